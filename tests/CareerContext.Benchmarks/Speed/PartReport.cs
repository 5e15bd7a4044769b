using System.Text;

namespace CareerContext.Benchmarks.Speed;

/// <summary>What one part has to tell.</summary>
/// <param name="findings">Where single figures go.</param>
internal sealed class PartReport(Findings findings)
{
    private readonly StringBuilder text = new();

    /// <summary>Single figures.</summary>
    public Findings Findings => findings;

    /// <summary>All of it, as Markdown.</summary>
    public string Text => text.ToString();

    /// <summary>Adds a paragraph.</summary>
    public void Say(FormattableString paragraph) => text.Append(FormattableString.Invariant(paragraph)).Append("\n\n");

    /// <summary>Adds a table.</summary>
    public void Show(MarkdownTable table) => text.Append(table).Append('\n');

    /// <summary>Names what could not be measured, with the reason, and gives back the rest.</summary>
    public IReadOnlyList<Contender> Present(IEnumerable<Contender> contenders)
    {
        List<Contender> present = [];
        foreach (Contender contender in contenders)
        {
            if (contender.Absent is { } reason) Say($"Not measured: {contender.Name}, because {reason}.");
            else present.Add(contender);
        }
        return present;
    }
}
