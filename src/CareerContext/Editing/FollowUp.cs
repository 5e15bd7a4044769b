using CareerContext.Exchange;
using CareerContext.Experiences;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>What follows from an edit and would else contradict it.</summary>
internal static class FollowUp
{
    /// <summary>The edited record with what follows: a new date loses the words that a source had for the old one, a new employer has another id.</summary>
    /// <param name="session">The file.</param>
    /// <param name="before">The record before.</param>
    /// <param name="after">The record with the fields that were given.</param>
    /// <param name="given">The names of those fields.</param>
    /// <param name="names">How alike names are.</param>
    public static CareerRecord Of(CareerSession session, CareerRecord before, CareerRecord after, IEnumerable<string> given, NameIndex names)
    {
        HashSet<string> named = [.. given];
        Dictionary<string, object> values = new(after.Values, StringComparer.Ordinal);
        bool Changed(string field) => !Equals(before.Values.GetValueOrDefault(field), values.GetValueOrDefault(field));
        foreach (Field date in after.Kind.Fields.Where(f => f.Type == FieldType.Date && Changed(f.Name))) values.Remove(WordsOf(date.Name));
        // An end says that it does not go on, unless it lies ahead; without one it is not known.
        if (named.Contains("end_date") && !named.Contains("is_current") && after.Flag("is_current") && after.Date("end_date") is { } end && end.Last <= session.Today) values.Remove("is_current");
        if (Changed("category") && after.Kind.HasField("category_id")) values.Remove("category_id");
        if (Changed("proficiency_level") && !named.Contains("proficiency_normalised"))
        {
            if (values.GetValueOrDefault("proficiency_level") is string level && Proficiency.Of(level) is { } plain) values["proficiency_normalised"] = plain;
            else values.Remove("proficiency_normalised");
        }
        if (after.Kind == ExperienceKind.Kind && Changed("company"))
        {
            values.Remove("employer_id");
            if (after.Text("company") is { } company) values["employer_id"] = EmployersOf(session, names).IdOf(company);
        }
        return after with { Values = values };
    }

    private static string WordsOf(string date) => date[..date.LastIndexOf('_')] + "_text";

    private static Employers EmployersOf(CareerSession session, NameIndex names) => new(RecordStore.List(session, ExperienceKind.Kind, includeRemoved: true), names.Of(session));
}
