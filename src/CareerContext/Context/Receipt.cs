using System.Text.Json;

namespace CareerContext.Context;

/// <summary>What an answer would cost to go on from: the call that shows more.</summary>
/// <param name="Tool">The tool's name, e.g. <c>get_experiences</c>.</param>
/// <param name="Arguments">Its arguments beside the cursor: name to string or long. What is not named stays as it was in this call: a request of more than 40 tokens is not repeated.</param>
/// <param name="Cursor">An opaque place to go on from, or null.</param>
/// <param name="Tokens">About how many o200k tokens it would return.</param>
public sealed record NextStep(string Tool, IReadOnlyDictionary<string, object> Arguments, string? Cursor, int Tokens);

/// <summary>The account of one answer, of one shape for all tools.</summary>
public sealed record Receipt
{
    /// <summary>The highest tier that any needed fact belongs to; none when not answered.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The text's o200k tokens, estimated from above.</summary>
    public required int Tokens { get; init; }

    /// <summary>Whether the file holds at least a part of the answer.</summary>
    public required bool Answered { get; init; }

    /// <summary>What was asked for and is not recorded, in the request's words.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What the owner keeps private, by label, e.g. <c>birth date</c>.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>How many of the records used the owner has not confirmed.</summary>
    public int Unconfirmed { get; init; }

    /// <summary>The ids of the records that the answer is built from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Kind to the number of records that belong to the answer and are not shown.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = new Dictionary<string, int>();

    /// <summary>The call that would show more, or null.</summary>
    public NextStep? Next { get; init; }

    /// <summary>The number of the last change in the file.</summary>
    public required long FileVersion { get; init; }

    /// <summary>The day on which computed facts were computed, e.g. <c>2026-03-01</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>Writes the receipt as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("tier", Tier.Name());
        writer.WriteNumber("tokens", Tokens);
        writer.WriteBoolean("answered", Answered);
        WriteTexts(writer, "missing", Missing);
        WriteTexts(writer, "withheld", Withheld);
        writer.WriteNumber("unconfirmed", Unconfirmed);
        WriteTexts(writer, "sources", Sources);
        writer.WriteStartObject("left_out");
        foreach ((string kind, int count) in LeftOut) writer.WriteNumber(kind, count);
        writer.WriteEndObject();
        WriteNext(writer);
        writer.WriteNumber("file_version", FileVersion);
        writer.WriteString("as_of", AsOf);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private void WriteNext(Utf8JsonWriter writer)
    {
        if (Next is null)
        {
            writer.WriteNull("next");
            return;
        }
        writer.WriteStartObject("next");
        writer.WriteString("tool", Next.Tool);
        writer.WriteStartObject("arguments");
        foreach ((string name, object value) in Next.Arguments)
        {
            if (value is long number) writer.WriteNumber(name, number);
            else writer.WriteString(name, (string)value);
        }
        writer.WriteEndObject();
        if (Next.Cursor is null) writer.WriteNull("cursor");
        else writer.WriteString("cursor", Next.Cursor);
        writer.WriteNumber("tokens", Next.Tokens);
        writer.WriteEndObject();
    }
}

/// <summary>An answer as every face shows it.</summary>
/// <param name="Text">Markdown for a model and a person; nothing else.</param>
/// <param name="Receipt">The account of it.</param>
/// <param name="Explanation">What was understood, considered, chosen and left out, a line each; for <c>--explain</c>.</param>
public sealed record ContextAnswer(string Text, Receipt Receipt, IReadOnlyList<string> Explanation);
