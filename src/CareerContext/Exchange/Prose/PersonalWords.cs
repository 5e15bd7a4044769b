using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>Labels of personal particulars that stand before their values without a colon, as forms print them: "Sex Female | Date of birth 01/03/1975".</summary>
internal static partial class PersonalWords
{
    private const int MostLabelWords = 4, MostValueWords = 4, LongestPiece = 80;

    private static readonly HashSet<string> Labels = Set(
        "nationality|marital status|civil status|place of birth|citizenship|nationalitat|staatsangehorigkeit|staatsburgerschaft|familienstand|geburtsort|nationalite|situation familiale|etat civil|lieu de naissance|nacionalidad|estado civil|"
        + "lugar de nacimiento|nacionalidade|naturalidade|local de nascimento|family status");

    // One word that begins titles too ("Sex therapist"), so that its value must be one of few.
    private static readonly HashSet<string> Sexes = Set("sex|gender|geschlecht|sexe|genre|sexo|genero");

    private static readonly HashSet<string> SexValues = Set(
        "female|male|f|m|d|x|w|woman|man|diverse|divers|non binary|nonbinary|other|weiblich|mannlich|feminin|masculin|femme|homme|femenino|masculino|mujer|hombre|feminino|feminina|masculina|mulher|homem|undisclosed|not specified");

    /// <summary>The label and the value, where a text is both; the contact's kind where the label is one of birth.</summary>
    public static (string Label, string Value, bool IsBirth)? Cut(string text)
    {
        if (text.Length > LongestPiece) return null;
        string[] words = text.Split([' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(MostLabelWords, words.Length - 1); count > 0; count--)
        {
            string label = string.Join(' ', words[..count]), value = string.Join(' ', words[count..]), folded = string.Join(' ', DateWords.Words(label));
            if (ContactWords.Of(label) == Contact.Birth && value.Any(char.IsAsciiDigit)) return (label, value, true);
            if (words.Length - count > MostValueWords) continue;
            if (Labels.Contains(folded) || (Sexes.Contains(folded) && SexValues.Contains(string.Join(' ', DateWords.Words(value))))) return (label, value, false);
        }
        return null;
    }

    /// <summary>The date that a text begins with and what stands behind it; the text where it begins with none.</summary>
    public static (string Date, string Behind) Birth(string text)
    {
        Match date = Day().Match(text);
        return date.Success ? (date.Value, text[date.Length..].Trim(' ', ',', ';')) : (text, "");
    }

    private static HashSet<string> Set(string words) => [.. words.Split('|').Select(PlainText.Fold)];

    [GeneratedRegex(@"^(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.? (?:de )?\d{4}|\p{L}{3,12}\.? \d{1,2},? \d{4})(?=[\s,;]|$)")]
    private static partial Regex Day();
}
