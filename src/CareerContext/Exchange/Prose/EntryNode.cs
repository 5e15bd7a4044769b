using System.Text.Json.Nodes;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>An entry of the tree while it is being filled; no text given to it is lost.</summary>
/// <param name="tree">The tree.</param>
/// <param name="section">The section's name there, e.g. <c>work</c>.</param>
internal sealed class EntryNode(Translation tree, string section)
{
    private const int MostEntries = 5000; // In one section, or in one list of an entry.

    private readonly List<string> told = [];
    private readonly List<string> more = []; // What follows the last entry of a list.
    private readonly JsonObject node = [];
    private Row? toldAt, lastAt;
    private JsonArray? last;

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
        Close();
        if (node[key] is not JsonArray list) node[key] = list = [];
        Limit(list);
        list.Add(tree.Text(Row.Plain(text), row.Line.Place, confidence));
        (last, lastAt) = (list, row);
    }

    /// <summary>Joins a text to the last one of a list.</summary>
    public void AddToLast(string key, string text, Row row)
    {
        if (last is not null && last == node[key]) more.Add(Row.Plain(text));
        else Add(key, text, row);
    }

    private static void Limit(JsonArray list)
    {
        if (list.Count >= MostEntries) throw new CareerException(Fault.Invalid, "A section of the document has more than 5,000 entries, so it is no résumé; nothing was imported.");
    }

    private void Close()
    {
        if (last is not null && more.Count > 0) last[^1] = tree.Text($"{last[^1]!.GetValue<string>()}\n{string.Join('\n', more)}", lastAt!.Line.Place, Sure.Regular);
        more.Clear();
        last = null;
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
        Close();
        if (told.Count > 0)
        {
            string text = string.Join('\n', told);
            node[tellKey] = node[tellKey] is JsonValue known ? tree.Text($"{known.GetValue<string>()}\n{text}", row.Line.Place, Sure.Regular) : tree.Text(text, toldAt!.Line.Place, Sure.Regular);
        }
        if (node.Count == 0) return;
        Limit(tree.Section(section));
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
