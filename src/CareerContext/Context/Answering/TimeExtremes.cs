using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Says which stretch of work was the longest or the shortest.</summary>
internal static class TimeExtremes
{
    /// <summary>Words that ask for an employer rather than for a role.</summary>
    public static readonly IReadOnlySet<string> Employing = new HashSet<string> { "employer", "employers", "company", "companies", "firm", "arbeitgeber", "firma", "unternehmen", "employeur", "entreprise", "empresa", "empleador", "empregador" };

    /// <summary>The employer of the longest time in all its roles; null where none is dated.</summary>
    public static ContextLine? LongestEmployer(CareerView view)
    {
        if (view.PaidRoles.Where(r => r.Text("company") is not null && Timeline.Of(r, view.Today) is not null).GroupBy(r => PlainText.Fold(r.Text("company")!))
            .MaxBy(g => Timeline.Union(Timeline.Of(g, view.Today)).Months) is not { } employer) return null;
        CareerRecord first = employer.First();
        Fact whole = new(first.Id, "longest", $"Longest: {first.Text("company")}, {Timeline.Union(Timeline.Of(employer, view.Today))} in {employer.Count()} {(employer.Count() == 1 ? "role" : "roles")}", Tier.Profile) { Inputs = [.. employer.SelectMany(Period.Inputs)] };
        return new LineWriter().Compute(whole).Line();
    }

    /// <summary>The longest or the shortest of some stretches; null where there is none.</summary>
    public static ContextLine? Of(CareerView view, List<Span> among, bool finished, string name)
    {
        IEnumerable<Span> spans = among.Where(s => !finished || !s.IsOpen);
        if ((name == "longest" ? spans.MaxBy(s => s.Months) : spans.MinBy(s => s.Months)) is not { } found) return null;
        CareerRecord role = view.Snapshot.Find(found.RecordId)!;
        string word = char.ToUpperInvariant(name[0]) + name[1..];
        return new LineWriter().Compute(new Fact(role.Id, name, word, Tier.Profile) { Inputs = [.. among.Select(s => view.Snapshot.Find(s.RecordId)!).SelectMany(Period.Inputs)] }, after: ": ").Add(Sections.Line(role, view)!).Line()!;
    }
}
