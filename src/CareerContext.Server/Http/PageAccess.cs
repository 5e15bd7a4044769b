using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareerContext.Server.Http;

/// <summary>Tells browsers that pages of the origins which the owner named may read answers (CORS); of all others it says nothing, and browsers keep them out.</summary>
/// <param name="source">Which origins are named.</param>
internal sealed class PageAccess(RequestSource source)
{
    private const string Methods = "GET, POST";
    private const string Sent = "Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name";
    private const string Read = "WWW-Authenticate, Retry-After";
    private const string KeptFor = "600"; // Seconds that a browser remembers it.

    /// <summary>Says so in the answer's headers. A browser's question before the request, which carries no credentials, is answered here.</summary>
    /// <returns>Whether the request is answered.</returns>
    public bool Answer(HttpContext context)
    {
        if (!source.NamesOrigins) return false;
        IHeaderDictionary answer = context.Response.Headers;
        answer.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (context.Request.Headers[HeaderNames.Origin] is not [{ } origin] || !source.IsNamed(origin)) return false;
        answer.AccessControlAllowOrigin = origin;
        if (!HttpMethods.IsOptions(context.Request.Method) || context.Request.Headers.AccessControlRequestMethod.Count == 0)
        {
            answer.AccessControlExposeHeaders = Read;
            return false;
        }
        answer.AccessControlAllowMethods = Methods;
        answer.AccessControlAllowHeaders = Sent;
        answer.AccessControlMaxAge = KeptFor;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
