using System.Text.Json;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>What becomes of a list: it is replaced, or entries are added and taken out.</summary>
internal sealed class ListPatch
{
    private const string Shape = "must be a list of texts, or {\"add\": […], \"remove\": […]}";
    private const string AddressColumn = "url";
    private static readonly string[] Addresses = ["https://", "http://"];

    private readonly FieldList list;
    private List<Said>? all;
    private List<Said> added = [];
    private List<Said> removed = [];

    private ListPatch(FieldList list) => this.list = list;

    /// <summary>Whether the whole list is given, so that whatever else it held goes.</summary>
    public bool ReplacesAll => all is not null;

    private string Column => list.Columns[0].Name;

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
        if (json.ValueKind != JsonValueKind.Object || !json.EnumerateObject().Any() || json.EnumerateObject().Any(p => !(p.NameEquals("add") || p.NameEquals("remove")) || p.Value.ValueKind != JsonValueKind.Array)) return Shape;
        string? wrong = null;
        if (json.TryGetProperty("add", out JsonElement add)) wrong = patch.Entries(add, out patch.added);
        if (wrong is null && json.TryGetProperty("remove", out JsonElement remove)) wrong = patch.Entries(remove, out patch.removed);
        return wrong;
    }

    /// <summary>The list as it would be. An entry that is there already keeps its id and whatever is not said anew of it; the same is not listed twice.</summary>
    public List<ListEntry> Over(IReadOnlyList<ListEntry> before)
    {
        List<ListEntry> patched = all is null ? [.. before.Where(b => !removed.Exists(r => IsSame(b, r)))] : [];
        foreach (Said said in all ?? added)
        {
            int at = patched.FindIndex(p => IsSame(p, said));
            if (at >= 0) patched[at] = Over(patched[at], said, isSpeltAnew: false);
            else if (all is not null && before.FirstOrDefault(b => IsSame(b, said)) is { } known) patched.Add(Over(known, said, isSpeltAnew: true));
            else patched.Add(new ListEntry(null, said.Values));
        }
        return patched;
    }

    private static ListEntry Over(ListEntry known, Said said, bool isSpeltAnew)
    {
        Dictionary<string, object> values = new(known.Values, StringComparer.Ordinal);
        foreach (string cleared in said.Cleared) values.Remove(cleared);
        foreach ((string name, object value) in said.Values.Where(v => isSpeltAnew || !AreSame(known.Values.GetValueOrDefault(v.Key), v.Value))) values[name] = value;
        return known with { Values = values };
    }

    // Entries with ids are known by their text; others by all that is said of them.
    private bool IsSame(ListEntry one, Said said) => list.HasIds
        ? one.Text(Column) is { } text && said.Values.GetValueOrDefault(Column) is string second && PlainText.Fold(text) == PlainText.Fold(second)
        : said.Values.All(v => AreSame(one.Values.GetValueOrDefault(v.Key), v.Value));

    private static bool AreSame(object? one, object other) => one is not null && PlainText.Fold(FactText.Of(one)) == PlainText.Fold(FactText.Of(other));

    private string? Entries(JsonElement array, out List<Said> entries)
    {
        entries = [];
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (Entry(element, out Said? entry) is { } wrong) return wrong;
            if (entry is not null) entries.Add(entry);
        }
        return null;
    }

    private string? Entry(JsonElement element, out Said? entry)
    {
        entry = null;
        Said said = new();
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (list.Columns.FirstOrDefault(c => property.NameEquals(c.Name)) is not { } column) return $"has entries of {string.Join(", ", list.Columns.Select(c => c.Name))} and of nothing else";
                object? value = null;
                if (property.Value.ValueKind != JsonValueKind.Null && FieldReader.Read(column, property.Value, out value) is { } wrong) return $"holds an entry whose '{column.Name}' {wrong}";
                if (value is not null) said.Values[column.Name] = value;
                else said.Cleared.Add(column.Name);
            }
        }
        else if (FieldReader.Read(list.Columns[0], element, out object? text) is not null) return Shape;
        else if (text is not null) said.Values[ColumnOf(text)] = text;
        if (said.Values.Count == 0) return null;
        if (list.HasIds && !said.Values.ContainsKey(Column)) return $"holds an entry without its '{Column}'";
        entry = said;
        return null;
    }

    // Of a link people give the address and nothing else.
    private string ColumnOf(object text) =>
        text is string address && list.Columns.Any(c => c.Name == AddressColumn) && Array.Exists(Addresses, a => address.StartsWith(a, StringComparison.OrdinalIgnoreCase)) ? AddressColumn : Column;

    // What is said of an entry: what is not named stays as it is.
    private sealed record Said
    {
        public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Cleared { get; } = new(StringComparer.Ordinal);
    }
}
