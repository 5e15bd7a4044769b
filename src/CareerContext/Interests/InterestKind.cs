using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Interests;

/// <summary>One interest.</summary>
public static class InterestKind
{
    /// <summary>The kind's names, fields and lists.</summary>
    public static RecordKind Kind { get; } = new("interest", "interests", "int",
    [
        new("name", "interest", FieldType.Text, Tier.Detailed) { JsonResume = "name" },
    ])
    {
        Heading = "Interests",
        TitleField = "name",
        Required = [["name"]],
        JsonResume = "interests",
        Lists =
        [
            FieldList.Texts("keywords", "keywords", Tier.Detailed, "keywords[]"),
        ],
    };
}
