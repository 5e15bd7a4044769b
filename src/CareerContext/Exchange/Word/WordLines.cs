using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CareerContext.Exchange.Documents;
using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.Word;

/// <summary>Reads a document's paragraphs and tables as lines. The names of the elements are those that both dialects of Word's XML share.</summary>
internal sealed partial class WordLines
{
    private const int TablesWithin = 20;

    private readonly WordStyles styles;
    private readonly Counter counter;
    private readonly LineSheet sheet;
    private readonly IReadOnlyDictionary<string, string> links;
    private readonly int shift;
    private readonly int nesting;
    private readonly List<XElement> boxes = [];
    private WordFields fields = new();
    private string? paragraphStyle;

    private WordLines(WordStyles styles, Counter counter, IReadOnlyDictionary<string, string> links, int shift, int nesting)
    {
        (this.styles, this.counter, this.links, this.shift, this.nesting) = (styles, counter, links, shift, nesting);
        sheet = new LineSheet();
    }

    private sealed class Counter
    {
        public int Paragraphs { get; set; }
    }

    /// <summary>The lines of a document; places are paragraphs, counted through all of it.</summary>
    /// <exception cref="Store.CareerException">It is larger than a résumé can be.</exception>
    public static IReadOnlyList<ProseLine> Of(WordFile file)
    {
        WordStyles styles = new(file.Styles);
        Counter counter = new();
        // A title is above all headings; without one, they begin at the top.
        int shift = file.Body.Root.Descendants().Any(e => e.Name.LocalName == "pPr" && styles.HeadingLevel(e) == 0) ? 1 : 0;
        IReadOnlyList<ProseLine> Read(WordPart part)
        {
            WordLines reader = new(styles, counter, part.Links, shift, 0);
            reader.Blocks(part.Root);
            reader.sheet.End();
            return reader.sheet.Lines;
        }
        IReadOnlyList<ProseLine> body = Read(file.Body);
        HashSet<string> told = [.. body.Select(l => l.Text)];
        List<ProseLine> above = [], below = [];
        foreach (WordMargin margin in file.Margins)
        {
            // Each kind of page has its own header, which often says the same.
            List<ProseLine> lines = [.. Read(margin.Part).Where(l => l.IsBlank || told.Add(l.Text))];
            if (lines.TrueForAll(l => l.IsBlank)) continue;
            (margin.IsHeader && (body.Count == 0 || lines.Exists(IsContact)) ? above : below).AddRange([.. lines, new ProseLine("", lines[^1].Place)]);
        }
        LineSheet whole = new();
        whole.AddAll(above);
        whole.AddAll(body);
        whole.Blank();
        whole.AddAll(below);
        return whole.Lines;
    }

    private static bool IsContact(ProseLine line) =>
        line.Text.Contains('@', StringComparison.Ordinal) || line.Text.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Spans.Any(s => s.Address is not null) || line.Text.Count(char.IsAsciiDigit) >= 7;

    private void Blocks(XElement parent)
    {
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p": Paragraph(child); break;
                case "tbl": Table(child); break;
                case "AlternateContent": Blocks(Choice(child)); break;
                case "del" or "moveFrom" or "sectPr" or "pPr" or "tblPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "tblGrid": break;
                case "annotation" when IsUnseen(child): break;
                default: Blocks(child); break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        XElement? properties = paragraph.First("pPr");
        counter.Paragraphs++;
        sheet.At("paragraph", counter.Paragraphs);
        paragraphStyle = properties.Setting("pStyle");
        int? level = styles.HeadingLevel(properties);
        int? depth = level is null ? styles.ListDepth(properties) : null;
        if (level is not null) sheet.Blank();
        sheet.Heading = level is null ? 0 : level.Value + shift;
        sheet.Depth = depth ?? 0;
        if (depth is not null) sheet.Bullet();
        fields = new WordFields();
        bool hasText = Inlines(paragraph, null, isEmpty: true);
        sheet.End();
        sheet.Heading = 0;
        if (!hasText) sheet.Blank();
        TextBoxes();
    }

