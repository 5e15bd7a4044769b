using System.CommandLine;
using System.Globalization;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>confirm [ID …] [--all]</c></summary>
internal static class ConfirmVerb
{
    private const int FactsShown = 4, LongestFact = 60;

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string[]> ids = new("ID") { Description = "Records, e.g. exp_7k2mqa; without any all that wait are listed.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> all = new("--all") { Description = "All that wait." };
        Verb verb = new("confirm", "Lists records that were understood from text and wait for your word, and takes it.", "careercontext confirm", "careercontext confirm exp_7k2mqa", "careercontext confirm --all")
        {
            ids,
            all,
        };
        verb.Remark = "Until then answers say (unconfirmed) beside them. It is a batch of the history; `careercontext undo BATCH` takes it back.";
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string[] named = result.GetValue(ids) ?? [];
            if (named.Length == 0 && !result.GetValue(all)) List(context, file.Read(session => Waiting(session)));
            else Confirm(context, file, result.GetValue(all) ? null : named);
            return ExitCode.Done;
        });
        return verb;
    }

    private static List<CareerRecord> Waiting(CareerSession session) => [.. RecordStore.ListAll(session).Where(r => !r.Confirmed)];

    private static void List(VerbContext context, List<CareerRecord> waiting)
    {
        if (waiting.Count == 0)
        {
            context.Out.WriteLine("Nothing waits for your word.");
            return;
        }
        context.PrintTable(["id", "kind", "record", "sure", "not sure of"], waiting.Select(r => (string[])
            [r.Id, r.Kind.Name, PlainText.CleanLine(r.Title ?? ""), r.SourceConfidence.ToString("0.##", CultureInfo.InvariantCulture), string.Join("; ", Unsure(r).Take(FactsShown))]));
        context.Out.WriteLine("careercontext confirm ID … or --all");
    }

    private static IEnumerable<string> Unsure(CareerRecord record) => record.Sources.Where(s => s.Confidence < Translation.Sure && record.Kind.HasField(s.Field) && record.Values.ContainsKey(s.Field))
        .Select(s => $"{record.Kind.Field(s.Field).Label} {Short(PlainText.CleanLine(Convert.ToString(record.Values[s.Field], CultureInfo.InvariantCulture) ?? ""))}{(s.Place is null ? "" : $" ({PlainText.CleanLine(s.Place)})")}");

    private static string Short(string text) => text.Length <= LongestFact ? text : text[..LongestFact] + "…";

    private static void Confirm(VerbContext context, CareerFile file, string[]? named)
    {
        List<CareerRecord> wanted = file.Read(session => named is null ? Waiting(session) : [.. named.Distinct(StringComparer.Ordinal).Select(id => RecordStore.Get(session, id))]);
        int waiting = wanted.Count(r => !r.Confirmed);
        if (waiting == 0)
        {
            context.Out.WriteLine(named is null ? "Nothing waits for your word." : "Confirmed already.");
            return;
        }
        string batch = file.Write(Origin.Cli, session =>
        {
            foreach (CareerRecord record in wanted) RecordStore.Save(session, RecordStore.Get(session, record.Id) with { Confirmed = true });
            return session.BatchId;
        });
        context.Out.WriteLine($"{VerbContext.Count(waiting)} confirmed. To take it back: careercontext undo {batch}");
    }
}
