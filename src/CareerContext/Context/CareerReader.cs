using System.Runtime.CompilerServices;
using CareerContext.Context.Answering;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context;

/// <summary>Which experiences are asked for; null means any.</summary>
/// <param name="Company">Part of an employer's name.</param>
/// <param name="Skill">A skill or technology.</param>
/// <param name="Since">Roles that lasted at or after this partial date.</param>
/// <param name="Until">Roles that began at or before this partial date.</param>
/// <param name="Limit">At most so many, 1 to 50.</param>
/// <param name="Cursor">What an earlier answer gave to go on from.</param>
public sealed record ExperienceFilter(string? Company = null, string? Skill = null, PartialDate? Since = null, PartialDate? Until = null, int? Limit = null, string? Cursor = null);

/// <summary>The one way out: every answer, for MCP and the command line alike, is made here.</summary>
/// <param name="file">The file behind the answers.</param>
/// <param name="meaning">An embedding generator of the owner's, for requests whose words find too little; null, as the server and the command line have it, for none.</param>
/// <param name="hidden">What this client is not to see beyond what is private; null for no more.</param>
public sealed class CareerReader(CareerFile file, MeaningSearch? meaning = null, HiddenParts? hidden = null)
{
    /// <summary>The least that <c>max_tokens</c> may be.</summary>
    public const int MinTokens = 40;

    /// <summary>The most that <c>max_tokens</c> may be.</summary>
    public const int MaxTokens = 8000;

    /// <summary>What <c>max_tokens</c> is when nobody says.</summary>
    public const int DefaultTokens = 800;

    /// <summary>The longest request, in characters.</summary>
    public const int MaxRequest = 10_000;

    /// <summary>The file behind the answers.</summary>
    public CareerFile File => file;

    /// <summary>Begins in the background what the first question would else wait for, where code is compiled while it runs; returns at once.</summary>
    public static Task PrepareAsync() => RuntimeFeature.IsDynamicCodeCompiled ? Task.Run(Rehearsal.Run) : Task.CompletedTask;

    private readonly Lock gate = new();
    private volatile KeptView? kept;
    private readonly PastReaders past = new();

    /// <summary>All active records as they are now, the owner's private values included; not for assistants.</summary>
    public CareerSnapshot Snapshot() => file.Read(CareerSnapshot.Load);

    /// <summary>The reader of what the file said at an earlier time: each answer is the one that would have been given then, without what is kept private now. With a time that is not over yet, this reader.</summary>
    /// <param name="text">A day of UTC (2026-03-01: at its end), a month, a year, or a time (2026-03-01T12:30:00Z).</param>
    /// <param name="name">What the caller calls it, for faults.</param>
    /// <exception cref="CareerException">No such date, one in the future, or one before the file was begun.</exception>
    public CareerReader AsOf(string text, string name = "'as_of'")
    {
        CareerFile then = PastCareer.At(file, text, name);
        return ReferenceEquals(then, file) ? this : new CareerReader(then, meaning, hidden);
    }

    /// <summary>Asks what the file said at an earlier time, as <see cref="AsOf(string, string)"/> does; the last few times asked about are kept for the next question.</summary>
    /// <param name="text">As there.</param>
    /// <param name="ask">The question; the reader is not to be used after it.</param>
    /// <exception cref="CareerException">As there.</exception>
    public T AsOf<T>(string text, Func<CareerReader, T> ask)
    {
        const string name = "'as_of'";
        string batch = PastCareer.IsOver(file, text, name) ? file.Read(LastBatch) : "";
        return batch.Length == 0 ? ask(this) : past.Ask(text.Trim(), batch, () => AsOf(text, name), ask);
    }

    /// <summary>Answers a request in plain words from the smallest tier that holds the answer.</summary>
    /// <param name="request">At most <see cref="MaxRequest"/> characters.</param>
    /// <param name="maxTokens">40 to 8,000; the text never exceeds it.</param>
    /// <param name="tier">Forces a tier; only the command line does.</param>
    /// <exception cref="CareerException">Invalid arguments, or no career file yet.</exception>
    public ContextAnswer Answer(string request, int maxTokens = DefaultTokens, Tier? tier = null)
    {
        CheckBudget(maxTokens);
        CheckRequest(request, needsWords: tier is null);
        return tier switch
        {
            Tier.Quick => QuickSummary(),
            Tier.Profile => ProfileSummary(maxTokens),
            Tier.Detailed => Experiences(new ExperienceFilter(), maxTokens),
            _ => With((view, session) => Answer(request, maxTokens, view, session, meaning)),
        };
    }

