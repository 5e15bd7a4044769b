using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Exchange.PlainTexts;
using CareerContext.Exchange.Prose;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerContext.Exchange.Markdown;

/// <summary>Makes lines of a Markdown document. Front matter and comments, which no reader sees, stand beside them.</summary>
internal sealed partial class MarkdownLines
{
    // Characters. What is longer is no document that somebody wrote by hand, and the parser's worst cases take the square of it.
    private const int LongestParsed = 512 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly List<ProseLine> lines = [];

    /// <summary>The lines in order, a blank one between blocks.</summary>
    public IReadOnlyList<ProseLine> Lines => lines;

    /// <summary>What stands beside the lines; null where nothing does.</summary>
    public JsonObject? Beside { get; private set; }

    /// <summary>Reads a text; one that is too long or nested too deep to be parsed is read as plain text.</summary>
    public static MarkdownLines Of(string text)
    {
        MarkdownLines read = new();
        if (text.Length <= LongestParsed && Parsed(text) is { } document)
        {
            foreach (Block block in document) read.Add(block, 0, isBullet: false);
        }
        else
        {
            read.lines.AddRange(TextLines.Of(text));
        }
        return read;
    }

    private static MarkdownDocument? Parsed(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null; // Nested deeper than the parser goes.
        }
    }

    private void Add(Block block, int depth, bool isBullet)
    {
        switch (block)
        {
            case YamlFrontMatterBlock matter:
                foreach (string line in Raw(matter)) Keep("frontMatter", line);
                break;
            case HeadingBlock heading:
                Blank(heading);
                AddInlines(heading, new ProseLine("", "") { Heading = heading.Level });
                break;
            case HtmlBlock html:
                AddHtml(html, depth);
                break;
            case CodeBlock code:
                Blank(code);
                AddRaw(code, depth);
                break;
            case ListBlock list:
                foreach (Block item in list) AddEntry((ListItemBlock)item, depth);
                break;
            case Table table:
                Blank(table);
                AddTable(table, depth);
                break;
            case ParagraphBlock paragraph:
                if (!isBullet) Blank(paragraph);
                AddInlines(paragraph, new ProseLine("", "") { Depth = depth, IsBullet = isBullet });
                break;
            case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock:
                Blank(block);
                break;
            case ContainerBlock container:
                foreach (Block inner in container) Add(inner, depth, isBullet: false);
                break;
            case LeafBlock leaf:
                AddRaw(leaf, depth);
                break;
        }
    }

    // The first paragraph of a list's entry is its bullet, whatever follows stands under it.
    private void AddEntry(ListItemBlock entry, int depth)
    {
        bool isFirst = true;
        foreach (Block inner in entry)
        {
            Add(inner, isFirst && inner is ParagraphBlock ? depth : depth + 1, isFirst && inner is ParagraphBlock);
            isFirst = false;
        }
    }

    private void AddInlines(LeafBlock block, ProseLine like)
    {
        InlineLines inlines = new(block.Line, like);
        if (block.Inline is not null) inlines.Walk(block.Inline);
        lines.AddRange(inlines.Finish());
    }

    private void AddTable(Table table, int depth)
    {
        foreach (TableRow row in table.OfType<TableRow>())
        {
            List<string> cells = [];
            List<ProseSpan> spans = [];
            int at = 0;
            foreach (ParagraphBlock paragraph in row.OfType<TableCell>().SelectMany(c => c.OfType<ParagraphBlock>()))
            {
                InlineLines inlines = new(row.Line, new ProseLine("", ""));
                if (paragraph.Inline is not null) inlines.Walk(paragraph.Inline);
                foreach (ProseLine part in inlines.Finish())
                {
                    cells.Add(part.Text);
                    spans.AddRange(part.Spans.Select(s => s with { Start = s.Start + at }));
                    at += part.Text.Length + 1;
                }
            }
            if (row.IsHeader && cells.Count > 0 && cells.TrueForAll(IsColumnName)) Keep("tables", string.Join(" | ", cells));
            else if (cells.Count > 0) lines.Add(new ProseLine(string.Join('\t', cells), Place(row.Line)) { Depth = depth, Spans = spans });
        }
    }

    // A table that lays a page out has contents where others have names of columns.
    private static bool IsColumnName(string cell) => cell.Length <= 20 && cell.Count(c => c == ' ') < 2 && !cell.Any(c => char.IsAsciiDigit(c) || c is '@' or ':');

    private void AddHtml(HtmlBlock html, int depth)
    {
        string text = string.Join('\n', Raw(html));
        if (html.Type == HtmlBlockType.Comment)
        {
            Keep("comments", Comment().Replace(text, "").Trim());
            return;
        }
        Blank(html);
        foreach (string line in HtmlText.PartToText(text).Split('\n'))
        {
            if (TextLines.Cells(line) is { Length: > 0 } cells) lines.Add(new ProseLine(cells, Place(html.Line)) { Depth = depth });
        }
    }

    private void AddRaw(LeafBlock block, int depth)
    {
        int number = block.Line;
        foreach (string raw in Raw(block))
        {
            if (TextLines.Cells(raw) is { Length: > 0 } cells) lines.Add(new ProseLine(cells, Place(number)) { Depth = depth });
            number++;
        }
    }

    private static IEnumerable<string> Raw(LeafBlock block)
    {
        for (int i = 0; i < block.Lines.Count; i++) yield return block.Lines.Lines[i].Slice.ToString();
    }

    private void Keep(string key, string line)
    {
        if (line.Trim().Length == 0) return;
        Beside ??= [];
        if (Beside[key] is not JsonArray list) Beside[key] = list = [];
        list.Add((JsonNode)JsonValue.Create(line.Trim())!);
    }

    private void Blank(Block block)
    {
        if (lines.Count > 0 && !lines[^1].IsBlank) lines.Add(new ProseLine("", Place(block.Line)));
    }

    private static string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line + 1}");

    [GeneratedRegex("^<!--|-->$")]
    private static partial Regex Comment();
}
