using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>A career as the checks look at it, and the words that they share.</summary>
internal sealed class ReviewedCareer(CareerView view, bool isForOwner)
{
    private const int LongestName = 60, MostNamed = 4;

    // What people do beside a job, by the words of a title or an employer.
    private static readonly string[] Beside =
    [
        "founder", "owner", "advis", "board", "freelanc", "freiberuf", "consult", "contract", "mentor", "lectur", "tutor", "teach", "volunt", "part-time", "part time", "intern", "assistant", "student", "self-employed", "self employed",
        "selbst", "open source", "maintain", "trainee", "praktik", "werkstudent", "dozent", "autonom", "independ", "indépend", "stage", "estagi", "becari", "side project", "speaker", "author", "reserve", "fellow",
    ];

    public CareerView View => view;

    public CareerSnapshot Snapshot => view.Snapshot;

    public DateOnly Today => view.Today;

    /// <summary>What the reader may not see.</summary>
    public UnseenParts Unseen { get; } = new(view.Snapshot);

    public NameLikeness Names { get; } = new(new Lazy<Vocabulary.VocabularyIndex>(() => view.Vocabulary.Index));

    /// <summary>When the career began: the first day of the oldest dated role, study, project or engagement; null where none is dated.</summary>
    public DateOnly? Began { get; } = view.Engagements.Concat(view.Degrees).Select(r => r.Date("start_date")?.First).Where(d => d is not null).Min();

    /// <summary>Whether a value of a field may be said unasked: the owner reads all, others what is shared.</summary>
    public bool IsQuoted(RecordKind kind, string field) => isForOwner || (kind.HasField(field) ? kind.Field(field).Visibility : kind.List(field).Visibility) == Visibility.Shared;

    /// <summary>Whether a role fills a working week, as far as its own words tell.</summary>
    public static bool IsFullTime(CareerRecord role) => role.Text("employment_type") switch
    {
        "full-time" => true,
        not null => false,
        _ => role.Text("role_type") != "founder" && !IsBeside(role.Text("title")) && !IsBeside(role.Text("company")),
    };

    /// <summary>What a person calls a record: <c>Engineer, Acme (exp_7k2mqa)</c>.</summary>
    public static string NameOf(CareerRecord record)
    {
        string? second = record.Kind.Name switch { "experience" => record.Text("company"), "volunteering" => record.Text("title"), "education" => record.Text("degree"), "certificate" => record.Text("issuer"), _ => null };
        string name = string.Join(", ", new[] { record.Title, second }.OfType<string>().Select(t => Short(t)));
        return name.Length == 0 ? record.Id : $"{name} ({record.Id})";
    }

    /// <summary>The names of several, the first few.</summary>
    public static string NamesOf(IReadOnlyList<CareerRecord> records) =>
        string.Join("; ", records.Take(MostNamed).Select(NameOf)) + (records.Count > MostNamed ? $"; {records.Count - MostNamed} more" : "");

    /// <summary>A stored text as part of a sentence: one line, not too long.</summary>
    public static string Short(string text, int most = LongestName) => FieldText.Shortened(text, most);

    /// <summary>The command that changes a record.</summary>
    public static string Edit(string id) => $"`careercontext record edit {id}`";

    /// <summary>What names an employer, so that roles can be put together; null where none is named.</summary>
    public static string? EmployerOf(CareerRecord role) => role.Text("employer_id") ?? (role.Text("company") is { } company ? PlainText.Fold(company) : null);

    /// <summary>A finding about records.</summary>
    public static Finding Of(ReviewArea area, string rule, IReadOnlyList<CareerRecord> records, string problem, string advice, string gain, double worth, string key = "") => new(
        Finding.IdOf(rule, records.Select(r => r.Id).Append(key)), area, [.. records.Select(r => r.Id)], problem, advice, gain) { Rule = rule, Worth = worth };

    private static bool IsBeside(string? name) => name is not null && PlainText.Fold(name) is var folded && Beside.Any(w => folded.Contains(w, StringComparison.Ordinal));
}
