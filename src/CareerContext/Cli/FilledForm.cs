using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>What a person made of a <see cref="RecordForm"/>: each field as JSON, and the lines that mean nothing.</summary>
internal sealed partial class FilledForm
{
    private readonly RecordKind kind;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly List<string> mistakes = [];

    private string? open;
    private FieldList? list;
    private bool isBlock;
    private int blanks;
    private List<List<string>> blocks = [];

    private FilledForm(RecordKind kind) => this.kind = kind;

    /// <summary>What is wrong with the form itself, a sentence each; what is wrong with values says <see cref="RecordEditor"/>.</summary>
    public IReadOnlyList<string> Mistakes => mistakes;

    /// <summary>Reads a form.</summary>
    public static FilledForm Read(RecordKind kind, string text)
    {
        FilledForm form = new(kind);
        string[] lines = LinesOf(text);
        for (int i = 0; i < lines.Length; i++) form.Take(lines[i].TrimEnd(), i + 1);
        form.Close();
        return form;
    }

    /// <summary>Whether nothing but comments is left.</summary>
    public static bool IsEmptied(string text) => Array.TrueForAll(LinesOf(text), l => l.Length == 0 || l[0] == RecordForm.Comment || string.IsNullOrWhiteSpace(l));

    /// <summary>The form without its head.</summary>
    public static string WithoutHead(string text)
    {
        string[] lines = LinesOf(text);
        return string.Join('\n', lines.SkipWhile(l => l.Length == 0 || l[0] == RecordForm.Comment));
    }

    /// <summary>The fields that this form says otherwise than another, as an object of names and values; null where there are none.</summary>
    public JsonElement? Differing(FilledForm from)
    {
        string[] names = [.. from.values.Keys.Union(values.Keys).Where(n => from.values.GetValueOrDefault(n) != values.GetValueOrDefault(n))];
        if (names.Length == 0) return null;
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (string name in names)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(values.GetValueOrDefault(name) ?? "null");
            }
            writer.WriteEndObject();
        }
        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static string[] LinesOf(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private void Take(string line, int number)
    {
        if (line.Length == 0) blanks++;
        else if (line[0] is ' ' or '\t') TakeIndented(line, number);
        else if (line[0] == RecordForm.Entry && list is not null && (line.Length == 1 || line[1] is ' ' or '\t'))
        {
            blanks = 0;
            isBlock = true;
            blocks.Add([line.Length == 1 ? "" : line[2..].TrimStart()]);
        }
        else if (line[0] == RecordForm.Comment && !isBlock) blanks = 0;
        else if (FieldLine().Match(line) is { Success: true } field && IsKnown(field.Groups[1].Value)) Open(field.Groups[1].Value, field.Groups[2].Value, number);
        else Complain(number, $"'{FieldText.Shortened(line, 40)}' belongs to no field of {kind.Name}; a line of a text begins with two blanks");
    }

    private bool IsKnown(string name) => RecordForm.Fields(kind).Any(f => f.Name == name) || kind.Lists.Any(l => l.Table == name);

    private void Open(string name, string text, int number)
    {
        Close();
        if (values.ContainsKey(name)) Complain(number, $"{name} stands twice");
        open = name;
        list = kind.Lists.FirstOrDefault(l => l.Table == name);
        if (list is null) blocks.Add([text.Trim()]);
        else if (text.Trim().Length > 0) Complain(number, $"{name} is a list; each entry is a line below it that begins with \"- \"");
    }

    private void TakeIndented(string line, int number)
    {
        if (open is null || blocks.Count == 0)
        {
            Complain(number, open is null ? "a text stands before the first field" : $"an entry of {open} begins with \"- \"");
            return;
        }
        List<string> block = blocks[^1];
        for (; blanks > 0; blanks--) block.Add("");
        isBlock = true;
        block.Add(line[0] == '\t' ? line[1..] : line[(line.StartsWith(RecordForm.Indent, StringComparison.Ordinal) ? RecordForm.Indent.Length : 1)..]);
    }

    private void Close()
    {
        if (open is not null) values[open] = list is null ? Json(w => w.WriteStringValue(Text(blocks[0]))) : Json(WriteEntries);
        (open, list, isBlock, blanks, blocks) = (null, null, false, 0, []);
    }

    private static string Text(IEnumerable<string> lines) => PlainText.Clean(string.Join('\n', lines)).Trim();

    private void WriteEntries(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (List<string> block in blocks)
        {
            if (list!.Columns.Count == 1) writer.WriteStringValue(Text(block));
            else WriteEntry(writer, block);
        }
        writer.WriteEndArray();
    }

    // What an entry does not name it has no more.
    private void WriteEntry(Utf8JsonWriter writer, List<string> block)
    {
        Dictionary<string, string> columns = new(StringComparer.Ordinal);
        List<string> text = [];
        foreach (string line in block)
        {
            if (ColumnLine().Match(line) is { Success: true } column) columns[column.Groups[1].Value] = column.Groups[2].Value.Trim();
            else text.Add(line is [RecordForm.Escape, RecordForm.Column or RecordForm.Escape, ..] ? line[1..] : line);
        }
        writer.WriteStartObject();
        columns[list!.Columns[0].Name] = Text(text);
        foreach (string name in list.Columns.Select(c => c.Name).Union(columns.Keys))
        {
            writer.WritePropertyName(PlainText.CleanLine(name));
            if (columns.GetValueOrDefault(name) is { Length: > 0 } value) writer.WriteStringValue(PlainText.Clean(value));
            else writer.WriteNullValue();
        }
        writer.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Complain(int number, string what) => mistakes.Add(string.Create(CultureInfo.InvariantCulture, $"Line {number}: {what}."));

    [GeneratedRegex(@"^([A-Za-z_]+) *:(.*)$")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"^@([A-Za-z_]+)(?:[ \t:=]+(.*))?$")]
    private static partial Regex ColumnLine();
}
