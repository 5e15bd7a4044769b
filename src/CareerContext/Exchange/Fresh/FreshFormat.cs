using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Fresh;

/// <summary>FRESH (FluentDesk and HackMyResume), JSON or YAML: https://github.com/fresh-standard/fresh-resume-schema.</summary>
public sealed class FreshFormat : IImportFormat
{
    private const int Head = 4_000; // Characters; the file says there what it is.

    private static readonly string[] Marks = ["info", "contact", "employment", "disposition", "writing", "reading", "speaking", "governance", "samples", "testimonials", "recognition", "extracurricular", "affiliation", "service"];

    /// <inheritdoc/>
    public string Name => "fresh";

    /// <inheritdoc/>
    public string MimeType => "application/json";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        IReadOnlyList<string> keys = content.Keys;
        if (keys.Contains("basics") || !(keys.Contains("name") || keys.Contains("meta"))) return false;
        if (keys.Intersect(Marks).Count() >= 3) return true;
        return content.Text is { } text && (text[..Math.Min(Head, text.Length)].Contains("FRESH@", StringComparison.Ordinal) || text[..Math.Min(Head, text.Length)].Contains("FRESCA@", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        new FreshTranslator(new Carrier(to, Name, today)).Translate(root);
        return to.Read(today);
    }
}
