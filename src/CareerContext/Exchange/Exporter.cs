using CareerContext.Exchange.JsonResume;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>A career in a foreign format.</summary>
/// <param name="Content">The file's bytes.</param>
/// <param name="Losses">What the format could not say, one line each; empty when nothing was lost.</param>
public sealed record ExportResult(byte[] Content, IReadOnlyList<string> Losses);

/// <summary>The one way out to foreign formats.</summary>
public static class Exporter
{
    /// <summary>The names of the formats that can be written.</summary>
    public static IReadOnlyList<string> Formats { get; } = [JsonResumeFormat.FormatName];

    /// <summary>Writes a format by its name.</summary>
    /// <exception cref="CareerException">Unsupported.</exception>
    public static ExportResult Export(CareerSnapshot snapshot, string format) =>
        string.Equals(format, JsonResumeFormat.FormatName, StringComparison.OrdinalIgnoreCase)
            ? JsonResume(snapshot)
            : throw new CareerException(Fault.Unsupported, $"This format cannot be exported; known are: {string.Join(", ", Formats)}.");

    /// <summary>Writes JSON Resume: UTF-8, indented. It is the owner's own file, so private fields are in it.</summary>
    public static ExportResult JsonResume(CareerSnapshot snapshot) => new(new JsonResumeWriter(snapshot).Write(), JsonResumeLosses.Of(snapshot));
}
