namespace CareerContext.Exchange;

/// <summary>A file as it came in, its format known.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Format">The format that reads it.</param>
/// <param name="FormatWasNamed">Whether the owner named the format; else it was detected.</param>
public sealed record ForeignFile(ForeignContent Content, IImportFormat Format, bool FormatWasNamed)
{
    /// <summary>The name without its folder.</summary>
    public string Name => Content.FileName;
}

/// <summary>A foreign format that can be read.</summary>
public interface IImportFormat
{
    /// <summary>The name on every face, e.g. <c>json-resume</c>.</summary>
    string Name { get; }

    /// <summary>The MIME type, e.g. <c>application/json</c>.</summary>
    string MimeType { get; }

    /// <summary>The MIME type of one content, where a format comes in several.</summary>
    string MimeTypeOf(ForeignContent content) => MimeType;

    /// <summary>Whether the content looks like this format; cheap, no full reading.</summary>
    bool Recognises(ForeignContent content);

    /// <summary>Reads the file. Nothing is stored.</summary>
    /// <exception cref="Store.CareerException">Invalid or unsupported content; the message says where.</exception>
    ForeignCareer Read(ForeignFile file, DateOnly today);
}
