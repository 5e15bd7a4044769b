using System.CommandLine;
using System.Text.Json;
using CareerContext.Context;
using CareerContext.Context.Recognition;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>show quick|profile|KIND [ID]</c></summary>
internal static class ShowVerb
{
    private static readonly string KindNames = string.Join(", ", RecordKinds.All.Select(k => k.Table));

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> what = new("KIND") { Description = "quick, profile, a kind of record, or an id." };
        Argument<string?> id = new("ID") { Description = "One record's id, e.g. exp_7k2mqa.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> asOf = VerbContext.AsOf();
        Option<bool> json = VerbContext.Json();
        Verb verb = new("show", "Shows what the file holds, as its owner may see it: private values too, each marked.",
            "careercontext show quick", "careercontext show experiences", "careercontext show person --json")
        {
            what,
            id,
            asOf,
            json,
        };
        verb.Remark = Remark;
        verb.SetAction(result =>
        {
            Run(context, result, result.GetRequiredValue(what), result.GetValue(id), asOf, result.GetValue(json));
            return ExitCode.Done;
        });
        return verb;
    }

    private static string Remark => $"Kinds: {KindNames}.\n(ask): an assistant gets it only when the request asks for it. (private): it never leaves by MCP.";

    private static void Run(VerbContext context, ParseResult result, string what, string? id, Option<string?> asOf, bool json)
    {
        if (what is "quick" or "profile")
        {
            if (id is not null) throw new CareerException(Fault.Invalid, $"`show {what}` takes no id.");
            CareerReader reader = context.Reader(result, asOf);
            AnswerText.Print(context, what == "quick" ? reader.QuickSummary() : reader.ProfileSummary(), json);
            return;
        }
        if (id is null && RecordId.IsShaped(what)) (what, id) = (RecordKinds.OfId(what)?.Name ?? what, what);
        RecordKind kind = RecordKinds.Find(what) ?? throw new CareerException(Fault.Invalid, $"KIND is quick, profile or one of {KindNames}.");
        CareerFile file = context.Open(result, asOf);
        if (id is null && !json) id = file.Read(session => RecordStore.List(session, kind) is [CareerRecord only] ? only.Id : null);
        if (id is null) ShowAll(context, kind, file.Read(session => (RecordStore.List(session, kind), MergeReview.List(session))), json);
        else ShowOne(context, file.Read(session => Named(session, id, kind)), json);
    }

    /// <summary>A record with what is shown beside it.</summary>
    /// <param name="session">The file.</param>
    /// <param name="id">Its id.</param>
    /// <param name="kind">The kind that it must be of, or null.</param>
    /// <exception cref="CareerException">There is none, or it is of another kind.</exception>
    public static ShownRecord Named(CareerSession session, string id, RecordKind? kind = null)
    {
        CareerRecord record = RecordStore.Get(session, id);
        if (kind is not null && record.Kind != kind) throw new CareerException(Fault.NotFound, $"{id} is one of {record.Kind.Table}; `careercontext show {record.Kind.Table} {id}` shows it.");
        return new ShownRecord(record, SourceStore.List(session).Find(s => s.Id == record.SourceId), MergeReview.List(session, record.Id), RecognisedStore.List(session, id));
    }

    private static void ShowAll(VerbContext context, RecordKind kind, (List<CareerRecord> Records, List<MergeQuestion> Questions) found, bool json)
    {
        List<CareerRecord> records = found.Records;
        if (json) context.PrintJson(writer => WriteJson(writer, kind, records));
        else if (records.Count == 0) context.Out.WriteLine($"No {kind.Table} recorded.");
        else
        {
            RecordView.PrintList(context, kind, records);
            int open = found.Questions.Count(q => q.Record.Kind == kind);
            if (open > 0) context.Out.WriteLine($"{VerbContext.Count(open)} open {(open == 1 ? "question" : "questions")} from other sources: careercontext review");
        }
    }

    /// <summary>Prints one record in full.</summary>
    public static void ShowOne(VerbContext context, ShownRecord found, bool json)
    {
        if (json) context.PrintJson(writer => WriteJson(writer, found.Record.Kind, [found.Record]));
        else RecordView.PrintWhole(context, found);
    }

    private static void WriteJson(Utf8JsonWriter writer, RecordKind kind, List<CareerRecord> records)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", kind.Name);
        writer.WriteStartObject("visibility");
        foreach (Field field in kind.Fields.Where(f => f.Visibility != Visibility.Shared)) writer.WriteString(field.Name, VisibilityNames.Name(field.Visibility));
        foreach (FieldList list in kind.Lists.Where(l => l.Visibility != Visibility.Shared)) writer.WriteString(list.Table, VisibilityNames.Name(list.Visibility));
        writer.WriteEndObject();
        writer.WriteStartArray("records");
        foreach (CareerRecord record in records) RecordJson.WriteTo(writer, record, marks: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
