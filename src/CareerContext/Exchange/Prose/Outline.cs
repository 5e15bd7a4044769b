namespace CareerContext.Exchange.Prose;

/// <summary>A section of a résumé: a heading and what stands under it.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="Heading">Its heading; null for what stands above the first one.</param>
/// <param name="Rows">Its lines, blank ones too.</param>
internal sealed record Part(ProseSection Kind, Row? Heading, List<Row> Rows);

/// <summary>Finds a document's sections: headings look alike, so that those with known words show how the others look.</summary>
internal sealed class Outline
{
    private const int LongestHeading = 60; // Characters.

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "resume", "cv", "curriculum vitae", "lebenslauf", "curriculo", "curriculum", "tabellarischer lebenslauf", "hoja de vida", "vita", "curriculo vitae" };

    private static readonly ProseSection[] Inline = [ProseSection.Languages, ProseSection.Interests, ProseSection.Skills, ProseSection.References, ProseSection.Objective, ProseSection.Summary, ProseSection.Awards, ProseSection.Certificates];

    private readonly List<Row> rows;
    private readonly Dictionary<Row, ProseSection> known = [];
    private Look usual;
    private bool isFound;

    private Outline(List<Row> rows) => this.rows = rows;

    private readonly record struct Look(int Level, bool IsCaps, bool HasColon, bool IsStrong);

    /// <summary>The parts in order; the first is what stands above all headings, and may be empty.</summary>
    public static List<Part> Of(List<Row> rows)
    {
        Outline outline = new(rows);
        outline.Learn();
        return outline.Cut();
    }

    /// <summary>Whether a line names the kind of document, e.g. "Curriculum Vitae".</summary>
    public static bool IsTitle(string text) => text.Length < 40 && Titles.Contains(string.Join(' ', DateWords.Words(text)));

    private void Learn()
    {
        Dictionary<Look, int> looks = [];
        foreach (Row row in rows.Where(MayHead))
        {
            if (SectionWords.Of(Bare(row.Text)) is not { } section) continue;
            known[row] = section;
            looks[LookOf(row)] = looks.GetValueOrDefault(LookOf(row)) + 1;
        }
        isFound = looks.Count > 0;
        if (isFound) usual = looks.OrderByDescending(l => l.Value).ThenByDescending(l => l.Key.Level > 0).ThenByDescending(l => l.Key.IsCaps || l.Key.HasColon || l.Key.IsStrong).First().Key;
    }

    private List<Part> Cut()
    {
        List<Part> parts = [new Part(ProseSection.Details, null, [])];
        bool gap = true;
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            if (!row.Line.IsBlank && Heads(row, i, gap, parts) is { } section) parts.Add(new Part(section, row, []));
            else if (!row.Line.IsBlank && Inlined(row, gap, parts[^1]) is { } inline) parts.Add(inline);
            else parts[^1].Rows.Add(row);
            gap = row.Line.IsBlank;
        }
        return parts;
    }

    private ProseSection? Heads(Row row, int at, bool gap, List<Part> parts)
    {
        if (known.TryGetValue(row, out ProseSection section)) return Fits(LookOf(row), gap) && !(parts.Count == 1 && IsTitle(Bare(row.Text)) && !parts[0].Rows.Exists(r => !r.Line.IsBlank)) ? section : null;
        return isFound && MayHead(row) && IsUnknownHeading(row, at, gap, parts) ? ProseSection.Notes : null;
    }

    private bool Fits(Look look, bool gap)
    {
        if (look == usual) return true;
        if (usual.Level > 0) return look.Level > 0 ? look.Level <= usual.Level : look.IsCaps && gap;
        return look.Level > 0 || ((look.IsCaps || !usual.IsCaps) && (look.HasColon || !usual.HasColon) && (look.IsStrong || !usual.IsStrong)) || (gap && look.IsCaps);
    }

    private bool IsUnknownHeading(Row row, int at, bool gap, List<Part> parts)
    {
        Look look = LookOf(row);
        bool isHeadEmpty = !parts[0].Rows.Exists(r => !r.Line.IsBlank);
        if (usual.Level > 0) return look.Level > 0 && (parts.Count > 1 ? look.Level <= usual.Level : look.Level == usual.Level && !isHeadEmpty);
        if (parts.Count == 1 || !gap || look != usual || !(look.IsCaps || look.HasColon) || row.Text.Any(c => char.IsAsciiDigit(c) || c is '\t' or '|' or ',' or '–' or '—') || row.Text.Count(c => c == ' ') > 3) return false;
        // An employer in capitals has a date close by.
        return !rows.Skip(at + 1).Take(3).Any(r => !r.Line.IsBlank && r.Dates is not null);
    }

    // "Languages: German, English" is a section of one line, unless it is a group of skills.
    private static Part? Inlined(Row row, bool gap, Part current)
    {
        if (row.Line.IsBullet || row.Line.Heading > 0 || row.Label is not { } label || ContactWords.Is(label.Value)) return null;
        bool isBehindInline = current.Heading is { } heading && current.Rows is [{ Line.IsBlank: false } only, ..] && only.Line.Place == heading.Line.Place;
        bool mayBe = current.Heading is null || isBehindInline || ((gap || !label.Label.Any(char.IsLower)) && current.Kind != ProseSection.Skills);
        if (!mayBe || IsOfEntry(label.Label, current.Kind)) return null;
        if (SectionWords.Of(label.Label) is not { } section || Array.IndexOf(Inline, section) < 0) return null;
        int at = row.Text.IndexOf(label.Value, label.Label.Length, StringComparison.Ordinal);
        List<ProseSpan> spans = [.. row.Line.Spans.Where(s => s.Start >= at).Select(s => s with { Start = s.Start - at })];
        return new Part(section, row, [new Row(row.Line with { Text = label.Value, Spans = spans })]);
    }

    // "Technologies: a, b" and "Courses: a, b" under a job or a study belong to it.
    private static bool IsOfEntry(string label, ProseSection section) => label.Any(char.IsLower) && section switch
    {
        ProseSection.Work or ProseSection.Projects => BodyReader.IsTechnologies(label) && SectionWords.Of(label) is ProseSection.Skills && !label.Equals("skills", StringComparison.OrdinalIgnoreCase),
        ProseSection.Education => SchoolReader.AreCourses(label),
        _ => false,
    };

    private static bool MayHead(Row row) => !row.Line.IsBlank && !row.Line.IsBullet && row.Text.Length <= LongestHeading && row.Dates is null && char.IsLetterOrDigit(row.Text[0]) && !row.Text.Contains('\t', StringComparison.Ordinal);

    private static string Bare(string text) => text.TrimEnd(':', ' ', '-', '_', '=', '.');

    private static Look LookOf(Row row)
    {
        if (row.Line.Heading > 0) return new Look(row.Line.Heading, false, false, false);
        bool isCaps = row.Text.Any(char.IsLetter) && !row.Text.Any(char.IsLower);
        return new Look(0, isCaps, row.Text.EndsWith(':'), row.Line.IsStrong);
    }
}
