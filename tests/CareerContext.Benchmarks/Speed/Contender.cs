namespace CareerContext.Benchmarks.Speed;

/// <summary>A program that is measured.</summary>
/// <param name="Name">As the tables call it.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contender(string Name, string Program, params string[] Arguments)
{
    /// <summary>Variables that it gets besides the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>The calls that are measured, each under its name; the first one is also the first call after the start.</summary>
    public IReadOnlyList<CallSet> Calls { get; init; } = [];

    /// <summary>Why it cannot run here; null when it can.</summary>
    public string? Absent { get; init; }

    /// <summary>The call after the start.</summary>
    public ToolCall First => Calls[0].Calls[0];
}

/// <summary>Calls that are made in turn and measured together.</summary>
/// <param name="Name">As the tables call them.</param>
/// <param name="Calls">At least one.</param>
internal sealed record CallSet(string Name, params IReadOnlyList<ToolCall> Calls)
{
    /// <summary>The call at a place of an endless sequence.</summary>
    public ToolCall At(int place) => Calls[place % Calls.Count];
}
