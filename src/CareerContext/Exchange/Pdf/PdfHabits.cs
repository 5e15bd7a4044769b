namespace CareerContext.Exchange.Pdf;

/// <summary>What all of a document tells about its rows: its words, its bullets, its letters.</summary>
/// <param name="Words">Its words in lower case, which tell a hyphen from a break.</param>
/// <param name="Bullets">The marks that begin several rows.</param>
/// <param name="Heights">Its letters.</param>
internal sealed record PdfHabits(IReadOnlySet<string> Words, IReadOnlySet<char> Bullets, PdfHeights Heights)
{
    private static readonly char[] Around = ['.', ',', ';', ':', '(', ')', '!', '?', '"'];

    /// <summary>Looks through a document.</summary>
    public static PdfHabits Of(IReadOnlyList<PdfPage> pages)
    {
        List<PdfRow> rows = [.. pages.SelectMany(p => p.Rows)];
        // Fonts of pictures use the same numbers for bullets and for icons, and a dash may join as well as list: what begins several rows is a bullet.
        HashSet<char> bullets = [.. rows.Select(r => r.Words[0].Text).Where(t => t.Length == 1 || IsPicture(t[0])).GroupBy(t => t[0]).Where(g => g.Count() > (IsPicture(g.Key) && g.Key != '\uF0B7' ? 2 : 1)).Select(g => g.Key)];
        return new PdfHabits(rows.SelectMany(r => r.Words).Select(w => w.Text.Trim(Around).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal), bullets, PdfHeights.Of(rows));
    }

    /// <summary>Whether a character is in the area where fonts put pictures of their own.</summary>
    public static bool IsPicture(char c) => c is >= '\uE000' and <= '\uF8FF';
}
