using System.Diagnostics;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>What is still owed over one pair of streams, where answers come in any order.</summary>
/// <param name="tally">Where outcomes are counted.</param>
/// <param name="limit">How long an answer may take.</param>
internal sealed class Ledger(Tally tally, TimeSpan limit)
{
    private const int MostWaits = 5;
    private const int MostLate = 8;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<FuzzCase>> owed = [];
    private readonly Dictionary<string, Queue<FuzzCase>> perhaps = [];
    private long sent = Stopwatch.GetTimestamp();
    private int open;
    private TaskCompletionSource? settled;

    /// <summary>Writes down what a window owes, before it is sent.</summary>
    public void Owe(IReadOnlyList<FuzzCase> window)
    {
        // What is cancelled in the same breath is answered or not.
        HashSet<string> cancelled = [.. window.Where(c => c.Kind == "cancelled").SelectMany(CancelledKeys)];
        lock (gate)
        {
            Sent();
            // Nobody waits for what is due perhaps: the last ones may still come.
            if (perhaps.TryGetValue(Due.NoId, out Queue<FuzzCase>? late))
            {
                while (late.Count > MostLate) late.Dequeue();
            }
            foreach (FuzzCase one in window)
            {
                bool isPerhaps = one.Due.Kind == DueKind.Perhaps || cancelled.Contains(one.Due.Key);
                if (one.Due.Kind == DueKind.Nothing) tally.Count(one.Kind, "silent");
                else if (isPerhaps) Await(perhaps, one.Due.Key, one);
                else Await(owed, one.Due.Key, one);
                if (one.Due.Kind == DueKind.Perhaps) Await(perhaps, Due.NoId, one);
                // What is listened to is acknowledged at once, and may be answered at its end.
                if (one.Due.Method == "subscriptions/listen") Await(perhaps, one.Due.Key, one);
                if (!isPerhaps && one.Due.Kind != DueKind.Nothing) open++;
            }
            settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (open == 0) settled.TrySetResult();
        }
    }

    /// <summary>The clock of what was owed starts when all of it is sent.</summary>
    public void Sent() => Volatile.Write(ref sent, Stopwatch.GetTimestamp());

    /// <summary>Books an answer.</summary>
    /// <returns>What it answers; null when nobody asked for it.</returns>
    public FuzzCase? Pay(string key, string outcome)
    {
        lock (gate)
        {
            if (Take(owed, key) is { } one)
            {
                tally.Took(Stopwatch.GetElapsedTime(Volatile.Read(ref sent)));
                tally.Count(one.Kind, outcome);
                if (--open == 0) settled?.TrySetResult();
                return one;
            }
            if (Take(perhaps, key) is not { } other) return null;
            tally.Count(other.Kind, outcome);
            return other;
        }
    }

    /// <summary>Waits until all is paid; what is not within the limit is a breach.</summary>
    /// <returns>False when the server does not answer at all any more.</returns>
    public async Task<bool> SettleAsync()
    {
        Task all = settled!.Task;
        for (int waits = 0; waits < MostWaits && !all.IsCompleted; waits++) await Task.WhenAny(all, Task.Delay(limit)).ConfigureAwait(false);
        TimeSpan took = Stopwatch.GetElapsedTime(Volatile.Read(ref sent));
        lock (gate)
        {
            if (open > 0)
            {
                foreach (FuzzCase one in owed.Values.SelectMany(q => q)) tally.Breach($"no answer to {one.Kind}: {FuzzText.Of(one.Text)}");
                bool isDead = owed.Values.Sum(q => q.Count) > 20;
                owed.Clear();
                open = 0;
                return !isDead;
            }
        }
        if (took > limit) tally.Breach($"a window was answered after {took.TotalMilliseconds:0} ms");
        return true;
    }

    private static IEnumerable<string> CancelledKeys(FuzzCase one)
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(one.Text);
        return Due.KeyOf(document.RootElement.GetProperty("params").GetProperty("requestId")) is { } key ? [key] : [];
    }

    private static void Await(Dictionary<string, Queue<FuzzCase>> book, string key, FuzzCase one)
    {
        if (!book.TryGetValue(key, out Queue<FuzzCase>? queue)) book[key] = queue = new Queue<FuzzCase>();
        queue.Enqueue(one);
    }

    private static FuzzCase? Take(Dictionary<string, Queue<FuzzCase>> book, string key)
    {
        if (!book.TryGetValue(key, out Queue<FuzzCase>? queue)) return null;
        FuzzCase one = queue.Dequeue();
        if (queue.Count == 0) book.Remove(key);
        return one;
    }
}
