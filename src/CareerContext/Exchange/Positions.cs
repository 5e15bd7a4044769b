using CareerContext.Records;

namespace CareerContext.Exchange;

/// <summary>Gives new records their place among those of their kind, in the source's order, and moves known ones only where it must.</summary>
internal static class Positions
{
    public static IReadOnlyList<PlannedRecord> Arrange(IReadOnlyList<PlannedRecord> plan, IReadOnlyList<CareerRecord> existing)
    {
        PlannedRecord[] arranged = [.. plan];
        foreach (IGrouping<RecordKind, int> kind in Enumerable.Range(0, plan.Count).GroupBy(i => plan[i].Record.Kind))
        {
            List<long> known = [.. existing.Where(r => r.Kind == kind.Key && r.IsActive).Select(r => r.Position)];
            if (known.Count > 0) Arrange(arranged, [.. kind], known.Min(), known.Max());
        }
        return arranged;
    }

    // New ones before all known ones go in front, all others behind: in front are mostly newer jobs, and no known record has to move.
    private static void Arrange(PlannedRecord[] plan, List<int> indexes, long first, long last)
    {
        int leading = indexes.TakeWhile(i => plan[i].Status == PlanStatus.New).Count();
        if (leading == indexes.Count) leading = 0;
        for (int k = 0; k < indexes.Count; k++)
        {
            PlannedRecord planned = plan[indexes[k]];
            if (planned.Status != PlanStatus.New) continue;
            long position = k < leading ? first - leading + k : ++last;
            plan[indexes[k]] = planned with { Record = planned.Record with { Position = position } };
        }
    }
}
