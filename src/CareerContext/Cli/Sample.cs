using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerContext.Cli;

/// <summary>The fictional person of samples/, carried in the program so that the demo works from anywhere.</summary>
internal static class Sample
{
    /// <summary>The file's name.</summary>
    public const string FileName = "ines-halvorsen.resume.json";

    /// <summary>The résumé, as it lies in samples/.</summary>
    public static byte[] Content()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)!;
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The résumé as JSON without white space: the shortest form in which it could be handed over whole.</summary>
    public static string Compact()
    {
        using JsonDocument document = JsonDocument.Parse(Content());
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) document.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
