using System.Security.Cryptography;

namespace CareerContext.Store;

/// <summary>Identifiers such as <c>exp_7k2mqa</c>: a kind's prefix and six random letters or digits.</summary>
public static class RecordId
{
    // No vowels and no look-alikes: an id never spells a word and can be read over the phone.
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>The number of random characters.</summary>
    public const int RandomLength = 6;

    /// <summary>Makes a new id; the caller checks that it is free.</summary>
    /// <param name="prefix">Three letters of the kind, e.g. <c>exp</c>.</param>
    public static string Create(string prefix) => $"{prefix}_{RandomNumberGenerator.GetString(Alphabet, RandomLength)}";

    /// <summary>The id that belongs to a hash: for what has no row of its own.</summary>
    /// <param name="prefix">Three letters.</param>
    /// <param name="hash">At least six bytes.</param>
    internal static string Of(string prefix, ReadOnlySpan<byte> hash)
    {
        Span<char> letters = stackalloc char[RandomLength];
        for (int i = 0; i < RandomLength; i++) letters[i] = Alphabet[hash[i] % Alphabet.Length];
        return $"{prefix}_{letters}";
    }

    /// <summary>Whether a text has the shape of an id.</summary>
    public static bool IsShaped(string text) =>
        text.Length == 4 + RandomLength && text[3] == '_' && text.All(c => c == '_' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));
}
