using CareerContext.Context;

namespace CareerContext.Projects;

/// <summary>What projects say.</summary>
public sealed class ProjectSection() : ListSection(ProjectKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "name").SayList(record, "roles", ", ");
    Period.Say(line, record, view, ", ", length: false);
});
