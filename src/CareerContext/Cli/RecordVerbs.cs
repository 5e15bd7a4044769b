using System.CommandLine;
using System.Text.Json;
using CareerContext.Context.Understanding;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>record list|show|add|edit|remove|restore</c>: the same for every kind.</summary>
internal static class RecordVerbs
{
    private const int LongestName = 100;
    private static readonly string KindNames = string.Join(", ", RecordKinds.All.Select(k => k.Name));

    private const string FieldWords = "field=value sets a field, field= clears it; list=a list=b replaces a list, list+=a adds to it, list-=a takes out of it; visibility=private keeps the record to yourself.";
    private const string WithoutWords = "Without any field your editor ($VISUAL or $EDITOR) opens on a form.";

    /// <summary>Makes the verbs.</summary>
    public static Verb Build(VerbContext context) =>
        new("record", "Lists, shows, adds, changes and removes records of every kind.", "careercontext record add skill name=Python", "careercontext record edit exp_7k2mqa")
        {
            List(context), Show(context), Add(context), Edit(context), Remove(context), Restore(context), ForgetVerb.Build(context),
        };

    // All reading of these verbs goes through here.
    private static T Read<T>(VerbContext context, ParseResult result, Option<string?> asOf, Func<CareerSession, T> read) => context.Open(result, asOf).Read(read);

