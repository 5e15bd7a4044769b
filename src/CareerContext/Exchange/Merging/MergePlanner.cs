using CareerContext.Experiences;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>Says for each record of a foreign file what would become of it.</summary>
internal sealed class MergePlanner
{
    // Many people have the same skills and languages; these are somebody's own.
    private static readonly HashSet<string> Telling = ["education", "certificate", "award", "publication", "project", "volunteering", "reference"];

    private readonly ImportBasis basis;
    private readonly ImportPreference prefer;
    private readonly bool isSamePerson;
    private readonly NameLikeness names;
    private readonly Lineage lineage;
    private readonly Decided decided;
    private readonly RecordMerge merge;
    private readonly Employers employers;
    private IReadOnlyList<RecordMatch> found = [];
    private readonly Dictionary<string, string> idByPlace = new(StringComparer.Ordinal);

    public MergePlanner(ImportBasis basis, ForeignSource source, ImportPreference prefer, bool isSamePerson = false)
    {
        this.basis = basis;
        this.prefer = prefer;
        this.isSamePerson = isSamePerson;
        names = new NameLikeness(basis.Vocabulary);
        lineage = new Lineage(source, basis.Sources);
        decided = new Decided(basis.Decisions, lineage);
        merge = new RecordMerge(basis.Hands ?? HandEdits.None, lineage, names);
        employers = new Employers(basis.Records, names);
    }

    /// <summary>Why the whole file is refused; null when it is not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Plans all records, in their order.</summary>
    public IReadOnlyList<PlannedRecord> Plan(IReadOnlyList<ForeignRecord> records)
    {
        RecordMatch?[] matches = new RecordMatching(basis.Records, lineage, names, decided.IsSeparate).Match(records);
        found = [.. matches.OfType<RecordMatch>()];
        return Positions.Arrange([.. records.Select((r, i) => Planned(r, matches[i]))], basis.Records);
    }

    private PlannedRecord Planned(ForeignRecord foreign, RecordMatch? match)
    {
        CareerRecord incoming = WithEmployer(WithLinks(foreign.Record), match?.Record);
        if (match is null) return new PlannedRecord(PlanStatus.New, foreign.Place, incoming, null);
        CareerRecord existing = match.Record;
        idByPlace[foreign.Place] = existing.Id;
        PlannedRecord planned = new(PlanStatus.Unchanged, foreign.Place, existing, existing) { MatchMethod = match.Method, MatchScore = match.Score };
        if (existing.Kind == PersonKind.Kind && !IsSamePerson(existing, incoming))
        {
            Refusal = "The file is about somebody else than this career file; name another career file with --db to import it there, or, if it is you, add --same-person.";
            return planned with { Status = PlanStatus.Conflicting, Note = "another name, e-mail and phone" };
        }
        if (!existing.IsActive) return planned with { Status = PlanStatus.Conflicting, Note = "it is in the trash and stays there" };
        return match.IsDoubtful && decided.Match(existing, incoming) is not { Choice: not MergeChoice.Open } ? Doubtful(planned, incoming) : Merged(planned, incoming);
    }

    // Nothing is mixed until the owner has said that it is one thing; until then all of it is kept beside the record.
    private PlannedRecord Doubtful(PlannedRecord planned, CareerRecord incoming)
    {
        MergeDecision? asked = decided.Match(planned.Before!, incoming);
        MergeDecision question = asked ?? Question(planned) with { ReviewRequired = true, IncomingValue = TitleOf(incoming), ExistingValue = TitleOf(planned.Before!) };
        return planned with
        {
            Status = PlanStatus.Conflicting,
            ReviewRequired = true,
            Note = $"may be {planned.Before!.Id}; `careercontext review` decides",
            // A new version of the file may say more.
            Contradictions = [new Contradiction(question, incoming, asked is null || !lineage.IsSame(asked.SourceId))],
        };
    }

    private PlannedRecord Merged(PlannedRecord planned, CareerRecord incoming)
    {
        MergeOutcome outcome = merge.Merge(planned.Before!, incoming, IsTied(planned.Before!, incoming));
        List<Contradiction> contradictions = [];
        CareerRecord record = outcome.Record;
        bool isTaken = false;
        foreach (Clash clash in outcome.Clashes)
        {
            if (Contradiction(planned, clash) is not { } contradiction) continue;
            contradictions.Add(contradiction);
            if (contradiction.Decision.Choice != MergeChoice.Incoming) continue;
            record = RecordMerge.Take(record, clash.Part);
            isTaken = true;
        }
        bool differs = RecordMerge.Differences(planned.Before!, record).Count > 0;
        bool isAsked = contradictions.Exists(c => c.Decision.Choice == MergeChoice.Open), isKept = outcome.Kept.Count > 0;
        return planned with
        {
            Record = differs ? record : planned.Before!,
            Contradictions = contradictions,
            Note = isKept ? $"changed by hand since; differs in {string.Join(", ", outcome.Kept)}" : isAsked ? $"says otherwise: {string.Join(", ", contradictions.Where(c => c.Decision.Choice == MergeChoice.Open).Select(c => c.Label))}" : null,
            Status = isAsked ? PlanStatus.Conflicting : !differs ? (isKept ? PlanStatus.Conflicting : PlanStatus.Unchanged) : outcome.IsRenewed || isTaken ? PlanStatus.Changed : PlanStatus.AddsTo,
        };
    }

