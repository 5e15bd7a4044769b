using CareerContext.Context;

namespace CareerContext.Publications;

/// <summary>What publications say.</summary>
public sealed class PublicationSection() : ListSection(PublicationKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "title").Say(record, "publisher", ", ").Say(record, "published_on", ", ");
});
