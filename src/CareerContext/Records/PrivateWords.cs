namespace CareerContext.Records;

/// <summary>Unknown fields have no declared visibility; those that name what people keep to themselves are treated as private.</summary>
public static class PrivateWords
{
    private static readonly string[] Private =
        ["birth", "dob", "ssn", "socialsecurity", "passport", "taxid", "nationalid", "gender", "marital", "religion", "ethnic", "disabil", "health", "salary", "compensation", "address", "streetaddress"];

    private static readonly string[] Contact = ["email", "phone", "mobile", "telephone", "contact"];

    /// <summary>Whether an unknown field is kept from assistants.</summary>
    /// <param name="record">Its record: contact details of referees are private.</param>
    /// <param name="path">Its path.</param>
    public static bool IsPrivate(CareerRecord record, string path)
    {
        string plain = string.Concat(path.Where(char.IsLetter)).ToLowerInvariant();
        return Private.Any(w => plain.Contains(w, StringComparison.Ordinal))
            || ((record.Kind.Name == "reference" || path.StartsWith("references", StringComparison.Ordinal)) && Contact.Any(w => plain.Contains(w, StringComparison.Ordinal)));
    }
}
