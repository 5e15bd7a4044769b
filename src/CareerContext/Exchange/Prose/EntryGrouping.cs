namespace CareerContext.Exchange.Prose;

/// <summary>The lines of one entry: a job, a degree, a project.</summary>
internal sealed class ProseEntry
{
    /// <summary>The lines that name it.</summary>
    public List<Row> Heads { get; } = [];

    /// <summary>What is told of it.</summary>
    public List<Row> Body { get; } = [];

    /// <summary>A heading above several entries, e.g. an employer's with two titles; null where there is none.</summary>
    public Row? Above { get; init; }

    /// <summary>A heading that sorts a list, e.g. "Journals", where it is the first one under it.</summary>
    public Row? Group { get; init; }

    /// <summary>Whether a line of its head says when.</summary>
    public bool IsDated => Heads.Exists(h => h.Dates is not null);

    /// <summary>Its first line.</summary>
    public Row First => Heads[0];
}

/// <summary>Parts a section's lines into entries by headings, bullets, dates and blank lines.</summary>
/// <param name="rows">The section's lines.</param>
/// <param name="isList">Whether each line that may head an entry is one, as in a list of certificates.</param>
/// <param name="isComplete">Whether a line names an entry without another.</param>
internal sealed class EntryGrouping(IReadOnlyList<Row> rows, bool isList, Func<Row, bool> isComplete)
{
    private const int MostHeads = 5, LongestBehindDate = 140; // Lines, characters.

    private readonly List<ProseEntry> entries = [];
    private bool bulletsAreEntries, hasHeadings, hasDates;
    private int bulletDepth, at;
    private Row? above, group; // The latter heads several entries of a list, as "Journals" does.

    private ProseEntry? Current => entries.Count == 0 ? null : entries[^1];

