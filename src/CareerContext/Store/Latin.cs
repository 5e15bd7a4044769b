namespace CareerContext.Store;

/// <summary>The letters from U+00C0 to U+017F, and the dashes and quotes between them, folded as <see cref="PlainText.Fold"/> folds them, so that Western text need not be normalised letter by letter.</summary>
internal static class Latin
{
    private const char First = '\u00c0';
    private const char Several = '?';

    // ? for what folds to several characters.
    private const string Table =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþ?aaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggg" +
        "gggghhħħiiiiiiiiiı??jjkkĸllllll??łłnnnnnn?ŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Whether it is one of these letters and folds to one character, or a mark of Western text that stays as it is.</summary>
    public static bool IsSimple(char c) => IsLetter(c) ? Table[c - First] != Several : c is '·' or '–' or '—' or '‘' or '’' or '“' or '”' or '•';

    /// <summary>The folded form of such a character.</summary>
    public static char Fold(char c) => IsLetter(c) ? Table[c - First] : c;

    private static bool IsLetter(char c) => c >= First && c < First + Table.Length;

    /// <summary>Folds a text of ASCII and such letters.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, Fill);

    private static void Fill(Span<char> folded, string text)
    {
        for (int i = 0; i < folded.Length; i++) folded[i] = text[i] < '\u0080' ? char.ToLowerInvariant(text[i]) : Fold(text[i]);
    }
}
