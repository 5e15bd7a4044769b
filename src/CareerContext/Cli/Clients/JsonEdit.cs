using System.Text;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>Sets or takes out one entry of one section of a JSON file, and leaves every other character of it as it is: comments, order, indentation.</summary>
internal static class JsonEdit
{
    private const string Step = "  ";

    /// <summary>Where things lie in a text, in characters.</summary>
    /// <param name="Start">The first character of the property's name; of the object itself for the root.</param>
    /// <param name="ValueStart">The first character of the value.</param>
    /// <param name="End">The first character behind the value.</param>
    private sealed record Place(string Name, int Start, int ValueStart, int End, bool IsObject);

    /// <summary>The entry's JSON, or null.</summary>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string? Find(string text, string section, string name)
    {
        if (SectionOf(text, section) is not { } found) return null;
        return Members(text, found).FirstOrDefault(m => m.Name == name) is { } entry ? text[entry.ValueStart..entry.End] : null;
    }

    /// <summary>The text with the entry in it.</summary>
    /// <param name="text">The file's text; empty for a new one.</param>
    /// <param name="section">The name of the object that holds all entries.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="lines">The entry's JSON, a line each, indented from nothing.</param>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string Set(string text, string section, string name, IReadOnlyList<string> lines)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (string.IsNullOrWhiteSpace(text)) return $"{{{end}{Step}\"{section}\": {{{end}{Step}{Step}\"{name}\": {Value(lines, Step + Step, end)}{end}{Step}}}{end}}}{end}";
        Place root = Root(text);
        if (SectionOf(text, section) is not { } found)
        {
            string indent = IndentOf(text, Members(text, root)) ?? Step;
            return Add(text, root, $"\"{section}\": {{{end}{indent}{indent}\"{name}\": {Value(lines, indent + indent, end)}{end}{indent}}}", indent, "", end);
        }
        List<Place> entries = Members(text, found);
        string outer = IndentAt(text, found.Start), inner = IndentOf(text, entries) ?? outer + Step;
        return entries.Find(e => e.Name == name) is { } present
            ? text[..present.ValueStart] + Value(lines, inner, end) + text[present.End..]
            : Add(text, found, $"\"{name}\": {Value(lines, inner, end)}", inner, outer, end);
    }

    /// <summary>The text without the entry; the same where it has none.</summary>
    /// <exception cref="CareerException">The text is no JSON object, or its section is none.</exception>
    public static string Remove(string text, string section, string name)
    {
        if (string.IsNullOrWhiteSpace(text) || SectionOf(text, section) is not { } found) return text;
        List<Place> entries = Members(text, found);
        int at = entries.FindIndex(e => e.Name == name);
        if (at < 0) return text;
        Place entry = entries[at];
        int begin = entry.Start;
        while (begin > 0 && char.IsWhiteSpace(text[begin - 1])) begin--;
        int comma = Trivia(text, entry.End);
        if (text[comma] == ',') return text[..begin] + text[(comma + 1)..];
        string without = text[..begin] + text[entry.End..];
        // The last one goes with the comma before it.
        return at == 0 ? without : without.Remove(Trivia(text, entries[at - 1].End), 1);
    }

    private static string Add(string text, Place parent, string member, string indent, string outer, string end)
    {
        List<Place> members = Members(text, parent);
        if (members.Count > 0) return text.Insert(members[^1].End, $",{end}{indent}{member}");
        int open = parent.ValueStart + 1;
        // An empty object may hold a comment, which stays behind the new member.
        return text[..open] + end + indent + member + (text[open..].TrimStart(' ', '\t') is ['\r' or '\n', ..] ? "" : end + outer) + text[open..];
    }

    private static string Value(IReadOnlyList<string> lines, string indent, string end) => string.Join(end + indent, lines);

    private static Place? SectionOf(string text, string section)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        Place? found = Members(text, Root(text)).Find(m => m.Name == section);
        return found is null or { IsObject: true } ? found : throw Broken($"\"{section}\" is no object there");
    }

    private static Place Root(string text)
    {
        Check(text);
        int open = Trivia(text, 0);
        return text[open] == '{' ? new Place("", open, open, text.Length, IsObject: true) : throw Broken("it holds no object");
    }

    private static void Check(string text)
    {
        try
        {
            using JsonDocument _ = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
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
            else i = text.IndexOf('\n', i) is >= 0 and var line ? line : text.Length;
        }
        return i;
    }

    private static string? IndentOf(string text, List<Place> members) => members.Count == 0 ? null : IndentAt(text, members[0].Start);

    private static string IndentAt(string text, int start)
    {
        int line = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        string before = text[line..start];
        return string.IsNullOrWhiteSpace(before) ? before : new StringBuilder().Append(' ', before.Length - before.TrimStart().Length).ToString();
    }

    private static CareerException Broken(string why) => new(Fault.Unsupported, $"{why}; nothing was changed. Mend the file first.");
}
