using CareerContext.Records;

namespace CareerContext.Benchmarks.Formats;

/// <summary>What an import made of a rendering, compared with the facts.</summary>
/// <param name="Found">Facts that stand in the right field of the right record.</param>
/// <param name="Invented">Stored words that stand nowhere in the rendering, and values in a wrong field or record; a line each.</param>
/// <param name="Unmatched">Records that no entry of the file answers to.</param>
internal sealed record FoundFacts(IReadOnlySet<JsonFact> Found, IReadOnlyList<string> Invented, int Unmatched)
{
    private static readonly string[] Single = ["title", "company", "institution", "degree", "field_of_study", "organization", "name", "publisher", "awarder", "start_date", "end_date", "language", "fluency", "city"];

    /// <summary>Compares.</summary>
    /// <param name="facts">What the JSON says.</param>
    /// <param name="records">What was imported.</param>
    /// <param name="words">The rendering's words.</param>
    public static FoundFacts Of(IReadOnlyList<JsonFact> facts, IReadOnlyList<CareerRecord> records, IReadOnlySet<string> words)
    {
        HashSet<JsonFact> found = new(ReferenceEqualityComparer.Instance);
        List<string> invented = [.. records.SelectMany(r => Strangers(r, words))];
        HashSet<CareerRecord> matched = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<(string Section, int Record), JsonFact> entry in facts.GroupBy(f => f.Entry))
        {
            // A group of skills is many records: each is found by itself.
            if (entry.Key.Section == "skills")
            {
                List<CareerRecord> skills = [.. records.Where(r => r.Kind.Name == "skill" && (Says(r, "category", entry.First().Anchor) || Says(r, "name", entry.First().Anchor)))];
                found.UnionWith(entry.Where(f => skills.Exists(s => Has(s, f) || (f.Value == f.Anchor && Says(s, "name", f.Value)))));
                matched.UnionWith(skills);
                continue;
            }
            CareerRecord? best = records.Where(r => r.Kind.Name == entry.First().Kind && !matched.Contains(r)).OrderByDescending(r => entry.Count(f => Has(r, f)) + (entry.Any(f => f.Value == f.Anchor && Has(r, f)) ? 5 : 0)).FirstOrDefault();
            if (best is null || !entry.Any(f => Has(best, f))) continue;
            matched.Add(best);
            found.UnionWith(entry.Where(f => Has(best, f)));
            invented.AddRange(Misplaced(best, [.. entry], facts));
        }
        return new FoundFacts(found, invented, records.Count(r => r.Kind.Name is not ("skill" or "person") && !matched.Contains(r)));
    }

    private static bool Has(CareerRecord record, JsonFact fact)
    {
        if (fact.Field is null) return record.Unknown.Any(u => u.Value is not null && Rendering.Plain(u.Value) == Rendering.Plain(fact.Value));
        return Says(record, fact.Field, fact.Value, fact.IsLong, fact.IsDate);
    }

    private static bool Says(CareerRecord record, string field, string value, bool isLong = false, bool isDate = false)
    {
        string wanted = Form(value);
        foreach (string told in Values(record, field).Select(Form))
        {
            if (told == wanted) return true;
            // More than the file says is no fault where sentences stand, and a month is more than a year.
            if (isLong && wanted.Length > 3 && told.Contains(wanted, StringComparison.Ordinal)) return true;
            if (isDate && (told.StartsWith(wanted, StringComparison.Ordinal) || (wanted.Length == 4 && told.StartsWith(wanted, StringComparison.Ordinal)))) return true;
        }
        return false;
    }

    private static IEnumerable<string> Values(CareerRecord record, string field)
    {
        string[] path = field.Split('.');
        if (record.Values.GetValueOrDefault(path[0]) is string text) yield return text;
        foreach (ListEntry entry in record.Lists.GetValueOrDefault(path[0]) ?? [])
        {
            if (entry.Text(path.Length > 1 ? path[1] : "text") is { } part) yield return part;
            if (path.Length == 1 && entry.Text("value") is { } value) yield return value;
        }
    }

    private static string Form(string text) => Rendering.Plain(text).TrimEnd('.', ',', '/', ';');

    // Words of texts only: dates and choices are given another form on purpose.
    private static IEnumerable<string> Strangers(CareerRecord record, IReadOnlySet<string> words)
    {
        HashSet<string> told = [.. record.Sources.Select(s => s.Field.Split('[')[0])];
        foreach (Field field in record.Kind.Fields.Where(f => f.Type is FieldType.Text or FieldType.LongText && f.Choices is null && told.Contains(f.Name)))
        {
            if (record.Values.GetValueOrDefault(field.Name) is string text && Stranger(text, words) is { } word) yield return $"{record.Kind.Name} {field.Name}: \"{word}\" stands nowhere";
        }
        foreach ((string list, IReadOnlyList<ListEntry> entries) in record.Lists)
        {
            foreach (string text in entries.SelectMany(e => e.Values.Where(v => v.Key is "text" or "value" or "username" or "url").Select(v => v.Value).OfType<string>()))
            {
                if (Stranger(text, words) is { } word) yield return $"{record.Kind.Name} {list}: \"{word}\" stands nowhere";
            }
        }
    }

    private static string? Stranger(string text, IReadOnlySet<string> words) =>
        System.Text.RegularExpressions.Regex.Matches(Rendering.Plain(text), @"[\p{L}\p{Nd}]+").Select(m => m.Value).FirstOrDefault(w => !words.Contains(w));

    // A field that holds one thing holds another fact's value than the file has for it.
    private static IEnumerable<string> Misplaced(CareerRecord record, List<JsonFact> entry, IReadOnlyList<JsonFact> facts)
    {
        foreach (string field in Single.Where(f => record.Kind.HasField(f)))
        {
            if (record.Values.GetValueOrDefault(field) is not string text || entry.Exists(f => f.Field == field && Has(record, f))) continue;
            string told = Form(text);
            bool isDate = field.EndsWith("_date", StringComparison.Ordinal);
            JsonFact? other = isDate ? entry.Find(f => f.Field == field) : facts.FirstOrDefault(f => f.Field is not null && f.Value.Length > 2 && Form(f.Value) == told && !(f.Entry == entry[0].Entry && f.Field == field));
            // A year is no other date than a month of it.
            if (isDate && other is not null && Form(other.Value).StartsWith(told, StringComparison.Ordinal)) continue;
            if (other is not null) yield return $"{record.Kind.Name} {field} of {entry[0].Section}[{entry[0].Record}]: holds what is {(isDate ? "another date" : $"{other.Section}[{other.Record}].{other.Field}")}";
        }
    }
}
