using CareerContext.Experiences;
using CareerContext.Skills;
using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>What follows from an entry's values without being told.</summary>
internal static class Conclusions
{
    /// <summary>Draws them.</summary>
    public static void Draw(Draft draft, TextBender texts)
    {
        if (draft.Kind == SkillKind.Kind && draft.Value("proficiency_level") is string level && Proficiency.Of(level) is { } normal) draft.Derive("proficiency_normalised", normal);
        if (draft.Kind == ExperienceKind.Kind && draft.Has("start_date") && !draft.Has("end_date") && !draft.Has("end_text") && !draft.Has("is_current")) draft.Derive("is_current", true);
        if (draft.Kind == ExperienceKind.Kind && !draft.Has("employment_type") && draft.Value("title") is string title && CareerBreaks.Has(title))
        {
            draft.Derive("employment_type", "career break");
            texts.Warn(JsonPath.Key(draft.Place, "position"), "a time without a job; taken for a career break");
        }
        if (draft.Value("is_current") is true && draft.Has("end_date")) texts.Warn(JsonPath.Key(draft.Place, "endDate"), "there is an end, yet the entry says that it goes on; both are kept");
        if (PartialDate.Parse(draft.Value("start_date") as string) is { } start && PartialDate.Parse(draft.Value("end_date") as string) is { } end && end.Last < start.First)
            texts.Warn(JsonPath.Key(draft.Place, "endDate"), "the end lies before the start; both are kept");
    }
}
