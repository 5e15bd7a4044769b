using CareerContext.Store;
using Microsoft.Data.Sqlite;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A career file whose full-text index holds far more records than are worth importing: a copy of a smaller one, with its texts many times over, each told apart by a number.</summary>
internal static class GrownFile
{
    private const string Grow = """
        WITH RECURSIVE copies (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copies WHERE number < $copies)
        INSERT INTO record_text (record_id, text) SELECT record_id || '-' || number, text || ' ' || number FROM copies CROSS JOIN (SELECT record_id, text FROM record_text LIMIT $most) LIMIT $more
        """;

    /// <summary>Makes it.</summary>
    /// <param name="from">A file that was imported.</param>
    /// <param name="path">Where to; no file is there yet.</param>
    /// <param name="records">How many texts the index is to hold.</param>
    public static void Make(string from, string path, int records)
    {
        Engine.Use();
        using (SqliteConnection source = Open(from, SqliteOpenMode.ReadOnly)) Run(source, "VACUUM INTO $path", ("$path", path));
        using SqliteConnection connection = Open(path, SqliteOpenMode.ReadWrite);
        long held = (long)Run(connection, "SELECT count(*) FROM record_text")!;
        Run(connection, "PRAGMA synchronous = OFF");
        Run(connection, Grow, ("$copies", (records / held) + 1), ("$most", held), ("$more", records - held));
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach ((string name, object value) in parameters) command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar();
    }
}
