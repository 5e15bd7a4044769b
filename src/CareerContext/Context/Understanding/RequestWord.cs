namespace CareerContext.Context.Understanding;

/// <summary>A word of a request.</summary>
/// <param name="Folded">Folded, as it is compared.</param>
/// <param name="Written">As it was written, without the punctuation around it.</param>
/// <param name="Opens">Whether it opens a sentence, where a capital says nothing.</param>
/// <param name="Closes">Whether a comma, a full stop or a bracket follows, which ends a name.</param>
internal sealed record RequestWord(string Folded, string Written, bool Opens, bool Closes)
{
    private static readonly char[] Punctuation = [.. "?!.,;:\"'()[]{}«»„“”‚‘’¿¡*"];
    private static readonly char[] Ends = [.. "?!.,;:)]}»”"];
    private static readonly char[] SentenceEnds = [.. "?!.:"];

    /// <summary>Its stem.</summary>
    public string Stem { get; } = Stems.Of(Folded);

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapital => Written.Length > 0 && char.IsUpper(Written[0]);

    /// <summary>Whether it is written as only names are: <c>GraphQL</c>, <c>AWS</c>, <c>C++</c>, <c>S3</c>.</summary>
    public bool IsMarked => Written.Length > 1 && Written.Any(char.IsLetter) && (Written.Skip(1).Any(char.IsUpper) || (Written.Any(char.IsDigit) && char.IsLetter(Written[0])) || Written[^1] is '+' or '#');

    /// <summary>Whether a word tells a part of the year after it: <c>mid-2018</c>, <c>summer 2023</c>.</summary>
    public static bool IsSeasonAt(IReadOnlyList<RequestWord> words, int at) => at + 1 < words.Count && Numbers.IsYear(words[at + 1].Folded) && YearParts.IsSeason(words[at].Folded);

    /// <summary>The words of a text in order.</summary>
    public static List<RequestWord> Of(string text)
    {
        List<RequestWord> words = [];
        bool opens = true;
        foreach (string chunk in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = [.. Words.Of(chunk)];
            string written = chunk.Trim(Punctuation);
            for (int i = 0; i < parts.Length; i++)
            {
                bool last = i == parts.Length - 1;
                words.Add(new RequestWord(parts[i], parts.Length == 1 ? written : Part(written, i, parts[i]), opens && i == 0, last && Array.IndexOf(Ends, chunk[^1]) >= 0));
            }
            if (parts.Length > 0) opens = false;
            if (Array.IndexOf(SentenceEnds, chunk[^1]) >= 0) opens = true;
        }
        return words;
    }

    // "Senior-Entwicklerin", "AC/DC": the written parts where they are told apart the same way, else the folded one.
    private static string Part(string written, int index, string folded)
    {
        string[] parts = written.Split(['-', '/', '\'', '’', '_', '(', ')', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        return index < parts.Length && parts[index].Length == folded.Length ? parts[index] : folded;
    }
}
