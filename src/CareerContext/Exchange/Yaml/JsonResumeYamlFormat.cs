using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Trees;
using CareerContext.Store;

namespace CareerContext.Exchange.Yaml;

/// <summary>JSON Resume written as YAML. It also answers for each YAML file of another kind, so that it can say what would be right.</summary>
public sealed class JsonResumeYamlFormat : IImportFormat
{
    /// <inheritdoc/>
    public string Name => "json-resume-yaml";

    /// <inheritdoc/>
    public string MimeType => "application/yaml";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) =>
        content.YamlKeys is { } keys && (content.Ending is ".yml" or ".yaml" || keys.Contains("basics") || keys.Count(IsSection) > 2);

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        Translation to = new(Name);
        JsonObject root = SourceTree.Read(file, to);
        if (!file.FormatWasNamed && !root.Any(m => m.Key == "basics" || IsSection(m.Key)))
            throw new CareerException(Fault.Unsupported, "This YAML is no résumé that is known: RenderCV has cv at its top, YAMLResume content, FRESH name and employment, JSON Resume basics or work.");
        foreach ((string key, JsonNode? section) in root.Empty()) to.Root[key] = section;
        return to.Read(today);
    }

    private static bool IsSection(string key) => Sections.All.Any(s => s.Name == Sections.OlderNames.GetValueOrDefault(key, key));
}