    /// <summary>The entries in order.</summary>
    public List<ProseEntry> Read()
    {
        Row? first = rows.FirstOrDefault(r => !r.Line.IsBlank);
        if (first is null) return entries;
        hasHeadings = rows.Any(r => r.Line.Heading > 0);
        hasDates = rows.Any(r => !r.Line.IsBlank && r.IsHead && r.Dates is not null);
        bulletsAreEntries = first.Line.IsBullet && !hasHeadings;
        bulletDepth = first.Line.Depth;
        bool gap = true;
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Line.IsBlank)
            {
                gap = true;
                continue;
            }
            at = i;
            Put(rows[i], Next(i), gap);
            gap = false;
        }
        return entries;
    }

    // Title, employer and date on a line each.
    private bool IsDatedSoon()
    {
        for (int i = at + 1; i < rows.Count && i <= at + MostHeads && !rows[i].Line.IsBlank; i++)
        {
            if (!rows[i].IsHead || rows[i].Line.IsBullet || rows[i].Line.Heading > 0) return false;
            if (rows[i].HasRange) return true;
        }
        return false;
    }

    private Row? Next(int from)
    {
        for (int i = from + 1; i < rows.Count && i < from + 4; i++)
        {
            if (!rows[i].Line.IsBlank) return rows[i];
        }
        return null;
    }

    private void Put(Row row, Row? next, bool gap)
    {
        if (isList && row.Line.Heading > 0 && row.Dates is null && next is { IsDateOnly: true }) group = row;
        else if (Current is not { } current || Starts(row, next, gap, current)) Start(row);
        else if (current.Body.Count == 0 && Continues(row, next, gap, current)) current.Heads.Add(row);
        else current.Body.Add(row);
    }

    private void Start(Row row)
    {
        Row? parent = row.Line.Heading == 0 || (above is not null && row.Line.Heading > above.Line.Heading) ? above : null;
        if (row.Line.Heading > 0 && parent is null) above = row;
        ProseEntry entry = new() { Above = parent, Group = group };
        entry.Heads.Add(row);
        group = null;
        entries.Add(entry);
    }

    private bool Starts(Row row, Row? next, bool gap, ProseEntry current)
    {
        if (row.Line.Heading > 0) return !(current.Body.Count == 0 && current.First.Line.Heading > 0 && row.Line.Heading > current.First.Line.Heading && !current.IsDated);
        if (bulletsAreEntries) return row.Line.IsBullet ? row.Line.Depth <= bulletDepth : gap && row.IsHead && row.HasRange;
        if (row.Line.IsBullet) return isList && current.Body.Count == 0 && !hasHeadings && !IsDetail(current);
        if (current.Body.Count > 0) return StartsBehindBody(row, next, gap, current);
        return StartsBehindHead(row, next, gap, current);
    }

    // A list's heading line with bullets under it: the bullets tell of it where it is dated or a heading.
    private static bool IsDetail(ProseEntry current) => current.IsDated || current.First.Line.Heading > 0 || current.First.Line.IsStrong;

    private bool StartsBehindBody(Row row, Row? next, bool gap, ProseEntry current)
    {
        if (!row.IsHead || row.Label is not null) return false;
        bool isDeeper = row.Line.Depth > current.First.Line.Depth && !row.HasRange;
        if (isDeeper) return false;
        bool isDatedNext = next is { IsHead: true, Dates: not null, Line: { IsBullet: false, Heading: 0 } };
        if (gap) return hasHeadings || hasDates ? row.Dates is not null || (isDatedNext && (next!.HasRange || isList)) || IsDatedSoon() || StartsStrong(row) || (!hasHeadings && !isList && isComplete(row)) || (isList && !hasHeadings) : true;
        return row.HasRange || (row.Dates is { } dates && (isComplete(row) || (dates.Start == 0 && current.First.Dates is { Start: 0 }))) || (isDatedNext && next!.HasRange && (next.IsDateOnly || !isComplete(row))) || (isList && row.Dates is not null) || (StartsStrong(row) && !hasHeadings && current.First.Line.IsStrong);
    }

    private bool StartsBehindHead(Row row, Row? next, bool gap, ProseEntry current)
    {
        bool isOnlyDated = current.Heads.TrueForAll(h => h.IsDateOnly);
        if (isOnlyDated) return row.IsDateOnly && row.HasRange;
        if (row.IsDateOnly) return current.IsDated && next is not null;
        if (!row.IsHead) return false;
        if (row.Dates is not null && current.IsDated) return row.HasRange || isList || !current.Heads.Exists(h => h.HasRange);
        if (isList) return !hasHeadings && row.Line.Depth <= current.First.Line.Depth;
        if (gap && current.IsDated) return !hasHeadings || StartsStrong(row);
        if (row.Label is not null) return false;
        // Two lines that each name all: two entries.
        if (!current.IsDated && row.Dates is null && !hasHeadings && current.Heads.Exists(isComplete.Invoke) && isComplete(row) && next is not { IsDateOnly: true }) return true;
        return gap && !hasDates && !hasHeadings;
    }

    private bool Continues(Row row, Row? next, bool gap, ProseEntry current)
    {
        if (row.IsDateOnly) return !current.IsDated;
        if (row.Line.IsBullet) return false;
        if (current.Heads.TrueForAll(h => h.IsDateOnly) && row.Text.Length <= LongestBehindDate) return true;
        if (current.Heads.Count >= MostHeads || !row.IsHead || row.Label is not null) return false;
        if (row.Dates is not null) return true;
        if (current.Heads.Exists(isComplete.Invoke) && (current.IsDated || next is not { IsDateOnly: true })) return false;
        return !gap || StartsStrong(row) || next is { IsDateOnly: true } || (current is { First.Line.Heading: > 0, Heads.Count: 1 } && NamesSomebody(row));
    }

    // What stands under a heading without a date is told of it, unless it is cells or an organisation by its words.
    private static bool NamesSomebody(Row row) => row.Text.Contains(" | ", StringComparison.Ordinal) || EntryWords.Score(row.Text) < 0 || EntryWords.IsSchool(row.Text);

    private static bool StartsStrong(Row row) => row.Line.Spans.Any(s => s.IsStrong && s.Start == 0);
}
