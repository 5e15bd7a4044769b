using System.Collections.Concurrent;
using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context;

/// <summary>What a skill is worth by its evidence.</summary>
/// <param name="Record">The skill's record.</param>
/// <param name="Evidence">The records that prove it, newest first.</param>
/// <param name="Length">The time of the dated records among them, counted once; null when none is dated.</param>
/// <param name="LastUsed">The last year or month of use, e.g. <c>2024-07</c>; <c>now</c> while a role goes on; null when unknown.</param>
public sealed record SkillStanding(CareerRecord Record, IReadOnlyList<CareerRecord> Evidence, Length? Length, string? LastUsed);

/// <summary>A snapshot seen on one day: what sections and answers need to know beyond single records. Made once a snapshot.</summary>
public sealed class CareerView
{
    private readonly Lazy<IReadOnlyList<SkillStanding>> skills;
    private readonly Lazy<ILookup<string, CareerRecord>> projects;
    private readonly Lazy<CareerView> summarised;
    private readonly Lazy<ContextAnswer> quick;
    private readonly ConcurrentDictionary<CareerRecord, ContextLine?> lines = new(ReferenceEqualityComparer.Instance);
    private CareerVocabulary? vocabulary;

    /// <summary>Looks at a snapshot.</summary>
    public CareerView(CareerSnapshot snapshot)
    {
        Snapshot = snapshot;
        HasUnconfirmed = snapshot.Records.Any(r => !r.Confirmed);
        Roles = NewestFirst(snapshot.Of("experience"));
        PaidRoles = [.. Roles.Where(r => r.Text("employment_type") != "career break" && !Begins(r))];
        PaidSpans = Timeline.Of(PaidRoles, Today);
        Current = [.. PaidRoles.Where(r => IsOpen(r))];
        Lead = Current.Count > 0 ? Current[0] : PaidRoles.Count > 0 ? PaidRoles[0] : null;
        Degrees = NewestFirst(snapshot.Of("education"));
        skills = new(WeighSkills);
        projects = new(() => snapshot.Of("project").ToLookup(p => p.Text("experience_id") ?? "", StringComparer.Ordinal));
        HighestDegree = Degrees.OrderByDescending(d => DegreeRank.Of(d.Text("degree"))).FirstOrDefault();
        Index = new(this);
        quick = new(() => CareerReader.Cleaned(Answering.Answer.Of(Summaries.Quick(Summarised), this, Tier.Quick, Summaries.QuickTokens)), LazyThreadSafetyMode.PublicationOnly);
        summarised = new(() => snapshot.Summarised() is { } shared && shared != snapshot ? new CareerView(shared) { Vocabulary = Vocabulary } : this);
    }

    /// <summary>The same without what is given only when asked for: what summaries and lists are made of.</summary>
    public CareerView Summarised => summarised.Value;

    /// <summary>Who this person is; asked for again and again, made once.</summary>
    internal ContextAnswer QuickSummary => quick.Value;

    /// <summary>The records taken apart for searching.</summary>
    internal Understanding.CareerIndex Index { get; }

    /// <summary>The snapshot.</summary>
    public CareerSnapshot Snapshot { get; }

    /// <summary>The names that the career's words go by; read when first asked for.</summary>
    public CareerVocabulary Vocabulary { get => vocabulary ??= new CareerVocabulary(null, Snapshot); init => vocabulary = value; }

    /// <summary>The day.</summary>
    public DateOnly Today => Snapshot.Today;

    /// <summary>The person, or null.</summary>
    public CareerRecord? Person => Snapshot.Person;

    /// <summary>All experiences, newest first.</summary>
    public IReadOnlyList<CareerRecord> Roles { get; }

    /// <summary>All experiences that have begun, but career breaks, newest first.</summary>
    public IReadOnlyList<CareerRecord> PaidRoles { get; }

    /// <summary>The stretches of paid work, oldest first.</summary>
    public IReadOnlyList<Span> PaidSpans { get; }

