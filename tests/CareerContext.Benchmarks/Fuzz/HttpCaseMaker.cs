using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>One request to send.</summary>
/// <param name="Kind">The sort of case, as the table names it.</param>
/// <param name="Request">The bytes.</param>
/// <param name="Shape">What is known of it.</param>
/// <param name="Due">What its body may be followed by; nothing is said of it where headers are strange.</param>
internal sealed record HttpCase(string Kind, byte[] Request, HttpShape Shape, Due Due);

/// <summary>Makes requests of messages: some with right headers, some with strange ones, some that are no HTTP.</summary>
internal sealed class HttpCaseMaker
{
    /// <summary>The longest body that the server takes, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private const string Accept = "application/json, text/event-stream";
    private static readonly Due Anything = new(DueKind.Perhaps, Due.NoId);

    private static readonly string[] OddValues =
    [
        "", " ", "x", "*/*", "application/xml", "application/json;charset=utf-16", "text/event-stream;q=0, application/json", "2026-07-28", "2025-11-25", "1999-01-01", "=?base64?dG9vbHMvY2FsbA==?=", "=?base64?!!?=",
        "null", "http://localhost:1", "https://evil.example.com", "file://", "http://127.0.0.1.evil.example.com", "evil.example.com", "localhost.evil.example.com", "[::1", "127.0.0.1:99999", "\u00e9\u00ff", "\x01", "a\0b", "-1", "99999999999999999999", "0x10", "1,1",
        "gzip", "chunked", "100-continue", "Bearer x", "tools/list", "get_record",
    ];

    private static readonly string[] OddHeaders =
        ["Content-Type", "Accept", "Host", "Origin", "MCP-Protocol-Version", "Mcp-Method", "Mcp-Name", "Mcp-Session-Id", "Last-Event-ID", "Authorization", "Content-Encoding", "Expect", "X-Forwarded-Proto", "X-Forwarded-Host", "Cookie", "Upgrade", "TE", "Range"];

    private static readonly string[] Verbs = ["GET", "HEAD", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "post", "PRI", "M-SEARCH"];

    private static readonly string[] Paths =
        ["/", "/mcp/", "/mcp?token=x", "/mcp#x", "/MCP", "//mcp", "/../mcp", "/%6dcp", "/mcp%00", "/healthz", "/.well-known/oauth-protected-resource", "*", "http://127.0.0.1/mcp", "http://evil.example.com/mcp", "/%", "/\u00e9", "mcp"];

    private static readonly string[] Broken =
    [
        "\r\n\r\n", "GET\r\n\r\n", "POST /mcp\r\n\r\n", "POST /mcp HTTP/9.9\r\nHost: localhost\r\n\r\n", "POST  /mcp  HTTP/1.1\r\n\r\n", "POST /mcp HTTP/1.1\r\n\r\n", "POST /mcp HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "POST /mcp HTTP/1.1\r\nHost localhost\r\n\r\n", "POST /mcp HTTP/1.1\r\nHost : localhost\r\n\r\n", "POST /mcp HTTP/1.1\r\n: x\r\n\r\n", "POST /mcp HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", "\0\0\0\0\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n",
        "POST /mcp HTTP/1.1\nHost: localhost\n\n", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ];

    private readonly Random random;
    private readonly CaseMaker maker;

    /// <summary>Begins a row of cases.</summary>
    public HttpCaseMaker(int seed, IReadOnlyList<string> recordIds)
    {
        random = new Random(seed);
        maker = new CaseMaker(seed, recordIds, MostBytes);
    }

    /// <summary>The next case.</summary>
    public HttpCase Next()
    {
        FuzzCase one = maker.Next();
        return random.Next(20) switch
        {
            < 12 => Plain(one),
            < 15 => StrangeHeader(one),
            15 => MissingHeader(one),
            16 => StrangeTarget(one),
            17 => WrongLength(one),
            18 => Chunked(one),
            _ => random.Next(2) == 0 ? NoHttp() : CutOff(one),
        };
    }

    /// <summary>A request with the headers that its body asks for.</summary>
    public static byte[] Right(byte[] body) => Build("POST /mcp HTTP/1.1", [.. HeadersOf(body), ("Content-Length", $"{body.Length}")], body);

    private static HttpCase Plain(FuzzCase one)
    {
        bool isTooLong = one.Text.Length > MostBytes;
        HttpShape shape = isTooLong ? HttpShape.Broken : one.Due.Method == "subscriptions/listen" ? HttpShape.Listening : HttpShape.Right;
        return new HttpCase(one.Kind, Right(one.Text), shape, one.Due);
    }

    private HttpCase StrangeHeader(FuzzCase one)
    {
        List<(string Name, string Value)> headers = [.. HeadersOf(one.Text), ("Content-Length", $"{one.Text.Length}")];
        string name = Pick(OddHeaders), value = random.Next(15) == 0 ? new string('v', random.Next(60_000)) : Pick(OddValues);
        if (random.Next(4) > 0) headers.RemoveAll(h => h.Name == name);
        headers.Insert(random.Next(headers.Count), (name, value));
        if (random.Next(100) == 0) headers.AddRange(Enumerable.Range(0, 150).Select(i => ($"X-{i}", "y")));
        return new HttpCase("strange headers", Build("POST /mcp HTTP/1.1", headers, one.Text), HttpShape.Broken | Listening(one), Anything);
    }

