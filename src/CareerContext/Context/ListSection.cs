using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>A section whose records are one line each, and one line for all of them in the profile.</summary>
/// <param name="kind">The noun.</param>
/// <param name="inProfile">Whether the profile names them.</param>
/// <param name="say">Writes a record's line.</param>
public abstract class ListSection(RecordKind kind, bool inProfile, Action<LineWriter, CareerRecord, CareerView> say) : IContextSection
{
    private const int LineTokens = 70;

    /// <inheritdoc/>
    public RecordKind Kind => kind;

    /// <inheritdoc/>
    public ContextLine? Line(CareerRecord record, CareerView view)
    {
        LineWriter line = new();
        say(line, record, view);
        return line.Line();
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContextBlock> Profile(CareerView view)
    {
        if (!inProfile) return [];
        LineWriter all = new();
        all.Add($"{kind.Heading}: ");
        int shown = 0, total = 0, tokens = 0;
        foreach (ContextLine line in view.Snapshot.Of(kind.Name).Select(r => Line(r, view)).OfType<ContextLine>())
        {
            total++;
            tokens += TokenBudget.Count(line.Text) + 1;
            if (tokens > LineTokens && shown > 0) continue;
            all.Add(shown == 0 ? "" : "; ").Add(line);
            shown++;
        }
        if (shown < total) all.Add($"; {total - shown} more");
        return shown == 0 ? [] : [new(null, [all.Line()!]) { Rank = 1 }];
    }
}