    /// <summary>Answers a request from one view, as <see cref="Answer(string, int, Tier?)"/> does; also from one of a career that is only tried out.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    /// <param name="view">The records, without what is private.</param>
    /// <param name="session">The session that they were read from.</param>
    /// <param name="meaning">As the reader's.</param>
    internal static ContextAnswer Answer(string request, int maxTokens, CareerView view, CareerSession session, MeaningSearch? meaning = null)
    {
        Lookup lookup = new(view, session, meaning);
        Draft draft = Composer.Compose(RequestReader.Read(request, lookup), lookup);
        return Answering.Answer.Finish(draft, ("get_career_context", "request", request), view, maxTokens);
    }

    /// <summary>Who this person is, in at most 120 tokens.</summary>
    public ContextAnswer QuickSummary() => Look(view => view.QuickSummary);

    /// <summary>The whole career in about 600 tokens, never above 1,000.</summary>
    public ContextAnswer ProfileSummary(int maxTokens = DefaultTokens)
    {
        CheckBudget(maxTokens);
        return With(view =>
        {
            int budget = Math.Min(maxTokens, Summaries.ProfileTokens);
            ContextDocument whole = Summaries.Profile(view.Summarised, Sections.All, budget);
            if (whole.LeftOut.Count > 0) whole = Summaries.Profile(view.Summarised, Sections.All, budget - Answering.Answer.ClosingTokens);
            return Answering.Answer.Of(whole, view, Tier.Profile, budget);
        });
    }

    /// <summary>Experiences in full, newest first.</summary>
    public ContextAnswer Experiences(ExperienceFilter filter, int maxTokens = DefaultTokens)
    {
        CheckBudget(maxTokens);
        if (filter.Limit is < 1 or > 50) throw new CareerException(Fault.Invalid, "limit must be 1 to 50.");
        return With(view =>
        {
            List<CareerRecord> roles = ExperienceFilters.Apply(filter, view);
            string asked = string.Join(", ", new[] { filter.Company, filter.Skill, filter.Since?.ToString(), filter.Until?.ToString() }.OfType<string>());
            if (view.Roles.Count == 0 && Draft.Records(view.Snapshot, "experience") is { } withheld) return Answering.Answer.Withheld(withheld, view);
            if (roles.Count == 0) return Answering.Answer.NotRecorded(asked.Length == 0 ? "Not recorded: any job." : $"Not recorded: a job matching {TokenBudget.Cut(PlainText.CleanLine(asked), 8)}.", view, [asked.Length == 0 ? "experience" : asked]);
            return new Pages(roles, view, "get_experiences", ExperienceFilters.Arguments(filter)) { What = "roles" }.Page(filter.Cursor, filter.Limit ?? 50, maxTokens);
        });
    }

    /// <summary>Whether a skill is recorded, with its evidence.</summary>
    /// <param name="query">The skill's name.</param>
    /// <param name="limit">At most so many skills, 1 to 20.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    public ContextAnswer SearchSkills(string query, int limit = 5, int maxTokens = DefaultTokens)
    {
        CheckBudget(maxTokens);
        if (limit is < 1 or > 20) throw new CareerException(Fault.Invalid, "limit must be 1 to 20.");
        if (string.IsNullOrWhiteSpace(query)) throw new CareerException(Fault.Invalid, "The query is empty; name a skill.");
        return With(view => SkillSearch.Answer(query, limit, view, maxTokens));
    }

    /// <summary>One record in full, or a collection of records, paged.</summary>
    /// <param name="idOrUri">An id (<c>exp_7k2mqa</c>) or any <c>career://</c> uri, collections included.</param>
    /// <param name="cursor">What an earlier answer gave to go on from.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    /// <exception cref="CareerException">Not found, or no career file yet.</exception>
    public ContextAnswer Record(string idOrUri, string? cursor = null, int maxTokens = DefaultTokens)
    {
        CheckBudget(maxTokens);
        string[] path = idOrUri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? idOrUri[Scheme.Length..].Trim('/').Split('/') : [idOrUri.Trim()];
        if (path is ["summary", "quick"]) return QuickSummary();
        if (path is ["summary", "profile"]) return ProfileSummary(Math.Min(maxTokens, Summaries.ProfileTokens));
        return With(view =>
        {
            if (view.Snapshot.Find(path[^1]) is { } record && path.Length <= 2) return new Pages([record], view, "get_record", new Dictionary<string, object> { ["id"] = record.Id }) { What = "records", Alone = true }.Page(cursor, 1, maxTokens);
            if (path.Length != 1 || RecordKinds.Find(path[0]) is not { } kind)
            {
                string cure = NearestId.Of(path[^1], path.Length == 1, view) is { } nearest
                    ? $"nearest: {nearest}"
                    : "ids look like exp_7k2mqa and stand at the end of a record's heading, collections are named like career://education";
                throw new CareerException(Fault.NotFound, $"No record has this id; {cure}.");
            }
            List<CareerRecord> records = kind.Name == "experience" ? [.. view.Roles] : [.. view.Snapshot.Of(kind.Name)];
            if (records.Count == 0 && Draft.Records(view.Snapshot, kind.Name) is { } withheld) return Answering.Answer.Withheld(withheld, view);
            return records.Count == 0
                ? Answering.Answer.NotRecorded($"Not recorded: {kind.Heading.ToLowerInvariant()}.", view, [kind.Heading.ToLowerInvariant()])
                : new Pages(records, view, "get_record", new Dictionary<string, object> { ["id"] = $"{Scheme}{kind.Table}" }) { What = kind.Heading.ToLowerInvariant() }.Page(cursor, int.MaxValue, maxTokens);
        });
    }

