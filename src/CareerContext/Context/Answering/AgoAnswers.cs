using System.Text.RegularExpressions;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers how long ago something began or ended. What goes on is told by its own line: it has not ended.</summary>
internal static partial class AgoAnswers
{
    private static readonly HashSet<string> Beginning = ["start", "started", "begin", "began", "join", "joined", "anfing", "angefangen", "begonnen", "begann", "commence", "rejoint", "debute", "empece", "comence", "empezo", "comecei", "comecou", "entrei"];

    /// <summary>Answers where that is asked of one dated thing.</summary>
    public static bool Say(Draft draft, Request request, Lookup file)
    {
        string words = string.Join(' ', request.Words.Select(w => w.Folded));
        if (SinceWhen().IsMatch(words) && SaySince(draft, request, file.View)) return true;
        if (!Asking().IsMatch(words) || request.Asks(Topic.Current)) return false;
        List<CareerRecord> named = [.. request.Named.Select(n => n.Record).Where(r => Ends(r) is not null || r.Date("start_date") is not null)];
        if (named.Exists(r => r.Kind.Name == "experience") && !request.AsksAny(Topic.Education, Topic.Volunteering, Topic.Projects)) named = named.FindAll(r => r.Kind.Name == "experience");
        if (named.Count == 0) named = [.. file.View.Degrees.Where(d => request.DegreeRanks.Contains(DegreeRank.Of(d.Text("degree")))).Take(1)];
        bool begins = request.Has(Beginning);
        CareerRecord? one = begins ? named.Where(r => r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value)
            : named.Exists(file.View.IsOpen) ? null : named.Where(r => Ends(r) is not null).MaxBy(r => Ends(r)!.Value.Last);
        if (one is null || (begins ? one.Date("start_date") : Ends(one)) is not { } date || Since(date, begins, file.View.Today) is not { } length) return false;
        string what = begins ? "Began" : one.Kind.HasField("end_date") ? "Ended" : "Dated";
        draft.Explain("how long ago: from the recorded date to today");
        draft.Say(new LineWriter().Compute(new Fact(one.Id, "ago", $"{what} {date}, {length} ago", Tier.Profile) { Inputs = Period.Inputs(one) }).Line());
        draft.Say(Sections.Line(one, file.View));
        return true;
    }

    // "Since when have I used Kotlin": the first role that proves it, which the newest proofs may not reach.
    private static bool SaySince(Draft draft, Request request, CareerView view)
    {
        if (request.Terms.Count > 1 || request.Named.Count == 0 || request.Named.Any(n => n.Record.Kind.Name != "skill")) return false;
        int before = draft.Lines.Count;
        foreach (CareerRecord skill in request.Named.Select(n => n.Record).DistinctBy(r => r.Title))
        {
            if (view.Standing(skill).Evidence.Where(r => r.Kind.Name == "experience" && r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value) is not { } first) continue;
            draft.Say(new LineWriter().Compute(new Fact(skill.Id, "since", $"{skill.Title} since {first.Date("start_date")}", Tier.Profile) { Inputs = Period.Inputs(first) }, after: ": ").Add(Sections.Line(first, view)!).Line());
            draft.Say(Sections.Line(skill, view));
        }
        if (draft.Lines.Count > before) draft.Explain("since when: the first role that proves it");
        return draft.Lines.Count > before;
    }

    private static PartialDate? Ends(CareerRecord record) => record.Kind.HasField("end_date") ? record.Date("end_date") : record.FirstDate();

    // A year alone counts from its middle and makes the length "about".
    private static Length? Since(PartialDate date, bool begins, DateOnly today)
    {
        DateOnly first = date.IsYearOnly ? new DateOnly(date.Year, 7, 1) : begins ? date.First : date.Last.AddDays(1);
        return first > today ? null : Timeline.LengthOf(new Span("", first, today.AddDays(-1), date.IsYearOnly, false));
    }

    [GeneratedRegex(@"\b(?:since when|seit wann|depuis quand|desde cuando|desde quando)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SinceWhen();

    [GeneratedRegex(@"\b(?:how (?:long|many (?:years|months)) ago|how long (?:is it |has it been )?since|wie lange (?:ist|liegt) .*\b(?:her|zuruck)|vor wie (?:langer zeit|vielen (?:jahren|monaten))|il y a combien|ca fait combien|cuanto (?:tiempo )?hace|hace cuanto|ha quant[oa]s? (?:tempo|anos|meses)|quanto tempo faz|faz quanto)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
