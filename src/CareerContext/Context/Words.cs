using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>Splits text into folded words; marks that names of technologies bear stay with them: <c>c++</c>, <c>c#</c>, <c>node.js</c>, <c>ci/cd</c> as two.</summary>
public static class Words
{
    /// <summary>The folded words of a text in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        List<string> words = [];
        string folded = PlainText.Fold(text);
        int start = -1;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            bool letter = c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            bool inside = c is '.' && start >= 0 && i + 1 < folded.Length && char.IsLetterOrDigit(folded[i + 1]);
            bool mark = c is '+' or '#' && start >= 0;
            if (letter || inside || mark || (c == '.' && start < 0 && i + 1 < folded.Length && char.IsLetter(folded[i + 1])))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }
        if (start >= 0) words.Add(folded[start..]);
        return words;
    }

    /// <summary>Whether a one-word skill name is an everyday word here: <c>go</c>, <c>r</c>, <c>c</c> count only as the text writes a name.</summary>
    public static bool IsAmbiguous(string folded, string text) =>
        folded is "go" or "r" or "c" or "swift" or "rust" or "spark" or "spring" or "express" or "dart" or "chef" or "word" or "excel" or "access" or "teams" or "make"
        && !text.Contains(char.ToUpperInvariant(folded[0]) + folded[1..], StringComparison.Ordinal);
}
