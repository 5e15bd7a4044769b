namespace CareerContext.Mcp;

/// <summary>What a server is told at its start.</summary>
/// <param name="Version">The program's version, as clients are told it.</param>
/// <param name="Log">Where faults of the program are written, without career content; standard error for a process.</param>
public sealed record ServerOptions(string Version, TextWriter Log)
{
    /// <summary>The tools to offer.</summary>
    public ToolSelection Tools { get; init; } = new();
}
