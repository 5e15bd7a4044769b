using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads education: degree, field, institution, grade, thesis, courses.</summary>
/// <param name="tree">The tree.</param>
internal sealed partial class SchoolReader(Translation tree)
{
    private static readonly HashSet<string> Grades = Set("gpa|grade|grades|overall gpa|cumulative gpa|final grade|result|score|cgpa|note|abschlussnote|gesamtnote|durchschnitt|notendurchschnitt|mention|moyenne|nota|nota media|nota final|media|media final|calificacion|classification");
    private static readonly HashSet<string> Theses = Set("thesis|bachelor thesis|master thesis|masters thesis|bachelors thesis|dissertation|phd thesis|doctoral thesis|bachelorarbeit|masterarbeit|diplomarbeit|abschlussarbeit|doktorarbeit|memoire|these|tesis|tfm|tfg|tese|dissertacao|tcc|trabalho de conclusao|trabajo de fin de grado|trabajo de fin de master|thesis title");
    private static readonly HashSet<string> Courses = Set("courses|coursework|relevant coursework|relevant courses|selected courses|kurse|schwerpunkte|cours|cursos|disciplinas|asignaturas|modules|subjects|facher|matieres");
    private static readonly HashSet<string> Fields = Set("major|field|field of study|specialization|specialisation|studiengang|studienfach|fachrichtung|specialite|especialidad|especialidade|majors|filiere");

    /// <summary>Whether a label stands before a study's courses.</summary>
    public static bool AreCourses(string label) => Courses.Contains(string.Join(' ', DateWords.Words(label)));

    /// <summary>Reads a section's lines.</summary>
    public void Read(List<Row> rows)
    {
        foreach (ProseEntry entry in new EntryGrouping(rows, isList: false, IsComplete).Read()) Read(entry);
    }

    private static bool IsComplete(Row row) => EntryWords.IsDegree(row.Text) && EntryWords.IsSchool(row.Text);

    private void Read(ProseEntry entry)
    {
        EntryNode node = new(tree, "education");
        List<Segment> open = [];
        IEnumerable<Row> heads = entry.Above is null ? entry.Heads : entry.Heads.Prepend(entry.Above);
        foreach (Segment segment in heads.SelectMany(h => h.Segments))
        {
            if (segment.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Labelled(segment.Text[..colon], segment.Text[(colon + 2)..].Trim(), segment.Row, node)) continue;
            if (Grade().Match(segment.Text) is { Success: true } grade) node.Put("score", grade.Groups["grade"].Value, segment.Row, Sure.Labelled);
            else if (PlaceWords.IsPlace(segment.Text) && !node.Has("location") && !EntryWords.IsSchool(segment.Text) && !EntryWords.IsDegree(segment.Text)) node.Put("location", segment.Text, segment.Row, Sure.Regular);
            else open.Add(segment);
        }
        double confidence = Name(open, node);
        foreach (Row head in heads.Where(h => h.Dates is not null)) PutDates(head, node);
        foreach (Row row in entry.Body) Tell(row, node);
        node.Finish(entry.First, confidence);
    }

    // One year alone is when it ended.
    private static void PutDates(Row head, EntryNode node)
    {
        DateSpan dates = head.Dates!.Value;
        if (dates.IsRange) node.PutDates(dates, head);
        else node.Put("endDate", dates.From!, head, Sure.Regular);
    }

    private static double Name(List<Segment> open, EntryNode node)
    {
        List<Segment> parts = [.. open.SelectMany(Parts)];
        Segment? school = parts.Find(p => EntryWords.IsSchool(p.Text) && !StartsAsDegree(p.Text)) ?? parts.Find(p => p.Address is not null && !StartsAsDegree(p.Text));
        Segment? degree = parts.Find(p => p != school && EntryWords.IsDegree(p.Text));
        double confidence = school is not null && degree is not null ? Sure.Labelled : Sure.Regular;
        List<Segment> rest = [.. parts.Where(p => p != school && p != degree)];
        if (school is null && rest.Count > 0)
        {
            school = degree is null || rest.Count == 1 ? rest[0] : rest.Find(p => parts.IndexOf(p) > parts.IndexOf(degree)) ?? rest[0];
            confidence = degree is null ? Sure.Guessed : Sure.Likely;
            rest.Remove(school);
        }
        if (degree is not null) PutDegree(degree, node, confidence);
        if (school is not null) PutSchool(school, node, confidence);
        foreach (Segment other in rest) PutRest(other, parts, school, degree, node);
        return confidence;
    }

    // "B.S. Computer Science, University of X": commas part a degree from its school where one of the sides is a school.
    private static IEnumerable<Segment> Parts(Segment segment)
    {
        if (TitleAt.Split(segment.Text) is { } at && EntryWords.IsDegree(at.Title)) return [segment.With(at.Title), segment.With(at.Employer)];
        List<string> parts = Segment.AtCommas(segment.Text);
        if (parts.Count < 2 || parts[0].Contains(": ", StringComparison.Ordinal)) return [segment];
        int school = parts.FindIndex(p => EntryWords.IsSchool(p) && !StartsAsDegree(p));
        if (!EntryWords.IsDegree(segment.Text) && (school <= 0 || parts[..school].Exists(PlaceWords.IsPlace))) return [segment];
        if (school < 0) return StartsAsDegree(parts[0]) || EntryWords.IsDegree(parts[0]) ? parts.Select(segment.With) : [segment];
        string name = parts[school];
        // "University of California, Berkeley": what follows belongs to it unless it is a place or a degree.
        return school == 0 || parts.Count == school + 1 ? parts.Select(segment.With)
            : [.. parts[..school].Select(segment.With), segment.With(segment.Text[segment.Text.IndexOf(name, StringComparison.Ordinal)..])];
    }

