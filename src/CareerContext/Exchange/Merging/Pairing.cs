using CareerContext.Records;

namespace CareerContext.Exchange.Merging;

/// <summary>Pairs the records of a file with those that are nearest to them, the surest pairs first.</summary>
internal sealed class Pairing(NameLikeness names, Func<CareerRecord, CareerRecord, bool> isSeparate, HashSet<string> taken)
{
    // Up to so many pairs each is compared with each; beyond that only those that share a rare word or two.
    private const int AllPairs = 40_000;
    private const int MostCandidates = 48;
    private const double Margin = 0.04;
    private const double SureInTrash = 0.95;

    private readonly RecordLikeness likeness = new(names);

    private sealed record Pair(int Index, CareerRecord Record, Likeness Likeness);

    /// <summary>Matches what can be matched; each existing record at most once.</summary>
    public void Match(IReadOnlyList<ForeignRecord> records, List<int> open, List<CareerRecord> known, RecordMatch?[] matches)
    {
        List<CareerRecord> free = known.FindAll(r => !taken.Contains(r.Id));
        if (free.Count == 0) return;
        Func<CareerRecord, IEnumerable<CareerRecord>> candidates = (long)open.Count * free.Count <= AllPairs ? _ => free : Indexed(free);
        List<Pair> pairs = [];
        foreach (int i in open)
        {
            foreach (CareerRecord record in candidates(records[i].Record))
            {
                Likeness found = likeness.Of(record, records[i].Record);
                if (found.Score >= (record.IsActive ? RecordLikeness.Least : SureInTrash) && !isSeparate(record, records[i].Record)) pairs.Add(new Pair(i, record, found));
            }
        }
        Choose([.. pairs.OrderByDescending(p => p.Likeness.Score).ThenBy(p => p.Index).ThenBy(p => p.Record.Position).ThenBy(p => p.Record.Id, StringComparer.Ordinal)], matches);
    }

    // What is sure is taken first, so that a doubt is only between what is left.
    private void Choose(List<Pair> pairs, RecordMatch?[] matches)
    {
        ILookup<int, Pair> byIndex = pairs.ToLookup(p => p.Index);
        ILookup<string, Pair> byRecord = pairs.ToLookup(p => p.Record.Id, StringComparer.Ordinal);
        foreach (Pair pair in pairs)
        {
            if (matches[pair.Index] is not null || taken.Contains(pair.Record.Id)) continue;
            bool isClose = byIndex[pair.Index].Any(p => p.Record != pair.Record && !taken.Contains(p.Record.Id) && pair.Likeness.Score - p.Likeness.Score < Margin && !IsBetterPaired(p, byRecord, matches));
            taken.Add(pair.Record.Id);
            matches[pair.Index] = new RecordMatch(pair.Record, pair.Likeness.Method, Math.Round(pair.Likeness.Score, 2), pair.Likeness.Score < RecordLikeness.Sure || isClose);
        }
    }

    // Of two equal stints and two equal entries each goes to one: there is no doubt that matters.
    private static bool IsBetterPaired(Pair other, ILookup<string, Pair> byRecord, RecordMatch?[] matches) =>
        byRecord[other.Record.Id].Any(p => p.Index != other.Index && matches[p.Index] is null && p.Likeness.Score >= other.Likeness.Score);

    private Func<CareerRecord, IEnumerable<CareerRecord>> Indexed(List<CareerRecord> free)
    {
        (string field, NameSort sort) = RecordLikeness.Naming(free[0].Kind);
        ILookup<string, CareerRecord> byKey = free.Where(r => r.Text(field) is not null)
            .SelectMany(r => names.Keys(r.Text(field)!, sort).Distinct().Select(key => (key, r))).ToLookup(p => p.key, p => p.r, StringComparer.Ordinal);
        Dictionary<string, int> sizes = byKey.ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return record => record.Text(field) is not { } name ? []
            : names.Keys(name, sort).Distinct().Where(sizes.ContainsKey).OrderBy(k => sizes[k]).SelectMany(k => byKey[k]).Take(MostCandidates).Distinct();
    }
}
