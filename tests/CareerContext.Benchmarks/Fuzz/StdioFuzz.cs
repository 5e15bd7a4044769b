using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Tries the built server over standard input and output, in windows of lines; one server whose client shakes hands, and one whose client does not.</summary>
internal sealed class StdioFuzz
{
    private const int Window = 40;
    private const int LongLine = 100_000;
    private const int Oversized = 16 * 1024 * 1024;

    private readonly FuzzSettings settings;
    private readonly bool shakesHands;
    private readonly Tally tally;
    private readonly ServedProgram server;
    private readonly Ledger ledger;
    private readonly CaseMaker maker;
    private readonly RightCalls right;
    private readonly Memory memory;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> checks = new();

    private StdioFuzz(FuzzSettings settings, bool shakesHands, Tally tally, ServedProgram server, ServedCareer career)
    {
        this.settings = settings;
        this.shakesHands = shakesHands;
        this.tally = tally;
        this.server = server;
        ledger = new Ledger(tally, settings.Limit);
        maker = new CaseMaker(settings.Seed, career.Ids, Oversized);
        right = new RightCalls(career.Reader, career.Ids[0]);
        memory = new Memory(server, tally, settings);
    }

    /// <summary>Sends all cases to each of the two servers.</summary>
    /// <returns>What was counted, and a line about memory.</returns>
    public static async Task<(Tally Tally, string Memory)> RunAsync(FuzzSettings settings)
    {
        Tally tally = new();
        using ServedCareer career = new();
        string with = await RunAsync(settings, shakesHands: true, tally, career).ConfigureAwait(false);
        string without = await RunAsync(settings, shakesHands: false, tally, career).ConfigureAwait(false);
        return (tally, $"with a handshake: {with}\nwithout: {without}");
    }

    private static async Task<string> RunAsync(FuzzSettings settings, bool shakesHands, Tally tally, ServedCareer career)
    {
        using ServedProgram server = new(settings.Program, career.FilePath);
        StdioFuzz fuzz = new(settings, shakesHands, tally, server, career);
        Thread reader = new(fuzz.ReadAll) { IsBackground = true };
        reader.Start();
        await fuzz.StartAsync().ConfigureAwait(false);
        await fuzz.SendAllAsync().ConfigureAwait(false);
        await fuzz.memory.LookAsync().ConfigureAwait(false);
        server.Process.StandardInput.Close();
        if (!server.Process.WaitForExit(TimeSpan.FromSeconds(10))) tally.Breach("the server did not end with its input");
        else if (server.Process.ExitCode != 0) tally.Breach($"the server ended with {server.Process.ExitCode}");
        reader.Join(TimeSpan.FromSeconds(5));
        if (server.Errors.Length > 0) tally.Breach($"the server's log: {server.Errors[..Math.Min(server.Errors.Length, 2000)]}");
        return fuzz.memory.Words;
    }

    // The process's start is no part of what an answer may take.
    private async Task StartAsync()
    {
        JsonObject first = shakesHands ? right.Handshake() : right.Discovery();
        _ = await AskAsync(first, TimeSpan.FromSeconds(30)).ConfigureAwait(false) ?? throw new IOException("The server does not answer its first request.");
        foreach ((JsonObject message, _, _) in right.All(shakesHands)) await AskAsync(message, TimeSpan.FromSeconds(30)).ConfigureAwait(false);
    }

    private async Task SendAllAsync()
    {
        FuzzCase? held = null;
        List<FuzzCase> window = [];
        for (int sent = 0; sent < settings.Cases;)
        {
            int room = Math.Min(Window, FuzzSettings.CheckEvery - (sent % FuzzSettings.CheckEvery));
            room = Math.Min(room, settings.Cases - sent);
            window.Clear();
            while (window.Count < room)
            {
                FuzzCase one = held ?? maker.Next();
                held = null;
                // A long line is a window of its own: only so is known when it was read.
                if (one.Text.Length > LongLine && window.Count > 0)
                {
                    held = one;
                    break;
                }
                window.Add(one);
                if (one.Text.Length > LongLine) break;
            }
            sent += window.Count;
            if (!await SendAsync(window).ConfigureAwait(false)) return;
            if (sent % FuzzSettings.CheckEvery == 0) await CheckAsync(sent).ConfigureAwait(false);
            if (sent == FuzzSettings.WarmAfter) await memory.LookWarmAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> SendAsync(List<FuzzCase> window)
    {
        ledger.Owe(window);
        Stream input = server.Process.StandardInput.BaseStream;
        try
        {
            byte[] bytes = [.. window.SelectMany(c => c.Text.Append((byte)'\n'))];
            await input.WriteAsync(bytes).AsTask().WaitAsync(TimeSpan.FromSeconds(20)).ConfigureAwait(false);
            await input.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or TimeoutException)
        {
            tally.Breach($"the server takes no more lines: {error.Message}; last: {FuzzText.Of(window[^1].Text)}");
            return false;
        }
        ledger.Sent();
        return await ledger.SettleAsync().ConfigureAwait(false);
    }

    private async Task CheckAsync(int sent)
    {
        foreach ((JsonObject message, string name, string text) in right.Next(shakesHands))
        {
            if (await AskAsync(message, settings.Limit).ConfigureAwait(false) is not { } answer) tally.Breach($"after {sent} cases {name} is not answered in time");
            else if (!RightCalls.IsRight(answer, text)) tally.Breach($"after {sent} cases {name} is answered wrong: {answer}");
            else tally.Count("checks", "result");
        }
    }

    private async Task<JsonElement?> AskAsync(JsonObject message, TimeSpan limit)
    {
        TaskCompletionSource<JsonElement> answer = checks[$"s{message["id"]}"] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        Stream input = server.Process.StandardInput.BaseStream;
        await input.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + "\n")).ConfigureAwait(false);
        await input.FlushAsync().ConfigureAwait(false);
        await Task.WhenAny(answer.Task, Task.Delay(limit)).ConfigureAwait(false);
        return answer.Task.IsCompleted ? await answer.Task.ConfigureAwait(false) : null;
    }

    private void ReadAll()
    {
        using StreamReader lines = new(server.Process.StandardOutput.BaseStream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        try
        {
            while (lines.ReadLine() is { } line) Take(line);
        }
        catch (Exception error) when (error is IOException or DecoderFallbackException or ObjectDisposedException)
        {
            tally.Breach($"standard output cannot be read: {error.Message}");
        }
    }

    private void Take(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 200 });
            Outcome outcome = Outcome.Of(document.RootElement);
            FuzzCase? asked = null;
            TaskCompletionSource<JsonElement>? check = null;
            if (outcome.Key is not { } key || checks.TryRemove(key, out check)) check?.SetResult(document.RootElement.Clone());
            else if ((asked = ledger.Pay(key, outcome.Words)) is null) tally.Breach($"an answer that nothing asked for: {line[..Math.Min(line.Length, 300)]}");
            if (outcome.Fault is { } fault) tally.Breach($"{fault}: {line[..Math.Min(line.Length, 300)]} to {asked?.Kind}: {FuzzText.Of(asked?.Text)}");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            tally.Breach($"no message of the protocol ({error.Message}): {line[..Math.Min(line.Length, 300)]}");
        }
    }
}
