using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What an owner decides of a question.</summary>
public enum MergeVerdict
{
    /// <summary>What the source says is taken.</summary>
    TakeNew,

    /// <summary>What is recorded stays; what it lacks is added.</summary>
    TakeOld,

    /// <summary>The source speaks of something else.</summary>
    Separate,
}

/// <summary>An open question, as it stands now.</summary>
/// <param name="Decision">The question.</param>
/// <param name="Record">The record it is about.</param>
/// <param name="Label">The words for the field, e.g. <c>end</c>; for a doubtful match the kind.</param>
/// <param name="Recorded">What is recorded now, for reading.</param>
public sealed record MergeQuestion(MergeDecision Decision, CareerRecord Record, string Label, string Recorded);

/// <summary>Lists what waits for the owner, and writes what they decide.</summary>
public static class MergeReview
{
    /// <summary>The owner who decides.</summary>
    public static Origin Origin { get; } = Origin.Cli with { Detail = "review" };

    /// <summary>The open questions, oldest first. Those that have answered themselves are left out: the record says the same by now, or is gone.</summary>
    /// <param name="session">An open session.</param>
    /// <param name="recordId">Only those about this record, or null.</param>
    public static List<MergeQuestion> List(CareerSession session, string? recordId = null)
    {
        List<MergeQuestion> questions = [];
        Dictionary<string, CareerRecord?> records = new(StringComparer.Ordinal);
        foreach (MergeDecision decision in MergeDecisionStore.ListOpen(session, recordId))
        {
            if (!records.TryGetValue(decision.RecordId, out CareerRecord? record)) records[decision.RecordId] = record = RecordStore.Find(session, decision.RecordId);
            if (record is not { IsActive: true }) continue;
            MergeQuestion question = Of(decision, record);
            if (decision.Field is null || question.Recorded != decision.IncomingValue) questions.Add(question);
        }
        return questions;
    }

    /// <summary>Writes a decision, and what follows from it.</summary>
    /// <exception cref="CareerException">There is no such open question, or it is about one field and cannot be made a record.</exception>
    public static void Decide(WriteSession session, string id, MergeVerdict verdict)
    {
        MergeDecision decision = MergeDecisionStore.Find(session, id) ?? throw new CareerException(Fault.NotFound, "No question has this id; `careercontext review` lists the open ones, e.g. mrg_4hq9xz.");
        if (decision.Choice != MergeChoice.Open) throw new CareerException(Fault.Conflict, $"{id} is decided already; `careercontext undo {History.List(session, id)[^1].BatchId}` takes that back.");
        CareerRecord record = RecordStore.Get(session, decision.RecordId);
        if (!record.IsActive) throw new CareerException(Fault.Conflict, $"{record.Id} lies in the trash; restore it first.");
        CareerRecord incoming = RecordJson.Read(decision.IncomingRecord);
        if (verdict == MergeVerdict.Separate) Separate(session, decision, record, incoming);
        else if (decision.Field is null) Merge(session, decision, record, incoming, verdict);
        else if (verdict == MergeVerdict.TakeNew) RecordStore.Save(session, RecordMerge.Take(record, incoming));
        Close(session, decision, verdict switch { MergeVerdict.TakeNew => MergeChoice.Incoming, MergeVerdict.TakeOld => MergeChoice.Existing, _ => MergeChoice.Separate });
    }

    private static MergeQuestion Of(MergeDecision decision, CareerRecord record)
    {
        string recorded = FieldGroup.Of(record.Kind).FirstOrDefault(g => g.Main.Name == decision.Field)?.TextIn(record) ?? decision.ExistingValue ?? "";
        return new MergeQuestion(decision, record, RecordMerge.LabelOf(record.Kind, decision.Field), recorded);
    }

    private static void Close(WriteSession session, MergeDecision decision, MergeChoice choice) =>
        MergeDecisionStore.Save(session, decision with { Choice = choice, DecidedBy = "review", DecidedAt = Timestamp.Of(session.Now) });

    // One thing after all: what was kept beside the record is laid over it, and where the two say otherwise the same word decides.
    private static void Merge(WriteSession session, MergeDecision decision, CareerRecord record, CareerRecord incoming, MergeVerdict verdict)
    {
        ImportBasis basis = ImportBasis.Load(session);
        Source? known = basis.Sources.FirstOrDefault(s => s.Id == decision.SourceId);
        Lineage lineage = new(new ForeignSource(decision.SourceName, decision.SourceFormat, known?.MimeType ?? "", known?.Size ?? 0, known?.Hash ?? ""), basis.Sources);
        MergeOutcome outcome = new RecordMerge(basis.Hands ?? HandEdits.None, lineage, new NameLikeness(basis.Vocabulary)).Merge(record, incoming);
        CareerRecord merged = outcome.Record;
        foreach (Clash clash in outcome.Clashes)
        {
            // What the record lacks is added either way.
            bool isTaken = verdict == MergeVerdict.TakeNew || clash.Existing.Length == 0;
            if (isTaken) merged = RecordMerge.Take(merged, clash.Part);
            MergeDecision answer = decision with
            {
                Id = "",
                Field = clash.Field,
                ExistingValue = clash.Existing,
                IncomingValue = clash.Incoming,
                IncomingRecord = RecordJson.Write(clash.Part),
                ReviewRequired = false,
            };
            Close(session, answer, isTaken ? MergeChoice.Incoming : MergeChoice.Existing);
        }
        RecordStore.Save(session, merged);
    }

    private static void Separate(WriteSession session, MergeDecision decision, CareerRecord record, CareerRecord incoming)
    {
        if (!decision.ReviewRequired) throw new CareerException(Fault.Invalid, $"{decision.Id} is about one field; --take new or --take old decides it.");
        List<CareerRecord> all = RecordStore.List(session, record.Kind, includeRemoved: true);
        Dictionary<string, object> values = new(incoming.Values, StringComparer.Ordinal);
        // The same employer, another position.
        if (record.Text("employer_id") is { } employer && !values.ContainsKey("employer_id")) values["employer_id"] = employer;
        RecordStore.Save(session, incoming with { Position = all.Max(r => r.Position) + 1, Values = values });
    }
}
