using System.CommandLine;
using System.Text;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Exchange.Interview;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>init [FILE]</c></summary>
internal static class InitVerb
{
    private const string StandardInput = "-";

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string?> source = new("FILE") { Description = "A résumé or LinkedIn's export to begin with; then only what is missing is asked.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> answers = new("--answers") { Description = $"Takes the answers from a file instead of asking: a JSON object, or lines such as `name: Ines Halvorsen`; - reads standard input. Questions: {QuickQuestion.Keys}.", HelpName = "FILE" };
        Verb verb = new("init", "Makes your career file in a few minutes: asks what an assistant should know first, or takes a file and asks what it lacks.",
            "careercontext init", "careercontext init Basic_LinkedInDataExport.zip", "careercontext init --answers answers.txt")
        {
            source,
            answers,
        };
        verb.Remark = "Enter skips a question. Each answer is saved at once, so that you may leave at any and come back: what the file knows is not asked again, and never changed.";
        verb.SetAction(result =>
        {
            Run(context, context.Open(result), result.GetValue(source), result.GetValue(answers));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Run(VerbContext context, CareerFile file, string? source, string? answers)
    {
        if (source == StandardInput && (answers == StandardInput || context.Streams.InIsTerminal)) throw new CareerException(Fault.Invalid, "Standard input cannot be both the file and the answers; name a file.");
        FirstInterview interview = new(file);
        // All of the sheet is looked at before anything is written.
        IReadOnlyList<(QuickQuestion Question, string Answer)>? sheet = answers is null ? null : Checked(interview, AnswerSheet.Read(Content(context, answers)));
        if (source is null && sheet is null && !context.Streams.InIsTerminal && interview.Open().Count > 0) throw NoTerminal();
        if (source is not null) Import(context, file, ImportVerb.Read(context, source, null));
        if (sheet is not null) Take(context, interview, sheet);
        else if (context.Streams.InIsTerminal) Ask(context, interview);
        Show(context, file, interview);
    }

    private static CareerException NoTerminal() => new(Fault.Invalid,
        $"init asks its questions in a terminal, and this is none. Write the answers down instead, a line each such as `name: Ines Halvorsen`, and run `careercontext init --answers FILE` (- for standard input). Questions: {QuickQuestion.Keys}.");

    private static IReadOnlyList<(QuickQuestion Question, string Answer)> Checked(FirstInterview interview, IReadOnlyList<(QuickQuestion Question, string Answer)> sheet)
    {
        foreach ((QuickQuestion question, string answer) in sheet)
        {
            if (interview.Complaint(question, answer) is { } complaint) throw new CareerException(Fault.Invalid, $"{question.Key}: {complaint}");
        }
        return sheet;
    }

    private static void Import(VerbContext context, CareerFile file, ForeignFile foreign)
    {
        if (foreign.Format is Exchange.Archive.ArchiveFormat)
        {
            ArchiveImport.Run(context, file, foreign, dryRun: false);
            return;
        }
        ImportResult imported = ImportVerb.Import(file, foreign);
        context.Out.WriteLine($"{foreign.Name}: {imported.Line}");
    }

    private static void Take(VerbContext context, FirstInterview interview, IReadOnlyList<(QuickQuestion Question, string Answer)> sheet)
    {
        interview.CheckNeeds(sheet.Select(s => s.Question));
        foreach ((QuickQuestion question, string answer) in sheet)
        {
            if (!interview.Save(question, answer)) context.Out.WriteLine($"{question.Key}: the career file has an answer already; it stays.");
        }
    }

    private static void Ask(VerbContext context, FirstInterview interview)
    {
        if (interview.Next(null) is null) return;
        context.Error.WriteLine("A few questions. Enter skips one, Ctrl-C leaves; each answer is saved at once, and `careercontext init` goes on where you left.");
        using StreamReader typed = new(context.Streams.In, Encoding.UTF8, leaveOpen: true);
        for (QuickQuestion? question = interview.Next(null); question is not null; question = interview.Next(question))
        {
            if (Ask(context, interview, typed, question)) continue;
            context.Error.WriteLine();
            context.Error.WriteLine("Left. What you answered is saved.");
            return;
        }
    }

    // False when the input has ended.
    private static bool Ask(VerbContext context, FirstInterview interview, StreamReader typed, QuickQuestion question)
    {
        while (true)
        {
            context.Error.WriteLine($"{question.Words} (e.g. {question.Example})");
            context.Error.Write("> ");
            context.Error.Flush();
            if (typed.ReadLine() is not { } answer) return false;
            if (string.IsNullOrWhiteSpace(answer)) return true;
            if (interview.Complaint(question, answer) is not { } complaint)
            {
                interview.Save(question, answer);
                return true;
            }
            context.Error.WriteLine(complaint);
        }
    }

    private static void Show(VerbContext context, CareerFile file, FirstInterview interview)
    {
        if (file.Look() == FileState.Missing)
        {
            context.Out.WriteLine("Nothing is recorded yet. `careercontext init` asks again; `careercontext import FILE` takes a résumé.");
            return;
        }
        ContextAnswer answer = CareerLibrary.Reader(file).QuickSummary();
        context.Out.WriteLine($"Career file: {file.FilePath}");
        context.Out.WriteLine($"An assistant sees this first, for {VerbContext.Count(answer.Receipt.Tokens)} tokens:");
        context.Out.WriteLine();
        AnswerText.Print(context, answer, json: false);
        context.Out.WriteLine();
        IReadOnlyList<QuickQuestion> open = interview.Open();
        if (open.Count > 0) context.Out.WriteLine($"Not answered yet: {string.Join(", ", open.Select(q => q.Key))}. `careercontext init` asks again.");
        context.Out.WriteLine("Next: `careercontext connect --list` shows the assistants on this computer, `careercontext connect CLIENT` lets one ask.");
    }

    private static byte[] Content(VerbContext context, string path) =>
        path == StandardInput ? Content(context.Streams.In) : GivenFile.Read(path, Content, _ => " as a file of answers.");

    // One byte more than allowed is enough to be refused.
    private static byte[] Content(Stream stream)
    {
        byte[] content = new byte[AnswerSheet.MaxBytes + 1];
        int length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return content[..length];
    }
}
