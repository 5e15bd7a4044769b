using System.Text.RegularExpressions;
using CareerContext.Store;
using Microsoft.Data.Sqlite;

namespace CareerContext.Benchmarks.Speed;

/// <summary>What a plain full-text search costs on the same file: prepared, the ten best by bm25, each with a snippet.</summary>
internal sealed partial class FullText : IDisposable
{
    private const string Sql = """
        SELECT record_id, snippet(record_text, 1, '[', ']', '…', 16) FROM record_text
        WHERE record_text MATCH $words AND rowid IN (SELECT rowid FROM record_text WHERE record_text MATCH $words ORDER BY bm25(record_text) LIMIT 10)
        """;

    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "for", "what", "which", "where", "when", "how", "many", "much", "did", "does", "have", "has", "was", "were", "with", "this", "that", "about", "tell", "you", "your", "who", "are", "from", "been", "into",
    };

    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;

    public FullText(string path)
    {
        Engine.Use();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add("$words", SqliteType.Text);
        command.Prepare();
    }

    /// <summary>A request's content words, joined by OR.</summary>
    public static string Words(string request) =>
        string.Join(" OR ", Word().Matches(request).Select(m => m.Value).Where(w => w.Length > 2 && !Plain.Contains(w)).Distinct(StringComparer.OrdinalIgnoreCase).Select(w => $"\"{w}\""));

    /// <summary>Runs the query and reads all of it.</summary>
    /// <returns>The characters read.</returns>
    public int Run(string words)
    {
        command.Parameters[0].Value = words;
        using SqliteDataReader row = command.ExecuteReader();
        int length = 0;
        while (row.Read()) length += row.GetString(0).Length + row.GetString(1).Length;
        return length;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
