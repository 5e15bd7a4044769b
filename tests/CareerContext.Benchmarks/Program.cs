using CareerContext.Benchmarks.Answerable;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Documents;
using CareerContext.Benchmarks.Formats;
using CareerContext.Benchmarks.Fuzz;
using CareerContext.Benchmarks.JobAds;
using CareerContext.Benchmarks.Mutants;
using CareerContext.Benchmarks.Printing;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Benchmarks.Speed;

namespace CareerContext.Benchmarks;

/// <summary>Measures what answers are worth, what they cost and how long they take.</summary>
internal static class Program
{
    private const string Usage = """
        usage: dotnet run --project tests/CareerContext.Benchmarks -- VERB
          context FOLDER [--resumes DIR] [--misses N] [--out FILE.jsonl] [--json FILE] [--readme FILE.md]
                  asks FOLDER/dev.jsonl and held.jsonl in process and scores the answers; --readme rewrites the table in FILE.md
          score RESULTS.jsonl FOLDER [--resumes DIR] [--misses N] [--json FILE]
                  scores answers that were asked elsewhere
          answerable RESUME FOLDER [--questions yes]
                  what a career is worth after so many answers to `review --next`: RESUME's, and those of the persons of FOLDER
          speed [--only start,stdio,memory,http,import,query,context] [--rounds N] [--quick yes] [--records N] [--shared SHARED_DATA]
                [--native PATH] [--native-echo PATH] [--out FILE.md] [--readme FILE.md]
                  start, calls, memory, import and queries beside other servers, in alternation, as Markdown tables; --native names the server
                  compiled ahead of time, --readme rewrites the table in FILE.md; `npm ci` in tests/contenders brings the servers on Node
          jobads SHARED_DATA
                  how well coverage separates good from bad job ads
          formats SHARED_DATA [--misses N]
                  one person in seven renderings: how much each import finds; exits 1 when that is too little
          lines DOCUMENT
                  the lines of an HTML, Word or PDF document as the reader of prose gets them
          mutate SHARED_DATA [--cases N] [--seed N] [--keep DIR]
                  imports spoiled files of all formats; exits 1 when one is neither read nor refused in time, or half imported
          fuzz stdio|http [--cases N] [--seed N] [--server PROGRAM]
                  sends the built server what no client should; exits 1 when it is not answered or refused as it must be
        """;

    public static int Main(string[] args)
    {
        try
        {
            Arguments arguments = Arguments.Of(args);
            return arguments.Words switch
            {
                ["context", string folder] => Context(folder, arguments),
                ["score", string results, string folder] => Score(results, folder, arguments),
                ["answerable", string resume, string folder] => CurveRun.Print(Console.Out, resume, folder, arguments.Text("questions") is not null),
                ["speed"] => SpeedRun.Print(Console.Out, SpeedSettings.Of(arguments)),
                ["jobads", string shared] => JobAdRun.Print(Console.Out, shared),
                ["formats", string shared] => FormatRun.Print(Console.Out, shared, arguments.Number("misses", 0)),
                ["mutate", string shared] => MutationRun.Print(Console.Out, new MutationSettings(shared, arguments.Number("cases", 100_000), arguments.Number("seed", 1)) { Keep = arguments.Text("keep"), Log = Console.Error }),
                ["lines", string document] => LinesRun.Print(Console.Out, document),
                ["fuzz", ("stdio" or "http") and string transport] => FuzzRun.Print(Console.Out, transport, FuzzOf(arguments)),
                _ => Wrong(Usage),
            };
        }
        catch (Exception error) when (error is IOException or FormatException or KeyNotFoundException)
        {
            return Wrong(error.Message);
        }
    }

    private static FuzzSettings FuzzOf(Arguments arguments) =>
        new(arguments.Text("server") ?? ServedProgram.Built(), arguments.Number("cases", 100_000), arguments.Number("seed", 1)) { Log = Console.Error };

    private static int Context(string path, Arguments arguments)
    {
        RequestFolder folder = RequestFolder.Of(path, arguments.Text("resumes"));
        List<ResultLine> results = [];
        List<Verdict> verdicts = [];
        foreach ((string name, List<BenchmarkRequest> requests) in folder.Sets())
        {
            List<ResultLine> asked = Asker.Ask(requests, folder.Resumes, folder.Clock());
            results.AddRange(asked);
            verdicts.AddRange(Show($"{name}, asked in process", requests, asked, folder, arguments));
        }
        if (verdicts.Count == 0) return Wrong($"{path} holds neither dev.jsonl nor held.jsonl.");
        if (arguments.Text("out") is { } file) ResultLine.Save(file, results);
        if (arguments.Text("json") is { } json) VerdictFile.Save(json, verdicts);
        if (arguments.Text("readme") is { } readme) QualityTable.Write(readme, verdicts);
        return 0;
    }

    private static int Score(string file, string path, Arguments arguments)
    {
        RequestFolder folder = RequestFolder.Of(path, arguments.Text("resumes"));
        List<ResultLine> results = ResultLine.Load(file);
        HashSet<string> given = [.. results.Select(r => r.Id)];
        List<Verdict> verdicts = [];
        // A results file is of one set; a set that it does not speak of is not missing from it.
        foreach ((string name, List<BenchmarkRequest> requests) in folder.Sets().Where(s => s.Requests.Exists(r => given.Contains(r.Id))))
            verdicts.AddRange(Show($"{Path.GetFileName(file)} on {name}", requests, results, folder, arguments));
        if (verdicts.Count == 0) return Wrong($"{file} answers no request of {path}.");
        if (arguments.Text("json") is { } json) VerdictFile.Save(json, verdicts);
        return 0;
    }

    private static List<Verdict> Show(string title, List<BenchmarkRequest> requests, List<ResultLine> results, RequestFolder folder, Arguments arguments)
    {
        List<Verdict> verdicts = Verdict.Of(requests, results, folder.Resumes);
        FigureTable.Print(Console.Out, title, verdicts);
        FigureTable.PrintMisses(Console.Out, verdicts, arguments.Number("misses", 0));
        return verdicts;
    }

    private static int Wrong(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
