using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Mac;

/// <summary>Manfred Awesomic CV: https://github.com/getmanfred/mac.</summary>
public sealed class MacFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "manfred";

    /// <inheritdoc/>
    public string MimeType => "application/json";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.Keys.Contains("aboutMe");

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        new MacTranslator(new Carrier(to, Name, today)).Translate(root);
        return to.Read(today);
    }
}
