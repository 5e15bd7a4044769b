namespace CareerContext.Mcp;

/// <summary>Gives memory back to the system once a server has nothing to do: it may run for days beside its owner's other programs, and one large message would be kept for as long.</summary>
public static class QuietMemory
{
    // Below it, a collection would cost more than it gives.
    private const long Enough = 32 * 1024 * 1024;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly Timer Clock = new(_ => Look());
    private static long last;
    private static int awaiting;

    /// <summary>Notes that a message came; returns at once.</summary>
    public static void Note()
    {
        // Who has never had much has nothing to give back, and a clock is a thread of its own.
        if (GC.GetTotalAllocatedBytes() < Enough) return;
        Volatile.Write(ref last, Environment.TickCount64);
        if (Interlocked.Exchange(ref awaiting, 1) == 0) Clock.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private static void Look()
    {
        if (Environment.TickCount64 - Volatile.Read(ref last) < Quiet.TotalMilliseconds)
        {
            Clock.Change(Quiet, Timeout.InfiniteTimeSpan);
            return;
        }
        Volatile.Write(ref awaiting, 0);
        if (GC.GetGCMemoryInfo().TotalCommittedBytes > Enough) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
