using System.Text.Json;
using CareerContext.Cli.Clients;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Cli;

/// <summary>Other programs' configurations: one entry goes in or out, everything else stays as its owner wrote it.</summary>
public sealed class ConnectTests : IDisposable
{
    private const string Command = "/opt/career context/careercontext";
    private static readonly string[] Arguments = ["serve", "--db", "/home/ines/my \"career\".db"];

    private readonly TempFolder home = new();

    public static TheoryData<string> Json => new()
    {
        "", "  \n", "{}", "{ }", "{\n}\n", "{\"mcpServers\":{}}", "{\n  \"mcpServers\": {}\n}\n",
        "{\n  // mine, with a } and a \" in it\n  \"theme\": \"dark\", /* , */\n  \"mcpServers\": {\n    // the files\n    \"files\": { \"command\": \"npx\", \"args\": [\"-y\", \"x\"] }, // trailing\n  },\n}\n",
        "{\r\n\t\"a\": 1,\r\n\t\"mcpServers\": {\r\n\t\t\"one\": {\"command\": \"o\"}\r\n\t}\r\n}\r\n",
        "{\"mcpServers\":{\"careercontext\":{\"command\":\"old\",\"args\":[]},\"other\":{\"command\":\"o\"}},\"z\":[1,{\"b\":null}]}",
        "{\"mcpServers\":{\"other\":{\"command\":\"o\"},\"careercontext\":{\"command\":\"old\"}}}",
        "\n{ \"x\": -1.5e3, \"deep\": {\"mcpServers\": {\"careercontext\": {}}}, \"s\": \"a\\\\\\\"b\" }",
    };

    public static TheoryData<string> Toml => new()
    {
        "", "model = \"o\"\n", "# mine\n[mcp_servers.files]\ncommand = \"npx\"\nargs = [\n  \"-y\", # why\n  \"x]\",\n]\n\n[profiles.a]\nx = '''\n[mcp_servers.careercontext]\n'''\n",
        "[mcp_servers.careercontext]\n# keep\ncommand = \"old\"\nargs = [\n  \"a\"\n]\nstartup_timeout_sec = 5\n\n[mcp_servers.careercontext.env]\nA = \"b\"\n\n[other]\ny = { a = 1 }\n",
        "model = \"o\"\r\n\r\n[mcp_servers.\"careercontext\"]\r\ncommand = \"old\"\r\n",
    };

    public void Dispose() => home.Dispose();

