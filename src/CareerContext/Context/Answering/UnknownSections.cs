using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Sections that no importer placed (<c>additionalWork</c>, <c>signals</c>): found by their name in plain words, an entry a line.</summary>
internal static class UnknownSections
{
    // Values that speak for themselves.
    private static readonly HashSet<string> Plain = ["name", "title", "position", "role", "summary", "description", "note", "notes", "text", "value", "organization", "organisation", "company", "employer", "date", "year", "highlights", "location"];

    /// <summary>Answers where the request names such a section and asks for nothing else.</summary>
    public static bool Say(Draft draft, Request request, CareerView view)
    {
        foreach (IGrouping<string, UnknownField> section in Shared(view).GroupBy(u => Root(u.Path)))
        {
            List<string> name = NameOf(section.Key);
            (int at, int length) = PlaceOf(name, request.Words);
            bool Beside(int i) => i < at || i >= at + length;
            if (length == 0 || request.When is not null || request.Terms.Any(t => Beside(t.At)) || request.Named.Any(n => n.At.Any(Beside))) continue;
            draft.Explain($"section {section.Key}: all of its entries");
            List<ContextLine> lines = [.. section.GroupBy(u => EntryOf(u.Path)).Select(e => Line([.. e], view.Person!.Id, "- "))];
            draft.Say(lines[0] with { Text = $"{Label(section.Key)}:\n{lines[0].Text}" });
            draft.Say(lines.Skip(1));
            return true;
        }
        return false;
    }

    /// <summary>The whole entry that a value of the person stands in, as one line; null where the path tells of none.</summary>
    /// <param name="path">The value's path, e.g. <c>additionalWork[0].name</c>.</param>
    /// <param name="view">The view.</param>
    public static ContextLine? Entry(string path, CareerView view)
    {
        string entry = EntryOf(path);
        List<UnknownField> fields = [.. Shared(view).Where(u => EntryOf(u.Path) == entry)];
        return entry == Root(path) || fields.Count == 0 ? null : Line(fields, view.Person!.Id, $"{Label(Root(path))}: ");
    }

    private static IEnumerable<UnknownField> Shared(CareerView view) => (view.Person?.Unknown ?? [])
        .Where(u => u.Value is not null && Root(u.Path) is not ("meta" or "$schema" or "basics") && !PrivateWords.IsAsk(u.Path, u.Value));

    private static ContextLine Line(List<UnknownField> fields, string id, string before)
    {
        List<string> parts = [];
        string? start = fields.Find(f => Leaf(f.Path) == "startDate")?.Value, end = fields.Find(f => Leaf(f.Path) == "endDate")?.Value;
        bool dated = false;
        foreach (UnknownField field in fields)
        {
            string leaf = Leaf(field.Path);
            if (leaf is not ("startDate" or "endDate")) parts.Add(Plain.Contains(leaf) || leaf == Leaf(Root(field.Path)) ? field.Value! : $"{string.Join(' ', NameOf(leaf))}: {field.Value}");
            else if (!dated) parts.Add(start is null ? $"until {end}" : end is null ? $"from {start}" : $"{start} to {end}");
            dated |= leaf is "startDate" or "endDate";
        }
        return new ContextLine(before + string.Join("; ", parts.Select(p => PlainText.CleanLine(p).TrimEnd('.'))), [.. fields.Select(f => new Fact(id, Fact.Unknown + f.Path, f.Value!, Tier.Detailed))]);
    }

    private static string Root(string path) => path.IndexOfAny(['.', '[']) is >= 0 and int end ? path[..end] : path;

    // "additionalWork[0].highlights[1]" belongs to "additionalWork[0]".
    private static string EntryOf(string path) => path.IndexOf(']', StringComparison.Ordinal) is >= 0 and int end && path.IndexOf('[', StringComparison.Ordinal) == Root(path).Length ? path[..(end + 1)] : Root(path);

    private static string Leaf(string path)
    {
        string name = path[(path.LastIndexOf('.') + 1)..];
        return name.IndexOf('[', StringComparison.Ordinal) is >= 0 and int end ? name[..end] : name;
    }

    private static string Label(string root) => string.Join(' ', NameOf(root)) is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : root;

    // "additionalWork", "additional_work": two words.
    private static List<string> NameOf(string key)
    {
        string apart = string.Concat(key.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(key[i - 1]) ? " " + c : c is '_' ? " " : c.ToString()));
        return [.. Words.Of(apart)];
    }

    // In words of its own, or as the file writes it; length 0 where it is not named.
    private static (int At, int Length) PlaceOf(List<string> name, IReadOnlyList<RequestWord> words)
    {
        string written = string.Concat(name);
        List<string> stems = name.ConvertAll(Stems.Of);
        for (int i = 0; i < words.Count && stems.Count > 0; i++)
        {
            if (words[i].Folded == written) return (i, 1);
            if (i + stems.Count <= words.Count && stems.Select((s, n) => s == words[i + n].Stem).All(same => same)) return (i, stems.Count);
        }
        return (0, 0);
    }
}
