using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Skills;

/// <summary>What skills say: the ten with most evidence, and the rest by category.</summary>
public sealed class SkillSection : IContextSection
{
    private const int TopShown = 10;
    private const int ExpertiseTokens = 150;

    /// <inheritdoc/>
    public RecordKind Kind => SkillKind.Kind;

    /// <inheritdoc/>
    public ContextLine? Line(CareerRecord record, CareerView view)
    {
        SkillStanding standing = view.Standing(record);
        LineWriter line = new LineWriter().Say(record, "name");
        string opening = " (";
        foreach (string field in new[] { "proficiency_level", "category" })
        {
            if (!record.Values.ContainsKey(field)) continue;
            line.Say(record, field, opening);
            opening = ", ";
        }
        if (Rating(record, view) is { } category) opening = Open(line.Say(category, "proficiency_level", opening));
        if (Years(standing) is { } years) opening = Open(line.Compute(years, opening));
        if (standing.LastUsed is { } last) opening = Open(line.Compute(LastUsed(standing, last), opening + "last used "));
        return line.Add(opening == " (" ? "" : ")").Line();
        static string Open(LineWriter _) => ", ";
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContextBlock> Profile(CareerView view)
    {
        List<ContextLine> lines = [];
        LineWriter top = new();
        foreach (SkillStanding skill in view.Skills.Take(TopShown)) top.Add(top.IsEmpty ? "Top: " : ", ").Add(Unconfirmed.Marked(Brief(skill, view), view));
        if (top.Line() is { } first) lines.Add(first);
        HashSet<string> shown = [.. view.Skills.Take(TopShown).Select(s => PlainText.Fold(s.Record.Title!))];
        return [new("Skills", lines), new("Skills", [.. Expertise(view, shown)]) { Rank = 3 }];
    }

    /// <summary>The years of a skill: the owner's word wins and is marked "stated".</summary>
    public static Fact? Years(SkillStanding skill)
    {
        if (skill.Record.Number("years_of_experience") is { } stated)
            return new Fact(skill.Record.Id, "years_of_experience", stated.ToString("0.#", CultureInfo.InvariantCulture) + " years, stated", Tier.Profile) { Inputs = [$"{skill.Record.Id}.years_of_experience"] };
        if (skill.Length is not { } length) return null;
        List<string> inputs = [.. skill.Evidence.Where(r => r.Kind.Name == "experience").SelectMany(Period.Inputs)];
        string words = length.Years < 1 ? length.ToString() : $"{(length.IsAbout ? "about " : "")}{length.Years.ToString("0.#", CultureInfo.InvariantCulture)} years";
        return new Fact(skill.Record.Id, "years", words, Tier.Profile) { Inputs = inputs };
    }

    private static Fact LastUsed(SkillStanding skill, string last) => new(skill.Record.Id, "last_used", last, Tier.Profile)
    {
        Inputs = skill.Record.Values.ContainsKey("last_used") ? [$"{skill.Record.Id}.last_used"] : [.. skill.Evidence.Take(1).SelectMany(Period.Inputs)],
    };

    // A rating given to a category holds for its members that have none of their own.
    private static CareerRecord? Rating(CareerRecord skill, CareerView view) =>
        skill.Values.ContainsKey("proficiency_level") || skill.Text("category_id") is not { } id ? null
        : view.Snapshot.Find(id) is { } category && category.Values.ContainsKey("proficiency_level") ? category : null;

    private static ContextLine Brief(SkillStanding skill, CareerView view)
    {
        LineWriter line = new LineWriter().Say(skill.Record, "name");
        List<Action> notes = [];
        if (Years(skill) is { } years) notes.Add(() => line.Compute(years));
        if (skill.LastUsed is { } last and not "now") notes.Add(() => line.Compute(LastUsed(skill, last[..4]), "last "));
        if (skill.Record.Values.ContainsKey("proficiency_level")) notes.Add(() => line.Say(skill.Record, "proficiency_level"));
        else if (Rating(skill.Record, view) is { } category) notes.Add(() => line.Say(category, "proficiency_level"));
        for (int i = 0; i < notes.Count; i++)
        {
            line.Add(i == 0 ? " (" : ", ");
            notes[i]();
        }
        return line.Add(notes.Count > 0 ? ")" : "").Line()!;
    }

    private static IEnumerable<ContextLine> Expertise(CareerView view, HashSet<string> shown)
    {
        int tokens = 0, left = 0;
        List<CareerRecord> all = [.. view.Snapshot.Of(SkillKind.Kind.Name)];
        HashSet<string> categories = [.. all.Select(s => s.Text("category_id")).OfType<string>()];
        foreach (IGrouping<string, CareerRecord> group in all.Where(s => !categories.Contains(s.Id) && s.Title is not null).GroupBy(s => s.Text("category") ?? ""))
        {
            List<CareerRecord> rest = [.. group.Where(s => shown.Add(PlainText.Fold(s.Title!)))];
            if (rest.Count == 0) continue;
            LineWriter line = new();
            line.Add(group.Key.Length == 0 ? "Also: " : TokenBudget.Cut(group.Key, 12) + ": ");
            int named = 0;
            foreach (CareerRecord skill in rest)
            {
                tokens += TokenBudget.Count(skill.Title!) + 1;
                if (tokens > ExpertiseTokens) break;
                line.Say(skill, "name", named++ == 0 ? "" : ", ");
            }
            left += rest.Count - named;
            if (named > 0) yield return line.Line()!;
        }
        if (left > 0) yield return new ContextLine($"{left} more skills", []);
    }
}
