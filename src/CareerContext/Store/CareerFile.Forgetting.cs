using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Making sure that what is erased is in none of the file's bytes.</content>
public sealed partial class CareerFile
{
    private static readonly TimeSpan ForgettingPatience = TimeSpan.FromSeconds(10);

    /// <summary>The copies that migrations left beside the file, with whatever SQLite left beside those: full paths.</summary>
    public IReadOnlyList<string> CopiesBeside() => [.. new[] { FilePath, RealPath() }.Distinct().SelectMany(CopiesOf).Order(StringComparer.Ordinal)];

    /// <summary>Erases in one transaction; then builds the text index anew, deletes the copies beside the file, packs the file and empties its log, so that nothing of what was erased is left in any of them. All but the erasing may be repeated.</summary>
    /// <param name="erase">Erases; it may find that there is nothing left to erase.</param>
    /// <param name="unfinished">Why old bytes are still there, and what to do; null where all is done.</param>
    /// <exception cref="CareerException">No file, read-only, newer, foreign, damaged, another writer for over ten seconds, or many for over thirty: then nothing was erased.</exception>
    public T Forget<T>(Func<WriteSession, T> erase, out string? unfinished)
    {
        RefuseWhenReadOnly();
        RequireContent();
        string? left = null;
        T result = Guard(() =>
        {
            Prepare();
            using SqliteConnection connection = OpenForWriting();
            Run(connection, "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
            RestoreJournal(connection);
            T erased = Commit(connection, transaction => Erase(connection, transaction, erase), TimeSpan.Zero);
            left = Clean(connection);
            return erased;
        });
        unfinished = left;
        return result;
    }

    private T Erase<T>(SqliteConnection connection, SqliteTransaction transaction, Func<WriteSession, T> erase)
    {
        WriteSession session = new(transaction, Origin.Forgetting, Now, Today);
        try
        {
            T erased = erase(session);
            options.Derive(session);
            // A full-text index keeps the words of deleted rows until it is built anew.
            foreach (string index in Names(connection, "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%' AND sql NOT LIKE '%USING fts5vocab%'")) session.Execute($"INSERT INTO \"{index}\" (\"{index}\") VALUES ('rebuild')");
            return erased;
        }
        finally
        {
            session.Close();
        }
    }

    // What was erased is committed by now, so that no fault here may say that nothing was changed.
    private string? Clean(SqliteConnection connection)
    {
        string? kept = null;
        foreach (string copy in CopiesBeside())
        {
            try
            {
                File.Delete(copy);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                kept = $"It is erased from the file, but {copy} cannot be deleted: {error.Message} Delete it, or run the same command again.";
            }
        }
        try
        {
            // The log is emptied before others come to the head of the line.
            return InTurn(connection, () =>
            {
                Run(connection, "VACUUM");
                return Checkpoint(connection, ForgettingPatience);
            }) ? kept : "It is erased from the records, but another program keeps reading the file, so that old bytes remain in it and in its log. Close that program and run the same command again.";
        }
        catch (SqliteException error)
        {
            return $"It is erased from the records, but the file could not be packed ({Explain(error).Replace(" Nothing was changed.", "", StringComparison.Ordinal)}), so that old bytes of it may remain. Run the same command again.";
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<string> CopiesOf(string path)
    {
        string folder = Path.GetDirectoryName(path)!, name = Path.GetFileName(path);
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.schema*.bak*")
            .Where(f => Path.GetFileName(f) is var file && file.StartsWith(name, StringComparison.Ordinal) && CopyEnding().IsMatch(file[name.Length..]));
    }

    [GeneratedRegex(@"^\.schema\d+-\d{8}T\d{6}(-\d+)?\.bak(-journal|-wal|-shm)?$")]
    private static partial Regex CopyEnding();
}
