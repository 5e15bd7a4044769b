using System.CommandLine;
using System.Text;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>record forget ID</c> and <c>forget --all</c></summary>
internal static class ForgetVerb
{
    private const int LongestTitle = 100;
    private const string Everything = "forget everything";

    /// <summary>Makes <c>record forget</c>.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> id = new("ID") { Description = "The record's id, e.g. exp_7k2mqa; one in the trash too." };
        Verb verb = new("forget", "Erases a record for good: its content, its history, all copies beside the file. It asks for the record's name first.", "careercontext record forget exp_7k2mqa")
        {
            id,
        };
        verb.Remark = "`record remove` only puts a record into the trash. Backups, exports and what assistants were told are not reached.\nA script gives the record's name by standard input.";
        verb.SetAction(result => Forget(context, context.Open(result), result.GetRequiredValue(id)));
        return verb;
    }

    /// <summary>Makes <c>forget --all</c>.</summary>
    public static Verb BuildAll(VerbContext context)
    {
        Option<bool> all = new("--all") { Description = "Everything that the file holds." };
        Verb verb = new("forget", $"Erases the whole career for good, history included; the file stays, empty. It asks for the words `{Everything}` first.", "careercontext forget --all")
        {
            all,
        };
        verb.Remark = "`careercontext record forget ID` erases one record. Backups, exports and what assistants were told are not reached.\nA script gives the words by standard input.";
        verb.SetAction(result => result.GetValue(all) ? ForgetAll(context, context.Open(result))
            : throw new CareerException(Fault.Invalid, "`careercontext forget --all` erases everything, `careercontext record forget ID` one record."));
        return verb;
    }

    private static int Forget(VerbContext context, CareerFile file, string id)
    {
        (CareerRecord? record, int changes) = file.Read(session => (RecordStore.Find(session, id), History.List(session, id).Count));
        if (changes == 0 || RecordKinds.OfId(id) is not { } kind) throw new CareerException(Fault.NotFound, "No record ever had this id. Ids look like exp_7k2mqa; `careercontext history` lists all there were.");
        string? title = record?.Title is { } name ? PlainText.CleanLine(name) : null;
        string safe = $"forget {id}";
        string[] words = title is { Length: > 0 and <= LongestTitle } ? [title, safe] : [safe];
        context.Out.WriteLine($"{kind.Name} {id}{(title is null ? "" : $" {title}")}: its content goes from the records, from {VerbContext.Count(changes)} {(changes == 1 ? "change" : "changes")} of the history and from the search index.");
        SayWhatElse(context, file, $"`careercontext record remove {id}` would only put it into the trash.");
        return Confirm(context, words) ? Finish(context, file, session => ForgettingStore.Record(session, id), id, safe) : ExitCode.Of(Fault.Invalid);
    }

    private static int ForgetAll(VerbContext context, CareerFile file)
    {
        int records = file.Read(session => RecordStore.ListAll(session, includeRemoved: true).Count);
        context.Out.WriteLine($"{file.FilePath}: {VerbContext.Count(records)} {(records == 1 ? "record" : "records")}, all sources, the whole content of the history and your own vocabulary go. The file stays, empty.");
        SayWhatElse(context, file, "`careercontext backup FILE` would keep a copy.");
        return Confirm(context, [Everything]) ? Finish(context, file, ForgettingStore.All, "everything", Everything) : ExitCode.Of(Fault.Invalid);
    }

    private static void SayWhatElse(VerbContext context, CareerFile file, string instead)
    {
        IReadOnlyList<string> copies = file.CopiesBeside();
        if (copies.Count > 0)
        {
            context.Out.WriteLine("These copies of the whole file, made before its schema changed, are deleted:");
            foreach (string copy in copies) context.Out.WriteLine($"  {PlainText.CleanLine(copy)}");
        }
        context.Out.WriteLine($"No command brings it back. {instead}");
        context.Out.WriteLine("Backups, exports and what assistants have been told are not reached. Importing a file that holds it brings it back.");
        context.Out.Flush();
    }

    // No option answers this question: whoever cannot say what goes should not make it go.
    private static bool Confirm(VerbContext context, string[] words)
    {
        context.Error.Write($"To go on, type: {string.Join("\nor: ", words)}\n> ");
        context.Error.Flush();
        using StreamReader answers = new(context.Streams.In, Encoding.UTF8, leaveOpen: true);
        if (answers.ReadLine() is { } answer && words.Contains(PlainText.CleanLine(answer))) return true;
        context.Error.WriteLine("Nothing was changed.");
        return false;
    }

    private static int Finish(VerbContext context, CareerFile file, Func<WriteSession, ForgottenContent> erase, string what, string again)
    {
        ForgottenContent forgotten = file.Forget(erase, out string? unfinished);
        string done = unfinished is null ? $"Forgotten: {what}." : $"Erased from the records: {what}, not yet from all bytes.";
        context.Out.WriteLine($"{done} {Count(forgotten.Records, "record")}, the content of {Count(forgotten.Changes, "change")}, {Count(forgotten.Decisions, "question")} between sources, {Count(forgotten.Sources, "source")}, {Count(forgotten.Unlinked, "link")} to it.");
        if (forgotten.Mentions.Count > 0) context.Out.WriteLine($"Its name still stands in other records, now or in their history: {string.Join(", ", forgotten.Mentions)}.");
        if (unfinished is null) return ExitCode.Done;
        context.Error.WriteLine($"{unfinished} It then asks for: {again}");
        return ExitCode.Of(Fault.Conflict);
    }

    private static string Count(int number, string noun) => $"{VerbContext.Count(number)} {noun}{(number == 1 ? "" : "s")}";
}
