using System.Globalization;
using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A table as Markdown.</summary>
internal sealed class MarkdownTable(params string[] heads)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row; cells that are missing at its end are empty.</summary>
    public void Add(params string[] cells) => rows.Add([.. cells, .. Enumerable.Repeat("", heads.Length - cells.Length)]);

    /// <summary>A figure with three digits that count; null and what is no finite number are an empty cell.</summary>
    public static string Figure(double? value) => value switch
    {
        null => "",
        double number when !double.IsFinite(number) => "",
        >= 1000 => value.Value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 100 or <= -100 => value.Value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 or <= -10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        0 => "0",
        >= 0.1 or <= -0.1 => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append("| ").AppendJoin(" | ", heads).Append(" |\n|").Insert(text.Length, "---|", heads.Length).Append('\n');
        foreach (string[] row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }
}