    private static bool StartsAsDegree(string text) => EntryWords.DegreeWords(text) is { Count: > 0 } words && EntryWords.IsDegree(words[0]);

    private static void PutSchool(Segment school, EntryNode node, double confidence)
    {
        string name = school.Text;
        if (!node.Has("location") && PlaceWords.Trailing(name) is { Before.Length: > 0 } cut && !cut.Before.EndsWith(" of", StringComparison.Ordinal))
        {
            bool isCampus = Segment.AtCommas(cut.Place).Count == 1 && !PlaceWords.IsRegion(cut.Place) && cut.Before.Contains(" of ", StringComparison.Ordinal);
            if (!isCampus)
            {
                node.Put("location", cut.Place, school.Row, Sure.Regular);
                name = cut.Before;
            }
        }
        // A school's town that no list knows: behind its only comma.
        if (!node.Has("location") && !name.Contains(" of ", StringComparison.Ordinal) && Segment.AtCommas(name) is [var bare, var town] && EntryWords.IsSchool(bare) && PlaceWords.IsLikely(town) && !EntryWords.IsSchool(town))
        {
            node.Put("location", town, school.Row, Sure.Likely);
            name = bare;
        }
        node.Put("institution", name, school.Row, confidence);
        if (school.Address is { } address) node.Put("url", address, school.Row, Sure.Labelled);
    }

    private static void PutDegree(Segment degree, EntryNode node, double confidence)
    {
        string text = degree.Text;
        if (FieldWord().Match(text) is { Success: true } field && EntryWords.IsDegree(text[..field.Index]))
        {
            node.Put("studyType", text[..field.Index], degree.Row, confidence);
            node.Put("area", field.Groups["field"].Value, degree.Row, confidence);
            return;
        }
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && text[..space] is var first && EntryWords.DegreeWords(first) is [{ } word] && (EntryWords.IsShortDegree(word) || first.EndsWith('.') || first.EndsWith(':')) && char.IsUpper(text[space + 1]) && !text[space..].StartsWith(" of ", StringComparison.Ordinal))
        {
            node.Put("studyType", first.TrimEnd(':'), degree.Row, confidence);
            node.Put("area", text[(space + 1)..], degree.Row, confidence);
            return;
        }
        node.Put("studyType", text, degree.Row, confidence);
    }

    private static void PutRest(Segment other, List<Segment> parts, Segment? school, Segment? degree, EntryNode node)
    {
        bool isBehindSchool = school is not null && parts.IndexOf(other) > parts.IndexOf(school);
        if (isBehindSchool && !node.Has("location") && !EntryWords.IsDegree(other.Text) && PlaceWords.IsLikely(other.Text) && other.Text.Split(' ').Length <= 3) node.Put("location", other.Text, other.Row, Sure.Likely);
        else if (degree is not null && !node.Has("area") && !EntryWords.IsDegree(other.Text) && !other.Text.Any(char.IsAsciiDigit)) node.Put("area", other.Text, other.Row, Sure.Likely);
        else if (degree is null && school is not null && !node.Has("area") && other.Row == school.Row && !other.Text.Any(char.IsAsciiDigit)) node.Put("area", other.Text, other.Row, Sure.Guessed);
        else node.Tell(other.Text, other.Row);
    }

    private static void Tell(Row row, EntryNode node)
    {
        if ((row.Label is { } found && Labelled(found.Label, found.Value, row, node)) || EntryLabels.Put(row, node, "education")) return;
        if (Grade().Match(row.Text) is { Success: true } grade) node.Put("score", grade.Groups["grade"].Value, row, Sure.Labelled);
        else node.Tell(row.Full, row);
    }

    private static bool Labelled(string label, string value, Row row, EntryNode node)
    {
        string key = string.Join(' ', DateWords.Words(label));
        if (Grades.Contains(key)) node.Put("score", value, row, Sure.Labelled);
        else if (Theses.Contains(key)) node.Put("thesis", value.Trim('"', '“', '”', '„'), row, Sure.Labelled);
        else if (Fields.Contains(key) && !node.Has("area")) node.Put("area", value, row, Sure.Labelled);
        else if (Courses.Contains(key))
        {
            foreach (string course in EntryLabels.Names(value.TrimEnd('.'))) node.Add("courses", course, row, Sure.Labelled);
        }
        else return false;
        return true;
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.Ordinal);

    [GeneratedRegex(@"\s+(?:in|en|em|im Fach|der|major in|,)\s+(?<field>\p{Lu}.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FieldWord();

    [GeneratedRegex(@"^\(?(?:C?GPA|Grade|Note|Abschlussnote|Gesamtnote|Nota(?: media| final)?)[\s:]+(?:of\s+)?(?<grade>\d[\d.,]*(?:\s?/\s?\d[\d.,]*)?[^,;|]{0,20}?)\)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Grade();
}
