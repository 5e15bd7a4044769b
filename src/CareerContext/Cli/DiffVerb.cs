using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>diff A [B]</c></summary>
internal static class DiffVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> one = new("A") { Description = "A state of the file: a date, a time, a batch, the number of a change, or now." };
        Argument<string> other = new("B") { Description = "Another one; without it now.", DefaultValueFactory = _ => CareerDifference.Now };
        Option<bool> json = VerbContext.Json();
        Verb verb = new("diff", "Shows what changed in the records between two states of the file.", "careercontext diff 2026-03-01", "careercontext diff bat_4hq9xz now --json", "careercontext diff \"#12\" \"#20\"")
        {
            one,
            other,
            json,
        };
        verb.Remark = "A date is the state at the end of that day (UTC), a batch the state after it. Numbers and batches stand in `careercontext history`; 2026 is a year, #2026 a change.";
        verb.SetAction(result =>
        {
            CareerDifference difference = CareerDifference.Between(context.Open(result), result.GetRequiredValue(one), result.GetRequiredValue(other));
            if (result.GetValue(json)) context.PrintJson(writer => Write(writer, difference));
            else Print(context, difference);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(VerbContext context, CareerDifference difference)
    {
        string span = string.Create(CultureInfo.InvariantCulture, $"#{difference.From} to #{difference.To}");
        if (difference.Records.Count == 0) context.Out.WriteLine($"Nothing differs ({span}).");
        foreach (RecordChange record in difference.Records)
        {
            context.Out.WriteLine($"{record.What}: {record.Kind.Name} {record.Id}{(record.Title is { } title ? $" {PlainText.CleanLine(title)}" : "")}");
            // What a record held that came or went as a whole, its own page shows.
            List<string[]> rows = record.What is "created" or "gone" ? [] : [.. record.Fields.SelectMany(Rows)];
            if (rows.Count > 0) context.PrintTable([], rows);
        }
        if (difference.Records.Count > 0) context.Out.WriteLine($"{VerbContext.Count(difference.Records.Count)} {(difference.Records.Count == 1 ? "record differs" : "records differ")} ({span}).");
    }

    private static IEnumerable<string[]> Rows(FieldChange change)
    {
        if (!change.IsList) yield return ["", PlainText.CleanLine(change.Label), $"{change.Before ?? "(nothing)"} → {change.After ?? "(nothing)"}"];
        else if (change.Added.Count + change.Removed.Count == 0) yield return ["", change.Label, "in another order"];
        foreach (string entry in change.Removed) yield return ["", change.Label, $"- {entry}"];
        foreach (string entry in change.Added) yield return ["", change.Label, $"+ {entry}"];
    }

    private static void Write(Utf8JsonWriter writer, CareerDifference difference)
    {
        writer.WriteStartObject();
        writer.WriteNumber("from", difference.From);
        writer.WriteNumber("to", difference.To);
        writer.WriteStartArray("records");
        foreach (RecordChange record in difference.Records)
        {
            writer.WriteStartObject();
            writer.WriteString("id", record.Id);
            writer.WriteString("kind", record.Kind.Name);
            writer.WriteString("change", record.What);
            writer.WriteString("title", record.Title);
            writer.WriteStartArray("fields");
            foreach (FieldChange field in record.Fields) Write(writer, field);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FieldChange field)
    {
        writer.WriteStartObject();
        writer.WriteString("name", field.Name);
        if (field.IsList)
        {
            Write(writer, "added", field.Added);
            Write(writer, "removed", field.Removed);
        }
        else
        {
            writer.WriteString("before", field.Before);
            writer.WriteString("after", field.After);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> entries)
    {
        writer.WriteStartArray(name);
        foreach (string entry in entries) writer.WriteStringValue(entry);
        writer.WriteEndArray();
    }
}
