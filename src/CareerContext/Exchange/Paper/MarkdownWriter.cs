using System.Text;

namespace CareerContext.Exchange.Paper;

/// <summary>Writes a résumé as Markdown (CommonMark). Whatever looks like markup in the career is written so that it is read as text.</summary>
internal static class MarkdownWriter
{
    private const string Always = "\\`*_[]<>~|$";
    private const string HardBreak = "\\\n"; // A backslash before the line feed keeps it.
    private const string AtStart = "#+-=:>";

    /// <summary>Writes it; UTF-8.</summary>
    public static byte[] Write(PaperResume resume)
    {
        StringBuilder text = new();
        if (resume.Name is not null) Block(text, "# " + Within(resume.Name));
        if (resume.Headline is not null) Block(text, $"**{Within(resume.Headline)}**");
        if (resume.Contacts.Count > 0) Block(text, string.Join(HardBreak, resume.Contacts.Select(Cells)));
        foreach (PaperSection section in resume.Sections) Section(text, section);
        return Encoding.UTF8.GetBytes(text.ToString().TrimStart('\n'));
    }

    private static void Section(StringBuilder text, PaperSection section)
    {
        Block(text, "## " + section.Title);
        foreach (string paragraph in section.Paragraphs) Block(text, Lines(paragraph, ""));
        if (section.Lines.Count > 0) Block(text, string.Join('\n', section.Lines.Select(l => "- " + Words(l))));
        if (section.IsList) Block(text, string.Join('\n', section.Entries.Select(e => $"- {Strong(e.Title)}{Beside(e)}")));
        else
        {
            foreach (PaperEntry entry in section.Entries) Entry(text, entry, section.IsLine(entry));
        }
    }

    private static string Beside(PaperEntry entry) => string.Concat(entry.Cells.Select(c => PaperResume.Between + Words(c, isAtStart: false)));

    private static void Entry(StringBuilder text, PaperEntry entry, bool isLine)
    {
        if (entry.Title.Plain.Length > 0) Block(text, "### " + Words(entry.Title) + (isLine ? Beside(entry) : ""));
        string[] under = [.. entry.Cells.Count > 0 && !isLine ? [Cells(entry.Cells)] : Array.Empty<string>(), .. entry.Notes.Select(Words)];
        if (under.Length > 0) Block(text, string.Join(HardBreak, under));
        foreach (string paragraph in entry.Paragraphs) Block(text, Lines(paragraph, ""));
        if (entry.Bullets.Count > 0) Block(text, string.Join('\n', entry.Bullets.Select(b => "- " + Lines(b, "  "))));
    }

    private static void Block(StringBuilder text, string block) => text.Append('\n').Append(block).Append('\n');

    private static string Cells(IEnumerable<PaperWords> cells) => string.Join(PaperResume.Between, cells.Select((c, i) => Words(c, isAtStart: i == 0)));

    private static string Strong(PaperWords words) => words.Link is { } link ? $"**[{Within(words.Text)}]({Destination(link)})**" : $"**{Within(words.Plain)}**";

    private static string Words(PaperWords words) => Words(words, isAtStart: true);

    private static string Words(PaperWords words, bool isAtStart)
    {
        string text = words.Link is { } link ? $"[{Within(words.Text)}]({Destination(link)})" : Escaped(words.Text, isAtStart && words.Label is null);
        return words.Label is null ? text : words.Text.Length == 0 ? Escaped(words.Label, isAtStart) : $"{Escaped(words.Label, isAtStart)}: {text}";
    }

    private static string Lines(string paragraph, string indent) => string.Join(HardBreak + indent, paragraph.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => Escaped(l, isAtStart: true)));

    private static string Within(string text) => Escaped(text, isAtStart: false);

    private static string Escaped(string text, bool isAtStart)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isSpecial = Always.Contains(c, StringComparison.Ordinal) || (c == '&' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'))
                || (isAtStart && ((i == 0 && AtStart.Contains(c, StringComparison.Ordinal)) || (c is '.' or ')' && i is > 0 and < 10 && IsNumber(text, i))));
            if (isSpecial) escaped.Append('\\');
            escaped.Append(c);
        }
        // A heading's closing marks would be taken off.
        if (text.EndsWith('#') && text.Length > 1 && text.TrimEnd('#') is "" or [.., ' ']) escaped.Insert(escaped.Length - 1, '\\');
        return escaped.ToString();
    }

    // "1. x" at a line's start would be a list.
    private static bool IsNumber(string text, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }
        return true;
    }

    private static string Destination(string address) => address.Replace("\\", "%5C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
}
