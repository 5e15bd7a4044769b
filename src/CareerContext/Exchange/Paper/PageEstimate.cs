namespace CareerContext.Exchange.Paper;

/// <summary>About how many lines a résumé takes. A page of A4 is taken for 50 lines of 90 characters, as the HTML and the Word document print it; other programs and fonts differ.</summary>
internal static class PageEstimate
{
    /// <summary>The lines of a section's heading.</summary>
    public const double SectionLines = 2;

    /// <summary>The lines of a page.</summary>
    public const int LinesOfPage = 50;

    private const double LettersOfLine = 90;
    private const double LettersOfPoint = 86;
    private const double HeadLines = 2;
    private const double EntryGap = 0.6;

    /// <summary>The lines of a whole résumé.</summary>
    public static double Lines(PaperResume resume)
    {
        double lines = HeadLines + (resume.Headline is null ? 0 : 1) + resume.Contacts.Sum(l => OfText(string.Join(PaperResume.Between, l.Select(c => c.Plain))));
        foreach (PaperSection section in resume.Sections)
        {
            lines += SectionLines + section.Paragraphs.Sum(OfText) + section.Lines.Sum(l => OfPoint(l.Plain));
            lines += section.Entries.Sum(e => section.IsLine(e) ? OfPoint(string.Join(PaperResume.Between, e.Cells.Prepend(e.Title).Select(c => c.Plain))) : OfEntry(e));
        }
        return lines;
    }

    /// <summary>The lines of an entry.</summary>
    public static double OfEntry(PaperEntry entry) => EntryGap + OfText(entry.Title.Plain) + (entry.Cells.Count == 0 ? 0 : OfText(string.Join(PaperResume.Between, entry.Cells.Select(c => c.Plain))))
        + entry.Paragraphs.Sum(OfText) + entry.Bullets.Sum(OfPoint) + entry.Notes.Sum(n => OfText(n.Plain));

    /// <summary>The lines of a text.</summary>
    public static double OfText(string text) => Of(text, LettersOfLine);

    /// <summary>The lines of a point of a list.</summary>
    public static double OfPoint(string text) => Of(text, LettersOfPoint);

    /// <summary>The part of a line that a name in a list of names takes.</summary>
    public static double OfName(string name) => (name.Length + 2) / LettersOfLine;

    private static double Of(string text, double width) => text.Split('\n').Sum(l => Math.Max(1, Math.Ceiling(l.Length / width)));
}
