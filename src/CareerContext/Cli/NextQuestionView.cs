using System.Text.Json;
using CareerContext.Quality;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Prints the question whose answer would help most, for <c>review --next</c>.</summary>
internal static class NextQuestionView
{
    /// <summary>Finds the question and prints it; nothing is written to the file.</summary>
    public static void Print(VerbContext context, CareerFile file, bool json)
    {
        NextQuestion next = NextQuestion.Of(file);
        if (json) context.PrintJson(writer => Write(writer, next));
        else foreach (string line in next.Lines) context.Out.WriteLine(line);
    }

    private static void Write(Utf8JsonWriter writer, NextQuestion next)
    {
        writer.WriteStartObject();
        writer.WriteString("question", next.Question?.Words);
        writer.WriteString("key", next.Question?.Key);
        writer.WriteString("kind", next.Question?.Kind.Name);
        writer.WriteString("record_id", next.RecordId);
        writer.WriteStartArray("fields");
        foreach (AskedFact fact in next.Question?.Facts ?? []) writer.WriteStringValue(fact.Field);
        writer.WriteEndArray();
        writer.WriteString("example", next.Question?.Example);
        writer.WriteString("command", next.Command);
        Write(writer, "gained", next.Gained);
        writer.WriteNumber("kinds", RequestKinds.All.Count);
        Write(writer, "answerable", next.Answerable);
        Write(writer, "unanswerable", next.Unanswerable);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<RequestKind> kinds)
    {
        writer.WriteStartArray(name);
        foreach (RequestKind kind in kinds)
        {
            writer.WriteStartObject();
            writer.WriteString("about", kind.Name);
            writer.WriteString("request", kind.Request);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
