using System.Globalization;
using CareerContext.Exchange;
using CareerContext.Exchange.Html;
using CareerContext.Exchange.Pdf;
using CareerContext.Exchange.Prose;
using CareerContext.Exchange.Word;

namespace CareerContext.Benchmarks.Documents;

/// <summary>Shows a document's lines as the reader of prose gets them.</summary>
internal static class LinesRun
{
    /// <summary>Prints a line each: level of heading, bullet, depth, text with its gaps, what is set apart, place.</summary>
    /// <param name="output">Where it is printed.</param>
    /// <param name="path">A document.</param>
    /// <returns>An exit code.</returns>
    public static int Print(TextWriter output, string path)
    {
        ForeignFile file = Importer.Open(File.ReadAllBytes(path), path);
        IReadOnlyList<ProseLine> lines = file.Format switch
        {
            WordFormat => WordFormat.Lines(file.Content),
            WordXmlFormat => WordXmlFormat.Lines(file.Content),
            PdfFormat => PdfFormat.Lines(file.Content),
            HtmlFormat => HtmlFormat.Lines(file.Content),
            _ => throw new FormatException($"{file.Format.Name} is not read as lines of a document."),
        };
        foreach (ProseLine line in lines) output.WriteLine(Shown(line));
        return 0;
    }

    private static string Shown(ProseLine line)
    {
        if (line.IsBlank) return "";
        string spans = string.Concat(line.Spans.Select(s => string.Create(CultureInfo.InvariantCulture, $" [{s.Start}+{s.Length}{(s.IsStrong ? " strong" : "")}{(s.Address is null ? "" : " " + s.Address)}]")));
        string marks = (line.Heading > 0 ? $"H{line.Heading}" : "  ") + (line.IsBullet ? "*" : " ") + (line.IsAside ? "~" : " ");
        return string.Create(CultureInfo.InvariantCulture, $"{marks}{line.Depth,3} {line.Text.Replace("\t", " ⇥ ", StringComparison.Ordinal)}{spans}  ({line.Place})");
    }
}
