using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>Marks what the owner has not confirmed: what was understood from prose, and what assistants wrote.</summary>
public static class Unconfirmed
{
    /// <summary>What stands behind it.</summary>
    public const string Mark = " (unconfirmed)";

    private const string PartlyMark = " (partly unconfirmed)";

    /// <summary>The line, marked where it states anything of a record that waits for the owner's word and does not say so yet.</summary>
    public static ContextLine Marked(ContextLine line, CareerView view)
    {
        if (!view.HasUnconfirmed || line.IsMarked) return line;
        List<CareerRecord> records = Under([line], view);
        return records.TrueForAll(r => r.Confirmed) ? line : line with { Text = line.Text + (records.Exists(r => r.Confirmed) ? PartlyMark : Mark), IsMarked = true };
    }

    /// <summary>How many unconfirmed records lines rest on.</summary>
    public static int Count(IEnumerable<ContextLine> lines, CareerView view) => view.HasUnconfirmed ? Under(lines, view).Count(r => !r.Confirmed) : 0;

    // What is computed rests on what it is computed from.
    private static List<CareerRecord> Under(IEnumerable<ContextLine> lines, CareerView view) =>
        [.. lines.SelectMany(l => l.Facts).SelectMany(f => f.IsComputed ? f.Inputs.Select(RecordOf) : [f.RecordId]).Distinct().Select(view.Snapshot.Find).OfType<CareerRecord>()];

    private static string RecordOf(string input) => input.Split('.')[0];
}