    /// <summary>The stored dates that all paid work comes from, as inputs of what is computed over it.</summary>
    public IReadOnlyList<string> PaidInputs => [.. PaidRoles.SelectMany(Period.Inputs)];

    /// <summary>What the person did: roles, projects, volunteering.</summary>
    public IEnumerable<CareerRecord> Engagements => Roles.Concat(Snapshot.Of("project")).Concat(Snapshot.Of("volunteering"));

    /// <summary>The roles that go on.</summary>
    public IReadOnlyList<CareerRecord> Current { get; }

    /// <summary>The role that says who the person is: the newest that goes on, else the newest.</summary>
    public CareerRecord? Lead { get; }

    /// <summary>The studies, newest first.</summary>
    public IReadOnlyList<CareerRecord> Degrees { get; }

    /// <summary>Skills that are no mere category, with most evidence first; a name that stands twice counts once.</summary>
    public IReadOnlyList<SkillStanding> Skills => skills.Value;

    /// <summary>Years of paid work with overlapping time counted once; null when no role is dated.</summary>
    public Length? Experience => PaidSpans.Count == 0 ? null : Timeline.Union(PaidSpans);

    /// <summary>The number of different employers.</summary>
    public int Employers => PaidRoles.Select(r => r.Text("employer_id") ?? PlainText.Fold(r.Text("company") ?? "")).Where(e => e.Length > 0).Distinct().Count();

    /// <summary>Whether any record waits for the owner's word.</summary>
    public bool HasUnconfirmed { get; }

    /// <summary>Whether a role goes on.</summary>
    public bool IsOpen(CareerRecord record) => !Begins(record) && (Timeline.Of(record, Today) is { IsOpen: true } || (record.Flag("is_current") && record.Date("end_date") is null));

    /// <summary>Whether a record begins only after today.</summary>
    public bool Begins(CareerRecord record) => record.Date("start_date") is { } start && start.First > Today;

    /// <summary>Whether a record leads its kind: its facts belong to the quick tier.</summary>
    public bool Leads(CareerRecord record) => record == Lead || record == HighestDegree;

    /// <summary>The highest degree by its name; among equals the newest.</summary>
    public CareerRecord? HighestDegree { get; }

    /// <summary>A record's one line, made when first asked for: long lists of roles are asked for again and again.</summary>
    internal ContextLine? LineOf(CareerRecord record, Func<CareerRecord, CareerView, ContextLine?> make) => lines.TryGetValue(record, out ContextLine? known) ? known : lines.GetOrAdd(record, make(record, this));

    /// <summary>Orders newest first: what goes on, then by end, start and the source's order.</summary>
    public List<CareerRecord> NewestFirst(IEnumerable<CareerRecord> records) => [.. records
        .OrderByDescending(r => r.Date("end_date") is null && r.Flag("is_current"))
        .ThenByDescending(r => End(r))
        .ThenByDescending(r => r.Date("start_date")?.First ?? DateOnly.MinValue)
        .ThenBy(r => r.Position)];

    /// <summary>The standing of one skill.</summary>
    public SkillStanding Standing(CareerRecord skill) => Weigh(skill, Snapshot.EvidenceOf(skill.Id).Select(e => e.RecordId));

    /// <summary>The projects of a role, in the source's order.</summary>
    public IEnumerable<CareerRecord> ProjectsOf(CareerRecord role) => projects.Value[role.Id];

    /// <summary>The skills that name this one as their category.</summary>
    public IEnumerable<CareerRecord> Members(CareerRecord category) => Snapshot.Of("skill").Where(s => s.Text("category_id") == category.Id);

    private DateOnly End(CareerRecord record) => record.Date("end_date")?.Last ?? (record.Flag("is_current") ? Today : record.Date("start_date")?.Last ?? DateOnly.MinValue);

