using CareerContext.Context;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Answerable;

/// <summary>A person who answers questions: from the whole career, each question with no more than what it asks for.</summary>
/// <param name="whole">All that the person knows.</param>
internal sealed class TrueAnswers(CareerView whole)
{
    private const int MostSkills = 5;

    // What a person tells along with a fact, since it is one answer to them.
    private static readonly Dictionary<string, string[]> Along = new(StringComparer.Ordinal)
    {
        ["location"] = ["city", "region", "country_code"],
        ["company"] = ["employer_id"],
        ["start_date"] = ["end_date", "is_current"],
    };

    /// <summary>Answers a question into a career file.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="file">The file that grows.</param>
    /// <returns>False where the person has no answer; nothing was written then.</returns>
    public bool Give(FactQuestion question, CareerFile file) => file.Write(Origin.Cli, session =>
    {
        CareerView known = new(CareerSnapshot.Load(session));
        CareerRecord? target = question.Target(known);
        long position = known.Snapshot.Of(question.Kind.Name).Select(r => r.Position + 1).DefaultIfEmpty(0).Max();
        List<CareerRecord> told = [.. Sources(question, target).Select((source, i) => Told(question, source, target ?? new CareerRecord { Kind = question.Kind, Position = position + i })).OfType<CareerRecord>()];
        foreach (CareerRecord record in told) RecordStore.Save(session, record);
        return told.Count > 0;
    });

    private IEnumerable<CareerRecord> Sources(FactQuestion question, CareerRecord? target) => (question.Place, question.Kind.Name) switch
    {
        (FactPlace.Role, _) => One(whole.Lead),
        (FactPlace.Study, _) => One(whole.HighestDegree),
        (FactPlace.Earlier, _) => whole.PaidRoles.Skip(1).Take(1),
        (FactPlace.Lacking, _) => whole.Snapshot.Of(question.Kind.Name).Where(r => r.Title == target?.Title).Take(1),
        (FactPlace.New, "skill") => whole.Skills.Take(MostSkills).Select(s => s.Record),
        (FactPlace.New, "language") => whole.Snapshot.Of("language"),
        _ => whole.Snapshot.Of(question.Kind.Name).Take(1),
    };

    private static IEnumerable<CareerRecord> One(CareerRecord? record) => record is null ? [] : [record];

    private static CareerRecord? Told(FactQuestion question, CareerRecord source, CareerRecord target)
    {
        string[] asked = [.. question.Facts.SelectMany<AskedFact, string>(f => [f.Field, .. Along.GetValueOrDefault(f.Field) ?? []])];
        Dictionary<string, object> values = new(target.Values, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(target.Lists, StringComparer.Ordinal);
        bool answers = false;
        foreach (string field in asked)
        {
            if (source.Values.TryGetValue(field, out object? value)) values[field] = value;
            else if (source.Lists.TryGetValue(field, out IReadOnlyList<ListEntry>? entries)) lists[field] = [.. entries.Select(e => e with { Id = null })];
            else continue;
            answers |= field == question.Facts[0].Field || Along.GetValueOrDefault(question.Facts[0].Field)?.Contains(field) == true;
        }
        return answers ? target with { Values = values, Lists = lists } : null;
    }
}
