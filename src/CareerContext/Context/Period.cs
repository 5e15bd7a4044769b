using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>How dates are written in answers: <c>2019-03 to 2021-06</c>, <c>2021-07 to now</c>, <c>2018</c>.</summary>
public static class Period
{
    private static readonly string[] Fields = ["start_date", "end_date", "is_current"];

    /// <summary>States the record's start and end with their facts; writes nothing when neither is recorded.</summary>
    /// <param name="line">The line.</param>
    /// <param name="record">A record with start_date, end_date, is_current.</param>
    /// <param name="view">The view.</param>
    /// <param name="before">Words before the dates.</param>
    /// <param name="length">Whether the computed length follows in brackets.</param>
    public static LineWriter Say(LineWriter line, CareerRecord record, CareerView view, string before = "", bool length = true)
    {
        bool leads = view.Leads(record);
        bool open = record.Date("end_date") is null && record.Flag("is_current") && !view.Begins(record);
        bool single = record.Text("start_date") == record.Text("end_date");
        if (record.Text("start_date") is null && record.Text("end_date") is null && !open) return line;
        if (record.Text("start_date") is null) line.Say(record, "end_date", before + "until ", leads: leads);
        else line.Say(record, "start_date", before + (open || record.Text("end_date") is not null ? "" : "from "), leads: leads);
        if (open) line.Add(record.Text("start_date") is null ? before + "now" : " to now").Note(Fact.Stored(record, record.Kind.Field("is_current"), leads));
        else if (record.Text("start_date") is not null && single) line.Note(Fact.Stored(record, record.Kind.Field("end_date"), leads));
        else if (record.Text("start_date") is not null) line.Say(record, "end_date", " to ", leads: leads);
        if (length && Timeline.Of(record, view.Today) is { } span) line.Compute(LengthFact(record, span), " (", ")");
        return line;
    }

    /// <summary>The computed length of a record's stretch.</summary>
    public static Fact LengthFact(CareerRecord record, Span span) =>
        new(record.Id, "length", Timeline.LengthOf(span).ToString(), Tier.Profile) { Inputs = Inputs(record) };

    /// <summary>The stored facts that the stretch comes from.</summary>
    public static IReadOnlyList<string> Inputs(CareerRecord record) =>
        [.. Fields.Where(record.Values.ContainsKey).Select(f => $"{record.Id}.{f}")];
}
