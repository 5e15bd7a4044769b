using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>How one field, list or mark of a record differs between two states.</summary>
/// <param name="Name">The field's, list's or mark's name; <c>unknown:PATH</c> for what no field takes.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Before">The value before, as text; null where there was none, and for lists.</param>
/// <param name="After">The value after.</param>
/// <param name="Added">Entries of a list that came.</param>
/// <param name="Removed">Entries of a list that went; where only the order differs, neither came nor went any.</param>
public sealed record FieldChange(string Name, string Label, string? Before, string? After, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>All that differs between two states of one record, in the kind's order.</summary>
    /// <param name="before">The one state; null where there was no record: then all that the other holds came.</param>
    /// <param name="after">The other; null where there is no record.</param>
    public static List<FieldChange> Between(CareerRecord? before, CareerRecord? after)
    {
        RecordKind kind = (after ?? before)?.Kind ?? throw new ArgumentNullException(nameof(after));
        List<FieldChange> changes = [];
        foreach (Field field in kind.Fields)
        {
            object? was = before?.Values.GetValueOrDefault(field.Name), now = after?.Values.GetValueOrDefault(field.Name);
            if (!Equals(was, now)) changes.Add(Of(field.Name, field.Label, TextOf(was), TextOf(now)));
        }
        foreach (FieldList list in kind.Lists)
        {
            IReadOnlyList<ListEntry> was = before?.List(list.Table) ?? [], now = after?.List(list.Table) ?? [];
            if (!ListEntry.Same(was, now)) changes.Add(Entries(list, was, now));
        }
        AddUnknown(changes, before?.Unknown ?? [], after?.Unknown ?? []);
        if (before is not null && after is not null) AddMarks(changes, before, after);
        return changes;
    }

    private static FieldChange Of(string name, string label, string? before, string? after) => new(name, label, before, after, [], []);

    private static FieldChange Entries(FieldList list, IReadOnlyList<ListEntry> before, IReadOnlyList<ListEntry> after)
    {
        List<string> removed = [.. before.Select(e => TextOf(list, e))], added = [];
        foreach (string entry in after.Select(e => TextOf(list, e)))
        {
            if (!removed.Remove(entry)) added.Add(entry);
        }
        return new FieldChange(list.Table, list.Label, null, null, added, removed);
    }

    // A path may stand there twice; the two are then told apart by their order.
    private static void AddUnknown(List<FieldChange> changes, IReadOnlyList<UnknownField> before, IReadOnlyList<UnknownField> after)
    {
        foreach (string path in before.Concat(after).Select(u => u.Path).Distinct())
        {
            List<string> was = [.. before.Where(u => u.Path == path).Select(TextOf)], now = [.. after.Where(u => u.Path == path).Select(TextOf)];
            if (!was.SequenceEqual(now)) changes.Add(Of($"unknown:{path}", path, Joined(was), Joined(now)));
        }

        static string TextOf(UnknownField field) => field.Value ?? field.ValueType;

        static string? Joined(List<string> texts) => texts.Count == 0 ? null : string.Join(", ", texts);
    }

    private static void AddMarks(List<FieldChange> changes, CareerRecord before, CareerRecord after)
    {
        if (before.Position != after.Position) changes.Add(Of("position", "position", TextOf(before.Position), TextOf(after.Position)));
        if (before.Confirmed != after.Confirmed) changes.Add(Of("confirmed", "confirmed", TextOf(before.Confirmed), TextOf(after.Confirmed)));
        if (before.Visibility != after.Visibility) changes.Add(Of("visibility", "visibility", VisibilityNames.Name(before.Visibility), VisibilityNames.Name(after.Visibility)));
    }

    private static string TextOf(FieldList list, ListEntry entry) => string.Join(", ", list.Columns.Where(c => entry.Values.ContainsKey(c.Name)).Select((c, i) => i == 0 ? TextOf(entry.Values[c.Name]) : $"{c.Label} {TextOf(entry.Values[c.Name])}"));

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "yes" : "no",
        _ => PlainText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
