using System.Globalization;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Understanding;

/// <summary>A meaning found in a text: of an everyday word (a concept of the thesaurus) or of a name (an entity of the vocabulary).</summary>
/// <param name="At">The place of its first word.</param>
/// <param name="Length">The number of its words.</param>
/// <param name="Id"><c>~12</c> for a concept, the entity's id for an entity.</param>
internal sealed record Sense(int At, int Length, string Id)
{
    /// <summary>Whether it is of a name.</summary>
    public bool IsEntity => !IsConcept(Id);

    /// <summary>Whether an id is of an everyday word.</summary>
    public static bool IsConcept(string id) => id[0] == '~';
}

/// <summary>Finds what words mean, so that a request and a record may say the same thing in other words.</summary>
internal sealed class Senses(VocabularyIndex vocabulary)
{
    // All that is software is no answer to "software": of a wide family only its own members count.
    private const int WideFamily = 160;
    private const int LeastCompound = 8;
    private const int LeastPart = 5;

    /// <summary>All meanings in a text, by place.</summary>
    /// <param name="words">Its folded words.</param>
    /// <param name="stems">Their stems.</param>
    /// <param name="text">As it was written.</param>
    /// <param name="tongues">The languages to read everyday words in; none for names alone.</param>
    /// <param name="apart">Whether a phrase may have other words between its own.</param>
    public List<Sense> In(IReadOnlyList<string> words, IReadOnlyList<string> stems, string text, Tongues tongues, bool apart = false)
    {
        List<Sense> senses = [];
        if (tongues != Tongues.None) foreach (ConceptAt found in Thesaurus.BuiltIn.In(stems, tongues, apart)) senses.Add(new Sense(found.At, found.Length, IdOf(found.Concept)));
        if ((tongues & Tongues.German) != 0) senses.AddRange(Compounds(stems));
        foreach (TermMatch match in vocabulary.FindIn(words, text))
        {
            // "I manage" is no iManage.
            if (match.Length > 1 && words[match.At] is "i" or "e" && text.Contains(' ' + words[match.At + 1], StringComparison.OrdinalIgnoreCase)) continue;
            if (match.Length > 1 || !Lexicon.IsStop(words[match.At]) || text.Contains(char.ToUpperInvariant(words[match.At][0]) + words[match.At][1..], StringComparison.Ordinal)) senses.Add(new Sense(match.At, match.Length, match.Entity.Id));
        }
        return senses;
    }

    /// <summary>The everyday meanings of one word, as <see cref="In"/> finds them, without the names that it may be.</summary>
    /// <param name="stem">Its stem.</param>
    /// <param name="tongues">The languages to read it in.</param>
    public static IEnumerable<string> ConceptsOf(string stem, Tongues tongues)
    {
        foreach (int concept in Thesaurus.BuiltIn.Of(stem, tongues)) yield return IdOf(concept);
        if ((tongues & Tongues.German) != 0) foreach (Sense part in Compounds([stem])) yield return part.Id;
    }

    // Honorardozentin is a Dozentin, Pflegeschule a Schule: what a German compound is, its last part says.
    private static IEnumerable<Sense> Compounds(IReadOnlyList<string> stems)
    {
        for (int i = 0; i < stems.Count; i++)
        {
            string stem = stems[i];
            if (stem.Length < LeastCompound || Thesaurus.BuiltIn.Knows(stem)) continue;
            for (int start = 3; start <= stem.Length - LeastPart; start++)
            {
                IReadOnlyList<int> part = Thesaurus.BuiltIn.Of(stem.AsSpan(start), Tongues.German);
                if (part.Count == 0) continue;
                foreach (int concept in part) yield return new Sense(i, 1, IdOf(concept));
                break;
            }
        }
    }

    /// <summary>Whether a German word is made of others, the last of them an everyday word and none that employers are called by.</summary>
    public static bool IsEverydayCompound(string stem)
    {
        for (int start = 3; stem.Length >= LeastCompound && start <= stem.Length - LeastPart; start++)
        {
            if (Thesaurus.BuiltIn.Of(stem.AsSpan(start), Tongues.German).Count > 0) return !CalledBy.Exists(c => stem.EndsWith(c, StringComparison.Ordinal));
        }
        return false;
    }

    private static readonly List<string> CalledBy = ["klinik", "klinikum", "krankenhaus", "schule", "hotel", "werk", "bank", "hof", "haus", "markt", "bau", "verlag", "versicherung", "verein"];

    /// <summary>The id of a concept of the thesaurus.</summary>
    public static string IdOf(int concept) => ConceptIds[concept] ??= "~" + concept.ToString(CultureInfo.InvariantCulture);

    private static readonly string?[] ConceptIds = new string?[Thesaurus.BuiltIn.Count];

    /// <summary>The words and phrases that have a meaning, as they may stand in the text index.</summary>
    public IEnumerable<string> Phrases(string sense, Tongues tongues) => Sense.IsConcept(sense)
        ? Thesaurus.BuiltIn.WordsOf(Concept(sense), tongues).Where(w => w.Contains(' ', StringComparison.Ordinal))
        : vocabulary.ById(sense)?.Terms ?? [];

    /// <summary>A meaning in words, for explanations.</summary>
    public string NameOf(string sense) => Sense.IsConcept(sense) ? Thesaurus.BuiltIn.NameOf(Concept(sense)) : vocabulary.ById(sense)?.Name ?? sense;

    /// <summary>The meanings narrower than these: of <c>Amazon Web Services</c> each of its services.</summary>
    public IReadOnlySet<string> Narrower(IEnumerable<Sense> senses)
    {
        HashSet<string> narrower = new(StringComparer.Ordinal);
        foreach (Entity entity in senses.Where(s => s.IsEntity).Select(s => vocabulary.ById(s.Id)).OfType<Entity>())
        {
            IReadOnlyList<Entity> all = VocabularyIndex.Descendants(entity);
            foreach (Entity part in all.Count > WideFamily ? entity.Narrower : all) narrower.Add(part.Id);
        }
        return narrower;
    }

    /// <summary>Whether an entity is a name that only itself can answer: a product, a company, a school.</summary>
    public bool IsName(string sense) => vocabulary.ById(sense) is { } entity && entity.Kind != EntityKind.Skill && entity.Narrower.Count == 0;

    /// <summary>Whether an entity is a product, a company or a school, and no ability.</summary>
    public bool IsProper(string sense) => vocabulary.ById(sense) is { } entity && entity.Kind != EntityKind.Skill;

    private static int Concept(string sense) => int.Parse(sense.AsSpan(1), CultureInfo.InvariantCulture);
}
