using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.ReactiveResume;

/// <summary>Reactive Resume's own JSON, versions 3 to 5: https://rxresu.me.</summary>
public sealed class ReactiveResumeFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "reactive-resume";

    /// <inheritdoc/>
    public string MimeType => "application/json";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.Keys.Contains("basics") && content.Keys.Contains("sections") && !content.Keys.Contains("work");

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        new ReactiveResumeTranslator(new Carrier(to, Name, today)).Translate(root);
        return to.Read(today);
    }
}
