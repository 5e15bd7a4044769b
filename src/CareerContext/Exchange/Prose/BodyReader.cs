namespace CareerContext.Exchange.Prose;

/// <summary>Reads what is told under an entry's head: bullets become highlights, labelled technologies keywords, all else is told.</summary>
/// <param name="node">The entry.</param>
/// <param name="head">Its first line.</param>
internal sealed class BodyReader(EntryNode node, Row head)
{
    private static readonly HashSet<string> Technologies = new(StringComparer.Ordinal)
    {
        "technologies", "technology", "tech stack", "stack", "tools", "technologies used", "tech", "tools used", "environment", "key technologies", "skills", "technical environment", "tech used", "skills used", "built with",
        "technologien", "eingesetzte technologien", "werkzeuge", "technologiestack", "techniken", "environnement technique", "outils", "tecnologias", "herramientas", "entorno", "entorno tecnologico", "ferramentas", "tecnologias utilizadas",
        "technologies utilisees", "tecnologias usadas", "keywords",
    };

    /// <summary>Whether a label stands before the technologies of an entry.</summary>
    public static bool IsTechnologies(string label) => Technologies.Contains(string.Join(' ', DateWords.Words(label)));

    /// <summary>Reads the lines.</summary>
    /// <param name="rows">The lines under the head.</param>
    /// <param name="section">The section's name in the tree, e.g. <c>work</c>.</param>
    public void Read(List<Row> rows, string section)
    {
        bool hasKeywords = section is "work" or "projects";
        Row? bullet = null;
        foreach (Row row in rows)
        {
            if (hasKeywords && row.Label is { } label && IsTechnologies(label.Label) && TryKeywords(label.Value, row)) continue;
            if (EntryLabels.Put(row, node, section)) continue;
            if (row.Line.IsBullet)
            {
                node.Add("highlights", row.Full, row);
                bullet = row;
            }
            else if (bullet is not null && row.Line.Depth > bullet.Line.Depth && row.Line.Depth > head.Line.Depth)
            {
                node.AddToLast("highlights", row.Full, row);
            }
            else
            {
                node.Tell(row.Full, row);
            }
        }
    }

    private bool TryKeywords(string value, Row row)
    {
        List<string> words = Segment.Cut(value.TrimEnd('.'), c => c is ',' or ';' or '|' or '•' or '·' or '\t');
        if (words.Exists(w => w.Length > 60)) return false;
        foreach (string word in words) node.Add("keywords", word, row, Sure.Labelled);
        return true;
    }
}
