using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Person;

/// <summary>The one whose career this is. At most one active record a file.</summary>
public static class PersonKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("person", "person", "per",
    [
        new("name", "name", FieldType.Text, Tier.Quick) { Cap = 20, JsonResume = "name", LinkedIn = "First Name" },
        new("professional_headline", "headline", FieldType.Text, Tier.Quick) { Cap = 20, JsonResume = "label", LinkedIn = "Headline" },
        new("summary", "summary", FieldType.LongText, Tier.Profile) { Cap = 80, JsonResume = "summary", LinkedIn = "Summary" },
        new("career_objective", "objective", FieldType.LongText, Tier.Quick) { Cap = 25 },
        new("email", "e-mail", FieldType.Text, Tier.Quick) { Rules = [FieldRules.MailAddress], Visibility = Visibility.Ask, JsonResume = "email" },
        new("phone", "phone", FieldType.Text, Tier.Quick) { Rules = [FieldRules.Phone], Visibility = Visibility.Ask, JsonResume = "phone" },
        new("website", "website", FieldType.Text, Tier.Quick) { Rules = [FieldRules.WebAddress], Visibility = Visibility.Ask, JsonResume = "url", LinkedIn = "Websites" },
        new("image", "picture", FieldType.Text, Tier.Detailed) { MaxLength = FieldRules.MostAddress, Visibility = Visibility.Ask, JsonResume = "image" },
        new("address", "street address", FieldType.LongText, Tier.Detailed) { Visibility = Visibility.Private, JsonResume = "location.address", LinkedIn = "Address" },
        new("postal_code", "postal code", FieldType.Text, Tier.Quick) { Visibility = Visibility.Ask, JsonResume = "location.postalCode", LinkedIn = "Zip Code" },
        new("city", "city", FieldType.Text, Tier.Quick) { Cap = 14, JsonResume = "location.city" },
        new("region", "region", FieldType.Text, Tier.Quick) { Cap = 14, JsonResume = "location.region" },
        new("country_code", "country", FieldType.Text, Tier.Quick) { Rules = [FieldRules.Country], Cap = 14, JsonResume = "location.countryCode" },
        new("location", "place", FieldType.Text, Tier.Quick) { Cap = 14, LinkedIn = "Geo Location" },
        new("timezone", "time zone", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.TimeZone] },
        new("language", "language of the record", FieldType.Text, Tier.Detailed) { Rules = [FieldRules.Language] },
        new("birth_date", "birth date", FieldType.Date, Tier.Detailed) { IsPast = true, Visibility = Visibility.Private, LinkedIn = "Birth Date" },
        new("years_experience", "years of experience", FieldType.Number, Tier.Quick) { Rules = [FieldRules.Between(0, FieldRules.MostYears)] },
    ])
    {
        Heading = "Person",
        IsSingle = true,
        TitleField = "name",
        Required = [["name"]],
        JsonResume = "basics",
        Lists =
        [
            FieldList.Texts("key_strengths", "key strengths", Tier.Quick) with { Cap = 40 },
            FieldList.Texts("career_highlights", "career highlights", Tier.Profile) with { Cap = 36 },
            new("links", "links",
            [
                new("network", "network", FieldType.Text, Tier.Quick) { JsonResume = "network" },
                new("username", "username", FieldType.Text, Tier.Quick) { JsonResume = "username" },
                new("url", "address", FieldType.Text, Tier.Quick) { Rules = [FieldRules.WebAddress], JsonResume = "url" },
            ], Tier.Quick) { Visibility = Visibility.Ask, JsonResume = "profiles[]" },
        ],
    };
}
