using System.Globalization;
using System.Text;
using CareerContext.Store;
using Microsoft.Data.Sqlite;

namespace CareerContext.Tests.Kit;

/// <summary>A look at a file past the library: what SQLite itself finds in it.</summary>
internal static class Database
{
    /// <summary>Opens a file as any SQLite program would.</summary>
    public static SqliteConnection Open(string path)
    {
        Engine.Use();
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Execute(string path, string sql)
    {
        using SqliteConnection connection = Open(path);
        Execute(connection, sql);
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, each as its values between bars.</summary>
    public static List<string> Rows(string path, string sql)
    {
        using SqliteConnection connection = Open(path);
        return Rows(connection, sql);
    }

    public static List<string> Rows(SqliteConnection connection, string sql, string between = "|")
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join(between, Enumerable.Range(0, reader.FieldCount).Select(i => Literal(reader.GetValue(i)))));
        return rows;
    }

    public static long Number(string path, string sql) => long.Parse(Rows(path, sql)[0], CultureInfo.InvariantCulture);

    /// <summary>Every table, index and trigger with its SQL, sorted.</summary>
    public static List<string> Schema(string path) => Rows(path, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name");

    /// <summary>The tables, without those that a full-text index keeps for itself.</summary>
    public static List<string> Tables(SqliteConnection connection)
    {
        List<string> names = Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        List<string> full = Names(connection, "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'");
        return names.FindAll(n => !full.Exists(f => n.StartsWith(f + "_", StringComparison.Ordinal)));
    }

    /// <summary>All rows of all tables but those named, sorted: two files with one dump hold the same.</summary>
    public static List<string> Dump(string path, params string[] except) => Dump(path, null, except);

    /// <summary>A table's columns, by table.</summary>
    public static Dictionary<string, string> Columns(string path)
    {
        using SqliteConnection connection = Open(path);
        return Tables(connection).Except(Views(connection)).ToDictionary(t => t, t => string.Join(", ", Names(connection, $"SELECT name FROM pragma_table_info('{t}') ORDER BY cid")));
    }

    /// <summary>Every row of every table, of some columns only.</summary>
    public static List<string> Dump(string path, Dictionary<string, string>? columns, params string[] except)
    {
        using SqliteConnection connection = Open(path);
        List<string> all = [];
        foreach (string table in Tables(connection).Except(except).Except(Views(connection)))
        {
            List<string> rows = Rows(connection, $"SELECT {columns?.GetValueOrDefault(table) ?? "*"} FROM {table}");
            rows.Sort(StringComparer.Ordinal);
            all.AddRange(rows.ConvertAll(r => $"{table}: {r}"));
        }
        return all;
    }

    /// <summary>The file as SQL that makes it anew.</summary>
    public static string Script(string path)
    {
        using SqliteConnection connection = Open(path);
        StringBuilder sql = new();
        foreach (string pragma in (string[])["application_id", "user_version"]) sql.Append(CultureInfo.InvariantCulture, $"PRAGMA {pragma} = {Rows(connection, "PRAGMA " + pragma)[0]};\n");
        List<string> tables = Tables(connection);
        foreach (string table in tables) sql.Append(CultureInfo.InvariantCulture, $"\n{Names(connection, $"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'")[0]};\n");
        foreach (string index in Names(connection, "SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name")) sql.Append('\n').Append(index).Append(";\n");
        // Rows refer to each other across tables, so they are checked when all are there.
        sql.Append("\nBEGIN;\nPRAGMA defer_foreign_keys = ON;\n");
        foreach (string table in tables.Except(Views(connection)))
        {
            string columns = string.Join(", ", Names(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid"));
            foreach (string row in Rows(connection, $"SELECT {columns} FROM {table}", ", ")) sql.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table} ({columns}) VALUES ({row});\n");
        }
        return sql.Append("COMMIT;\n").ToString();
    }

    public static void MustBeWhole(string path)
    {
        using SqliteConnection connection = Open(path);
        Rows(connection, "PRAGMA integrity_check").Should().Equal("'ok'");
        Rows(connection, "PRAGMA foreign_key_check").Should().BeEmpty();
    }

    // Tables that only show what another one holds.
    private static List<string> Views(SqliteConnection connection) => Names(connection, "SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5vocab%'");

    private static List<string> Names(SqliteConnection connection, string sql) => Rows(connection, sql).ConvertAll(r => r[1..^1].Replace("''", "'", StringComparison.Ordinal));

    private static string Literal(object value) => value switch
    {
        DBNull => "NULL",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        byte[] bytes => $"x'{Convert.ToHexString(bytes)}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
