using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>Sets or takes out one entry of one section of a JSON file, and leaves every other character of it as it is: comments, order, indentation.</summary>
internal static partial class JsonEdit
{
    private const string Step = "  ";
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Where things lie in a text, in characters.</summary>
    /// <param name="Start">The first character of the property's name; of the object itself for the root.</param>
    /// <param name="ValueStart">The first character of the value.</param>
    /// <param name="End">The first character behind the value.</param>
    private sealed record Place(string Name, int Start, int ValueStart, int End, bool IsObject);

    /// <summary>The entry's JSON, or null.</summary>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string? Find(string text, string section, string name) => EntryOf(text, section, name) is { } entry ? text[entry.ValueStart..entry.End] : null;

    /// <summary>The text with the entry in it. Of an entry that is there already only what differs is changed, unless it is reached in another way.</summary>
    /// <param name="text">The file's text; empty for a new one.</param>
    /// <param name="section">The name of the object that holds all entries.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="values">The entry's keys and their values in JSON, on one line each.</param>
    /// <param name="otherwise">Keys of an entry that is reached in another way: it is replaced as a whole.</param>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string Set(string text, string section, string name, IReadOnlyList<(string Key, string Value)> values, IReadOnlyList<string> otherwise)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        List<string> lines = ["{", .. values.Select((v, i) => $"{Step}\"{v.Key}\": {v.Value}{(i + 1 < values.Count ? "," : "")}"), "}"];
        if (string.IsNullOrWhiteSpace(text)) return $"{{{end}{Step}\"{section}\": {{{end}{Step}{Step}\"{name}\": {Value(lines, Step + Step, end)}{end}{Step}}}{end}}}{end}";
        return Verified(text, WithEntry(text, section, name, values, otherwise, lines, end), section, name);
    }

    /// <summary>The text without the entry; the same where it has none.</summary>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string Remove(string text, string section, string name)
    {
        if (EntryOf(text, section, name) is not { } entry) return text;
        List<Place> entries = Members(text, SectionOf(text, section)!);
        int at = entries.IndexOf(entry), comma = Trivia(text, entry.End), begin = entry.Start;
        bool isFollowed = text[comma] == ',';
        int tail = isFollowed ? comma + 1 : entry.End;
        // What else stands on the entry's last line must not slip behind a comment of the line before.
        if (RestOfLine(text, tail).TrimStart() is "" or ['/', '/', ..]) while (begin > 0 && char.IsWhiteSpace(text[begin - 1])) begin--;
        else while (text[tail] is ' ' or '\t') tail++;
        string without = text[..begin] + (isFollowed ? text[entry.End..comma] : "") + text[tail..];
        // The last one goes with the comma before it.
        if (!isFollowed && at > 0) without = without.Remove(Trivia(text, entries[at - 1].End), 1);
        return Verified(text, without, section, name);
    }

    private static string WithEntry(string text, string section, string name, IReadOnlyList<(string Key, string Value)> values, IReadOnlyList<string> otherwise, List<string> lines, string end)
    {
        Place root = Root(text);
        if (SectionOf(text, section) is not { } found)
        {
            string indent = IndentOf(text, Members(text, root)) ?? Step;
            return Add(text, root, $"\"{section}\": {{{end}{indent}{indent}\"{name}\": {Value(lines, indent + indent, end)}{end}{indent}}}", indent, "", end);
        }
        string outer = IndentAt(text, found.Start), inner = IndentOf(text, Members(text, found)) ?? outer + Step;
        if (EntryOf(text, section, name) is not { } present) return Add(text, found, $"\"{name}\": {Value(lines, inner, end)}", inner, outer, end);
        bool isKept = present.IsObject && !Members(text, present).Exists(m => otherwise.Contains(m.Name));
        if (!isKept) return text[..present.ValueStart] + Value(lines, inner, end) + text[present.End..];
        foreach ((string key, string value) in values) text = WithValue(text, EntryOf(text, section, name)!, key, value, end);
        return text;
    }

    private static string WithValue(string text, Place entry, string key, string value, string end)
    {
        List<Place> members = Members(text, entry);
        if (members.FindLast(m => m.Name == key) is { } old) return IsSame(text[old.ValueStart..old.End], value) ? text : text[..old.ValueStart] + value + text[old.End..];
        string outer = IndentAt(text, entry.Start);
        return Add(text, entry, $"\"{key}\": {value}", IndentOf(text, members) ?? outer + Step, outer, end);
    }

    private static bool IsSame(string one, string other)
    {
        using JsonDocument first = JsonDocument.Parse(one, Lenient), second = JsonDocument.Parse(other, Lenient);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }

    private static string Add(string text, Place parent, string member, string indent, string outer, string end)
    {
        List<Place> members = Members(text, parent);
        if (members.Count > 0)
        {
            int last = members[^1].End, comma = Trivia(text, last);
            bool isFollowed = text[comma] == ',';
            int behind = isFollowed ? comma + 1 : last;
            // A comment on the last member's line stays with that one.
            if (Comments().IsMatch(RestOfLine(text, behind))) behind += RestOfLine(text, behind).Length;
            return isFollowed ? text.Insert(behind, $"{end}{indent}{member},") : text.Insert(behind, $"{end}{indent}{member}").Insert(last, ",");
        }
        int open = parent.ValueStart + 1;
        // An empty object may hold a comment, which stays behind the new member.
        return text[..open] + end + indent + member + (RestOfLine(text, open).Trim() == "" ? "" : end + outer) + text[open..];
    }

    // It is somebody else's file: whatever this program may get wrong, all others' entries are still what they were, or nothing is written.
    private static string Verified(string before, string after, string section, string name)
    {
        using JsonDocument old = JsonDocument.Parse(before, Lenient), made = Parsed(after);
        List<JsonProperty> was = Others(old.RootElement, section, name), now = Others(made.RootElement, section, name);
        bool isSame = was.Count == now.Count && was.Zip(now).All(p => p.First.Name == p.Second.Name && JsonElement.DeepEquals(p.First.Value, p.Second.Value));
        return isSame ? after : throw Broken("it is written in a way that this program does not change");
    }

    private static List<JsonProperty> Others(JsonElement root, string section, string name) =>
    [
        .. root.EnumerateObject().Where(p => p.Name != section),
        .. root.TryGetProperty(section, out JsonElement entries) ? entries.EnumerateObject().Where(p => p.Name != name) : [],
    ];

    private static string Value(IReadOnlyList<string> lines, string indent, string end) => string.Join(end + indent, lines);

    private static Place? EntryOf(string text, string section, string name) => SectionOf(text, section) is { } found ? Only(text, found, name) : null;

    private static Place? SectionOf(string text, string section)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        Place? found = Only(text, Root(text), section);
        return found is null or { IsObject: true } ? found : throw Broken($"\"{section}\" is no object there");
    }

    // Of two with one name each program takes another.
    private static Place? Only(string text, Place parent, string name)
    {
        List<Place> found = Members(text, parent).FindAll(m => m.Name == name);
        return found.Count < 2 ? found.FirstOrDefault() : throw Broken($"\"{name}\" stands there twice");
    }

    private static Place Root(string text)
    {
        using JsonDocument _ = Parsed(text);
        int open = Trivia(text, 0);
        return text[open] == '{' ? new Place("", open, open, text.Length, IsObject: true) : throw Broken("it holds no object");
    }

    private static JsonDocument Parsed(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException error)
        {
            throw Broken($"line {error.LineNumber + 1} is no JSON");
        }
    }

    // The text is known to be JSON with comments: only places are looked for.
    private static List<Place> Members(string text, Place parent)
    {
        List<Place> members = [];
        int i = Trivia(text, parent.ValueStart + 1);
        while (text[i] != '}')
        {
            int start = i, nameEnd = Skip(text, i);
            int value = Trivia(text, Trivia(text, nameEnd) + 1), end = Skip(text, value);
            members.Add(new Place(JsonDocument.Parse(text[start..nameEnd]).RootElement.GetString()!, start, value, end, text[value] == '{'));
            i = Trivia(text, end);
            if (text[i] == ',') i = Trivia(text, i + 1);
        }
        return members;
    }

    // Behind the value that begins here.
    private static int Skip(string text, int i)
    {
        if (text[i] == '"')
        {
            for (i++; text[i] != '"'; i++) if (text[i] == '\\') i++;
            return i + 1;
        }
        if (text[i] is not ('{' or '['))
        {
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or '}' or ']' or '/')) i++;
            return i;
        }
        i = Trivia(text, i + 1);
        while (text[i] is not ('}' or ']')) i = Trivia(text, text[i] is ',' or ':' ? i + 1 : Skip(text, i));
        return i + 1;
    }

    // Behind blanks and comments.
    private static int Trivia(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i])) i++;
            else if (text[i] != '/' || i + 1 == text.Length) break;
            else if (text[i + 1] == '*') i = text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 2;
            else i += RestOfLine(text, i).Length;
        }
        return i;
    }

    private static string RestOfLine(string text, int i) => text.IndexOfAny(['\r', '\n'], i) is >= 0 and var end ? text[i..end] : text[i..];

    private static string? IndentOf(string text, List<Place> members) => members.Count == 0 ? null : IndentAt(text, members[0].Start);

    private static string IndentAt(string text, int start)
    {
        int line = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        string before = text[line..start];
        return string.IsNullOrWhiteSpace(before) ? before : new StringBuilder().Append(' ', before.Length - before.TrimStart().Length).ToString();
    }

    private static CareerException Broken(string why) => new(Fault.Unsupported, $"{why}; nothing was changed. Mend the file first.");

    [GeneratedRegex(@"^\s*(/\*.*?\*/\s*)*(//.*)?$")]
    private static partial Regex Comments();
}
