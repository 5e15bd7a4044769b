using System.Text;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Store;

public sealed class SchemaTests
{
    [Fact]
    public void The_schema_of_a_fresh_file_is_the_one_in_git()
    {
        using TempCareer career = new();
        career.Write(s => 0);
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Open(career.FilePath);
        StringBuilder sql = new("-- The career file as this version makes it. Written by the tests from a fresh file.\n");
        sql.Append(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {Migrator.LatestVersion};\n");
        foreach (string table in Database.Tables(connection))
        {
            foreach (string row in Database.Rows(connection, $"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC, name"))
                sql.Append('\n').Append(row[1..^1].Replace("''", "'", StringComparison.Ordinal)).Append(";\n");
        }
        Snapshot.Match("schema.sql", sql.ToString());
    }
}
