using System.Diagnostics;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Structured;

/// <summary>Much of one thing costs as much as there is of it, never its square.</summary>
public sealed class LargeFileTests
{
    private const double MostSeconds = 60; // On a busy machine; a square of these sizes takes many minutes.

    public static TheoryData<string, string> Files => new()
    {
        { "cv.yaml", "cv:\n  name: A\n  sections:\n" + Many(50_000, i => $"    Skills {i}:\n      - bullet: B{i}\n") },
        { "cv.yaml", "cv:\n  name: A\n  sections:\n    About me:\n" + Many(80_000, i => $"      - Line {i}\n") },
        { "cv.yaml", "cv:\n  name: A\n  sections:\n    Skills:\n      - label: All\n        details: " + Many(40_000, i => $"S{i}, ") + "\n" },
        { "cv.yaml", "cv:\n  name: A\n  sections:\n    Work:\n      - company: C\n" + Many(50_000, i => $"        key{i}: v\n") },
        { "cv.yaml", "basics:\n  name: " + Many(1_000_000, _ => "word ") },
        { "cv.yaml", "basics:\n" + Many(50_000, i => $"  label: L{i}\n") },
        { "r.json", """{"name":"A","meta":{"format":"FRESH@1"},"reading":[""" + Many(40_000, i => $$"""{"title":"T{{i}}"},""") + "0]}" },
        { "r.json", """{"name":"A","work":{""" + Many(60_000, i => $"\"w{new string('_', i % 900)}{i}\":[1],") + "\"z\":[1]}}" },
        { "r.json", """{"name":"A","skills":{""" + Many(40_000, i => $"\"g{i}\":[\"s\"],") + "\"z\":[]}}" },
        { "r.json", """{"basics":{"name":"A"},"sections":{"experience":{"items":[""" + Many(15_000, i => $$"""{"company":"C{{i}}","date":"2010 - 2012","summary":"- a\\n- b"},""") + "{}]}}}" },
        { "cv.xml", "<SkillsPassport><LearnerInfo><AchievementList>" + Many(20_000, i => $"<Achievement><Title><Code>x</Code></Title><Description>D{i}</Description></Achievement>") + "</AchievementList></LearnerInfo></SkillsPassport>" },
        { "cv.xml", "<SkillsPassport><LearnerInfo>" + Many(60_000, i => $"<E{i}>v</E{i}>") + "</LearnerInfo></SkillsPassport>" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_large_file_is_read_or_refused_in_seconds(string name, string content)
    {
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            ImportPlan plan = Told.Plan(content, name);
            plan.Records.Should().NotBeEmpty();
        }
        catch (CareerException refusal)
        {
            refusal.Message.Should().ContainAny("no résumé", "more values", "nested deeper");
        }
        watch.Elapsed.TotalSeconds.Should().BeLessThan(MostSeconds);
    }

    private static string Many(int count, Func<int, string> one) => string.Concat(Enumerable.Range(0, count).Select(one));
}
