using System.Diagnostics;
using CareerContext.Store;
using Microsoft.Data.Sqlite;

namespace CareerContext.Benchmarks.Speed;

/// <summary>All rows of a career file, of every table, its history and its full-text index included; how long it takes to insert them and nothing else.</summary>
internal sealed class RawInserts
{
    // As the product writes: foreign keys are checked, at the end, and the file is synchronised.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    private readonly List<string> schema = [];
    private readonly List<Table> tables = [];

    private sealed record Table(string Insert, List<object[]> Rows);

    /// <summary>Reads all of a file.</summary>
    public RawInserts(string path)
    {
        using SqliteConnection connection = Open(path, SqliteOpenMode.ReadOnly);
        List<(string Name, string Sql, bool IsTable)> all = [];
        using (SqliteDataReader row = Command(connection, "SELECT name, sql, type = 'table' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid").ExecuteReader())
        {
            while (row.Read()) all.Add((row.GetString(0), row.GetString(1), row.GetBoolean(2)));
        }
        List<string> virtuals = [.. all.Where(t => t.Sql.StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase)).Select(t => t.Name)];
        foreach ((string name, string sql, bool isTable) in all.Where(t => !virtuals.Exists(v => t.Name.StartsWith(v + "_", StringComparison.Ordinal))))
        {
            schema.Add(sql);
            // The table of the index's words has no rows of its own.
            if (isTable && !sql.Contains("fts5vocab", StringComparison.Ordinal)) tables.Add(Read(connection, name));
        }
    }

    /// <summary>Rows of all tables together.</summary>
    public int Rows => tables.Sum(t => t.Rows.Count);

    /// <summary>Tables that hold any.</summary>
    public int Tables => tables.Count(t => t.Rows.Count > 0);

    /// <summary>Makes an empty file of the same schema, which is not counted, and inserts all rows in one transaction, each table by one prepared statement.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <returns>Milliseconds from the transaction's begin to its end.</returns>
    public double Insert(string path)
    {
        using SqliteConnection connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, Settings);
        foreach (string sql in schema) Run(connection, sql);
        long from = Stopwatch.GetTimestamp();
        Run(connection, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;");
        foreach (Table table in tables.Where(t => t.Rows.Count > 0)) InsertAll(connection, table);
        Run(connection, "COMMIT");
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static void InsertAll(SqliteConnection connection, Table table)
    {
        using SqliteCommand command = Command(connection, table.Insert);
        SqliteParameter[] parameters = [.. table.Rows[0].Select((_, i) => command.Parameters.Add(new SqliteParameter($"$p{i}", null)))];
        command.Prepare();
        foreach (object[] row in table.Rows)
        {
            for (int i = 0; i < row.Length; i++) parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    private static Table Read(SqliteConnection connection, string name)
    {
        using SqliteDataReader row = Command(connection, $"SELECT * FROM \"{name}\"").ExecuteReader();
        string columns = string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => $"\"{row.GetName(i)}\"")), values = string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => $"$p{i}"));
        List<object[]> rows = [];
        while (row.Read())
        {
            object[] cells = new object[row.FieldCount];
            row.GetValues(cells);
            rows.Add(cells);
        }
        return new Table($"INSERT INTO \"{name}\" ({columns}) VALUES ({values})", rows);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        Engine.Use();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        command.ExecuteNonQuery();
    }
}
