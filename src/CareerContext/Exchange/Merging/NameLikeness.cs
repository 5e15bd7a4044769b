using CareerContext.Context.Understanding;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange.Merging;

/// <summary>How alike two things are.</summary>
/// <param name="Score">0 (nothing says so) to 1.</param>
/// <param name="Method"><c>exact</c>, <c>canonical</c>, <c>near</c> or <c>dates</c>: the weakest that the score rests on.</param>
internal readonly record struct Likeness(double Score, string Method)
{
    public const string SameSource = "same source", Exact = "exact", Canonical = "canonical", Near = "near", Dates = "dates";

    public static Likeness None { get; } = new(0, Near);

    public static Likeness Equal { get; } = new(1, Exact);

    public bool IsSame => Score >= NameLikeness.Same;
}

/// <summary>How alike two names are: letter by letter, by the vocabulary's canonical names, else by slips, order and parts of their words.</summary>
/// <param name="vocabulary">The names that mean the same.</param>
internal sealed class NameLikeness(Lazy<VocabularyIndex> vocabulary)
{
    /// <summary>From here on two names are one.</summary>
    public const double Same = 0.84;

    private const double Canonical = 0.97, Ambiguous = 0.86, Ordered = 0.95, Reordered = 0.88, Slipped = 0.92, EachSlip = 0.03, Initials = 0.78, Part = 0.7, FirstPart = 0.62;
    private const int LeastSlip = 6, LeastTwoSlips = 9, LongestWord = 40, MostWords = 40;

    private static readonly EntityKind[] Abilities = [EntityKind.Technology, EntityKind.Skill], Employers = [EntityKind.Company, EntityKind.University];

    private readonly Dictionary<(string, NameSort), Name> names = [];

    private sealed record Name(string Folded, string[] Words, string Joined)
    {
        public List<Entity>? Entities { get; set; }
    }

    /// <summary>Compares two names of one sort.</summary>
    public Likeness Of(string one, string other, NameSort sort)
    {
        Name first = Read(one, sort), second = Read(other, sort);
        if (first.Folded == second.Folded) return Likeness.Equal;
        if (first.Words.Length == 0 || second.Words.Length == 0) return Likeness.None;
        if (first.Joined == second.Joined) return new Likeness(Canonical, sort == NameSort.Other ? Likeness.Near : Likeness.Canonical);
        if (sort == NameSort.Language) return Languages(first, second);
        if (Known(one, first, other, second, sort) is { } known) return known;
        return first.Words.Length > MostWords || second.Words.Length > MostWords ? Likeness.None : Near(first, second, sort);
    }

    /// <summary>Keys of which two names that are alike mostly share one.</summary>
    public IEnumerable<string> Keys(string name, NameSort sort)
    {
        Name read = Read(name, sort);
        foreach (string word in read.Words)
        {
            yield return word[..Math.Min(3, word.Length)];
            if (word.Length > 4) yield return $"{word[0]}*{word[^3..]}";
        }
        yield return "=" + Letters(read.Words);
        if (read.Words is [var alone]) yield return "=" + alone;
        foreach (Entity entity in Entities(name, read, sort)) yield return entity.Id;
    }

    /// <summary>Whether one word may be a slip of the other. Figures are no slips, and another ending is another word.</summary>
    public static bool IsSlip(string one, string other)
    {
        int shorter = Math.Min(one.Length, other.Length);
        if (shorter < LeastSlip || Math.Max(one.Length, other.Length) > LongestWord || !one.All(char.IsLetter) || !other.All(char.IsLetter) || !Nearness.IsSlip(one, other)) return false;
        return Nearness.Distance(one, other) == 1 || (shorter >= LeastTwoSlips && one.AsSpan()[^2..].SequenceEqual(other.AsSpan()[^2..]));
    }

    private static string Letters(string[] words) => string.Concat(words.Select(w => w[0]));

    private Name Read(string name, NameSort sort)
    {
        if (names.TryGetValue((name, sort), out Name? known)) return known;
        string[] words = NameWords.Of(name, sort);
        return names[(name, sort)] = new Name(PlainText.Fold(name), words, string.Concat(words));
    }

