using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Connections, creation, migration, copies.</content>
public sealed partial class CareerFile
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;
    private const int SqliteNoRoomForIndex = 4874; // SQLITE_IOERR_SHMSIZE
    private const string InUse = "Another program is writing to the career file; try again in a moment. Nothing was changed.";
    private const string DiskFull = "The disk is full. Nothing was changed.";

    private static readonly CompositeFormat Newer = CompositeFormat.Parse(NewerMessage);

    /// <summary>Takes the schema back to an older version, after putting a copy beside the file.</summary>
    /// <returns>The path of the copy.</returns>
    /// <exception cref="CareerException">The version is not below the file's, or the file is missing, newer, foreign, damaged or read-only.</exception>
    public string Rollback(int target)
    {
        RequireContent();
        RefuseWhenReadOnly();
        return Guard(() =>
        {
            using SqliteConnection connection = OpenForWriting();
            (FileState state, int version) = Examine(connection);
            RefuseUnlessOurs(state, version);
            RequireOlder(target, version);
            return Commit(connection, transaction =>
            {
                RefuseWhenDamaged(connection);
                string beside = CopyBeside(version);
                Migrator.Down(connection, transaction, target);
                return beside;
            });
        });
    }

    /// <summary>The schema version of the file; 0 when there is none.</summary>
    public int SchemaVersion()
    {
        if (!HasContent()) return 0;
        return Guard(() =>
        {
            using SqliteConnection connection = OpenForReading(out _, out int version);
            return version;
        });
    }

    /// <summary>Runs SQLite's integrity and foreign key checks.</summary>
    /// <returns>What is wrong, or an empty list.</returns>
    public List<string> CheckIntegrity() => Read(session =>
    {
        List<string> findings = session.Query("PRAGMA integrity_check", row => row.GetString(0));
        findings.RemoveAll(f => f == "ok");
        findings.AddRange(session.Query("PRAGMA foreign_key_check", row => $"{row.GetString(0)}: a row points to a missing row of {row.GetString(2)}"));
        return findings;
    });

    // Creates and migrates under one immediate lock, so that twins that start together do it once.
    private void Prepare()
    {
        if (!HasContent() && !ReadOnly && !OwnerOnly.CreateFile(FilePath)) OwnerOnly.Close(FilePath);
        OpenForReading(out FileState state, out int version).Dispose();
        if (state == FileState.Ready) return;
        RefuseUnlessOurs(state, version);
        if (ReadOnly) throw new CareerException(Fault.Unsupported, "This career file is of an older version and must be migrated first, which reading alone does not allow; use it once without --read-only or --dry-run.");
        using SqliteConnection connection = OpenForWriting();
        if (version == 0) SetJournal(connection);
        Commit(connection, transaction => Migrate(connection, transaction));
    }

    // Looks again under the lock; false when a twin has done it meanwhile.
    private bool Migrate(SqliteConnection connection, SqliteTransaction transaction)
    {
        (FileState state, int version) = Examine(connection);
        if (state == FileState.Ready) return false;
        RefuseUnlessOurs(state, version);
        if (version > 0)
        {
            RefuseWhenDamaged(connection);
            CopyBeside(version);
        }
        Migrator.Up(connection, transaction, Now, Migrator.LatestVersion);
        WriteSession session = new(transaction, Origin.Program, Now, Today) { RebuildAll = true };
        options.Derive(session);
        session.Close();
        return true;
    }

    private void RefuseUnlessOurs(FileState state, int version)
    {
        if (state == FileState.Foreign) throw Foreign();
        if (state == FileState.Newer) throw new CareerException(Fault.Unsupported, NewerThan(version));
    }

    // Before the schema changes, not before every use: it reads the whole file.
    private void RefuseWhenDamaged(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() is not "ok") throw new CareerException(Fault.Unsupported, Damaged);
    }

    private string Damaged => $"{FilePath} is damaged. It was not touched; `careercontext backup` of an earlier day, or a .bak file beside it, can take its place.";
    private static string NewerThan(int version) => string.Format(CultureInfo.InvariantCulture, Newer, version, Migrator.LatestVersion);

    private static void SetJournal(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    // A copy was made to be one plain file; in use again, its readers must not wait for its writers. A reader who is in the
    // middle of something hinders the change, which can then wait for the next write.
    private static void RestoreJournal(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        if (command.ExecuteScalar() is "wal") return;
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.CommandTimeout = 1;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SqliteBusy or SqliteLocked)
        {
        }
    }

    private string Unreachable => $"{FilePath} cannot be opened: its rights, or its folder's, forbid it.";
    private string MayOnlyBeRead => $"{FilePath} may only be read: its rights, or its folder's, forbid writing. Nothing was changed.";

    // SQLite would open what it may not write, and leave an empty log beside it before it says so.
    private SqliteConnection OpenForWriting() => MayWriteBeside()
        ? Open(FilePath, SqliteOpenMode.ReadWrite, "PRAGMA query_only = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")
        : throw new CareerException(Fault.Unsupported, MayOnlyBeRead);

    // SQLite looks at the file only when it is first asked for something.
    private static SqliteConnection Open(string source, SqliteOpenMode mode, string pragmas, out FileState state, out int version)
    {
        SqliteConnection connection = Open(source, mode, pragmas);
        try
        {
            (state, version) = Examine(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool MayWriteBeside()
    {
        if (OperatingSystem.IsWindows()) return !new FileInfo(FilePath).IsReadOnly;
        string real = RealPath();
        return UnixAccess.MayWrite(real) && UnixAccess.MayWrite(Path.GetDirectoryName(real)!);
    }

    // SQLite follows links and keeps the log beside the file that they lead to. What is no place for a file is refused here,
    // before anything is opened or has its rights closed.
    private string RealPath()
    {
        if (!File.Exists(FilePath)) return FilePath;
        try
        {
            string real = File.ResolveLinkTarget(FilePath, returnFinalTarget: true)?.FullName ?? FilePath;
            if (!OperatingSystem.IsWindows() && real.StartsWith("/dev/", StringComparison.Ordinal) && !real.StartsWith("/dev/shm/", StringComparison.Ordinal)) throw NoPlace("a device");
            return real == FilePath || File.Exists(real) ? real : throw NoPlace("a link that leads to no file");
        }
        catch (IOException error)
        {
            throw NoPlace("a link that cannot be followed", error);
        }
    }

    private CareerException NoPlace(string what, IOException? error = null) => new(Fault.Unsupported, $"{FilePath} cannot be used: it is {what}. Name a file with --db.", error);

    /// <summary>Lets something use an empty database in memory, which has not even tables, and loads the engine for it at the latest then: the first question need not wait for it any more. No file is touched.</summary>
    internal static T OnNothing<T>(Func<CareerSession, T> use)
    {
        Lazy<SqliteTransaction> snapshot = new(() => Open(":memory:", SqliteOpenMode.Memory, "").BeginTransaction(deferred: true));
        try
        {
            return use(new ReadSession(snapshot, DateTimeOffset.UnixEpoch, DateOnly.MinValue));
        }
        finally
        {
            _ = Examine(snapshot.Value.Connection!);
            Close(snapshot.Value);
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode, string pragmas)
    {
        Engine.Use();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusyMilliseconds}; {pragmas}");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw new CareerException(FaultOf(error), Explain(error), error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new CareerException(Fault.Unsupported, Unreachable, error);
        }
        catch (IOException error)
        {
            throw new CareerException(Fault.Unsupported, $"{FilePath} cannot be used: {error.Message}", error);
        }
    }

    // Any other error, a broken constraint say, is a fault of this program.
    private static Fault FaultOf(SqliteException error) => error.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => Fault.Conflict,
        SqliteReadOnly or SqliteCannotOpen or SqliteFull or SqliteIoError or SqliteCorrupt or SqliteNotADatabase => Fault.Unsupported,
        _ => Fault.Internal,
    };

    private string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        _ when error.SqliteExtendedErrorCode == SqliteNoRoomForIndex => DiskFull,
        SqliteBusy or SqliteLocked => InUse,
        SqliteReadOnly => MayOnlyBeRead,
        SqliteCannotOpen => Unreachable,
        SqliteFull => DiskFull,
        SqliteIoError => $"{FilePath} cannot be read or written: the disk reports an error. Nothing was changed.",
        SqliteCorrupt => Damaged,
        SqliteNotADatabase => $"{FilePath} is not a career file; name another one with --db. Nothing was changed.",
        _ => $"SQLite refuses: error {error.SqliteErrorCode}.",
    };
}
