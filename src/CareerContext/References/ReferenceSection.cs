using CareerContext.Context;

namespace CareerContext.References;

/// <summary>What references say.</summary>
public sealed class ReferenceSection() : ListSection(ReferenceKind.Kind, inProfile: false, (line, record, view) =>
{
    line.Say(record, "name").Say(record, "title", ", ").Say(record, "organization", ", ").Say(record, "relationship", ", ");
});
