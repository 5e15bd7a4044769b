using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Records;

namespace CareerContext.Editing;

/// <summary>Tells what can be written into a record, from the declarations of its kind; nothing in it comes from a career.</summary>
internal static class RecordDescription
{
    private const int MostOfExample = 6;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A fictional person's. What is not named here is "an example".
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["name"] = "Example",
        ["title"] = "Example title",
        ["company"] = "Example Ltd",
        ["organization"] = "Example Society",
        ["institution"] = "Example College",
        ["degree"] = "BSc",
        ["field_of_study"] = "Chemistry",
        ["language"] = "English",
        ["fluency"] = "Fluent",
        ["issuer"] = "Example Board",
        ["awarder"] = "Example Board",
        ["publisher"] = "Example Press",
        ["country_code"] = "PT",
        ["timezone"] = "Europe/Lisbon",
        ["start_date"] = "2019-03",
        ["end_date"] = "2021-06",
        ["text"] = "Cut the waste of a line by 30 %.",
        ["reference"] = "A calm colleague.",
    };

    /// <summary>The kinds, one a line.</summary>
    public static string Kinds(EditAuthor author) => string.Join('\n', RecordKinds.All.Where(k => VisibleRecords.IsKnown(k, author.Hidden))
        .Select(k => $"- {k.Name}: {string.Join(", ", Open(k, author).Take(4))} …"));

    /// <summary>One kind: each field with what its values must be like, the lists, an example that could be saved.</summary>
    public static string Of(RecordKind kind, EditAuthor author)
    {
        HashSet<string> open = [.. Open(kind, author)];
        StringBuilder text = new($"Fields of {kind.Name}:\n");
        foreach (Field field in kind.Fields.Where(f => open.Contains(f.Name))) text.Append("- ").Append(field.Name).Append(": ").Append(string.Join("; ", Says(kind, field))).Append('\n');
        foreach (FieldList list in kind.Lists.Where(l => open.Contains(l.Table))) text.Append("- ").Append(list.Table).Append(": ").Append(Says(list)).Append('\n');
        List<string> kept = [.. RecordEditor.FieldNames(kind).Where(n => !open.Contains(n))];
        if (kept.Count > 0) text.Append("Only the owner can set ").Append(string.Join(", ", kept)).Append(".\n");
        text.Append(CultureInfo.InvariantCulture, $"Text has at most {FieldRules.MostText} characters, long text {FieldRules.MostLongText}, unless said otherwise. null clears a field");
        if (kind.Lists.Count > 0) text.Append("; a list is replaced as a whole, or changed by {\"add\": […], \"remove\": […]}");
        return text.Append(".\nExample: ").Append(Example(kind, author)).ToString();
    }

    /// <summary>Arguments with which a first record of the kind can be saved, as one line of JSON.</summary>
    public static string Example(RecordKind kind, EditAuthor author)
    {
        MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind.Name);
            json.WriteStartObject("fields");
            HashSet<string> open = [.. Open(kind, author)];
            HashSet<string> required = [.. kind.Required.SelectMany(g => g)];
            IEnumerable<Field> fields = kind.Fields.Where(f => open.Contains(f.Name) && f.Type is not FieldType.Link && f.Visibility == Visibility.Shared);
            foreach (Field field in fields.OrderByDescending(f => required.Contains(f.Name)).Take(MostOfExample).Where(f => f.Name is not "is_current")) Write(json, field.Name, field);
            foreach (FieldList list in kind.Lists.Where(l => open.Contains(l.Table)).Take(1))
            {
                json.WriteStartArray(list.Table);
                json.WriteStringValue(TextOf(list.Columns[0]));
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static IEnumerable<string> Open(RecordKind kind, EditAuthor author)
    {
        HashSet<string> unreachable = [.. VisibleRecords.Unreachable(kind, author)];
        return RecordEditor.FieldNames(kind).Where(n => !unreachable.Contains(n));
    }

    private static IEnumerable<string> Says(RecordKind kind, Field field)
    {
        yield return TypeOf(field);
        // The usual length is said once for all.
        bool isUsual = field.MaxLength is null && field.Choices is null && field.Type is FieldType.Text or FieldType.LongText;
        foreach (string rule in RecordRules.Describe(kind, field).Where(r => !(isUsual && r.StartsWith("must have at most", StringComparison.Ordinal)))) yield return rule;
        if (field.Visibility == Visibility.Ask) yield return "shown only to who asks for it";
    }

    private static string Says(FieldList list)
    {
        if (list.Columns.Count == 1) return $"list of {TypeOf(list.Columns[0])}s";
        string columns = string.Join(", ", list.Columns.Select(c => $"{c.Name} ({TypeOf(c)})"));
        return $"list of {{{columns}}}, or of {list.Columns[0].Name} alone";
    }

    private static string TypeOf(Field field) => field.Type switch
    {
        FieldType.LongText => "long text",
        FieldType.Number => "number",
        FieldType.WholeNumber => "whole number",
        FieldType.Flag => "true or false",
        FieldType.Date => "date as YYYY, YYYY-MM or YYYY-MM-DD",
        FieldType.Link => $"id of {(field.Name[0] is 'e' ? "an" : "a")} {field.Name[..field.Name.LastIndexOf('_')]}",
        _ => "text",
    };

    private static void Write(Utf8JsonWriter json, string name, Field field)
    {
        if (field.Type == FieldType.Flag) json.WriteBoolean(name, true);
        else if (field.Type is FieldType.Number or FieldType.WholeNumber) json.WriteNumber(name, 3);
        else json.WriteString(name, TextOf(field));
    }

    private static string TextOf(Field field) => field switch
    {
        { Choices: [string first, ..] } => first,
        _ when Words.TryGetValue(field.Name, out string? word) => word,
        { Type: FieldType.Date } => "2020",
        _ when field.Rules.Contains(FieldRules.WebAddress) => "https://example.com",
        { Type: FieldType.LongText } => $"An example of the {field.Label}.",
        _ => "Example",
    };
}
