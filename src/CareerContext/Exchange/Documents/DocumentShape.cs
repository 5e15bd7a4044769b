using System.Buffers;
using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.Documents;

/// <summary>Says with the means of lines what documents say by their looks: which date belongs to which heading, which skills to which group, and what is a list of keywords.</summary>
internal sealed class DocumentShape
{
    private const int LongestGroup = 40; // Characters.
    private const int FewestSkills = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\t:,;|.");

    // What prose takes for a label of keywords; it is never stored.
    private const string Label = "keywords: ";

    private readonly IReadOnlyList<ProseLine> lines;
    private readonly List<ProseLine> shaped = [];
    private ProseSection? section;
    private bool areHalves;
    private int at;

    private DocumentShape(IReadOnlyList<ProseLine> lines) => this.lines = lines;

    /// <summary>The lines, shaped; no word is lost.</summary>
    public static IReadOnlyList<ProseLine> Of(IReadOnlyList<ProseLine> lines)
    {
        DocumentShape shape = new(lines);
        for (shape.at = 0; shape.at < lines.Count; shape.at++) shape.Read(lines[shape.at]);
        return shape.shaped;
    }

    private void Read(ProseLine line)
    {
        if (line.IsBlank || line.IsAside)
        {
            shaped.Add(line);
            return;
        }
        if (line.Heading == 0 && IsGroup(line))
        {
            shaped.Add(line with { IsBullet = false, Spans = [new ProseSpan(0, line.Text.Length, IsStrong: true)] });
            return;
        }
        if (!line.IsBullet && SectionWords.Of(line.Text.TrimEnd(':', ' ')) is { } known && (line.Heading > 0 || IsAlone()))
        {
            // "reading" is an interest where interests are told.
            bool isEntry = section is not null && line.Heading > 0 && shaped.FindLast(l => l.Heading > 0) is { } last && line.Heading > last.Heading && SectionWords.Of(last.Text) is not null;
            if (!isEntry)
            {
                section = known;
                areHalves = known == ProseSection.Publications && AreHalves(line.Heading);
                shaped.Add(line);
                return;
            }
        }
        if (line.Heading > 0) Entry(line);
        else shaped.Add(line);
    }

    // Where each entry of publications is two parts with a comma between, the second is who published it.
    private bool AreHalves(int level)
    {
        List<string> entries = [.. lines.Skip(at + 1).TakeWhile(l => l.Heading == 0 || l.Heading > level).Where(l => l.Heading > 0 && l.Spans.Count == 0).Select(l => l.Text)];
        return entries.Count > 1 && entries.TrueForAll(e => e.Count(c => c == ',') == 1 && e.IndexOf(", ", StringComparison.Ordinal) is var comma && comma > 0 && e.Length - comma <= LongestGroup);
    }

    private bool IsAlone() => (at == 0 || lines[at - 1].IsBlank || lines[at - 1].Heading > 0) || (at + 1 < lines.Count && !lines[at + 1].IsBullet && lines[at].Text.All(c => !char.IsLower(c)));

    // A heading of an entry, its date on the line below, perhaps with keywords behind a bar.
    private void Entry(ProseLine line)
    {
        if (section == ProseSection.Interests && line.Text.Split('\t') is [var name, var words] && words.Contains(',', StringComparison.Ordinal))
        {
            shaped.Add(line with { Text = $"{name}: {words}", Spans = [] }); // an interest and its keywords
            return;
        }
        ProseLine entry = areHalves && line.Text.Count(c => c == ',') == 1 ? line with { Text = line.Text.Replace(", ", "\t", StringComparison.Ordinal) } : WithCells(line);
        ProseLine? next = at + 1 < lines.Count ? lines[at + 1] : null;
        if (next is null || next.IsBlank || next.IsBullet || next.Heading > 0 || DateScanner.Find(line.Text) is not null)
        {
            shaped.Add(entry);
            return;
        }
        if (DateScanner.Find(next.Text) is { Start: 0 } dates && Behind(next.Text[dates.End..]) is { } rest)
        {
            shaped.Add(entry with { Text = $"{entry.Text}\t{next.Text[..dates.End].Trim()}" });
            if (rest.Length > 0) shaped.Add(Keywords(next with { Text = rest, Spans = [] }));
            at++;
            return;
        }
        shaped.Add(entry);
        // That one is still interested is no interest.
        bool isNow = section == ProseSection.Interests && DateWords.IsPresent(next.Text);
        if (!isNow && KeywordRun.Cut(next.Text) is null) return;
        shaped.Add(isNow ? next with { IsAside = true } : Keywords(next));
        at++;
    }

    // What stands behind a date and a bar; empty where nothing does, null where the date is part of something else.
    private static string? Behind(string text)
    {
        string rest = text.Trim();
        return rest.Length == 0 ? "" : rest[0] is '|' or '·' or '•' ? rest[1..].Trim() : null;
    }

    // Only jobs and projects have keywords.
    private ProseLine Keywords(ProseLine line)
    {
        if (section is not (ProseSection.Work or ProseSection.Projects) || KeywordRun.Cut(line.Text) is not { } words) return line;
        return line with { Text = Label + string.Join(", ", words), Spans = [] };
    }

    // "Title, Publisher" with the title set apart: two cells.
    private static ProseLine WithCells(ProseLine line)
    {
        if (line.Spans.Count == 0 || line.Spans[0].Start != 0 || line.Spans[0].Length + 2 >= line.Text.Length) return line;
        int end = line.Spans.Where(s => s.Start == 0).Max(s => s.Length);
        if (end + 2 >= line.Text.Length || line.Text[end] != ',' || line.Text[end + 1] != ' ' || line.Spans.Any(s => s.Start < end + 2 && s.Start + s.Length > end)) return line;
        List<ProseSpan> spans = [.. line.Spans.Select(s => s.Start > end ? s with { Start = s.Start - 1 } : s)];
        return line with { Text = $"{line.Text[..end]}\t{line.Text[(end + 2)..]}", Spans = spans };
    }

    // The name of a group of skills, and its skills as cells below.
    private bool IsGroup(ProseLine line)
    {
        if (section is not ProseSection.Skills || line.Text.Length > LongestGroup || line.Text.AsSpan().ContainsAny(Marks)) return false;
        ProseLine? next = lines.Skip(at + 1).Take(2).FirstOrDefault(l => !l.IsBlank);
        return next is not null && next.Heading == 0 && !next.IsBullet && next.Text.Count(c => c == '\t') >= FewestSkills - 1;
    }
}
