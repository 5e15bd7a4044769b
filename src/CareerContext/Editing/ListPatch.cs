using System.Text.Json;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>What becomes of a list: it is replaced, or entries are added and taken out.</summary>
internal sealed class ListPatch
{
    private const string Shape = "must be a list of texts, or {\"add\": […], \"remove\": […]}";

    private readonly FieldList list;
    private List<ListEntry>? all;
    private List<ListEntry> added = [];
    private List<ListEntry> removed = [];

    private ListPatch(FieldList list) => this.list = list;

    /// <summary>Reads a patch: an array, or an object with <c>add</c> or <c>remove</c>; null empties the list.</summary>
    /// <returns>What would be right, as the end of a sentence; null when all is.</returns>
    public static string? Read(FieldList list, JsonElement json, out ListPatch? patch)
    {
        patch = new ListPatch(list);
        if (json.ValueKind == JsonValueKind.Null)
        {
            patch.all = [];
            return null;
        }
        if (json.ValueKind == JsonValueKind.Array) return patch.Entries(json, out patch.all);
        if (json.ValueKind != JsonValueKind.Object || !json.EnumerateObject().Any() || json.EnumerateObject().Any(p => p.Name is not ("add" or "remove") || p.Value.ValueKind != JsonValueKind.Array)) return Shape;
        string? wrong = null;
        if (json.TryGetProperty("add", out JsonElement add)) wrong = patch.Entries(add, out patch.added);
        if (wrong is null && json.TryGetProperty("remove", out JsonElement remove)) wrong = patch.Entries(remove, out patch.removed);
        return wrong;
    }

    /// <summary>The list as it would be. An entry that is there already keeps its number, its unit and its id.</summary>
    public List<ListEntry> Over(IReadOnlyList<ListEntry> before)
    {
        if (all is not null) return [.. all.Select(e => Known(before, e))];
        List<ListEntry> patched = [.. before.Where(b => !removed.Exists(r => IsSame(b, r)))];
        foreach (ListEntry entry in added)
        {
            int at = patched.FindIndex(p => IsSame(p, entry));
            if (at < 0) patched.Add(entry);
            else if (entry.Values.Count > 1) patched[at] = entry with { Id = patched[at].Id };
        }
        return patched;
    }

    private string Column => list.Columns[0].Name;

    // A text alone says nothing of the rest of its entry, so that stays.
    private ListEntry Known(IReadOnlyList<ListEntry> before, ListEntry entry) =>
        entry.Values.Count == 1 && before.FirstOrDefault(b => IsSame(b, entry)) is { } known ? known with { Values = Renamed(known, entry) } : entry;

    private Dictionary<string, object> Renamed(ListEntry known, ListEntry entry) =>
        new(known.Values, StringComparer.Ordinal) { [Column] = entry.Values.GetValueOrDefault(Column) ?? known.Values[Column] };

    // Entries with ids are known by their text; others by all that is said of them.
    private bool IsSame(ListEntry one, ListEntry said) => list.HasIds
        ? one.Text(Column) is { } text && said.Text(Column) is { } second && PlainText.Fold(text) == PlainText.Fold(second)
        : said.Values.All(v => one.Values.TryGetValue(v.Key, out object? value) && PlainText.Fold(FactText.Of(value)) == PlainText.Fold(FactText.Of(v.Value)));

    private string? Entries(JsonElement array, out List<ListEntry> entries)
    {
        entries = [];
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (Entry(element, out ListEntry? entry) is { } wrong) return wrong;
            if (entry is not null) entries.Add(entry);
        }
        return null;
    }

    private string? Entry(JsonElement element, out ListEntry? entry)
    {
        entry = null;
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (list.Columns.FirstOrDefault(c => c.Name == property.Name) is not { } column) return $"has entries of {string.Join(", ", list.Columns.Select(c => c.Name))} and of nothing else";
                if (property.Value.ValueKind == JsonValueKind.Null) continue;
                if (FieldReader.Read(column, property.Value, out object? value) is { } wrong) return $"holds an entry whose '{column.Name}' {wrong}";
                if (value is not null) values[column.Name] = value;
            }
        }
        else if (FieldReader.Read(list.Columns[0], element, out object? text) is not null) return Shape;
        else if (text is not null) values[Column] = text;
        if (values.Count == 0) return null;
        if (list.HasIds && !values.ContainsKey(Column)) return $"holds an entry without its '{Column}'";
        entry = new ListEntry(null, values);
        return null;
    }
}
