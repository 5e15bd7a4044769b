using CareerContext.Mcp;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Tests.Mcp;

/// <summary>The tools as the server describes them, without a server.</summary>
internal static class Tools
{
    private static readonly McpServerOptions Server = CareerServer.Describe(
        CareerLibrary.Reader(CareerLibrary.Open(Path.Combine(Path.GetTempPath(), "careercontext-no-such-folder", "career.db"))), new ServerOptions("0.0.0", TextWriter.Null));

    public static string Instructions => Server.ServerInstructions!;

    public static IReadOnlyList<Tool> All { get; } = [.. Server.ToolCollection!.Select(t => t.ProtocolTool)];

    public static Tool Named(string name) => All.Single(t => t.Name == name);

    /// <summary>What a tool says of arguments, its own checks included.</summary>
    public static string? Checked(string name, ToolArguments arguments)
    {
        ((CareerTool)Server.ToolCollection![name]).Plan(arguments);
        return arguments.Complaint(name);
    }
}
