using System.Globalization;
using CareerContext.Context;
using CareerContext.Exchange.Interview;
using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>Where the answer of a question belongs.</summary>
public enum FactPlace
{
    /// <summary>The one record of its kind; a new one where there is none: the person, the preferences.</summary>
    Only,

    /// <summary>The present role, else the newest.</summary>
    Role,

    /// <summary>The highest degree.</summary>
    Study,

    /// <summary>The first record of the kind that lacks it.</summary>
    Lacking,

    /// <summary>A record of its own; asked only where there is none of the kind.</summary>
    New,

    /// <summary>A role before the only one.</summary>
    Earlier,
}

/// <summary>A value that a question asks for.</summary>
/// <param name="Field">The field's or list's name.</param>
/// <param name="Example">A fictional person's, as it is typed.</param>
public sealed record AskedFact(string Field, string Example);

/// <summary>A question for one fact that a career may lack, e.g. the present role's tasks.</summary>
/// <param name="Key">Its name, e.g. <c>tasks</c>.</param>
/// <param name="Words">As a person is asked.</param>
/// <param name="Kind">The kind of record that the answer belongs to.</param>
/// <param name="Place">Which record of the kind.</param>
/// <param name="Facts">What is asked for; the first is the fact, the others belong to its record.</param>
public sealed record FactQuestion(string Key, string Words, RecordKind Kind, FactPlace Place, IReadOnlyList<AskedFact> Facts)
{
    /// <summary>The same question in the first interview, which then takes the answer; null for most.</summary>
    public QuickQuestion? Interview { get; init; }

    /// <summary>The record that the answer belongs to; null where it makes a new one.</summary>
    /// <param name="view">The records.</param>
    public CareerRecord? Target(CareerView view) => Place switch
    {
        FactPlace.Only => view.Snapshot.Of(Kind.Name).FirstOrDefault(),
        FactPlace.Role => view.Lead,
        FactPlace.Study => view.HighestDegree,
        FactPlace.Lacking => view.Snapshot.Of(Kind.Name).FirstOrDefault(r => !Has(r, Facts[0].Field)),
        _ => null,
    };

    /// <summary>Whether the records hold no answer yet, and the question makes sense with what they hold.</summary>
    /// <param name="view">The records.</param>
    public bool IsOpen(CareerView view) => Interview is { } known ? known.IsOpen(view) && known.MakesSense(view) : Place switch
    {
        FactPlace.Only => Target(view) is not { } record || !Has(record, Facts[0].Field),
        FactPlace.Role or FactPlace.Study => Target(view) is { } record && !Has(record, Facts[0].Field),
        FactPlace.Lacking => view.Snapshot.Of(Kind.Name).Any() && view.Snapshot.Of(Kind.Name).All(r => !Has(r, Facts[0].Field)),
        FactPlace.Earlier => view.PaidRoles.Count == 1,
        _ => !view.Snapshot.Of(Kind.Name).Any(),
    };

    /// <summary>The record with the example's values: what a career is tried with, never written to a file.</summary>
    /// <param name="target">The record that the answer belongs to; null for a new one.</param>
    /// <param name="position">The place of a new record among its kind.</param>
    internal CareerRecord Imagined(CareerRecord? target, long position)
    {
        CareerRecord record = target ?? new CareerRecord { Kind = Kind, Position = position };
        Dictionary<string, object> values = new(record.Values, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(record.Lists, StringComparer.Ordinal);
        foreach (AskedFact fact in Facts)
        {
            if (Kind.HasField(fact.Field)) values[fact.Field] = Value(Kind.Field(fact.Field).Type, fact.Example);
            else lists[fact.Field] = [.. record.List(fact.Field), ListEntry.Of(fact.Example, Kind.List(fact.Field).Columns[0].Name)];
        }
        return record with { Values = values, Lists = lists };
    }

    /// <summary>An answer of a fictional person, as a person is shown it.</summary>
    public string Example => Interview?.Example ?? string.Join(", ", Facts.Select(f => f.Example));

    /// <summary>The command that records the answer, with the example in the answer's place.</summary>
    /// <param name="target">The record that the answer belongs to; null for a new one.</param>
    public string Command(CareerRecord? target)
    {
        if (Interview is not null) return "careercontext init";
        string given = string.Join(' ', Facts.Select(f => $"{f.Field}{(Kind.HasField(f.Field) ? "" : "+")}={(f.Example.Contains(' ', StringComparison.Ordinal) ? $"\"{f.Example}\"" : f.Example)}"));
        return target is null ? $"careercontext record add {Kind.Name} {given}" : $"careercontext record edit {target.Id} {given}";
    }

    private static bool Has(CareerRecord record, string field) => record.Values.ContainsKey(field) || record.List(field).Count > 0;

    private static object Value(FieldType type, string example) => type switch
    {
        FieldType.Flag => example == "yes",
        FieldType.WholeNumber => long.Parse(example, CultureInfo.InvariantCulture),
        FieldType.Number => double.Parse(example, CultureInfo.InvariantCulture),
        _ => example,
    };
}
