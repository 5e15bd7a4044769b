using System.CommandLine;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>undo [BATCH]</c></summary>
internal static class UndoVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string?> batch = new("BATCH") { Description = "The batch, e.g. bat_4hq9xz; without it the last one that still stands and is no undo.", Arity = ArgumentArity.ZeroOrOne };
        Verb verb = new("undo", "Takes a batch of changes back: what it made goes, what it changed is as it was.", "careercontext undo", "careercontext undo bat_4hq9xz")
        {
            batch,
        };
        verb.Remark = "The undo is a batch of the history too, and can be undone.";
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string id = result.GetValue(batch) ?? file.Read(session => BatchUndo.LastStanding(session))?.Id
                ?? throw new CareerException(Fault.NotFound, "There is no change that could be undone; `careercontext history` lists all there are.");
            // Looked up first, so that a word that is no batch writes nothing.
            if (file.Read(session => History.ListBatch(session, id).Count) == 0) throw new CareerException(Fault.NotFound, "No batch has this id; `careercontext history` lists them, e.g. bat_4hq9xz.");
            Print(context, file.Write(Origin.Cli, session => BatchUndo.Undo(session, id)));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(VerbContext context, UndoResult done)
    {
        string by = done.Batch.By.Detail is { } detail ? $"{done.Batch.By.By} {PlainText.CleanLine(detail)}" : done.Batch.By.By;
        context.Out.WriteLine($"Undone: {done.Batch.Id} ({by}, {done.Batch.ChangedAt[..16].Replace('T', ' ')} UTC): {Count(done.Gone, "record")} gone, {Count(done.Returned, "record")} as before, {Count(done.Decisions, "question")} between sources as before.");
        context.Out.WriteLine($"To bring it back: careercontext undo {done.BatchId}");
    }

    private static string Count(int number, string noun) => $"{VerbContext.Count(number)} {noun}{(number == 1 ? "" : "s")}";
}
