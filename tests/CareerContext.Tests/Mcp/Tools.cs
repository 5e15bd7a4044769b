using CareerContext.Mcp;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Mcp;

/// <summary>The tools as the server describes them, without a server.</summary>
internal static class Tools
{
    private static readonly McpServerOptions Usual = Server(new ToolSelection());
    private static readonly McpServerOptions Whole = Server(new ToolSelection(string.Join(',', Toolsets.Names)));

    /// <summary>What a server says of itself that only reads.</summary>
    public static string Instructions => Usual.ServerInstructions!;

    /// <summary>What a server says of itself that offers everything.</summary>
    public static string EditInstructions => Whole.ServerInstructions!;

    /// <summary>The tools that are offered when nobody says otherwise.</summary>
    public static IReadOnlyList<Tool> All { get; } = [.. Usual.ToolCollection!.Select(t => t.ProtocolTool)];

    /// <summary>The tools of all sets.</summary>
    public static IReadOnlyList<Tool> Every { get; } = [.. Whole.ToolCollection!.Select(t => t.ProtocolTool)];

    public static Tool Named(string name) => Every.Single(t => t.Name == name);

    /// <summary>What a tool says of arguments, its own checks included.</summary>
    public static string? Checked(string name, ToolArguments arguments)
    {
        ((CareerTool)Whole.ToolCollection![name]).Prepare(arguments);
        return arguments.Complaint(name);
    }

    private static McpServerOptions Server(ToolSelection tools) => CareerServer.Describe(
        CareerLibrary.Reader(CareerLibrary.Open(Path.Combine(Path.GetTempPath(), "careercontext-no-such-folder", "career.db"))), new ServerOptions("0.0.0", TextWriter.Null) { Tools = tools });
}
