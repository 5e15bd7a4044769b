using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>Sets or takes out one table of a TOML file, <c>[section.name]</c>, and leaves every other line as it is. Tables below it are its own.</summary>
internal static partial class TomlEdit
{
    /// <summary>The table's lines without its head, or null.</summary>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string? Find(string text, string section, string name)
    {
        (List<string> lines, int from, int to) = Table(text, section, name, withInner: false);
        return from < 0 ? null : string.Join('\n', lines.Skip(from + 1).Take(to - from - 1));
    }

    /// <summary>The text with the table in it; comments and keys of the owner's that are not among the given ones stay.</summary>
    /// <param name="text">The file's text; empty for a new one.</param>
    /// <param name="section">The table above.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="values">Key to its value in TOML.</param>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string Set(string text, string section, string name, IReadOnlyList<(string Key, string Value)> values)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (List<string> lines, int from, int to) = Table(text, section, name, withInner: false);
        List<string> wanted = [.. values.Select(v => $"{v.Key} = {v.Value}")];
        if (from < 0)
        {
            string before = text.Length == 0 || text.EndsWith('\n') ? text : text + end;
            return $"{before}{(before.Length == 0 ? "" : end)}[{section}.{name}]{end}{string.Join(end, wanted)}{end}";
        }
        List<string> kept = [];
        for (int i = from + 1; i < to; i++)
        {
            int last = LastLineOf(lines, i, to);
            if (!values.Any(v => KeyOf(lines[i]) == v.Key)) kept.AddRange(lines.Skip(i).Take(last - i + 1));
            i = last;
        }
        lines.RemoveRange(from + 1, to - from - 1);
        lines.InsertRange(from + 1, [.. wanted, .. kept]);
        return string.Join(end, lines);
    }

    /// <summary>The text without the table and those below it; the same where it has none.</summary>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string Remove(string text, string section, string name)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (List<string> lines, int from, int to) = Table(text, section, name, withInner: true);
        if (from < 0) return text;
        lines.RemoveRange(from, to - from);
        while (from > 0 && from < lines.Count && lines[from - 1].Length == 0 && lines[from].Length == 0) lines.RemoveAt(from);
        return string.Join(end, lines);
    }

    /// <summary>A text as a TOML string.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c)) quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static (List<string> Lines, int From, int To) Table(string text, string section, string name, bool withInner)
    {
        List<string> lines = [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')];
        int from = -1, to = -1;
        string table = "", wanted = $"{section}.{name}";
        for (int i = 0; i < lines.Count; i++)
        {
            int last = LastLineOf(lines, i, lines.Count);
            if (HeadOf(lines[i]) is { } head)
            {
                if (from >= 0 && to < 0 && !(withInner && head.StartsWith(wanted + ".", StringComparison.Ordinal))) to = i;
                if (head == wanted) from = i;
                table = head;
            }
            else if (KeyOf(lines[i]) is { } key)
            {
                string whole = table.Length == 0 ? key : $"{table}.{key}";
                if (whole == section || whole == wanted || (whole.StartsWith(wanted + ".", StringComparison.Ordinal) && table != wanted && !table.StartsWith(wanted + ".", StringComparison.Ordinal)))
                    throw Broken($"line {i + 1} holds {wanted} in a form that this program does not change");
            }
            else if (!IsBlank(lines[i]))
            {
                throw Broken($"line {i + 1} is no TOML");
            }
            i = last;
        }
        if (from >= 0 && to < 0) to = lines.Count;
        // What stands blank before the next table belongs to that one.
        while (from >= 0 && !withInner && to > from + 1 && lines[to - 1].Trim().Length == 0) to--;
        return (lines, from, to);
    }

    private static bool IsBlank(string line) => line.TrimStart() is "" or ['#', ..];

    private static string? HeadOf(string line) => Head().Match(line) is { Success: true } head ? Plain(head.Groups["name"].Value) : null;

    private static string? KeyOf(string line) => Key().Match(line) is { Success: true } key ? Plain(key.Groups["name"].Value) : null;

    private static string Plain(string dotted) => string.Join('.', dotted.Split('.').Select(p => p.Trim().Trim('"', '\'')));

    // The last line of a value that goes over several: until brackets and long strings are closed.
    private static int LastLineOf(List<string> lines, int first, int count)
    {
        if (IsBlank(lines[first]) || HeadOf(lines[first]) is not null) return first;
        int depth = 0;
        string? open = null;
        for (int i = first; i < count; i++)
        {
            string line = lines[i];
            for (int j = 0; j < line.Length; j++)
            {
                if (open is not null)
                {
                    if (open[0] == '"' && line[j] == '\\') j++;
                    else if (line.AsSpan(j).StartsWith(open)) (j, open) = (j + open.Length - 1, null);
                }
                else if (line[j] is '"' or '\'')
                {
                    string three = new(line[j], 3);
                    open = line.AsSpan(j).StartsWith(three) ? three : three[..1];
                    j += open.Length - 1;
                }
                else if (line[j] == '#') break;
                else if (line[j] is '[' or '{') depth++;
                else if (line[j] is ']' or '}') depth--;
            }
            if (open is { Length: 1 }) throw Broken($"line {i + 1} has a string without its end");
            if (open is null && depth <= 0) return i;
        }
        throw Broken($"what begins in line {first + 1} has no end");
    }

    private static CareerException Broken(string why) => new(Fault.Unsupported, $"{why}; nothing was changed. Mend the file first, or add the server by hand.");

    [GeneratedRegex(@"^\s*\[{1,2}\s*(?<name>[^\[\]]+?)\s*\]{1,2}\s*(#.*)?$")]
    private static partial Regex Head();

    [GeneratedRegex("""^\s*(?<name>(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")]
    private static partial Regex Key();
}
