using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>doctor</c></summary>
internal static class DoctorVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<bool> json = VerbContext.Json();
        Verb verb = new("doctor", "Examines the career file and says where it lies; changes nothing.", "careercontext doctor") { json };
        verb.Remark = "No file yet is a normal state. The exit code is 6 when the file cannot be used as it is.";
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result, readOnly: true);
            context.Progress("Checking …");
            Checkup checkup = Checkup.Of(file);
            if (result.GetValue(json)) context.PrintJson(writer => Write(writer, checkup));
            else Print(context, checkup);
            return checkup.Problems.Count == 0 ? ExitCode.Done : ExitCode.Of(Fault.Unsupported);
        });
        return verb;
    }

    private static void Print(VerbContext context, Checkup checkup)
    {
        List<string[]> rows = [["file", checkup.Path], ["state", StateWords(checkup)]];
        if (checkup.Size > 0) rows.Add(["size", $"{VerbContext.Count(checkup.Size)} bytes{(checkup.LogSize > 0 ? $", log {VerbContext.Count(checkup.LogSize)} bytes" : "")}"]);
        if (checkup.Rights is not null) rows.Add(["rights", checkup.Rights]);
        rows.Add(["engine", $"SQLite {Engine.Version} ({Engine.Origin})"]);
        if (checkup.Examination is { } examination)
        {
            rows.Add(["schema", string.Create(CultureInfo.InvariantCulture, $"{examination.SchemaVersion} (this program speaks {Migrator.LatestVersion})")]);
            rows.Add(["integrity", examination.Findings.Count == 0 ? "sound" : $"{examination.Findings.Count} findings"]);
            rows.Add(["changes", VerbContext.Count(HistoryRows(examination))]);
        }
        context.PrintTable([], rows);
        if (checkup.Examination is not null) PrintTables(context, checkup);
        foreach (string warning in checkup.Warnings) context.Out.WriteLine($"Note: {warning}");
        foreach (string problem in checkup.Problems) context.Out.WriteLine($"Problem: {problem}");
    }

    private static void PrintTables(VerbContext context, Checkup checkup)
    {
        HashSet<string> kinds = [.. checkup.Records.Select(r => r.Kind.Table)];
        context.Out.WriteLine();
        context.PrintTable(["records", "active", "in the trash"],
            checkup.Records.Select(r => new[] { r.Kind.Table, VerbContext.Count(r.Rows.Active ?? r.Rows.Rows), VerbContext.Count(r.Rows.Rows - (r.Rows.Active ?? r.Rows.Rows)) }));
        context.Out.WriteLine();
        context.PrintTable(["other tables", "rows"],
            checkup.Examination!.Tables.Where(t => !kinds.Contains(t.Name)).Select(t => new[] { t.Name, VerbContext.Count(t.Rows) }));
    }

    private static string StateWords(Checkup checkup) => checkup.State switch
    {
        "missing" => "no career file yet; `careercontext import FILE` starts one",
        "older" => "of an older version",
        "newer" => "of a newer version",
        "foreign" => "not a career file",
        _ => checkup.State,
    };

    private static long HistoryRows(FileExamination examination) => examination.Tables.FirstOrDefault(t => t.Name == "history")?.Rows ?? 0;

    private static void Write(Utf8JsonWriter writer, Checkup checkup)
    {
        writer.WriteStartObject();
        writer.WriteString("file", checkup.Path);
        writer.WriteString("state", checkup.State);
        writer.WriteNumber("size", checkup.Size);
        writer.WriteNumber("log_size", checkup.LogSize);
        writer.WriteString("rights", checkup.Rights);
        writer.WriteString("engine", Engine.Origin);
        writer.WriteString("engine_version", Engine.Version);
        writer.WriteNumber("program_schema", Migrator.LatestVersion);
        if (checkup.Examination is { } examination)
        {
            writer.WriteNumber("schema", examination.SchemaVersion);
            Texts(writer, "integrity", examination.Findings);
            writer.WriteNumber("changes", HistoryRows(examination));
            writer.WriteStartObject("records");
            foreach ((RecordKind kind, TableRows rows) in checkup.Records) writer.WriteNumber(kind.Table, rows.Active ?? rows.Rows);
            writer.WriteEndObject();
            writer.WriteStartObject("tables");
            foreach (TableRows table in examination.Tables) writer.WriteNumber(table.Name, table.Rows);
            writer.WriteEndObject();
        }
        Texts(writer, "warnings", checkup.Warnings);
        Texts(writer, "problems", checkup.Problems);
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
