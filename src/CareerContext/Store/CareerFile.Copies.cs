using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <content>Backups, and the copy beside the file before its schema changes.</content>
public sealed partial class CareerFile
{
    /// <summary>Copies the file, as it is now, to a new file for the owner's eyes only, with SQLite's own backup.</summary>
    /// <exception cref="CareerException">The target exists or its folder forbids it, or there is no career file.</exception>
    public void Backup(string target)
    {
        RequireContent();
        Guard(() =>
        {
            using SqliteConnection source = OpenForReading(out FileState state, out _);
            if (state == FileState.Foreign) throw Foreign();
            Claim(Path.GetFullPath(target));
            Copy(source, target);
            return true;
        });
    }

    private static void Claim(string target)
    {
        try
        {
            if (OwnerOnly.CreateFile(target)) return;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new CareerException(Fault.Unsupported, $"{target} cannot be written: its folder's rights forbid it. Name another place.", error);
        }
        throw new CareerException(Fault.Conflict, $"{target} exists already; name a new file.");
    }

    private string CopyBeside(int version)
    {
        string stamp = Now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        string copy = string.Create(CultureInfo.InvariantCulture, $"{FilePath}.schema{version}-{stamp}.bak");
        for (int i = 2; !OwnerOnly.CreateFile(copy); i++) copy = string.Create(CultureInfo.InvariantCulture, $"{FilePath}.schema{version}-{stamp}-{i}.bak");
        using SqliteConnection reader = OpenForReading(out _, out _);
        Copy(reader, copy);
        return copy;
    }

    private static void Copy(SqliteConnection source, string target)
    {
        try
        {
            CopyInto(source, target);
        }
        catch
        {
            File.Delete(target); // Half a copy would be taken for one.
            throw;
        }
    }

    private static void CopyInto(SqliteConnection source, string target)
    {
        using SqliteConnection destination = new(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        destination.Open();
        source.BackupDatabase(destination);
        // The copy inherits write-ahead logging; one plain file is easier to carry and leaves nothing beside it.
        using SqliteCommand command = destination.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }
}
