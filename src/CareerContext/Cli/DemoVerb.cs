using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>demo</c></summary>
internal static class DemoVerb
{
    private static readonly string[] Questions =
    [
        "Who is this person?",
        "Has she worked with Apache Kafka, and where?",
        "What did she achieve at Brightwater Metering?",
        "Which certificates does she hold?",
        "Does she know COBOL?",
    ];

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Verb verb = new("demo", "Shows the whole way with a fictional person: import, server, client, five questions. Leaves nothing behind.", "careercontext demo");
        verb.SetAction((_, _) => RunAsync(context));
        return verb;
    }

    private static async Task<int> RunAsync(VerbContext context)
    {
        using CancellationTokenSource stop = new();
        // Caught before there is anything to leave behind: Ctrl-C, a closed terminal, a stopped service.
        using PosixSignalRegistration interrupt = Stopping(PosixSignal.SIGINT, stop), end = Stopping(PosixSignal.SIGTERM, stop), hangUp = Stopping(PosixSignal.SIGHUP, stop);
        CancellationToken cancellationToken = stop.Token;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-demo-");
        try
        {
            CareerFile file = CareerLibrary.Open(Path.Combine(folder.FullName, "career.db"));
            ImportResult imported = ImportVerb.Import(file, Importer.Open(Sample.Content(), Sample.FileName));
            cancellationToken.ThrowIfCancellationRequested();
            int whole = TokenEstimator.Count(Sample.Compact());
            context.Out.WriteLine($"A fictional person's résumé becomes a temporary career file: {VerbContext.Count(imported.Facts)} facts.");
            context.Out.WriteLine($"Handed over whole, as compact JSON, it would cost {VerbContext.Count(whole)} tokens each time. An assistant asks instead:");
            await AskAsync(context, file, whole, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted; // Ctrl-C ends the server too, so the fault may be any.
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        SayHowToStart(context);
        return ExitCode.Done;
    }

    private static PosixSignalRegistration Stopping(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, caught =>
    {
        caught.Cancel = true;
        stop.Cancel();
    });

    private static async Task AskAsync(VerbContext context, CareerFile file, int whole, CancellationToken cancellationToken)
    {
        ServerProcess server = await ServerProcess.StartAsync(file.FilePath, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            int number = 1;
            foreach (string question in Questions)
            {
                ServedAnswer answer = await server.AskAsync(question, cancellationToken).ConfigureAwait(false);
                context.Out.WriteLine();
                context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number++}. {question}"));
                foreach (string line in answer.Text.Split('\n')) context.Out.WriteLine($"   {line}".TrimEnd());
                context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   [tier {answer.Tier}, {answer.Tokens} tokens, {100.0 * answer.Tokens / whole:0.#} % of the whole file]"));
                await context.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void SayHowToStart(VerbContext context)
    {
        (string program, string[] before) = ServerProcess.Program();
        context.Out.WriteLine();
        context.Out.WriteLine($"""
            The temporary file is gone. To start with your own:
              careercontext import resume.pdf      a résumé (LinkedIn's export, PDF, Word, JSON Resume …) becomes your career file
              careercontext context "REQUEST"      what an assistant would get
              careercontext serve                  what your assistant starts; README.md shows how for each client
            Here, careercontext is {string.Join(' ', [program, .. before])}
            """);
    }
}
