using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>Finds the records that a request names: employers, titles, schools, projects, certificates, skills.</summary>
internal sealed class NameFinder
{
    // A name may be said in part: these words alone name nothing.
    private static readonly HashSet<string> Common =
    [
        "inc", "inc.", "corp", "corp.", "ltd", "llc", "gmbh", "ag", "sa", "group", "company", "university", "universitat", "universite", "universidad", "universidade", "college", "school", "institute", "systems",
        "services", "solutions", "software", "technologies", "technology", "industries", "project", "senior", "junior", "engineer", "developer", "manager", "lead", "assistant", "director", "team", "data", "web", "app",
        "of", "the", "and", "de", "for", "international", "national", "global", "new", "city", "state", "development", "design", "management", "certified", "professional", "associate", "certificate", "award",
        "media", "home", "self", "freelance", "local", "open", "source", "research", "center", "centre", "online", "platform", "product", "business", "science", "computer", "language", "time", "full", "stack", "work", "english",
    ];

    private static readonly (string Kind, string[] Fields)[] Naming =
    [
        ("experience", ["company", "title"]), ("education", ["institution", "field_of_study"]), ("project", ["name"]), ("volunteering", ["organization"]), ("certificate", ["name", "issuer"]),
        ("award", ["title", "awarder"]), ("publication", ["title", "publisher"]), ("skill", ["name"]), ("language", ["language"]), ("reference", ["name"]), ("interest", ["name"]),
    ];

    private readonly List<(CareerRecord Record, string[] Words)> names = [];

    public NameFinder(CareerView view)
    {
        foreach ((string kind, string[] fields) in Naming)
        {
            foreach (CareerRecord record in view.Snapshot.Of(kind))
            {
                foreach (string field in fields)
                {
                    if (record.Text(field) is { } text && Context.Words.Of(text).ToArray() is { Length: > 0 } words) names.Add((record, words));
                }
            }
        }
    }

    /// <summary>The records named, exact names first; a record named by more words hides those named by fewer of the same words.</summary>
    public List<NamedRecord> Find(IReadOnlyList<string> words)
    {
        List<(CareerRecord Record, HashSet<int> At, bool Exact, int Score)> found = [];
        foreach ((CareerRecord record, string[] name) in names)
        {
            if (Match(name, words) is { } match) found.Add((record, match.At, match.Exact, match.Score));
        }
        List<NamedRecord> best = [];
        HashSet<string> taken = [];
        foreach ((CareerRecord record, HashSet<int> at, bool exact, int score) in found.OrderByDescending(f => f.Score).ThenByDescending(f => f.Exact))
        {
            bool hidden = found.Any(o => o.Score > score && at.IsSubsetOf(o.At));
            if (!hidden && taken.Add(record.Id)) best.Add(new NamedRecord(record, string.Join(' ', at.Order().Select(i => words[i])), exact));
        }
        return best;
    }

    private static (HashSet<int> At, bool Exact, int Score)? Match(string[] name, IReadOnlyList<string> words)
    {
        HashSet<int> at = [];
        bool exact = true;
        int telling = 0;
        foreach (string part in name)
        {
            int place = Place(part, words, out bool same);
            if (place < 0) continue;
            at.Add(place);
            exact &= same;
            if (!Common.Contains(part) && !Lexicon.IsStop(part)) telling++;
        }
        if (at.Count == 0 || (telling == 0 && at.Count < name.Length) || (telling == 0 && name.Length == 1 && Lexicon.IsStop(name[0]))) return null;
        int significant = name.Count(p => !Common.Contains(p) && !Lexicon.IsStop(p));
        // One word of a long title is no name; one word of an employer's two is.
        return at.Count < name.Length && telling * 2 < significant ? null : (at, exact, at.Count * 10 + (exact ? 1 : 0));
    }

    private static int Place(string part, IReadOnlyList<string> words, out bool same)
    {
        same = true;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == part || words[i] == part + "'s" || words[i] == part + "s") return i;
        }
        same = false;
        for (int i = 0; i < words.Count; i++)
        {
            if (!Lexicon.IsStop(words[i]) && Nearness.IsSlip(words[i], part)) return i;
        }
        return -1;
    }
}
