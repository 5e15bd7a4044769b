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
    private const int FactsShown = 4, LongestFact = 60;

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
        context.PrintTable(["id", "kind", "record", "by", "sure", "what waits"], waiting.Select(w => (string[])
            [w.Record.Id, w.Record.Kind.Name, PlainText.CleanLine(w.Record.Title ?? ""), Writer(w.By), w.Record.SourceConfidence.ToString("0.##", CultureInfo.InvariantCulture), What(w)]));
        context.Out.WriteLine("careercontext confirm ID … or --all; with --reject to take it back");
    }

    private static string Writer(Origin by) => by.Detail is { } detail ? PlainText.CleanLine(detail) : by.By;

    private static string What(WaitingRecord waiting)
    {
        if (waiting.IsRemoval) return "put into the trash";
        if (waiting.Without is null) return "new";
        if (!waiting.IsAssistants) return Unsure(waiting.Record) is { Length: > 0 } unsure ? unsure : "as the source says";
        IEnumerable<string> changes = waiting.Changes.Take(FactsShown).Select(c => $"{c.Name}: {Short(c.Before)} → {Short(c.After)}");
        return string.Join("; ", waiting.Changes.Count > FactsShown ? changes.Append(string.Create(CultureInfo.InvariantCulture, $"{waiting.Changes.Count - FactsShown} more")) : changes);
    }

    private static string Unsure(CareerRecord record) => string.Join("; ", record.Sources
        .Where(s => s.Confidence < Translation.Sure && record.Kind.HasField(s.Field) && record.Values.ContainsKey(s.Field)).Take(FactsShown)
        .Select(s => $"{record.Kind.Field(s.Field).Label} {Short(FieldText.Of(record, s.Field))}{(s.Place is null ? "" : $" ({PlainText.CleanLine(s.Place)})")}"));

    private static string Short(string? text) => text is null ? "nothing" : FieldText.Shortened(text, LongestFact);

    private static void Decide(VerbContext context, CareerFile file, List<WaitingRecord> waiting, bool isReject, bool isNamed)
    {
        if (waiting.Count == 0)
        {
            context.Out.WriteLine(isNamed ? "Confirmed already." : "Nothing waits for your word.");
            return;
        }
        string batch = file.Write(Origin.Cli, session =>
        {
            foreach (WaitingRecord record in waiting)
            {
                if (isReject) Confirmations.Reject(session, record);
                else Confirmations.Confirm(session, record);
            }
            return session.BatchId;
        });
        context.Out.WriteLine($"{VerbContext.Count(waiting.Count)} {(isReject ? "rejected" : "confirmed")}. To take it back: careercontext undo {batch}");
    }
}
