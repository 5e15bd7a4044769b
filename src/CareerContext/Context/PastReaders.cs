namespace CareerContext.Context;

/// <summary>The last few earlier times that were asked about: each is built once however many ask at the same time, and its memory is given back when nobody reads it any more.</summary>
/// <remarks>Safe to use from several threads.</remarks>
internal sealed class PastReaders
{
    /// <summary>How many are kept for the next question.</summary>
    internal const int MostKept = 4;

    // Each is a whole career made again: more at once would only take each other's processor and memory, whoever asks.
    private const int MostBuiltAtOnce = 2;
    private static readonly SemaphoreSlim Building = new(MostBuiltAtOnce);

    private readonly Lock gate = new();
    private readonly List<Kept> kept = []; // The last one asked for stands first.

    /// <summary>Asks the reader of an earlier time. What it reads is there until the question is answered, and may be gone afterwards.</summary>
    /// <param name="time">The time, as the caller wrote it.</param>
    /// <param name="batch">The last batch of the file: readers of a file that has changed since are of no use any more.</param>
    /// <param name="build">Makes the reader, of a career that is only in memory.</param>
    /// <param name="ask">The question.</param>
    public T Ask<T>(string time, string batch, Func<CareerReader> build, Func<CareerReader, T> ask)
    {
        Kept one = Take(time, batch, build);
        try
        {
            return ask(one.Reader.Value);
        }
        finally
        {
            GiveBack(one);
        }
    }

    private Kept Take(string time, string batch, Func<CareerReader> build)
    {
        lock (gate)
        {
            // What the owner had forgotten meanwhile must not stay in memory either.
            foreach (Kept stale in kept.FindAll(k => k.Batch != batch)) Drop(stale);
            Kept? one = kept.Find(k => k.Time == time);
            if (one is not null) kept.Remove(one);
            else one = new Kept(time, batch, new Lazy<CareerReader>(() => Build(build)));
            kept.Insert(0, one);
            one.Users++;
            if (kept.Count > MostKept) Drop(kept[^1]);
            return one;
        }
    }

    private void GiveBack(Kept one)
    {
        lock (gate)
        {
            one.Users--;
            // One that could not be built is tried anew by the next who asks.
            if (!one.Reader.IsValueCreated && kept.Contains(one)) Drop(one);
            else if (!kept.Contains(one)) Close(one);
        }
    }

    private void Drop(Kept one)
    {
        kept.Remove(one);
        Close(one);
    }

    private static void Close(Kept one)
    {
        if (one.Users == 0 && one.Reader is { IsValueCreated: true, Value.File: { IsInMemory: true } career }) career.CloseMemory();
    }

    private static CareerReader Build(Func<CareerReader> build)
    {
        Building.Wait();
        try
        {
            return build();
        }
        finally
        {
            Building.Release();
        }
    }

    private sealed class Kept(string time, string batch, Lazy<CareerReader> reader)
    {
        public string Time => time;

        public string Batch => batch;

        public Lazy<CareerReader> Reader => reader;

        public int Users { get; set; }
    }
}
