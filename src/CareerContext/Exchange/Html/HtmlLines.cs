using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Html;

/// <summary>Reads a page from top to bottom as lines: what browsers would show, without its looks.</summary>
internal sealed class HtmlLines
{
    private const int MostElements = 100_000;
    private const int MostNesting = 100; // Deeper is read as one run of words, so that no page exhausts the stack.

    private readonly LineSheet sheet;
    private int sourceLine;

    private HtmlLines(LineSheet sheet, int sourceLine) => (this.sheet, this.sourceLine) = (sheet, sourceLine);

    private readonly record struct Look(bool IsStrong, string? Address, int ListDepth, int Nesting)
    {
        public Look Deeper => this with { Nesting = Nesting + 1 };
    }

    /// <summary>The lines of a page; places are lines of its source.</summary>
    /// <exception cref="CareerException">It is larger than a résumé can be.</exception>
    public static IReadOnlyList<ProseLine> Of(string html)
    {
        int elements = 0;
        HtmlParser parser = new(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements) throw new CareerException(Fault.Invalid, "The page has more elements than any résumé; nothing was imported.");
            },
        });
        using IDocument page = parser.ParseDocument(html);
        LineSheet sheet = new();
        if (page.Body is { } body) new HtmlLines(sheet, 1).Children(body, default);
        sheet.End();
        return sheet.Lines;
    }

    private void Children(INode parent, Look look)
    {
        if (look.Nesting > MostNesting)
        {
            sheet.Add(HtmlWords.Of(parent), look.IsStrong, look.Address);
            return;
        }
        INode? before = null;
        foreach (INode child in parent.ChildNodes)
        {
            if (child is IText text)
            {
                sheet.Add(HtmlWords.Gaps(text.Data), look.IsStrong, look.Address);
                if (!string.IsNullOrWhiteSpace(text.Data)) before = text;
            }
            else if (child is IElement element && HtmlWords.IsSeen(element))
            {
                if (sheet.Heading == 0 && HtmlWords.BeginsCell(element, before)) sheet.Gap();
                Element(element, look.Deeper);
                before = element;
            }
        }
    }

    private void Element(IElement element, Look look)
    {
        if (element.SourceReference is { } source && sheet.IsAtStart) sheet.At("line", sourceLine = Math.Max(sourceLine, source.Position.Line));
        switch (element.LocalName)
        {
            case "br": Break(); break;
            case "hr": sheet.Blank(); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": HeadingOf(element, look); break;
            case "table": Table(element, look); break;
            case "dl": Terms(element, look); break;
            case "ul" or "ol" or "menu": Children(element, look with { ListDepth = look.ListDepth + 1 }); break;
            case "li": Entry(element, look); break;
            case "a": Children(element, look with { Address = HtmlWords.Address(element) ?? look.Address }); NameLink(element, look); break;
            case "b" or "strong" or "em" or "i" or "u" or "mark" or "th" or "dt" or "cite" or "dfn": Children(element, look with { IsStrong = true }); break;
            case "pre": Preformatted(element, look); break;
            case "p" or "section" or "article" or "blockquote" or "figure" or "address" or "header" or "footer" or "main" or "aside": Block(element, look, isApart: true); break;
            default: Block(element, look, isApart: false); break;
        }
    }

    private void Break()
    {
        if (sheet.IsAtStart) sheet.Blank();
        else sheet.End();
    }

    private void Block(IElement element, Look look, bool isApart)
    {
        bool isBlock = isApart || HtmlWords.IsBlock(element);
        if (isBlock) sheet.End();
        // The first paragraph of a list's entry stands on the entry's line.
        if (isApart && look.ListDepth == 0) sheet.Blank();
        Children(element, look);
        if (isBlock) sheet.End();
        if (isApart && look.ListDepth == 0) sheet.Blank();
    }

    private void HeadingOf(IElement element, Look look)
    {
        sheet.Blank();
        sheet.Heading = element.LocalName[1] - '0';
        Children(element, look);
        sheet.End();
        sheet.Heading = 0;
    }

    private void Entry(IElement element, Look look)
    {
        sheet.End();
        sheet.Depth = Math.Max(0, look.ListDepth - 1);
        sheet.Bullet();
        Children(element, look);
        sheet.End();
        sheet.Depth = Math.Max(0, look.ListDepth - 2);
    }

    // A link that shows only a picture still says where it leads.
    private void NameLink(IElement link, Look look)
    {
        if (HtmlWords.Address(link) is { } address && string.IsNullOrWhiteSpace(HtmlWords.Of(link)))
        {
            if (!sheet.IsAtStart) sheet.Gap();
            sheet.Add(address, look.IsStrong, address);
        }
    }

    private void Preformatted(IElement element, Look look)
    {
        sheet.Blank();
        foreach (string line in HtmlWords.Of(element).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line)) sheet.Blank();
            sheet.Add(line, look.IsStrong);
            sheet.End();
        }
        sheet.Blank();
    }

    private void Table(IElement table, Look look)
    {
        sheet.Blank();
        foreach (IElement row in Rows(table))
        {
            if (row.LocalName == "tr") sheet.Row([.. row.Children.Where(HtmlWords.IsSeen).Select(c => Cell(c, look))]);
            else sheet.AddAll(Cell(row, look));
        }
        sheet.Blank();
    }

    // Rows of its own, not those of tables within its cells; and its caption.
    private static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (IElement child in table.Children.Where(HtmlWords.IsSeen))
        {
            if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                foreach (IElement row in child.Children.Where(HtmlWords.IsSeen)) yield return row;
            }
            else yield return child;
        }
    }

    private void Terms(IElement list, Look look)
    {
        List<IReadOnlyList<ProseLine>> row = [];
        foreach (IElement child in list.Children.Where(HtmlWords.IsSeen))
        {
            if (child.LocalName == "dt" && row.Count > 0)
            {
                sheet.Row(row);
                row.Clear();
            }
            row.Add(Cell(child, look));
        }
        sheet.Row(row);
    }

    private IReadOnlyList<ProseLine> Cell(IElement cell, Look look)
    {
        LineSheet within = new() { Depth = sheet.Depth };
        within.At("line", sourceLine);
        HtmlLines reader = new(within, sourceLine);
        reader.Element(cell, look.Deeper);
        within.End();
        sourceLine = reader.sourceLine;
        return within.Lines;
    }
}