    [Theory]
    [MemberData(nameof(Json))]
    public void A_json_entry_goes_in_and_out_and_nothing_else_changes(string text)
    {
        KnownClient client = Client("cursor");
        string with = client.Set(text, Command, Arguments);
        JsonElement entry = Parse(with).GetProperty("mcpServers").GetProperty("careercontext");
        entry.GetProperty("command").GetString().Should().Be(Command);
        entry.GetProperty("args").EnumerateArray().Select(a => a.GetString()).Should().Equal(Arguments);
        KnownClient.FileOf(client.Find(with)!).Should().Be(Arguments[2]);
        client.Set(with, Command, Arguments).Should().Be(with, "it is there already");
        Others(with).Should().Equal(Others(text));
        string without = client.Remove(with);
        client.Find(without).Should().BeNull();
        Others(without).Should().Equal(Others(text));
        client.Remove(without).Should().Be(without);
        foreach (string comment in new[] { "// mine, with a } and a \" in it", "/* , */", "// the files", "// trailing" }.Where(c => text.Contains(c, StringComparison.Ordinal)))
        {
            with.Should().Contain(comment);
            without.Should().Contain(comment);
        }
        if (text.Length > 3 && !text.Contains("careercontext", StringComparison.Ordinal) && text.Contains("\"mcpServers\": {\n    ", StringComparison.Ordinal)) without.Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Toml))]
    public void A_toml_table_goes_in_and_out_and_nothing_else_changes(string text)
    {
        KnownClient client = Client("codex");
        string with = client.Set(text, Command, Arguments);
        string entry = client.Find(with)!;
        entry.Should().Contain("command = \"/opt/career context/careercontext\"").And.Contain("args = [\"serve\", \"--db\", \"/home/ines/my \\\"career\\\".db\"]").And.NotContain("old");
        KnownClient.FileOf(entry).Should().Be(Arguments[2]);
        client.Set(with, Command, Arguments).Should().Be(with, "it is there already");
        string[] kept = ["# mine", "\"x]\",", "# keep", "startup_timeout_sec = 5", "A = \"b\"", "y = { a = 1 }", "model = \"o\""];
        foreach (string line in kept.Where(k => text.Contains(k, StringComparison.Ordinal))) with.Should().Contain(line);
        string without = client.Remove(with);
        client.Find(without).Should().BeNull();
        foreach (string line in new[] { "# mine", "\"x]\",", "y = { a = 1 }", "model = \"o\"" }.Where(k => text.Contains(k, StringComparison.Ordinal))) without.Should().Contain(line);
        without.Should().NotContain("A = \"b\"");
    }

    [Theory]
    [InlineData("cursor", "{ \"mcpServers\": { ", "*no JSON*nothing was changed*")]
    [InlineData("cursor", "[1]", "*no object*")]
    [InlineData("cursor", "{ \"mcpServers\": [] }", "*no object*")]
    [InlineData("codex", "[mcp_servers]\ncareercontext = { command = \"x\" }\n", "*line 2*")]
    [InlineData("codex", "mcp_servers = {}\n", "*line 1*")]
    [InlineData("codex", "x = \"unfinished\ny = 1\n", "*line 1 has a string*")]
    [InlineData("codex", "x = [1,\ny", "*line 1 has no end*")]
    [InlineData("codex", "what is this\n", "*line 1 is no TOML*")]
    public void A_broken_file_is_left_alone(string name, string text, string message)
    {
        KnownClient client = Client(name);
        client.Invoking(c => c.Set(text, Command, Arguments)).Should().Throw<CareerException>().WithMessage(message);
        client.Invoking(c => c.Remove(text)).Should().Throw<CareerException>().WithMessage(message);
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_with_a_copy_beside_it_and_its_rights_kept()
    {
        string path = home.Write("mcp.json", "{}");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        ConfigurationFile.Write(path, "one").Should().Be(path + ConfigurationFile.CopyEnding);
        ConfigurationFile.Write(path, "two").Should().Be(path + ConfigurationFile.CopyEnding + "-2");
        File.ReadAllText(path).Should().Be("two");
        File.ReadAllText(path + ConfigurationFile.CopyEnding).Should().Be("{}");
        home.Names().Should().HaveCount(3);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Fact]
    public void A_new_file_and_its_folder_are_made()
    {
        string path = Path.Combine(home.Place, "deep", "mcp.json");
        ConfigurationFile.Write(path, "one").Should().BeNull();
        ConfigurationFile.Read(path).Should().Be("one");
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights of their own on Windows.");
        string target = home.Write("dotfiles.json", "{}"), link = home.File("mcp.json");
        File.CreateSymbolicLink(link, target);
        ConfigurationFile.Write(link, "one");
        new FileInfo(link).LinkTarget.Should().Be(target);
        File.ReadAllText(target).Should().Be("one");
    }

    [Theory]
    [InlineData("/home/ines/CareerContext/src/CareerContext.Server/bin/Debug/net10.0/careercontext", true)]
    [InlineData("""C:\work\bin\Release\net10.0\careercontext.dll""", true)]
    [InlineData("/home/ines/.dotnet/tools/careercontext", false)]
    [InlineData("/usr/local/bin/careercontext", false)]
    public void A_client_is_not_pointed_at_a_build_folder(string path, bool refused) => (ProgramCommand.Refuse(path) is not null).Should().Be(refused);

    private KnownClient Client(string name) => KnownClient.All(home.Place).Single(c => c.Name == name);

    private static JsonElement Parse(string text) => JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement;

    // Everything but our own entry, and but an empty section.
    private static IEnumerable<string> Others(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield break;
        foreach (JsonProperty property in Parse(text).EnumerateObject())
        {
            if (property.Name != "mcpServers") yield return $"{property.Name}={property.Value.GetRawText()}";
            else foreach (JsonProperty entry in property.Value.EnumerateObject().Where(e => e.Name != "careercontext")) yield return $"{entry.Name}={entry.Value.GetRawText()}";
        }
    }
}
