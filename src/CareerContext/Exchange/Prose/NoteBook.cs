using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Prose;

/// <summary>Keeps what is not understood, with its lines, and says so once for each sort.</summary>
/// <param name="tree">The tree.</param>
internal sealed class NoteBook(Translation tree)
{
    private const int LongestNote = 2000; // Characters: lines in a row are one note up to here.

    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly List<string> open = [];
    private string place = "";
    private int length;

    /// <summary>Keeps a text of no known section.</summary>
    public void Keep(Row row, string? text = null, string warning = "lines that were not understood; kept as notes")
    {
        if (said.Add(warning)) tree.Warn(row.Line.Place, warning);
        string kept = text ?? row.Full;
        if (length + kept.Length > LongestNote) Close();
        if (open.Count == 0) place = row.Line.Place;
        open.Add(kept);
        length += kept.Length + 1;
    }

    /// <summary>Ends a note; what comes then is another one.</summary>
    public void Close()
    {
        if (open.Count == 0) return;
        if (tree.Root[ForeignRecord.Notes] is not JsonArray notes) tree.Root[ForeignRecord.Notes] = notes = [];
        notes.Add((JsonNode)tree.At(new JsonObject { ["line"] = JsonValue.Create(place), ["text"] = JsonValue.Create(string.Join('\n', open)) }, place, Sure.Regular));
        open.Clear();
        length = 0;
    }
}
