using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>A server to be started. Recognises the usual <c>serve</c> command lines without building all verbs, which a server's start would wait for.</summary>
/// <param name="Db">The value of <c>--db</c>, or null.</param>
/// <param name="ReadOnly">Whether <c>--read-only</c> is given.</param>
public sealed record ServeShape(string? Db, bool ReadOnly)
{
    /// <summary>Matches <c>[--db PATH] serve [--db PATH] [--read-only]</c> in any order; null for everything else, which the full parser judges.</summary>
    public static ServeShape? Match(IReadOnlyList<string> arguments)
    {
        bool serve = false;
        bool readOnly = false;
        string? db = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "serve" when !serve:
                    serve = true;
                    break;
                case "--read-only" when serve && !readOnly:
                    readOnly = true;
                    break;
                case "--db" when db is null && i + 1 < arguments.Count && IsPlainPath(arguments[i + 1]):
                    db = arguments[++i];
                    break;
                default:
                    return null;
            }
        }
        return serve ? new ServeShape(db, readOnly) : null;
    }

    /// <summary>Serves over standard input and output until the input ends. Nothing else is written to standard output.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        CareerFile file = CareerLibrary.Open(CareerFilePath.Resolve(Db), ReadOnly);
        await StdioServer.RunAsync(CareerLibrary.Reader(file), new ServerOptions(ProgramVersion.Text, Console.Error), cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    // A word that might be an option or a verb is left to the parser.
    private static bool IsPlainPath(string word) => !string.IsNullOrWhiteSpace(word) && word[0] != '-' && word != "serve";
}
