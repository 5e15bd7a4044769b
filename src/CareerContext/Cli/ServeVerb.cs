using System.CommandLine;

namespace CareerContext.Cli;

/// <summary><c>serve</c></summary>
internal static class ServeVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<bool> readOnly = new("--read-only") { Description = "Writes nothing, not even a migration of an older file." };
        Verb verb = new("serve", "Serves an assistant over standard input and output (MCP); clients start it themselves.", "careercontext serve --db career.db") { readOnly };
        verb.Remark = "It ends when its input ends. Standard output carries JSON-RPC only.";
        verb.SetAction((result, cancellationToken) =>
            new ServeShape(context.Open(result).FilePath, result.GetValue(readOnly)).RunAsync(cancellationToken));
        return verb;
    }
}
