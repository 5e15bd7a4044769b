namespace CareerContext.Store;

/// <summary>Who writes: the command line, an import, an MCP client or the program itself.</summary>
/// <param name="By">One of <c>cli</c>, <c>import</c>, <c>mcp</c>, <c>program</c>.</param>
/// <param name="Detail">The file's name, or the client's name and version; null when there is nothing more to say.</param>
public sealed record Origin(string By, string? Detail = null)
{
    /// <summary>The owner at the command line.</summary>
    public static Origin Cli { get; } = new("cli");

    /// <summary>The owner who has content forgotten, which nothing brings back.</summary>
    public static Origin Forgetting { get; } = Cli with { Detail = "forget" };

    /// <summary>The program on its own account, e.g. a migration.</summary>
    public static Origin Program { get; } = new("program");

    /// <summary>An import of a named file.</summary>
    public static Origin Import(string fileName) => new("import", fileName);
}
