using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>What is not recorded, and which questions it would answer.</summary>
internal static class GapsInFacts
{
    private const double Basic = 60, Missing = 40, Few = 20;

    public static IEnumerable<Finding> Find(ReviewedCareer career, Completeness score) =>
        [.. OfWhole(career, score), .. OfPerson(career, score), .. OfMissingFields(career), .. OfRoles(career, score), .. OfDescriptions(career), .. OfStudies(career, score), .. OfSkills(career, score)];

    private static IEnumerable<Finding> OfWhole(ReviewedCareer career, Completeness score)
    {
        CareerView view = career.View;
        if (view.Roles.Count == 0)
            yield return None("experience", "No job is recorded.", "`careercontext record add experience`", $"+{Completeness.ForExperience} completeness; answers about jobs, employers, dates and years of experience.", Basic + Completeness.ForExperience);
        if (view.Degrees.Count == 0)
            yield return None("education", "No education is recorded.", "`careercontext record add education`", $"+{Completeness.ForEducation} completeness; answers about degrees, schools and subjects.", Basic + Completeness.ForEducation);
        if (view.Skills.Count < Completeness.EnoughSkills)
            yield return None("skills", string.Create(CultureInfo.InvariantCulture, $"{view.Skills.Count} of {Completeness.EnoughSkills} skills are recorded."), "`careercontext record add skill`", $"+{Completeness.ForSkills} completeness; answers about skills and fit for a job ad.", Basic + Completeness.ForSkills);
        if (score["a language"].Open > 0)
            yield return None("language", "No language is recorded.", "`careercontext record add language`", $"{Points(score["a language"])}; answers about spoken languages, which job ads often ask for.", Few + score["a language"].Open);
    }

