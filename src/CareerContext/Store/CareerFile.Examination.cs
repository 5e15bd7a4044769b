using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <summary>A table of the file and how many rows it has.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">All rows.</param>
/// <param name="Active">Rows that are not in the trash; null where the table knows no trash.</param>
public sealed record TableRows(string Name, long Rows, long? Active);

/// <summary>What going back to an older schema would take away.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column, or null when the whole table goes.</param>
/// <param name="Rows">How many rows hold something there.</param>
public sealed record SchemaLoss(string Table, string? Column, long Rows);

/// <summary>What an examination found. It reads any schema, older and newer, and migrates nothing.</summary>
/// <param name="SchemaVersion">The file's schema.</param>
/// <param name="Findings">What the integrity and foreign key checks complain of; empty when sound.</param>
/// <param name="Tables">All tables in the order of their names, without those that SQLite keeps for itself.</param>
public sealed record FileExamination(int SchemaVersion, IReadOnlyList<string> Findings, IReadOnlyList<TableRows> Tables);

/// <content>Looking into a file without changing it.</content>
public sealed partial class CareerFile
{
    // A virtual table keeps its content in shadow tables, named after it; its owner need not know.
    private const string OwnTables = """
        SELECT name FROM sqlite_master AS t WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
        AND NOT EXISTS (SELECT 1 FROM sqlite_master AS v WHERE v.type = 'table' AND v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '\_%' ESCAPE '\')
        ORDER BY name
        """;

    /// <summary>Checks and counts, whatever the schema; nothing is migrated.</summary>
    /// <exception cref="CareerException">No file yet, a foreign file, damage that forbids reading, missing rights.</exception>
    public FileExamination Examine()
    {
        RequireContent();
        return Guard(() =>
        {
            using SqliteConnection connection = OpenForReading(out _, out int version);
            using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
            List<string> findings = Names(connection, "PRAGMA integrity_check");
            findings.RemoveAll(f => f == "ok");
            findings.AddRange(Names(connection, "PRAGMA foreign_key_check").Distinct().Select(table => $"{table}: a row points to a missing row"));
            List<TableRows> tables = Names(connection, OwnTables).ConvertAll(table => Rows(connection, table));
            return new FileExamination(version, findings, tables);
        });
    }

    /// <summary>What <see cref="Rollback"/> would take away, found by walking an empty file's schema the same way.</summary>
    /// <exception cref="CareerException">The version is not below the file's, or there is no file.</exception>
    public IReadOnlyList<SchemaLoss> LossOfRollback(int target)
    {
        RequireContent();
        return Guard(() =>
        {
            using SqliteConnection connection = OpenForReading(out _, out int version);
            RequireOlder(target, version);
            using SqliteConnection empty = Open(":memory:", SqliteOpenMode.Memory, "");
            using SqliteTransaction transaction = empty.BeginTransaction();
            Migrator.Up(empty, transaction, Now, version);
            List<(string Table, string Column)> before = Columns(empty);
            Migrator.Down(empty, transaction, target);
            HashSet<(string Table, string Column)> after = [.. Columns(empty)];
            HashSet<string> kept = [.. after.Select(c => c.Table)];
            List<SchemaLoss> loss = [.. before.Where(c => !kept.Contains(c.Table)).Select(c => c.Table).Distinct().Select(t => new SchemaLoss(t, null, Rows(connection, t).Rows))];
            loss.AddRange(before.Where(c => kept.Contains(c.Table) && !after.Contains(c))
                .Select(c => new SchemaLoss(c.Table, c.Column, Number(connection, $"SELECT count({c.Column}) FROM {c.Table}"))));
            return loss;
        });
    }

    private static void RequireOlder(int target, int version)
    {
        if (version > Migrator.LatestVersion) throw new CareerException(Fault.Unsupported, NewerThan(version));
        if (target >= 1 && target < version) return;
        throw new CareerException(Fault.Invalid, version < 2
            ? FormattableString.Invariant($"The file has schema {version}, the first; it cannot go back.")
            : FormattableString.Invariant($"The file has schema {version}; it can go back to {(version == 2 ? "1" : $"1 to {version - 1}")}."));
    }

    private static List<(string Table, string Column)> Columns(SqliteConnection connection) =>
        [.. Names(connection, OwnTables).SelectMany(table => Names(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(column => (table, column)))];

    private static TableRows Rows(SqliteConnection connection, string table)
    {
        bool hasTrash = Number(connection, $"SELECT count(*) FROM pragma_table_info('{table}') WHERE name = 'is_active'") == 1;
        return new TableRows(table, Number(connection, $"SELECT count(*) FROM \"{table}\""),
            hasTrash ? Number(connection, $"SELECT count(*) FROM \"{table}\" WHERE is_active = 1") : null);
    }

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