    private HttpCase MissingHeader(FuzzCase one)
    {
        List<(string Name, string Value)> headers = HeadersOf(one.Text);
        headers.RemoveAt(random.Next(headers.Count));
        return new HttpCase("missing headers", Build("POST /mcp HTTP/1.1", [.. headers, ("Content-Length", $"{one.Text.Length}")], one.Text), HttpShape.Broken | Listening(one), Anything);
    }

    private HttpCase StrangeTarget(FuzzCase one)
    {
        bool isVerb = random.Next(2) == 0;
        string verb = isVerb ? Pick(Verbs) : "POST", path = isVerb && random.Next(3) > 0 ? "/mcp" : random.Next(10) == 0 ? "/" + new string('p', random.Next(20_000)) : Pick(Paths);
        byte[] body = isVerb ? [] : one.Text;
        return new HttpCase("strange targets", Build($"{verb} {path} HTTP/1.1", [.. HeadersOf(one.Text), ("Content-Length", $"{body.Length}")], body), HttpShape.Broken | Listening(one) | (verb == "HEAD" ? HttpShape.NoBody : 0), Anything);
    }

    private HttpCase WrongLength(FuzzCase one)
    {
        string length = random.Next(6) switch
        {
            0 => $"{one.Text.Length + random.Next(1, 100)}",
            1 => $"{random.Next(one.Text.Length)}",
            2 => "-5",
            3 => "99999999999999999999",
            4 => "ten",
            _ => $"{MostBytes + 1}",
        };
        List<(string Name, string Value)> headers = [.. HeadersOf(one.Text), ("Content-Length", length)];
        if (random.Next(4) == 0) headers.Add(("Transfer-Encoding", "chunked"));
        return new HttpCase("wrong lengths", Build("POST /mcp HTTP/1.1", headers, one.Text), HttpShape.Broken | HttpShape.CutOff | Listening(one), Anything);
    }

    private HttpCase Chunked(FuzzCase one)
    {
        int at = random.Next(one.Text.Length), spoil = random.Next(6);
        byte[] body =
        [
            .. Encoding.Latin1.GetBytes(spoil == 1 ? "zz\r\n" : spoil == 2 ? "-1\r\n" : $"{at:x}\r\n"), .. one.Text[..at], .. "\r\n"u8,
            .. Encoding.Latin1.GetBytes($"{one.Text.Length - at:x}{(spoil == 3 ? ";ext=\"" + new string('e', 300) + "\"" : "")}\r\n"), .. one.Text[at..], .. spoil == 4 ? "XX"u8 : "\r\n"u8, .. "0\r\n\r\n"u8,
        ];
        // An empty chunk first is the end.
        bool isRight = spoil is 0 or 5 && at > 0 && one.Text.Length <= MostBytes;
        HttpShape shape = isRight ? one.Due.Method == "subscriptions/listen" ? HttpShape.Listening : HttpShape.Right : HttpShape.Broken | HttpShape.CutOff | Listening(one);
        return new HttpCase("in chunks", Build("POST /mcp HTTP/1.1", [.. HeadersOf(one.Text), ("Transfer-Encoding", "chunked")], body), shape, isRight ? one.Due : Anything);
    }

    private HttpCase NoHttp()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(Pick(Broken));
        if (random.Next(3) == 0)
        {
            bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
        }
        return new HttpCase("no HTTP", bytes, HttpShape.Broken | HttpShape.CutOff, Anything);
    }

    private HttpCase CutOff(FuzzCase one)
    {
        byte[] whole = Right(one.Text);
        return new HttpCase("cut off", whole[..random.Next(1, whole.Length)], HttpShape.Broken | HttpShape.CutOff, Anything);
    }

    private static HttpShape Listening(FuzzCase one) => one.Due.Method == "subscriptions/listen" ? HttpShape.Listening : HttpShape.Right;

    private string Pick(string[] all) => all[random.Next(all.Length)];

    // As a client makes them of the message; of what is none, as an older client's.
    private static List<(string Name, string Value)> HeadersOf(byte[] body)
    {
        List<(string Name, string Value)> headers = [("Host", "localhost"), ("Content-Type", "application/json"), ("Accept", Accept)];
        try
        {
            JsonNode? message = body.Length < 100_000 ? JsonNode.Parse(body) : null;
            if (message?["params"]?["_meta"]?["io.modelcontextprotocol/protocolVersion"] is JsonValue version && version.GetValueKind() == JsonValueKind.String)
            {
                headers.Add(("MCP-Protocol-Version", version.GetValue<string>()));
                headers.Add(("Mcp-Method", message["method"]?.ToString() ?? ""));
                if ((message["params"]!["name"] ?? message["params"]!["uri"]) is { } name) headers.Add(("Mcp-Name", name.ToString()));
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // No message: no more headers.
        }
        // What would end a header's line is left to the strange ones.
        return [.. headers.Where(h => h.Value.Length < 500 && h.Value.All(c => c is >= ' ' and < (char)127))];
    }

    private static byte[] Build(string first, IEnumerable<(string Name, string Value)> headers, byte[] body)
    {
        StringBuilder head = new(first + "\r\n");
        foreach ((string name, string value) in headers) head.Append(name).Append(": ").Append(value).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }
}
