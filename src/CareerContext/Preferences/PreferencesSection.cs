using CareerContext.Context;

namespace CareerContext.Preferences;

/// <summary>What preferences say.</summary>
public sealed class PreferencesSection() : ListSection(PreferencesKind.Kind, inProfile: false, (line, record, view) =>
{
    line.Say(record, "goal_type", "goal ").Say(record, "timeframe", ", within ").Say(record, "experience_level", ", level ").SayList(record, "preferred_locations", ", places ");
});
