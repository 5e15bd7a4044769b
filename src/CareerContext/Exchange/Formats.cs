using CareerContext.Exchange.Archive;
using CareerContext.Exchange.Europass;
using CareerContext.Exchange.Fresh;
using CareerContext.Exchange.Html;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.LinkedIn;
using CareerContext.Exchange.LooseJson;
using CareerContext.Exchange.Mac;
using CareerContext.Exchange.Markdown;
using CareerContext.Exchange.Pdf;
using CareerContext.Exchange.PlainTexts;
using CareerContext.Exchange.ReactiveResume;
using CareerContext.Exchange.RenderCv;
using CareerContext.Exchange.Word;
using CareerContext.Exchange.Yaml;
using CareerContext.Exchange.YamlResume;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>The foreign formats. A new format is one line here and one folder beside this file.</summary>
public static class Formats
{
    /// <summary>All formats that can be read, those of the narrowest marks first; JSON Resume is tried when none recognises a file.</summary>
    public static IReadOnlyList<IImportFormat> Import { get; } =
    [
        new ArchiveFormat(),
        new WordFormat(),
        new WordXmlFormat(),
        new PdfFormat(),
        new HtmlFormat(),
        new LinkedInFormat(),
        new RenderCvFormat(),
        new FreshFormat(),
        new YamlResumeFormat(),
        new ReactiveResumeFormat(),
        new MacFormat(),
        new EuropassFormat(),
        new JsonResumeYamlFormat(),
        new LooseJsonFormat(),
        new JsonResumeFormat(),
        new MarkdownFormat(),
        new TextFormat(),
    ];

    /// <summary>The format of a name.</summary>
    /// <exception cref="CareerException">Unsupported.</exception>
    public static IImportFormat Named(string name) =>
        Import.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new CareerException(Fault.Unsupported, $"This format cannot be imported; known are: {string.Join(", ", Import.Select(f => f.Name))}.");

    /// <summary>The format that a content looks like.</summary>
    /// <exception cref="CareerException">It is neither text nor of a format that is known.</exception>
    public static IImportFormat Of(ForeignContent content)
    {
        foreach (IImportFormat format in Import)
        {
            if (format.Recognises(content)) return format;
        }
        if (content.Ending == ".json" || (content.Text is { } text && text.AsSpan().TrimStart() is ['{' or '[' or '"', ..])) return Import.First(f => f is JsonResumeFormat);
        string what = content.Text is null || content.Ending is ".pdf" or ".docx" or ".doc" or ".zip" ? "The file is no text and no format that is known" : "The file is of no format that is known";
        throw new CareerException(Fault.Unsupported, $"{what}; known are: {string.Join(", ", Import.Select(f => f.Name))}. Nothing was imported.");
    }
}
