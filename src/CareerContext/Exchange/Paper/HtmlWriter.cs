using System.Text;

namespace CareerContext.Exchange.Paper;

/// <summary>Writes a résumé as one HTML file that needs nothing else: no script, no font, no picture, and a policy that forbids them; it prints on A4.</summary>
internal static class HtmlWriter
{
    private const string Style = """
        @page { size: A4; margin: 20mm }
        body { font: 10.5pt/1.3 Calibri, Carlito, "Helvetica Neue", Arial, sans-serif; color: #1a1a1a; max-width: 170mm; margin: 20mm auto; padding: 0 4mm }
        h1 { font-size: 20pt; margin: 0 }
        h2 { font-size: 12.5pt; margin: 12pt 0 4pt; border-bottom: 0.75pt solid #888 }
        h3 { font-size: 10.5pt; margin: 7pt 0 0 }
        h1, h2, h3, .cells { break-after: avoid }
        p { margin: 3pt 0; white-space: pre-line; break-inside: avoid }
        ul { margin: 3pt 0; padding-left: 14pt }
        li { white-space: pre-line; break-inside: avoid }
        .cells, .contacts { color: #444 }
        a { color: inherit }
        @media print { body { margin: 0; max-width: none; padding: 0 } }
        """;

    /// <summary>Writes it; UTF-8.</summary>
    public static byte[] Write(PaperResume resume)
    {
        StringBuilder html = new();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Append("<title>").Append(Escaped(resume.Name ?? "Résumé")).Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<header>\n");
        if (resume.Name is not null) Element(html, "h1", Escaped(resume.Name));
        if (resume.Headline is not null) Element(html, "p", $"<strong>{Escaped(resume.Headline)}</strong>");
        foreach (IReadOnlyList<PaperWords> line in resume.Contacts) html.Append("<p class=\"contacts\">").Append(Cells(line)).Append("</p>\n");
        html.Append("</header>\n<main>\n");
        foreach (PaperSection section in resume.Sections) Section(html, section);
        html.Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Section(StringBuilder html, PaperSection section)
    {
        html.Append("<section>\n");
        Element(html, "h2", Escaped(section.Title));
        foreach (string paragraph in section.Paragraphs) Element(html, "p", Escaped(paragraph));
        List(html, section.Lines.Select(Words));
        if (section.IsList) List(html, section.Entries.Select(e => $"<strong>{Words(e.Title)}</strong>{Beside(e)}"));
        else
        {
            foreach (PaperEntry entry in section.Entries) Entry(html, entry, section.IsLine(entry));
        }
        html.Append("</section>\n");
    }

    private static string Beside(PaperEntry entry) => string.Concat(entry.Cells.Select(c => PaperResume.Between + Words(c)));

    private static void Entry(StringBuilder html, PaperEntry entry, bool isLine)
    {
        html.Append("<article>\n");
        if (entry.Title.Plain.Length > 0) Element(html, "h3", Words(entry.Title) + (isLine ? Beside(entry) : ""));
        string[] under = [.. entry.Cells.Count > 0 && !isLine ? [Cells(entry.Cells)] : Array.Empty<string>(), .. entry.Notes.Select(Words)];
        if (under.Length > 0) html.Append("<p class=\"cells\">").AppendJoin("<br>", under).Append("</p>\n");
        foreach (string paragraph in entry.Paragraphs) Element(html, "p", Escaped(paragraph));
        List(html, entry.Bullets.Select(Escaped));
        html.Append("</article>\n");
    }

    private static void List(StringBuilder html, IEnumerable<string> points)
    {
        List<string> all = [.. points];
        if (all.Count == 0) return;
        html.Append("<ul>\n");
        foreach (string point in all) Element(html, "li", point);
        html.Append("</ul>\n");
    }

    private static void Element(StringBuilder html, string name, string inner) => html.Append('<').Append(name).Append('>').Append(inner).Append("</").Append(name).Append(">\n");

    private static string Cells(IEnumerable<PaperWords> cells) => string.Join(PaperResume.Between, cells.Select(Words));

    private static string Words(PaperWords words)
    {
        string text = words.Link is { } link ? $"<a href=\"{Escaped(link)}\" rel=\"noopener noreferrer\">{Escaped(words.Text)}</a>" : Escaped(words.Text);
        return words.Label is null ? text : words.Text.Length == 0 ? Escaped(words.Label) : $"{Escaped(words.Label)}: {text}";
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
