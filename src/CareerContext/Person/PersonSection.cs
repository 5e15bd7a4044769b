using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Person;

/// <summary>What the person says: who they are, where, for how long at work, and what they aim at.</summary>
public sealed class PersonSection : IContextSection
{

    /// <inheritdoc/>
    public RecordKind Kind => PersonKind.Kind;

    /// <inheritdoc/>
    public ContextLine? Line(CareerRecord record, CareerView view) => Name(record);

    /// <inheritdoc/>
    public IReadOnlyList<ContextBlock> Profile(CareerView view)
    {
        List<ContextLine?> lines = [];
        if (view.Person is { } person)
        {
            lines.Add(Name(person));
            lines.Add(Work(view));
            lines.Add(Place(person));
            // The five top skills stand among the ten of the profile; the owner's own strengths stand nowhere else.
            if (person.List("key_strengths").Count > 0) lines.Add(Strengths(view));
            lines.Add(new LineWriter().Say(person, "career_objective", "Objective: ").Line());
            lines.Add(new LineWriter().Say(person, "summary", "Summary: ", cap: person.Kind.Field("summary").Cap).Line());
        }
        else lines.Add(Work(view));
        return [new(null, [.. lines.OfType<ContextLine>()])];
    }

    /// <summary>Name and headline.</summary>
    /// <param name="person">The person.</param>
    /// <param name="scale">What part of its usual cap each value may have.</param>
    public static ContextLine? Name(CareerRecord person, double scale = 1) => new LineWriter().Say(person, "name", "**", "**", Cap(person, "name", scale))
        .Say(person, "professional_headline", " — ", cap: Cap(person, "professional_headline", scale)).Line();

    /// <summary>The place: city, region and country, else the place in one's own words.</summary>
    /// <param name="person">The person.</param>
    /// <param name="most">The most tokens of each value; null for all.</param>
    public static ContextLine? Place(CareerRecord person, int? most = null)
    {
        LineWriter line = new();
        if (person.Values.ContainsKey("city") || person.Values.ContainsKey("region"))
            line.Say(person, "city", "Place: ", cap: most).Say(person, "region", line.IsEmpty ? "Place: " : ", ", cap: most).Say(person, "country_code", ", ", cap: most);
        else line.Say(person, "location", "Place: ", cap: most).Say(person, "country_code", line.IsEmpty ? "Place: " : ", ", cap: most);
        return line.Line();
    }

    /// <summary>Years, roles and employers; the owner's own total wins and is marked "stated".</summary>
    public static ContextLine? Work(CareerView view)
    {
        LineWriter line = new();
        if (view.Person?.Number("years_experience") is { } stated)
            line.Say(view.Person, "years_experience", after: $" {(stated == 1 ? "year" : "years")} (stated)");
        else if (view.Experience is { } worked)
        {
            string years = worked.Years < 1 ? worked.ToString() : $"{(worked.IsAbout ? "about " : "")}{worked.Years.ToString("0.#", CultureInfo.InvariantCulture)} {(worked.Years == 1 ? "year" : "years")}";
            line.Compute(new Fact(view.Person?.Id ?? "", "years_experience", years, Tier.Quick) { Inputs = view.PaidInputs });
        }
        if (view.PaidRoles.Count == 0) return line.Line();
        string roles = $"{view.PaidRoles.Count} {(view.PaidRoles.Count == 1 ? "role" : "roles")}";
        if (view.Employers > 0) roles += $" at {view.Employers} {(view.Employers == 1 ? "employer" : "employers")}";
        return line.Compute(new Fact(view.Person?.Id ?? "", "total_roles", roles, Tier.Quick) { Inputs = [.. view.PaidRoles.Select(r => $"{r.Id}.{(r.Values.ContainsKey("title") ? "title" : "company")}")] }, line.IsEmpty ? "" : ", ").Line();
    }

    /// <summary>The owner's strengths, else the five skills with most evidence.</summary>
    /// <param name="view">The view.</param>
    /// <param name="scale">What part of its usual cap each value may have.</param>
    public static ContextLine? Strengths(CareerView view, double scale = 1)
    {
        LineWriter line = new();
        if (view.Person is { } person && person.List("key_strengths").Count > 0)
        {
            line.Add("Strengths: ");
            int tokens = 0, most = TokenBudget.Scaled(person.Kind.List("key_strengths").Cap!.Value, scale);
            foreach (string strength in person.Texts("key_strengths"))
            {
                tokens += TokenBudget.Count(strength) + 1;
                if (tokens > most && tokens > TokenBudget.Count(strength) + 1) break;
                line.Add(line.Line()!.Facts.Count == 0 ? "" : ", ").Add(TokenBudget.Cut(strength, most)).Note(new Fact(person.Id, "key_strengths", strength, Tier.Quick));
            }
            return line.Line();
        }
        foreach (SkillStanding skill in view.Skills.Where(s => s.Evidence.Count > 0 || s.Record.Flag("is_primary")).Take(5))
            line.Say(skill.Record, "name", line.IsEmpty ? "Top skills: " : ", ", cap: Cap(skill.Record, "name", scale), leads: true);
        if (line.IsEmpty)
        {
            foreach (SkillStanding skill in view.Skills.Take(5)) line.Say(skill.Record, "name", line.IsEmpty ? "Skills: " : ", ", cap: Cap(skill.Record, "name", scale), leads: true);
        }
        return line.Line();
    }

    /// <summary>What may be shown of a field in the quick summary.</summary>
    /// <param name="record">The record.</param>
    /// <param name="field">The field; its kind states its cap.</param>
    /// <param name="scale">What part of the cap.</param>
    public static int Cap(CareerRecord record, string field, double scale) => TokenBudget.Scaled((record.Kind.Field(field).LeadCap ?? record.Kind.Field(field).Cap)!.Value, scale);
}
