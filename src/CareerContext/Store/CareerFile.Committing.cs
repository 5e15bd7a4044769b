using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>How every change gets its turn, is committed, and leaves the log.</content>
public sealed partial class CareerFile
{
    private const int PrimaryCode = 0xFF; // The rest says more about it.
    private static readonly TimeSpan CheckpointPatience = TimeSpan.FromSeconds(2);

    /// <summary>How long a writer waits for the others, all in all, a third of it at the head of the line; tests set it.</summary>
    internal TimeSpan WriterPatience { get; set; } = TimeSpan.FromSeconds(3 * BusySeconds);

    // Every change of the file comes through here, whatever it is. A refused one empties the log too: the writer before may
    // have left that to it.
    private T Commit<T>(SqliteConnection connection, Func<SqliteTransaction, T> work, TimeSpan? checkpoint = null)
    {
        string folder = RealFolder;
        bool isMine = false;
        try
        {
            SqliteTransaction transaction = InTurn(connection, () => connection.BeginTransaction(deferred: false));
            isMine = true;
            return Complete(connection, transaction, work);
        }
        finally
        {
            // Without patience when another writer waits already, who will see to it, or still writes.
            Checkpoint(connection, isMine && !WriterQueue.IsAwaited(folder) ? checkpoint ?? CheckpointPatience : TimeSpan.Zero);
        }
    }

    // The line is left as soon as that is done; what began a transaction has the file then, and the next may come to the head.
    private T InTurn<T>(SqliteConnection connection, Func<T> ask)
    {
        using WriterQueue queue = WriterQueue.Enter(RealFolder, WriterPatience);
        return queue.Ask(connection, ask);
    }

    private string RealFolder => Path.GetDirectoryName(RealPath())!;

    // On a full disk SQLite rolls back by itself; the provider's own rollback then fails too, and would hide the reason.
    private static T Complete<T>(SqliteConnection connection, SqliteTransaction transaction, Func<SqliteTransaction, T> work)
    {
        try
        {
            T result = work(transaction);
            transaction.Commit();
            return result;
        }
        catch
        {
            RollBack(connection, transaction);
            throw;
        }
    }

    private static void RollBack(SqliteConnection connection, SqliteTransaction transaction)
    {
        try
        {
            transaction.Dispose();
        }
        catch (SqliteException)
        {
            // It tries once more when the connection closes, and then finds something to roll back.
            using SqliteCommand begin = connection.CreateCommand();
            begin.CommandText = "BEGIN";
            begin.ExecuteNonQuery();
        }
    }

    // A copy of the one file is whole only when the log has been emptied into it. Readers that idle do not hinder this; one
    // in the middle of its milliseconds is waited for, but a stranger who reads for long only delays it to the next write.
    // A fault is none of the write's, which is committed: the log holds it. Says whether the log is empty now.
    private static bool Checkpoint(SqliteConnection connection, TimeSpan patience)
    {
        Stopwatch waited = Stopwatch.StartNew();
        _ = SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, 0);
        while (true)
        {
            int done = SQLitePCL.raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", SQLitePCL.raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
            if (done == SQLitePCL.raw.SQLITE_OK) return true;
            if ((done & PrimaryCode) != SqliteBusy || waited.Elapsed >= patience) return false;
            Thread.Sleep(5);
        }
    }
}
