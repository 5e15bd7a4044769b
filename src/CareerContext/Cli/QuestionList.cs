using System.Globalization;
using System.Text.Json;
using CareerContext.Exchange.Merging;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Prints questions between sources.</summary>
internal static class QuestionList
{
    /// <summary>Prints questions that were named, whole.</summary>
    public static void Print(VerbContext context, List<MergeQuestion> questions, bool json)
    {
        if (json) context.PrintJson(writer => Write(writer, questions));
        else PrintTable(context, questions, isWhole: true);
    }

    /// <summary>Prints a table; of values the parts that differ, or all.</summary>
    public static void PrintTable(VerbContext context, List<MergeQuestion> questions, bool isWhole) =>
        context.PrintTable(["id", "record", "field", "recorded", "the source says", "source", "found by", "score"], questions.Select(q => new[]
        {
            q.Decision.Id,
            $"{PlainText.CleanLine(q.Record.Title ?? q.Record.Kind.Name)} {q.Record.Id}",
            q.Decision.Field is null ? "the same?" : PlainText.CleanLine(q.Label),
            isWhole ? q.Recorded : DifferingPart.Of(q.Recorded, q.Decision.IncomingValue ?? "").One,
            isWhole ? q.Decision.IncomingValue ?? "" : DifferingPart.Of(q.Recorded, q.Decision.IncomingValue ?? "").Other,
            PlainText.CleanLine(q.Decision.SourceName),
            q.Decision.MatchMethod,
            q.Decision.MatchScore.ToString("0.00", CultureInfo.InvariantCulture) + (q.Decision.ReviewRequired ? " ?" : ""),
        }));

    /// <summary>Writes questions as a JSON array.</summary>
    public static void Write(Utf8JsonWriter writer, List<MergeQuestion> questions)
    {
        writer.WriteStartArray();
        foreach (MergeQuestion question in questions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", question.Decision.Id);
            writer.WriteString("record_id", question.Record.Id);
            writer.WriteString("record", question.Record.Title);
            writer.WriteString("field", question.Decision.Field);
            writer.WriteString("recorded", question.Recorded);
            writer.WriteString("incoming", question.Decision.IncomingValue);
            writer.WriteString("source_format", question.Decision.SourceFormat);
            writer.WriteString("source_name", question.Decision.SourceName);
            writer.WriteString("place", question.Decision.Place);
            writer.WriteString("match_method", question.Decision.MatchMethod);
            writer.WriteNumber("match_score", question.Decision.MatchScore);
            writer.WriteBoolean("review_required", question.Decision.ReviewRequired);
            writer.WriteString("raised_at", question.Decision.RaisedAt);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
