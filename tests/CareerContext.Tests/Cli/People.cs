using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>A small career to look at.</summary>
internal static class People
{
    /// <summary>A career file with one person, one of whose values is private and two of which are given on request.</summary>
    public static TempCareer Saved()
    {
        TempCareer career = new();
        career.Write(session => RecordStore.Save(session, Person));
        return career;
    }

    public static CareerRecord Person { get; } = new()
    {
        Kind = RecordKinds.Find("person")!,
        Values = new Dictionary<string, object> { ["name"] = "Zoë [bold]Brandt[/]", ["email"] = "zoe@example.com", ["address"] = "Lindenallee 5", ["city"] = "Ulm" },
        Lists = new Dictionary<string, IReadOnlyList<ListEntry>> { ["links"] = [new ListEntry(null, new Dictionary<string, object> { ["network"] = "GitHub", ["url"] = "https://git.example.com/zoe" })] },
        Unknown = [new UnknownField("$.shoe", "43", "number")],
    };

    public static CareerRecord Interest(string name, long position = 0) => new()
    {
        Kind = RecordKinds.Find("interest")!,
        Position = position,
        Values = new Dictionary<string, object> { ["name"] = name },
    };
}
