using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <summary>How a career file is opened.</summary>
/// <param name="ReadOnly">Nothing is ever written, not even a migration.</param>
/// <param name="Clock">Where "now" and "today" come from; tests set it.</param>
/// <param name="Derive">Builds what is derived from the records; runs inside each write, before it commits, and after a migration.</param>
public sealed record CareerFileOptions(bool ReadOnly, TimeProvider Clock, Action<WriteSession> Derive);

/// <summary>What lies at the file's place.</summary>
public enum FileState
{
    /// <summary>Nothing yet, or an empty file: a normal state.</summary>
    Missing,

    /// <summary>A career file of this program's schema.</summary>
    Ready,

    /// <summary>A career file of an older schema; the first use migrates it.</summary>
    Older,

    /// <summary>A career file of a newer program; it is not touched.</summary>
    Newer,

    /// <summary>Some other file; it is not touched.</summary>
    Foreign,
}

/// <summary>The owner's one SQLite file. It is opened per use and closed again, so that a file that appears, moves or is replaced is seen at once; nothing is locked or written until something is saved.</summary>
/// <remarks>Safe to use from several threads and processes at once: readers never block, writers wait in line (<see cref="WriterQueue"/>) and give up after ten seconds at its head, thirty in all.</remarks>
public sealed partial class CareerFile(string path, CareerFileOptions options)
{
    // The provider asks a busy file again every 150 ms. SQLite's own waiting stays below a second, since the bundled engine
    // can only sleep whole ones, and a queue of writers would starve.
    private const int BusySeconds = 10;
    internal const int BusyMilliseconds = 900;
    private const int SmallestDatabase = 512; // One page; SQLite itself takes a file of one byte for an empty one.
    private const string NewerMessage = "This career file was written by a newer version of CareerContext (schema {0}, this program speaks {1}); install that version. Nothing was changed.";

    /// <summary>The full path.</summary>
    public string FilePath { get; } = Path.GetFullPath(path);

    /// <summary>Whether writing is switched off.</summary>
    public bool ReadOnly => options.ReadOnly;

    /// <summary>The owner's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);

    /// <summary>Looks at what lies there, without changing it.</summary>
    /// <exception cref="CareerException">The file cannot be opened (rights, damage).</exception>
    public FileState Look()
    {
        if (IsStunted) return FileState.Foreign;
        if (!HasContent()) return FileState.Missing;
        return Guard(() =>
        {
            try
            {
                OpenForReading(out FileState state, out _).Dispose();
                return state;
            }
            catch (SqliteException error) when (error.SqliteErrorCode == SqliteNotADatabase)
            {
                return FileState.Foreign;
            }
        });
    }

    /// <summary>Runs a write as one transaction and one batch of history; creates or migrates the file first where needed.</summary>
    /// <exception cref="CareerException">Read-only, a newer or foreign file, damage, missing rights, another writer for over ten seconds, or many for over thirty.</exception>
    public T Write<T>(Origin origin, Func<WriteSession, T> write)
    {
        RefuseWhenReadOnly();
        return Guard(() =>
        {
            if (memory is not null) return memory.Write(own => Complete(own, own.BeginTransaction(deferred: false), begun => Write(begun, origin, write)));
            Prepare();
            using SqliteConnection connection = OpenForWriting();
            RestoreJournal(connection);
            return Commit(connection, begun => Write(begun, origin, write));
        });
    }

    private T Write<T>(SqliteTransaction transaction, Origin origin, Func<WriteSession, T> write)
    {
        WriteSession session = new(transaction, origin, Now, Today);
        try
        {
            T written = write(session);
            options.Derive(session);
            return written;
        }
        finally
        {
            session.Close();
        }
    }

    private void RefuseWhenReadOnly()
    {
        if (ReadOnly) throw new CareerException(Fault.Unsupported, "This career file is opened read-only; start without --read-only to change it.");
    }

    /// <summary>The instant by the file's clock (UTC).</summary>
    public DateTimeOffset Now => options.Clock.GetUtcNow();

    // One statement, so that all of it is of one moment: a twin may be creating the file right now.
    private static (FileState State, int Version) Examine(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_master)
            """;
        using SqliteDataReader row = command.ExecuteReader();
        row.Read();
        int version = row.GetInt32(1);
        long application = row.GetInt64(0);
        // Without tables a file may be anybody's; only one that bears nobody's mark either is free to be taken.
        if (application != Migrator.ApplicationId) return (application == 0 && version == 0 && row.GetInt64(2) == 0 ? FileState.Older : FileState.Foreign, version);
        return (version > Migrator.LatestVersion ? FileState.Newer : version < Migrator.LatestVersion ? FileState.Older : FileState.Ready, version);
    }

    // Asks for names and sizes only. Nothing but SQLite may ever open the file: when a process closes any handle of it,
    // POSIX drops the locks of all its connections, and another process then takes the log from under them.
    private bool HasContent()
    {
        if (Directory.Exists(FilePath)) throw new CareerException(Fault.Invalid, $"{FilePath} is a folder; name a file in it with --db.");
        if (IsStunted) throw Foreign();
        FileInfo file = new(RealPath());
        if (!file.Exists && UnixAccess.IsHidden(file.FullName)) throw new CareerException(Fault.Unsupported, Unreachable);
        return file.Exists && (file.Length > 0 || new FileInfo(file.FullName + "-wal") is { Exists: true, Length: > 0 });
    }

    private bool IsStunted => new FileInfo(RealPath()) is { Exists: true, Length: > 0 and < SmallestDatabase };

    private void RequireContent()
    {
        if (!HasContent()) throw new CareerException(Fault.NotFound, NoFileYet);
    }

    /// <summary>What every face says when there is no file.</summary>
    public const string NoFileYet = "No career file yet. `careercontext import FILE` or `careercontext demo` starts one.";

    private CareerException Foreign() => new(Fault.Unsupported, $"{FilePath} is not a career file; name another one with --db. Nothing was changed.");
}
