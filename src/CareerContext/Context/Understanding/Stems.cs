namespace CareerContext.Context.Understanding;

/// <summary>Brings the forms of a word together, in English, German, French, Spanish and Portuguese at once: <c>managed</c> and <c>manager</c>,
/// <c>Bestellung</c> and <c>Bestellungen</c>, <c>gestión</c> and <c>gestionar</c>. Nobody says which language a word is in, so that it takes endings off
/// as long as a stem worth the name remains.</summary>
internal static class Stems
{
    private const int Shortest = 4;
    private const string Improvising = "improvi";

    private static readonly string[] ShortVerbEndings = ["ings", "ing", "ed", "ers", "er"];

    // Longest first; what is left must keep the shortest stem's letters.
    private static readonly string[] Endings = [.. """
        isierungen isierung ierungen ierung lichkeiten lichkeit igkeiten igkeit barkeit erinnen ungen schaft schaften keiten keit heiten heit innen ischen ischer isches ische isch lichen licher liches liche lich ung
        izations isations ization isation ational ations ation ements ement ments ment nesses ness ingly ings ing edly ers ors er or ed ions ion ives ive ally ably able ible ly ist ists
        euses euse eurs eur rices rice ances ance ences ence ees ee ites ite aient ions iez ent ant ants antes ante
        aciones acion aciones acoes acao amientos amiento imientos imiento amentos amento imentos imento adoras adora adores ador edoras edora edores edor idades idad idade mente ados adas ado ada idos idas ido ida
        aron ieron iendo ando indo aram eram iram ava avam aba aban amos emos imos iste aste
        ieren iert ierte ierten tete teten test ten tet te en em es et st ar er ir re al os as is us e a o s t y
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(e => e.Length)];

    // By their last letter, so that a word is compared with the few endings that it could have.
    private static readonly Dictionary<char, string[]> EndingsByLast = Endings.GroupBy(e => e[^1]).ToDictionary(g => g.Key, g => g.ToArray());

    // Moving, moved, mover: move; what would be left is too short to tell by itself.
    private static string? OfShortVerb(string word)
    {
        foreach (string ending in ShortVerbEndings)
        {
            if (word.Length - ending.Length != 3 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            bool open = !IsVowel(word[0]) && IsVowel(word[1]) && !IsVowel(word[2]);
            return open ? word[..3] + "e" : null;
        }
        return null;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // A short ending may leave a short stem (tests, working, Führung); a learned one left with four letters took the stem along (station).
    // Projekt, Projekte: a t is an ending only of a long word (start is no star).
    private static int Least(string ending) => (ending.Length < 3 && ending != "t") || ending is "ing" or "ung" or "ers" or "ors" ? Shortest : Shortest + 1;

    /// <summary>The stem of a folded word; words of up to four letters, and such as hold a digit or a mark, are their own.</summary>
    public static string Of(string word)
    {
        if (word.Length <= 3 || !IsOfLetters(word)) return word;
        string stem = word;
        // To improvise is not to improve.
        if (word.StartsWith(Improvising, StringComparison.Ordinal)) return Improvising;
        if (OfShortVerb(word) is { } verb) return verb;
        if (stem.Length == Shortest) return stem[^1] == 's' && stem[^2] != 's' ? stem[..^1] : stem;
        if (stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 5) stem = stem[..^3] + "y";
        for (int pass = 0; pass < 3; pass++)
        {
            string? ending = EndingOf(stem);
            if (ending is null) break;
            stem = stem[..^ending.Length];
        }
        // planning, planned, plan
        if (stem.Length >= Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'f' or 'z') && word.Length > stem.Length) stem = stem[..^1];
        return stem;
    }

    private static string? EndingOf(string stem)
    {
        if (!EndingsByLast.TryGetValue(stem[^1], out string[]? endings)) return null;
        foreach (string ending in endings)
        {
            if (stem.Length - ending.Length >= Least(ending) && stem.EndsWith(ending, StringComparison.Ordinal)) return ending;
        }
        return null;
    }

    private static bool IsOfLetters(string word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c)) return false;
        }
        return true;
    }
}
