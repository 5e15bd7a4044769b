using System.Text.Json;

namespace CareerContext.Exchange.JsonResume;

/// <summary>JSON Resume, all versions: https://jsonresume.org/schema.</summary>
public sealed class JsonResumeFormat : IImportFormat
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "json-resume";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string MimeType => "application/json";

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content) => content.JsonKeys is not null;

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        using JsonDocument document = ForeignJson.Parse(file.Content.Bytes);
        return new JsonResumeReader(today).Read(document.RootElement, file.FormatWasNamed);
    }
}
