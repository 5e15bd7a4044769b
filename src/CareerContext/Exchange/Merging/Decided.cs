using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What the owner has decided already, and what is still open.</summary>
internal sealed class Decided
{
    private readonly Lineage lineage;
    private readonly ILookup<(string Record, string Field), MergeDecision> fields;
    private readonly ILookup<string, (MergeDecision Decision, string NameKey)> matches;

    public Decided(IReadOnlyList<MergeDecision> decisions, Lineage lineage)
    {
        this.lineage = lineage;
        fields = decisions.Where(d => d.Field is not null).ToLookup(d => (d.RecordId, d.Field!));
        matches = decisions.Where(d => d.Field is null && lineage.IsOf(d)).ToLookup(d => d.RecordId, d => (d, RecordMatching.NameKey(RecordJson.Read(d.IncomingRecord))), StringComparer.Ordinal);
    }

    /// <summary>What was asked about a record of the file and this one; null where nothing was.</summary>
    public MergeDecision? Match(CareerRecord record, CareerRecord incoming)
    {
        if (!matches.Contains(record.Id)) return null;
        string key = RecordMatching.NameKey(incoming);
        return matches[record.Id].Select(m => m.NameKey == key ? m.Decision : null).LastOrDefault(d => d is not null);
    }

    /// <summary>Whether the owner said that the file speaks of something else.</summary>
    public bool IsSeparate(CareerRecord record, CareerRecord incoming) => Match(record, incoming)?.Choice == MergeChoice.Separate;

    /// <summary>The decision against the value of a clash: it was turned down, or another was taken in its place. Null where there is none.</summary>
    public MergeDecision? Against(string record, Clash clash) => fields[(record, clash.Field)].LastOrDefault(d =>
        (d.Choice == MergeChoice.Existing && AreSame(d.IncomingValue, clash.Incoming)) || (d.Choice == MergeChoice.Incoming && AreSame(d.ExistingValue, clash.Incoming)));

    /// <summary>The question of the same value that is still open.</summary>
    public MergeDecision? Open(string record, Clash clash) => fields[(record, clash.Field)].FirstOrDefault(d => d.Choice == MergeChoice.Open && AreSame(d.IncomingValue, clash.Incoming));

    /// <summary>The question about another value of the same file that is still open: the file no longer says so.</summary>
    public MergeDecision? Outdated(string record, Clash clash) => fields[(record, clash.Field)].FirstOrDefault(d => d.Choice == MergeChoice.Open && lineage.IsOf(d));

    private static bool AreSame(string? one, string other) => one is not null && PlainText.Fold(one) == PlainText.Fold(other);
}
