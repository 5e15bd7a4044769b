namespace CareerContext.Records;

/// <summary>Unknown fields have no declared visibility; their paths and values tell what people keep to themselves.</summary>
public static class PrivateWords
{
    private static readonly string[] Private =
        ["birth", "geburt", "naissance", "nacimiento", "nascimento", "nascita", "dob", "ssn", "socialsecurity", "passport", "taxid", "nationalid", "gender", "marital", "religion", "ethnic",
            "disabil", "health", "salary", "compensation", "address", "street", "strasse", "zipcode", "postal", "born", "iban", "national", "citizen", "family", "children", "maiden"];

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
}