    private List<SkillStanding> WeighSkills()
    {
        HashSet<string> categories = [.. Snapshot.Of("skill").Select(s => s.Text("category_id")).OfType<string>()];
        return [.. Snapshot.Of("skill")
            .Where(s => !categories.Contains(s.Id) && s.Title is not null)
            .DistinctBy(s => PlainText.Fold(s.Title!))
            .Select(s => Standing(s))
            .OrderByDescending(s => s.Record.Flag("is_primary"))
            .ThenByDescending(s => s.Evidence.Count)
            .ThenByDescending(s => s.Record.Number("years_of_experience") ?? s.Length?.Years ?? 0)
            .ThenBy(s => s.Record.Position)];
    }

    private SkillStanding Weigh(CareerRecord skill, IEnumerable<string> evidence)
    {
        List<CareerRecord> records = NewestFirst(evidence.Select(Snapshot.Find).OfType<CareerRecord>());
        List<Span> spans = Timeline.Of(records.Where(r => r.Kind.Name == "experience"), Today);
        string? last = skill.Text("last_used") ?? records.Select(LastOf).OfType<string>().FirstOrDefault();
        return new SkillStanding(skill, records, spans.Count == 0 ? null : Timeline.Union(spans), last);
    }

    private string? LastOf(CareerRecord record) => !record.Kind.HasField("end_date") ? null
        : IsOpen(record) ? "now"
        : record.Date("end_date") is { } end ? (end.IsYearOnly ? end.ToString() : string.Create(CultureInfo.InvariantCulture, $"{end.Year:0000}-{end.Month:00}"))
        : null;
}

/// <summary>Orders degrees by the words that name them, in five languages. Unknown words rank below a bachelor.</summary>
internal static class DegreeRank
{
    private static readonly (int Rank, string[] Words)[] Ranks =
    [
        (6, ["phd", "ph.d", "doctor", "doktor", "docteur", "doctorat", "doctorado", "doutorad", "dphil", "promotion"]),
        (5, ["master", "msc", "m.sc", "mba", "ma ", "m.a", "m.s", "ms ", "magister", "maestria", "mestrado", "diplom", "meng", "ingenieur"]),
        (4, ["bachelor", "bsc", "b.sc", "b.a", "ba ", "b.s", "bs ", "beng", "licence", "licenciat", "grado", "graduacao", "bacharel", "undergraduate", "laurea"]),
        (3, ["associate", "foundation", "hnd", "bts", "dut", "tecnologo"]),
        (1, ["high school", "abitur", "baccalaureat", "bachillerato", "ensino medio", "secondary", "a-level", "matura", "maturit", "selectividad", "leaving cert", "secundario", "lycee"]),
    ];

    /// <summary>The rank of a degree whose name says none.</summary>
    public const int Unknown = 2;

    /// <summary>The rank that a word of a request names by itself; 0 for none.</summary>
    public static int Named(string word) => word switch
    {
        "phd" or "ph.d" or "doctorate" or "doctoral" or "doktor" or "doktorarbeit" or "promotion" or "promoviert" or "promoviere" or "doctorat" or "doctorado" or "doutorado" or "doutoramento" or "dissertation" or "these" or "tesis" or "tese" => 6,
        "master" or "masters" or "master's" or "masterabschluss" or "masterarbeit" or "masterstudium" or "msc" or "mba" or "maestria" or "mestrado" or "diplom" or "diplomarbeit" => 5,
        "bachelor" or "bachelors" or "bachelor's" or "bachelorarbeit" or "bachelorstudium" or "bsc" or "licence" or "licenciatura" or "grado" or "graduacao" or "bacharelado" or "undergraduate" => 4,
        "abitur" or "baccalaureat" or "bac" or "bachillerato" or "a-levels" or "matura" or "maturita" => 1,
        _ => 0,
    };

    public static int Of(string? degree)
    {
        if (degree is null) return 0;
        string folded = PlainText.Fold(degree) + " ";
        foreach ((int rank, string[] words) in Ranks)
        {
            if (words.Any(w => folded.Contains(w, StringComparison.Ordinal))) return rank;
        }
        return Unknown;
    }
}
