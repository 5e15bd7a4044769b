using CareerContext.Records;

namespace CareerContext.Exchange.Paper;

/// <summary>Skills on paper: a line a group, then a line of those without a group.</summary>
internal sealed class PaperSkills(CareerSnapshot snapshot, Told told)
{
    private readonly ILookup<string, CareerRecord> members = snapshot.Of("skill").Where(s => s.Text("category_id") is { } group && snapshot.Find(group) is not null).ToLookup(s => s.Text("category_id")!);

    /// <summary>The lines.</summary>
    public IEnumerable<PaperWords> Lines()
    {
        List<CareerRecord> single = [];
        foreach (CareerRecord skill in snapshot.Of("skill"))
        {
            if (skill.Text("category_id") is { } group && members.Contains(group)) continue;
            if (members.Contains(skill.Id)) yield return new PaperWords(PaperEntries.Joined([.. members[skill.Id].Select(Member).Where(n => n.Length > 0)]), null, Name(skill));
            else single.Add(skill);
        }
        // A category that is no record of its own makes a group all the same.
        foreach (IGrouping<string, CareerRecord> category in single.GroupBy(s => told.Line(s, "category") ?? "", StringComparer.Ordinal))
        {
            List<string> names = [.. category.Select(Name).Where(n => n.Length > 0)];
            if (names.Count > 0) yield return new PaperWords(PaperEntries.Joined(names), null, category.Key.Length == 0 ? null : category.Key);
        }
    }

    // The group says the category already.
    private string Member(CareerRecord skill)
    {
        told.Add(skill, "category");
        return Name(skill);
    }

    private string Name(CareerRecord skill)
    {
        string? name = told.Line(skill, "name"), level = told.Line(skill, "proficiency_level");
        return level is null ? name ?? "" : name is null ? level : $"{name} ({level})";
    }
}
