using System.Buffers;

namespace CareerContext.Context;

/// <summary>Stored text within an answer's lines: whatever it says, it cannot pass for a heading, a record or a line of the program's own.</summary>
internal static class StoredText
{
    private const string Inset = "  ";

    // How lines begin whose word is the program's.
    private static readonly string[] OwnWords = ["Source:", "Confidence ", "Recognised, not stated:", "Only when asked for:", "Withheld by the owner:", "Skills:", "Projects:", "Shown "];

    /// <summary>What ends a line, in whichever program wrote it.</summary>
    public static SearchValues<char> LineEnds { get; } = SearchValues.Create("\n\v\f\r\u0085\u2028\u2029");

    /// <summary>The lines of a text.</summary>
    public static string[] LinesOf(string text) => text.Replace('\v', '\n').ReplaceLineEndings("\n").Split('\n');

    /// <summary>The line with all lines of its text but the first set in by two blanks, and without marks of headings.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isForeign">Whether its very first word is stored text.</param>
    public static ContextLine Guarded(ContextLine line, bool isForeign)
    {
        string text = line.Text;
        bool isOne = !text.AsSpan().ContainsAny(LineEnds);
        bool isOurs = isForeign && Array.Exists(OwnWords, w => text.TrimStart().StartsWith(w, StringComparison.OrdinalIgnoreCase));
        if (isOne && !isOurs && !BeginsHeading(text)) return line;
        string[] lines = isOne ? [text] : LinesOf(text);
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == 0) lines[i] = (isOurs ? Inset : "") + Escaped(lines[i]);
            else if (!string.IsNullOrWhiteSpace(lines[i])) lines[i] = Inset + Escaped(lines[i].TrimStart());
        }
        return line with { Text = string.Join('\n', lines) };
    }

    private static bool BeginsHeading(string text) => text.AsSpan(text.StartsWith("- ", StringComparison.Ordinal) ? 2 : 0).TrimStart().StartsWith("#");

    private static string Escaped(string text) => BeginsHeading(text) && text.IndexOf('#', StringComparison.Ordinal) is var at ? text[..at] + "\\" + text[at..] : text;
}
