using CareerContext.Context;

namespace CareerContext.Volunteering;

/// <summary>What volunteering records say.</summary>
public sealed class VolunteeringSection() : ListSection(VolunteeringKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "title").Say(record, "organization", ", ");
    Period.Say(line, record, view, ", ", length: false);
});
