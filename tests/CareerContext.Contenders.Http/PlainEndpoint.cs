using Microsoft.AspNetCore.Http;

namespace CareerContext.Contenders.Http;

/// <summary>The same bytes for whatever is asked, once it is read: what HTTP alone costs.</summary>
internal sealed class PlainEndpoint(byte[] answer)
{
    private readonly byte[] ignored = new byte[16 * 1024];

    public async Task AnswerAsync(HttpContext context)
    {
        // What is read is thrown away, by all requests into the same room.
        while (await context.Request.Body.ReadAsync(ignored, context.RequestAborted) > 0)
        {
        }
        context.Response.ContentType = "text/event-stream";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }
}
