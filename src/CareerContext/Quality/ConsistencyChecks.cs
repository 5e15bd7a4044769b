using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>What does not fit together in time, or is called otherwise elsewhere.</summary>
internal static class ConsistencyChecks
{
    private const double MonthsShared = 2, MonthsFree = 6, UnsureMonths = 12, RecentMonths = 120;

    public static IEnumerable<Finding> Find(ReviewedCareer career) =>
        [.. Overlaps(career), .. Gaps(career), .. EndsWithoutStart(career), .. SkillYears(career), .. Titles(career)];

    private static IEnumerable<Finding> Overlaps(ReviewedCareer career)
    {
        List<CareerRecord> full = [.. career.View.PaidRoles.Where(ReviewedCareer.IsFullTime)];
        foreach ((Span one, Span other, Span shared) in Timeline.Overlaps(Timeline.Of(full, career.Today)))
        {
            // Two that go on are a matter of freshness: the older may have ended.
            if (shared.Months < (shared.IsAbout ? UnsureMonths + MonthsShared : MonthsShared) || (one.IsOpen && other.IsOpen)) continue;
            CareerRecord first = career.Snapshot.Find(one.RecordId)!, second = career.Snapshot.Find(other.RecordId)!;
            yield return ReviewedCareer.Of(ReviewArea.Consistency, "overlap", [first, second], $"Two roles that look full-time share {Timeline.LengthOf(shared)} from {Month(shared.First)}: {ReviewedCareer.NameOf(first)} and {ReviewedCareer.NameOf(second)}.",
                $"Correct a date ({ReviewedCareer.Edit(first.Id)}), or set employment_type of the one that was part-time, freelance or an internship.", "Dates that an employer can check, and years of experience that are right.", 45 + Math.Min(shared.Months / 12, 5));
        }
    }

    private static IEnumerable<Finding> Gaps(ReviewedCareer career)
    {
        // What fills time: breaks, studies, engagements, projects. A role whose end nobody knows may have filled it too.
        List<Span> filled = Timeline.Of(career.View.Engagements.Concat(career.View.Degrees), career.Today);
        List<DateOnly> unknown = [.. career.View.Roles.Where(r => Timeline.Of(r, career.Today) is null).Select(r => r.Date("start_date")?.First).OfType<DateOnly>()];
        if (career.View.PaidRoles.Any(r => r.FirstDate() is null)) yield break;
        DateOnly first = career.View.PaidSpans.Select(s => s.First).DefaultIfEmpty(DateOnly.MaxValue).Min(), last = career.View.PaidSpans.Select(s => s.Last).DefaultIfEmpty(DateOnly.MinValue).Max();
        foreach (Span gap in Timeline.Gaps(filled).Where(g => g.First > first && g.Last < last))
        {
            if (gap.Months <= (gap.IsAbout ? UnsureMonths + MonthsFree : MonthsFree) || unknown.Exists(u => u <= gap.Last && u >= gap.First.AddYears(-3))) continue;
            Span before = career.View.PaidSpans.Where(s => s.Last < gap.First).MaxBy(s => s.Last)!, after = career.View.PaidSpans.Where(s => s.First > gap.Last).MinBy(s => s.First)!;
            CareerRecord left = career.Snapshot.Find(before.RecordId)!, next = career.Snapshot.Find(after.RecordId)!;
            bool isRecent = career.Today.DayNumber - gap.Last.DayNumber < RecentMonths * Timeline.DaysPerMonth;
            yield return ReviewedCareer.Of(ReviewArea.Consistency, "gap", [left, next], $"Nothing is recorded for {Timeline.LengthOf(gap)} from {Month(gap.First)}, between {ReviewedCareer.NameOf(left)} and {ReviewedCareer.NameOf(next)}.",
                "Add what you did then: `careercontext record add experience`; leave, travel or care is employment_type career break. A date that is wrong is corrected with `careercontext record edit`.", "The question that interviewers ask first is answered.", isRecent ? 35 : 15);
        }
    }

    private static IEnumerable<Finding> EndsWithoutStart(ReviewedCareer career) => career.View.Roles.Concat(career.Snapshot.Of("volunteering")).Where(r => r.Date("end_date") is not null && r.Date("start_date") is null)
        .Select(r => ReviewedCareer.Of(ReviewArea.Consistency, "end without start", [r], $"It ends in {r.Text("end_date")} and no start is given: {ReviewedCareer.NameOf(r)}.", $"Give the start, the year is enough: {ReviewedCareer.Edit(r.Id)}.",
            "Its length, and years of experience that count it.", 42));

    private static IEnumerable<Finding> SkillYears(ReviewedCareer career)
    {
        if (career.Began is not { } began) yield break;
        double years = (career.Today.DayNumber - began.DayNumber) / 365.25;
        foreach (CareerRecord skill in career.Snapshot.Of("skill").Where(s => s.Number("years_of_experience") > years + 1))
        {
            yield return ReviewedCareer.Of(ReviewArea.Consistency, "skill years", [skill], $"{ReviewedCareer.NameOf(skill)} claims {FactText.Of(skill.Values["years_of_experience"])} years, and the career recorded here began {Month(began)}.",
                $"Correct the years ({ReviewedCareer.Edit(skill.Id)}), or add what came before.", "A claim that the dates support.", 40);
        }
    }

    // A title that another source gives: an open question, or the source's own words that were bent.
    private static IEnumerable<Finding> Titles(ReviewedCareer career)
    {
        foreach (MergeDecision question in career.Snapshot.Contradictions.Where(c => c.Field == "title" && career.Snapshot.Find(c.RecordId) is { } r && r.Text("title") != c.IncomingValue))
        {
            CareerRecord record = career.Snapshot.Find(question.RecordId)!;
            yield return ReviewedCareer.Of(ReviewArea.Consistency, "title", [record], $"{ReviewedCareer.NameOf(record)} is called \"{ReviewedCareer.Short(question.IncomingValue ?? "")}\" by {ReviewedCareer.Short(question.SourceName)}.",
                $"Decide which holds: `careercontext review {question.Id} --take new` or `--take old`.", "One title wherever the role is named.", 48, question.Id) with { QuestionId = question.Id };
        }
        foreach (CareerRecord role in career.View.Roles.Where(r => r.Text("title") is not null))
        {
            FieldSource? told = role.Sources.FirstOrDefault(s => s.Field == "title" && s.RawValue is { } raw && !career.Names.Of(raw, role.Text("title")!, NameSort.Title).IsSame && TextLikeness.OfShort(role.Text("title")!, raw) == TextRelation.Other);
            if (told is null) continue;
            yield return ReviewedCareer.Of(ReviewArea.Consistency, "title words", [role], $"{ReviewedCareer.NameOf(role)} is called \"{ReviewedCareer.Short(told.RawValue!)}\" in its source.", $"See which holds: {ReviewedCareer.Edit(role.Id)}.", "One title wherever the role is named.", 30);
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
