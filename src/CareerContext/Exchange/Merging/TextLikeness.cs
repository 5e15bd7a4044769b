using System.Text.RegularExpressions;
using CareerContext.Context;

namespace CareerContext.Exchange.Merging;

/// <summary>What one value is to another that is recorded.</summary>
internal enum TextRelation
{
    /// <summary>It says the same.</summary>
    Same,

    /// <summary>It says the same, and less: 2019 where 2019-03 is recorded.</summary>
    Coarser,

    /// <summary>It says the same, and more.</summary>
    Finer,

    /// <summary>It says something else.</summary>
    Other,
}

/// <summary>Compares texts by their words: case, accents, marks and spaces do not count.</summary>
internal static partial class TextLikeness
{
    private static readonly HashSet<string> Negations = ["not", "no", "non", "never", "without", "former", "ex", "nicht", "kein", "keine", "ohne", "ne", "pas", "sans", "nunca", "sin", "nao", "sem"];

    private const double NearlyAll = 0.85;
    private const int LeastWords = 3;

    // Comparing takes more than a look at each word; beyond this only what is equal is the same.
    private const int MostWords = 400;
    private const int MostLetters = 20_000;

    /// <summary>What a short text is to a recorded one: who has all its words and more is finer.</summary>
    public static TextRelation OfShort(string recorded, string incoming)
    {
        List<string> known = [.. Words.Of(recorded)], told = [.. Words.Of(incoming)];
        if (known.SequenceEqual(told)) return known.Count > 0 || recorded == incoming ? TextRelation.Same : TextRelation.Other;
        if (known.Count > MostWords || told.Count > MostWords) return TextRelation.Other;
        if (told.Count > 0 && Holds(known, told)) return TextRelation.Coarser;
        return known.Count > 0 && Holds(told, known) ? TextRelation.Finer : TextRelation.Other;
    }

    /// <summary>What a long text is to a recorded one: who holds it whole is finer.</summary>
    public static TextRelation OfLong(string recorded, string incoming)
    {
        string known = Joined(recorded), told = Joined(incoming);
        if (known == told) return TextRelation.Same;
        if (known.Length > MostLetters || told.Length > MostLetters) return TextRelation.Other;
        if (known.Contains(told, StringComparison.Ordinal)) return TextRelation.Coarser;
        if (told.Contains(known, StringComparison.Ordinal)) return TextRelation.Finer;
        return OfLinked(recorded, incoming) ?? (IsNear(recorded, incoming) ? TextRelation.Same : TextRelation.Other);
    }

    // "[Quantum Diorama](https://…)" and "Quantum Diorama" are one text, and the first says more.
    private static TextRelation? OfLinked(string recorded, string incoming)
    {
        HashSet<string> known = [.. Addresses().Matches(recorded).Select(m => m.Value)], told = [.. Addresses().Matches(incoming).Select(m => m.Value)];
        if (known.Count + told.Count == 0 || Joined(Addresses().Replace(recorded, " ")) != Joined(Addresses().Replace(incoming, " "))) return null;
        return told.IsSubsetOf(known) ? TextRelation.Coarser : known.IsSubsetOf(told) ? TextRelation.Finer : TextRelation.Other;
    }

    /// <summary>Whether two sentences say the same in nearly the same words, and with the same figures.</summary>
    public static bool IsNear(string one, string other)
    {
        List<string> first = [.. Words.Of(one)], second = [.. Words.Of(other)];
        if (Math.Min(first.Count, second.Count) < LeastWords || Math.Max(first.Count, second.Count) > MostWords || !Figures(first).SequenceEqual(Figures(second))) return false;
        Dictionary<string, int> left = second.CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        List<string> alone = [];
        foreach (string word in first)
        {
            if (left.GetValueOrDefault(word) > 0) left[word]--;
            else alone.Add(word);
        }
        // Only words that are left over on both sides can be slips of each other.
        List<string> others = [.. left.SelectMany(w => Enumerable.Repeat(w.Key, w.Value))];
        if (alone.Count + others.Count > (first.Count + second.Count) / 2) return false;
        int slips = alone.Count(a => others.FindIndex(o => NameLikeness.IsSlip(a, o)) is >= 0 and int at && RemoveAt(others, at));
        int shared = first.Count - alone.Count + slips;
        return !alone.Concat(others).Any(Negations.Contains) && (double)shared / (first.Count + second.Count - shared) >= NearlyAll;
    }

    /// <summary>The words of a text between single spaces, with one before and one behind.</summary>
    public static string Joined(string text) => $" {string.Join(' ', Words.Of(text))} ";

    private static bool RemoveAt(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    [GeneratedRegex(@"https?://[^\s()<>]{1,2000}")]
    private static partial Regex Addresses();

    private static IEnumerable<string> Figures(List<string> words) => words.Where(w => w.Any(char.IsDigit)).Order(StringComparer.Ordinal);

    private static bool Holds(List<string> all, List<string> some)
    {
        List<string> left = [.. all];
        return some.TrueForAll(left.Remove) && !left.Exists(Negations.Contains);
    }
}
