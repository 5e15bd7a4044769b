using CareerContext.Context;
using CareerContext.Context.Recognition;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>That a record proves a skill.</summary>
/// <param name="SkillId">The skill.</param>
/// <param name="RecordId">The record that names it.</param>
/// <param name="How"><c>stated</c>, <c>recognised</c> or <c>assistant</c>.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record SkillEvidence(string SkillId, string RecordId, string How, double Confidence);

/// <summary>All active records of the file at one moment. Immutable; shared by all answers until the file changes.</summary>
public sealed class CareerSnapshot
{
    private readonly ILookup<string, CareerRecord> byKind;
    private readonly Dictionary<string, CareerRecord> byId;
    private readonly Lazy<ILookup<string, SkillEvidence>> evidenceBySkill;
    private readonly Lazy<ILookup<string, SkillEvidence>> evidenceByRecord;

    /// <summary>Makes a snapshot.</summary>
    /// <param name="records">All active records, kind by kind, in order.</param>
    /// <param name="evidence">All evidence of skills.</param>
    /// <param name="sources">All sources.</param>
    /// <param name="fileVersion">The number of the last change.</param>
    /// <param name="today">The owner's day.</param>
    public CareerSnapshot(IReadOnlyList<CareerRecord> records, IReadOnlyList<SkillEvidence> evidence, IReadOnlyList<Source> sources, long fileVersion, DateOnly today)
    {
        Records = records;
        Evidence = evidence;
        Sources = sources;
        FileVersion = fileVersion;
        Today = today;
        byKind = records.ToLookup(r => r.Kind.Name);
        byId = records.ToDictionary(r => r.Id, StringComparer.Ordinal);
        evidenceBySkill = new(() => evidence.ToLookup(e => e.SkillId, StringComparer.Ordinal));
        evidenceByRecord = new(() => evidence.ToLookup(e => e.RecordId, StringComparer.Ordinal));
    }

    /// <summary>All active records, kind by kind, in order.</summary>
    public IReadOnlyList<CareerRecord> Records { get; }

    /// <summary>All evidence of skills.</summary>
    public IReadOnlyList<SkillEvidence> Evidence { get; }

    /// <summary>What proves a skill, in the order of <see cref="Evidence"/>.</summary>
    public IEnumerable<SkillEvidence> EvidenceOf(string skillId) => evidenceBySkill.Value[skillId];

    /// <summary>What a record proves, in the order of <see cref="Evidence"/>.</summary>
    public IEnumerable<SkillEvidence> EvidenceIn(string recordId) => evidenceByRecord.Value[recordId];

    /// <summary>What the program proposes for fields that are open.</summary>
    public IReadOnlyList<RecognisedValue> Recognised { get; private init; } = [];

    /// <summary>Where facts come from.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Record id to the labels of what the owner keeps private and this snapshot therefore lacks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Withheld { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What sources say otherwise and nobody has decided yet, about records and fields of this snapshot.</summary>
    public IReadOnlyList<MergeDecision> Contradictions { get; private init; } = [];

    /// <summary>Whether the file's index of words and links knows more than this client may see.</summary>
    public bool HasHiddenParts { get; private init; }

    /// <summary>What is hidden from this client beyond what is private.</summary>
    public HiddenParts Hidden { get; private init; } = HiddenParts.None;

    /// <summary>The names of what is hidden from this client beyond what is private, as its owner gave them, e.g. <c>references</c>; whatever is missing may be among it.</summary>
    public IReadOnlyList<string> HiddenNames { get; private init; } = [];

    /// <summary>Kind to the number of its records that the owner keeps private and this snapshot therefore lacks.</summary>
    public IReadOnlyDictionary<string, int> WithheldRecords { get; private init; } = new Dictionary<string, int>();

    /// <summary>The kinds of which the file holds records that this snapshot lacks: what it has none of may be there.</summary>
    public IReadOnlySet<string> IncompleteKinds { get; private init; } = new HashSet<string>();

    /// <summary>The number of the last change in the history; 0 for an empty file.</summary>
    public long FileVersion { get; }

    /// <summary>The owner's day, on which everything that depends on today is computed.</summary>
    public DateOnly Today { get; }

    /// <summary>The person, or null.</summary>
    public CareerRecord? Person => Of("person").FirstOrDefault();

    /// <summary>A kind's records in order.</summary>
    public IEnumerable<CareerRecord> Of(string kind) => byKind[kind];

    /// <summary>The active record of an id, or null.</summary>
    public CareerRecord? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads everything.</summary>
    public static CareerSnapshot Load(CareerSession session) => new(
        RecordStore.ListAll(session),
        session.Query("SELECT skill_id, record_id, how, confidence FROM skill_evidence ORDER BY skill_id, record_id",
            row => new SkillEvidence(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDouble(3))),
        SourceStore.List(session),
        History.LastNumber(session),
        session.Today)
    {
        Contradictions = MergeDecisionStore.ListOpen(session),
        Recognised = RecognisedStore.List(session),
    };