    /// <summary>The records that a request is about: those that its answer is built from, then what its words find; the best first.</summary>
    /// <param name="request">At most <see cref="MaxRequest"/> characters.</param>
    /// <param name="shape">Makes the answer of the records, their titles and the receipt.</param>
    internal ContextAnswer Search(string request, Func<IReadOnlyList<(CareerRecord Record, string Title)>, Receipt, ContextAnswer> shape)
    {
        CheckRequest(request, needsWords: true);
        return With((view, session) =>
        {
            Lookup lookup = new(view, session, meaning);
            Request read = RequestReader.Read(request, lookup);
            Receipt receipt = Answering.Answer.Finish(Composer.Compose(read, lookup), ("search", "query", request), view, MaxTokens).Receipt;
            List<CareerRecord> found = [.. receipt.Sources.Select(view.Snapshot.Find).OfType<CareerRecord>()
                .Concat(lookup.Find([.. read.AllTerms]).Select(f => f.Record)).DistinctBy(r => r.Id).Take(MostFound)];
            return shape([.. found.Select(r => (r, TitleOf(r, view)))], receipt with { Next = null });
        });
    }

    /// <summary>One record in full, with its title.</summary>
    /// <param name="id">Its id, or its <c>career://</c> uri.</param>
    /// <param name="shape">Makes the answer of the record, its title and its text.</param>
    /// <exception cref="CareerException">Not found, or no career file yet.</exception>
    internal ContextAnswer Fetch(string id, Func<CareerRecord, string, ContextAnswer, ContextAnswer> shape)
    {
        string own = id.Trim().TrimEnd('/').Split('/')[^1];
        (CareerRecord Record, string Title)? found = Look<(CareerRecord, string)?>(view => view.Snapshot.Find(own) is { } record ? (record, TitleOf(record, view)) : null);
        ContextAnswer whole = Record(found is null ? id : own, cursor: null, MaxTokens); // Of what is not there, it knows what is nearest.
        return found is { } one ? shape(one.Record, one.Title, whole) : throw new CareerException(Fault.NotFound, "No record has this id; search returns the ids there are.");
    }

    /// <summary>What the record holds for the requirements of a job ad; the text is read as one, whatever it says.</summary>
    /// <param name="ad">At most <see cref="MaxRequest"/> characters.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    internal ContextAnswer Fit(string ad, int maxTokens)
    {
        CheckBudget(maxTokens);
        CheckRequest(ad, needsWords: true);
        return With((view, session) =>
        {
            Lookup lookup = new(view, session, meaning);
            Request request = RequestReader.Read(ad, lookup);
            Draft draft = new() { Request = request, Considered = lookup.Considered };
            FitAnswers.Say(draft, request, lookup);
            if (draft.Lines.Count == 0 && draft.Missing.Count == 0) draft.Miss("a requirement in this text");
            return Answering.Answer.Finish(draft, ("get_career_context", "request", ad), view, maxTokens);
        });
    }

    /// <summary>The same file without ways to reach anybody and without what is given only when asked for: for answers to words that somebody else wrote.</summary>
    internal CareerReader ForOthersWords() => new(file, meaning, (hidden ?? HiddenParts.None).ForOthersWords());

    /// <summary>Looks at the file as this client may see it.</summary>
    /// <exception cref="CareerException">No career file yet, or one that cannot be read.</exception>
    internal T Look<T>(Func<CareerView, T> look) => Over((view, _) => look(view));

    /// <summary>What this client is not to see beyond what is private.</summary>
    internal HiddenParts Hidden => hidden ?? HiddenParts.None;