    private static Likeness Languages(Name one, Name other)
    {
        string? first = one.Words.Select(SpokenLanguages.Of).FirstOrDefault(l => l is not null), second = other.Words.Select(SpokenLanguages.Of).FirstOrDefault(l => l is not null);
        return first is not null && first == second ? new Likeness(Canonical, Likeness.Canonical) : Likeness.None;
    }

    // Two that the vocabulary knows as different things are different, however near they are in letters.
    private Likeness? Known(string one, Name first, string other, Name second, NameSort sort)
    {
        if (sort is not (NameSort.Employer or NameSort.Ability)) return null;
        List<Entity> mine = Entities(one, first, sort), others = Entities(other, second, sort);
        if (mine.Count == 0 || others.Count == 0) return null;
        if (!mine.Exists(others.Contains) || IsOtherVersion(first, second)) return Likeness.None;
        return new Likeness(mine.Count > 1 || others.Count > 1 ? Ambiguous : Canonical, Likeness.Canonical);
    }

    // Windows 10 and Windows 11 have one canonical name and are two.
    private static bool IsOtherVersion(Name one, Name other)
    {
        string[] figures = Figures(one), others = Figures(other);
        return figures.Length > 0 && others.Length > 0 && !figures.SequenceEqual(others);
    }

    private static string[] Figures(Name name) => [.. name.Words.Select(w => string.Concat(w.Where(c => char.IsDigit(c) || c == '.')).Trim('.')).Where(f => f.Length > 0)];

    private List<Entity> Entities(string written, Name name, NameSort sort)
    {
        if (sort is not (NameSort.Employer or NameSort.Ability)) return [];
        if (name.Entities is { } known) return known;
        EntityKind[] kinds = sort == NameSort.Employer ? Employers : Abilities;
        List<Entity> found = Best(written);
        if (found.Count == 0 && sort == NameSort.Employer) found = Best(string.Join(' ', name.Words));
        return name.Entities = found;

        List<Entity> Best(string text) => [.. vocabulary.Value.Best(text, e => kinds.Contains(e.Kind)).Select(m => m.Entity).Distinct()];
    }

    private static Likeness Near(Name one, Name other, NameSort sort)
    {
        (string[] few, string[] many) = one.Words.Length <= other.Words.Length ? (one.Words, other.Words) : (other.Words, one.Words);
        if (Slips(few, many) is { } slips && few.Length == many.Length)
        {
            if (slips > 0) return new Likeness(Slipped - (EachSlip * (slips - 1)), Likeness.Near);
            // York University is not the University of York.
            bool isOrdered = few.SequenceEqual(many);
            return new Likeness(isOrdered ? Ordered : sort == NameSort.Employer ? Part : Reordered, Likeness.Near);
        }
        if (sort is NameSort.Ability) return Likeness.None;
        if (few.Length == 1 && few[0].Length >= 3 && few[0] == Letters(many)) return new Likeness(Initials, Likeness.Near);
        if (sort is NameSort.Title) return new Likeness(Shared(few, many), Likeness.Near);
        if (Slips(few, many) is not 0 || many.Except(few).Any(w => w.Any(char.IsDigit))) return Likeness.None;
        return new Likeness(few.Length > 1 ? Part : few[0].Length > 3 && few[0] == many[0] ? FirstPart : 0, Likeness.Near);
    }

    // How many words of the shorter name are slips of words in the longer; null where one has no counterpart.
    private static int? Slips(string[] few, string[] many)
    {
        List<string> left = [.. many];
        int slips = 0;
        foreach (string word in few)
        {
            int at = left.IndexOf(word);
            if (at < 0) at = left.FindIndex(w => IsSlip(word, w));
            if (at < 0) return null;
            if (left[at] != word) slips++;
            left.RemoveAt(at);
        }
        return slips;
    }

    // Titles that share words and differ in no rank are related, no more.
    private static double Shared(string[] few, string[] many)
    {
        int same = few.Count(w => many.Contains(w) || Array.Exists(many, m => IsSlip(w, m)));
        bool isRanked = few.Except(many).Concat(many.Except(few)).Any(NameWords.Ranks.Contains);
        return isRanked || same == 0 ? 0 : (double)same / (few.Length + many.Length - same) * 0.8;
    }
}
