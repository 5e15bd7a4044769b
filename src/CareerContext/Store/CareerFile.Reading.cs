using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Reads.</content>
public sealed partial class CareerFile
{
    /// <summary>Runs a read; all of it sees one state of the file. Migrates an older file first, unless read-only.</summary>
    /// <exception cref="CareerException">No file yet, a newer or foreign file, damage, missing rights.</exception>
    public T Read<T>(Func<CareerSession, T> read)
    {
        if (memory is not null) return Guard(() => memory.Read(begun => read(SessionOf(begun))));
        RequireContent();
        return Guard(() =>
        {
            SqliteTransaction snapshot = BeginReading(_ => { });
            try
            {
                return read(SessionOf(snapshot));
            }
            finally
            {
                Close(snapshot);
            }
        });
    }

    /// <summary>What the file system says of the file now; null where that proves nothing, or where there is no file.</summary>
    internal FileStamp? Stamp() => memory is not null ? null : FileStamp.Take(RealPath(), FileTimes);

    /// <summary>The clock that files are stamped by; tests set it.</summary>
    internal TimeProvider FileTimes { get; set; } = TimeProvider.System;

    /// <summary>Runs a read for which most is known already: the file is opened only when the session is first asked for something.</summary>
    /// <param name="isSame">Whether the file, once opened, is in the state that is known.</param>
    /// <param name="read">The read.</param>
    /// <param name="result">What it returned.</param>
    /// <returns>False where the file was opened and found in another state: the result is worth nothing then.</returns>
    /// <exception cref="CareerException">As <see cref="Read"/>, if it is opened.</exception>
    internal bool TryRead<T>(Func<CareerSession, bool> isSame, Func<CareerSession, T> read, out T result)
    {
        bool same = true;
        Lazy<SqliteTransaction> snapshot = new(() =>
        {
            RequireContent();
            return BeginReading(begun => same = isSame(SessionOf(begun)));
        });
        try
        {
            result = Guard(() => read(new ReadSession(snapshot, Now, Today)));
            return same;
        }
        finally
        {
            if (snapshot.IsValueCreated) Close(snapshot.Value);
        }
    }

    private SqliteTransaction BeginReading(Action<SqliteTransaction> first)
    {
        SqliteConnection connection = OpenForReading(out FileState state, out _);
        try
        {
            if (state != FileState.Ready)
            {
                connection.Dispose();
                Prepare();
                connection = OpenForReading(out _, out _);
            }
            SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
            first(snapshot);
            return snapshot;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private ReadSession SessionOf(SqliteTransaction snapshot) => new(new Lazy<SqliteTransaction>(snapshot), Now, Today);

    private static void Close(SqliteTransaction snapshot)
    {
        SqliteConnection connection = snapshot.Connection!;
        snapshot.Dispose();
        connection.Dispose();
    }

    private sealed class ReadSession(Lazy<SqliteTransaction> snapshot, DateTimeOffset now, DateOnly today) : CareerSession(snapshot, now, today);
}
