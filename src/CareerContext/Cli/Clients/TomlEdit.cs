using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>Sets or takes out one table of a TOML file, <c>[section.name]</c>, and leaves every other line as it is. Tables below it are its own.</summary>
internal static partial class TomlEdit
{
    private const string Name = """(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')""";
    private const string Dotted = Name + @"(?:\s*\.\s*" + Name + ")*";

    /// <summary>A table's lines.</summary>
    /// <param name="Name">Its dotted name without quotes.</param>
    /// <param name="From">Its head.</param>
    /// <param name="To">The line behind its last one; comments before the next table are not its own.</param>
    private sealed record Table(string Name, int From, int To);

    /// <summary>The table's lines without its head, or null.</summary>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string? Find(string text, string section, string name)
    {
        (List<string> lines, List<Table> tables) = Read(text, section, name);
        return Own(tables, section, name) is { } own ? string.Join('\n', lines.Skip(own.From + 1).Take(own.To - own.From - 1)) : null;
    }

    /// <summary>The text with the table in it; comments and keys of the owner's that are not among the given ones stay.</summary>
    /// <param name="text">The file's text; empty for a new one.</param>
    /// <param name="section">The table above.</param>
    /// <param name="name">The table's name.</param>
    /// <param name="values">Key to its value in TOML.</param>
    /// <param name="otherwise">Keys by which the table is reached in another way; they are taken out.</param>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string Set(string text, string section, string name, IReadOnlyList<(string Key, string Value)> values, IReadOnlyList<string> otherwise)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        (List<string> lines, List<Table> tables) = Read(text, section, name);
        List<string> wanted = [.. values.Select(v => $"{v.Key} = {v.Value}")];
        if (Own(tables, section, name) is not { } own)
        {
            string before = text.Length == 0 || text.EndsWith('\n') ? text : text + end;
            return Verified(text, $"{before}{(before.Length == 0 ? "" : end)}[{section}.{name}]{end}{string.Join(end, wanted)}{end}", section, name);
        }
        List<string> kept = [];
        for (int i = own.From + 1; i < own.To; i++)
        {
            int last = LastLineOf(lines, i, own.To);
            string? key = KeyOf(lines[i]);
            if (key is null || !(values.Any(v => v.Key == key) || otherwise.Contains(key.Split('.')[0]))) kept.AddRange(lines.Skip(i).Take(last - i + 1));
            i = last;
        }
        List<string> present = lines.GetRange(own.From + 1, own.To - own.From - 1);
        if (present.Select(l => l.TrimEnd('\r')).SequenceEqual([.. wanted, .. kept.Select(l => l.TrimEnd('\r'))])) return text;
        lines.RemoveRange(own.From + 1, present.Count);
        lines.InsertRange(own.From + 1, [.. wanted.Select(w => w + end[..^1]), .. kept]);
        return Verified(text, string.Join('\n', lines), section, name);
    }

    /// <summary>The text without the table and those below it; the same where it has none.</summary>
    /// <exception cref="CareerException">The text is no TOML, or holds the table in another form.</exception>
    public static string Remove(string text, string section, string name)
    {
        (List<string> lines, List<Table> tables) = Read(text, section, name);
        string wanted = $"{section}.{name}";
        foreach (Table table in tables.Where(t => t.Name == wanted || t.Name.StartsWith(wanted + ".", StringComparison.Ordinal)).Reverse())
        {
            int from = table.From;
            lines.RemoveRange(from, table.To - from);
            while (from < lines.Count && lines[from].Trim().Length == 0 && (from == 0 || lines[from - 1].Trim().Length == 0)) lines.RemoveAt(from);
        }
        return tables.Exists(t => t.Name.StartsWith(wanted, StringComparison.Ordinal)) ? Verified(text, string.Join('\n', lines), section, name) : text;
    }

    // The file is somebody else's: unless every line of everybody else's is what it was, nothing is written.
    private static string Verified(string before, string after, string section, string name) =>
        Others(before, section, name).SequenceEqual(Others(after, section, name)) ? after : throw Broken("the change would touch other entries");

    private static List<string> Others(string text, string section, string name)
    {
        (List<string> lines, List<Table> tables) = Read(text, section, name);
        string wanted = $"{section}.{name}";
        List<Table> own = tables.FindAll(t => t.Name == wanted || t.Name.StartsWith(wanted + ".", StringComparison.Ordinal));
        return [.. lines.Where((line, i) => line.Trim().Length > 0 && !own.Exists(t => t.From <= i && i < t.To)).Select(l => l.TrimEnd('\r'))];
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

    private static Table? Own(List<Table> tables, string section, string name) => tables.Find(t => t.Name == $"{section}.{name}");

    private static (List<string> Lines, List<Table> Tables) Read(string text, string section, string name)
    {
        List<string> lines = [.. text.Split('\n')];
        List<Table> tables = [];
        string wanted = $"{section}.{name}";
        for (int i = 0; i < lines.Count; i++)
        {
            int last = LastLineOf(lines, i, lines.Count);
            if (HeadOf(lines[i]) is { } head)
            {
                if (head == wanted && tables.Exists(t => t.Name == wanted)) throw Broken($"line {i + 1} begins the table {wanted} again");
                tables.Add(new Table(head, i, lines.Count));
            }
            else if (KeyOf(lines[i]) is { } key)
            {
                if (IsInAnotherForm(tables.LastOrDefault()?.Name ?? "", key, section, wanted)) throw Broken($"line {i + 1} holds {wanted} in a form that this program does not change");
            }
            else if (!IsBlank(lines[i]))
            {
                throw Broken($"line {i + 1} is no TOML");
            }
            i = last;
        }
        for (int i = 0; i < tables.Count; i++)
        {
            int to = i + 1 < tables.Count ? tables[i + 1].From : lines.Count;
            // What stands blank or as a comment before the next table belongs to that one.
            while (to > tables[i].From + 1 && IsBlank(lines[to - 1])) to--;
            tables[i] = tables[i] with { To = to };
        }
        return (lines, tables);
    }

    private static bool IsInAnotherForm(string table, string key, string section, string wanted)
    {
        string whole = table.Length == 0 ? key : $"{table}.{key}";
        bool isOurs = table == wanted || table.StartsWith(wanted + ".", StringComparison.Ordinal);
        return whole == section || whole == wanted || (!isOurs && whole.StartsWith(wanted + ".", StringComparison.Ordinal));
    }

    private static bool IsBlank(string line) => line.TrimStart() is "" or ['#', ..];

    private static string? HeadOf(string line) => Head().Match(line) is { Success: true } head ? Plain(head.Groups["name"].Value) : null;

    private static string? KeyOf(string line) => Key().Match(line) is { Success: true } key ? Plain(key.Groups["name"].Value) : null;

    // A dot within quotes parts no names.
    private static string Plain(string dotted) => string.Join('.', Part().Matches(dotted).Select(p => p.Value is ['"' or '\'', .. { } inner, _] ? inner.Replace('.', '\u0001') : p.Value));

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

    [GeneratedRegex($$"""^\s*\[{1,2}\s*(?<name>{{Dotted}})\s*\]{1,2}\s*(#.*)?$""")]
    private static partial Regex Head();

    [GeneratedRegex($$"""^\s*(?<name>{{Dotted}})\s*=""")]
    private static partial Regex Key();

    [GeneratedRegex(Name)]
    private static partial Regex Part();
}
