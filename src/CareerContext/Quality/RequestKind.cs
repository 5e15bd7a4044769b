using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>A kind of request that people and assistants put to a career.</summary>
/// <param name="Name">What it is about, e.g. <c>the current role</c>.</param>
/// <param name="Request">A typical request of the kind.</param>
/// <param name="Facts">The facts that answer it: of each entry one must be recorded, e.g. <c>person.city|person.location</c>.</param>
public sealed record RequestKind(string Name, string Request, params IReadOnlyList<string> Facts)
{
    private readonly (string Kind, string Field)[][] needed = [.. Facts.Select(alternatives => alternatives.Split('|').Select(f => f.Split('.')).Select(f => (f[0], f[1])).ToArray())];

    /// <summary>The facts that answer it, each as its alternatives: a kind of record and its field or list.</summary>
    public IReadOnlyList<IReadOnlyList<(string Kind, string Field)>> Needed => needed;

    /// <summary>Whether the program answers such a request from a career: all of it, and from facts that are recorded, not from what is only near.</summary>
    /// <param name="view">The records as assistants see them.</param>
    /// <param name="session">The session that they were read from.</param>
    internal bool IsAnswered(CareerView view, CareerSession session)
    {
        if (!Array.TrueForAll(needed, alternatives => Array.Exists(alternatives, fact => IsRecorded(view.Snapshot, fact.Kind, fact.Field)))) return false;
        Receipt receipt = CareerReader.Answer(Request, CareerReader.DefaultTokens, view, session).Receipt;
        return receipt is { Answered: true, Missing.Count: 0 };
    }

    // What was recognised in a record's words answers too.
    private static bool IsRecorded(CareerSnapshot snapshot, string kind, string field) =>
        snapshot.Of(kind).Any(r => r.Values.ContainsKey(field) || r.List(field).Count > 0)
        || snapshot.Recognised.Any(v => v.Field == field && v.EntryId.Length == 0 && snapshot.Find(v.RecordId)?.Kind.Name == kind);
}