    /// <summary>The same without anything private: what assistants are served from, so that no path can leak what is not there.</summary>
    /// <param name="hidden">What this client is not to see either; null for no more.</param>
    public CareerSnapshot ForReaders(HiddenParts? hidden = null)
    {
        hidden ??= HiddenParts.None;
        Dictionary<string, IReadOnlyList<string>> withheld = new(StringComparer.Ordinal);
        List<CareerRecord> served = [];
        foreach (CareerRecord record in Records)
        {
            if (record.Visibility == Visibility.Private) withheld[record.Id] = [record.Kind.Name];
            else if (Shown(WithoutPrivate(record, withheld), hidden, withheld) is { } shown) served.Add(shown);
        }
        HashSet<string> kept = [.. served.Select(r => r.Id)];
        // A proof may stand in a hidden field alone.
        HashSet<(string, string)>? still = hidden.HasFields ? [.. EvidenceFinder.Find(served).Select(e => (e.SkillId, e.RecordId))] : null;
        return new CareerSnapshot(served, [.. Evidence.Where(e => kept.Contains(e.SkillId) && kept.Contains(e.RecordId) && (still is null || still.Contains((e.SkillId, e.RecordId))))], Sources, FileVersion, Today)
        {
            Withheld = withheld,
            Contradictions = Contradictions.Count == 0 || !hidden.IsEmpty ? [] : ShownOf(Contradictions, served),
            HasHiddenParts = !hidden.IsEmpty,
            Hidden = hidden,
            IncompleteKinds = Records.Where(r => !kept.Contains(r.Id)).Select(r => r.Kind.Name).ToHashSet(StringComparer.Ordinal),
            HiddenNames = hidden.Given,
            // It may have been read from a hidden field.
            Recognised = hidden.HasFields ? [] : [.. Recognised.Where(r => kept.Contains(r.RecordId))],
            WithheldRecords = Records.Where(r => !kept.Contains(r.Id)).CountBy(r => r.Kind.Name).ToDictionary(StringComparer.Ordinal),
        };
    }

    // What is said beside a field goes with it, and is masked as it is.
    private static List<MergeDecision> ShownOf(IReadOnlyList<MergeDecision> contradictions, List<CareerRecord> served)
    {
        Dictionary<string, CareerRecord> byId = served.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return [.. contradictions.Where(c => c.Field is not null && byId.TryGetValue(c.RecordId, out CareerRecord? record) && record.Kind.HasField(c.Field) && record.Values.ContainsKey(c.Field))
            .Select(c => byId[c.RecordId].Kind.Name == "reference" && c.IncomingValue is { } words ? c with { IncomingValue = ContactText.Masked(words) } : c)];
    }

    /// <summary>The same without records that are given only when asked for.</summary>
    public CareerSnapshot Summarised() => Records.All(r => r.Visibility == Visibility.Shared) ? this : Of(r => r.Visibility == Visibility.Shared);

    /// <summary>The same without some records.</summary>
    /// <remarks>Without some of the work the owner's own total of years counts too much, so it goes too.</remarks>
    public CareerSnapshot Without(IReadOnlySet<string> ids)
    {
        bool isWork = Of("experience").Any(r => ids.Contains(r.Id));
        return Of(r => !ids.Contains(r.Id), r => isWork && r.Kind.Name == "person" ? r with { Values = r.Values.Where(v => v.Key != "years_experience").ToDictionary(StringComparer.Ordinal) } : r);
    }

    private CareerSnapshot Of(Func<CareerRecord, bool> isKept, Func<CareerRecord, CareerRecord>? change = null) => new([.. Records.Where(isKept).Select(r => change?.Invoke(r) ?? r)], Evidence, Sources, FileVersion, Today) { Withheld = Withheld, Contradictions = Contradictions, Recognised = Recognised, WithheldRecords = WithheldRecords, HiddenNames = HiddenNames, HasHiddenParts = HasHiddenParts, Hidden = Hidden, IncompleteKinds = Records.Where(r => !isKept(r)).Select(r => r.Kind.Name).Concat(IncompleteKinds).ToHashSet(StringComparer.Ordinal) };

    private static CareerRecord? Shown(CareerRecord record, HiddenParts hidden, Dictionary<string, IReadOnlyList<string>> withheld)
    {
        if (hidden.IsEmpty) return record;
        List<string> labels = [];
        CareerRecord? shown = hidden.Show(record, labels);
        if (shown is null) labels = [record.Kind.Name];
        if (labels.Count > 0) withheld[record.Id] = [.. (withheld.GetValueOrDefault(record.Id) ?? []).Concat(labels).Distinct()];
        return shown;
    }

    private static CareerRecord WithoutPrivate(CareerRecord record, Dictionary<string, IReadOnlyList<string>> withheld)
    {
        List<string> labels = [.. record.Kind.Fields.Where(f => f.Visibility == Visibility.Private && record.Values.ContainsKey(f.Name)).Select(f => f.Label)];
        labels.AddRange(record.Unknown.Where(u => PrivateWords.IsPrivate(record, u)).Select(u => u.Path));
        string? words = record.Kind.Name == "reference" ? record.Text("reference") : null, masked = words is null ? null : ContactText.Masked(words);
        if (masked != words) labels.Add("contact in the reference");
        if (labels.Count == 0) return record;
        withheld[record.Id] = labels;
        Dictionary<string, object> values = record.Values.Where(v => record.Kind.Field(v.Key).Visibility != Visibility.Private).ToDictionary(StringComparer.Ordinal);
        if (masked is not null) values["reference"] = masked;
        return record with { Values = values, Unknown = [.. record.Unknown.Where(u => !PrivateWords.IsPrivate(record, u))], Sources = HiddenParts.SourcesOf(record, values, record.Lists) };
    }
}
