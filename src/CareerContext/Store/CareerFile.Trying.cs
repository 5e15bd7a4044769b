using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Trying changes out.</content>
public sealed partial class CareerFile
{
    /// <summary>Copies the file into memory for as long as the work lasts, so that changes can be tried there. The file itself is only read, and need not exist; nothing of what is tried reaches any disk.</summary>
    /// <param name="work">Tries changes; what it returns must not hold on to the copy.</param>
    /// <exception cref="CareerException">A newer or foreign file, damage, missing rights.</exception>
    public T Try<T>(Func<TrialCareer, T> work) => Guard(() =>
    {
        using SqliteConnection connection = Open(":memory:", SqliteOpenMode.Memory, "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;");
        int version = CopyInto(connection);
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false); // Never committed.
        TrialCareer career = new(transaction, options.Derive, Now, Today);
        if (version < Migrator.LatestVersion)
        {
            Migrator.Up(connection, transaction, Now, Migrator.LatestVersion);
            career.Rebuild();
        }
        return work(career);
    });

    // The version of the schema that was copied; 0 where there was nothing to copy.
    private int CopyInto(SqliteConnection connection)
    {
        if (memory is not null)
        {
            return memory.Read(begun =>
            {
                begun.Connection!.BackupDatabase(connection);
                return Migrator.LatestVersion;
            });
        }
        if (!HasContent()) return 0;
        using SqliteConnection source = OpenForReading(out FileState state, out int version);
        RefuseUnlessOurs(state, version);
        source.BackupDatabase(connection);
        return version;
    }
}

/// <summary>A copy of a career in memory on which changes are tried, one after the other, each on the career as it is.</summary>
public sealed class TrialCareer
{
    private const string Point = "trial";

    private readonly SqliteTransaction transaction;
    private readonly Action<WriteSession> derive;
    private readonly DateTimeOffset now;
    private readonly DateOnly today;

    internal TrialCareer(SqliteTransaction transaction, Action<WriteSession> derive, DateTimeOffset now, DateOnly today)
    {
        this.transaction = transaction;
        this.derive = derive;
        this.now = now;
        this.today = today;
    }

    /// <summary>Looks at the career as it is.</summary>
    public T Look<T>(Func<CareerSession, T> look)
    {
        WriteSession session = Session();
        try
        {
            return look(session);
        }
        finally
        {
            session.Close();
        }
    }

    /// <summary>Looks at the career as it would be after a change, all derived things built; then the change is taken back.</summary>
    /// <param name="change">The change.</param>
    /// <param name="look">Looks at what comes of it.</param>
    public T With<T>(Action<WriteSession> change, Func<CareerSession, T> look)
    {
        transaction.Save(Point);
        WriteSession session = Session();
        try
        {
            change(session);
            derive(session);
            return look(session);
        }
        finally
        {
            session.Close();
            transaction.Rollback(Point);
            transaction.Release(Point);
        }
    }

    internal void Rebuild()
    {
        WriteSession session = Session();
        session.RebuildAll = true;
        derive(session);
        session.Close();
    }

    private WriteSession Session() => new(transaction, Origin.Program, now, today);
}
