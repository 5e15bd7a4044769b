using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerContext.Cli.Clients;

/// <summary>Where a client keeps its servers, and in which form.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Path">Its configuration's file.</param>
/// <param name="Home">A folder that is there when the client is installed.</param>
/// <param name="Section">The object or table that holds all servers.</param>
internal sealed record KnownClient(string Name, string Title, string Path, string Home, string Section)
{
    /// <summary>The name under which this server is entered.</summary>
    public const string Server = "careercontext";

    /// <summary>Whether the file is TOML; JSON otherwise.</summary>
    public bool IsToml => Path.EndsWith(".toml", StringComparison.Ordinal);

    /// <summary>Whether its entries tell how they are reached.</summary>
    public bool WithType { get; init; }

    /// <summary>Whether the client seems to be installed.</summary>
    public bool IsInstalled => File.Exists(Path) || Directory.Exists(Home);

    /// <summary>The entry, or null where the client does not know this server.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string? Find(string text) => IsToml ? TomlEdit.Find(text, Section, Server) : JsonEdit.Find(text, Section, Server);

    /// <summary>The configuration with this server in it.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string Set(string text, string command, IReadOnlyList<string> arguments) => IsToml
        ? TomlEdit.Set(text, Section, Server, [("command", TomlEdit.Quoted(command)), ("args", $"[{string.Join(", ", arguments.Select(TomlEdit.Quoted))}]")])
        : JsonEdit.Set(text, Section, Server, Entry(command, arguments));

    /// <summary>The configuration without this server.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string Remove(string text) => IsToml ? TomlEdit.Remove(text, Section, Server) : JsonEdit.Remove(text, Section, Server);

    /// <summary>The career file that an entry names, or null where it names none.</summary>
    public static string? FileOf(string entry)
    {
        int at = entry.IndexOf("\"--db\"", StringComparison.Ordinal);
        int open = at < 0 ? -1 : entry.IndexOf('"', at + "\"--db\"".Length);
        if (open < 0) return null;
        int close = open + 1;
        while (close < entry.Length && entry[close] != '"') close += entry[close] == '\\' ? 2 : 1;
        if (close >= entry.Length) return null;
        try
        {
            return JsonNode.Parse(entry[open..(close + 1)])?.GetValue<string>();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>All clients of a person.</summary>
    /// <param name="home">The person's home folder.</param>
    public static IReadOnlyList<KnownClient> All(string home)
    {
        string settings = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            : OperatingSystem.IsMacOS() ? System.IO.Path.Combine(home, "Library", "Application Support")
            : Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } given ? given : System.IO.Path.Combine(home, ".config");
        string codex = Environment.GetEnvironmentVariable("CODEX_HOME") is { Length: > 0 } named ? named : System.IO.Path.Combine(home, ".codex");
        return
        [
            new("claude-desktop", "Claude Desktop", System.IO.Path.Combine(settings, "Claude", "claude_desktop_config.json"), System.IO.Path.Combine(settings, "Claude"), "mcpServers"),
            new("claude-code", "Claude Code", System.IO.Path.Combine(home, ".claude.json"), System.IO.Path.Combine(home, ".claude"), "mcpServers") { WithType = true },
            new("vscode", "VS Code", System.IO.Path.Combine(settings, "Code", "User", "mcp.json"), System.IO.Path.Combine(settings, "Code"), "servers") { WithType = true },
            new("cursor", "Cursor", System.IO.Path.Combine(home, ".cursor", "mcp.json"), System.IO.Path.Combine(home, ".cursor"), "mcpServers"),
            new("gemini", "Gemini CLI", System.IO.Path.Combine(home, ".gemini", "settings.json"), System.IO.Path.Combine(home, ".gemini"), "mcpServers"),
            new("codex", "Codex", System.IO.Path.Combine(codex, "config.toml"), codex, "mcp_servers"),
        ];
    }

    private List<string> Entry(string command, IReadOnlyList<string> arguments) =>
    [
        "{",
        .. WithType ? ["  \"type\": \"stdio\","] : (string[])[],
        $"  \"command\": {Quoted(command)},",
        $"  \"args\": [{string.Join(", ", arguments.Select(Quoted))}]",
        "}",
    ];

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