    // What the owner decided before is not asked again; only --prefer new takes back what an earlier --prefer decided.
    private Contradiction? Contradiction(PlannedRecord planned, Clash clash)
    {
        string id = planned.Before!.Id;
        if (decided.Against(id, clash) is { } against && (prefer != ImportPreference.New || against.DecidedBy == "review")) return null;
        MergeDecision? open = decided.Open(id, clash), known = open ?? decided.Outdated(id, clash);
        MergeDecision question = (known is null || known != open ? Question(planned) with { Id = known?.Id ?? "" } : known) with { Field = clash.Field, ExistingValue = clash.Existing, IncomingValue = clash.Incoming };
        MergeDecision wanted = prefer switch
        {
            ImportPreference.New => question with { Choice = MergeChoice.Incoming, DecidedBy = "import" },
            ImportPreference.Old => question with { Choice = MergeChoice.Existing, DecidedBy = "import" },
            _ => question,
        };
        return new Contradiction(wanted, clash.Part, IsNew: open is null || wanted.Choice != MergeChoice.Open);
    }

    private MergeDecision Question(PlannedRecord planned) => new()
    {
        RecordId = planned.Before!.Id,
        SourceFormat = lineage.Source.Format,
        SourceName = lineage.Source.FileName,
        Place = planned.Place,
        MatchMethod = planned.MatchMethod!,
        MatchScore = planned.MatchScore,
    };

    private static string TitleOf(CareerRecord record)
    {
        (string field, NameSort _) = RecordLikeness.Naming(record.Kind);
        string span = $"{record.Text("start_date")}–{record.Text("end_date") ?? (record.Flag("is_current") ? "present" : "")}".Trim('–');
        return string.Join(", ", ((string?[])[record.Title, field == record.Kind.TitleField ? null : record.Text(field), span.Length > 0 ? span : null]).Where(t => !string.IsNullOrEmpty(t)));
    }

    private CareerRecord WithLinks(CareerRecord record)
    {
        if (record.Text("category_id") is not { Length: > 1 } link || link[0] != ForeignRecord.LinkMark || !idByPlace.TryGetValue(link[1..], out string? id)) return record;
        return record with { Values = new Dictionary<string, object>(record.Values, StringComparer.Ordinal) { ["category_id"] = id } };
    }

    private CareerRecord WithEmployer(CareerRecord record, CareerRecord? existing)
    {
        if (record.Kind != ExperienceKind.Kind || record.Text("company") is not { } company) return record;
        if (existing?.Text("employer_id") is not null && existing.Text("company") is { } known && (Employers.Same(known, company) || names.Of(known, company, NameSort.Employer).IsSame)) return record;
        return record with { Values = new Dictionary<string, object>(record.Values, StringComparer.Ordinal) { ["employer_id"] = employers.IdOf(company) } };
    }

    // A name that is written out, shortened or mended is still the same person's; so is any with the same e-mail or phone,
    // and one that is near if the two tell of the same job or of two other same things.
    private bool IsSamePerson(CareerRecord one, CareerRecord other)
    {
        if (isSamePerson || one.Text("name") is not { } name || other.Text("name") is not { } otherName || PersonNames.AreOne(name, otherName)) return true;
        return SharesContact(one, other) || (PersonNames.MayBeOne(name, otherName, names) && SharesLife());
    }

    private bool SharesLife()
    {
        List<RecordMatch> sure = [.. found.Where(m => m.Method is (Likeness.Exact or Likeness.SameSource) && m is { Score: 1, IsDoubtful: false })];
        return sure.Exists(m => m.Record.Kind == ExperienceKind.Kind && m.Record.Text("company") is not null && m.Record.Text("title") is not null)
            || sure.Count(m => Telling.Contains(m.Record.Kind.Name)) > 1;
    }

    // A text of which nothing else fits the file may be about anybody.
    private bool IsTied(CareerRecord existing, CareerRecord incoming) => existing.Kind != PersonKind.Kind || isSamePerson || lineage.IsOf(existing) || SharesContact(existing, incoming)
        || found.Any(m => !m.IsDoubtful && m.Record.Kind.Name is ("experience" or "education" or "skill"));

    private static bool SharesContact(CareerRecord one, CareerRecord other)
    {
        return SameText("email") || SameText("phone");

        bool SameText(string field) => one.Text(field) is { } text && other.Text(field) is { } second && PlainText.Fold(text) == PlainText.Fold(second);
    }
}
