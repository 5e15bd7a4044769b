using System.Text.RegularExpressions;

namespace CareerContext.Records;

/// <summary>Unknown fields have no declared visibility; their paths and values tell what people keep to themselves.</summary>
public static partial class PrivateWords
{
    private static readonly string[] Private =
        ["birth", "geburt", "naissance", "nacimiento", "nascimento", "nascita", "dob", "ssn", "socialsecurity", "passport", "taxid", "nationalid", "gender", "marital", "religion", "ethnic",
            "disabil", "health", "salary", "compensation", "address", "street", "strasse", "zipcode", "postal", "born", "iban", "national", "citizen", "family", "children", "maiden", "private"];

    // Within longer words these mean nothing: "language", "alternance".
    private static readonly string[] PrivateNames = ["age", "alter", "edad", "idade", "zip"];

    private static readonly string[] Others = ["referee", "reference", "recommend", "supervisor", "manager", "boss"];

    private static readonly string[] Contact = ["mail", "phone", "mobile", "skype", "whatsapp", "telegram", "twitter", "linkedin", "github", "contact", "website", "telefon", "courriel", "correo"];

    // Only as words of their own: "tel" is in "hotel", "url" in "hourly".
    private static readonly string[] ContactNames = ["tel", "signal", "social", "socials", "url", "urls"];

    /// <summary>Whether an unknown field is kept from assistants.</summary>
    /// <param name="record">Its record: nothing unknown of a referee is given away, for it is not the owner's to give.</param>
    /// <param name="field">The field.</param>
    public static bool IsPrivate(CareerRecord record, UnknownField field)
    {
        if (record.Kind.Name == "reference" || field.Path.StartsWith("references", StringComparison.Ordinal)) return true;
        string plain = Letters(field.Path);
        // Contact details beside a job, or under somebody's role, are somebody else's.
        bool isOthers = Others.Any(w => plain.Contains(w, StringComparison.Ordinal));
        if (IsAsk(field.Path, field.Value) && (isOthers || (record.Kind.Name != "person" && !IsLink(field)))) return true;
        // A home's place beyond city, region and country is an address.
        if (record.Kind.Name == "person" && Segments(field.Path).Contains("location")) return true;
        return Private.Any(w => plain.Contains(w, StringComparison.Ordinal)) || Segments(field.Path).Any(s => PrivateNames.Contains(Letters(s)));
    }

    /// <summary>Whether a line of text says what people keep to themselves: when and where somebody was born, nationality, family, health, numbers of papers, where somebody lives.</summary>
    /// <param name="text">A line in one of the five languages.</param>
    public static bool IsPrivateText(string text) => Personal().IsMatch(text) || (text.Any(char.IsAsciiDigit) && Home().IsMatch(text));

    // A project's or a publication's own address is no person's.
    private static bool IsLink(UnknownField field) => field.Value is { } value
        && (value.StartsWith("http", StringComparison.OrdinalIgnoreCase) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an unknown field of the person is a way to reach them, given only when asked for.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="value">Its value; null where there is none.</param>
    public static bool IsAsk(string path, string? value)
    {
        string plain = Letters(path);
        return Contact.Any(w => plain.Contains(w, StringComparison.Ordinal)) || Segments(path).SelectMany(Words).Any(ContactNames.Contains) || (value is not null && ContactText.IsIn(value));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static string[] Segments(string path) => path.Split(['.', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries);

    // "workTel", "work_tel" and "WORK-TEL" are two words each.
    private static IEnumerable<string> Words(string segment)
    {
        int start = 0;
        for (int i = 1; i <= segment.Length; i++)
        {
            if (i < segment.Length && char.IsLetter(segment[i]) && (!char.IsUpper(segment[i]) || !char.IsLower(segment[i - 1])) && char.IsLetter(segment[i - 1])) continue;
            yield return Letters(segment[start..i]);
            start = i;
        }
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:date of birth|birth ?date|place of birth|d\.?o\.?b\.?|born (?:on|in|\d)|geboren|geburtsdatum|geburtsort|né(?:e)? le|date de naissance|nacid[oa]|fecha de nacimiento|nascid[oa]|data de nascimento"
        + @"|nationality|citizenship|staatsangehörigkeit|nationalität|nationalité|nacionalidad|nacionalidade|passport|reisepass|passeport|pasaporte|passaporte|visa status|work permit|marital status|married|familienstand|verheiratet|ledig|geschieden"
        + @"|état civil|mariée?|célibataire|estado civil|casad[oa]|solter[oa]|solteir[oa]|children|kinder|enfants|hijos|filhos|gender|sex:|geschlecht|sexe|sexo|male|female|männlich|weiblich|religion|konfession|religión|religião"
        + @"|disabilit\p{L}{1,4}|schwerbehinder\p{L}{1,4}|social security|sozialversicherung\p{L}{0,8}|tax id|steuernummer|steuer-id|iban|salary|gehalt|salaire|salario|salário|years old|jahre alt|ans,|años de edad|anos de idade)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Personal();

    [GeneratedRegex(@"\d{1,5}[a-z]?,? (?:\p{L}{1,20}[ .]){0,3}(?:street|st\.|road|rd\.|lane|avenue|ave|drive|boulevard|blvd|terrace|close|crescent)(?!\p{L})|\p{L}(?:straße|strasse|str\.|gasse|weg|allee|platz) \d{1,4}(?!\d)"
        + @"|(?<!\p{L})(?:rue|avenue|boulevard|calle|avenida|plaza|rua|travessa|praça) [\p{L} .,'’]{2,40}\d{1,5}|\d{1,5},? (?:bis )?(?:rue|avenue|boulevard) \p{L}|(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Home();
}
