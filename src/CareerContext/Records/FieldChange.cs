using CareerContext.Context;

namespace CareerContext.Records;

/// <summary>How one field, list or mark of a record differs between two states.</summary>
/// <param name="Name">The field's, list's or mark's name; <c>unknown:PATH</c> for what no field takes.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Before">The value before, as text; null where there was none.</param>
/// <param name="After">The value after.</param>
public sealed record FieldChange(string Name, string Label, string? Before, string? After)
{
    private const string Unknown = "unknown:";

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; private init; }

    /// <summary>Entries of a list that came.</summary>
    public IReadOnlyList<string> Added { get; private init; } = [];

    /// <summary>Entries of a list that went; where only the order differs, neither came nor went any.</summary>
    public IReadOnlyList<string> Removed { get; private init; } = [];

    /// <summary>The names of all that differs, what no field takes being <c>unknown_fields</c>.</summary>
    public static List<string> Names(CareerRecord before, CareerRecord after) => [.. Between(before, after).Select(c => c.Name.StartsWith(Unknown, StringComparison.Ordinal) ? "unknown_fields" : c.Name).Distinct()];

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
            if (!Equals(was, now)) changes.Add(new FieldChange(field.Name, field.Label, TextOf(was), TextOf(now)));
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

    private static FieldChange Entries(FieldList list, IReadOnlyList<ListEntry> before, IReadOnlyList<ListEntry> after)
    {
        List<string> was = [.. before.Select(e => FieldText.Of(list, e))], now = [.. after.Select(e => FieldText.Of(list, e))], removed = [.. was], added = [];
        foreach (string entry in now)
        {
            if (!removed.Remove(entry)) added.Add(entry);
        }
        return new FieldChange(list.Table, list.Label, FieldText.Joined(was), FieldText.Joined(now)) { IsList = true, Added = added, Removed = removed };
    }

    // A path may stand there twice; the two are then told apart by their order.
    private static void AddUnknown(List<FieldChange> changes, IReadOnlyList<UnknownField> before, IReadOnlyList<UnknownField> after)
    {
        foreach (string path in before.Concat(after).Select(u => u.Path).Distinct())
        {
            List<string> was = [.. before.Where(u => u.Path == path).Select(TextOf)], now = [.. after.Where(u => u.Path == path).Select(TextOf)];
            if (!was.SequenceEqual(now)) changes.Add(new FieldChange(Unknown + path, path, FieldText.Joined(was), FieldText.Joined(now)));
        }

        static string TextOf(UnknownField field) => field.Value ?? field.ValueType;
    }

    private static void AddMarks(List<FieldChange> changes, CareerRecord before, CareerRecord after)
    {
        if (before.Position != after.Position) changes.Add(new FieldChange("position", "position", TextOf(before.Position), TextOf(after.Position)));
        if (before.Confirmed != after.Confirmed) changes.Add(new FieldChange("confirmed", "confirmed", TextOf(before.Confirmed), TextOf(after.Confirmed)));
        if (before.Visibility != after.Visibility) changes.Add(new FieldChange("visibility", "visibility", VisibilityNames.Name(before.Visibility), VisibilityNames.Name(after.Visibility)));
    }

    private static string? TextOf(object? value) => value is null ? null : FactText.Of(value);
}
