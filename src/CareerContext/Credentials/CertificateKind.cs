using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Credentials;

/// <summary>One certificate or licence.</summary>
public static class CertificateKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("certificate", "certificates", "crt",
    [
        new("name", "certificate", FieldType.Text, Tier.Profile) { JsonResume = "name", LinkedIn = "Name" },
        new("issuer", "issuer", FieldType.Text, Tier.Profile) { JsonResume = "issuer", LinkedIn = "Authority" },
        new("issued_on", "issued", FieldType.Date, Tier.Profile) { IsPast = true, JsonResume = "date", LinkedIn = "Started On" },
        new("issued_text", "issued in the source", FieldType.Text, Tier.Detailed),
        new("expires_on", "expires", FieldType.Date, Tier.Detailed) { NotBefore = "issued_on", LinkedIn = "Finished On" },
        new("expires_text", "expiry in the source", FieldType.Text, Tier.Detailed),
        new("license_number", "licence number", FieldType.Text, Tier.Detailed) { LinkedIn = "License Number" },
        new("url", "website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url", LinkedIn = "Url" },
    ])
    {
        Heading = "Certificates",
        TitleField = "name",
        Required = [["name"]],
        JsonResume = "certificates",
    };
}
