using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Filling a file as a whole.</content>
public sealed partial class CareerFile
{
    private const int SqliteConstraint = 19;
    private const int SqliteMismatch = 20;
    private const int SqliteTooBig = 18;

    // Rows that say nothing of a career: a fresh file has them too.
    private static readonly string[] OfTheProgram = ["migrations", "vocabulary_seed"];

    /// <summary>Whether there is nothing here that could be lost: no file, or a career file without a row.</summary>
    /// <exception cref="CareerException">The file cannot be opened (rights, damage).</exception>
    public bool IsEmpty()
    {
        FileState state = Look();
        if (state is FileState.Foreign or FileState.Newer) return false;
        return state == FileState.Missing || Guard(() =>
        {
            using SqliteConnection connection = OpenForReading(out _, out _);
            return IsEmpty(connection);
        });
    }

    /// <summary>Fills a missing or empty file with rows of a schema and brings it to this program's, all in one transaction; history is whatever the rows say.</summary>
    /// <param name="schema">The schema that the rows are of.</param>
    /// <param name="fill">Writes the rows into the tables of that schema.</param>
    /// <param name="check">Looks at the filled file, all derived things built; throws where something is wrong.</param>
    /// <exception cref="CareerException">The file holds something, is read-only, newer or foreign; or the rows do not fit, and then nothing was touched.</exception>
    public void Restore(int schema, Action<WriteSession> fill, Action<CareerSession> check)
    {
        RefuseWhenReadOnly();
        TryRestore(schema, fill, check);
        Guard(() =>
        {
            if (!HasContent() && !OwnerOnly.CreateFile(FilePath)) OwnerOnly.Close(FilePath);
            using SqliteConnection connection = OpenForWriting();
            (FileState state, int version) = Examine(connection);
            RefuseUnlessOurs(state, version);
            if (version == 0) SetJournal(connection);
            return Commit(connection, transaction =>
            {
                if (!IsEmpty(connection)) throw new CareerException(Fault.Conflict, NotEmpty);
                Fill(connection, transaction, schema, fill, check);
                return true;
            });
        });
    }

    /// <summary>Does the same in memory: whether the rows fit.</summary>
    /// <exception cref="CareerException">They do not.</exception>
    public void TryRestore(int schema, Action<WriteSession> fill, Action<CareerSession> check)
    {
        try
        {
            using SqliteConnection connection = Open(":memory:", SqliteOpenMode.Memory, "PRAGMA foreign_keys = ON;");
            Complete(connection, connection.BeginTransaction(deferred: false), transaction =>
            {
                Fill(connection, transaction, schema, fill, check);
                return true;
            });
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SqliteConstraint or SqliteMismatch or SqliteTooBig)
        {
            throw new CareerException(Fault.Invalid, "The rows contradict the schema that they are said to be of; nothing was written.", error);
        }
    }

    /// <summary>What is said where there is something already.</summary>
    public const string NotEmpty = "This career file holds something already, and an archive is put into an empty one as a whole: name a file that does not exist yet with --db. Nothing was changed.";

    private void Fill(SqliteConnection connection, SqliteTransaction transaction, int schema, Action<WriteSession> fill, Action<CareerSession> check)
    {
        Migrator.Down(connection, transaction, 0);
        Migrator.Up(connection, transaction, Now, schema);
        WriteSession session = new(transaction, Origin.Program, Now, Today) { RebuildAll = true };
        try
        {
            // Rows refer to each other across tables; they are checked when all are there.
            session.Execute("PRAGMA defer_foreign_keys = ON");
            fill(session);
            if (session.Query("PRAGMA foreign_key_check", row => row.GetString(0)).Count > 0) throw new CareerException(Fault.Invalid, "A row refers to another that is not there; nothing was written.");
            Migrator.Up(connection, transaction, Now, Migrator.LatestVersion);
            options.Derive(session);
            check(session);
        }
        finally
        {
            session.Close();
        }
    }

    private static bool IsEmpty(SqliteConnection connection) => Names(connection, OwnTables).Except(OfTheProgram).All(table => Number(connection, $"SELECT EXISTS (SELECT 1 FROM \"{table}\")") == 0);
}
