using System.Globalization;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Documents;

/// <summary>The lines of a document as its reader finds them, from top to bottom.</summary>
internal sealed class LineSheet
{
    /// <summary>More lines than any résumé has.</summary>
    public const int MostLines = 50_000;

    private readonly List<ProseLine> lines = [];
    private readonly LineBuilder line = new();
    private string place = "line 1";
    private bool isBullet;

    /// <summary>What was read so far, without a blank line at the end.</summary>
    public IReadOnlyList<ProseLine> Lines => lines is [.., { IsBlank: true }] ? lines[..^1] : lines;

    /// <summary>The heading level of the lines that follow; 0 for none.</summary>
    public int Heading { get; set; }

    /// <summary>How deep the lines that follow are nested.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the lines that follow stand at the edge of pages.</summary>
    public bool IsAside { get; set; }

    /// <summary>Whether the line being built holds nothing yet.</summary>
    public bool IsAtStart => line.IsEmpty;

    /// <summary>Says where what follows stands.</summary>
    public void At(string where) => place = where;

    /// <summary>Says where what follows stands, by number.</summary>
    public void At(string unit, int number) => place = string.Create(CultureInfo.InvariantCulture, $"{unit} {number}");

    /// <summary>Adds a run to the line.</summary>
    public void Add(string words, bool isStrong = false, string? address = null) => line.Add(words, isStrong, address);

    /// <summary>A wide gap within the line.</summary>
    public void Gap() => line.Gap();

    /// <summary>The next line is an entry of a list.</summary>
    public void Bullet()
    {
        End();
        isBullet = true;
    }

    /// <summary>Ends the line; nothing where none was begun.</summary>
    public void End()
    {
        if (line.Take(place) is not { } taken) return;
        Add(BulletMarks.Taken(taken with { Heading = Heading, Depth = Depth, IsBullet = isBullet, IsAside = IsAside }));
        isBullet = false;
    }

    /// <summary>Ends the line and leaves a blank one, never two, and none at the top.</summary>
    public void Blank()
    {
        End();
        isBullet = false;
        if (lines is [.., { IsBlank: false }]) lines.Add(new ProseLine("", place));
    }

    /// <summary>Adds a finished line.</summary>
    /// <exception cref="CareerException">There are too many.</exception>
    public void Add(ProseLine finished)
    {
        if (lines.Count >= MostLines) throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The document has more than {MostLines} lines, so it is no résumé; nothing was imported."));
        lines.Add(finished);
    }

    /// <summary>Adds finished lines.</summary>
    public void AddAll(IEnumerable<ProseLine> finished)
    {
        foreach (ProseLine one in finished)
        {
            if (one.IsBlank) Blank();
            else Add(one);
        }
    }

    /// <summary>Adds a row of cells. Cells of one line stand beside each other; where several have more, they are columns and are read one after the other.</summary>
    public void Row(IReadOnlyList<IReadOnlyList<ProseLine>> cells)
    {
        End();
        List<IReadOnlyList<ProseLine>> filled = [.. cells.Where(c => c.Count > 0)];
        bool areColumns = filled.Count(c => c.Count > 1) > 1 || filled.Exists(c => c[0].Heading > 0 || (filled.Count > 1 && c[0].IsBullet));
        if (areColumns || filled.Count < 2)
        {
            foreach (IReadOnlyList<ProseLine> cell in filled)
            {
                if (areColumns) Blank();
                AddAll(cell);
            }
            if (areColumns) Blank();
            return;
        }
        Add(Joined([.. filled.Select(c => c[0])]));
        AddAll(filled.SelectMany(c => c.Skip(1)));
    }

    private static ProseLine Joined(IReadOnlyList<ProseLine> cells)
    {
        List<ProseSpan> spans = [];
        int start = 0;
        foreach (ProseLine cell in cells)
        {
            spans.AddRange(cell.Spans.Select(s => s with { Start = s.Start + start }));
            start += cell.Text.Length + 1;
        }
        return cells[0] with { Text = string.Join('\t', cells.Select(c => c.Text)), Spans = spans };
    }
}
