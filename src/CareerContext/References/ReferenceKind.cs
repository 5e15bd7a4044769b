using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.References;

/// <summary>What somebody says of the person; their contact details stay private.</summary>
public static class ReferenceKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("reference", "referees", "ref",
    [
        new("name", "referee", FieldType.Text, Tier.Detailed) { JsonResume = "name", LinkedIn = "First Name" },
        new("title", "title", FieldType.Text, Tier.Detailed) { LinkedIn = "Job Title" },
        new("organization", "organization", FieldType.Text, Tier.Detailed) { LinkedIn = "Company" },
        new("relationship", "relationship", FieldType.Text, Tier.Detailed),
        new("email", "e-mail of the referee", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.MailAddress], Visibility = Visibility.Private },
        new("phone", "phone of the referee", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.Phone], Visibility = Visibility.Private },
        new("reference", "reference", FieldType.LongText, Tier.Detailed) { JsonResume = "reference", LinkedIn = "Text" },
    ])
    {
        Heading = "References",
        TitleField = "name",
        Required = [["name", "reference"]],
        JsonResume = "references",
    };
}
