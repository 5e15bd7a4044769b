using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerContext.Cli.Clients;

/// <summary>Where a client keeps its servers, and in which form.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Path">Its configuration's file.</param>
/// <param name="Home">A folder that is there when the client is installed.</param>
/// <param name="Section">The object or table that holds all servers.</param>
internal sealed partial record KnownClient(string Name, string Title, string Path, string Home, string Section)
{
    /// <summary>The name under which this server is entered.</summary>
    public const string Server = "careercontext";

    private const char ByteOrderMark = '\uFEFF';
    private static readonly string[] ReachedByAddress = ["url", "httpUrl", "serverUrl", "headers", "bearer_token_env_var", "http_headers", "env_http_headers"];

    /// <summary>Whether the file is TOML; JSON otherwise.</summary>
    public bool IsToml => Path.EndsWith(".toml", StringComparison.Ordinal);

    /// <summary>Whether its entries tell how they are reached.</summary>
    public bool WithType { get; init; }

    /// <summary>Whether the client seems to be installed.</summary>
    public bool IsInstalled => File.Exists(Path) || Directory.Exists(Home);

    /// <summary>The entry, or null where the client does not know this server.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string? Find(string text)
    {
        string plain = text.TrimStart(ByteOrderMark);
        return IsToml ? TomlEdit.Find(plain, Section, Server) : JsonEdit.Find(plain, Section, Server);
    }

    /// <summary>The configuration with this server in it.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string Set(string text, string command, IReadOnlyList<string> arguments)
    {
        Func<string, string> quoted = IsToml ? TomlEdit.Quoted : Quoted;
        List<(string Key, string Value)> values = [("command", quoted(command)), ("args", $"[{string.Join(", ", arguments.Select(quoted))}]")];
        if (WithType) values.Insert(0, ("type", quoted("stdio")));
        return Marked(text, plain => IsToml ? TomlEdit.Set(plain, Section, Server, values, ReachedByAddress) : JsonEdit.Set(plain, Section, Server, values, ReachedByAddress));
    }

    /// <summary>The configuration without this server.</summary>
    /// <exception cref="Store.CareerException">The file is broken.</exception>
    public string Remove(string text) => Marked(text, plain => IsToml ? TomlEdit.Remove(plain, Section, Server) : JsonEdit.Remove(plain, Section, Server));

    /// <summary>The career file that an entry names, or null where it names none.</summary>
    public static string? FileOf(string entry)
    {
        List<string> words = [.. WordsAndComments().Matches(entry).Where(w => w.Value[0] is '"' or '\'').Select(w => Unquoted(w.Value))];
        if (words.Find(w => w.StartsWith("--db=", StringComparison.Ordinal)) is { } joined) return joined["--db=".Length..];
        int at = words.IndexOf("--db");
        if (at < 0) at = words.IndexOf(Store.CareerFilePath.Variable);
        return at >= 0 && at + 1 < words.Count ? words[at + 1] : null;
    }

    /// <summary>All clients of a person.</summary>
    /// <param name="home">The person's home folder.</param>
    public static IReadOnlyList<KnownClient> All(string home)
    {
        string settings = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify)
            : OperatingSystem.IsMacOS() ? System.IO.Path.Combine(home, "Library", "Application Support")
            : Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } given && System.IO.Path.IsPathRooted(given) ? given : System.IO.Path.Combine(home, ".config");
        string codex = Environment.GetEnvironmentVariable("CODEX_HOME") is { Length: > 0 } named ? System.IO.Path.GetFullPath(named) : System.IO.Path.Combine(home, ".codex");
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

    // Some editors begin a text with a mark, which is no part of JSON or TOML and stays where it is.
    private static string Marked(string text, Func<string, string> change) => text.StartsWith(ByteOrderMark) ? ByteOrderMark + change(text[1..]) : change(text);

    private static string Unquoted(string word)
    {
        if (word[0] == '\'') return word[1..^1];
        try
        {
            return JsonNode.Parse(word)!.GetValue<string>();
        }
        catch (JsonException)
        {
            return word[1..^1]; // An escape that only TOML knows.
        }
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    // In JSON and TOML alike; comments too, for they may hold quotes.
    [GeneratedRegex("""
        "(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?://|\#)[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordsAndComments();
}
