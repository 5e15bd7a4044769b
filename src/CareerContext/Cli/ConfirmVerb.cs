using System.CommandLine;
using System.Globalization;
using CareerContext.Editing;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>confirm [ID …] [--all] [--reject]</c></summary>
internal static class ConfirmVerb
{
    private const int FactsShown = 4, LongestFact = 200;

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string[]> ids = new("ID") { Description = "Records, e.g. exp_7k2mqa; without any all that wait are listed.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> all = new("--all") { Description = "All that wait." };
        Option<string?> by = new("--by") { Description = "Only what this one wrote, e.g. claude, or cv.pdf: a part of the name will do.", HelpName = "NAME" };
        Option<bool> reject = new("--reject") { Description = "Takes back what waits: what assistants changed is as before, what they made or an import was not sure of goes to the trash." };
        Verb verb = new("confirm", "Lists what assistants wrote and what was understood from text, and takes your word for it, or against it.", "careercontext confirm", "careercontext confirm exp_7k2mqa", "careercontext confirm --all --by claude", "careercontext confirm exp_7k2mqa --reject")
        {
            ids,
            all,
            by,
            reject,
        };
        verb.Remark = "Until then answers say (unconfirmed) beside it. It is a batch of the history; `careercontext undo BATCH` takes it back.";
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string[] named = result.GetValue(ids) ?? [];
            bool isAll = result.GetValue(all), isReject = result.GetValue(reject);
            if (named.Length > 0 && isAll) throw new CareerException(Fault.Invalid, "Ids and --all exclude each other.");
            if (isReject && named.Length == 0 && !isAll) throw new CareerException(Fault.Invalid, "--reject needs ids or --all; `careercontext confirm` lists what waits.");
            List<WaitingRecord> waiting = file.Read(session => Written(session, named.Length > 0 ? Confirmations.Of(session, named) : Confirmations.List(session), result.GetValue(by)));
            if (named.Length == 0 && !isAll) List(context, waiting);
            else Decide(context, file, waiting, isReject, isNamed: named.Length > 0);
            return ExitCode.Done;
        });
        return verb;
    }

    private static List<WaitingRecord> Written(CareerSession session, List<WaitingRecord> waiting, string? by)
    {
        if (by is null) return waiting;
        Dictionary<string, Source> sources = SourceStore.List(session).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return waiting.FindAll(w => Names(w.By.Detail) || (w.Record.SourceId is { } id && sources.TryGetValue(id, out Source? source) && Names(source.FileName)));

        bool Names(string? name) => name is not null && PlainText.Fold(name).Contains(PlainText.Fold(by), StringComparison.Ordinal);
    }

    private static void List(VerbContext context, List<WaitingRecord> waiting)
    {
        if (waiting.Count == 0)
        {
            context.Out.WriteLine("Nothing waits for your word.");
            return;
        }
        foreach (WaitingRecord one in waiting)
        {
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Record.Id}  {one.Record.Kind.Name} {ShownName.Of(one.Record)}, by {Writer(one.By)}, {Sure(one):0.##} sure{(one.IsRemoval ? ": put into the trash" : one.Without is null ? ": new" : "")}"));
            foreach (string line in What(one)) context.Out.WriteLine($"    {line}");
        }
        context.Out.WriteLine("careercontext confirm ID … or --all; with --reject to take it back");
    }

    private static double Sure(WaitingRecord waiting) => waiting.Record.Sources.Select(s => s.Confidence).Append(waiting.Record.SourceConfidence).Min();

    private static string Writer(Origin by) => by.Detail is { } detail ? PlainText.CleanLine(detail) : by.By;

    // Whatever an assistant wrote is shown, for all of it is confirmed at once; of an import what it was not sure of.
    private static IEnumerable<string> What(WaitingRecord waiting)
    {
        CareerRecord record = waiting.Record;
        if (waiting.Without is null) return RecordEditor.FieldNames(record.Kind).Where(f => FieldText.Of(record, f) is not null).Select(f => $"{f}: {Short(FieldText.Of(record, f))}");
        if (waiting.IsAssistants) return waiting.Changes.Where(c => RecordEditor.FieldNames(record.Kind).Contains(c.Name)).Select(c => $"{c.Name}: {Short(c.Before)} → {Short(c.After)}");
        List<string> unsure = [.. record.Sources.Where(s => s.Confidence < Translation.Sure && record.Kind.HasField(s.Field) && record.Values.ContainsKey(s.Field))
            .Select(s => $"{record.Kind.Field(s.Field).Label} {Short(FieldText.Of(record, s.Field))}{(s.Place is null ? "" : $" ({PlainText.CleanLine(s.Place)})")}")];
        return unsure.Count <= FactsShown ? unsure : [.. unsure.Take(FactsShown), string.Create(CultureInfo.InvariantCulture, $"{unsure.Count - FactsShown} more: careercontext record show {record.Id}")];
    }

    private static string Short(string? text) => text is null ? "nothing" : FieldText.Shortened(text, LongestFact);

    private static void Decide(VerbContext context, CareerFile file, List<WaitingRecord> waiting, bool isReject, bool isNamed)
    {
        if (waiting.Count == 0)
        {
            context.Out.WriteLine(isNamed ? "Confirmed already." : "Nothing waits for your word.");
            return;
        }
        (string batch, List<CareerRecord> gone) = file.Write(Origin.Cli, session =>
        {
            List<CareerRecord> trash = [];
            foreach (WaitingRecord record in waiting)
            {
                if (!isReject) Confirmations.Confirm(session, record);
                else if (Confirmations.Reject(session, record) is { IsActive: false } rejected) trash.Add(rejected);
            }
            return (session.BatchId, trash);
        });
        context.Out.WriteLine($"{VerbContext.Count(waiting.Count)} {(isReject ? "rejected" : "confirmed")}. To take it back: careercontext undo {batch}");
        if (gone.Count > 0) context.Out.WriteLine($"In the trash now, whole: {string.Join(", ", gone.Select(r => r.Id))}. `careercontext record restore ID` brings one back.");
    }
}
