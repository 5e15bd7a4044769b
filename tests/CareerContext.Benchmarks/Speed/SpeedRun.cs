using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Tokens;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Times answers on a large career file beside a full-text query of the same words. Printed, never asserted: machines differ.</summary>
internal static class SpeedRun
{
    private const int WarmUp = 5;
    private const int Rounds = 41;
    private const int AdRounds = 5;
    private const int AdWords = 1000;

    /// <summary>Makes the file, asks and prints.</summary>
    public static int Print(TextWriter output, int records)
    {
        using ImportedCareer career = new(new StillClock(new DateOnly(2026, 11, 21)));
        JsonObject resume = LargeCareer.Of(records);
        double import = Time(() => career.Import(Encoding.UTF8.GetBytes(resume.ToJsonString()), "large.json"));
        int held = career.File.Read(session => RecordStore.ListAll(session).Count);
        double first = Time(() => career.Reader.Answer("Who is this?"));
        output.WriteLine(Line($"a file of {held} records: import {import:0} ms, first answer {first:0} ms"));
        output.WriteLine("request                                                    answer p50   full text p50   ratio  tokens");
        using FullText search = new(career.FilePath);
        foreach (string request in Requests(resume)) PrintOne(output, career.Reader, search, request);
        string ad = $"How well do I fit this job?\n\n{LargeCareer.Ad(AdWords)}";
        int tokens = O200k.Count(career.Reader.Answer(ad).Text);
        double adTime = Median(AdRounds, () => career.Reader.Answer(ad));
        output.WriteLine(Line($"{$"an ad of {ad.Split([' ', '\n']).Length} words",-56} {adTime,9:0.00} ms  {"",30}{tokens,4}"));
        return 0;
    }

    private static void PrintOne(TextWriter output, CareerReader reader, FullText search, string request)
    {
        string words = FullText.Words(request);
        for (int i = 0; i < WarmUp; i++)
        {
            reader.Answer(request);
            search.Run(words);
        }
        // In turns, so that a slow moment of the machine meets both.
        List<double> answers = [], searches = [];
        for (int i = 0; i < Rounds; i++)
        {
            answers.Add(Time(() => reader.Answer(request)));
            searches.Add(Time(() => search.Run(words)));
        }
        double answer = Middle(answers), full = Middle(searches);
        output.WriteLine(Line($"{request,-56} {answer,9:0.00} ms    {full,9:0.00} ms  {answer / full,6:0.00}  {O200k.Count(reader.Answer(request).Text),6}"));
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

    private static double Median(int rounds, Action work) => Middle([.. Enumerable.Range(0, rounds).Select(_ => Time(work))]);

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static double Time(Action work)
    {
        long from = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
