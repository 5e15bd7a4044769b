using System.Text.Json;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>Verdicts as JSON, in the shape of <c>score.mjs --json</c>, so that the two can be compared row by row.</summary>
internal static class VerdictFile
{
    /// <summary>Writes the file.</summary>
    public static void Save(string path, IEnumerable<Verdict> verdicts)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter writer = new(file, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        foreach (Verdict verdict in verdicts) Write(writer, verdict);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteStartObject();
        writer.WriteString("id", verdict.Request.Id);
        if (verdict.Judgement is { } judged)
        {
            writer.WriteBoolean("ok", judged.Ok);
            writer.WriteNumber("part", judged.Part);
            writer.WriteStartArray("facts");
            foreach (bool fact in judged.Facts) writer.WriteBooleanValue(fact);
            writer.WriteEndArray();
            Flag(writer, "stated", judged.Stated);
            Flag(writer, "computable", judged.Computable);
            writer.WriteNumber("oracle", verdict.EvidenceTokens);
        }
        writer.WriteNumber("tokens", verdict.Tokens);
        writer.WriteNumber("dump", verdict.WholeTokens);
        writer.WriteBoolean("flagged", verdict.Flagged);
        Number(writer, "tier", verdict.Got);
        Number(writer, "want", verdict.Wanted);
        writer.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag) writer.WriteBoolean(name, flag);
        else writer.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }
}
