using CareerContext.Context;

namespace CareerContext.Awards;

/// <summary>What awards say.</summary>
public sealed class AwardSection() : ListSection(AwardKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "title").Say(record, "awarder", ", ").Say(record, "awarded_on", ", ");
});
