using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>Reads one statement of a job ad into the requirements that it makes.</summary>
internal static partial class RequirementReader
{
    private const int LabelWords = 9;
    private const int OptionWords = 5;
    private const int WordsOfName = 3;
    private const int MostOptions = 8;
    private const int MostPieces = 30;
    private const int GrammarLetters = 4;

    private static readonly Dictionary<string, int> Counts = new(StringComparer.Ordinal)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["ten"] = 10,
        ["zwei"] = 2, ["drei"] = 3, ["vier"] = 4, ["funf"] = 5, ["sechs"] = 6, ["sieben"] = 7, ["acht"] = 8, ["zehn"] = 10,
        ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["sept"] = 7, ["huit"] = 8, ["dix"] = 10,
        ["dos"] = 2, ["tres"] = 3, ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7, ["ocho"] = 8, ["diez"] = 10,
        ["dois"] = 2, ["duas"] = 2, ["quatro"] = 4, ["sete"] = 7, ["oito"] = 8, ["dez"] = 10,
    };

    /// <summary>The requirements of a statement, in order.</summary>
    /// <param name="statement">The statement; its section says the kind unless its own words do.</param>
    /// <param name="kind">What it is by its section.</param>
    /// <param name="language">The ad's language, by which capitals are read.</param>
    public static IEnumerable<Requirement> Read(AdStatement statement, RequirementKind kind, string language)
    {
        foreach ((string clause, RequirementKind own) in Clauses(statement.Text, kind))
        {
            foreach (Requirement requirement in OfClause(clause, own, statement.IsList, language)) yield return requirement;
        }
    }

    // "Contentieux indispensable, paie serait un plus"; "Kafka, ideally Flink"; "a degree, 5 years of …".
    private static IEnumerable<(string, RequirementKind)> Clauses(string text, RequirementKind kind)
    {
        foreach (string sentence in AdText.Sentences(text).SelectMany(s => s.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            List<string> parts = [.. ClauseBreak().Split(sentence).Where(p => p.Trim().Length > 0)];
            bool[] nice = [.. parts.Select(p => AdWords.AsksNice(AdWords.Fold(p)))];
            for (int i = 0; i < parts.Count; i++)
            {
                // "…, is a real bonus" speaks of what stands before it.
                bool follows = i + 1 < parts.Count && nice[i + 1] && !HasContent(parts[i + 1]);
                if (nice[i] && !HasContent(parts[i])) continue;
                yield return (parts[i].Trim(' ', ',', ';', '.', '-', '–'), (nice[i] || follows) && kind != RequirementKind.Task ? RequirementKind.Nice : kind);
            }
        }
    }

    private static IEnumerable<Requirement> OfClause(string clause, RequirementKind kind, bool isList, string language)
    {
        if (!HasContent(clause)) yield break;
        string folded = AdWords.Fold(clause);
        List<List<AskedLanguage>> languages = kind == RequirementKind.Task ? [] : SpokenLanguages.Asked(clause);
        foreach (List<AskedLanguage> asked in languages)
        {
            string names = string.Join("/", asked.Select(a => char.ToUpperInvariant(a.Name[0]) + a.Name[1..]));
            yield return new Requirement(kind, asked[0].Written.Length == 0 ? names : $"{names} ({asked[0].Written})", []) { Languages = asked };
        }
        if (languages.Count > 0 && ContentWords(clause) <= (4 * languages.Count)) yield break;
        int degree = kind == RequirementKind.Task ? 0 : DegreeIn(clause);
        double? years = YearsIn(clause);
        List<IReadOnlyList<RequestWord>> each = years is null ? [] : Each(clause);
        if (degree > 0 || years is not null)
        {
            Requirement whole = Make(clause, kind, language) with { Degree = years is null ? degree : 0, Years = years, Each = each };
            yield return each.Count > 1 ? whole with { Label = Label(clause), Words = [.. each.SelectMany(e => e)] } : whole;
        }
        else
        {
            foreach (string piece in kind == RequirementKind.Task ? [clause] : Pieces(clause, isList, language))
            {
                if (languages.Count > 0 && SpokenLanguages.Asked(piece).Count > 0) continue;
                bool literal = isList && SkillInList().IsMatch(piece);
                yield return Make(piece, kind, language) with { IsLiteral = literal, IsNamed = literal || HasName(RequestWord.Of(piece), language), IsLicence = AdWords.IsLicence(AdWords.Fold(piece)), IsSoft = AdWords.IsSoft(folded), IsLearned = kind != RequirementKind.Task && AdWords.IsLearned(AdWords.Fold(piece)) };
            }
        }
    }

    private static Requirement Make(string piece, RequirementKind kind, string language)
    {
        piece = Main(piece);
        (string head, List<string> options) = Options(piece);
        List<RequestWord> words = [.. RequestWord.Of(YearsAsked().Replace(head, " ")).Where(w => !AdWords.IsFrame(w.Folded) || w.IsMarked)];
        return new Requirement(kind, Label(piece), words)
        {
            Options = [.. options.Select(o => (IReadOnlyList<RequestWord>)[.. RequestWord.Of(o).Where(w => !AdWords.IsFrame(w.Folded))]).Where(o => o.Count > 0).Take(MostOptions)],
            IsNamed = HasName(words, language) || options.Exists(o => HasName(RequestWord.Of(o), language)),
        };
    }

    // "Five years of Java and Kotlin": of the one and of the other, where each is written as a name is.
    private static List<IReadOnlyList<RequestWord>> Each(string clause)
    {
        string head = Brackets().Replace(YearsAsked().Replace(clause, " "), " ");
        if (Or().Split(head).Length > 1 || Examples().IsMatch(head)) return [];
        List<IReadOnlyList<RequestWord>> each = [.. Split(head).Select(p => (IReadOnlyList<RequestWord>)[.. RequestWord.Of(p).Where(w => w.IsMarked || !(AdWords.IsFrame(w.Folded) || (Lexicon.IsStop(w.Folded) && !w.IsCapital)))])];
        return each.Count > 1 && each.TrueForAll(e => e.Count is > 0 and <= WordsOfName && e[0].IsCapital) ? each : [];
    }

    // "(Go, Java)", "such as TimescaleDB or InfluxDB", "Jest or Vitest": what stands there are examples or alternatives.
    private static (string Head, List<string> Options) Options(string piece)
    {
        List<string> options = [];
        string head = Brackets().Replace(piece, m =>
        {
            options.AddRange(Alternatives().Split(m.Groups[1].Value));
            return " ";
        });
        if (Examples().Match(head) is { Success: true } examples)
        {
            options.AddRange(Alternatives().Split(examples.Groups[1].Value));
            head = head[..examples.Index];
        }
        else if (Or().Split(head) is { Length: > 1 } either && Array.TrueForAll(either, e => Words.Of(e).Count() <= OptionWords))
        {
            options.AddRange(either.SelectMany(e => Alternatives().Split(e)));
            head = "";
        }
        return (head, [.. options.Select(o => o.Trim()).Where(o => o.Length > 0)]);
    }

    // What follows a comma only tells more, where what stands before it says enough.
    private static string Main(string piece)
    {
        int comma = Brackets().Replace(piece, m => new string('_', m.Length)).IndexOf(',', StringComparison.Ordinal);
        bool enough = comma > 0 && (ContentWords(piece[..comma]) >= 2 || (YearsIn(piece[..comma]) is not null && YearsIn(piece[comma..]) is null)) && !RequestWord.Of(piece[comma..]).Exists(w => w.IsMarked) && Or().Split(piece[comma..]).Length == 1;
        return enough ? piece[..comma] : piece;
    }

    // A list of things is one requirement each; a sentence is one.
    private static List<string> Pieces(string clause, bool isList, string language)
    {
        List<string> pieces = Split(clause);
        if (pieces.Count < 2) return [clause];
        int named = pieces.Count(p => HasName(RequestWord.Of(Brackets().Replace(p, " ")), language));
        bool each = isList || (named >= 2 && named * 2 >= pieces.Count);
        return each ? [.. pieces.Where(HasContent)] : [clause];
    }

    private static List<string> Split(string clause)
    {
        List<string> pieces = [];
        int depth = 0, from = 0, seen = 0;
        foreach (Match and in And().Matches(clause))
        {
            for (; seen < and.Index; seen++) depth += clause[seen] is '(' ? 1 : clause[seen] is ')' && depth > 0 ? -1 : 0;
            if (depth > 0) continue;
            if (pieces.Count == MostPieces) break;
            pieces.Add(clause[from..and.Index]);
            from = and.Index + and.Length;
        }
        pieces.Add(clause[from..]);
        return [.. pieces.Select(p => p.Trim()).Where(p => p.Length > 0)];
    }

    /// <summary>Whether a word is a name: marked, or with a capital that neither its place nor a phrase in capitals explains.</summary>
    public static bool IsName(IReadOnlyList<RequestWord> words, int at, string language)
    {
        RequestWord word = words[at];
        if (word.IsMarked || (word.Written is "C" or "R" or "Go" && (!word.Opens || words.Count < OptionWords))) return true;
        if (!word.IsCapital || language == "de" || word.Folded.Length < 2 || AdWords.IsFrame(word.Folded)) return false;
        if (!Lexicon.IsKnown(word)) return true;
        // "Jest for unit tests" names Jest; "Computer Science" is written so because it is a title.
        bool alone = (at == 0 || !words[at - 1].IsCapital) && (at + 1 >= words.Count || !words[at + 1].IsCapital);
        return !word.Opens && alone && SpokenLanguages.Of(word.Folded) is null;
    }

    private static bool HasName(List<RequestWord> words, string language) => words.Where((_, i) => IsName(words, i, language)).Any();

    private static string Label(string piece)
    {
        List<string> words = [.. Brackets().Replace(YearsAsked().Replace(piece, " "), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 1 && IsBesides(words[0], GrammarLetters - 1) && !char.IsAsciiDigit(words[1][0])) words.RemoveAt(0);
        while (words.Count > 2 && IsBesides(words[^1], GrammarLetters + 1)) words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && words[^1].Length <= GrammarLetters && char.IsLower(words[^1][0]) && Lexicon.IsStop(words[^1])) words.RemoveAt(words.Count - 1);
        string label = string.Join(' ', words.Take(LabelWords)).Trim(' ', ',', ';', ':', '.', '-', '–', '*');
        return PlainText.CleanLine(words.Count > LabelWords ? label + "…" : label.Length == 0 ? piece : label);
    }

    private static bool IsBesides(string written, int letters) => Words.Of(written).All(w => AdWords.IsFrame(w) || (Lexicon.IsStop(w) && w.Length <= letters)) && RequestWord.Of(written).TrueForAll(w => !w.IsMarked && w.Written is not ("C" or "R" or "Go"));

    private static bool HasContent(string text) => ContentWords(text) > 0 || YearsIn(text) is not null || DegreeIn(text) > 0;

    private static int ContentWords(string text) => RequestWord.Of(text).Count(w => w.IsMarked || w.Written is "C" or "R" || !(Lexicon.IsStop(w.Folded) || AdWords.IsFrame(w.Folded)));

    private static double? YearsIn(string text)
    {
        if (YearsAsked().Match(PlainText.CleanLine(text)) is not { Success: true } match) return null;
        string number = PlainText.Fold(match.Groups["n"].Value).Replace(',', '.');
        double years = Counts.TryGetValue(number, out int count) ? count : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double read) ? read : 0;
        return years is > 0 and < 40 ? years : null;
    }

    private static int DegreeIn(string text)
    {
        int lowest = 0;
        foreach (Match match in DegreeNames().Matches(text))
        {
            int rank = match.Groups["phd"].Success ? 6 : match.Groups["master"].Success ? 5 : 4;
            lowest = lowest == 0 ? rank : Math.Min(lowest, rank);
        }
        return lowest;
    }

    [GeneratedRegex(@"^(?:[^\s(]+\s){0,3}[^\s(]+\s*\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex SkillInList();

    [GeneratedRegex(@"\((?:e\.g\.,?|z\.\s?b\.|p\. ?ex\.|i\.e\.,?|such as|like|wie|ex\.)?\s*([^()]*)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b(?:one (?:or more )?of|any of|at least one of|such as|like|e\.g\.,?|for example|for instance|z\.\s?b\.|zum beispiel|beispielsweise|tels? que|telles? que|par exemple|por ejemplo|tales como|por exemplo|tais como)[:,]?\s+(.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Examples();

    [GeneratedRegex(@"\s*(?:,\s+(?:or|and|oder|und|ou|et|o|u|y|e)\s|,|/|;|\s(?:or|and|oder|und|ou|et|o|u|y|e)\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    [GeneratedRegex(@",?\s+(?:or|oder|ou|o)\s+(?!(?:equivalent|similar|comparable|related|higher|better|more|vergleichbar\p{L}*|ähnlich\p{L}*|équivalent\p{L}*|equivalente\p{L}*|similar\p{L}*|willingness)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Or();

    [GeneratedRegex(@"\s*,\s*(?:(?:and|und|et|y|e|sowie|or|oder|ou)\s+)?|\s+(?:and|und|et|y|e|sowie|&|\+|plus|as well as|ainsi que|así como|bem como)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"(?:,|\s+-|\s+–|\s+—|:)\s+(?=(?:ideally|preferably|idealerweise|idéalement|idealmente|de préférence|preferentemente|preferencialmente|celle|celui|vous|as (?:is|are))\b)|(?:,\s*(?:including\s+|dont\s+|davon\s+)?|\s+(?:and|und|et|y|e)\s+)(?=(?:a minimum of|at least|minimum|mindestens|au moins|al menos|pelo menos|con|mit|com|avec)?\s*(?:\d{1,2}|\p{L}{3,6})\s*\+?\s*(?:years?|jahren?|jahre|ans|années|años|anos)\b)|\s+(?:and|und|et|y|e)\s+(?=(?:with|mit|avec|con|com)\s)|(?:,\s*|\s+(?:and|und|et|y|e)\s+)(?=(?:at least|mindestens|au moins|al menos|pelo menos)\s+\d)|,\s+(?=[^,]*\b(?:is a (?:real )?(?:plus|bonus)|a plus|would be (?:nice|great|a plus)|von Vorteil|wünschenswert|serait un plus|est un plus|souhaitée?s?|será valorad[ao]|mais-valia)\b[^,]*$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ClauseBreak();

    [GeneratedRegex(@"(?<!(?:last|past|previous|letzten|vergangenen|derni[eè]res|[uú]ltimos|within)\s)(?<![\p{L}\d])(?<n>\d{1,2}(?:[.,]\d)?|two|three|four|five|six|seven|eight|ten|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|deux|trois|quatre|cinq|sept|huit|dix|dos|tres|cuatro|cinco|seis|siete|ocho|diez|dois|duas|quatro|sete|oito|dez)\s*\+?\s*(?:(?:or more|oder mehr|ou plus|o más|ou mais)\s+)?(?:(?:-|–|to|bis|à|a)\s*\d{1,2}\s*\+?\s*)?[-\s]?(?:(?:full|volle|vollen|good)\s+)?(?:(?:years?|yrs?|jahren?|ans|années?|años|anos)(?!\s+(?:old|on one battery|in a row))(?!\p{L})|(?<=\b(?:at least|mindestens|au moins|al menos|pelo menos)\s+\d{1,2}\s*)(?=(?:of them|of which|davon|dont|with|mit|avec|con|com)\b))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearsAsked();

    [GeneratedRegex(@"(?<phd>\bPh\.?\s?D\b|\bdoctorate\b|\bdoctoral degree\b|\bPromotion\b|\bpromoviert\b|\bdoctorat\b|\bdoctorado\b|\bdoutor(?:ado|amento)\b)|(?<master>\bmaster(?:[’']?s)?(?=\s+(?:degree|in|of|or|2\b|oder|ou|o\b|en|em|abschluss|de)|[’']s|abschluss|studium|\s*[(/,]|\s*$)|\bM\.?\s?Sc\b|\bM\.S\.|\bM\.A\.|\bMBA\b|\bDiplom(?:studium|\b)|\bbac\s?\+\s?5|\bmáster\b|\bmestrado\b|\bmaestría\b)|(?<bachelor>\bbachelor(?:[’']?s)?\b|\bB\.?\s?Sc\b|\bB\.S\.|\bB\.A\.|\bB\.?Eng\b|\b(?:university|college|academic|clinical|relevant|technical|undergraduate|graduate|engineering|science|honours) degree\b|\bdegree in\b|\bdegree or\b|\bHochschul\w*|\w*[sS]tudium\b|\bStudienabschluss\b|\bbac\s?\+\s?[34]|\bdiplôme (?:universitaire|d'ingénieur)|\blicence (?:en|de)\b|\blicenciatura\b|\bgrado en\b|\bgrado universitario\b|\btitulación (?:universitaria|superior)|\btítulo universitario\b|\bgraduação\b|\bensino superior\b|\bcurso superior\b|\bbacharelado\b|\bformação superior\b|^\s*(?:an?\s+)?degree\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DegreeNames();
}
