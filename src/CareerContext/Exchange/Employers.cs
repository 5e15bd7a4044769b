using CareerContext.Exchange.Merging;
using CareerContext.Experiences;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Gives all positions at one employer one id, e.g. <c>emp_4hq9xz</c>: same folded name, legal form aside, or another name of the same.</summary>
internal sealed class Employers
{
    private const int MostCompared = 200;

    private const string Prefix = "emp";

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation", "co", "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "oy", "pty",
    };

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    private readonly NameLikeness names;
    private readonly List<string> known = [];

    public Employers(IEnumerable<CareerRecord> existing, NameLikeness names)
    {
        this.names = names;
        foreach (CareerRecord record in existing.Where(r => r.Kind == ExperienceKind.Kind))
        {
            if (record.Text("employer_id") is not { } id) continue;
            given.Add(id);
            if (record.Text("company") is { } company && ids.TryAdd(Key(company), id)) known.Add(company);
        }
    }

    /// <summary>The id of a company, a new one where it is met first.</summary>
    public string IdOf(string company)
    {
        string key = Key(company);
        if (ids.TryGetValue(key, out string? id)) return id;
        if (known.Count <= MostCompared && known.Find(k => names.Of(k, company, NameSort.Employer) is { Method: Likeness.Canonical, IsSame: true }) is { } same) return ids[key] = ids[Key(same)];
        do id = RecordId.Create(Prefix); while (!given.Add(id));
        known.Add(company);
        return ids[key] = id;
    }

    /// <summary>Whether two names mean one employer.</summary>
    public static bool Same(string one, string other) => Key(one) == Key(other);

    private static string Key(string company)
    {
        List<string> words = [.. PlainText.Fold(company).Replace(".", "", StringComparison.Ordinal).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 1 && LegalForms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }
}
