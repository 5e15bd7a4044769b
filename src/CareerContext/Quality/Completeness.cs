using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>A part of the finer score.</summary>
/// <param name="Name">What is counted, e.g. <c>roles with an achievement</c>.</param>
/// <param name="Points">What it got.</param>
/// <param name="Most">What it could get.</param>
public sealed record ScorePart(string Name, double Points, int Most)
{
    /// <summary>What is missing to the whole.</summary>
    public double Open => Most - Points;
}

/// <summary>How complete a career file is, in two scores of at most 100.</summary>
/// <param name="Basic">40 with an experience, 30 with an education, 30 with five skills; of 100 also where the reader may not see one of the three.</param>
/// <param name="Fine">The sum of <paramref name="Parts"/>, rounded; of 100 also where the reader may not see all that is counted.</param>
/// <param name="Parts">Where the finer score comes from; without what cannot be told.</param>
public sealed record Completeness(int Basic, int Fine, IReadOnlyList<ScorePart> Parts)
{
    /// <summary>What an experience, an education and <see cref="EnoughSkills"/> skills add to the basic score.</summary>
    public const int ForExperience = 40, ForEducation = 30, ForSkills = 30;

    /// <summary>The number of skills that counts as enough.</summary>
    public const int EnoughSkills = 5;

    /// <summary>From here on a file is complete.</summary>
    public const int Complete = 70;

    /// <summary>From so many characters on a description says something.</summary>
    public const int DescriptionLength = 50;

    private static readonly string[] Proofs = ["project", "certificate", "award", "publication", "volunteering"];

    /// <summary>Whether the basic score is enough.</summary>
    public bool IsComplete => Basic >= Complete;

    /// <summary>The part of a name; one of no points where it is not counted.</summary>
    public ScorePart this[string name] => Parts.FirstOrDefault(p => p.Name == name) ?? new ScorePart(name, 0, 0);

    /// <summary>Counts.</summary>
    public static Completeness Of(CareerView view)
    {
        UnseenParts unseen = new(view.Snapshot);
        IEnumerable<(ScorePart Part, string[] Reads)> basic =
        [
            (All("an experience", view.Roles.Count > 0, ForExperience), ["experience"]), (All("an education", view.Degrees.Count > 0, ForEducation), ["education"]),
            (All("enough skills", view.Skills.Count >= EnoughSkills, ForSkills), ["skill"]),
        ];
        List<ScorePart> parts = Seen([.. OfPerson(view.Person), .. OfRoles(view), .. OfRest(view)]);
        return new Completeness(Of100(Seen(basic)), Of100(parts), parts);

        List<ScorePart> Seen(IEnumerable<(ScorePart Part, string[] Reads)> all) => [.. all.Where(p => !unseen.Blinds(p.Part, p.Reads)).Select(p => p.Part)];
    }

    /// <summary>Whether a record says what was done, and in more than a few words.</summary>
    internal static bool IsDescribed(CareerRecord record) => record.Text("description") is { } text && text.Length >= DescriptionLength;

    /// <summary>Whether a record names an achievement.</summary>
    internal static bool HasAchievement(CareerRecord record) => record.List(Achievements.List.Table).Count > 0;

    /// <summary>The achievements in whose text a number was recognised.</summary>
    internal static HashSet<string> Measured(CareerSnapshot snapshot) => [.. snapshot.Recognised.Where(r => r.Field == "metric_value").Select(r => r.EntryId)];

    /// <summary>Whether an achievement of a record is measured, by the owner's word or by a number in its text.</summary>
    internal static bool IsMeasured(CareerRecord record, HashSet<string> measured) =>
        record.List(Achievements.List.Table).Any(e => e.Values.ContainsKey("metric_value") || (e.Id is { } id && measured.Contains(id)));

    // Where all is seen the parts make 100.
    private static int Of100(List<ScorePart> parts) => parts.Sum(p => p.Most) is > 0 and int most ? (int)Math.Round(100 * parts.Sum(p => p.Points) / most, MidpointRounding.AwayFromZero) : 100;

    private static IEnumerable<(ScorePart, string[])> OfPerson(CareerRecord? person)
    {
        (ScorePart, string[]) Has(string name, int most, params string[] fields) =>
            (All(name, person is not null && fields.Any(person.Values.ContainsKey), most), ["person", .. fields.Select(f => "person." + f)]);
        yield return Has("name", 4, "name");
        yield return Has("headline", 6, "professional_headline");
        yield return Has("summary", 8, "summary");
        yield return Has("e-mail or phone", 4, "email", "phone");
        yield return Has("place", 3, "city", "location", "region", "country_code");
    }

    private static IEnumerable<(ScorePart, string[])> OfRoles(CareerView view)
    {
        IReadOnlyList<CareerRecord> roles = view.Roles;
        HashSet<string> measured = Measured(view.Snapshot);
        yield return (All("a role", roles.Count > 0, 10), ["experience"]);
        yield return (Share("roles with title, employer and dates", roles, r => r.Text("title") is not null && (r.Text("company") is not null || r.Text("employment_type") == "career break") && Timeline.Of(r, view.Today) is not null, 8), ["experience", "experience.title", "experience.company", "experience.employment_type", "experience.start_date", "experience.end_date", "experience.is_current"]);
        yield return (Share("roles that say what was done", roles, r => IsDescribed(r) || HasAchievement(r), 8), ["experience", "experience.description", "experience.key_achievements"]);
        yield return (Share("roles with an achievement", roles, HasAchievement, 5), ["experience", "experience.key_achievements"]);
        yield return (Share("roles with a measured achievement", roles, r => IsMeasured(r, measured), 5), ["experience", "experience.key_achievements"]);
        yield return (Share("roles that name their tools", roles, r => r.List("technologies_used").Count > 0 || view.Snapshot.EvidenceIn(r.Id).Any(), 4), ["experience", "experience.technologies_used"]);
    }

    private static IEnumerable<(ScorePart, string[])> OfRest(CareerView view)
    {
        yield return (All("an education", view.Degrees.Count > 0, 6), ["education"]);
        yield return (Share("studies with degree and subject", view.Degrees, d => d.Text("degree") is not null && d.Text("field_of_study") is not null, 3), ["education", "education.degree", "education.field_of_study"]);
        yield return (Share("studies with a date", view.Degrees, d => d.FirstDate() is not null, 3), ["education", "education.start_date", "education.end_date"]);
        IReadOnlyList<SkillStanding> skills = view.Skills;
        yield return (new ScorePart("five skills", 8.0 * Math.Min(skills.Count, EnoughSkills) / EnoughSkills, 8), ["skill"]);
        yield return (Share("skills that a record proves", skills, s => s.Evidence.Count > 0, 4), ["skill"]);
        yield return (Share("skills with level or years", skills, s => s.Record.Text("proficiency_level") is not null || s.Record.Text("proficiency_normalised") is not null || s.Record.Number("years_of_experience") is not null, 3), ["skill", "skill.proficiency_level", "skill.years_of_experience"]);
        yield return (All("a language", view.Snapshot.Of("language").Any(), 4), ["language"]);
        yield return (All("a project, certificate, award, publication or engagement", Proofs.Any(k => view.Snapshot.Of(k).Any()), 4), [.. Proofs]);
    }

    private static ScorePart All(string name, bool isThere, int most) => new(name, isThere ? most : 0, most);

    private static ScorePart Share<T>(string name, IReadOnlyCollection<T> all, Func<T, bool> counts, int most) => new(name, all.Count == 0 ? 0 : (double)most * all.Count(counts) / all.Count, most);
}
