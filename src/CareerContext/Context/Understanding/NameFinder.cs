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

    private const int ShortName = 3;

    // Employers and schools are called by a part of their name or by its initials, skills by a part; everything else by its name.
    private static readonly HashSet<string> CalledInPart = ["company", "institution", "organization", "issuer", "awarder", "publisher"];

    private readonly List<(CareerRecord Record, string[] Words, bool InPart)> names = [];

    public NameFinder(CareerView view)
    {
        foreach ((string kind, string[] fields) in Naming)
        {
            foreach (CareerRecord record in view.Snapshot.Of(kind))
            {
                foreach (string field in fields)
                {
                    if (record.Text(field) is { } text && Context.Words.Of(text).ToArray() is { Length: > 0 } words) names.Add((record, words, CalledInPart.Contains(field) || (kind == "skill" && words.Length <= ShortName)));
                }
            }
        }
    }

    /// <summary>The records named, exact names first; a record named by more words hides those named by fewer of the same words.</summary>
    /// <param name="words">The request's words.</param>
    /// <param name="used">The places of words that name a topic: they name a record only as a part of a longer name.</param>
    public List<NamedRecord> Find(IReadOnlyList<string> words, IReadOnlySet<int> used)
    {
        List<(CareerRecord Record, HashSet<int> At, bool Exact, int Score)> found = [];
        foreach ((CareerRecord record, string[] name, bool inPart) in names)
        {
            if (Match(name, words, inPart) is { } match && (!match.At.IsSubsetOf(used) || (match.Exact && match.At.Count > 1))) found.Add((record, match.At, match.Exact, match.Score));
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

    private static (HashSet<int> At, bool Exact, int Score)? Match(string[] name, IReadOnlyList<string> words, bool inPart)
    {
        if (inPart && Initials(name, words) is int initials) return ([initials], true, 11);
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
        bool isFirst = inPart && telling > 0 && Place(name[0], words, out _) >= 0 && !Common.Contains(name[0]);
        bool enough = inPart ? isFirst || telling * 2 >= significant : telling == significant;
        return at.Count < name.Length && !enough ? null : (at, exact, at.Count * 10 + (exact ? 1 : 0));
    }

    private static int? Initials(string[] name, IReadOnlyList<string> words)
    {
        string[] parts = [.. name.Where(p => !Lexicon.IsStop(p))];
        if (parts.Length < 3) return null;
        string initials = string.Concat(parts.Select(p => p[0]));
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == initials) return i;
        }
        return null;
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
