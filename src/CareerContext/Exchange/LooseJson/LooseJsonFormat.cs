using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.LooseJson;

/// <summary>A résumé as programs write it without a standard: a person's name and lists such as <c>experience</c>, under any of many names.</summary>
public sealed class LooseJsonFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "resume-json";

    /// <inheritdoc/>
    public string MimeType => "application/json";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        IReadOnlyList<string> keys = content.Keys;
        return !keys.Contains("basics") && keys.Any(LooseKeys.IsPerson) && keys.Any(LooseKeys.IsSection);
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        new LooseJsonTranslator(new Carrier(to, Name, today)).Translate(root);
        return to.Read(today);
    }
}
