namespace CareerContext.Records;

/// <summary>What distinguishes two states of one record.</summary>
public static class RecordDifference
{
    /// <summary>The names of the fields, lists and marks in which they differ, in the kind's order.</summary>
    public static List<string> Names(CareerRecord before, CareerRecord after)
    {
        List<string> names = [.. after.Kind.Fields.Select(f => f.Name).Where(f => !Equals(before.Values.GetValueOrDefault(f), after.Values.GetValueOrDefault(f)))];
        names.AddRange(after.Kind.Lists.Where(l => !ListEntry.Same(before.List(l.Table), after.List(l.Table))).Select(l => l.Table));
        if (!before.Unknown.SequenceEqual(after.Unknown)) names.Add("unknown_fields");
        if (before.Position != after.Position) names.Add("position");
        if (before.Confirmed != after.Confirmed) names.Add("confirmed");
        if (before.Visibility != after.Visibility) names.Add("visibility");
        return names;
    }
}
