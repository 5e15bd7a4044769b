using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace CareerContext.Store;

/// <summary>
/// One writer's place in the line of all writers, of whatever process, of a folder's career file: the one at the head asks SQLite for the file every
/// few milliseconds, the others look whether the head is free, the more often the longer they wait. SQLite alone would have all of them ask again and
/// again, and one that asks seldom would never be lucky.
/// </summary>
/// <remarks>It locks the folder itself, so that nothing new lies beside the file. Nothing depends on it but the order: where a folder cannot be locked
/// (Windows, some network drives) the writer asks SQLite without a line, and where the line does not move, since a stranger has locked the folder, it
/// asks all the same a few times a second.</remarks>
internal sealed class WriterQueue : IDisposable
{
    private const int BusyMilliseconds = CareerFile.BusyMilliseconds;
    private const int HeadMilliseconds = 3;
    private const int AloneMilliseconds = 20; // Without a line all ask, so that each asks less often.
    private static readonly TimeSpan UsualDetour = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan detour;
    private readonly Stopwatch waited = Stopwatch.StartNew();
    private readonly TimeSpan patience;
    private TimeSpan deadline;
    private bool hasTurn;
    private SafeFileHandle? place;
    private bool hasAsked;
    private TimeSpan asked;

    private WriterQueue(string folder, TimeSpan patience, TimeSpan detour)
    {
        this.detour = detour;
        this.patience = deadline = patience;
        place = UnixAccess.OpenFolder(folder);
    }

    /// <summary>Whether this writer is at the head of the line.</summary>
    public bool IsHead { get; private set; }

    /// <summary>Stands in line until SQLite may be asked for the file.</summary>
    /// <param name="folder">The folder of the file itself, links followed.</param>
    /// <param name="patience">How long all waiting may take together; a third of it at the head, since nobody else of the line can be the reason then.</param>
    /// <param name="detour">How long the line is kept to when it does not move; null for what is usual.</param>
    public static WriterQueue Enter(string folder, TimeSpan patience, TimeSpan? detour = null)
    {
        WriterQueue queue = new(folder, patience, detour ?? UsualDetour);
        queue.Next();
        return queue;
    }

    /// <summary>Whether somebody waits for the file.</summary>
    public static bool IsAwaited(string folder)
    {
        using SafeFileHandle? look = UnixAccess.OpenFolder(folder);
        return look is not null && UnixAccess.Lock(look) == false;
    }

    /// <summary>Waits until SQLite may be asked, or asked again.</summary>
    /// <returns>False when patience has run out.</returns>
    public bool Next()
    {
        if (hasAsked && IsHead) Pause(HeadMilliseconds);
        else if (hasAsked && place is null) Pause(AloneMilliseconds);
        for (TimeSpan now = waited.Elapsed; now < deadline; now = waited.Elapsed)
        {
            if (HasTurn() || now - asked >= detour)
            {
                hasAsked = true;
                asked = now;
                return true;
            }
            Pause(now.TotalMilliseconds switch { < 250 => 5, < 1000 => 2, _ => 1 });
        }
        return false;
    }

    /// <summary>Asks SQLite for the file, again and again while another has it and patience lasts. What is won is kept.</summary>
    /// <param name="connection">The connection that asks.</param>
    /// <param name="ask">Begins a transaction, or does what SQLite does in one of its own.</param>
    /// <exception cref="SqliteException">Busy: patience has run out.</exception>
    public unsafe T Ask<T>(SqliteConnection connection, Func<T> ask)
    {
        int seconds = connection.DefaultTimeout;
        GCHandle self = GCHandle.Alloc(this);
        connection.DefaultTimeout = 1; // The provider would ask anew when SQLite has given up; nought would be for ever.
        Engine.OnBusy(connection.Handle!, &AskAgain, GCHandle.ToIntPtr(self));
        try
        {
            return ask();
        }
        finally
        {
            _ = SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
            connection.DefaultTimeout = seconds;
            self.Free();
        }
    }

    /// <summary>Lets the next one come to the head.</summary>
    public void Dispose()
    {
        place?.Dispose();
        place = null;
        IsHead = false;
    }

    private bool HasTurn()
    {
        if (hasTurn) return true;
        bool? locked = place is null ? null : UnixAccess.Lock(place);
        if (locked is null) Dispose(); // It cannot be locked: there is no line here.
        IsHead = locked == true;
        hasTurn = locked != false;
        TimeSpan end = waited.Elapsed + (patience / 3);
        if (hasTurn && end < deadline) deadline = end;
        return hasTurn;
    }

    private void Pause(int milliseconds)
    {
        double left = (deadline - waited.Elapsed).TotalMilliseconds;
        if (left > 0) Thread.Sleep((int)Math.Min(milliseconds, Math.Ceiling(left)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AskAgain(IntPtr self, int times) => GCHandle.FromIntPtr(self).Target is WriterQueue queue && queue.Next() ? 1 : 0;
}
