namespace CareerContext.Mcp;

/// <summary>What a server is told at its start.</summary>
/// <param name="Version">The program's version, as clients are told it.</param>
/// <param name="Log">Where faults of the program are written, without career content; standard error for a process.</param>
public sealed record ServerOptions(string Version, TextWriter Log)
{
    /// <summary>The tools to offer.</summary>
    public ToolSelection Tools { get; init; } = new();

    /// <summary>Whether the log is told how many methods were compiled before the first answer.</summary>
    internal bool CountsMethods { get; init; }

    /// <summary>Whether each request gets a server of its own, so that nobody can be told anything later but by a held-open request.</summary>
    public bool IsStateless { get; init; }

    /// <summary>Ends held-open requests, with their last answer, before the program ends.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>How often the file is looked at while a client wants to know of changes.</summary>
    public TimeSpan WatchEvery { get; init; } = TimeSpan.FromSeconds(1);
}
