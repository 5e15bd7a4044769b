using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads languages, interests and references.</summary>
/// <param name="tree">The tree.</param>
/// <param name="notes">Keeps what is not understood.</param>
internal sealed partial class SmallReader(Translation tree, NoteBook notes)
{
    private const int LongestName = 60; // Characters; what is longer is a sentence.

    /// <summary>Reads "German (native), English: C1".</summary>
    public void ReadLanguages(List<Row> rows)
    {
        foreach (Row row in rows.Where(r => !r.Line.IsBlank))
        {
            List<string> parts = Segment.Cut(row.Text.TrimEnd('.'), c => c is ',' or ';' or '|' or '•' or '·');
            if (row.Label is { } whole && parts.Count > 1 && parts[0].Contains(':', StringComparison.Ordinal) && !parts.Skip(1).Any(p => p.Contains(':', StringComparison.Ordinal))) parts = [$"{whole.Label}: {whole.Value}"];
            else if (parts.Count > 1 && parts.Skip(1).All(p => char.IsLower(p[0]) || Level().IsMatch(p))) parts = [row.Text];
            foreach (string part in parts) Language(part, row);
        }
    }

    /// <summary>Reads interests: names between commas, or a name, its keywords and what is told of it.</summary>
    public void ReadInterests(List<Row> rows)
    {
        EntryNode? open = null;
        Row? at = null;
        bool gap = true;
        foreach (Row row in rows)
        {
            if (row.Line.IsBlank)
            {
                gap = true;
                continue;
            }
            bool isTold = row.IsSentence || row.Text.Length > 120;
            if (open is not null && !row.Line.IsBullet && row.Line.Heading == 0 && (!gap || isTold) && isTold)
            {
                open.Tell(row.Full, row);
                gap = false;
                continue;
            }
            Finish(open, at);
            (open, at, gap) = (Interest(row), row, false);
        }
        Finish(open, at);
    }

    /// <summary>Reads references: who, what he or she is, how to reach them, what they say.</summary>
    public void ReadReferences(List<Row> rows)
    {
        foreach (ProseEntry entry in new EntryGrouping(rows, isList: false, _ => false).Read())
        {
            EntryNode node = new(tree, "references");
            foreach (Row row in entry.Heads.Concat(entry.Body)) Reference(row, node);
            if (node.Has("name") || node.Has("email")) node.Finish(entry.First, Sure.Regular, "reference");
            else foreach (Row row in entry.Heads.Concat(entry.Body)) notes.Keep(row);
        }
    }

    private void Language(string text, Row row)
    {
        Match match = Fluency().Match(text);
        string name = match.Success ? match.Groups["name"].Value.Trim() : text.Trim();
        EntryNode node = new(tree, "languages");
        if (name.Length > LongestName || name.Length == 0)
        {
            notes.Keep(row, text);
            return;
        }
        node.Put("language", name, row, match.Success ? Sure.Labelled : Sure.Regular);
        if (match.Success) node.Put("fluency", Segment.Bare(match.Groups["level"].Value), row, Sure.Labelled);
        node.Finish(row, Sure.Regular);
    }

    private EntryNode? Interest(Row row)
    {
        if (row.Label is { } label && label.Label.Length <= LongestName)
        {
            EntryNode named = new(tree, "interests");
            named.Put("name", label.Label, row, Sure.Labelled);
            foreach (string keyword in Segment.Cut(label.Value, IsMark)) named.Add("keywords", keyword.TrimEnd('.'), row);
            return named;
        }
        List<string> names = Segment.Cut(row.Text, IsMark);
        if (names.Exists(n => n.Length > LongestName))
        {
            EntryNode told = new(tree, "interests");
            told.Put("name", row.Full, row, Sure.Guessed);
            return told;
        }
        EntryNode? last = null;
        foreach (string name in names)
        {
            Finish(last, row);
            last = new EntryNode(tree, "interests");
            last.Put("name", names.Count > 1 ? name.TrimEnd('.') : name, row, Sure.Regular);
        }
        return last;
    }

    private static void Finish(EntryNode? node, Row? row) => node?.Finish(row!, Sure.Regular);

    private static bool IsMark(char c) => c is ',' or ';' or '|' or '•' or '·' or '\t';

    private static void Reference(Row row, EntryNode node)
    {
        if (row.IsSentence || row.Text.Length > 140 || row.Text[0] is '"' or '“' or '„' or '«')
        {
            node.Tell(row.Full, row);
            return;
        }
        if (EntryLabels.Put(row, node, "references")) return;
        foreach (string piece in Segment.Cut(row.Text, c => c is '|' or '\t' or ',' or '–' or '—' or '·'))
        {
            string value = ContactWords.Of(piece.Split(':')[0]) is not null && piece.Contains(':', StringComparison.Ordinal) ? piece[(piece.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() : piece;
            if (ContactWords.IsEmail(value)) node.Put("email", value, row, Sure.Labelled);
            else if (ContactWords.IsPhone(value)) node.Put("phone", value, row, Sure.Regular);
            else if (!node.Has("name") && HeadReader.IsName(value)) node.Put("name", value, row, Sure.Regular);
            else if (!node.Has("title") && EntryWords.Score(value) > 0) node.Put("title", value, row, Sure.Regular);
            else if (!node.Has("organization") && node.Has("name") && value.Length < LongestName) node.Put("organization", value, row, Sure.Likely);
            else node.Tell(value, row);
        }
    }

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L} ]{1,30}?)\s*(?:[:\t–—]\s*|\s-\s*|\s*(?=\())(?<level>.{1,80})$|^(?<name>\p{L}+)\s+(?<level>(?:[ABC][12]|native|fluent|Muttersprache|verhandlungssicher|fließend|natif|courant|bilingue|nativo|nativa|fluido|fluente|avanzado|avançado|intermedio|intermediário|básico|basic|intermediate|advanced|Grundkenntnisse)\b.{0,60})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Fluency();

    [GeneratedRegex("^[ABC][12]\\b")]
    private static partial Regex Level();
}
