using System.Globalization;
using CareerContext.Context;
using CareerContext.Education;
using CareerContext.Exchange.Merging;
using CareerContext.Experiences;
using CareerContext.Languages;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Skills;
using CareerContext.Store;

namespace CareerContext.Exchange.Interview;

/// <summary>Asks only what is missing for a useful quick summary, and saves each answer as one batch of the history. What is there is never overwritten.</summary>
/// <param name="file">The career file; the first answer creates it.</param>
public sealed class FirstInterview(CareerFile file)
{
    /// <summary>The longest answer, in characters.</summary>
    public const int LongestAnswer = 1000;

    private const string Method = "interview";

    private static readonly Origin Asked = new("cli", "init");

    private string? sourceId;

    /// <summary>The questions that the file does not answer, in order.</summary>
    /// <exception cref="CareerException">The file cannot be read.</exception>
    public IReadOnlyList<QuickQuestion> Open()
    {
        CareerView? view = View();
        return view is null ? QuickQuestion.All : [.. QuickQuestion.All.Where(q => q.IsOpen(view))];
    }

    /// <summary>The next question after another one, or the first; null when there is none left.</summary>
    /// <param name="after">The last question asked; null for none.</param>
    public QuickQuestion? Next(QuickQuestion? after)
    {
        CareerView? view = View();
        bool isPast = after is null;
        foreach (QuickQuestion question in QuickQuestion.All)
        {
            if (isPast && (view is null || question.IsOpen(view)) && question.MakesSense(view)) return question;
            isPast |= question == after;
        }
        return null;
    }

    /// <summary>What is wrong with an answer, one sentence; null when nothing is.</summary>
    public string? Complaint(QuickQuestion question, string answer)
    {
        if (answer.Length > LongestAnswer) return string.Create(CultureInfo.InvariantCulture, $"That is too long; at most {LongestAnswer:N0} characters.");
        if (PlainText.CleanLine(answer).Length == 0) return "Nothing readable is in it.";
        if (question != QuickQuestion.Since) return null;
        return SinceOf(answer) is not { } date ? "That is no date that is understood; write a year or a month and year, e.g. 2021 or 2021-03."
            : date.First > file.Today ? "That lies in the future; write when the role began." : null;
    }

    /// <summary>Saves an answer as one batch.</summary>
    /// <returns>False when the file had an answer already; nothing was written then.</returns>
    /// <exception cref="CareerException">The answer is wrong, see <see cref="Complaint"/>, or it asks for more about a role or a degree that is not there.</exception>
    public bool Save(QuickQuestion question, string answer)
    {
        if (Complaint(question, answer) is { } complaint) throw new CareerException(Fault.Invalid, $"{question.Key}: {complaint}");
        if (View() is { } known && !question.IsOpen(known)) return false;
        string? written = file.Write(Asked, session =>
        {
            CareerView view = new(CareerSnapshot.Load(session));
            if (!question.IsOpen(view)) return null; // Somebody else answered meanwhile.
            if (!question.MakesSense(view)) throw Unfounded(question);
            string source = sourceId ?? SourceStore.Save(session, new Source("", Method, null, null, null, null, null, null, "")).Id;
            foreach (CareerRecord record in Records(question, answer, view, source)) RecordStore.Save(session, record);
            return source;
        });
        sourceId ??= written;
        return written is not null;
    }

    /// <summary>Refuses answers that ask for more about a role or a degree that neither the file nor the other answers name.</summary>
    /// <exception cref="CareerException">There is such an answer.</exception>
    public void CheckNeeds(IEnumerable<QuickQuestion> answered)
    {
        CareerView? view = View();
        HashSet<QuickQuestion> all = [.. answered];
        if (all.FirstOrDefault(q => !q.MakesSense(view) && !q.Needs.Any(all.Contains)) is { } unfounded) throw Unfounded(unfounded);
    }

    private static CareerException Unfounded(QuickQuestion question) =>
        new(Fault.Invalid, $"{question.Key} makes sense only with {string.Join(" or ", question.Needs.Select(q => q.Key))}, and neither the career file nor the answers have that.");

    private CareerView? View() => file.Look() == FileState.Missing ? null : new CareerView(file.Read(CareerSnapshot.Load));

    private PartialDate? SinceOf(string answer) => ForeignDates.Read(answer, file.Today) is { Date: { } date, IsSure: true, End: null } ? date : null;

    private IEnumerable<CareerRecord> Records(QuickQuestion question, string answer, CareerView view, string source)
    {
        string line = PlainText.CleanLine(answer);
        CareerRecord person = view.Person ?? New(PersonKind.Kind, source), role = view.Lead ?? With(New(ExperienceKind.Kind, source, view), "is_current", true, "", ""), study = view.HighestDegree ?? New(EducationKind.Kind, source, view);
        return question.Key switch
        {
            "name" => [With(person, "name", line, source, question.Key)],
            "headline" => [With(person, "professional_headline", line, source, question.Key)],
            "place" => [With(person, "location", line, source, question.Key)],
            "role" => [With(role, "title", line, source, question.Key)],
            "employer" => [With(With(role, "company", line, source, question.Key), "employer_id", new Employers(view.Snapshot.Of("experience"), new NameLikeness(new(() => view.Vocabulary.Index))).IdOf(line), "", "")],
            "since" => [With(role, "start_date", SinceOf(answer)!.Value.ToString(), source, question.Key, line)],
            "degree" => [With(study, "degree", line, source, question.Key)],
            "school" => [With(study, "institution", line, source, question.Key)],
            "skills" => AnswerList.Parts(answer).Select((skill, i) => With(With(New(SkillKind.Kind, source, view, i), "name", skill, source, question.Key), "is_primary", true, "", "")),
            _ => AnswerList.Parts(answer).Select(AnswerList.Language).Select((spoken, i) => Spoken(New(LanguageKind.Kind, source, view, i), spoken.Language, spoken.Level, source)),
        };
    }

    private static CareerRecord Spoken(CareerRecord record, string language, string? level, string source)
    {
        CareerRecord named = With(record, "language", language, source, "languages");
        return level is null ? named : With(named, "fluency", level, source, "languages");
    }

    private static CareerRecord New(RecordKind kind, string source, CareerView? view = null, int more = 0)
    {
        long last = view is null ? -1 : view.Snapshot.Of(kind.Name).Select(r => r.Position).DefaultIfEmpty(-1).Max();
        return new CareerRecord { Kind = kind, SourceId = source, Position = last + 1 + more };
    }

    // A value without a source follows from others.
    private static CareerRecord With(CareerRecord record, string field, object value, string source, string place, string? raw = null) => record with
    {
        Values = new Dictionary<string, object>(record.Values, StringComparer.Ordinal) { [field] = value },
        Sources = source.Length == 0 ? record.Sources : [.. record.Sources, new FieldSource(field, source, raw is null || raw.Equals(value) ? null : raw, place, 1, Method)],
    };
}
