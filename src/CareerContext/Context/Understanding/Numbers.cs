namespace CareerContext.Context.Understanding;

/// <summary>Tells numbers from other words, in five languages.</summary>
internal static class Numbers
{
    // "One" is an article in most of them and counts nothing.
    private static readonly HashSet<string> InWords =
    [
        .. """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
        zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn zwanzig dreissig vierzig funfzig hundert tausend million millionen dutzend
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze vingt trente quarante cinquante cent mille millions douzaine dizaine
        dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta cien ciento mil millon millones docena
        dois duas quatro sete oito nove dez doze treze quatorze quinze vinte trinta quarenta cinquenta cem milhao milhoes duzia
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether a folded word is a number: of figures, or one in words.</summary>
    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || InWords.Contains(word);

    /// <summary>Whether a word is a year of the last or this century.</summary>
    public static bool IsYear(string word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsAsciiDigit);
}
