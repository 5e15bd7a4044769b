using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.Europass;

/// <summary>Europass XML: Cedefop's SkillsPassport of versions 2 and 3, and the portal's Candidate since 2020.</summary>
public sealed class EuropassFormat : IImportFormat
{
    private const int Head = 4_000; // Characters; the root element stands there.

    private static readonly string[] Marks = ["europass.cedefop.europa.eu", "www.europass.eu", "<SkillsPassport", "<LearnerInfo", "<learnerinfo", "europass_eures.eu"];

    // How a page is laid out is no word of the person's.
    private static readonly string[] Layout = ["PrintingPreferences", "prefs", "RenderingInformation"];

    /// <inheritdoc/>
    public string Name => "europass";

    /// <inheritdoc/>
    public string MimeType => "application/xml";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        if (content.Text is not { } text || !text.AsSpan(0, Math.Min(Head, text.Length)).TrimStart().StartsWith("<")) return false;
        string head = text[..Math.Min(Head, text.Length)];
        return Array.Exists(Marks, m => head.Contains(m, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        (string root, JsonObject tree) = new XmlTree(new TreeBuilder(to)).Read(file.Content.Bytes);
        foreach (string layout in Layout)
        {
            if (tree.Take(layout) is not null) to.Warn($"{root}.{layout}", "how pages are printed; left out");
        }
        Carrier carrier = new(to, Name, today);
        switch (root.ToUpperInvariant())
        {
            case "SKILLSPASSPORT" when tree.Inner("LearnerInfo") is { } learner:
                new LearnerTranslator(carrier).Translate(learner);
                break;
            case "SKILLSPASSPORT" or "LEARNERINFO":
                new LearnerTranslator(carrier).Translate(tree);
                break;
            case "CANDIDATE":
                new CandidateTranslator(carrier).Translate(tree);
                break;
            default:
                throw new CareerException(Fault.Unsupported, "This XML is not Europass: its first element is neither SkillsPassport nor Candidate.");
        }
        carrier.Leave(tree);
        return to.Read(today);
    }
}
