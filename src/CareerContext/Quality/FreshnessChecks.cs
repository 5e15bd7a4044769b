using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>What may have changed since it was written.</summary>
internal static class FreshnessChecks
{
    private const int YearsUnused = 5, YearsStudied = 8, DaysUntouched = 365, DaysOfHandover = 62;

    public static IEnumerable<Finding> Find(ReviewedCareer career) => [.. Untouched(career), .. StillOpen(career), .. NoEnd(career), .. Skills(career), .. Certificates(career), .. Studies(career)];

    private static IEnumerable<Finding> Untouched(ReviewedCareer career)
    {
        foreach (CareerRecord role in career.View.Current)
        {
            if (Touched(role) is not { } touched || career.Today.DayNumber - touched.DayNumber < DaysUntouched) continue;
            yield return ReviewedCareer.Of(ReviewArea.Freshness, "untouched", [role], $"{ReviewedCareer.NameOf(role)} goes on, and nothing was added to it since {Day(touched)}.", $"Add what was achieved since, or the end: {ReviewedCareer.Edit(role.Id)}.",
                "Answers about what the person does now.", 47);
        }
    }

    // An older role that goes on beside a newer full-time one has often just never got its end.
    private static IEnumerable<Finding> StillOpen(ReviewedCareer career)
    {
        List<CareerRecord> open = [.. career.View.Current.Where(r => ReviewedCareer.IsFullTime(r) && r.Date("start_date") is not null).OrderBy(r => r.Date("start_date"))];
        for (int i = 0; i + 1 < open.Count; i++)
        {
            CareerRecord older = open[i], newer = open[^1];
            if (newer.Date("start_date")!.Value.Last.DayNumber - older.Date("start_date")!.Value.First.DayNumber < DaysOfHandover) continue;
            yield return ReviewedCareer.Of(ReviewArea.Freshness, "still open", [older, newer], $"{ReviewedCareer.NameOf(older)} has no end since {older.Text("start_date")}, though {ReviewedCareer.NameOf(newer)} began in {newer.Text("start_date")}.",
                $"Give its end ({ReviewedCareer.Edit(older.Id)}); if both go on, set employment_type of the one that is not full-time.", "The right answer to what the current job is, and years that count.", 49);
        }
    }

    private static IEnumerable<Finding> NoEnd(ReviewedCareer career)
    {
        // Not marked as current and without an end: nobody knows how long it lasted. A single date is all that a project or a course of study needs.
        foreach (CareerRecord role in career.View.Roles.Where(r => r.Date("start_date") is not null && r.Date("end_date") is null && !r.Flag("is_current")))
        {
            yield return ReviewedCareer.Of(ReviewArea.Freshness, "no end", [role], $"{ReviewedCareer.NameOf(role)} has a start and no end, and is not marked as current.", $"Give its end, or is_current yes: {ReviewedCareer.Edit(role.Id)}.",
                "Its length, and years of experience that count it.", 43);
        }
    }

    private static IEnumerable<Finding> Skills(ReviewedCareer career)
    {
        foreach (SkillStanding skill in career.View.Skills.Where(s => s.Record.Flag("is_primary") && PartialDate.Parse(s.LastUsed) is { } last && last.Last < career.Today.AddYears(-YearsUnused)))
        {
            yield return ReviewedCareer.Of(ReviewArea.Freshness, "unused skill", [skill.Record], $"{ReviewedCareer.NameOf(skill.Record)} is marked as primary and was last used in {skill.LastUsed}.", $"Take is_primary away, or correct last_used: {ReviewedCareer.Edit(skill.Record.Id)}.",
                "Summaries that begin with what the person does now.", 31);
        }
    }

    private static IEnumerable<Finding> Certificates(ReviewedCareer career) => career.Snapshot.Of("certificate").Where(c => c.Date("expires_on") is { } end && end.Last < career.Today)
        .Select(c => ReviewedCareer.Of(ReviewArea.Freshness, "expired", [c], $"{ReviewedCareer.NameOf(c)} expired in {c.Text("expires_on")}.", $"If it was renewed, give the new date: {ReviewedCareer.Edit(c.Id)}.", "Answers about valid certificates count it.", 27));

    private static IEnumerable<Finding> Studies(ReviewedCareer career) => career.View.Degrees
        .Where(d => d.Flag("is_current") && d.Date("end_date") is null && d.Date("start_date") is { } start && start.Last < career.Today.AddYears(-YearsStudied))
        .Select(d => ReviewedCareer.Of(ReviewArea.Freshness, "open study", [d], $"{ReviewedCareer.NameOf(d)} goes on since {d.Text("start_date")}.", $"Give its end, if it has ended: {ReviewedCareer.Edit(d.Id)}.", "A degree that answers can call finished.", 36));

    private static DateOnly? Touched(CareerRecord record) => record.UpdatedAt.Length >= 10 ? PartialDate.Parse(record.UpdatedAt[..10])?.First : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
