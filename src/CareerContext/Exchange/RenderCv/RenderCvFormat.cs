using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.RenderCv;

/// <summary>RenderCV's input, YAML or JSON: https://docs.rendercv.com.</summary>
public sealed class RenderCvFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "rendercv";

    /// <inheritdoc/>
    public string MimeType => "application/yaml";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.Keys.Contains("cv");

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        new RenderCvTranslator(new Carrier(to, Name, today)).Translate(root);
        return to.Read(today);
    }
}
