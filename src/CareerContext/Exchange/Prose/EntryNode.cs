using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Prose;

/// <summary>An entry of the tree while it is being filled; no text given to it is lost.</summary>
/// <param name="tree">The tree.</param>
/// <param name="section">The section's name there, e.g. <c>work</c>.</param>
internal sealed class EntryNode(Translation tree, string section)
{
    private readonly List<string> told = [];
    private readonly JsonObject node = [];
    private Row? toldAt;

    /// <summary>Whether nothing was put into it.</summary>
    public bool IsEmpty => node.Count == 0 && told.Count == 0;

    /// <summary>Whether a value stands there.</summary>
    public bool Has(string key) => node.ContainsKey(key);

    /// <summary>Sets a value; where one is there already, the text is told instead.</summary>
    public void Put(string key, string text, Row row, double confidence)
    {
        string clean = Row.Plain(text);
        if (clean.Length == 0) return;
        if (node.ContainsKey(key)) Tell(clean, row);
        else node[key] = tree.Text(clean, row.Line.Place, confidence);
    }

    /// <summary>Adds a text to a list.</summary>
    public void Add(string key, string text, Row row, double confidence = Sure.Regular)
    {
        if (node[key] is not JsonArray list) node[key] = list = [];
        list.Add(tree.Text(Row.Plain(text), row.Line.Place, confidence));
    }

    /// <summary>Joins a text to the last one of a list.</summary>
    public void AddToLast(string key, string text, Row row)
    {
        if (node[key] is JsonArray { Count: > 0 } list) list[^1] = tree.Text($"{list[^1]!.GetValue<string>()}\n{Row.Plain(text)}", row.Line.Place, Sure.Regular);
        else Add(key, text, row);
    }

    /// <summary>Adds a line to what is told of the entry.</summary>
    public void Tell(string text, Row row)
    {
        toldAt ??= row;
        told.Add(Row.Plain(text));
    }

    /// <summary>Says when.</summary>
    public void PutDates(DateSpan dates, Row row, double confidence = Sure.Regular)
    {
        if (dates.From is { } from) Put("startDate", from, row, confidence);
        if (dates.Until is { } until) Put("endDate", until, row, confidence);
        else if (dates.IsOpen && !node.ContainsKey("current")) node["current"] = JsonValue.Create(true);
    }

    /// <summary>Says when, by one date, where the record has no period.</summary>
    public void PutDate(string key, DateSpan date, Row row)
    {
        string? words = date.From is null ? date.Until : date.Until is null ? date.From : $"{date.From} – {date.Until}";
        if (words is not null) Put(key, words, row, Sure.Regular);
    }

    /// <summary>Puts the entry into the tree.</summary>
    /// <param name="row">Its first line.</param>
    /// <param name="confidence">Of what has no own.</param>
    /// <param name="tellKey">The key of what is told.</param>
    public void Finish(Row row, double confidence, string tellKey = "summary")
    {
        if (told.Count > 0)
        {
            string text = string.Join('\n', told);
            node[tellKey] = node[tellKey] is JsonValue known ? tree.Text($"{known.GetValue<string>()}\n{text}", row.Line.Place, Sure.Regular) : tree.Text(text, toldAt!.Line.Place, Sure.Regular);
        }
        if (node.Count == 0) return;
        tree.Section(section).Add((JsonNode)tree.At(node, row.Line.Place, confidence));
    }
}

/// <summary>How sure a fact from text is, 0 to 1.</summary>
internal static class Sure
{
    /// <summary>Labelled, or fully regular.</summary>
    public const double Labelled = 0.95;

    /// <summary>Regular.</summary>
    public const double Regular = 0.9;

    /// <summary>Placed as the section's other entries are.</summary>
    public const double Likely = 0.75;

    /// <summary>Guessed.</summary>
    public const double Guessed = 0.6;
}
