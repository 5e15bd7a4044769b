namespace CareerContext.Exchange.Prose;

/// <summary>Parts "Title at Employer" in five languages.</summary>
internal static class TitleAt
{
    private static readonly string[] Sure = [" at ", " @ ", " bei ", " beim ", " chez ", " bei der "];

    // Words of everyday sense: they part only where a title stands before them.
    private static readonly string[] Unsure = [" en ", " na ", " no ", " em ", " for ", " für ", " with ", " im ", " in der ", " à la ", " au ", " para ", " pour "];

    /// <summary>The two sides; null where no such word stands between them.</summary>
    public static (string Title, string Employer)? Split(string text)
    {
        foreach (string word in Sure)
        {
            if (At(text, word) is { } sides) return sides;
        }
        foreach (string word in Unsure)
        {
            if (At(text, word) is { } sides && EntryWords.Score(sides.Title) > 0 && EntryWords.Score(sides.Employer) < 0) return sides;
        }
        return null;
    }

    private static (string Title, string Employer)? At(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at <= 0) return null;
        string title = text[..at].Trim(' ', ','), employer = text[(at + word.Length)..].Trim();
        return title.Length > 0 && employer.Length > 0 ? (title, employer) : null;
    }
}
