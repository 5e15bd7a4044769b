using CareerContext.Context;

namespace CareerContext.Interests;

/// <summary>What interests say.</summary>
public sealed class InterestSection() : ListSection(InterestKind.Kind, inProfile: false, (line, record, view) =>
{
    line.Say(record, "name").SayList(record, "keywords", ": ");
});
