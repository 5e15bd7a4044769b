using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>Which fields hold what somebody wrote themselves, and what they wrote over: an import takes neither back.</summary>
internal sealed class HandEdits
{
    private readonly HashSet<(string Record, string Field)> standing = [];
    private readonly HashSet<(string Record, string Field, string Value)> replaced = [];

    private HandEdits()
    {
    }

    public static HandEdits None { get; } = new();

    /// <summary>Reads them from the history; what was undone does not count.</summary>
    public static HandEdits Load(CareerSession session)
    {
        List<Change> changes = History.ListByHand(session);
        if (changes.Count == 0) return None;
        List<Batch> batches = History.Batches(session);
        HashSet<string> idle = [.. Batch.Undone(batches).Keys, .. batches.Where(b => b.Undoes is not null).Select(b => b.Id)];
        HandEdits edits = new();
        foreach (Change change in changes.Where(c => !idle.Contains(c.BatchId) && c.After is not null && RecordKinds.Find(c.RecordKind) is not null)) edits.Add(change);
        return edits;
    }

    /// <summary>Whether a field or list holds somebody's own words.</summary>
    public bool Holds(string record, string field) => standing.Contains((record, field));

    /// <summary>Whether somebody wrote something else over a value, or took an entry out of a list.</summary>
    public bool Replaced(string record, string field, string value) => replaced.Contains((record, field, PlainText.Fold(value)));

    /// <summary>The labels of those fields that hold somebody's own words and that a change would change.</summary>
    public List<string> Touched(CareerRecord before, CareerRecord after) =>
    [
        .. before.Kind.Fields.Where(f => Holds(before.Id, f.Name) && !Equals(before.Values.GetValueOrDefault(f.Name), after.Values.GetValueOrDefault(f.Name))).Select(f => f.Label),
        .. before.Kind.Lists.Where(l => Holds(before.Id, l.Table) && Lost(before.List(l.Table), after.List(l.Table)).Any()).Select(l => l.Label),
    ];

    /// <summary>A value as one text.</summary>
    public static string TextOf(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>An entry as one text.</summary>
    public static string TextOf(FieldList list, ListEntry entry) => string.Join(' ', list.Columns.Select(c => entry.Text(c.Name)).OfType<string>());

    private static IEnumerable<ListEntry> Lost(IReadOnlyList<ListEntry> before, IReadOnlyList<ListEntry> after) =>
        before.Where(b => !after.Any(a => a.Values.Count >= b.Values.Count && b.Values.All(v => Equals(a.Values.GetValueOrDefault(v.Key), v.Value))));

    private void Add(Change change)
    {
        CareerRecord after = RecordJson.Read(change.After!);
        CareerRecord? before = change.Before is null ? null : RecordJson.Read(change.Before);
        // Who decides between two sources takes a source's word, and writes none.
        bool isHand = change.By.By is "cli" or "mcp" && change.By != MergeReview.Origin;
        foreach (Field field in after.Kind.Fields)
        {
            object? old = before?.Values.GetValueOrDefault(field.Name);
            if (Equals(old, after.Values.GetValueOrDefault(field.Name))) continue;
            Mark(change.RecordId, field.Name, isHand);
            if (isHand && old is not null) replaced.Add((change.RecordId, field.Name, PlainText.Fold(TextOf(old))));
        }
        foreach (FieldList list in after.Kind.Lists)
        {
            List<ListEntry> lost = [.. Lost(before?.List(list.Table) ?? [], after.List(list.Table))];
            if (lost.Count == 0 && (before?.List(list.Table).Count ?? 0) == after.List(list.Table).Count) continue;
            Mark(change.RecordId, list.Table, isHand);
            if (isHand) replaced.UnionWith(lost.Select(e => (change.RecordId, list.Table, PlainText.Fold(TextOf(list, e)))));
        }
    }

    private void Mark(string record, string field, bool isHand)
    {
        if (isHand) standing.Add((record, field));
        else standing.Remove((record, field));
    }
}
