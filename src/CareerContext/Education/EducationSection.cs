using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Education;

/// <summary>What education says.</summary>
public sealed class EducationSection : IContextSection
{
    /// <inheritdoc/>
    public RecordKind Kind => EducationKind.Kind;

    /// <inheritdoc/>
    public ContextLine? Line(CareerRecord record, CareerView view)
    {
        bool leads = view.Leads(record);
        LineWriter line = new LineWriter().Say(record, "degree", leads: leads).Say(record, "field_of_study", ", ", leads: leads).Say(record, "institution", ", ", leads: leads);
        Period.Say(line, record, view, ", ", length: false);
        return line.Say(record, "grade", ", grade ").Line();
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContextBlock> Profile(CareerView view)
    {
        List<ContextLine> lines = [];
        foreach (CareerRecord degree in view.Degrees)
        {
            if (Line(degree, view) is not { } first) continue;
            LineWriter line = new LineWriter().Add(first).Say(degree, "thesis", "; thesis: ", cap: degree.Kind.Field("thesis").Cap);
            int most = degree.Kind.List("courses").Cap!.Value;
            string courses = string.Join(", ", degree.Texts("courses"));
            if (courses.Length > 0 && TokenBudget.Count(courses) <= most) line.SayList(degree, "courses", "; courses: ");
            else if (courses.Length > 0) line.Add("; courses: " + TokenBudget.Cut(courses, most));
            lines.Add(line.Line()!);
        }
        return [new("Education", [.. lines.Take(1)]), new("Education", [.. lines.Skip(1)]) { Rank = 1 }];
    }
}
