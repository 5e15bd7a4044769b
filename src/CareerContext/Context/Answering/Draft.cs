using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>An answer in the making: what to say, what is not recorded, what is withheld, and why.</summary>
internal sealed class Draft
{
    private const int QuestionTokens = 16;

    private readonly List<ContextLine> lines = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly List<string> missing = [];
    private readonly List<string> withheld = [];
    private readonly List<string> explanation = [];
    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);

    /// <summary>What to say, most important first; nothing is said twice.</summary>
    public IReadOnlyList<ContextLine> Lines => lines;

    /// <summary>What was asked for and is not recorded.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>What the owner keeps private.</summary>
    public IReadOnlyList<string> Withheld => withheld;

    /// <summary>What belongs to the answer and was passed over before the budget was looked at: kind to number.</summary>
    public IReadOnlyDictionary<string, int> Left => left;

    /// <summary>The request; null where something was asked for by its name.</summary>
    public Request? Request { get; init; }

    /// <summary>The records that were weighed for it.</summary>
    public IReadOnlyList<FoundRecord> Considered { get; init; } = [];

    /// <summary>How the answer was found, a line each.</summary>
    public IReadOnlyList<string> Explanation => explanation;

    /// <summary>Whether the lines are only what is nearest: what was asked for is not recorded.</summary>
    public bool IsOnlyNear { get; private set; }

    /// <summary>Several answers as one.</summary>
    /// <param name="request">The request as a whole.</param>
    /// <param name="parts">The answer to each of its questions.</param>
    /// <param name="considered">The records that were weighed for them.</param>
    public static Draft Of(Request request, IReadOnlyList<Draft> parts, IReadOnlyList<FoundRecord> considered)
    {
        Draft draft = new() { Request = request, Considered = considered, IsOnlyNear = parts.All(p => p.IsOnlyNear || p.Lines.Count == 0) };
        foreach (Draft part in parts)
        {
            draft.Explain($"question: {TokenBudget.Cut(part.Request!.Text, QuestionTokens)}");
            draft.explanation.AddRange(part.Explanation);
            draft.Say(part.Lines);
            foreach (string missing in part.Missing) draft.Miss(missing);
            foreach (string label in part.Withheld) draft.Withhold(label);
            foreach ((string kind, int count) in part.Left) draft.Leave(kind, count);
        }
        return draft;
    }

    /// <summary>Says that something is not recorded; what is said beside it is only what is nearest.</summary>
    public void Refuse(string what)
    {
        Miss(what);
        IsOnlyNear = true;
    }

    /// <summary>Adds a line; null and repeated lines are passed over.</summary>
    public void Say(ContextLine? line)
    {
        if (line is not null && texts.Add(line.Text)) lines.Add(line);
    }

    /// <summary>Adds lines.</summary>
    public void Say(IEnumerable<ContextLine?> more)
    {
        foreach (ContextLine? line in more) Say(line);
    }

    /// <summary>Marks what the owner has not confirmed.</summary>
    public void MarkUnconfirmed(CareerView view)
    {
        for (int i = 0; i < lines.Count; i++) lines[i] = Unconfirmed.Marked(lines[i], view);
    }

    /// <summary>Says that something is not recorded.</summary>
    public void Miss(string what)
    {
        if (!missing.Contains(what, StringComparer.OrdinalIgnoreCase)) missing.Add(what);
    }

    /// <summary>Says that the owner keeps something private.</summary>
    public void Withhold(string label)
    {
        if (!withheld.Contains(label)) withheld.Add(label);
    }

    /// <summary>Says how many records of a kind the owner keeps private: what is computed over the others does not count them. Neither what they are nor when.</summary>
    /// <returns>Whether there are any.</returns>
    public bool WithholdRecords(CareerSnapshot snapshot, string kind)
    {
        if (Records(snapshot, kind) is not { } label) return false;
        Withhold(label);
        return true;
    }

    /// <summary>"2 experience records" where so many are private; null for none.</summary>
    public static string? Records(CareerSnapshot snapshot, string kind) => snapshot.WithheldRecords.TryGetValue(kind, out int count) ? $"{count} {kind} {(count == 1 ? "record" : "records")}" : null;

    /// <summary>Says that so many of a kind belong to the answer and are not said.</summary>
    public void Leave(string kind, int count)
    {
        if (count > 0) left[kind] = left.GetValueOrDefault(kind) + count;
    }

    /// <summary>Adds a reason.</summary>
    public void Explain(string reason) => explanation.Add(reason);

    /// <summary>Says all lines, or that the thing is not recorded when there are none.</summary>
    public void SayOrMiss(IEnumerable<ContextLine?> found, string label)
    {
        List<ContextLine> known = [.. found.OfType<ContextLine>()];
        if (known.Count == 0) Miss(label);
        else Say(known);
    }

    private void MissUnlessSaid(string label)
    {
        if (lines.Count == 0) Miss(label);
    }

    /// <summary>Says a field of a record, or that it is not recorded, or that it is withheld.</summary>
    public void SayField(CareerSnapshot snapshot, CareerRecord? record, string field, string label)
    {
        if (record is not null && snapshot.Withheld.GetValueOrDefault(record.Id) is { } kept && kept.Contains(label)) Withhold(label);
        else if (record is null || !record.Values.ContainsKey(field)) MissUnlessSaid(label);
        else Say(new LineWriter().Say(record, field, char.ToUpperInvariant(label[0]) + label[1..] + ": ").Line());
    }
}
