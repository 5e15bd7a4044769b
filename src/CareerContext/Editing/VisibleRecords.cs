using CareerContext.Records;

namespace CareerContext.Editing;

/// <summary>Records as a client may see them, wherever they lie: in the trash and in the history no more is to be seen than in answers.</summary>
internal static class VisibleRecords
{
    /// <summary>The state of a record without what is kept from the client; null where all of it is.</summary>
    public static CareerRecord? Of(CareerRecord record, HiddenParts hidden) => Of([record], hidden).Records is [{ } shown] ? shown : null;

    /// <summary>The states of several records, each of another one.</summary>
    public static CareerSnapshot Of(IReadOnlyList<CareerRecord> records, HiddenParts hidden) => new CareerSnapshot(records, [], [], 0, default).ForReaders(hidden);

    /// <summary>Whether a client may know of a kind's records at all.</summary>
    public static bool IsKnown(RecordKind kind, HiddenParts hidden) => Of(new CareerRecord { Kind = kind }, hidden) is not null;

    /// <summary>The names of the fields and lists that a client cannot set.</summary>
    public static List<string> Unreachable(RecordKind kind, EditAuthor author)
    {
        CareerRecord empty = new() { Kind = kind };
        CareerRecord full = empty with
        {
            Values = kind.Fields.ToDictionary(f => f.Name, object (f) => "x", StringComparer.Ordinal),
            Lists = kind.Lists.ToDictionary(l => l.Table, IReadOnlyList<ListEntry> (l) => [ListEntry.Of("x", l.Columns[0].Name)], StringComparer.Ordinal),
        };
        return [.. EditGuard.Unreachable(empty, full, author)];
    }
}
