using CareerContext.Context;

namespace CareerContext.Languages;

/// <summary>What languages say.</summary>
public sealed class LanguageSection() : ListSection(LanguageKind.Kind, inProfile: true, (line, record, view) =>
{
    line.Say(record, "language").Say(record, "fluency", " (", ")");
});
