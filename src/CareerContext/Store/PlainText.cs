using System.Globalization;
using System.Text;

namespace CareerContext.Store;

/// <summary>The one form in which text is stored: Unicode NFC without control, invisible and bidirectional characters.</summary>
/// <remarks>
/// Line feeds stay. U+200C and U+200D stay where a script or an emoji needs them. Invisible characters are how
/// instructions are smuggled into a model's input, so they are removed on the way in and again on the way out.
/// </remarks>
public static class PlainText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int MostMarks = 30;

    /// <summary>Cleans a text; the same text comes back (same reference) when nothing had to change.</summary>
    public static string Clean(string text)
    {
        if (IsPlainAscii(text)) return text;
        // What is removed lets others meet, which may then compose, change places or have lost their work: until nothing changes.
        string before = text, clean = Pass(text);
        while (clean != before) (before, clean) = (clean, Pass(clean));
        return clean == text ? text : clean;
    }

    private static string Pass(string text)
    {
        // Composed first, since a character may compose into one that needs no mark behind it; and last, for what then stands together.
        string whole = Compose(Repair(text)).ReplaceLineEndings("\n");
        StringBuilder clean = new(whole.Length);
        Rune previous = default;
        for (int i = 0; i < whole.Length;)
        {
            Rune rune = Rune.GetRuneAt(whole, i);
            i += rune.Utf16SequenceLength;
            if (rune.Value is '\t' or 0x0B) clean.Append(rune.Value == '\t' ? ' ' : '\n');
            else if (Stays(rune, previous)) clean.Append(rune.ToString());
            else continue;
            previous = rune;
        }
        return Compose(WithoutIdleJoiners(clean.ToString()));
    }

    // Normalizing sorts the marks of one letter, which takes the square of their number; Unicode's stream-safe format ends at thirty.
    private static string Compose(string text)
    {
        StringBuilder shorter = new(text.Length);
        int marks = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks) shorter.Append(rune.ToString());
        }
        return (shorter.Length == text.Length ? text : shorter.ToString()).Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(Rune rune) => rune.Value >= 0x0300
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Cleans a text and folds it to one line with single spaces, trimmed.</summary>
    public static string CleanLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Folds for comparison: lower case, without accents, ligatures opened (NFKD), single spaces.</summary>
    public static string Fold(string text)
    {
        if (IsPlainLine(text)) return Latin.Fold(text);
        string decomposed = CleanLine(text).Normalize(NormalizationForm.FormKD);
        StringBuilder folded = new(decomposed.Length);
        foreach (char c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && c < 0x0370) continue;
            if (c == 'ß') folded.Append("ss");
            else folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    // Of printable letters that fold to one each, with single spaces within: nothing to clean, nothing to decompose.
    private static bool IsPlainLine(string text)
    {
        char before = ' ';
        foreach (char c in text)
        {
            if ((c == ' ' && before == ' ') || c is < ' ' or (char)127 || (c > 127 && !Latin.IsSimple(c))) return false;
            before = c;
        }
        return text.Length == 0 || before != ' ';
    }

    private static bool IsPlainAscii(string text)
    {
        foreach (char c in text)
        {
            if (c is >= (char)127 or < ' ' and not '\n') return false;
        }
        return true;
    }

    // Half of a surrogate pair is no character; SQLite and JSON would each bend it in their own way. Code points that are
    // set aside for no character (U+FFFE and its like) cannot be normalized at all.
    private static string Repair(string text)
    {
        StringBuilder whole = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            int point = pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            bool character = point is not (>= 0xD800 and <= 0xDFFF or >= 0xFDD0 and <= 0xFDEF) && (point & 0xFFFE) != 0xFFFE;
            if (character) whole.Append(text, i, pair ? 2 : 1);
            if (pair) i++;
        }
        return whole.Length == text.Length ? text : whole.ToString();
    }

    private static bool Stays(Rune rune, Rune previous)
    {
        int value = rune.Value;
        if (value == '\n' || IsJoiner(rune)) return true;
        if (value is 0xFE0E or 0xFE0F) return IsPictographic(previous) || previous.Value is (>= '0' and <= '9') or '#' or '*';
        if (value is >= 0xFE00 and <= 0xFE0D or 0x2065 or >= 0xFFF0 and <= 0xFFF8) return false;
        if (value is >= 0xE0000 and <= 0xE0FFF or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 or >= 0x180B and <= 0x180F) return false;
        if (value is >= 0x0600 and <= 0x0605 or 0x06DD or 0x08E2) return true; // Arabic number signs are "format" by category, yet seen.
        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
    }

    // A second look, when all else that goes is gone: whether a joiner works depends on what stands on both sides of it.
    private static string WithoutIdleJoiners(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        if (!Array.Exists(runes, IsJoiner)) return text;
        StringBuilder working = new(text.Length);
        Rune previous = default;
        int following = 0;
        for (int i = 0; i < runes.Length; i++)
        {
            while (following < runes.Length && (following <= i || IsJoiner(runes[following]))) following++;
            if (IsJoiner(runes[i]) && !HasWork(runes[i], previous, following < runes.Length ? runes[following] : default)) continue;
            working.Append(runes[i].ToString());
            previous = runes[i];
        }
        return working.ToString();
    }

    private static bool HasWork(Rune joiner, Rune previous, Rune following)
    {
        if (previous == default || following == default) return false;
        bool joins = joiner.Value == ZeroWidthJoiner;
        if (joins && (IsPictographic(previous) || previous.Value == 0xFE0F) && IsPictographic(following)) return true;
        return IsJoiningScript(previous) && (IsJoiningScript(following) || joins);
    }

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner;

    private static bool IsPictographic(Rune rune) => rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2190 and <= 0x2BFF or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x3030 or 0x303D or 0x3297 or 0x3299;

    // Arabic, Syriac, Mongolian and the scripts of South and South-East Asia choose letter forms by joiners.
    private static bool IsJoiningScript(Rune rune) => rune.Value is >= 0x0600 and <= 0x08FF or >= 0x0900 and <= 0x0DFF or >= 0x0F00 and <= 0x109F
        or >= 0x1780 and <= 0x18AF or >= 0xA840 and <= 0xABFF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE;
}
