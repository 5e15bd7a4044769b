using System.ComponentModel;
using System.Diagnostics;
using CareerContext.Benchmarks.Fuzz;

namespace CareerContext.Benchmarks.Speed;

/// <summary>The programs that are measured, and what they are asked.</summary>
internal sealed class Contenders : IDisposable
{
    public const string Ours = "CareerContext, as built (JIT)";
    public const string OursNative = "CareerContext, native";
    public const string Echo = "echo on the C# SDK (JIT)";
    public const string EchoNative = "echo on the C# SDK, native";
    public const string TypeScript = "echo on the TypeScript SDK 1.32.2";
    public const string Node = "echo on Node without SDK";
    public const string Memory = "server-memory 2026.8.31, same résumé";
    public const string Hello = "hello world of `dotnet` (JIT)";

    public const string EchoCalls = "`echo`";
    public const string ContextCalls = "`get_career_context`";
    public const string QuickCalls = "`get_quick_summary`";
    public const string SkillCalls = "`search_skills`";

    private static readonly CallSet[] EchoOnly = [new(EchoCalls, new ToolCall("echo", """{"text":"Engineering Manager, Data Platform, Lumen Orchard"}""", "Lumen Orchard"))];
    private static readonly CallSet[] GraphOnly = [new("`search_nodes`", new ToolCall("search_nodes", """{"query":"Kafka"}""", "Kafka"))];

    /// <summary>Typical requests about the sample person, with a part of the answer.</summary>
    public static IReadOnlyList<(string Text, string Expected)> Requests { get; } =
    [
        ("What is the current job?", "Lumen Orchard"),
        ("How many years of Kafka?", "2.3 years"),
        ("Where did she work in March 2019?", "Brightwater Metering"),
        ("What did she achieve at Lumen Orchard?", "38 percent"),
        ("Which languages does she speak?", "Norwegian"),
    ];

    /// <summary>What the server itself is asked.</summary>
    public static IReadOnlyList<CallSet> OurCalls { get; } =
    [
        new(ContextCalls, [.. Requests.Select(r => new ToolCall("get_career_context", $$"""{"request":"{{r.Text}}"}""", r.Expected))]),
        new(QuickCalls, new ToolCall("get_quick_summary", "{}", "Lumen Orchard")),
        new(SkillCalls, new ToolCall("search_skills", """{"query":"Kafka"}""", "Apache Kafka")),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-speed-");
    private readonly ServedCareer career = new();
    private readonly SpeedSettings settings;
    private readonly string? lacksNode;

    /// <summary>Makes the files that they serve.</summary>
    public Contenders(SpeedSettings settings)
    {
        this.settings = settings;
        lacksNode = LacksNode();
    }

    /// <summary>The sample person's career.</summary>
    public ServedCareer Career => career;

    /// <summary>A folder that is gone afterwards.</summary>
    public string Folder => folder.FullName;

    /// <summary>All servers over standard input and output, the absent ones too.</summary>
    public IReadOnlyList<Contender> Stdio()
    {
        string[] serve = ["serve", "--db", career.FilePath];
        string node = Path.Combine(BuiltPrograms.Root, "tests", "contenders");
        string graph = Path.Combine(folder.FullName, "graph.jsonl");
        File.WriteAllText(graph, KnowledgeGraph.Of(ServedCareer.Sample));
        return
        [
            Native(new Contender(OursNative, settings.Native ?? "", serve) { Calls = OurCalls }, settings.Native, "--native"),
            Built(new Contender(Ours, ServerPath, serve) { Calls = OurCalls }),
            Native(new Contender(EchoNative, settings.NativeEcho ?? "") { Calls = EchoOnly }, settings.NativeEcho, "--native-echo"),
            Built(new Contender(Echo, EchoPath) { Calls = EchoOnly }),
            OnNode(new Contender(TypeScript, "node", Path.Combine(node, "echo.mjs")) { Calls = EchoOnly }),
            OnNode(new Contender(Memory, "node", Path.Combine(node, "node_modules/@modelcontextprotocol/server-memory/dist/index.js")) { Calls = GraphOnly, Variables = new Dictionary<string, string> { ["MEMORY_FILE_PATH"] = graph } }),
            OnNode(new Contender(Node, "node", Path.Combine(node, "bare.mjs")) { Calls = EchoOnly }),
        ];
    }

    /// <summary>The least program of .NET.</summary>
    public static Contender HelloWorld => Built(new Contender(Hello, EchoPath, "hello"));

    /// <summary>The server over HTTP, as built and native.</summary>
    public IReadOnlyList<Contender> Http()
    {
        string[] serve = ["serve", "--http", "--port", "0", "--no-auth", "--db", career.FilePath];
        return [Native(new Contender(OursNative, settings.Native ?? "", serve), settings.Native, "--native"), Built(new Contender(Ours, ServerPath, serve))];
    }

    /// <summary>A contender on Kestrel that answers with what a file holds.</summary>
    public static Contender Endpoint(string name, string mode, string file) => Built(new Contender(name, BuiltPrograms.Path("tests/CareerContext.Contenders.Http", "endpoint"), mode, file));

    /// <summary>The command line, as built and native.</summary>
    public IReadOnlyList<Contender> Programs() => [Native(new Contender(OursNative, settings.Native ?? ""), settings.Native, "--native"), Built(new Contender(Ours, ServerPath))];

    /// <inheritdoc/>
    public void Dispose()
    {
        career.Dispose();
        folder.Delete(recursive: true);
    }

    private static string ServerPath => BuiltPrograms.Path("src/CareerContext.Server", "careercontext");

    private static string EchoPath => BuiltPrograms.Path("tests/CareerContext.Contenders.Echo", "echo");

    private static Contender Built(Contender contender) => File.Exists(contender.Program) ? contender : contender with { Absent = $"{Path.GetFileName(contender.Program)} is not built" };

    private static Contender Native(Contender contender, string? path, string option) => path is null ? contender with { Absent = $"no {option} PATH was given" }
        : File.Exists(path) ? contender with { Program = Path.GetFullPath(path) }
        : contender with { Absent = $"{path} does not exist" };

    private Contender OnNode(Contender contender) => contender with { Absent = lacksNode };

    private static string? LacksNode()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            return "there is no `node` here";
        }
        return Directory.Exists(Path.Combine(BuiltPrograms.Root, "tests", "contenders", "node_modules")) ? null : "`npm ci` was not run in tests/contenders";
    }
}
