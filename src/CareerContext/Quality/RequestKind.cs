using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>A fact that a career may hold: a field or list of a kind's records, or of one of them.</summary>
/// <param name="Of">A kind of record, <c>role</c> (the present role, else the newest), <c>earlier</c> (the roles before it) or <c>study</c> (the highest degree).</param>
/// <param name="Field">The field's or list's name.</param>
public sealed record NeededFact(string Of, string Field)
{
    /// <summary>The kind of the records.</summary>
    public RecordKind Kind { get; } = RecordKinds.Find(Of switch { "role" or "earlier" => "experience", "study" => "education", _ => Of })!;

    /// <summary>Whether it is recorded, or was recognised in a record's words.</summary>
    /// <param name="view">The records.</param>
    public bool IsIn(CareerView view) => Records(view).Any(r => r.Values.ContainsKey(Field) || r.List(Field).Count > 0 || view.Snapshot.Recognised.Any(v => v.RecordId == r.Id && v.Field == Field && v.EntryId.Length == 0));

    /// <summary>Whether the answer to a question can be it.</summary>
    public bool IsAskedBy(FactQuestion question) => question.Kind == Kind && question.Facts.Any(f => f.Field == Field)
        && (Of == Kind.Name || question.Place == (Of switch { "role" => FactPlace.Role, "earlier" => FactPlace.Earlier, _ => FactPlace.Study }));

    private IEnumerable<CareerRecord> Records(CareerView view) => Of switch
    {
        "role" => view.Lead is { } lead ? [lead] : [],
        "earlier" => view.PaidRoles.Where(r => r != view.Lead),
        "study" => view.HighestDegree is { } degree ? [degree] : [],
        _ => view.Snapshot.Of(Of),
    };
}

/// <summary>A kind of request that people and assistants put to a career.</summary>
/// <param name="Name">What it is about, e.g. <c>the current role</c>.</param>
/// <param name="Request">A typical request of the kind.</param>
/// <param name="Facts">The facts that answer it: of each entry one must be recorded, e.g. <c>person.city|person.location</c>.</param>
public sealed record RequestKind(string Name, string Request, params IReadOnlyList<string> Facts)
{
    private readonly NeededFact[][] needed = [.. Facts.Select(alternatives => alternatives.Split('|').Select(f => f.Split('.')).Select(f => new NeededFact(f[0], f[1])).ToArray())];

    /// <summary>The facts that answer it, each as its alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<NeededFact>> Needed => needed;

    /// <summary>Whether the program answers such a request from a career: all of it, and from facts that are recorded, not from what is only near.</summary>
    /// <param name="view">The records as assistants see them.</param>
    /// <param name="session">The session that they were read from.</param>
    internal bool IsAnswered(CareerView view, CareerSession session) =>
        Array.TrueForAll(needed, alternatives => Array.Exists(alternatives, fact => fact.IsIn(view)))
        && CareerReader.Answer(Request, CareerReader.DefaultTokens, view, session).Receipt is { Answered: true, Missing.Count: 0 };

    /// <summary>Whether the answer to a question gives all that is lacking; whether the request is answered then, only trying tells.</summary>
    /// <param name="question">The question.</param>
    /// <param name="view">The records as assistants see them.</param>
    internal bool MayBeAnsweredBy(FactQuestion question, CareerView view) =>
        Array.TrueForAll(needed, alternatives => Array.Exists(alternatives, fact => fact.IsAskedBy(question) || fact.IsIn(view)));
}
