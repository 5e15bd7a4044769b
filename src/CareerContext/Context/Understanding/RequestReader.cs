using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>Reads a request in plain words into what it asks for. What is recognised in the words decides; nothing is guessed.</summary>
internal static partial class RequestReader
{
    private const int AdLength = 400;

    private static readonly char[] Punctuation = [.. "?!.,;:\"'()[]{}«»„“”‚‘’¿¡"];

    /// <summary>Reads a request against the names that the file holds.</summary>
    public static Request Read(string text, CareerView view)
    {
        string clean = PlainText.Clean(text).Trim();
        List<string> words = [.. Words.Of(clean)];
        if (clean.Length > AdLength && words.Count > 60) return new Request { Text = clean, Words = words, Topics = new HashSet<Topic> { Topic.Fit }, Terms = Content(words, []) };
        List<(Topic Topic, int At, int Length)> found = Lexicon.Find(words);
        HashSet<int> used = [.. found.SelectMany(f => Enumerable.Range(f.At, f.Length))];
        List<NamedRecord> named = new NameFinder(view).Find(words, used);
        HashSet<string> namedWords = [.. named.SelectMany(n => n.Words.Split(' '))];
        HashSet<Topic> topics = Settle([.. found.Select(f => f.Topic)], words);
        return new Request
        {
            Text = clean,
            Words = words,
            Topics = topics,
            NotHeld = [.. found.Where(f => f.Topic == Topic.NotHeld).Select(f => string.Join(' ', words.Skip(f.At).Take(f.Length)))],
            Spelling = Spelling(clean),
            Named = named,
            UnknownNames = UnknownNames(clean, namedWords, view),
            When = When(clean),
            Terms = Content(words, used).FindAll(w => !namedWords.Contains(w) && !IsYear(w)),
        };
    }

    private static List<string> Content(List<string> words, HashSet<int> used) =>
        [.. words.Where((w, i) => !used.Contains(i) && !Lexicon.IsStop(w)).Distinct()];

    // Folded words find; answers use the words as they were written.
    private static Dictionary<string, string> Spelling(string text)
    {
        Dictionary<string, string> spelling = new(StringComparer.Ordinal);
        foreach (string written in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Words.Of(written).ToArray() is [string folded]) spelling.TryAdd(folded, written.Trim(Punctuation));
        }
        return spelling;
    }

    // Some words name a topic only where no nearer one is named.
    private static HashSet<Topic> Settle(HashSet<Topic> topics, List<string> words)
    {
        if (topics.Overlaps([Topic.Email, Topic.Website, Topic.Links, Topic.Phone])) topics.Remove(Topic.Address);
        if (topics.Contains(Topic.Links) && topics.Contains(Topic.Overview)) topics.Remove(Topic.Links);
        if (topics.Contains(Topic.Languages) && words.Any(w => w is "programming" or "progamming" or "programmiersprachen")) topics.Remove(Topic.Languages);
        if (words.Any(w => w.StartsWith("programmier", StringComparison.Ordinal))) topics.Add(Topic.Skills);
        if (topics.Contains(Topic.References)) topics.ExceptWith([Topic.Overview, Topic.Thesis]);
        if (topics.Overlaps([Topic.Grade, Topic.Courses, Topic.Thesis])) topics.Add(Topic.Education);
        if (topics.Contains(Topic.Gap) || topics.Contains(Topic.Overlap)) topics.Remove(Topic.Roles);
        return topics;
    }

    private static List<string> UnknownNames(string text, HashSet<string> namedWords, CareerView view)
    {
        List<string> unknown = [];
        foreach (Match match in AfterAt().Matches(text))
        {
            string name = match.Groups["name"].Value.Trim().TrimEnd('?', '.', '!', ',', '\'');
            List<string> words = [.. Words.Of(name).Where(w => !Lexicon.IsStop(w))];
            if (words.Count == 0 || words.Exists(w => namedWords.Contains(w) || IsYear(w) || Months.ContainsKey(w))) continue;
            if (!LineSearch.Knows(view, words)) unknown.Add(name);
        }
        return unknown;
    }

    private static (PartialDate From, PartialDate Until)? When(string text)
    {
        List<PartialDate> dates = [];
        foreach (Match match in DateWords().Matches(PlainText.Fold(text)))
        {
            int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            int month = match.Groups["iso"] is { Success: true } iso ? int.Parse(iso.Value, CultureInfo.InvariantCulture) : MonthBefore(match.Groups["before"].Value);
            if (PartialDate.Create(year, month) is { } date) dates.Add(date);
        }
        return dates.Count == 0 ? null : (dates.Min(), dates.Max());
    }

    private static int MonthBefore(string words)
    {
        foreach (string word in Words.Of(words).Reverse())
        {
            if (Months.TryGetValue(word, out int month)) return month;
            if (word is "mid" or "mitte" or "summer" or "sommer" or "ete" or "verano") return 7;
            if (word is "early" or "anfang" or "debut") return 2;
            if (word is "late" or "ende" or "fin") return 11;
        }
        return 0;
    }

    private static bool IsYear(string word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit);

    private static readonly Dictionary<string, int> Months = MonthWords();

    private static Dictionary<string, int> MonthWords()
    {
        string[] table =
        [
            "january jan januar janvier enero janeiro", "february feb februar fevrier febrero fevereiro", "march mar marz mars marzo marco", "april apr avril abril", "may mai mayo maio", "june jun juni juin junio junho",
            "july jul juli juillet julio julho", "august aug aout agosto", "september sep sept septembre septiembre setembro", "october oct okt oktober octobre octubre outubro", "november nov novembre noviembre novembro", "december dec dez dezember decembre diciembre dezembro",
        ];
        Dictionary<string, int> months = [];
        for (int i = 0; i < table.Length; i++)
        {
            foreach (string word in table[i].Split(' ')) months[word] = i + 1;
        }
        return months;
    }

    [GeneratedRegex(@"\b(?:at|for|with|join|bei|chez|en|em|na|no|by|from|called)\s+(?:the\s+|der\s+|die\s+|la\s+|el\s+)?(?<name>\p{Lu}[\p{L}\p{N}&.\-']*(?:\s+\p{Lu}[\p{L}\p{N}&.\-']*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterAt();

    [GeneratedRegex(@"(?<before>(?:(?<![\p{L}.\-])[\p{L}.\-]{1,20}\s+(?:of\s+|de\s+|do\s+)?)?)(?<year>(?:19|20)\d\d)(?:-(?<iso>0[1-9]|1[0-2]))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DateWords();
}
