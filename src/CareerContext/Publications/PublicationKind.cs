using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Publications;

/// <summary>One publication.</summary>
public static class PublicationKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("publication", "publications", "pub",
    [
        new("title", "publication", FieldType.Text, Tier.Profile) { MaxLength = FieldRules.LongTitle, JsonResume = "name", LinkedIn = "Name" },
        new("publisher", "published by", FieldType.Text, Tier.Profile) { JsonResume = "publisher", LinkedIn = "Publisher" },
        new("published_on", "published", FieldType.Date, Tier.Profile) { JsonResume = "releaseDate", LinkedIn = "Published On" },
        new("published_text", "date in the source", FieldType.Text, Tier.Detailed),
        new("description", "description", FieldType.LongText, Tier.Detailed) { JsonResume = "summary", LinkedIn = "Description" },
        new("url", "website", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.WebAddress], JsonResume = "url", LinkedIn = "Url" },
    ])
    {
        Heading = "Publications",
        TitleField = "title",
        Required = [["title"]],
        JsonResume = "publications",
    };
}
