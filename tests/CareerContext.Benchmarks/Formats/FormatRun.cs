using System.Globalization;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Formats;

/// <summary>One person in seven renderings: how much of the JSON each import finds.</summary>
internal static class FormatRun
{
    private const string Person = "hackmyresume-jane";

    private static readonly string[] Endings = [".json", ".yml", ".html", ".md", ".txt", ".doc", ".pdf"];
    private static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>Measures and prints a table in Markdown.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="shared">The folder that holds <c>formats/multi</c>.</param>
    /// <param name="misses">How many missed facts of each are named.</param>
    /// <returns>1 where a rendering is worse than it may be.</returns>
    public static int Print(TextWriter output, string shared, int misses)
    {
        List<FormatFigures> all = Measure(shared);
        output.WriteLine("| rendering | read as | facts of the JSON | stated | found | of stated | of all | at least | invented | other records |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (FormatFigures one in all)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Name} | {one.Format} | {one.All} | {one.Stated} | {one.FoundOfStated} | {100 * one.Share:0.0} % | {100.0 * one.Found / one.All:0.0} % | {100 * one.Floor:0} % | {one.Invented.Count} | {one.Unmatched} |"));
        }
        foreach (FormatFigures one in all)
        {
            foreach (string invented in one.Invented) output.WriteLine($"  {one.Name} invented: {invented}");
            foreach (JsonFact missed in one.Missed.Take(misses)) output.WriteLine($"  {one.Name} missed: {missed.Section}[{missed.Record}] {missed.Field ?? "kept"} = {missed.Value}");
        }
        List<string> worse = [.. all.Where(a => a.IsWorse).Select(a => a.Name)];
        output.WriteLine(worse.Count == 0 ? "ok formats: every rendering is as good as it must be" : $"FAILED formats: {string.Join(", ", worse)}");
        return worse.Count == 0 ? 0 : 1;
    }

    /// <summary>The figures of each rendering that can be read here.</summary>
    public static List<FormatFigures> Measure(string shared)
    {
        string folder = Path.Combine(shared, "formats", "multi");
        List<JsonFact> facts = JsonFact.Read(Path.Combine(folder, Person + ".json"));
        List<FormatFigures> figures = [];
        foreach (string path in Endings.Select(e => Path.Combine(folder, Person + e)))
        {
            if (Rendering.Of(path) is { } rendering) figures.Add(Measure(path, facts, rendering));
        }
        return figures;
    }

    private static FormatFigures Measure(string path, List<JsonFact> facts, Rendering rendering)
    {
        HashSet<JsonFact> stated = rendering.Stated(facts);
        string name = Path.GetFileName(path);
        try
        {
            ForeignFile file = Importer.Open(File.ReadAllBytes(path), name);
            FoundFacts found = FoundFacts.Of(facts, [.. Importer.Plan(file, null, Today).Records.Select(r => r.Record)], rendering.Words);
            return new FormatFigures(name, file.Format.Name, facts.Count, stated.Count, stated.Count(found.Found.Contains), found.Found.Count, found.Invented, found.Unmatched, [.. facts.Where(f => stated.Contains(f) && !found.Found.Contains(f))]);
        }
        catch (CareerException)
        {
            return new FormatFigures(name, "refused", facts.Count, stated.Count, 0, 0, [], 0, []);
        }
    }
}
