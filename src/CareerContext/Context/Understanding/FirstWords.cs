namespace CareerContext.Context.Understanding;

/// <summary>Finds phrases by the word that they begin with; <c>*</c> ends a stem. Immutable.</summary>
internal sealed class FirstWords
{
    private readonly Dictionary<string, List<int>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> stems = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <param name="words">The first word of each phrase.</param>
    public FirstWords(IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            bool isStem = words[i].EndsWith('*');
            string key = isStem ? words[i][..^1] : words[i];
            if (isStem) longest = Math.Max(longest, key.Length);
            Dictionary<string, List<int>> map = isStem ? stems : whole;
            if (!map.TryGetValue(key, out List<int>? numbers)) map[key] = numbers = [];
            numbers.Add(i);
        }
    }

    /// <summary>The numbers of the phrases whose first word this is.</summary>
    public IEnumerable<int> Beginning(string word)
    {
        if (whole.TryGetValue(word, out List<int>? same)) foreach (int number in same) yield return number;
        for (int length = 0; length <= Math.Min(longest, word.Length); length++)
        {
            if (stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, length), out List<int>? begun)) foreach (int number in begun) yield return number;
        }
    }
}
