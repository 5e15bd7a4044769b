namespace CareerContext.Context.Understanding;

/// <summary>Finds the records that a request names: employers, titles, schools, projects, certificates, skills.</summary>
internal static class NameFinder
{
    private const int ShortInitials = 3;

    /// <summary>The records named, the fullest names first; a record named by more words hides those named by fewer of the same words.</summary>
    /// <param name="index">The names of the file.</param>
    /// <param name="words">The request's words.</param>
    /// <param name="senses">What they mean.</param>
    /// <param name="used">The places of words that name a topic: they name a record only as a part of a longer name.</param>
    /// <param name="capitalsTell">Whether a capital makes a name in the request's language: not in German.</param>
    /// <param name="text">The request, for names that are everyday words.</param>
    public static List<NamedRecord> Find(NameIndex index, IReadOnlyList<RequestWord> words, IReadOnlyList<Sense> senses, IReadOnlySet<int> used, string text, bool capitalsTell)
    {
        Dictionary<int, Hit> hits = [];
        // "Group" is a part of many names and alone names none: it counts for those that another word tells.
        Lazy<HashSet<int>> telling = new(() => Told(index, words, senses));
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i].Folded;
            // "Mid-2018", "summer 2023": of a date, not of a name.
            if (Words.IsAmbiguous(word, text) || RequestWord.IsSeasonAt(words, i)) continue;
            IReadOnlyList<int> here = index.IsPartOnly(word) ? [.. index.With(word).Where(n => index.Names[n].Telling == 0 || telling.Value.Contains(n))] : index.With(word);
            // "ML libraries" is a name of its own, no part of "ML Ops".
            Sense? phrase = senses.FirstOrDefault(s => s.IsEntity && s.Length > 1 && s.At <= i && i < s.At + s.Length);
            foreach (int name in here.Where(n => phrase is not { } whole || Enumerable.Range(whole.At, whole.Length).All(p => Lexicon.IsStop(words[p].Folded) || index.With(words[p].Folded).Contains(n)))) Of(hits, name).Add(i, index.Names[name], word, isSlip: false);
            if (here.Count == 0 && index.With(word).Count == 0 && !Lexicon.IsKnown(words[i]) && !senses.Any(s => s.IsEntity && s.At == i)) foreach (string slip in index.SlipsOf(word).ToList()) foreach (int name in index.With(slip)) Of(hits, name).Add(i, index.Names[name], slip, isSlip: true);
            if (word.Length >= ShortInitials && words[i].IsMarked) foreach (int name in index.OfInitials(word)) Of(hits, name).Whole(i, 1);
        }
        foreach (Sense sense in senses.Where(s => s.IsEntity && !senses.Any(o => o.IsEntity && o.Length > s.Length && o.At <= s.At && s.At + s.Length <= o.At + o.Length)))
        {
            foreach (int name in index.Of(sense.Id)) Of(hits, name).Whole(sense.At, sense.Length);
        }
        foreach ((int at, int name) in Sole(index, words, used)) Of(hits, name).Whole(at, 1);
        List<(RecordName Name, Hit Hit)> found = [.. hits.Select(h => (index.Names[h.Key], h.Value)).Where(f => IsNamed(f.Item1, f.Value, words, senses, used) && (f.Item2.IsWhole || !IsOther(f.Item1, f.Value, words, index, capitalsTell)))];
        List<NamedRecord> best = [];
        HashSet<string> taken = [];
        // A place names the work there only where no name says it.
        if (found.Exists(f => f.Name.Field != "location")) found = found.FindAll(f => f.Name.Field != "location" || !found.Exists(o => o.Name.Field != "location" && o.Name.Record.Kind.Name == "experience" && o.Hit.At.Overlaps(f.Hit.At)));
        foreach ((RecordName name, Hit hit) in found.OrderByDescending(f => f.Hit.Score).ThenBy(f => f.Name.Record.Position))
        {
            bool hidden = found.Any(o => o.Hit.Score > hit.Score && hit.At.IsSubsetOf(o.Hit.At) && (o.Hit.IsFull || o.Name.Record.Kind == name.Record.Kind));
            if (!hidden && taken.Add(name.Record.Id)) best.Add(new NamedRecord(name.Record, string.Join(' ', hit.At.Order().Select(i => words[i].Folded)), !hit.HasSlip, hit.At, name.Field));
        }
        return best;
    }

    // "When I came to the hospital": the one employer that is called a hospital.
    private static IEnumerable<(int At, int Name)> Sole(NameIndex index, IReadOnlyList<RequestWord> words, IReadOnlySet<int> used)
    {
        for (int i = 1; i < words.Count; i++)
        {
            if (used.Contains(i) || !SolelyCalled.Contains(words[i].Folded) || !Definite.Contains(words[i - 1].Folded) || (i + 1 < words.Count && words[i + 1].IsCapital && !words[i].Closes && !Lexicon.IsKnown(words[i + 1]))) continue;
            List<int> bearing = [.. index.With(words[i].Folded).Where(n => index.Names[n].Field is "company" or "organization" && index.Names[n].Words.Contains(words[i].Folded))];
            if (bearing.Count == 0 || bearing.Select(n => string.Join(' ', index.Names[n].Words)).Distinct().Count() > 1) continue;
            foreach (int name in bearing) yield return (i, name);
        }
    }

    private static readonly HashSet<string> SolelyCalled = ["hospital", "klinikum", "klinik", "clinic", "clinica", "bank", "foundation", "institute", "institut", "instituto", "studio", "labs", "lab", "agency", "group", "centre", "center", "zentrum", "centro"];
    private static readonly HashSet<string> Definite = ["the", "das", "dem", "der", "die", "den", "am", "im", "ins", "ans", "beim", "zum", "zur", "le", "la", "l", "au", "a", "el", "al", "del", "o", "no", "na", "do", "da", "ao", "my", "mein", "meine", "meiner", "meinem", "mon", "ma", "mi", "meu", "minha"];

    private static HashSet<int> Told(NameIndex index, IReadOnlyList<RequestWord> words, IReadOnlyList<Sense> senses)
    {
        HashSet<int> told = [];
        foreach (string word in words.Select(w => w.Folded))
        {
            if (!index.IsPartOnly(word)) told.UnionWith(index.With(word).Count > 0 ? index.With(word) : index.SlipsOf(word).SelectMany(index.With));
            told.UnionWith(index.OfInitials(word));
        }
        foreach (Sense sense in senses.Where(s => s.IsEntity)) told.UnionWith(index.Of(sense.Id));
        return told;
    }

    private static bool IsNamed(RecordName name, Hit hit, IReadOnlyList<RequestWord> words, IReadOnlyList<Sense> senses, IReadOnlySet<int> used)
    {
        if (hit.At.IsSubsetOf(used) && (hit.HasSlip || hit.At.Count < 2)) return false;
        if (hit.IsWhole) return hit.IsFull = true;
        int content = name.Words.Count(IsContent);
        bool isAll = hit.Parts.Count(IsContent) >= content && content > 0;
        // Go, R, C: a name of a word that else carries nothing, where it is written as a name.
        if (content == 0) return hit.Parts.Count >= name.Words.Distinct().Count() && !hit.HasSlip && hit.At.All(i => words[i] is { IsCapital: true, Opens: false }) && (hit.IsFull = true);
        int telling = hit.Parts.Count(w => !NameIndex.IsCommon(w));
        if (name.Telling == 0) return isAll && content > 0 && hit.IsRun && !hit.HasSlip;
        if (telling == 0) return false;
        if (isAll) return hit.IsFull = true;
        // "Salt" is not yet "Salt & Cedar" when it is a word of its own that the sentence uses as such.
        if (telling == 1 && hit.Parts.Count(IsContent) < 2 && hit.At.All(i => !words[i].IsCapital && (Lexicon.IsKnown(words[i]) || senses.Any(s => s.At == i)))) return false;
        if (telling == name.Telling && name.Field != "title") return true;
        bool isStart = hit.Parts.Contains(name.Words.First(w => !NameIndex.IsCommon(w)));
        bool isLongRun = hit.IsRun && hit.Parts.Count(w => !Lexicon.IsStop(w)) > 1;
        return name.IsCalledInPart ? isStart || isLongRun || telling * 2 >= name.Telling : (isLongRun && telling > 1 && telling * 2 >= name.Telling) || (telling == 1 && isStart && hit.At.All(i => words[i].IsMarked && !Lexicon.IsKnown(words[i])));
    }

    // "Delcambre & Roux Avocats" is not "Orsane Avocats": a name in capitals that goes on with words that no name of the file holds is another one.
    private static bool IsOther(RecordName name, Hit hit, IReadOnlyList<RequestWord> words, NameIndex index, bool capitalsTell)
    {
        foreach (int at in hit.At)
        {
            if (!words[at].IsCapital) continue;
            for (int step = -1; step <= 1; step += 2)
            {
                for (int i = at + step; i >= 0 && i < words.Count && Adjoins(words, i, step); i += step)
                {
                    if (words[i].IsCapital && !hit.At.Contains(i) && !NameIndex.IsCommon(words[i].Folded) && (capitalsTell || !Lexicon.IsKnown(words[i])) && index.With(words[i].Folded).Count == 0 && !name.Words.Contains(words[i].Folded)) return true;
                }
            }
        }
        return false;
    }

    private static bool Adjoins(IReadOnlyList<RequestWord> words, int i, int step) =>
        (words[i].IsCapital || words[i].Folded is "of" or "de" or "and" or "du" or "y" or "e" or "und" or "et") && !words[step > 0 ? i - 1 : i].Closes;

    private static bool IsContent(string word) => word.Length > 3 || (!Lexicon.IsStop(word) && word.Length > 1);

    private static Hit Of(Dictionary<int, Hit> hits, int name)
    {
        if (!hits.TryGetValue(name, out Hit? hit)) hits[name] = hit = new Hit();
        return hit;
    }

    // How the words of a request meet one name.
    private sealed class Hit
    {
        public HashSet<int> At { get; } = [];

        public HashSet<string> Parts { get; } = [];

        public bool HasSlip { get; private set; }

        public bool IsWhole { get; private set; }

        // Whether the name is said in full.
        public bool IsFull { get; set; }

        public bool IsRun => At.Max() - At.Min() <= At.Count;

        public int Score => (At.Count * 10) + (IsWhole ? 5 : 0) + (HasSlip ? 0 : 1);

        public void Add(int at, RecordName name, string word, bool isSlip)
        {
            string? part = name.Words.FirstOrDefault(w => w == word) ?? name.Words.FirstOrDefault(w => NameIndex.Singular(w) == NameIndex.Singular(word));
            if (part is null || !Parts.Add(part)) return;
            At.Add(at);
            HasSlip |= isSlip;
        }

        public void Whole(int at, int length)
        {
            At.UnionWith(Enumerable.Range(at, length));
            IsWhole = true;
        }
    }
}
