using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Answers on a large career file beside a full-text query of the same words, in this process.</summary>
internal static class ContextPart
{
    private const int WarmUp = 300; // The code that runs by then is the code that stays.
    private const int AdRounds = 5;
    private const int AdWords = 1000;

    // A file that was written a moment ago is looked into at each request, since its time proves nothing yet.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2.5);

    /// <summary>Measures.</summary>
    public static void Run(Contenders contenders, SpeedSettings settings, PartReport report)
    {
        int rounds = settings.RoundsOr(usual: 41, quick: 11);
        using ImportedCareer career = new(new StillClock(new DateOnly(2026, 11, 21)));
        JsonObject resume = LargeCareer.Of(settings.Records);
        career.Import(Encoding.UTF8.GetBytes(resume.ToJsonString()), "large.json");
        int held = career.File.Read(session => RecordStore.ListAll(session).Count);
        Thread.Sleep(Settled);
        double first = Time(() => career.Reader.Answer("Who is this?"));
        report.Say($"A file of {held:#,0} records, in this process, {rounds} rounds in turn; the query takes the request's content words, joined by OR, and gives the ten best by bm25 with a snippet each. The first answer of all took {first:0} ms.");
        MarkdownTable table = new("request", "answer p50, ms", "full text p50, ms", "÷", "tokens");
        using FullText search = new(career.FilePath);
        List<double> ratios = [];
        foreach (string request in Requests(resume))
        {
            (List<double> answers, List<double> searches) = Alternate(career.Reader, search, request, rounds);
            ratios.Add(Spread.PairedRatio(answers, searches));
            table.Add(request, MarkdownTable.Figure(Spread.Median(answers)), MarkdownTable.Figure(Spread.Median(searches)), MarkdownTable.Figure(ratios[^1]), $"{O200k.Count(career.Reader.Answer(request).Text)}");
        }
        string ad = $"How well do I fit this job?\n\n{LargeCareer.Ad(AdWords)}";
        int tokens = O200k.Count(career.Reader.Answer(ad).Text);
        List<double> ads = [.. Enumerable.Range(0, Math.Min(rounds, AdRounds)).Select(_ => Time(() => career.Reader.Answer(ad)))];
        table.Add($"an ad of {ad.Split([' ', '\n']).Length} words", MarkdownTable.Figure(Spread.Median(ads)), "", "", $"{tokens}");
        report.Show(table);
        report.Say($"The target counts the median of these ratios; the largest is {ratios.Max():0.0}.");
        report.Findings.Note(Measure.ContextToQuery, Spread.Median(ratios));
    }

    private static (List<double> Answers, List<double> Searches) Alternate(CareerReader reader, FullText search, string request, int rounds)
    {
        string words = FullText.Words(request);
        for (int i = 0; i < WarmUp; i++)
        {
            reader.Answer(request);
            search.Run(words);
        }
        // In turns, so that a slow moment of the machine meets both.
        List<double> answers = [], searches = [];
        for (int i = 0; i < rounds; i++)
        {
            answers.Add(Time(() => reader.Answer(request)));
            searches.Add(Time(() => search.Run(words)));
        }
        return (answers, searches);
    }

    private static string[] Requests(JsonObject resume)
    {
        string company = (string)resume["work"]![7]!["name"]!, skill = (string)resume["skills"]![12]!["name"]!, project = (string)resume["projects"]![30]!["name"]!;
        return
        [
            "What is the current job?",
            "Where did I work in March 2014?",
            $"How many years of {skill}?",
            $"What did I achieve at {company}?",
            $"Tell me about the project {project}",
        ];
    }

    private static double Time(Action work)
    {
        long from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
