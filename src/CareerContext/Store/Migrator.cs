using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace CareerContext.Store;

/// <summary>One numbered step of the schema with its way back.</summary>
/// <param name="Version">The schema version after the step.</param>
/// <param name="Name">Lower-case words, e.g. <c>initial</c>.</param>
public sealed record Migration(int Version, string Name)
{
    internal string Up => Sql("up");

    internal string Down => Sql("down");

    private string Sql(string direction)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Version:0000}_{Name}.{direction}.sql");
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Brings a file's schema forward and back, each step in one transaction with its record.</summary>
public static class Migrator
{
    /// <summary>"CaCx": how a career file tells itself from other SQLite files (<c>PRAGMA application_id</c>).</summary>
    public const int ApplicationId = 0x43614378;

    private const string Ledger = """
        CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL);
        """;

    /// <summary>All steps, oldest first.</summary>
    public static IReadOnlyList<Migration> All { get; } = [new(1, "initial"), new(2, "summaries_and_search"), new(3, "vocabulary"), new(4, "merge"), new(5, "recognised"), new(6, "edits")];

    /// <summary>The schema version that this program speaks.</summary>
    public static int LatestVersion => All[^1].Version;

    /// <summary>The schema version of an open file; 0 for an empty one.</summary>
    internal static int VersionOf(SqliteConnection connection) => (int)Pragma(connection, "user_version");

    internal static long Pragma(SqliteConnection connection, string name)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar() is long value ? value : 0;
    }

    /// <summary>Applies the steps up to <paramref name="target"/> within the given immediate transaction.</summary>
    internal static void Up(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now, int target)
    {
        int from = VersionOf(connection);
        if (from == 0) Run(connection, transaction, $"PRAGMA application_id = {ApplicationId}; {Ledger}");
        foreach (Migration step in All.Where(m => m.Version > from && m.Version <= target))
        {
            Run(connection, transaction, step.Up);
            Run(connection, transaction, $"INSERT INTO migrations (version, name, applied_at) VALUES ({step.Version}, '{step.Name}', '{Timestamp.Of(now)}'); PRAGMA user_version = {step.Version};");
        }
    }

    /// <summary>Takes the steps above <paramref name="target"/> back, newest first, within the given immediate transaction.</summary>
    internal static void Down(SqliteConnection connection, SqliteTransaction transaction, int target)
    {
        int from = VersionOf(connection);
        foreach (Migration step in All.Where(m => m.Version <= from && m.Version > target).Reverse())
        {
            Run(connection, transaction, step.Down);
            Run(connection, transaction, $"DELETE FROM migrations WHERE version = {step.Version}; PRAGMA user_version = {step.Version - 1};");
        }
        if (target == 0) Run(connection, transaction, "DROP TABLE IF EXISTS migrations;");
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
