using System.Text;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>Compares the names of people, and the spellings of one name.</summary>
internal static class PersonNames
{
    private const int LastBasicLatin = 0x024F;

    /// <summary>Whether two names are one name: written out, shortened, or with other letters for the same (ü and ue, ø and o).</summary>
    public static bool AreOne(string one, string other)
    {
        HashSet<string> words = [.. DateWords.Words(Plain(one))], otherWords = [.. DateWords.Words(Plain(other))];
        return words.IsSubsetOf(otherWords) || otherWords.IsSubsetOf(words);
    }

    /// <summary>Whether two names may be one person's, if something else says so too: near in letters, of one surname, or in another script.</summary>
    public static bool MayBeOne(string one, string other, NameLikeness names)
    {
        if (IsLatin(one) != IsLatin(other)) return true;
        string first = Plain(one), second = Plain(other);
        return names.Of(first, second, NameSort.Other).Score >= RecordLikeness.Least || Words.Of(first).LastOrDefault() is { Length: > 1 } surname && Words.Of(second).LastOrDefault() == surname;
    }

    /// <summary>What a spelling of a recorded text is to it: who has the accents knows more. Null where the letters differ otherwise.</summary>
    public static TextRelation? Spelling(string recorded, string incoming)
    {
        if (Plain(recorded) != Plain(incoming)) return null;
        int known = Marked(recorded), told = Marked(incoming);
        return known == told ? TextRelation.Same : told > known ? TextRelation.Finer : TextRelation.Coarser;
    }

    // Letters that are written in two ways become one; "Manuel" becomes "manul" on both sides.
    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char c in PlainText.Fold(name))
        {
            char letter = c switch { 'ø' => 'o', 'æ' => 'a', 'œ' => 'o', 'ł' => 'l', 'đ' or 'ð' => 'd', 'ı' => 'i', _ => c };
            char before = plain.Length > 0 ? plain[^1] : ' ';
            if ((letter == 'e' && (before is 'a' or 'o' or 'u')) || (letter == 'a' && before == 'a')) continue;
            plain.Append(letter);
        }
        return plain.ToString();
    }

    private static int Marked(string text) => PlainText.Clean(text).Count(c => c > 127 && char.IsLetter(c));

    private static bool IsLatin(string name) => name.Any(c => c <= LastBasicLatin && char.IsLetter(c));
}
