using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>A server to be started. Recognises the usual <c>serve</c> command lines without building all verbs, which a server's start would wait for.</summary>
/// <param name="Db">The value of <c>--db</c>, or null.</param>
/// <param name="Tools">The tools to offer; its <c>ReadOnly</c> holds for the file as well.</param>
/// <param name="Hide">The value of <c>--hide</c>, or null.</param>
public sealed record ServeShape(string? Db, ToolSelection Tools, string? Hide = null)
{
    /// <summary>A switch for those who work on the program: standard error gets the number of methods that were compiled before the first answer, which unlike its time is the same on every machine.</summary>
    internal const string CountMethods = "--count-methods";

    /// <summary>Matches <c>serve</c> with <c>--db</c>, <c>--read-only</c> and the options that choose tools, each once and in any order; null for everything else, which the full parser judges.</summary>
    public static ServeShape? Match(IReadOnlyList<string> arguments)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            string word = arguments[i];
            bool takesValue = word is "--db" or "--toolsets" or "--tools" or "--exclude-tools" or "--hide";
            if (!takesValue && word is not ("serve" or "--read-only" or CountMethods)) return null;
            if (word is not ("serve" or "--db") && !given.ContainsKey("serve")) return null;
            if (takesValue && (++i == arguments.Count || !IsPlain(arguments[i]))) return null;
            if (!given.TryAdd(word, arguments[i])) return null;
        }
        if (!given.ContainsKey("serve")) return null;
        ToolSelection tools = new(given.GetValueOrDefault("--toolsets"), given.GetValueOrDefault("--tools"), given.GetValueOrDefault("--exclude-tools"), given.ContainsKey("--read-only"));
        return new ServeShape(given.GetValueOrDefault("--db"), tools, given.GetValueOrDefault("--hide")) { CountsMethods = given.ContainsKey(CountMethods) };
    }

    /// <summary>Whether <c>--count-methods</c> was given.</summary>
    internal bool CountsMethods { get; init; }

    /// <summary>Serves over standard input and output until the input ends. Nothing else is written to standard output.</summary>
    /// <returns>An exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StdioServer.RunAsync(OpenReader(), Options(Console.Error), cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (CareerException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return ExitCode.Of(fault.Fault);
        }
    }

    /// <summary>The reader of the career file, as the client may see it; nothing is read yet.</summary>
    /// <exception cref="CareerException">An unknown name in <c>--hide</c>.</exception>
    public CareerReader OpenReader() => CareerLibrary.Reader(CareerLibrary.Open(CareerFilePath.Resolve(Db), Tools.ReadOnly), HiddenParts.Parse(Hide));

    /// <summary>What the server is told.</summary>
    public ServerOptions Options(TextWriter log) => new(ProgramVersion.Text, log) { Tools = Tools, CountsMethods = CountsMethods };

    // A word that might be an option or a verb is left to the parser.
    private static bool IsPlain(string word) => !string.IsNullOrWhiteSpace(word) && word[0] != '-' && word != "serve";
}
