using System.Text.Json;
using CareerContext.Context;

namespace CareerContext.Cli;

/// <summary>Prints an answer as the assistant would get it, and, when asked, why it is this one.</summary>
internal static class AnswerText
{
    /// <summary>Prints an answer.</summary>
    /// <param name="context">The run.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="json">Whether as one JSON object: text, receipt, explanation.</param>
    /// <param name="explain">Whether to say why; in JSON too.</param>
    public static void Print(VerbContext context, ContextAnswer answer, bool json, bool explain = false)
    {
        if (json)
        {
            context.PrintJson(writer => Write(writer, answer, explain));
            return;
        }
        context.Out.WriteLine(answer.Text);
        if (!explain) return;
        context.Out.WriteLine();
        context.Out.WriteLine("Why:");
        foreach (string line in answer.Explanation) context.Out.WriteLine($"  {line}");
        Receipt receipt = answer.Receipt;
        context.Out.WriteLine($"  tier {receipt.Tier.Name()}, {VerbContext.Count(receipt.Tokens)} tokens, {(receipt.Answered ? "answered" : "not answered")}, as of {receipt.AsOf}");
        Line(context, "sources", receipt.Sources);
        Line(context, "missing", receipt.Missing);
        Line(context, "withheld", receipt.Withheld);
        Line(context, "left out", [.. receipt.LeftOut.Select(l => $"{VerbContext.Count(l.Value)} of {l.Key}")]);
    }

    private static void Line(VerbContext context, string name, IReadOnlyList<string> words)
    {
        if (words.Count > 0) context.Out.WriteLine($"  {name}: {string.Join(", ", words)}");
    }

    private static void Write(Utf8JsonWriter writer, ContextAnswer answer, bool explain)
    {
        writer.WriteStartObject();
        writer.WriteString("text", answer.Text);
        writer.WritePropertyName("receipt");
        answer.Receipt.WriteTo(writer);
        if (explain)
        {
            writer.WriteStartArray("explanation");
            foreach (string line in answer.Explanation) writer.WriteStringValue(line);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
