using System.Text.RegularExpressions;

namespace CareerContext.Context.Understanding;

/// <summary>Names and levels of spoken languages in English, German, French, Spanish and Portuguese.</summary>
internal static partial class SpokenLanguages
{
    private const int Native = 7;

    private static readonly Dictionary<string, string> Names = Parse("""
        english englisch anglais anglaise ingles inglesa engelsk engelska
        german deutsch allemand allemande aleman alemana alemao tysk tyska
        french franzosisch francais francaise frances fransk franska
        spanish spanisch espagnol espagnole espanol castellano espanhol spansk spanska
        portuguese portugiesisch portugais portugaise portugues portugisisk portugisiska
        italian italienisch italien italienne italiano italiensk italienska
        dutch niederlandisch neerlandais neerlandes holandes hollandisch nederlands flemish flamisch flamand nederlandsk nederlandska hollandsk
        polish polnisch polonais polaco polones polski polsk polska
        russian russisch russe ruso russo russisk ryska
        ukrainian ukrainisch ukrainien ucraniano
        turkish turkisch turc turco tyrkisk
        arabic arabisch arabe
        chinese chinesisch chinois chino chines mandarin kinesisk kinesiska
        japanese japanisch japonais japones japansk japanska
        korean koreanisch coreen coreano
        swedish schwedisch suedois sueco svenska svensk
        norwegian norwegisch norvegien noruego noruegues norsk norska
        danish danisch danois danes dinamarques dansk danska
        finnish finnisch finnois fines finlandes suomi finsk finska
        greek griechisch grec griego grego
        czech tschechisch tcheque checo
        hungarian ungarisch hongrois hungaro
        romanian rumanisch roumain rumano romeno
        bulgarian bulgarisch bulgare bulgaro
        croatian kroatisch croate croata
        serbian serbisch serbe serbio
        slovak slowakisch slovaque eslovaco
        welsh walisisch gallois gales
        irish irisch irlandais gaelic
        catalan katalanisch catala
        basque baskisch euskera
        galician galicisch galicien gallego galego
        hindi
        urdu
        hebrew hebraisch hebreu hebreo
        persian persisch persan farsi
        vietnamese vietnamesisch vietnamien vietnamita
        thai
        luxembourgish luxemburgisch luxembourgeois
        """);

    private static readonly (int Level, string[] Words)[] Levels =
    [
        (Native, ["native", "mother tongue", "muttersprach*", "langue maternelle", "maternelle", "natif", "native", "nativo", "nativa", "materna", "bilingual", "bilingue", "bilingüe"]),
        (5, ["fluent*", "fluency", "proficient", "fliessend*", "verhandlungssicher*", "courant*", "fluido", "fluida", "fluente", "full professional", "excellent", "confident", "perfect*", "couramment"]),
        (4, ["professional*", "working", "business", "advanced", "sehr gut*", "professionnel*", "avance", "avanzado", "avancado", "profissional", "profesional", "operational", "strong", "upper intermediate"]),
        (3, ["good", "gut", "gute", "guten", "intermediate", "konversation*", "bon niveau", "intermediaire", "intermedio", "intermediario", "conversational", "bom", "buen", "limited working"]),
        (1, ["basic*", "grundkenntnis*", "beginner", "notions", "basico", "elementary", "elementar", "scolaire", "debutant", "nociones", "nocoes", "anfanger"]),
    ];

    /// <summary>The language that a folded word names, in English; null for none: <c>Deutschkenntnisse</c> is German.</summary>
    public static string? Of(string word)
    {
        if (Names.TryGetValue(word, out string? name)) return name;
        int tail = word.IndexOf("kenntnis", StringComparison.Ordinal);
        if (tail < 0) tail = word.IndexOf("sprachig", StringComparison.Ordinal);
        return tail > 3 && Names.TryGetValue(word[..tail], out name) ? name : null;
    }

    /// <summary>The level that words name: 1 (A1) to 6 (C2), 7 for native, 0 for none; with the words that name it.</summary>
    public static (int Level, string Written) LevelOf(string text)
    {
        if (Grade().Match(text) is { Success: true } grade) return (((grade.Value[0] - 'A') * 2) + grade.Value[1] - '0', grade.Value);
        string folded = AdWords.Fold(text);
        foreach ((int level, string[] words) in Levels)
        {
            foreach (string word in words)
            {
                string wanted = " " + (word[^1] == '*' ? word[..^1] : word + " ");
                int at = folded.IndexOf(wanted, StringComparison.Ordinal);
                if (at >= 0) return (level, word[^1] == '*' ? folded[(at + 1)..folded.IndexOf(' ', at + wanted.Length - 1)] : word);
            }
        }
        return (0, "");
    }

    /// <summary>The languages that a statement asks for, each with the level that stands beside it; of those in one group any will do. Empty where it only mentions them.</summary>
    public static List<List<AskedLanguage>> Asked(string statement)
    {
        List<List<AskedLanguage>> asked = [];
        foreach (string part in Parts().Split(statement))
        {
            List<string> words = [.. Words.Of(part)];
            string[] own = [.. words.Select(Of).OfType<string>().Distinct()];
            if (own.Length == 0) continue;
            (int level, string written) = LevelOf(part);
            bool isAsk = level > 0 || words.Exists(w => Cues.Contains(w) || w.Contains("kenntnis", StringComparison.Ordinal)) || words.TrueForAll(w => Of(w) is not null || Lexicon.IsStop(w) || AdWords.IsFrame(w));
            if (isAsk) asked.Add([.. own.Select(o => new AskedLanguage(o, level, written))]);
        }
        return asked;
    }

    private static readonly HashSet<string> Cues = ["spoken", "written", "speak", "speaks", "speaking", "wort", "schrift", "sprache", "sprachkenntnisse", "parle", "parlez", "ecrit", "oral", "hablado", "escrito", "habla", "idioma", "nivel", "fale", "falado", "level", "niveau", "language", "languages", "langue", "dominio", "maitrise", "ielts", "toefl"];

    private static Dictionary<string, string> Parse(string table)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string line in table.Split('\n'))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words) names[word] = words[0];
        }
        return names;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@",|;|\s(?:and|und|et|y|e|sowie)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
