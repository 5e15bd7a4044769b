using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Cli.Clients;
using CareerContext.Tests.Kit;
using ModelContextProtocol.Client;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The published program enters itself into the clients of a person whose home is a temporary folder.</summary>
public sealed partial class ConnectTests(PublishedProgram published) : IClassFixture<PublishedProgram>, IDisposable
{
    private readonly TempFolder home = new();
    private readonly SmallCareer career = new();

    public static TheoryData<string, string> Clients => new()
    {
        { "claude-desktop", OperatingSystem.IsLinux() ? "config/Claude/claude_desktop_config.json" : "" },
        { "claude-code", ".claude.json" },
        { "vscode", OperatingSystem.IsLinux() ? "config/Code/User/mcp.json" : "" },
        { "cursor", ".cursor/mcp.json" },
        { "gemini", ".gemini/settings.json" },
        { "codex", "co dex/config.toml" },
    };

    public void Dispose()
    {
        career.Dispose();
        home.Dispose();
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_client_gets_to_know_the_server_and_forgets_it(string client, string place)
    {
        if (place.Length == 0) Assert.Skip("On this system the client's settings lie where no variable leads them into a temporary folder.");
        string path = home.File(place);

        Run("connect", client, "--print").Expect().Should().Contain("careercontext").And.Contain("\n+ ");
        home.Names().Should().BeEmpty("--print only shows");

        Finished first = Run("connect", client);
        first.Expect().Should().Contain("Written.");
        first.Error.Should().Contain("does not seem to be installed");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Row(client, career.File.FilePath).Should().Contain("yes").And.EndWith(career.File.FilePath).And.NotContain("another");
        Run("connect", client).Expect().Should().Contain("nothing was changed");
        File.ReadAllText(path).Should().Be(text);
        Directory.GetFiles(Path.GetDirectoryName(path)!).Should().ContainSingle();

        (string command, string[] arguments) = EntryOf(text);
        command.Should().Be(published.Program);
        await AskAsync(command, arguments);

        string other = home.File("other career.db");
        Row(client, other).Should().Contain("another one: " + career.File.FilePath);
        Finished second = published.Run(["connect", client, "--db", other, "--hide", "contact"], Home());
        second.Expect().Should().Contain("as it was: ").And.Contain("- ").And.Contain("+ ");
        second.Error.Should().Contain("no career file yet");
        EntryOf(File.ReadAllText(path)).Arguments.Should().Equal("serve", "--db", other, "--hide", "contact");
        File.ReadAllText(path + ConfigurationFile.CopyEnding).Should().Be(text);

        Run("connect", client, "--remove").Expect().Should().Contain("Written");
        File.ReadAllText(path).Should().NotContain("\"serve\"");
        Run("connect", client, "--remove").Expect().Should().Contain("nothing was changed");
    }

    [Fact]
    public void A_broken_file_and_wrong_usage_are_told_and_nothing_is_written()
    {
        Directory.CreateDirectory(home.File(".cursor"));
        string path = home.Write(".cursor/mcp.json", "{ \"mcpServers\": {");
        Finished broken = Run("connect", "cursor");
        broken.ExitCode.Should().Be(6);
        broken.Error.Should().Contain(path).And.Contain("nothing was changed");
        Row("cursor", career.File.FilePath).Should().Contain("broken");
        Run("connect").ExitCode.Should().Be(2);
        Run("connect", "emacs").Error.Should().Contain("one of claude-desktop");
        Run("connect", "cursor", "--list").ExitCode.Should().Be(2);
        Run("connect", "gemini", "--hide", "nonsense").ExitCode.Should().Be(2);
        if (!OperatingSystem.IsWindows()) published.Run(["connect", "gemini"], new Dictionary<string, string?> { ["HOME"] = "here" }).Error.Should().Contain("Set HOME");
        home.Names().Should().Equal(".cursor");
        File.ReadAllText(path).Should().Be("{ \"mcpServers\": {");
    }

    [Fact]
    public void Of_a_file_on_one_line_only_what_changes_is_shown()
    {
        string secret = $"{{\"a\":\"hunter2{new string('x', 300)}\",\"mcpServers\":{{\"o\":{{\"env\":{{\"KEY\":\"hunter2\"}}}}}}}}";
        home.Write(".claude.json", secret);
        Run("connect", "claude-code").Expect().Should().Contain("\"command\"").And.NotContain("hunter2");
        Run("connect", "claude-code", "--remove").Expect().Should().NotContain("hunter2");
        JsonElement.DeepEquals(JsonDocument.Parse(File.ReadAllText(home.File(".claude.json"))).RootElement, JsonDocument.Parse(secret).RootElement).Should().BeTrue();
    }

    [Fact]
    public void From_a_build_folder_it_refuses_and_says_how_to_publish()
    {
        Assert.SkipUnless(BuiltProgram.Other is null, "The program that was named lies in no build folder.");
        Finished refused = BuiltProgram.Run(["connect", "cursor"], environment: Home());
        refused.ExitCode.Should().Be(6);
        refused.Error.Should().Contain("dotnet publish src/CareerContext.Server -o ");
        home.Names().Should().BeEmpty();
    }

    private Finished Run(params string[] arguments) => published.Run([.. arguments, "--db", career.File.FilePath], Home());

    private Dictionary<string, string?> Home() => new()
    {
        ["HOME"] = home.Place,
        ["USERPROFILE"] = home.Place,
        ["XDG_CONFIG_HOME"] = home.File("config"),
        ["CODEX_HOME"] = home.File("co dex"),
    };

    private string Row(string client, string file) => published.Run(["connect", "--list", "--db", file], Home()).Expect().Split('\n').Single(l => l.StartsWith(client, StringComparison.Ordinal)).TrimEnd();

    private static (string Command, string[] Arguments) EntryOf(string text)
    {
        if (!text.StartsWith('{')) text = "{" + string.Join(',', Toml().Matches(text).Select(m => $"\"{m.Groups[1].Value}\":{m.Groups[2].Value}")) + "}";
        JsonElement entry = JsonDocument.Parse(text).RootElement;
        if (!entry.TryGetProperty("command", out _)) entry = entry.EnumerateObject().Single().Value.GetProperty("careercontext");
        return (entry.GetProperty("command").GetString()!, [.. entry.GetProperty("args").EnumerateArray().Select(a => a.GetString()!)]);
    }

    private static async Task AskAsync(string command, string[] arguments)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using McpClient client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = command, Arguments = arguments }), cancellationToken: cancel);
        McpPair.TextOf(await client.CallToolAsync("get_quick_summary", cancellationToken: cancel)).Should().Contain("Águas do Vale");
    }

    [GeneratedRegex(@"^(command|args) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Toml();
}