    private static Verb List(VerbContext context)
    {
        Argument<string?> kind = new("KIND") { Description = $"Only this kind: {KindNames}.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> removed = new("--removed") { Description = "What lies in the trash instead." };
        Option<bool> json = VerbContext.Json();
        Option<string?> asOf = VerbContext.AsOf();
        Verb verb = new("list", "Lists records with their ids and their state.", "careercontext record list", "careercontext record list experience", "careercontext record list --removed") { kind, removed, asOf, json };
        verb.SetAction(result =>
        {
            RecordKind? only = result.GetValue(kind) is { } name ? KindOf(name) : null;
            bool isTrash = result.GetValue(removed);
            List<CareerRecord> records = Read(context, result, asOf, session => only is null ? RecordStore.ListAll(session, isTrash) : RecordStore.List(session, only, isTrash)).FindAll(r => r.IsActive != isTrash);
            if (result.GetValue(json)) context.PrintJson(writer => Write(writer, records));
            else if (records.Count == 0) context.Out.WriteLine(isTrash ? "The trash is empty." : $"No {only?.Table ?? "records"} recorded.");
            else context.PrintTable(["id", "kind", "record", "state"], records.Select(r => (string[])[r.Id, r.Kind.Name, Name(r), State(r)]));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Show(VerbContext context)
    {
        Argument<string> id = new("ID") { Description = "The record, e.g. exp_7k2mqa." };
        Option<bool> json = VerbContext.Json();
        Option<string?> asOf = VerbContext.AsOf();
        Verb verb = new("show", "Shows one record in full, in the trash or not.", "careercontext record show exp_7k2mqa", "careercontext record show exp_7k2mqa --as-of 2026-03-01") { id, asOf, json };
        verb.SetAction(result =>
        {
            ShowVerb.ShowOne(context, Read(context, result, asOf, session => ShowVerb.Named(session, result.GetRequiredValue(id))), result.GetValue(json));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Add(VerbContext context)
    {
        Argument<string> kind = new("KIND") { Description = $"One of {KindNames}." };
        Argument<string[]> words = Fields();
        Option<string?> given = FieldsFile();
        Option<bool> isNew = new("--new") { Description = "Adds it even though it looks like a record that is there." };
        Option<bool> dryRun = DryRun();
        Verb verb = new("add", "Adds a record.", "careercontext record add experience title=Engineer company=Acme start_date=2019-03 technologies_used+=Python", "careercontext record add award", "careercontext record add skill --fields skill.json") { kind, words, given, isNew, dryRun };
        verb.Remark = $"{FieldWords}\n{WithoutWords}";
        verb.SetAction(result =>
        {
            RecordKind of = KindOf(result.GetRequiredValue(kind));
            RecordWriting writing = new(context, context.Open(result), result.GetValue(dryRun));
            bool another = result.GetValue(isNew);
            if (Given(context, of, result.GetValue(words), result.GetValue(given)) is { } fields) writing.Write(new RecordEdit(of, fields) { IsNew = another });
            else new FormEditing(context, writing, of, null, null, another).Run();
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Edit(VerbContext context)
    {
        Argument<string> id = new("ID") { Description = "The record, e.g. exp_7k2mqa." };
        Argument<string[]> words = Fields();
        Option<string?> given = FieldsFile();
        Option<int?> version = VerbContext.WholeNumber("--if-version", "N", "Only when the record is still of this version.");
        Option<bool> dryRun = DryRun();
        Verb verb = new("edit", "Changes the fields of a record that you name; the others stay as they are.", "careercontext record edit exp_7k2mqa", "careercontext record edit exp_7k2mqa end_date=2024-06 technologies_used+=Rust", "careercontext record edit exp_7k2mqa location= --dry-run") { id, words, given, version, dryRun };
        verb.Remark = $"{FieldWords}\n{WithoutWords} You are shown what would change before it is written.";
        verb.SetAction(result =>
        {
            string wanted = result.GetRequiredValue(id);
            CareerFile file = context.Open(result);
            RecordKind kind = file.Read(session => RecordStore.Get(session, wanted)).Kind;
            RecordWriting writing = new(context, file, result.GetValue(dryRun));
            if (Given(context, kind, result.GetValue(words), result.GetValue(given)) is { } fields) writing.Write(new RecordEdit(kind, fields) { Id = wanted, IfVersion = result.GetValue(version) });
            else new FormEditing(context, writing, kind, wanted, result.GetValue(version), false).Run();
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Remove(VerbContext context)
    {
        Argument<string[]> ids = Ids();
        Verb verb = new("remove", "Puts records into the trash, from which they can be restored.", "careercontext record remove exp_7k2mqa") { ids };
        verb.Remark = "Removing is not forgetting: the text stays in the file until `careercontext record forget ID`.";
        verb.SetAction(result =>
        {
            string[] wanted = Distinct(result.GetRequiredValue(ids));
            (List<CareerRecord> removed, List<CareerRecord> linked, string batch) = Together(context.Open(result), wanted, session =>
            {
                List<CareerRecord> gone = [.. wanted.Select(id => RecordEditor.Remove(session, id, null, EditAuthor.Owner))];
                return (gone, Linked(session, wanted), session.BatchId);
            });
            foreach (CareerRecord record in removed) context.Out.WriteLine($"Removed {record.Id}: {Name(record)}. It lies in the trash: `careercontext record restore {record.Id}` brings it back. Its text stays in the file until `careercontext record forget {record.Id}`.");
            foreach (CareerRecord record in linked) context.Out.WriteLine($"{record.Id} ({Name(record)}) is linked to what you removed.");
            context.Out.WriteLine($"To take it back: careercontext undo {batch}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Restore(VerbContext context)
    {
        Argument<string[]> ids = Ids();
        Verb verb = new("restore", "Takes records out of the trash.", "careercontext record restore exp_7k2mqa") { ids };
        verb.Remark = "`careercontext record list --removed` lists what lies there.";
        verb.SetAction(result =>
        {
            string[] wanted = Distinct(result.GetRequiredValue(ids));
            (List<CareerRecord> restored, string batch) = Together(context.Open(result), wanted, session => (wanted.Select(id => RecordEditor.Restore(session, id)).ToList(), session.BatchId));
            foreach (CareerRecord record in restored) context.Out.WriteLine($"Restored {record.Id}: {Name(record)}.");
            context.Out.WriteLine($"To take it back: careercontext undo {batch}");
            return ExitCode.Done;
        });
        return verb;
    }

    // Looked up first, so that a word that is no id makes no file.
    private static T Together<T>(CareerFile file, string[] ids, Func<WriteSession, T> write)
    {
        file.Read(session => ids.Select(id => RecordStore.Get(session, id)).ToList());
        return file.Write(Origin.Cli, write);
    }

    private static List<CareerRecord> Linked(CareerSession session, string[] ids) =>
        RecordStore.ListAll(session).FindAll(r => r.Kind.Fields.Any(f => f.Type == FieldType.Link && r.Text(f.Name) is { } link && ids.Contains(link)));

    private static JsonElement? Given(VerbContext context, RecordKind kind, string[]? words, string? file)
    {
        if (file is null) return words is { Length: > 0 } ? Cli.FieldWords.Read(kind, words) : null;
        return words is { Length: > 0 } ? throw new CareerException(Fault.Invalid, "--fields and field=value exclude each other.") : Cli.FieldWords.ReadFile(context, file);
    }

    private static RecordKind KindOf(string name)
    {
        if (RecordKinds.Find(name) is { } kind) return kind;
        string wanted = PlainText.Fold(name);
        string? nearest = wanted.Length is 0 or > LongestName ? null : RecordKinds.All.SelectMany(k => new[] { k.Name, k.Table, PlainText.Fold(k.Heading) }.Select(n => (Near: n, k.Name)))
            .Where(n => Nearness.IsSlip(wanted, n.Near)).OrderBy(n => Nearness.Distance(wanted, n.Near)).Select(n => n.Name).FirstOrDefault();
        throw new CareerException(Fault.Invalid, $"KIND is one of {KindNames}{(nearest is null ? "" : $"; {nearest} is near")}.");
    }

    private static string[] Distinct(string[] ids) => [.. ids.Select(i => i.Trim()).Distinct(StringComparer.Ordinal)];

    private static string Name(CareerRecord record) => ShownName.Of(record);

    private static string State(CareerRecord record) => string.Join(", ", new[]
    {
        record.IsActive ? null : "in the trash",
        record.Confirmed ? null : "unconfirmed",
        record.Visibility == Visibility.Shared ? null : VisibilityNames.Name(record.Visibility),
    }.OfType<string>());

    private static void Write(Utf8JsonWriter writer, List<CareerRecord> records)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("records");
        foreach (CareerRecord record in records) RecordJson.WriteTo(writer, record, marks: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Argument<string[]> Fields() => new("FIELD=VALUE") { Description = "Fields and lists, e.g. title=Engineer technologies_used+=Python.", Arity = ArgumentArity.ZeroOrMore };

    private static Argument<string[]> Ids() => new("ID") { Description = "Records, e.g. exp_7k2mqa.", Arity = ArgumentArity.OneOrMore };

    private static Option<string?> FieldsFile() => new("--fields") { Description = "Takes the fields from a file instead: a JSON object of names and values; - reads standard input.", HelpName = "FILE" };

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Shows what would change and writes nothing." };
}
