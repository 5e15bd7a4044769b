using System.Text;

namespace CareerContext.Exchange.Pdf;

/// <summary>A word on a page. Lengths are points, or columns of letters where the program gives no points.</summary>
/// <param name="Left">From the page's left edge.</param>
/// <param name="Right">From the page's left edge.</param>
/// <param name="Text">Its letters.</param>
internal sealed record PdfWord(double Left, double Right, string Text);

/// <summary>Words beside each other.</summary>
/// <param name="Place">Where, e.g. <c>page 2, line 3</c>.</param>
/// <param name="Words">From left to right.</param>
/// <param name="Top">From the page's top edge.</param>
/// <param name="Height">Of its letters.</param>
/// <param name="WideGap">From how much on a gap between two words parts cells.</param>
internal sealed record PdfRow(string Place, IReadOnlyList<PdfWord> Words, double Top, double Height, double WideGap)
{
    private const double Touching = 0.02;

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    /// <summary>The row's words between two edges; null where there are none.</summary>
    public PdfRow? Between(double from, double to)
    {
        List<PdfWord> words = [.. Words.Where(w => w.Left >= from && w.Left < to)];
        return words.Count == 0 ? null : this with { Words = words };
    }

    /// <summary>The words, parted where gaps are wide.</summary>
    public List<List<PdfWord>> Cells()
    {
        List<List<PdfWord>> cells = [];
        foreach (PdfWord word in Words)
        {
            if (cells.Count == 0 || word.Left - cells[^1][^1].Right >= WideGap) cells.Add([]);
            cells[^1].Add(word);
        }
        return cells;
    }

    /// <summary>What parts cells where tabs would be cleaned away; no writer uses it.</summary>
    public const char CellMark = '\u241E';

    /// <summary>The words with blanks between them.</summary>
    public string Text => TextOf(Words);

    /// <summary>The words with blanks between them, and tabs where gaps are wide.</summary>
    public string CellText() => string.Join(" \t ", Cells().Select(TextOf));

    // A change of letters parts words for the program, which no blank does.
    private string TextOf(IReadOnlyList<PdfWord> words)
    {
        StringBuilder text = new();
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0 && words[i].Left - words[i - 1].Right > Touching * Height) text.Append(' ');
            text.Append(words[i].Text);
        }
        return text.ToString();
    }
}

/// <summary>A page.</summary>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Unit">How wide a letter is on average.</param>
internal sealed record PdfPage(IReadOnlyList<PdfRow> Rows, double Unit);
