using System.Text;

namespace CareerContext.Context;

/// <summary>Reads the names of fields that no importer knew as words: <c>researchSignals.hIndex</c> speaks of a research signal, and of an h index.</summary>
internal static class FieldPath
{
    /// <summary>The words of a path, without its numbers: <c>research signals h index</c>.</summary>
    public static string WordsOf(string path) => string.Join(' ', Words.Of(Apart(path + ":")).Where(w => !w.All(char.IsAsciiDigit)));

    /// <summary>A line of the form <c>path: value</c> with the words of its path apart; the value as it is.</summary>
    public static string Apart(string line)
    {
        int end = line.IndexOf(':', StringComparison.Ordinal);
        if (end < 0) return line;
        StringBuilder text = new(line.Length + 8);
        for (int i = 0; i < end; i++)
        {
            char c = line[i];
            bool starts = char.IsUpper(c) && i > 0 && (char.IsLower(line[i - 1]) || (i + 2 < end && char.IsLower(line[i + 1]) && char.IsLower(line[i + 2]) && char.IsLetter(line[i - 1])));
            if (starts) text.Append(' ');
            text.Append(c is '.' or '_' or '[' or ']' ? ' ' : c);
        }
        return text.Append(line, end, line.Length - end).ToString();
    }
}
