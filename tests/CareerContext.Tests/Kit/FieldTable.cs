using System.Globalization;
using System.Text;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Tests.Kit;

/// <summary>The kinds and their fields as Markdown tables, for people who read the map and for diffs.</summary>
internal static class FieldTable
{
    /// <summary>Field, type, lowest tier, visibility at birth, cap.</summary>
    public static string Tiers()
    {
        StringBuilder table = new("""
            # Every field of every kind
            The lowest tier that holds it ("quick for the lead" = for the current role, the highest degree, the top skills), who may see
            it at birth, and the most tokens of it that its lowest tier shows. Written by the tests from RecordKinds.

            | kind | field | values | tier | visibility | cap |
            |---|---|---|---|---|---|

            """);
        foreach (RecordKind kind in RecordKinds.All)
        {
            foreach (Field field in kind.Fields) Row(table, kind.Name, field.Name, Values(field), TierOf(field.Tier, field.LeadTier), field.Visibility, field.LeadCap is { } lead ? string.Create(CultureInfo.InvariantCulture, $"{lead} for the lead") : field.Cap);
            foreach (FieldList list in kind.Lists)
            {
                Row(table, kind.Name, list.Table + "[]", "list", TierOf(list.Tier, null), list.Visibility, list.Cap);
                if (list.Columns.Count == 1) continue;
                foreach (Field column in list.Columns) Row(table, kind.Name, $"{list.Table}[].{column.Name}", Values(column), TierOf(column.Tier, column.LeadTier), Stricter(list.Visibility, column.Visibility), column.Cap);
            }
        }
        return table.ToString();
    }

    /// <summary>Field, SQL table and column, JSON Resume path, LinkedIn column.</summary>
    public static string Places()
    {
        StringBuilder table = new("| kind | field | SQL | JSON Resume | LinkedIn |\n|---|---|---|---|---|\n");
        foreach (RecordKind kind in RecordKinds.All)
        {
            foreach (Field field in kind.Fields) Row(table, kind.Name, field.Name, $"{kind.Table}.{field.Name}", Path(kind, field.JsonResume), field.LinkedIn);
            foreach (FieldList list in kind.Lists)
            {
                foreach ((int i, Field column) in list.Columns.Index())
                {
                    string name = list.Columns.Count == 1 ? list.Table : $"{list.Table}.{column.Name}";
                    string? path = column.JsonResume is not null ? $"{list.JsonResume}.{column.JsonResume}" : i == 0 ? list.JsonResume : null;
                    Row(table, kind.Name, name, $"{list.Table}.{column.Name}", Path(kind, path), column.LinkedIn);
                }
            }
        }
        return table.ToString();
    }

    private static void Row(StringBuilder table, params ReadOnlySpan<object?> cells)
    {
        foreach (object? cell in cells) table.Append("| ").Append(string.Create(CultureInfo.InvariantCulture, $"{(cell is Visibility visibility ? VisibilityNames.Name(visibility) : cell)}")).Append(' ');
        table.Append("|\n");
    }

    private static string Values(Field field) => field.Choices is null ? field.Type switch
    {
        FieldType.Text => "line",
        FieldType.LongText => "text",
        FieldType.Number => "number",
        FieldType.WholeNumber => "whole number",
        FieldType.Flag => "yes or no",
        FieldType.Date => "partial date",
        _ => "id",
    }
    : string.Join(", ", field.Choices);

    private static string TierOf(Tier tier, Tier? lead) => lead is null ? tier.Name() : $"{tier.Name()}, {lead.Value.Name()} for the lead";

    private static Visibility Stricter(Visibility one, Visibility other) => one > other ? one : other;

    private static string? Path(RecordKind kind, string? path) => path is null || kind.JsonResume is null ? null : kind.Name == "person" ? $"{kind.JsonResume}.{path}" : $"{kind.JsonResume}[].{path}";
}
