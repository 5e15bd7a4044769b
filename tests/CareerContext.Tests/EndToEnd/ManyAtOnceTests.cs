using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Benchmarks.Fuzz;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Many clients read one file while another process writes it: every answer is of one committed state.</summary>
[Collection(nameof(FuzzTests))]
public sealed partial class ManyAtOnceTests
{
    private const int OverHttp = 64;
    private const int OverStdio = 8;
    private const int LeastImports = 4;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private static readonly (string Tool, string Arguments)[] Questions =
    [
        ("get_quick_summary", "{}"), ("get_profile_summary", "{}"), ("get_career_context", """{"request":"Who is this, and where?"}"""), ("get_career_context", """{"request":"Where do I work now?"}"""),
        ("get_record", """{"id":"career://experiences"}"""), ("get_experiences", """{"limit":1}"""),
    ];

    private readonly ConcurrentBag<string> mixed = [];
    private readonly ConcurrentDictionary<string, int> states = new();
    private int answers;

    [Fact]
    public async Task Every_answer_is_right_for_some_committed_state_and_none_fails()
    {
        using TempFolder folder = new();
        string db = folder.File("career.db");
        Import(folder, db, 1);
        using ServedProgram server = new(BuiltProgram.Server, db, "--http", "--no-auth", "--port", "0");
        Uri endpoint = await server.EndpointAsync();
        using HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = OverHttp }) { Timeout = TimeSpan.FromSeconds(30) };
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        List<Task<int>> clients = [.. Enumerable.Range(0, OverHttp).Select(i => Task.Run(() => AskOverHttp(http, endpoint, i, end.Token), CancellationToken.None)), .. Enumerable.Range(0, OverStdio).Select(i => Task.Run(() => AskOverStdio(db, i, end.Token), CancellationToken.None))];

        int imports = 1;
        for (long start = Stopwatch.GetTimestamp(); imports <= LeastImports || Stopwatch.GetElapsedTime(start) < Long; imports++) await Task.Run(() => Import(folder, db, imports + 1), TestContext.Current.CancellationToken);
        await end.CancelAsync();
        int[] asked = await Task.WhenAll(clients);

        mixed.Should().BeEmpty();
        asked.Should().AllSatisfy(n => n.Should().BePositive());
        states.Should().HaveCountGreaterThan(2, "{0} answers were given during {1} imports", answers, imports);
        states.Keys.Select(int.Parse).Should().OnlyContain(s => s >= 1 && s <= imports);
        server.Errors.Should().BeEmpty();
        (await Http(http, endpoint, "get_quick_summary", "{}")).Should().Contain($"Number{imports}").And.Contain($"Employer{imports} Works");
    }

    private async Task<int> AskOverHttp(HttpClient http, Uri endpoint, int client, CancellationToken end)
    {
        int asked = 0;
        while (!end.IsCancellationRequested || asked == 0)
        {
            (string tool, string arguments) = Questions[(client + asked++) % Questions.Length];
            Judge(await Http(http, endpoint, tool, arguments));
        }
        return asked;
    }

    private async Task<int> AskOverStdio(string db, int client, CancellationToken end)
    {
        StdioClientTransport transport = new(new StdioClientTransportOptions { Command = BuiltProgram.Server, Arguments = ["serve", "--db", db] });
        await using McpClient server = await McpClient.CreateAsync(transport, new McpClientOptions { ProtocolVersion = client % 2 == 0 ? McpPair.Legacy : McpPair.Modern }, cancellationToken: CancellationToken.None);
        int asked = 0;
        while (!end.IsCancellationRequested || asked == 0)
        {
            (string tool, string arguments) = Questions[(client + asked++) % Questions.Length];
            Dictionary<string, object?> given = JsonDocument.Parse(arguments).RootElement.EnumerateObject().ToDictionary(a => a.Name, object? (a) => a.Value);
            CallToolResult result = await server.CallToolAsync(tool, given, cancellationToken: CancellationToken.None);
            Judge(result.IsError == true ? $"failed: {McpPair.TextOf(result)}" : McpPair.TextOf(result));
        }
        return asked;
    }

    // The number of a state stands in the name, the headline, the employer and its description: all or none of them changed.
    private void Judge(string text)
    {
        Interlocked.Increment(ref answers);
        string[] seen = [.. State().Matches(text).Select(m => m.Groups[1].Value).Distinct()];
        if (seen.Length == 1) states.AddOrUpdate(seen[0], 1, (_, n) => n + 1);
        else mixed.Add(text);
    }

    private static async Task<string> Http(HttpClient http, Uri endpoint, string tool, string arguments)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, endpoint);
        request.Content = new StringContent($$"""{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": { "name": "{{tool}}", "arguments": {{arguments}} } }""", Encoding.UTF8, "application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        using HttpResponseMessage response = await http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK) return $"failed: {response.StatusCode} {body}";
        JsonElement message = JsonDocument.Parse(body.Split('\n').Single(l => l.StartsWith("data:", StringComparison.Ordinal))[5..]).RootElement;
        if (!message.TryGetProperty("result", out JsonElement result) || (result.TryGetProperty("isError", out JsonElement error) && error.ValueKind == JsonValueKind.True)) return $"failed: {body}";
        return Outcome.TextOf(result);
    }

    private static void Import(TempFolder folder, string db, int state)
    {
        string file = folder.Write("career.json", $$"""
            {
              "basics": { "name": "Person Number{{state}}", "label": "Lead at Employer{{state}}", "email": "person@example.com" },
              "work": [{ "name": "Employer{{state}} Works", "position": "Lead Engineer", "startDate": "2001-01", "summary": "Runs the plants of Employer{{state}}." }],
              "skills": [{ "name": "SCADA" }]
            }
            """);
        BuiltProgram.Run(["import", file, "--db", db]).Expect();
    }

    [GeneratedRegex(@"(?:Number|Employer)(\d+)")]
    private static partial Regex State();
}
