using Microsoft.Win32.SafeHandles;

namespace CareerContext.Store;

/// <summary>
/// Lets the writers of a folder's career file, of whatever process, stand in line: only the one at the head asks SQLite for the file, the others sleep
/// until the system wakes them. SQLite alone would have all of them ask again and again, and one that asks seldom would never be lucky.
/// </summary>
/// <remarks>It locks the folder itself, so that nothing new lies beside the file. Nothing depends on it but the order: where a folder cannot be locked
/// (Windows, some network drives) or the line does not move, the writer asks SQLite all the same.</remarks>
internal sealed class WriterQueue : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SafeFileHandle? head;

    private WriterQueue(SafeFileHandle? head) => this.head = head;

    /// <summary>Waits until the head of the line is reached.</summary>
    /// <param name="folder">The folder of the file itself, links followed.</param>
    public static WriterQueue Enter(string folder)
    {
        SafeFileHandle? head = UnixAccess.OpenFolder(folder);
        if (head is null || UnixAccess.Lock(head, waits: false)) return new WriterQueue(head);
        // The system's waiting knows no time limit; a handle that is closed meanwhile is given up as soon as it returns.
        Thread waiting = new(() => Wait(head)) { IsBackground = true };
        waiting.Start();
        if (!waiting.Join(Patience)) head.Dispose();
        return new WriterQueue(head);
    }

    /// <summary>Whether somebody waits for the file.</summary>
    public static bool IsAwaited(string folder)
    {
        using SafeFileHandle? look = UnixAccess.OpenFolder(folder);
        return look is not null && !UnixAccess.Lock(look, waits: false);
    }

    /// <summary>Lets the next one come to the head: the file is one's own now.</summary>
    public void Leave() => head?.Dispose();

    /// <summary>Leaves, if that has not been done.</summary>
    public void Dispose() => Leave();

    private static void Wait(SafeFileHandle head)
    {
        try
        {
            UnixAccess.Lock(head, waits: true);
        }
        catch (ObjectDisposedException)
        {
            // Given up before it began.
        }
    }
}
