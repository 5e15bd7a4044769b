using System.Globalization;

namespace CareerContext.Context;

/// <summary>Splits a text into the pieces o200k merges within, as its pre-tokenizer's pattern does.</summary>
internal static class TokenPieces
{
    private const int Upper = 1;
    private const int Lower = 2;
    private const int Letter = Upper | Lower;
    private const int Digit = 4;
    private const int Space = 8;
    private const int Newline = 16;
    private const int Mark = 32;

    /// <summary>Returns the length of the first piece of a non-empty text.</summary>
    public static int NextLength(ReadOnlySpan<char> text)
    {
        int kind = Classify(text, 0, out int width);
        if ((kind & Digit) != 0)
        {
            return DigitsEnd(text, width);
        }

        int word = WordEnd(text, kind, width);
        if (word > 0)
        {
            return word;
        }

        int punctuation = PunctuationEnd(text, text[0] == ' ' ? 1 : 0);
        return punctuation > 0 ? punctuation : SpaceEnd(text);
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int end)
    {
        for (int digits = 1; digits < 3 && end < text.Length; digits++)
        {
            if ((Classify(text, end, out int width) & Digit) == 0)
            {
                break;
            }

            end += width;
        }

        return end;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int kind, int width)
    {
        // A mark may be the one character a word takes in front as well as a part of the word, hence four attempts.
        bool mayPrefix = (kind & (Digit | Newline)) == 0 && ((kind & Letter) == 0 || (kind & Mark) != 0);
        bool mayStart = (kind & Letter) != 0;
        int end = mayPrefix ? MixedEnd(text, width) : 0;
        if (end == 0 && mayStart)
        {
            end = MixedEnd(text, 0);
        }

        if (end == 0 && mayPrefix)
        {
            end = CapitalsEnd(text, width);
        }

        if (end == 0 && mayStart)
        {
            end = CapitalsEnd(text, 0);
        }

        return end == 0 ? 0 : ContractionEnd(text, end);
    }

    /// <summary>Any capitals, then at least one small (or caseless) letter.</summary>
    private static int MixedEnd(ReadOnlySpan<char> text, int start)
    {
        int position = start;
        int lastCaselessEnd = 0;
        while (position < text.Length)
        {
            int kind = Classify(text, position, out int width);
            if ((kind & Upper) == 0)
            {
                if ((kind & Lower) != 0)
                {
                    return SmallEnd(text, position + width);
                }

                break;
            }

            position += width;
            if ((kind & Lower) != 0)
            {
                lastCaselessEnd = position;
            }
        }

        return lastCaselessEnd;
    }

    private static int CapitalsEnd(ReadOnlySpan<char> text, int start)
    {
        int position = start;
        while (position < text.Length && (Classify(text, position, out int width) & Upper) != 0)
        {
            position += width;
        }

        return position == start ? 0 : position;
    }

    private static int SmallEnd(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && (Classify(text, position, out int width) & Lower) != 0)
        {
            position += width;
        }

        return position;
    }

    private static int ContractionEnd(ReadOnlySpan<char> text, int end)
    {
        if (end + 1 >= text.Length || text[end] != '\'')
        {
            return end;
        }

        char first = (char)(text[end + 1] | 0x20);
        if (first is 's' or 'd' or 'm' or 't')
        {
            return end + 2;
        }

        if (end + 2 >= text.Length)
        {
            return end;
        }

        char second = (char)(text[end + 2] | 0x20);
        return (first, second) is ('l', 'l') or ('v', 'e') or ('r', 'e') ? end + 3 : end;
    }

    private static int PunctuationEnd(ReadOnlySpan<char> text, int start)
    {
        int position = start;
        while (position < text.Length
            && (Classify(text, position, out int width) & (Letter | Digit | Space | Newline)) == 0)
        {
            position += width;
        }

        if (position == start)
        {
            return 0;
        }

        while (position < text.Length && text[position] is '\r' or '\n' or '/')
        {
            position++;
        }

        return position;
    }

    private static int SpaceEnd(ReadOnlySpan<char> text)
    {
        int end = 0;
        int afterNewline = 0;
        while (end < text.Length)
        {
            int kind = Classify(text, end, out int width);
            if ((kind & (Space | Newline)) == 0)
            {
                break;
            }

            end += width;
            if ((kind & Newline) != 0)
            {
                afterNewline = end;
            }
        }

        if (afterNewline > 0)
        {
            return afterNewline;
        }

        // The last space before a word belongs to that word's piece.
        return end < text.Length && end > 1 ? end - 1 : Math.Max(end, 1);
    }

    private static int Classify(ReadOnlySpan<char> text, int position, out int width)
    {
        char c = text[position];
        width = 1;
        if (c < 0x80)
        {
            return ClassifyAscii(c);
        }

        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            width = 2;
            return FromCategory(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[position + 1])));
        }

        return char.IsWhiteSpace(c) ? Space : FromCategory(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    private static int ClassifyAscii(char c)
    {
        if (char.IsAsciiLetterLower(c))
        {
            return Lower;
        }

        if (char.IsAsciiLetterUpper(c))
        {
            return Upper;
        }

        return c switch
        {
            '\r' or '\n' => Newline,
            ' ' or '\t' or '\v' or '\f' => Space,
            _ => char.IsAsciiDigit(c) ? Digit : 0,
        };
    }

    private static int FromCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Upper,
        UnicodeCategory.LowercaseLetter => Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            => Letter | Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Digit,
        _ => 0,
    };
}
