using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>Answers a question about nobody once, while a client still reads the handshake: what the first real answer runs through is compiled and loaded by then. No file is touched.</summary>
internal static class Rehearsal
{
    private const string Request = "Who is this, and what is the current job?";

    /// <summary>Rehearses.</summary>
    /// <returns>The answer, which nobody needs.</returns>
    public static ContextAnswer Run()
    {
        CareerSnapshot snapshot = new(Records(), [], [], 0, new DateOnly(2000, 1, 1));
        return CareerFile.OnNothing(session => CareerReader.Answer(Request, CareerReader.DefaultTokens, new CareerView(snapshot.ForReaders()), session));
    }

    private static CareerRecord[] Records() =>
    [
        Of("person", "per_000000", ("name", "Nobody"), ("professional_headline", "Engineer"), ("summary", "Builds things.")),
        Of("experience", "exp_000000", ("company", "Example"), ("job_title", "Engineer"), ("start_date", "1998-05")),
        Of("skill", "skl_000000", ("name", "Drawing")),
    ];

    private static CareerRecord Of(string kind, string id, params (string Name, string Value)[] values) => new()
    {
        Kind = RecordKinds.Find(kind)!,
        Id = id,
        Values = values.ToDictionary(v => v.Name, v => (object)v.Value, StringComparer.Ordinal),
    };
}
