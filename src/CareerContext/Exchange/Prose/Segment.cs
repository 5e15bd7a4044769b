namespace CareerContext.Exchange.Prose;

/// <summary>A part of a line between the marks that part things: tabs, bars, dashes with spaces, a date taken out.</summary>
/// <param name="Text">Trimmed, not empty.</param>
/// <param name="IsStrong">Whether the document set all of it apart.</param>
/// <param name="Address">Where its first link leads, or null.</param>
/// <param name="Row">The line.</param>
internal sealed record Segment(string Text, bool IsStrong, string? Address, Row Row)
{
    private const int LongestCut = 1000; // Characters; a longer line has no parts but sentences.

    private static readonly char[] Loose = [' ', ',', ';', '|', '–', '—', '-', ':', '·', '•', '\t', '/', '~', '@'];

    /// <summary>Takes a line apart, its date left out.</summary>
    public static List<Segment> Of(Row row)
    {
        string text = row.Text;
        List<Segment> segments = [];
        if (text.Length > LongestCut) return [new Segment(text, false, null, row)];
        (int from, int until) = row.Dates is { } dates ? Bracket(text, dates) : (text.Length, text.Length);
        int start = 0, depth = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '[') depth++;
            if (i < text.Length && text[i] is ')' or ']' && depth > 0) depth--;
            int cut = i == text.Length ? 1 : i == from ? Math.Max(1, until - from) : depth > 0 ? 0 : MarkAt(text, i);
            if (cut == 0) continue;
            Add(row, start, i, segments);
            start = i + cut;
            if (i == from) depth = 0;
            i = start - 1;
        }
        return segments;
    }

    /// <summary>Parts of a text at commas that stand outside brackets.</summary>
    public static List<string> AtCommas(string text) => Cut(text, c => c == ',');

    /// <summary>Parts of a text at some marks that stand outside brackets; trimmed, none empty.</summary>
    public static List<string> Cut(string text, Func<char, bool> isMark)
    {
        List<string> parts = [];
        int start = 0, depth = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '[') depth++;
            if (i < text.Length && text[i] is ')' or ']' && depth > 0) depth--;
            if (i < text.Length && (depth > 0 || !isMark(text[i]) || (text[i] == ',' && IsWithinNumber(text, i)))) continue;
            if (text[start..i].Trim() is { Length: > 0 } part) parts.Add(part);
            start = i + 1;
        }
        return parts;
    }

    /// <summary>A text without brackets around all of it, or without one that has lost its other half; brackets within it stay.</summary>
    public static string Bare(string text)
    {
        string bare = text.Trim();
        if (bare.Count(c => c == '(') != bare.Count(c => c == ')')) return bare.Trim('(', ')', ' ');
        while (bare.Length > 1 && bare[0] == '(' && bare.IndexOf(')', StringComparison.Ordinal) == bare.Length - 1) bare = bare[1..^1].Trim();
        return bare;
    }

    /// <summary>A part of this segment, e.g. what stands before a comma.</summary>
    public Segment With(string part)
    {
        int at = Row.Text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? this with { Text = part } : Made(Row, at, part);
    }

    // Brackets around more than the date part it too: "Acme (Berlin, 2019–2021)".
    private static (int From, int Until) Bracket(string text, DateSpan dates)
    {
        int until = dates.End;
        while (until < text.Length && text[until] is ' ' or ',') until++;
        return (dates.Start, until);
    }

    private static int MarkAt(string text, int i)
    {
        char c = text[i];
        if (c is '\t' or '|' or '·' or '•' or '¦' or '—' or '―') return 1;
        bool spaceBefore = i == 0 || text[i - 1] == ' ';
        if (!spaceBefore) return 0;
        if (c is '–' or '~' or '→' or '@' && IsSpace(text, i + 1)) return 1;
        if (c is '-' or '/' && IsSpace(text, i + 1)) return c == '-' ? 1 : 0;
        return (c == '-' || c == '/') && i + 1 < text.Length && text[i + 1] == c && IsSpace(text, i + 2) ? 2 : 0;
    }

    private static bool IsSpace(string text, int i) => i >= text.Length || text[i] is ' ' or '\t';

    private static bool IsWithinNumber(string text, int i) => i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static void Add(Row row, int start, int end, List<Segment> segments)
    {
        string part = Trimmed(row.Text[start..end]);
        if (part.StartsWith(". ", StringComparison.Ordinal)) part = part[2..].Trim(Loose);
        if (part.EndsWith('(') || part.EndsWith('[') || (part.Count(c => c == '(') > part.Count(c => c == ')') && part.IndexOf('(', StringComparison.Ordinal) is var open && open == part.LastIndexOf('(')))
        {
            int bracket = Math.Max(part.LastIndexOf('('), part.LastIndexOf('['));
            string before = part[..bracket].Trim(Loose), within = part[(bracket + 1)..].Trim(Loose);
            if (before.Length > 0) segments.Add(Made(row, row.Text.IndexOf(before, start, StringComparison.Ordinal), before));
            if (within.Length > 0) segments.Add(Made(row, row.Text.IndexOf(within, start, StringComparison.Ordinal), within));
            return;
        }
        if (part.StartsWith(')')) part = part.TrimStart(')').Trim(Loose);
        else if (part.EndsWith(')') && !part.Contains('(', StringComparison.Ordinal)) part = part.TrimEnd(')').Trim(Loose);
        if (part.Any(char.IsLetterOrDigit)) segments.Add(Made(row, row.Text.IndexOf(part, start, StringComparison.Ordinal), part));
    }

    // A slash at the end of an address is its own.
    private static string Trimmed(string text) => text.Contains("://", StringComparison.Ordinal) && text.TrimEnd(Loose) is { } bare && text.AsSpan(bare.Length).StartsWith("/") ? bare.TrimStart(Loose) + "/" : text.Trim(Loose);

    private static Segment Made(Row row, int at, string part)
    {
        int strong = 0;
        string? address = null;
        foreach (ProseSpan span in row.Line.Spans)
        {
            int common = Math.Min(span.Start + span.Length, at + part.Length) - Math.Max(span.Start, at);
            if (common <= 0) continue;
            if (span.IsStrong) strong += common;
            address ??= span.Address;
        }
        return new Segment(part, strong * 10 >= part.Length * 8, address, row);
    }
}
