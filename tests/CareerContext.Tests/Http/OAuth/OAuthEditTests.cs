using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CareerContext.Mcp;
using CareerContext.Server.Http;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>What changes the career takes its own scope, before the tool is even called.</summary>
public sealed class OAuthEditTests : IDisposable
{
    private readonly SmallCareer career = new();
    private readonly FictionalIssuer issuer = new();

    public void Dispose()
    {
        career.Dispose();
        issuer.Admission.Dispose();
        issuer.Dispose();
    }

    [Fact]
    public async Task Tools_that_write_take_the_scope_of_writing()
    {
        HttpSettings settings = new() { Issuer = new Uri(FictionalIssuer.Name), Resource = new Uri(FictionalIssuer.Resource), Hosts = ["career.example.com"] };
        settings.Check();
        await using ServedEndpoint served = await ServedEndpoint.Start(
            CareerServer.Describe(career.Reader, new ServerOptions("1", TextWriter.Null) { IsStateless = true, Tools = new ToolSelection("read,edit") }), settings, issuer.Admission);
        string reader = issuer.Token(), writer = issuer.Token(c => c["scope"] = "career.read career.write");
        (string Tool, string Arguments)[] reading = [("describe_record", """{"kind":"award"}"""), ("list_records", "{}"), ("list_history", "{}"), ("review_career", "{}")];
        (string Tool, string Arguments)[] writing = [("save_record", """{"kind":"award","fields":{"title":"Golden pipe"}}"""), ("undo_change", "{}"), ("remove_record", $$"""{"id":"{{career.Brewery.Id}}"}""")];
        foreach ((string tool, string arguments) in reading) (await Call(served, tool, arguments, reader)).Status.Should().Be(HttpStatusCode.OK, tool);
        long before = career.File.Read(History.LastNumber);
        foreach ((string tool, string arguments) in writing)
        {
            Reply refused = await Call(served, tool, arguments, reader);
            refused.Status.Should().Be(HttpStatusCode.Forbidden, tool);
            refused.Headers.WwwAuthenticate.Single().Parameter.Should().Contain("scope=\"career.read career.write\"").And.Contain("error=\"insufficient_scope\"");
        }
        career.File.Read(History.LastNumber).Should().Be(before);
        foreach ((string tool, string arguments) in writing)
        {
            Reply done = await Call(served, tool, arguments, writer);
            done.Status.Should().Be(HttpStatusCode.OK, tool);
            done.Body.Should().NotContain("\"isError\":true", tool);
        }
        career.File.Read(History.Batches).Where(b => b.Last > before).Should().HaveCount(3).And.AllSatisfy(b => b.By.Should().Be(new Origin("mcp", "app"), "the client gave no name, its issuer did"));
    }

    private static async Task<Reply> Call(ServedEndpoint served, string tool, string arguments, string token)
    {
        JsonObject call = new() { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = "tools/call", ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = JsonNode.Parse(arguments) } };
        HttpRequestMessage request = served.Request(call.ToJsonString());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await served.Send(request);
    }
}
