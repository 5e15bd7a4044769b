using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Chooses experiences by employer, skill and time.</summary>
internal static class ExperienceFilters
{
    /// <summary>The roles that pass, newest first.</summary>
    public static List<CareerRecord> Apply(ExperienceFilter filter, CareerView view)
    {
        HashSet<string>? proven = filter.Skill is { } skill ? Proven(skill, view) : null;
        return [.. view.Roles.Where(role =>
            (filter.Company is null || IsNamed(role.Text("company"), filter.Company))
            && (proven is null || proven.Contains(role.Id))
            && (filter.Since is not { } since || LastDay(role, view) is not { } last || last >= since.First)
            && (filter.Until is not { } until || role.Date("start_date") is not { } start || start.First <= until.Last))];
    }

    /// <summary>The filter as the arguments of the next call.</summary>
    public static Dictionary<string, object> Arguments(ExperienceFilter filter)
    {
        Dictionary<string, object> arguments = new(StringComparer.Ordinal);
        if (filter.Company is not null) arguments["company"] = filter.Company;
        if (filter.Skill is not null) arguments["skill"] = filter.Skill;
        if (filter.Since is { } since) arguments["since"] = since.ToString();
        if (filter.Until is { } until) arguments["until"] = until.ToString();
        if (filter.Limit is { } limit) arguments["limit"] = (long)limit;
        return arguments;
    }

    private static DateOnly? LastDay(CareerRecord role, CareerView view) => role.Date("end_date")?.Last ?? (view.IsOpen(role) ? view.Today : role.Date("start_date")?.Last);

    private static bool IsNamed(string? company, string asked)
    {
        if (company is null || !Words.Of(asked).Any()) return false;
        string folded = PlainText.Fold(company), wanted = PlainText.Fold(asked);
        if (folded.Contains(wanted, StringComparison.Ordinal)) return true;
        List<string> words = [.. Words.Of(company)];
        return Words.Of(asked).All(w => words.Exists(c => c == w || Nearness.IsSlip(w, c)));
    }

    // A role proves a skill by recorded evidence, or by naming it in its text.
    private static HashSet<string> Proven(string skill, CareerView view)
    {
        string folded = PlainText.Fold(skill);
        HashSet<string> ids = [.. view.Snapshot.Of("skill").Where(s => PlainText.Fold(s.Title ?? "") == folded).Select(s => s.Id)];
        HashSet<string> proven = [.. view.Snapshot.Evidence.Where(e => ids.Contains(e.SkillId)).Select(e => e.RecordId)];
        List<string> words = [.. Words.Of(skill)];
        foreach (CareerRecord role in view.Roles.Where(r => words.Count > 0 && words.TrueForAll(Words.Of(Derived.TextOf(r)).ToHashSet().Contains))) proven.Add(role.Id);
        return proven;
    }
}
