using System.Text.Json.Nodes;
using CareerContext.Records;

namespace CareerContext.Exchange.Prose;

/// <summary>Keeps what is not understood, with its lines, and says so once for each sort. What people keep to themselves is kept apart.</summary>
/// <param name="tree">The tree.</param>
internal sealed class NoteBook(Translation tree)
{
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly Page shared = new(tree, ForeignRecord.Notes), personal = new(tree, ForeignRecord.PrivateNotes);

    /// <summary>Keeps a text of no known section.</summary>
    public void Keep(Row row, string? text = null, string warning = "lines that were not understood; kept as notes")
    {
        if (said.Add(warning)) tree.Warn(row.Line.Place, warning);
        string kept = text ?? row.Full;
        (PrivateWords.IsPrivateText(kept) ? personal : shared).Add(kept, row.Line.Place);
    }

    /// <summary>Ends a note; what comes then is another one.</summary>
    public void Close()
    {
        shared.Close();
        personal.Close();
    }

    // The notes under one key; lines in a row are one note.
    private sealed class Page(Translation tree, string key)
    {
        private const int LongestNote = 2000; // Characters.

        private readonly List<string> open = [];
        private string place = "";
        private int length;

        public void Add(string text, string at)
        {
            if (length + text.Length > LongestNote) Close();
            if (open.Count == 0) place = at;
            open.Add(text);
            length += text.Length + 1;
        }

        public void Close()
        {
            if (open.Count == 0) return;
            if (tree.Root[key] is not JsonArray notes) tree.Root[key] = notes = [];
            notes.Add((JsonNode)tree.At(new JsonObject { ["line"] = JsonValue.Create(place), ["text"] = JsonValue.Create(string.Join('\n', open)) }, place, Sure.Regular));
            open.Clear();
            length = 0;
        }
    }
}
