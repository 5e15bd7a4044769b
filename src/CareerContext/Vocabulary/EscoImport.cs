using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>What an import brought.</summary>
/// <param name="Concepts">Skills read.</param>
/// <param name="Added">Entities that are new.</param>
/// <param name="Names">Names that are new.</param>
/// <param name="Relations">Broader entities that are new.</param>
/// <param name="Unmatched">Rows about concepts that are not imported, or in a language while their English concept is missing.</param>
public sealed record VocabularyImported(int Concepts, int Added, int Names, int Relations, int Unmatched)
{
    /// <summary>Whether the file now holds anything more.</summary>
    public bool IsChange => Added + Names + Relations > 0;
}

/// <summary>Brings ESCO's skills (CSV download) into a career file's vocabulary: <c>skills_en.csv</c> first, then other languages, then <c>broaderRelationsSkillPillar_en.csv</c>.</summary>
/// <remarks>Imported names stand in the file beside the owner's; the history notes the import, not each of its thousands of names, since the download itself can be imported again.</remarks>
public static class EscoImport
{
    /// <summary>The id under which the history notes an import.</summary>
    public const string HistoryId = "vocabulary:esco";

    private const string Origin = "esco";

    /// <summary>Reads a CSV file of ESCO.</summary>
    /// <param name="session">The write.</param>
    /// <param name="fileName">Its name; the language stands in it (<c>skills_de.csv</c>).</param>
    /// <param name="csv">Its text.</param>
    /// <exception cref="CareerException">It is no such file.</exception>
    public static VocabularyImported Read(WriteSession session, string fileName, TextReader csv)
    {
        using CsvText rows = new(csv);
        Dictionary<string, int> columns = (rows.Next() ?? throw Foreign(fileName)).Select((name, at) => (Name: name.Trim(), at)).DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.at, StringComparer.OrdinalIgnoreCase);
        if (columns.ContainsKey("iscoGroup")) throw NotSkills(fileName);
        VocabularyImported done = columns.ContainsKey("conceptUri") && columns.ContainsKey("broaderUri") ? Relations(session, rows, columns, fileName)
            : columns.ContainsKey("conceptUri") && columns.ContainsKey("preferredLabel") ? Skills(session, rows, columns, fileName)
            : throw Foreign(fileName);
        if (done.IsChange) Note(session, fileName, done);
        return done;
    }

    private static CareerException Foreign(string fileName) => new(Fault.Invalid,
        $"{PlainText.CleanLine(fileName)} is no CSV file of ESCO's skills: its first line must name conceptUri and preferredLabel (skills_en.csv), or conceptUri and broaderUri (broaderRelationsSkillPillar_en.csv).");

    // Jobs are no skills: "nurse" as a skill would make every nurse's title prove one.
    private static CareerException NotSkills(string fileName) => new(Fault.Invalid,
        $"{PlainText.CleanLine(fileName)} holds ESCO's occupations, which the vocabulary does not take; import the skills instead (skills_en.csv).");

    private static bool IsOccupation(List<string> row, Dictionary<string, int> columns) => Cell(row, columns, "conceptType") is "Occupation" or "ISCOGroup";

    private static VocabularyImported Skills(WriteSession session, CsvText csv, Dictionary<string, int> columns, string fileName)
    {
        string language = LanguageOf(fileName);
        Dictionary<string, string> known = Known(session);
        VocabularyIndex index = VocabularyStore.Index(session);
        HashSet<string> seen = new(StringComparer.Ordinal);
        int concepts = 0, added = 0, names = 0, unmatched = 0;
        while (csv.Next() is { } row)
        {
            if (IsOccupation(row, columns)) throw NotSkills(fileName);
            string uri = Cell(row, columns, "conceptUri"), label = PlainText.CleanLine(Cell(row, columns, "preferredLabel"));
            if (uri.Length == 0 || label.Length == 0 || !seen.Add(uri)) continue;
            concepts++;
            if (!known.TryGetValue(uri, out string? id))
            {
                // Another language names what the English file brought; by itself it would make strangers of translations.
                if (language.Length > 0)
                {
                    unmatched++;
                    continue;
                }
                known[uri] = id = Place(session, index, uri, label, Cell(row, columns, "skillType"), known.ContainsValue, ref added);
            }
            foreach (string term in Labels(Cell(row, columns, "altLabels"), Cell(row, columns, "hiddenLabels")).Prepend(label).Concat(WithoutBrackets(label)))
            {
                if (VocabularyStore.PutTerm(session, id, new EntityTerm(term, language), Origin)) names++;
            }
        }
        return new VocabularyImported(concepts, added, names, 0, unmatched);
    }

    private static VocabularyImported Relations(WriteSession session, CsvText csv, Dictionary<string, int> columns, string fileName)
    {
        Dictionary<string, string> known = Known(session);
        int read = 0, relations = 0, unmatched = 0;
        while (csv.Next() is { } row)
        {
            if (IsOccupation(row, columns)) throw NotSkills(fileName);
            read++;
            if (!known.TryGetValue(Cell(row, columns, "conceptUri"), out string? narrower) || !known.TryGetValue(Cell(row, columns, "broaderUri"), out string? broader)) unmatched++;
            else if (narrower != broader && VocabularyStore.PutRelation(session, broader, narrower, Origin)) relations++;
        }
        return new VocabularyImported(read, 0, 0, relations, unmatched);
    }

    // What the vocabulary has under that very name is the same thing; anything else is an entity of its own.
    private static string Place(WriteSession session, VocabularyIndex index, string uri, string label, string skillType, Func<string, bool> isTaken, ref int added)
    {
        foreach (string name in WithoutBrackets(label).Prepend(label))
        {
            List<Entity> same = [.. index.Find(name).Where(e => e.Kind is EntityKind.Skill or EntityKind.Technology && e.Origin != Origin)];
            if (same is not [Entity only] || isTaken(only.Id)) continue;
            VocabularyStore.PutSeed(session, only);
            session.Execute("UPDATE entities SET uri = $uri WHERE id = $id", ("$uri", uri), ("$id", only.Id));
            return only.Id;
        }
        string id = StoredEntity.EscoPrefix + uri[(uri.LastIndexOf('/') + 1)..];
        if (VocabularyStore.PutEntity(session, id, EntityKind.Skill, label, skillType.Contains("knowledge", StringComparison.OrdinalIgnoreCase) ? "esco knowledge" : "esco", Origin, ReviewStatus.Approved, uri)) added++;
        return id;
    }

    private static Dictionary<string, string> Known(CareerSession session)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        foreach ((string uri, string id) in session.Query("SELECT uri, id FROM entities WHERE uri IS NOT NULL ORDER BY id", row => (row.GetString(0), row.GetString(1)))) known.TryAdd(uri, id);
        return known;
    }

    private static string Cell(List<string> row, Dictionary<string, int> columns, string name) => columns.TryGetValue(name, out int at) && at < row.Count ? row[at].Trim() : "";

    // Labels stand a line each; in ESCO's collections between bars.
    private static IEnumerable<string> Labels(params string[] cells) => cells.SelectMany(c => c.Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries)).Select(PlainText.CleanLine).Where(t => t.Length > 0);

    // "Python (computer programming)" is Python.
    private static IEnumerable<string> WithoutBrackets(string label) => label.EndsWith(')') && label.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 ? [label[..open]] : [];

    private static string LanguageOf(string fileName)
    {
        string name = Path.GetFileNameWithoutExtension(fileName);
        string code = name.Length > 3 && name[^3] == '_' ? name[^2..].ToLowerInvariant() : "en";
        return code == "en" ? "" : code;
    }

    private static void Note(WriteSession session, string fileName, VocabularyImported done)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("imported", PlainText.CleanLine(fileName));
            writer.WriteNumber("entities", done.Added);
            writer.WriteNumber("names", done.Names);
            writer.WriteNumber("relations", done.Relations);
            writer.WriteEndObject();
        }
        History.Append(session, VocabularyStore.HistoryKind, HistoryId, 1 + session.Number("SELECT count(*) FROM history WHERE record_id = $id", ("$id", HistoryId)), null, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
