namespace CareerContext.Tests.Rules;

/// <summary>C# without what is not code: comments, strings and characters become spaces, lines stay where they are.</summary>
internal static class SourceText
{
    public static string Blank(string text)
    {
        char[] code = text.ToCharArray();
        int i = 0;
        while (i < text.Length) i = Skip(text, i) is var end && end > i ? Erase(code, i, end) : i + 1;
        return new string(code);
    }

    private static int Erase(char[] code, int from, int to)
    {
        for (int i = from; i < to && i < code.Length; i++)
        {
            if (code[i] != '\n') code[i] = ' ';
        }
        return to;
    }

    // The end of the comment, string or character that begins here; the same place where none does.
    private static int Skip(string text, int i)
    {
        if (Starts(text, i, "//")) return EndOf(text, "\n", i);
        if (Starts(text, i, "/*")) return EndOf(text, "*/", i + 2) + 2;
        if (text[i] == '\'') return SkipCharacter(text, i);
        int quote = i;
        while (quote < text.Length && text[quote] is '$' or '@') quote++;
        if (quote >= text.Length || text[quote] != '"') return i;
        int quotes = 0;
        while (quote + quotes < text.Length && text[quote + quotes] == '"') quotes++;
        if (quotes >= 3) return EndOf(text, new string('"', quotes), quote + quotes) + quotes;
        return SkipString(text, quote + 1, holes: text[i..quote].Contains('$'), verbatim: text[i..quote].Contains('@'));
    }

    private static int SkipCharacter(string text, int i)
    {
        int end = i + 1;
        while (end < text.Length && text[end] != '\'') end += text[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    private static int SkipString(string text, int i, bool holes, bool verbatim)
    {
        while (i < text.Length)
        {
            if (text[i] == '"' && !(verbatim && Starts(text, i, "\"\""))) return i + 1;
            if (holes && text[i] == '{' && !Starts(text, i, "{{")) i = SkipHole(text, i + 1);
            else i += (text[i] == '\\' && !verbatim) || Starts(text, i, "{{") || Starts(text, i, "\"\"") ? 2 : 1;
        }
        return i;
    }

    private static int SkipHole(string text, int i)
    {
        for (int depth = 1; i < text.Length && depth > 0;)
        {
            int end = Skip(text, i);
            if (end > i)
            {
                i = end;
                continue;
            }
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            i++;
        }
        return i;
    }

    private static bool Starts(string text, int i, string with) => string.CompareOrdinal(text, i, with, 0, with.Length) == 0;

    private static int EndOf(string text, string mark, int from) => text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
}
