using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CareerContext.Context.Understanding;

/// <summary>Makes the words of a requirement into terms that lines of records can be weighed by.</summary>
internal static class AdTerms
{
    private const int MostTerms = 8;
    private const int MostKept = 1_000;
    private const int LongestKept = 400;

    // Ads say the same words again and again; what they stand for in a file takes long to find.
    private static readonly ConditionalWeakTable<CareerView, ConcurrentDictionary<string, IReadOnlyList<string>>> Kept = [];

    /// <summary>The terms: words that mean something together, names that stand together, and single words; words without content are left out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">The ad's language, by which capitals are read.</param>
    /// <param name="file">The file that they are looked up in.</param>
    /// <param name="isName">Whether they are all of one name.</param>
    public static List<Term> Of(IReadOnlyList<RequestWord> words, string language, Lookup file, bool isName = false)
    {
        List<string> folded = [.. words.Select(w => w.Folded)], stems = [.. words.Select(w => w.Stem)];
        Senses meanings = file.View.Index.Senses;
        List<Sense> senses = meanings.In(folded, stems, string.Join(' ', words.Select(w => w.Written)), Thesaurus.TongueOf(language) | Tongues.English);
        if (isName && words.Count > 0) return Whole(words, senses, file);
        List<Term> terms = [];
        HashSet<int> taken = [];
        foreach (Sense phrase in senses.Where(s => s.Length > 1).OrderByDescending(s => s.IsEntity).ThenByDescending(s => s.Length))
        {
            List<int> at = [.. Enumerable.Range(phrase.At, phrase.Length)];
            if (at.Exists(taken.Contains) || at.TrueForAll(i => Lexicon.IsStop(folded[i]))) continue;
            taken.UnionWith(at);
            terms.Add(Make(words, phrase.At, phrase.Length, senses, phrase.IsEntity && meanings.IsName(phrase.Id), meanings));
        }
        for (int i = 0; i < words.Count; i++)
        {
            if (taken.Contains(i) || IsEmpty(words[i])) continue;
            bool name = RequirementReader.IsName(words, i, language);
            int end = i + 1;
            // "Spring Boot" is one name; a comma ends it.
            while (name && end < words.Count && !taken.Contains(end) && !words[end - 1].Closes && words[end].IsCapital && language != "de" && RequirementReader.IsName(words, end, language)) end++;
            bool entity = senses.Exists(s => s.At == i && s.Length == end - i && s.IsEntity && meanings.IsName(s.Id));
            terms.Add(Make(words, i, end - i, senses, name || entity, meanings));
            i = end - 1;
        }
        return [.. terms.OrderByDescending(t => t.IsName).ThenBy(t => t.At).DistinctBy(t => t.Text).Take(MostTerms).Select(t => t with { Forms = FormsOf(t, file) })];
    }

    private static List<Term> Whole(IReadOnlyList<RequestWord> words, List<Sense> senses, Lookup file)
    {
        Term term = Make(words, 0, words.Count, senses, isName: true, file.View.Index.Senses);
        return [term with { Forms = FormsOf(term, file) }];
    }

    private static bool IsEmpty(RequestWord word) => word.Folded.Length == 0 || (Numbers.IsNumber(word.Folded) && word.Folded.Length < 3)
        || (!word.IsMarked && word.Written is not ("C" or "R" or "Go") && ((Lexicon.IsStop(word.Folded) && word.Folded is not ("employment" or "law")) || AdWords.IsFrame(word.Folded)));

    private static Term Make(IReadOnlyList<RequestWord> words, int at, int length, List<Sense> senses, bool isName, Senses meanings)
    {
        List<RequestWord> own = [.. words.Skip(at).Take(length)];
        List<Sense> meant = senses.FindAll(s => s.At == at && s.Length == length);
        // What only names a thing is not found by an everyday word that happens to sound the same.
        if (isName) meant = meant.FindAll(s => s.IsEntity);
        else if (meant.Count == 0) meant = senses.FindAll(s => s.At >= at && s.At + s.Length <= at + length);
        return new Term(at, own.ConvertAll(w => w.Folded), string.Join(' ', own.Select(w => w.Written)))
        {
            Senses = [.. meant.Select(s => s.Id).Distinct()],
            Narrower = meanings.Narrower(meant),
            IsName = isName,
            IsKnownWord = own.TrueForAll(Lexicon.IsKnown),
            Slips = isName && length == 1 ? SpellingsOf(own[0].Folded) : new HashSet<string>(),
        };
    }

    private static IReadOnlyList<string> FormsOf(Term term, Lookup file)
    {
        ConcurrentDictionary<string, IReadOnlyList<string>> kept = Kept.GetOrCreateValue(file.View);
        string key = $"{term.Text}|{string.Join(',', term.Senses)}";
        if (kept.TryGetValue(key, out IReadOnlyList<string>? forms)) return forms;
        if (key.Length > LongestKept) return file.Terms.FormsOf(term);
        if (kept.Count > MostKept) kept.Clear();
        return kept[key] = file.Terms.FormsOf(term);
    }

    // React, React.js and ReactJS are one name.
    private static HashSet<string> SpellingsOf(string name)
    {
        string bare = name.EndsWith(".js", StringComparison.Ordinal) ? name[..^3] : name.Length > 4 && name.EndsWith("js", StringComparison.Ordinal) ? name[..^2] : name;
        HashSet<string> spellings = bare.Length < 3 || (bare != name && Lexicon.IsStop(bare)) ? [] : [bare, bare + ".js", bare + "js"];
        spellings.Remove(name);
        return spellings;
    }
}
