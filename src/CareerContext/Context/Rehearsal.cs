using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>Reads a question about nobody once, while a client still reads the handshake: what the first real question runs through is compiled and loaded by then. No file is touched.</summary>
internal static class Rehearsal
{
    private const string Question = "What is the current job?";

    /// <summary>Rehearses.</summary>
    /// <returns>The question as it was read, which nobody needs.</returns>
    public static Request Run()
    {
        CareerSnapshot snapshot = new(Records(), [], [], 0, new DateOnly(2000, 1, 1));
        CareerView view = new(snapshot.ForReaders());
        // There are no tables: what would be read of them is given.
        view.Index.Terms = new FileTerms(new Dictionary<string, int> { ["engineer"] = 2 }, snapshot.Records.Count, Tongues.English, view.Index.Senses);
        return CareerFile.OnNothing(session => RequestReader.Read(Question, new Lookup(view, session)));
    }

    private static CareerRecord[] Records() =>
    [
        Of("person", "per_000000", new() { ["name"] = "Nobody", ["professional_headline"] = "Engineer" }),
        Of("experience", "exp_000000", new() { ["company"] = "Example", ["job_title"] = "Engineer", ["start_date"] = "1998-05" }),
    ];

    private static CareerRecord Of(string kind, string id, Dictionary<string, object> values) => new() { Kind = RecordKinds.Find(kind)!, Id = id, Values = values };
}
