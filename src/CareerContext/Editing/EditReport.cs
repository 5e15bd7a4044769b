using System.Globalization;
using System.Text;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Says what an edit changed, field by field.</summary>
internal static class EditReport
{
    private const int ValueTokens = 40, MostEntries = 5;

    /// <summary>A line for each field or list that changed and that the author may see.</summary>
    public static string Changes(PlannedEdit plan, EditAuthor author)
    {
        StringBuilder text = new();
        // Of what the author may see before and after, not of what there is.
        CareerRecord? before = plan.Before is null ? null : EditGuard.Shown(plan.Before, author);
        if (EditGuard.Shown(plan.After, author) is not { } after || (before is null && plan.Before is not null)) return "";
        foreach (FieldChange change in RecordEditor.Changes(before, after).Where(c => RecordEditor.FieldNames(plan.After.Kind).Contains(c.Name)))
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"- {change.Name}: {(change.IsList ? Entries(change) : before is null ? Short(change.After) : $"{Short(change.Before)} → {Short(change.After)}")}");
        }
        return text.ToString();
    }

    /// <summary>What tells a record from others, for a line: its first two names.</summary>
    public static string NameOf(CareerRecord record, EditAuthor author)
    {
        CareerRecord? shown = EditGuard.Shown(record, author);
        IEnumerable<string> names = record.Kind.Fields.Where(f => f.Type == FieldType.Text && f.Visibility == Visibility.Shared && GivenFields.IsOpen(f)).Select(f => shown?.Text(f.Name)).OfType<string>().Take(2);
        return TokenBudget.Cut(PlainText.CleanLine(string.Join(", ", names)), ValueTokens);
    }

    private static string Entries(FieldChange change)
    {
        List<string> parts = [.. change.Added.Select(e => "+ " + Short(e)), .. change.Removed.Select(e => "− " + Short(e))];
        if (parts.Count == 0) return "in another order";
        string rest = parts.Count > MostEntries ? string.Create(CultureInfo.InvariantCulture, $"; {parts.Count - MostEntries} more") : "";
        return string.Join("; ", parts.Take(MostEntries)) + rest;
    }

    /// <summary>A value in one line of at most so many tokens.</summary>
    public static string Short(string? text, int tokens = ValueTokens) => text is null ? "not recorded" : TokenBudget.Cut(PlainText.CleanLine(text), tokens);
}