    private static IEnumerable<Finding> OfPerson(ReviewedCareer career, Completeness score)
    {
        (string Part, string Problem, string Gain)[] parts =
        [
            ("name", "The person has no name.", "answers and résumés can say whose career it is"),
            ("headline", "The person has no headline.", "every summary begins with it"),
            ("summary", "The person has no summary.", "answers to \"tell me about this person\""),
            ("e-mail or phone", "Neither e-mail nor phone is recorded.", "résumés can say how to reach the person; assistants see it only when asked for"),
            ("place", "No city, region or country is recorded.", "answers about where the person is"),
        ];
        CareerRecord? person = career.Snapshot.Person;
        string command = person is null ? "`careercontext record add person`" : ReviewedCareer.Edit(person.Id);
        foreach ((string part, string problem, string gain) in parts.Where(p => score[p.Part].Open > 0))
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "person", person is null ? [] : [person], problem, command, $"{Points(score[part])}; {gain}.", Missing + score[part].Open, part);
    }

    private static IEnumerable<Finding> OfMissingFields(ReviewedCareer career)
    {
        IEnumerable<(CareerRecord Record, RuleBreach Breach)> missing = career.Snapshot.Records.Where(r => r.Kind.Name != "person")
            .SelectMany(r => RecordRules.Check(r, career.Today, RuleScope.Owner).Where(b => b.IsMissing && !IsUnseen(career, r.Kind, b.Field)).Select(b => (r, b)));
        foreach (IGrouping<(RecordKind Kind, string Field), (CareerRecord Record, RuleBreach Breach)> group in missing.GroupBy(m => (m.Record.Kind, m.Breach.Field)))
        {
            List<CareerRecord> records = [.. group.Select(m => m.Record)];
            string label = group.Key.Kind.Field(group.Key.Field).Label;
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "missing field", records, $"No {label} is given: {ReviewedCareer.NamesOf(records)}.", $"{ReviewedCareer.Edit(records[0].Id)}: {group.Key.Field} {group.First().Breach.Message}.",
                $"Answers that name the {label}{(group.Key.Field == "start_date" ? ", lengths and years of experience" : "")}.", Missing + records.Count, group.Key.Field);
        }
    }

    // What may be given is not missed; nobody employs a person during a break.
    private static bool IsUnseen(ReviewedCareer career, RecordKind kind, string field)
    {
        IEnumerable<string> others = kind.Required.Where(g => g.Contains(field)).SelectMany(g => g).Append(field).Concat(field == "company" ? ["employment_type"] : []);
        return career.Unseen.HasAnyOf(others.Where(kind.HasField).Select(f => $"{kind.Name}.{f}"));
    }

    private static IEnumerable<Finding> OfRoles(ReviewedCareer career, Completeness score)
    {
        List<CareerRecord> silent = [.. career.View.PaidRoles.Where(r => r.Text("description") is null && !Completeness.HasAchievement(r))];
        if (silent.Count > 0)
        {
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "silent role", silent, $"Nothing says what was done: {ReviewedCareer.NamesOf(silent)}.", $"Add two or three achievements: {ReviewedCareer.Edit(silent[0].Id)}.",
                $"{Points(score["roles that say what was done"])}; answers about achievements and experience with a topic.", Missing + (2 * silent.Count));
        }
        List<CareerRecord> told = [.. career.View.PaidRoles.Where(Completeness.HasAchievement)];
        HashSet<string> measured = Completeness.Measured(career.Snapshot);
        if (told.Count > 0 && !told.Exists(r => Completeness.IsMeasured(r, measured)))
        {
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "no number", told, "No achievement of any role has a number.", $"Say how much, how many or how fast, where you know it: {ReviewedCareer.Edit(told[0].Id)}.",
                $"{Points(score["roles with a measured achievement"])}; answers about results and impact.", Few + 5);
        }
    }

    private static IEnumerable<Finding> OfDescriptions(ReviewedCareer career)
    {
        List<CareerRecord> brief = [.. career.View.Engagements.Where(r => r.Text("description") is { Length: < Completeness.DescriptionLength })];
        if (brief.Count == 0) yield break;
        yield return ReviewedCareer.Of(ReviewArea.Completeness, "short description", brief, $"The description has under {Completeness.DescriptionLength} characters: {ReviewedCareer.NamesOf(brief)}.",
            $"Say in a sentence or two what it was about and what you did: {ReviewedCareer.Edit(brief[0].Id)}.", "Answers about topics that only a description names.", Few + Math.Min(brief.Count, 5) - (brief.TrueForAll(Completeness.HasAchievement) ? 10 : 0));
    }

    private static IEnumerable<Finding> OfStudies(ReviewedCareer career, Completeness score)
    {
        List<CareerRecord> bare = [.. career.View.Degrees.Where(d => d.Text("degree") is null && d.Text("institution") is not null)];
        if (bare.Count > 0)
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "no degree", bare, $"No degree is named: {ReviewedCareer.NamesOf(bare)}.", $"Name it, or what was studied towards: {ReviewedCareer.Edit(bare[0].Id)}.", $"{Points(score["studies with degree and subject"])}; answers about degrees.", Few + bare.Count);
        List<CareerRecord> undated = [.. career.View.Degrees.Where(d => d.FirstDate() is null)];
        if (undated.Count > 0)
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "undated study", undated, $"No date is given: {ReviewedCareer.NamesOf(undated)}.", $"The year it ended is enough: {ReviewedCareer.Edit(undated[0].Id)}.", $"{Points(score["studies with a date"])}; answers about when.", Few + undated.Count);
    }

    private static IEnumerable<Finding> OfSkills(ReviewedCareer career, Completeness score)
    {
        IReadOnlyList<SkillStanding> skills = career.View.Skills;
        List<CareerRecord> unproven = [.. skills.Where(s => s.Evidence.Count == 0).Select(s => s.Record)];
        if (skills.Count >= Completeness.EnoughSkills && unproven.Count * 2 > skills.Count && career.View.Roles.Count > 0)
        {
            yield return ReviewedCareer.Of(ReviewArea.Completeness, "unproven skills", unproven, $"{unproven.Count} of {skills.Count} skills are named in no role, project or course: {ReviewedCareer.NamesOf(unproven)}.",
                $"Name them among the technologies or achievements of a role where you used them, e.g. {ReviewedCareer.Edit(career.View.Roles[0].Id)}.", $"{Points(score["skills that a record proves"])}; answers can prove a skill, and for how long.", Few + 8);
        }
    }

    private static Finding None(string rule, string problem, string advice, string gain, double worth) => ReviewedCareer.Of(ReviewArea.Completeness, rule, [], problem, advice, gain, worth);

    private static string Points(ScorePart part) => string.Create(CultureInfo.InvariantCulture, $"+{part.Open:0.#} of the finer score");
}