    /// <summary>Makes an answer of the file as this client may see it, and of what else stands in it; whoever looks there keeps to what the client may see.</summary>
    /// <exception cref="CareerException">No career file yet, or one that cannot be read.</exception>
    internal ContextAnswer Tell(Func<CareerView, CareerSession, ContextAnswer> answer) => With(answer);

    /// <summary>A record's line in a list, without its marks and its id.</summary>
    internal static string TitleOf(CareerRecord record, CareerView view)
    {
        string line = (Sections.Line(record, view)?.Text ?? record.Title ?? record.Kind.Name).Replace("**", "", StringComparison.Ordinal);
        return PlainText.CleanLine(line.Replace($"({record.Id})", "", StringComparison.Ordinal).Replace($"[{record.Id}]", "", StringComparison.Ordinal).TrimStart('-', ' ', '#'));
    }

    private static void CheckRequest(string request, bool needsWords)
    {
        if (string.IsNullOrWhiteSpace(request)) throw new CareerException(Fault.Invalid, "The request is empty; ask a question about the career in plain words.");
        int length = request.Length - request.Count(char.IsLowSurrogate);
        if (length > MaxRequest) throw new CareerException(Fault.Invalid, $"The request has {length} characters; at most {MaxRequest} are read.");
        if (needsWords && !Words.Of(request).Any()) throw new CareerException(Fault.Invalid, "The request holds no words; ask a question about the career in plain words.");
    }

    private const int MostFound = 10;

    /// <summary>The scheme of resource addresses.</summary>
    public const string Scheme = "career://";

    /// <summary>A record's resource address, e.g. <c>career://experiences/exp_7k2mqa</c>.</summary>
    public static string AddressOf(CareerRecord record) => $"{Scheme}{record.Kind.Table}/{record.Id}";

    private static void CheckBudget(int maxTokens)
    {
        if (maxTokens is < MinTokens or > MaxTokens) throw new CareerException(Fault.Invalid, $"max_tokens must be {MinTokens} to {MaxTokens}.");
    }

    // Text is cleaned on its way in; once more on its way out, for what other programs wrote into the file.
    private ContextAnswer With(Func<CareerView, ContextAnswer> answer) => With((view, _) => answer(view));

    private ContextAnswer With(Func<CareerView, CareerSession, ContextAnswer> answer) => Cleaned(Over(answer));

    /// <summary>An answer as it goes out.</summary>
    internal static ContextAnswer Cleaned(ContextAnswer made)
    {
        string clean = PlainText.Clean(made.Text);
        return ReferenceEquals(clean, made.Text) ? made : made with { Text = clean, Receipt = made.Receipt with { Tokens = TokenBudget.Count(clean) } };
    }

    private T Over<T>(Func<CareerView, CareerSession, T> look)
    {
        // Taken before the file is read: a change in between makes the stamp too old for the view, which costs one more look.
        FileStamp? stamp = file.Stamp();
        return FromMemory(look, stamp, out T seen) ? seen : file.Read(session => look(View(session, stamp), session));
    }

    // While the file is as it was, only a search of its text needs it opened; false where the view is of another file or day.
    private bool FromMemory<T>(Func<CareerView, CareerSession, T> look, FileStamp? stamp, out T seen)
    {
        seen = default!;
        if (stamp is null || kept is not { } known || known.Stamp != stamp || known.View.Today != file.Today) return false;
        return file.TryRead(session => LastBatch(session) == known.Batch, session => look(known.View, session), out seen);
    }

    // The view is kept until the last batch of the history is another one or the day turns. Batch ids are random, so
    // that a file put in place of another is noticed even when both count the same number of changes.
    private CareerView View(CareerSession session, FileStamp? stamp)
    {
        string batch = LastBatch(session);
        lock (gate)
        {
            if (kept is { } known && known.Batch == batch && known.View.Today == session.Today)
            {
                if (known.Stamp != stamp) kept = known with { Stamp = stamp };
                return known.View;
            }
            CareerSnapshot snapshot = CareerSnapshot.Load(session).ForReaders(hidden);
            CareerView view = new(snapshot) { Vocabulary = new CareerVocabulary(file, snapshot) };
            kept = new KeptView(view, batch, stamp);
            return view;
        }
    }

    private static string LastBatch(CareerSession session) => session.Query("SELECT batch_id FROM history ORDER BY number DESC LIMIT 1", row => row.GetString(0)).FirstOrDefault() ?? "";

    private sealed record KeptView(CareerView View, string Batch, FileStamp? Stamp);
}
