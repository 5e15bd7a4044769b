namespace CareerContext.Context.Recognition;

/// <summary>Whether a text says that a number went up or down, in five languages.</summary>
internal static class MetricDirection
{
    private const int WordsAfter = 3;

    // Beginnings of folded words.
    private static readonly string[] Up =
    [
        "increas", "grew", "grow", "rais", "boost", "expand", "accelerat", "gain", "higher", "faster", "steiger", "gesteiger", "erhoh", "gewachs", "wachs", "ausgebaut", "schneller",
        "augment", "accru", "croissance", "accroi", "accelere", "aument", "increment", "crec", "creciment", "cresc", "ampli", "aceler",
    ];

    private static readonly string[] Down =
    [
        "reduc", "cut", "decreas", "lower", "sav", "shorten", "drop", "slash", "trim", "eliminat", "reduzier", "gesenkt", "senk", "verringer", "verkurz", "einspar", "eingespart", "gespart",
        "reduit", "redui", "diminu", "baiss", "economis", "raccourc", "reduj", "reduz", "disminu", "ahorr", "recort", "econom", "cort",
    ];

    // "30 % more" goes up; "more than 30" goes nowhere.
    private static readonly HashSet<string> More = ["more", "mehr", "plus", "mas", "mais"], Less = ["less", "fewer", "weniger", "moins", "menos"];

    private static readonly Dictionary<string, (double Factor, string Direction)> Factors = new(StringComparer.Ordinal)
    {
        ["doubled"] = (2, "up"), ["doubling"] = (2, "up"), ["verdoppelt"] = (2, "up"), ["verdoppelte"] = (2, "up"), ["double"] = (2, "up"), ["doublant"] = (2, "up"), ["duplico"] = (2, "up"), ["duplique"] = (2, "up"), ["duplicado"] = (2, "up"), ["duplicou"] = (2, "up"), ["dobrou"] = (2, "up"), ["dobrei"] = (2, "up"),
        ["tripled"] = (3, "up"), ["tripling"] = (3, "up"), ["verdreifacht"] = (3, "up"), ["triple"] = (3, "up"), ["triplico"] = (3, "up"), ["triplique"] = (3, "up"), ["triplicou"] = (3, "up"),
        ["quadrupled"] = (4, "up"), ["vervierfacht"] = (4, "up"),
        ["halved"] = (2, "down"), ["halving"] = (2, "down"), ["halbiert"] = (2, "down"), ["halbierte"] = (2, "down"),
    };

    /// <summary>The direction of the nearest word before a number, else right behind it: <c>up</c>, <c>down</c> or <c>none</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string Of(string text, int start, int end)
    {
        foreach (string word in Words.Of(Clause(text[..start])).Reverse())
        {
            if (Sense(word) is { } sense) return sense;
        }
        return Words.Of(text[end..]).Take(WordsAfter).Select(w => More.Contains(w) ? "up" : Less.Contains(w) ? "down" : Sense(w)).FirstOrDefault(s => s is not null) ?? "none";
    }

    /// <summary>What "doubled" and its like multiply by, and their direction; 0 where the word says no such thing.</summary>
    public static (double Factor, string Direction) Factor(string folded) => Factors.GetValueOrDefault(folded);

    private static string Clause(string before) => before[(before.LastIndexOfAny(['.', ';', '\n']) + 1)..];

    private static string? Sense(string word) => Begins(word, Down) ? "down" : Begins(word, Up) ? "up" : null;

    // Short ones must be the whole word; longer beginnings stand for all their forms.
    private static bool Begins(string word, string[] beginnings) => Array.Exists(beginnings, b => b.Length < 5 && b is not ("sav" or "crec" or "rais" or "senk" or "grow" or "cort") ? word == b : word.StartsWith(b, StringComparison.Ordinal));
}
