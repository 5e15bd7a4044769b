using System.Text.Json.Nodes;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>Understands a résumé that is written for people: its sections, entries, dates and lists, in five languages. What it does not understand is kept as notes with their lines.</summary>
internal sealed class ProseReader
{
    /// <summary>More lines than any résumé has.</summary>
    public const int MostLines = 100_000;

    private const int LongestLine = 20_000; // Characters; a longer line is looked through by nobody, and its parts would cost their square.

    private const string TooLong = "a line longer than any entry of a résumé; kept as notes";
    private const string Edge = "what pages repeat at their edges; kept as notes";
    private const string UnknownSection = "a section of no known kind; kept as notes";

    private readonly Translation tree;
    private readonly NoteBook notes;
    private readonly HeadReader head;
    private readonly Dictionary<string, List<Row>> texts = [];

    private ProseReader(Translation tree)
    {
        this.tree = tree;
        notes = new NoteBook(tree);
        head = new HeadReader(tree, notes);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="lines">Its lines in reading order.</param>
    /// <param name="format">The name of the format it came in, e.g. <c>markdown</c>.</param>
    /// <param name="today">The owner's day.</param>
    /// <exception cref="CareerException">More lines than any résumé has.</exception>
    public static ForeignCareer Read(IReadOnlyList<ProseLine> lines, string format, DateOnly today) => Read(lines, format, today, null);

    /// <summary>Reads a document that keeps more than its lines say.</summary>
    /// <param name="lines">Its lines in reading order.</param>
    /// <param name="format">The name of the format it came in.</param>
    /// <param name="today">The owner's day.</param>
    /// <param name="beside">What stands beside the lines, e.g. a document's own properties by name; kept as it is.</param>
    /// <exception cref="CareerException">More lines than any résumé has.</exception>
    public static ForeignCareer Read(IReadOnlyList<ProseLine> lines, string format, DateOnly today, JsonObject? beside)
    {
        if (lines.Count > MostLines) throw new CareerException(Fault.Invalid, "The document has more than 100,000 lines, so it is no résumé; nothing was imported.");
        Translation translation = new(format, isProse: true);
        ProseReader reader = new(translation);
        List<Part> parts = Outline.Of([.. Wrapping.Join([.. lines.Where(l => !l.IsAside && l.Text.Length <= LongestLine)]).Select(l => new Row(l))]);
        foreach (Part part in NamedParts(parts)) reader.Read(part);
        foreach (ProseLine aside in lines.Where(l => l.IsAside)) reader.notes.Keep(new Row(aside), null, Edge);
        foreach (ProseLine line in lines.Where(l => !l.IsAside && l.Text.Length > LongestLine)) reader.notes.Keep(new Row(line), null, TooLong);
        reader.notes.Close();
        reader.FinishTexts();
        if (beside is not null) reader.KeepBeside(beside);
        string? doubt = ResumeLook.Doubt(lines, translation.Root, parts.Exists(p => p.Heading is not null && p.Kind != ProseSection.Notes), format);
        return translation.Read(today) with { Doubt = doubt };
    }

    // A page's narrow column comes first in some files: contact, skills, and only then the name with a title under it.
    private static IEnumerable<Part> NamedParts(List<Part> parts)
    {
        bool isNamed = parts[0].Rows.Exists(r => !r.Line.IsBlank);
        foreach (Part part in parts)
        {
            int at = isNamed || part.Kind is ProseSection.Work or ProseSection.Education or ProseSection.Summary or ProseSection.References ? -1 : NameIn(part.Rows);
            if (at < 0)
            {
                yield return part;
                continue;
            }
            isNamed = true;
            yield return part with { Rows = part.Rows[..at] };
            yield return new Part(ProseSection.Details, null, part.Rows[at..]);
        }
    }

    private static int NameIn(List<Row> rows)
    {
        for (int i = 1; i + 1 < rows.Count && i < 100; i++)
        {
            if (rows[i - 1].Line.IsBlank && !rows[i].Line.IsBlank && !rows[i].Line.IsBullet && HeadReader.IsName(rows[i].Text) && EntryWords.Score(rows[i].Text) <= 0 && !rows[i + 1].Line.IsBlank && EntryWords.Score(rows[i + 1].Text.Split(" at ")[0]) > 0) return i;
        }
        return -1;
    }

    private void KeepBeside(JsonObject beside)
    {
        foreach ((string key, JsonNode? value) in beside) if (!tree.Root.ContainsKey(key)) tree.Root[key] = value?.DeepClone();
    }

    private void Read(Part part)
    {
        List<Row> rows = part.Rows;
        switch (part.Kind)
        {
            case ProseSection.Details when part.Heading is null:
                head.Read(rows);
                break;
            case ProseSection.Details:
                head.ReadDetails(rows);
                break;
            case ProseSection.Summary or ProseSection.Objective:
                Tell(part.Kind == ProseSection.Summary ? "summary" : "objective", rows);
                break;
            case ProseSection.Strengths or ProseSection.Highlights:
                Points(part.Kind == ProseSection.Strengths ? "strengths" : "highlights", rows);
                break;
            case ProseSection.Work:
                new JobReader(tree, "work").Read(rows);
                break;
            case ProseSection.Volunteer:
                new JobReader(tree, "volunteer").Read(rows);
                break;
            case ProseSection.Education:
                new SchoolReader(tree).Read(rows);
                break;
            case ProseSection.Projects:
                new NamedReader(tree).ReadProjects(rows);
                break;
            default:
                ReadList(part, rows);
                break;
        }
        notes.Close();
    }

    private void ReadList(Part part, List<Row> rows)
    {
        switch (part.Kind)
        {
            case ProseSection.Skills:
                new SkillReader(tree, notes).Read(rows);
                break;
            case ProseSection.Languages when SkillReader.AreTechnologies(rows):
                new SkillReader(tree, notes).Read(rows);
                break;
            case ProseSection.Languages:
                new SmallReader(tree, notes).ReadLanguages(rows);
                break;
            case ProseSection.Certificates:
                new NamedReader(tree).ReadCertificates(rows);
                break;
            case ProseSection.Awards:
                new NamedReader(tree).ReadAwards(rows);
                break;
            case ProseSection.Publications:
                new NamedReader(tree).ReadPublications(rows);
                break;
            case ProseSection.Interests:
                new SmallReader(tree, notes).ReadInterests(rows);
                break;
            case ProseSection.References:
                new SmallReader(tree, notes).ReadReferences(rows);
                break;
            default:
                Keep(part);
                break;
        }
    }

    private void Keep(Part part)
    {
        if (part.Heading is not null) notes.Keep(part.Heading, null, UnknownSection);
        foreach (Row row in part.Rows.Where(r => !r.Line.IsBlank)) notes.Keep(row, null, UnknownSection);
    }

    private void Tell(string key, List<Row> rows)
    {
        List<Row> told = [.. rows.Where(r => !r.Line.IsBlank)];
        if (told.Count == 0) return;
        if (!texts.TryGetValue(key, out List<Row>? all)) texts[key] = all = [];
        all.AddRange(told);
    }

    private void FinishTexts()
    {
        foreach ((string key, List<Row> told) in texts)
        {
            IEnumerable<string> lines = told.Select(r => r.Full);
            if (tree.Basics()[key] is JsonValue known) lines = lines.Prepend(known.GetValue<string>());
            tree.Basics()[key] = tree.Text(string.Join('\n', lines), told[0].Line.Place, Sure.Labelled);
        }
    }

    private void Points(string key, List<Row> rows)
    {
        if (tree.Basics()[key] is not JsonArray list) tree.Basics()[key] = list = [];
        foreach (Row row in rows.Where(r => !r.Line.IsBlank)) list.Add(tree.Text(row.Full, row.Line.Place, Sure.Labelled));
    }
}
