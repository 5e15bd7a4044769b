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
    public bool Recognises(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        return content.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        using JsonDocument document = ForeignJson.Parse(file.Content);
        return new JsonResumeReader(today).Read(document.RootElement, file.FormatWasNamed);
    }
}
