using System.Globalization;
using System.Text;
using CareerContext.Editing;
using CareerContext.Records;

namespace CareerContext.Cli;

/// <summary>A record as a form that a person fills in with a text editor: a head of comments, then a line or a block for each field.</summary>
internal static class RecordForm
{
    /// <summary>What a line of the head begins with.</summary>
    public const char Comment = '#';

    /// <summary>What a value of an entry beside its text begins with.</summary>
    public const char Column = '@';

    /// <summary>What stands before a line of an entry that would else be taken for such a value.</summary>
    public const char Escape = '\\';

    /// <summary>What stands before each line of a text below its field.</summary>
    public const string Indent = "  ";

    /// <summary>What an entry of a list begins with.</summary>
    public const char Entry = '-';

    /// <summary>Says what the form is, how to cancel, and what each field takes.</summary>
    /// <param name="record">The record; without an id for a new one.</param>
    public static string Head(CareerRecord record)
    {
        RecordKind kind = record.Kind;
        StringBuilder head = new();
        Say(record.Id.Length == 0 ? $"A new record of the kind {kind.Name}: fill it in, save, and close the editor."
            : string.Create(CultureInfo.InvariantCulture, $"{record.Id} ({kind.Name}, version {record.Version}): change it, save, and close the editor."));
        Say("You are shown what would change, and asked, before anything is written.");
        Say("To cancel, close without saving, or delete everything.");
        Say("");
        Say("A text stands behind the name of its field, or below it with two blanks before each line.");
        Say("A list has its entries below it, each beginning with \"- \"; further lines of an entry begin with two blanks.");
        if (kind.Lists.Any(l => l.Columns.Count > 1)) Say($"Other values of an entry stand below it, e.g. \"  @{kind.Lists.First(l => l.Columns.Count > 1).Columns[1].Name} …\".");
        Say("A field without a value is cleared. Lines up here that begin with # are not read.");
        Say("");
        List<(string Name, string Words)> fields = [.. Fields(kind).Select(f => (f.Name, Words(f))), .. kind.Lists.Select(l => (l.Table, Words(l)))];
        int width = fields.Max(f => f.Name.Length);
        foreach ((string name, string words) in fields) Say($"  {name.PadRight(width)}  {words}");
        return head.Append('\n').ToString();

        void Say(string line) => head.Append($"{Comment} {line}".TrimEnd()).Append('\n');
    }

    /// <summary>The fields of the record.</summary>
    public static string Body(CareerRecord record)
    {
        StringBuilder body = new();
        foreach (Field field in record.Kind.Fields.Where(GivenFields.IsOpen)) WriteField(body, field.Name, record.Values.TryGetValue(field.Name, out object? value) ? TextOf(value) : "");
        foreach (FieldList list in record.Kind.Lists)
        {
            body.Append(list.Table).Append(":\n");
            foreach (ListEntry entry in record.List(list.Table)) WriteEntry(body, list, entry);
        }
        WriteField(body, GivenFields.VisibilityField.Name, VisibilityNames.Name(record.Visibility));
        return body.ToString();
    }

    /// <summary>The fields of the form, lists aside.</summary>
    public static IEnumerable<Field> Fields(RecordKind kind) => [.. kind.Fields.Where(GivenFields.IsOpen), GivenFields.VisibilityField];

    private static string Words(Field field) => field switch
    {
        { Type: FieldType.LongText } => "text of one line or several",
        { Type: FieldType.Text, Choices: null } => "one line",
        { Type: FieldType.Flag } => "yes or no",
        _ => FieldReader.Wanted(field).Replace("must be ", "", StringComparison.Ordinal),
    };

    private static string Words(FieldList list) => list.Columns.Count == 1 ? "a list"
        : $"a list of {list.Columns[0].Name}, with {string.Join("; ", list.Columns.Skip(1).Select(c => $"@{c.Name} {(c.Choices is null ? Words(c) : string.Join("|", c.Choices))}"))}";

    private static void WriteField(StringBuilder body, string name, string text)
    {
        string[] lines = text.Split('\n');
        body.Append(name).Append(lines is [""] ? ":" : lines.Length == 1 ? $": {text}" : ":").Append('\n');
        if (lines.Length > 1) WriteLines(body, lines);
    }

    private static void WriteEntry(StringBuilder body, FieldList list, ListEntry entry)
    {
        string text = entry.Values.TryGetValue(list.Columns[0].Name, out object? value) ? TextOf(value) : "";
        string[] lines = [.. text.Split('\n').Select(l => list.Columns.Count > 1 && l is [Column or Escape, ..] ? Escape + l : l)];
        body.Append($"{Entry} {lines[0]}".TrimEnd()).Append('\n');
        WriteLines(body, lines.Skip(1));
        WriteLines(body, list.Columns.Skip(1).Where(c => entry.Values.ContainsKey(c.Name)).Select(c => $"{Column}{c.Name} {TextOf(entry.Values[c.Name]).Replace('\n', ' ')}"));
    }

    private static void WriteLines(StringBuilder body, IEnumerable<string> lines)
    {
        foreach (string line in lines) body.Append((Indent + line).TrimEnd()).Append('\n');
    }

    // Numbers with all their digits, since a list is written as a whole.
    private static string TextOf(object value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
