namespace CareerContext.Exchange.Prose;

/// <summary>Joins what a document of fixed width broke into lines.</summary>
internal static class Wrapping
{
    // Characters. A document with longer lines breaks none of them; a shorter line was not broken for want of room.
    private const int LongestWrapped = 130, LeastWrapped = 45, LeastJoined = 30;
    private const int Slack = 8; // Marks and indents that are no longer part of a line.

    /// <summary>The lines with broken paragraphs and entries of lists whole again, each at its first line's place.</summary>
    public static List<ProseLine> Join(IReadOnlyList<ProseLine> lines)
    {
        int width = Width(lines);
        List<ProseLine> joined = new(lines.Count);
        List<ProseLine> open = [];
        foreach (ProseLine line in lines)
        {
            if (open.Count > 0 && Continues(open[0], open[^1], line, width))
            {
                open.Add(line);
                continue;
            }
            if (open.Count > 0) joined.Add(Whole(open));
            open.Clear();
            open.Add(line);
        }
        if (open.Count > 0) joined.Add(Whole(open));
        return joined;
    }

    // The width that the document was broken at: that of its long lines, a few stragglers aside.
    private static int Width(IReadOnlyList<ProseLine> lines)
    {
        List<int> lengths = [.. lines.Select(l => l.Text.Length).Where(l => l >= LeastWrapped).Order()];
        if (lengths.Count == 0 || lengths[^1] > LongestWrapped) return int.MaxValue;
        return lengths[(int)((lengths.Count - 1) * 0.9)];
    }

    private static bool Continues(ProseLine first, ProseLine last, ProseLine next, int width)
    {
        if (last.IsBlank || next.IsBlank || next.IsBullet || next.Heading > 0 || first.Heading > 0 || next.Text.Contains('\t', StringComparison.Ordinal)) return false;
        if (last.Text.Contains('\t', StringComparison.Ordinal) && last.Text[^1] != ',') return false;
        if (first.IsStrong || next.IsStrong || last.Text.Length < LeastJoined || IsDated(last) || IsDated(next) || IsContact(next.Text)) return false;
        bool isSmall = char.IsLower(next.Text[0]), isSentence = last.Text[^1] is '.' or '!' or '?' or ':';
        if (IsLabelled(next.Text)) return false;
        if (last.Text[^1] == ',' || (isSmall && !isSentence)) return true;
        if (last.Text.Length < LeastWrapped || width == int.MaxValue) return false;
        if (first.IsBullet && next.Depth > first.Depth && !isSentence) return true;
        if (last.Text.Length + 1 + FirstWord(next.Text) <= width - Slack) return false;
        return first.IsBullet ? next.Depth > first.Depth : !isSentence && next.Depth == last.Depth;
    }

    private static bool IsDated(ProseLine line) => DateScanner.Find(line.Text) is { IsRange: true };

    private static bool IsContact(string text) => text[..FirstWord(text)] is var word && (word.Contains("://", StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (word.Contains('.', StringComparison.Ordinal) && word.Contains('/', StringComparison.Ordinal)));

    // "Frameworks: …" begins a group of its own.
    private static bool IsLabelled(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 30 and int colon && char.IsUpper(text[0]) && text.AsSpan(0, colon).Count(' ') < 4;

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and int end ? end : text.Length;

    private static ProseLine Whole(List<ProseLine> parts)
    {
        if (parts.Count == 1) return parts[0];
        List<ProseSpan> spans = [];
        int at = 0;
        foreach (ProseLine part in parts)
        {
            foreach (ProseSpan span in part.Spans) spans.Add(span with { Start = span.Start + at });
            at += part.Text.Length + 1;
        }
        return parts[0] with { Text = string.Join(' ', parts.Select(p => p.Text)), Spans = spans };
    }
}
