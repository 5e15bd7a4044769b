using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>A career without a file.</content>
public sealed partial class CareerFile
{
    private readonly Memory? memory;

    private CareerFile(string path, CareerFileOptions options, Memory memory)
        : this(path, options) => this.memory = memory;

    /// <summary>Whether this is a career in memory.</summary>
    internal bool IsInMemory => memory is not null;

    /// <summary>Makes a career that only this process has, e.g. what this file said at an earlier time. It is read and written as a file is; nothing of it reaches any disk, and it goes when nobody holds it any more.</summary>
    /// <param name="clock">Its now and today.</param>
    /// <param name="fill">Writes its rows; what is derived is built from them afterwards.</param>
    public CareerFile InMemory(TimeProvider clock, Action<WriteSession> fill)
    {
        SqliteConnection connection = Open(":memory:", SqliteOpenMode.Memory, "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;");
        try
        {
            CareerFile career = new(FilePath, options with { ReadOnly = false, Clock = clock }, new Memory(connection));
            Complete(connection, connection.BeginTransaction(deferred: false), transaction =>
            {
                career.Fill(connection, transaction, Migrator.LatestVersion, fill, _ => { });
                return true;
            });
            return career;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes a career in memory away at once; nobody may read it any more.</summary>
    /// <exception cref="InvalidOperationException">This is a file on a disk.</exception>
    internal void CloseMemory() => (memory ?? throw new InvalidOperationException("Only a career in memory can be taken away.")).Close();

    // One connection is all there is, so that readers take turns; a read within a read sees the same state.
    private sealed class Memory(SqliteConnection connection)
    {
        private readonly Lock gate = new();
        private SqliteTransaction? open;

        public T Read<T>(Func<SqliteTransaction, T> read)
        {
            lock (gate)
            {
                if (open is not null) return read(open);
                using SqliteTransaction begun = connection.BeginTransaction(deferred: true);
                open = begun;
                try
                {
                    return read(begun);
                }
                finally
                {
                    open = null;
                }
            }
        }

        public T Write<T>(Func<SqliteConnection, T> write)
        {
            lock (gate)
            {
                return open is null ? write(connection) : throw new InvalidOperationException("A read of this career is going on.");
            }
        }

        public void Close()
        {
            lock (gate) connection.Dispose();
        }
    }
}
