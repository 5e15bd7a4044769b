using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>Says the tables of LinkedIn's export in the words of JSON Resume.</summary>
internal sealed class ExportTranslator(DateOnly today)
{
    private const string Further = "+";
    private const char Between = '\u001f';

    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "startDate", "endDate", "date", "expirationDate", "releaseDate" };
    private static readonly HashSet<string> WithBullets = new(StringComparer.Ordinal) { "work", "volunteer", "projects" };

    private readonly Translation translation = new(LinkedInFormat.FormatName);
    private readonly Dictionary<string, (ExportRow Row, JsonObject Entry)> seen = new(StringComparer.Ordinal);
    private Dictionary<string, JsonObject>? schools;

    /// <summary>Makes records of the tables.</summary>
    /// <param name="files">In any order; of one table there may be several.</param>
    public ForeignCareer Translate(IReadOnlyList<ExportFile> files)
    {
        List<ExportTable> order = [.. ExportTable.All];
        ProfileTranslator profile = new(translation, today);
        foreach (ExportFile file in files.OrderBy(f => order.IndexOf(f.Table)).ThenBy(f => f.Rows.Count == 0 ? "" : f.Rows[0].Place, StringComparer.Ordinal))
        {
            foreach (ExportRow row in file.Rows)
            {
                if (file.Table.Section.Length > 0) Enter(file.Table, row);
                else if (file.Table.Name.StartsWith("Courses", StringComparison.Ordinal)) PutCourse(row);
                else profile.Read(file.Table.Name, row);
            }
        }
        profile.Finish();
        return translation.Read(today);
    }

    /// <summary>Drops an address that is not safe to open, with a warning.</summary>
    public static bool IsUsable(Translation translation, string address, string place)
    {
        if (WebAddresses.IsSafe(address)) return true;
        translation.Warn(place, "an address that is not safe to open; left out");
        return false;
    }

    private void Enter(ExportTable table, ExportRow row)
    {
        string identity = table.Section + Between + Identity(table, row);
        if (seen.TryGetValue(identity, out (ExportRow Row, JsonObject Entry) twin) && Beyond(twin.Row, row) is { } further)
        {
            translation.Warn(row.Place, "there twice; taken once");
            foreach (ExportCell cell in further) Put(table, cell, twin.Entry, row.Place);
            return;
        }
        JsonObject entry = translation.At(new JsonObject(), row.Place);
        if (table.Section == "references" && PersonName(row) is { } name) entry["name"] = name;
        foreach (ExportCell cell in row.Cells.OrderBy(IsFurther)) Put(table, cell, entry, row.Place);
        seen.TryAdd(identity, (row, entry));
        translation.Section(table.Section).Add((JsonNode)entry);
    }

    // What the owner would call the same entry; rows of other tables must be equal throughout.
    private static string Identity(ExportTable table, ExportRow row)
    {
        HashSet<string>? naming = table.Section switch { "skills" => ["name"], "work" => ["name", "position", "startDate", "endDate"], _ => null };
        IEnumerable<ExportCell> cells = naming is null ? row.Cells : row.Cells.Where(c => c.Key is not null && naming.Contains(c.Key));
        return string.Join(Between, cells.OrderBy(c => c.Key ?? c.Header, StringComparer.Ordinal).Select(c => $"{c.Key ?? c.Header}={PlainText.Fold(c.Text)}"));
    }

    // What a second row says beyond the first one; null where they contradict each other, and so are two.
    private static List<ExportCell>? Beyond(ExportRow one, ExportRow other)
    {
        Dictionary<string, string> known = one.Cells.ToDictionary(c => c.Header, c => PlainText.Fold(c.Text), StringComparer.Ordinal);
        List<ExportCell> beyond = [];
        foreach (ExportCell cell in other.Cells)
        {
            if (!known.TryGetValue(cell.Header, out string? text)) beyond.Add(cell);
            else if (text != PlainText.Fold(cell.Text)) return null;
        }
        return beyond;
    }

    private static bool IsFurther(ExportCell cell) => cell.Key?.EndsWith(Further, StringComparison.Ordinal) == true;

    /// <summary>First and last name as one; null where there is neither.</summary>
    public static string? PersonName(ExportRow row)
    {
        string name = $"{row.Text("firstname")} {row.Text("lastname")}".Trim();
        return name.Length == 0 ? null : name;
    }

    private void Put(ExportTable table, ExportCell cell, JsonObject entry, string place)
    {
        if (cell.Key is { Length: 0 }) return; // Read in its own way.
        if (IsFurther(cell))
        {
            Append(entry, cell.Key![..^Further.Length], $"{cell.Header}: {cell.Text}");
            return;
        }
        string key = cell.Key ?? cell.Header;
        if (key.Contains("url", StringComparison.OrdinalIgnoreCase) && !IsUsable(translation, cell.Text, place)) return;
        if (WithBullets.Contains(table.Section) && key is "summary" or "description" && cell.Key is not null) PutText(entry, key, cell.Text);
        else if (key == "summary") Append(entry, key, cell.Text);
        else if (cell.Key is not null && !entry.ContainsKey(key)) entry[key] = Dates.Contains(key) ? ExportDates.Iso(cell.Text, today) : cell.Text;
        else if (entry[key] is not { } taken || taken.GetValue<string>() != cell.Text) entry[Free(entry, cell.Header)] = translation.Text(cell.Text, PlaceOf(cell, place));
    }

    /// <summary>The place of a column that no field takes: with its name, since the line alone would not say what is meant.</summary>
    public static string PlaceOf(ExportCell cell, string place) => $"{place}, {cell.Header}";

    private static void PutText(JsonObject entry, string key, string words)
    {
        (string text, List<string> bullets) = BulletText.Split(words);
        if (text.Length > 0) Append(entry, key, text);
        if (bullets.Count == 0) return;
        JsonArray highlights = entry["highlights"] as JsonArray ?? [];
        foreach (string bullet in bullets) highlights.Add((JsonNode)bullet);
        entry["highlights"] = highlights;
    }

    private static void Append(JsonObject entry, string key, string words) => entry[key] = entry[key] is { } before ? $"{before}\n{words}" : words;

    private static string Free(JsonObject entry, string wanted)
    {
        string key = wanted;
        for (int i = 2; entry.ContainsKey(key); i++) key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted} {i}");
        return key;
    }

    // A course belongs to the school that it names; else it is kept as the export tells it, since a list of courses needs a school.
    private void PutCourse(ExportRow row)
    {
        string? school = row.Text("associatedwith") ?? row.Text("schoolname") ?? row.Text("school"), name = row.Text("name") ?? row.Text("title");
        JsonObject? study = school is null || name is null ? null : Schools().GetValueOrDefault(PlainText.Fold(school));
        HashSet<string> placed = ["name", "title", "number", "associatedwith", "schoolname", "school"];
        if (study is null || row.Cells.Any(c => !placed.Contains(KeyMap.Squeezed(c.Header))))
        {
            JsonObject kept = translation.At(new JsonObject(), row.Place);
            foreach (ExportCell cell in row.Cells) kept[cell.Header] = cell.Text;
            translation.At(translation.Section("otherCourses"), row.Place).Add((JsonNode)kept);
            return;
        }
        JsonArray courses = study["courses"] as JsonArray ?? [];
        courses.Add((JsonNode)translation.Text(row.Text("number") is { } number ? $"{name} ({number})" : name!, row.Place));
        study["courses"] = courses;
    }

    // By folded name, the first of each; the tables of schools are read before those of courses.
    private Dictionary<string, JsonObject> Schools()
    {
        if (schools is not null) return schools;
        schools = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (JsonObject study in translation.Section("education").OfType<JsonObject>())
        {
            if (study["institution"] is { } known) schools.TryAdd(PlainText.Fold(known.GetValue<string>()), study);
        }
        return schools;
    }
}
