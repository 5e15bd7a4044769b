using System.Text.Json;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>
/// The fields of an edit, read from a JSON object: name and value; null clears. A list is replaced by an array of texts or objects, or changed by
/// <c>{"add": […], "remove": […]}</c>. The owner may name <c>visibility</c> too.
/// </summary>
internal sealed class GivenFields
{
    /// <summary>Who may see the record, as if it were a field; the owner's alone.</summary>
    public static readonly Field VisibilityField = new(VisibilityMark, "who may see it", FieldType.Text, Context.Tier.Detailed) { Choices = ["shared", "ask", "private"] };

    private const string VisibilityMark = "visibility";
    private const int MostUnknown = 5, LongestName = 40;
    private static readonly string[] Kept = ["employer_id", "category_id"];

    private readonly RecordKind kind;
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListPatch> lists = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];
    private Visibility? visibility;

    /// <summary>Reads; what is wrong is kept in <see cref="Problems"/>.</summary>
    public GivenFields(RecordKind kind, JsonElement fields, bool isOwner)
    {
        this.kind = kind;
        if (fields.ValueKind != JsonValueKind.Object)
        {
            problems.Add("the fields must be an object of names and values");
            return;
        }
        List<string> unknown = [];
        foreach (JsonProperty property in fields.EnumerateObject())
        {
            string name = NameOf(property);
            if (kind.HasField(name)) Take(kind.Field(name), property.Value);
            else if (kind.Lists.FirstOrDefault(l => l.Table == name) is { } list) Take(list, property.Value);
            else if (name == VisibilityMark && isOwner) TakeVisibility(property.Value);
            else unknown.Add(name);
        }
        if (unknown.Count > 0) Refuse(unknown);
    }

    /// <summary>What is wrong, a clause each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The fields and lists that are named.</summary>
    public IEnumerable<string> Names => [.. values.Keys, .. lists.Keys];

    /// <summary>The lists of which entries are added or taken out: that writes over nothing.</summary>
    public IEnumerable<string> Patched => lists.Where(l => !l.Value.ReplacesAll).Select(l => l.Key);

    /// <summary>Whether anything is named at all.</summary>
    public bool IsEmpty => values.Count == 0 && lists.Count == 0 && visibility is null && problems.Count == 0;

    /// <summary>The fields that a person or an assistant may write: what the program works out by itself is left away.</summary>
    public static bool IsOpen(Field field) => !Kept.Contains(field.Name) && !field.Name.EndsWith("_text", StringComparison.Ordinal);

    /// <summary>The record with these fields; all others are as they were.</summary>
    public CareerRecord Over(CareerRecord before)
    {
        Dictionary<string, object> merged = new(before.Values, StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
        {
            if (value is null) merged.Remove(name);
            else merged[name] = value;
        }
        Dictionary<string, IReadOnlyList<ListEntry>> entries = new(before.Lists, StringComparer.Ordinal);
        foreach ((string name, ListPatch patch) in lists)
        {
            List<ListEntry> patched = patch.Over(before.List(name));
            if (patched.Count == 0) entries.Remove(name);
            else entries[name] = patched;
        }
        return before with { Values = merged, Lists = entries, Visibility = visibility ?? before.Visibility };
    }

    private void Take(Field field, JsonElement json)
    {
        if (!IsOpen(field)) problems.Add($"'{field.Name}' is kept by the program and cannot be set");
        else if (json.ValueKind == JsonValueKind.Null) values[field.Name] = null;
        else if (FieldReader.Read(field, json, out object? value) is { } wrong) problems.Add($"'{field.Name}' {wrong}");
        else values[field.Name] = value;
    }

    private void Take(FieldList list, JsonElement json)
    {
        if (ListPatch.Read(list, json, out ListPatch? patch) is { } wrong) problems.Add($"'{list.Table}' {wrong}");
        else lists[list.Table] = patch!;
    }

    private void TakeVisibility(JsonElement json)
    {
        if (FieldReader.Read(VisibilityField, json, out object? value) is null && value is string name) visibility = VisibilityNames.Parse(name);
        else problems.Add($"'{VisibilityMark}' {FieldReader.Wanted(VisibilityField)}");
    }

    // A name of half a surrogate pair can be no field's.
    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private void Refuse(List<string> unknown)
    {
        string[] known = [.. kind.Fields.Where(IsOpen).Select(f => f.Name), .. kind.Lists.Select(l => l.Table)];
        IEnumerable<string> shown = unknown.Take(MostUnknown).Select(name =>
        {
            string clean = PlainText.CleanLine(name), wanted = clean.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
            string? nearest = known.FirstOrDefault(k => k == wanted || kind.HasField(k) && (kind.Field(k).Label == clean || kind.Field(k).JsonResume == clean))
                ?? (wanted.Length <= LongestName ? known.Where(k => Nearness.IsSlip(wanted, k)).OrderBy(k => Nearness.Distance(wanted, k)).FirstOrDefault() : null);
            return $"'{(clean.Length <= LongestName ? clean : clean[..LongestName] + "…")}'{(nearest is null ? "" : $" (meant: {nearest}?)")}";
        });
        string rest = unknown.Count > MostUnknown ? $" and {unknown.Count - MostUnknown} more" : "";
        problems.Add($"{string.Join(", ", shown)}{rest} {(unknown.Count == 1 ? "is no field" : "are no fields")} of {kind.Name}, which has {string.Join(", ", known)}");
    }
}
