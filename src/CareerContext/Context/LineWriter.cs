using System.Text;
using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>Builds one line of an answer and keeps account of the facts that it states.</summary>
public sealed class LineWriter
{
    private readonly StringBuilder text = new();
    private readonly List<Fact> facts = [];
    private readonly Dictionary<string, (bool IsConfirmed, int End)> said = new(StringComparer.Ordinal);
    private bool isMarked;

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds words that state nothing.</summary>
    public LineWriter Add(string words)
    {
        text.Append(words);
        return this;
    }

    /// <summary>States a stored field; nothing happens when it is not recorded.</summary>
    /// <param name="record">The record.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="before">Words before it; left out at the start of the line when they are punctuation.</param>
    /// <param name="after">Words after it.</param>
    /// <param name="cap">The most tokens shown of it.</param>
    /// <param name="leads">Whether the record leads its kind.</param>
    public LineWriter Say(CareerRecord record, string field, string before = "", string after = "", int? cap = null, bool leads = false)
    {
        if (!record.Values.TryGetValue(field, out object? value)) return this;
        string words = FactText.Of(value);
        text.Append(IsEmpty ? before.TrimStart(',', ';', ' ', '—', '·') : before).Append(OneLine(cap is { } most ? TokenBudget.Cut(words, most) : words, isFirst: IsEmpty && before.Length == 0)).Append(after);
        facts.Add(Fact.Stored(record, record.Kind.Field(field), leads));
        said[record.Id] = (record.Confirmed, text.Length);
        return this;
    }

    /// <summary>States the entries of a list, separated by commas.</summary>
    public LineWriter SayList(CareerRecord record, string list, string before = "", int take = int.MaxValue)
    {
        FieldList spec = record.Kind.List(list);
        string column = spec.Columns[0].Name;
        List<string> texts = [.. record.List(list).Select(e => e.Text(column)).OfType<string>().Take(take)];
        if (texts.Count == 0) return this;
        text.Append(before).AppendJoin(", ", texts.Select(t => OneLine(t)));
        facts.AddRange(texts.Select(t => new Fact(record.Id, list, t, spec.Tier)));
        said[record.Id] = (record.Confirmed, text.Length);
        return this;
    }

    /// <summary>States something computed.</summary>
    public LineWriter Compute(Fact fact, string before = "", string after = "")
    {
        text.Append(before).Append(fact.Value).Append(after);
        facts.Add(fact);
        return this;
    }

    /// <summary>Adds another line's words and facts.</summary>
    public LineWriter Add(ContextLine line)
    {
        text.Append(line.Text);
        facts.AddRange(line.Facts);
        isMarked |= line.IsMarked;
        return this;
    }

    /// <summary>Adds a fact that the words already state.</summary>
    public LineWriter Note(Fact fact)
    {
        facts.Add(fact);
        return this;
    }

    /// <summary>The line; null when nothing was written. Where several records are named, those that the owner has not confirmed are marked one by one.</summary>
    public ContextLine? Line()
    {
        if (IsEmpty) return null;
        StringBuilder marked = new(text.ToString());
        if (said.Count > 1 && said.Values.Any(s => s.IsConfirmed))
            foreach (int end in said.Values.Where(s => !s.IsConfirmed).Select(s => s.End).OrderDescending()) marked.Insert(end, Unconfirmed.Mark);
        return new ContextLine(marked.ToString(), facts) { IsMarked = isMarked || marked.Length > text.Length };
    }

    private static string OneLine(string words, bool isFirst = false)
    {
        string line = words.AsSpan().ContainsAny(StoredText.LineEnds) ? string.Join(' ', StoredText.LinesOf(words).Select(l => l.Trim()).Where(l => l.Length > 0)) : words;
        return isFirst && line.StartsWith('#') ? "\\" + line : line;
    }
}
