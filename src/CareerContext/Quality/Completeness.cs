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
/// <param name="Basic">40 with an experience, 30 with an education, 30 with five skills.</param>
/// <param name="Fine">The sum of <paramref name="Parts"/>, rounded.</param>
/// <param name="Parts">Where the finer score comes from.</param>
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

    /// <summary>The part of a name.</summary>
    public ScorePart this[string name] => Parts.First(p => p.Name == name);

    /// <summary>Counts.</summary>
    public static Completeness Of(CareerView view)
    {
        int basic = (view.Roles.Count > 0 ? ForExperience : 0) + (view.Degrees.Count > 0 ? ForEducation : 0) + (view.Skills.Count >= EnoughSkills ? ForSkills : 0);
        List<ScorePart> parts = [.. OfPerson(view.Person), .. OfRoles(view), .. OfRest(view)];
        return new Completeness(basic, (int)Math.Round(parts.Sum(p => p.Points), MidpointRounding.AwayFromZero), parts);
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

    private static IEnumerable<ScorePart> OfPerson(CareerRecord? person)
    {
        bool Has(params string[] fields) => person is not null && fields.Any(person.Values.ContainsKey);
        yield return All("name", Has("name"), 4);
        yield return All("headline", Has("professional_headline"), 6);
        yield return All("summary", Has("summary"), 8);
        yield return All("e-mail or phone", Has("email", "phone"), 4);
        yield return All("place", Has("city", "location", "region", "country_code"), 3);
    }

    private static IEnumerable<ScorePart> OfRoles(CareerView view)
    {
        IReadOnlyList<CareerRecord> roles = view.Roles;
        HashSet<string> measured = Measured(view.Snapshot);
        yield return All("a role", roles.Count > 0, 10);
        yield return Share("roles with title, employer and dates", roles, r => r.Text("title") is not null && (r.Text("company") is not null || r.Text("employment_type") == "career break") && Timeline.Of(r, view.Today) is not null, 8);
        yield return Share("roles that say what was done", roles, r => IsDescribed(r) || HasAchievement(r), 8);
        yield return Share("roles with an achievement", roles, HasAchievement, 5);
        yield return Share("roles with a measured achievement", roles, r => IsMeasured(r, measured), 5);
        yield return Share("roles that name their tools", roles, r => r.List("technologies_used").Count > 0 || view.Snapshot.EvidenceIn(r.Id).Any(), 4);
    }

    private static IEnumerable<ScorePart> OfRest(CareerView view)
    {
        yield return All("an education", view.Degrees.Count > 0, 6);
        yield return Share("studies with degree and subject", view.Degrees, d => d.Text("degree") is not null && d.Text("field_of_study") is not null, 3);
        yield return Share("studies with a date", view.Degrees, d => d.FirstDate() is not null, 3);
        IReadOnlyList<SkillStanding> skills = view.Skills;
        yield return new ScorePart("five skills", 8.0 * Math.Min(skills.Count, EnoughSkills) / EnoughSkills, 8);
        yield return Share("skills that a record proves", skills, s => s.Evidence.Count > 0, 4);
        yield return Share("skills with level or years", skills, s => s.Record.Text("proficiency_level") is not null || s.Record.Text("proficiency_normalised") is not null || s.Record.Number("years_of_experience") is not null, 3);
        yield return All("a language", view.Snapshot.Of("language").Any(), 4);
        yield return All("a project, certificate, award, publication or engagement", Proofs.Any(k => view.Snapshot.Of(k).Any()), 4);
    }

    private static ScorePart All(string name, bool isThere, int most) => new(name, isThere ? most : 0, most);

    private static ScorePart Share<T>(string name, IReadOnlyCollection<T> all, Func<T, bool> counts, int most) => new(name, all.Count == 0 ? 0 : (double)most * all.Count(counts) / all.Count, most);
}
