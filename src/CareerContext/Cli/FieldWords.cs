using System.Buffers;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Fields as a command line names them: <c>title=Engineer</c>, <c>technologies_used+=Python</c>.</summary>
internal static class FieldWords
{
    private const string StandardInput = "-";
    private const int MostBytes = 1 << 20;

    private enum Act
    {
        Set,
        Add,
        Remove,
    }

    /// <summary>The words as one JSON object of names and values; an empty value is null, which clears.</summary>
    /// <exception cref="CareerException">A word that is none, or words that contradict each other.</exception>
    public static JsonElement Read(RecordKind kind, IReadOnlyList<string> words)
    {
        List<IGrouping<string, (string Name, Act Act, string Value)>> fields = [.. words.Select(Split).GroupBy(w => w.Name, StringComparer.Ordinal)];
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (IGrouping<string, (string Name, Act Act, string Value)> field in fields)
            {
                writer.WritePropertyName(field.Key);
                List<(Act Act, string Value)> given = [.. field.Select(f => (f.Act, f.Value))];
                if (kind.Lists.Any(l => l.Table == field.Key)) WriteList(writer, field.Key, given);
                else if (given.Exists(g => g.Act != Act.Set)) throw new CareerException(Fault.Invalid, $"{field.Key} is no list of {kind.Name}, so nothing can be added to it or taken out; {field.Key}=VALUE sets a field.");
                else if (given.Count > 1) throw new CareerException(Fault.Invalid, $"{field.Key} is named twice; a field takes one value.");
                else if (given[0].Value.Length == 0) writer.WriteNullValue();
                else writer.WriteStringValue(given[0].Value);
            }
            writer.WriteEndObject();
        }
        return Parse(buffer.WrittenMemory);
    }

    /// <summary>The fields of a file, or of standard input.</summary>
    /// <exception cref="CareerException">It is not there, too long, or no JSON.</exception>
    public static JsonElement ReadFile(VerbContext context, string path)
    {
        byte[] content = path == StandardInput ? Content(context.Streams.In) : GivenFile.Read(path, Content, _ => " as a file of fields.");
        if (content.Length > MostBytes) throw new CareerException(Fault.Invalid, "The fields are longer than a megabyte.");
        try
        {
            return Parse(content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        }
        catch (JsonException error)
        {
            throw new CareerException(Fault.Invalid, $"The fields are no JSON object such as {{\"title\": \"Engineer\"}}: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.", error);
        }
    }

    private static (string Name, Act Act, string Value) Split(string word)
    {
        int at = word.IndexOf('=', StringComparison.Ordinal);
        string name = at > 0 ? word[..at] : "";
        Act act = name.EndsWith('+') ? Act.Add : name.EndsWith('-') ? Act.Remove : Act.Set;
        string clean = PlainText.CleanLine(act == Act.Set ? name : name[..^1]);
        return clean.Length > 0 ? (clean, act, PlainText.Clean(word[(at + 1)..]).Trim())
            : throw new CareerException(Fault.Invalid, $"'{PlainText.CleanLine(word)}' is no field=value, e.g. title=Engineer.");
    }

    private static void WriteList(Utf8JsonWriter writer, string name, List<(Act Act, string Value)> given)
    {
        bool isSet = given[0].Act == Act.Set;
        if (given.Exists(g => (g.Act == Act.Set) != isSet)) throw new CareerException(Fault.Invalid, $"{name}= replaces the list, so that nothing can be added or taken out beside it; use either.");
        if (isSet)
        {
            Write(writer, given);
            return;
        }
        writer.WriteStartObject();
        foreach ((Act act, string key) in ((Act, string)[])[(Act.Add, "add"), (Act.Remove, "remove")])
        {
            if (!given.Exists(g => g.Act == act)) continue;
            writer.WritePropertyName(key);
            Write(writer, given.FindAll(g => g.Act == act));
        }
        writer.WriteEndObject();
    }

    // An entry of several values may be given as a JSON object.
    private static void Write(Utf8JsonWriter writer, List<(Act Act, string Value)> entries)
    {
        writer.WriteStartArray();
        foreach ((Act _, string value) in entries.Where(e => e.Value.Length > 0))
        {
            if (value.StartsWith('{') && Object(value) is { } entry) entry.WriteTo(writer);
            else writer.WriteStringValue(value);
        }
        writer.WriteEndArray();
    }

    private static JsonElement? Object(string text)
    {
        try
        {
            return Parse(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null; // Then it is a text that begins so.
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // One byte more than allowed is enough to be refused.
    private static byte[] Content(Stream stream)
    {
        byte[] content = new byte[MostBytes + 1];
        return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
    }
}
