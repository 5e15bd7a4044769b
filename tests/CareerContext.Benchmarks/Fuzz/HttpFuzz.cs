using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Tries the built server over HTTP, over several connections.</summary>
internal sealed class HttpFuzz
{
    private const int Connections = 8;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(20);

    private readonly FuzzSettings settings;
    private readonly Uri endpoint;
    private readonly Tally tally = new();
    private readonly HttpCaseMaker maker;
    private readonly RightCalls right;
    private readonly Memory memory;
    private readonly Lock gate = new();
    private int made;
    private int until;

    private HttpFuzz(FuzzSettings settings, ServedProgram server, Uri endpoint, ServedCareer career)
    {
        this.settings = settings;
        this.endpoint = endpoint;
        maker = new HttpCaseMaker(settings.Seed, career.Ids);
        right = new RightCalls(career.Reader, career.Ids[0]);
        memory = new Memory(server, tally, settings);
    }

    /// <summary>Starts a server of its own and sends all cases.</summary>
    /// <returns>What was counted, and a line about memory.</returns>
    public static async Task<(Tally Tally, string Memory)> RunAsync(FuzzSettings settings)
    {
        using ServedCareer career = new();
        using ServedProgram server = new(settings.Program, career.FilePath, "--http", "--no-auth", "--port", "0");
        HttpFuzz fuzz = new(settings, server, await server.EndpointAsync().ConfigureAwait(false), career);
        // The process's start is no part of what an answer may take.
        foreach ((JsonObject message, _, _) in fuzz.right.All(isShaken: true)) await fuzz.AskAsync(message, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
        await fuzz.SendUntilAsync(Math.Min(FuzzSettings.WarmAfter, settings.Cases)).ConfigureAwait(false);
        await fuzz.memory.LookWarmAsync().ConfigureAwait(false);
        await fuzz.SendUntilAsync(settings.Cases).ConfigureAwait(false);
        await fuzz.memory.LookAsync().ConfigureAwait(false);
        if (server.Process.HasExited) fuzz.tally.Breach("the server ended");
        if (server.Errors.Length > 0) fuzz.tally.Breach($"the server's log: {server.Errors[..Math.Min(server.Errors.Length, 2000)]}");
        return (fuzz.tally, fuzz.memory.Words);
    }

    private Task SendUntilAsync(int cases)
    {
        until = cases;
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(SendAsync)));
    }

    private async Task SendAsync()
    {
        HttpConnection? connection = null;
        try
        {
            while (Take() is var (one, number))
            {
                using CancellationTokenSource end = new(GiveUp);
                connection ??= await HttpConnection.OpenAsync(endpoint, end.Token).ConfigureAwait(false);
                if (await TryAsync(connection, one, end.Token).ConfigureAwait(false))
                {
                    connection.Dispose();
                    connection = null;
                }
                if (number % FuzzSettings.CheckEvery == 0) await CheckAsync(number).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
        {
            tally.Breach($"the server cannot be reached any more: {error.Message}");
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private (HttpCase Case, int Number)? Take()
    {
        lock (gate) return made < until ? (maker.Next(), ++made) : null;
    }

    // True when the connection is used up.
    private async Task<bool> TryAsync(HttpConnection connection, HttpCase one, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            HttpAnswer answer = await connection.SendAsync(one.Request, one.Shape, cancellationToken).ConfigureAwait(false);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            tally.Took(took);
            if (took > settings.Limit) Breach(one, $"answered after {took.TotalMilliseconds:0} ms");
            Judge(one, answer);
            return answer.IsLast;
        }
        catch (OperationCanceledException)
        {
            Breach(one, "not answered");
            return true;
        }
        catch (FormatException error)
        {
            // Who is answered with what is no HTTP/1.1, or hears no end, spoke none or hung up first.
            if (one.Shape.HasFlag(HttpShape.Broken)) tally.Count(one.Kind, "closed");
            else Breach(one, error.Message);
            return true;
        }
    }

    private void Judge(HttpCase one, HttpAnswer answer)
    {
        List<Outcome> messages = [];
        try
        {
            messages = [.. Messages(answer).Select(Outcome.Of)];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            Breach(one, $"the body is no message ({error.Message}): {FuzzText.Of(answer.Body)}");
        }
        tally.Count(one.Kind, answer.Status == 0 ? "closed" : answer.Status == 200 && messages.Count > 0 ? messages[^1].Words : $"{answer.Status}");
        if (messages.Find(m => m.Fault is not null).Fault is { } fault) Breach(one, fault);
        bool isListening = one.Shape.HasFlag(HttpShape.Listening);
        if (answer.Status >= 500 && !(isListening && answer.Status == 503) && !(answer.Status is 501 or 505 && one.Shape.HasFlag(HttpShape.Broken))) Breach(one, $"status {answer.Status}: {FuzzText.Of(answer.Body)}");
        if (answer.Status == 0 && !one.Shape.HasFlag(HttpShape.Broken)) Breach(one, "the connection was closed without an answer");
        if (answer.Status == 0 || Complaint(one.Due, answer.Status, messages) is not { } complaint) return;
        Breach(one, $"{complaint}: {answer.Status} {FuzzText.Of(answer.Body)}");
    }

    private static string? Complaint(Due due, int status, List<Outcome> messages)
    {
        List<Outcome> replies = [.. messages.Where(m => m.Key is not null)];
        return due.Kind switch
        {
            DueKind.Refusal => status is >= 400 and < 500 ? null : "no message, and not refused",
            DueKind.Nothing => status is 202 or (>= 400 and < 500) ? null : "nothing was asked, and it was answered",
            DueKind.Answer when status == 200 && replies.Count != 1 => $"{replies.Count} answers to one request",
            DueKind.Answer when replies.Count != 1 => "an error without a message",
            DueKind.Answer when replies[0].Key != due.Key && (status < 400 || replies[0].Key != Due.NoId) => "the answer bears another id",
            _ => null,
        };
    }

    private static IEnumerable<JsonElement> Messages(HttpAnswer answer)
    {
        if (answer.Body.Length == 0) return [];
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(answer.Body);
        return answer.Type switch
        {
            "application/json" => text.StartsWith("{\"resource\"", StringComparison.Ordinal) ? [] : [JsonDocument.Parse(text).RootElement],
            "text/event-stream" => [.. text.Split('\n').Where(l => l.StartsWith("data:", StringComparison.Ordinal)).Select(l => JsonDocument.Parse(l[5..], new JsonDocumentOptions { MaxDepth = 200 }).RootElement)],
            _ => [],
        };
    }

    private async Task CheckAsync(int number)
    {
        List<(JsonObject Message, string Name, string Text)> calls;
        lock (gate) calls = [.. right.Next(isShaken: true)];
        foreach ((JsonObject message, string name, string text) in calls)
        {
            HttpAnswer? answer = await AskAsync(message, settings.Limit).ConfigureAwait(false);
            if (answer is null) tally.Breach($"after {number} cases {name} is not answered in time");
            else if (answer.Status != 200 || !Messages(answer).Any(m => Outcome.Of(m).Key == $"s{message["id"]}" && RightCalls.IsRight(m, text))) tally.Breach($"after {number} cases {name} is answered wrong: {answer.Status} {FuzzText.Of(answer.Body)}");
            else tally.Count("checks", "result");
        }
    }

    private async Task<HttpAnswer?> AskAsync(JsonObject message, TimeSpan limit)
    {
        using CancellationTokenSource end = new(limit);
        try
        {
            using HttpConnection connection = await HttpConnection.OpenAsync(endpoint, end.Token).ConfigureAwait(false);
            return await connection.SendAsync(HttpCaseMaker.Right(Encoding.UTF8.GetBytes(message.ToJsonString())), HttpShape.Right, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private void Breach(HttpCase one, string words) => tally.Breach($"{words}; {one.Kind}: {FuzzText.Of(one.Request)}");
}