    // Runs, links and whatever wraps them. Gives whether there was a run with something in it.
    private bool Inlines(XElement parent, string? address, bool isEmpty)
    {
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "pPr" or "del" or "moveFrom" or "sdtPr" or "sdtEndPr" or "bookmarkStart" or "bookmarkEnd" or "proofErr": break;
                case "annotation" when IsUnseen(child): break;
                case "r": isEmpty &= !Run(child, address); break;
                case "hyperlink" or "hlink": isEmpty &= !Inlines(child, LinkOf(child) ?? address, isEmpty); break;
                case "fldSimple":
                    string instruction = child.Value("instr") ?? "";
                    if (!WordFields.IsPageNumber(instruction)) isEmpty &= !Inlines(child, WordFields.AddressOf(instruction) ?? address, isEmpty);
                    break;
                case "AlternateContent": isEmpty &= !Inlines(Choice(child), address, isEmpty); break;
                case "t": isEmpty &= !Text(child.Value, isStrong: false, address); break; // a formula's
                default: isEmpty &= !Inlines(child, address, isEmpty); break;
            }
        }
        return !isEmpty;
    }

    private bool Run(XElement run, string? address)
    {
        XElement? look = run.First("rPr");
        if (look.IsOn("vanish")) return false;
        bool isStrong = styles.IsStrong(look, paragraphStyle), hasText = false;
        foreach (XElement child in run.Elements()) hasText |= Piece(child, isStrong, address);
        return hasText;
    }

    private bool Piece(XElement piece, bool isStrong, string? address)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                // Old writers put breaks among the words.
                bool hasText = false;
                foreach (XNode node in piece.Nodes()) hasText |= node is XText words ? Text(words.Value, isStrong, address) : node is XElement inner && Piece(inner, isStrong, address);
                return hasText;
            case "tab" or "ptab": sheet.Gap(); return false;
            case "br" or "cr": sheet.End(); return false;
            case "noBreakHyphen": return Text("-", isStrong, address);
            case "sym": return Text(Symbol(piece), isStrong, address);
            case "fldChar": fields.Mark(piece); return false;
            case "instrText": fields.Instruct(piece.Value); return false;
            case "AlternateContent": return Inner(Choice(piece), isStrong, address);
            case "drawing" or "pict" or "object": boxes.AddRange(Boxes(piece)); return false;
            case "ruby": return Inner(piece.First("rubyBase") ?? piece, isStrong, address);
            case "rPr" or "delText" or "delInstrText": return false;
            default: return piece.Name.LocalName == "r" ? Run(piece, address) : Inner(piece, isStrong, address);
        }
    }

    private bool Inner(XElement parent, bool isStrong, string? address)
    {
        bool hasText = false;
        foreach (XElement child in parent.Elements()) hasText |= Piece(child, isStrong, address);
        return hasText;
    }

    private bool Text(string words, bool isStrong, string? address)
    {
        if (!fields.IsShown || words.Length == 0) return false;
        sheet.Add(WideBlanks().Replace(words, "\t"), isStrong, address ?? fields.Address);
        return !string.IsNullOrWhiteSpace(words);
    }

    private static string Symbol(XElement symbol)
    {
        if (!ushort.TryParse(symbol.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort code)) return "";
        return BulletMarks.IsBullet((char)code) ? "•" : code is >= 0xD800 and < 0xF900 ? " " : ((char)code).ToString();
    }

    // The outermost boxes; those within them are found when they are read.
    private static IEnumerable<XElement> Boxes(XElement drawing)
    {
        foreach (XElement child in drawing.Elements())
        {
            if (child.Name.LocalName == "txbxContent") yield return child;
            else
            {
                foreach (XElement box in Boxes(child.Name.LocalName == "AlternateContent" ? Choice(child) : child)) yield return box;
            }
        }
    }

    private void TextBoxes()
    {
        if (boxes.Count == 0) return;
        List<XElement> found = [.. boxes];
        boxes.Clear();
        foreach (XElement box in found)
        {
            sheet.Blank();
            if (nesting < TablesWithin) sheet.AddAll(Within(box));
            else AllWords(box);
        }
        sheet.Blank();
    }

    private void Table(XElement table)
    {
        sheet.Blank();
        if (nesting >= TablesWithin)
        {
            AllWords(table);
            return;
        }
        foreach (XElement row in table.Descendants().Where(e => e.Name.LocalName == "tr" && IsOwn(e, table)))
            sheet.Row([.. row.Descendants().Where(e => e.Name.LocalName == "tc" && IsOwn(e, row)).Select(Within)]);
        sheet.Blank();
    }

    // What nests deeper than anybody lays out a page is one run of words.
    private void AllWords(XElement deep)
    {
        counter.Paragraphs++;
        sheet.At("paragraph", counter.Paragraphs);
        Stack<XElement> left = new([deep]);
        while (left.TryPop(out XElement? element))
        {
            string name = element.Name.LocalName;
            if (name is "del" or "moveFrom" || (name == "r" && element.First("rPr").IsOn("vanish")) || (name == "annotation" && IsUnseen(element))) continue;
            if (name == "t") sheet.Add(element.Value);
            else if (name is "p" or "tab" or "br" or "cr") sheet.Add(" ");
            foreach (XElement child in name == "AlternateContent" ? [Choice(element)] : name == "t" ? [] : element.Elements().Reverse()) left.Push(child);
        }
        sheet.Blank();
    }

    // Rows and cells may be wrapped in controls; those of tables within are their own tables'.
    private static bool IsOwn(XElement element, XElement owner)
    {
        for (XElement? parent = element.Parent; parent is not null && parent != owner; parent = parent.Parent)
        {
            if (parent.Name.LocalName is "tbl" or "tr" or "tc") return false;
        }
        return true;
    }

    private IReadOnlyList<ProseLine> Within(XElement cell)
    {
        WordLines reader = new(styles, counter, links, shift, nesting + 1);
        reader.Blocks(cell);
        reader.sheet.End();
        return reader.sheet.Lines;
    }

    // One of several renderings of the same.
    private static XElement Choice(XElement alternatives) => alternatives.First("Choice") ?? alternatives.First("Fallback") ?? new XElement("none");

    private static bool IsUnseen(XElement annotation) => annotation.Value("type") is "Word.Deletion" or "Word.Comment" or "Word.Formatting";

    private string? LinkOf(XElement link)
    {
        string? address = link.Value("dest") ?? (link.Value("id") is { } id ? links.GetValueOrDefault(id) : null);
        return string.IsNullOrWhiteSpace(address) || address.Length > 2000 || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ? null : address.Trim();
    }

    // Two blanks end a sentence where people learned to type so; elsewhere they are meant as a gap.
    [GeneratedRegex(@"(?<![.?!:]) {2,}| {3,}|\u00A0[ \u00A0]{2,}")]
    private static partial Regex WideBlanks();
}
