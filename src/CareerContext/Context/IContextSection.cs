using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>What one noun says. Implemented once in each noun's folder; the builder knows nouns only through this.</summary>
public interface IContextSection
{
    /// <summary>The noun.</summary>
    RecordKind Kind { get; }

    /// <summary>One record in one line with what the profile holds of it: its name, its dates, its marks.</summary>
    ContextLine? Line(CareerRecord record, CareerView view);

    /// <summary>What the noun adds to the profile summary, most important line first; no lines where it says nothing.</summary>
    IReadOnlyList<ContextBlock> Profile(CareerView view);
}
