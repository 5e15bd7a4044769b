using System.Text;
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
        "{\"mcpServers\": {\"a\": {}, // mine, with a } and a \" in it\n \"careercontext\": {\"command\": \"old\"} }, \"z\": 1 }",
        "{\"mcpServers\": {\"a\": {}, // the files\n \"careercontext\": {\"command\": \"old\"} /* , */, \"b\": {\"c\": 1} } }",
        "{\n  \"mcpServers\": {\n    \"a\": {\"command\": \"o\"} // the files\n  }\n}\n",
        "{\r  // trailing\r  \"a\": 1,\r  \"mcpServers\": {}\r}\r",
        "\uFEFF{ \"a\": \"\uFEFF\" }",
        "{\"mcpServers\":{\"careercontext\":{\"type\":\"http\",\"url\":\"http://old\",\"headers\":{\"A\":\"b\"}}}}",
        "{ \"mcpServers\": { \"care\\u0065rcontext\": { \"command\": \"old\" } } }",
        "\n{ \"x\": -1.5e3, \"deep\": {\"mcpServers\": {\"careercontext\": {}}}, \"s\": \"a\\\\\\\"b\" }",
    };

    public static TheoryData<string> Toml => new()
    {
        "", "model = \"o\"\n", "# mine\n[mcp_servers.files]\ncommand = \"npx\"\nargs = [\n  \"-y\", # why\n  \"x]\",\n]\n\n[profiles.a]\nx = '''\n[mcp_servers.careercontext]\n'''\n",
        "[mcp_servers.careercontext]\n# keep\ncommand = \"old\"\nargs = [\n  \"a\"\n]\nstartup_timeout_sec = 5\n\n[mcp_servers.careercontext.env]\nA = \"b\"\n\n[other]\ny = { a = 1 }\n",
        "# mine\n[mcp_servers.'careercontext']\nurl = \"http://old\"\nhttp_headers = { A = \"b\" }\n\n# of the next one\n[projects.\"/home/i.n/[x] # y\"]\ntrust_level = \"trusted\"\n[mcp_servers.careercontext.env]\nA = \"b\"\n[other]\ny = { a = 1 }\n# at the end\n",
        "[\"mcp_servers.careercontext\"]\nmodel = \"o\"\r\n\"a \\\" b\" = 1\n",
        "\uFEFFmodel = \"o\"\n",
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
        entry.EnumerateObject().Select(p => p.Name).Should().NotContain("url");
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
        entry.Should().Contain("command = \"/opt/career context/careercontext\"").And.Contain("args = [\"serve\", \"--db\", \"/home/ines/my \\\"career\\\".db\"]").And.NotContain("old").And.NotContain("http_headers");
        KnownClient.FileOf(entry).Should().Be(Arguments[2]);
        client.Set(with, Command, Arguments).Should().Be(with, "it is there already");
        string[] kept = ["# mine", "\"x]\",", "# keep", "startup_timeout_sec = 5", "A = \"b\"", "y = { a = 1 }", "model = \"o\"", "# of the next one", "trust_level = \"trusted\"", "# at the end"];
        foreach (string line in kept.Where(k => text.Contains(k, StringComparison.Ordinal))) with.Should().Contain(line);
        string without = client.Remove(with);
        client.Find(without).Should().BeNull();
        foreach (string line in kept.Except(["# keep", "startup_timeout_sec = 5", "A = \"b\""]).Where(k => text.Contains(k, StringComparison.Ordinal))) without.Should().Contain(line);
        without.Should().NotContain("A = \"b\"");
    }

    [Theory]
    [InlineData("cursor")]
    [InlineData("codex")]
    public void Whatever_stands_there_is_changed_rightly_or_refused(string name)
    {
        KnownClient client = Client(name);
        string[] seeds = [.. (name == "codex" ? Toml : Json).Select(row => row.Data).Where(t => t.Length > 3)];
        string pieces = name == "codex" ? "[]{}\"'\\#=.,\n\r ab" : "{}[]\"\\:,/*\n\r 1a\uFEFF";
        Random random = new(20261121);
        int changed = 0;
        for (int i = 0; i < 20_000; i++)
        {
            StringBuilder made = new(seeds[i % seeds.Length]);
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                int at = random.Next(made.Length);
                if (random.Next(2) == 0) made.Remove(at, 1);
                made.Insert(at, pieces[random.Next(pieces.Length)]);
            }
            string text = made.ToString();
            try
            {
                string with = client.Set(text, Command, Arguments);
                client.Find(with).Should().NotBeNull();
                client.Set(with, Command, Arguments).Should().Be(with);
                string without = client.Remove(with);
                client.Find(without).Should().BeNull();
                if (name != "codex") Others(without).Should().Equal(Others(text), text);
                else if (client.Find(text) is null) with.Should().StartWith(text);
                changed++;
            }
            catch (CareerException refused)
            {
                refused.Fault.Should().Be(Fault.Unsupported);
            }
        }
        changed.Should().BeGreaterThan(2_000);
    }

    [Theory]
    [InlineData("cursor", "{ \"mcpServers\": { ", "*no JSON*nothing was changed*")]
    [InlineData("cursor", "[1]", "*no object*")]
    [InlineData("cursor", "{ \"mcpServers\": [] }", "*no object*")]
    [InlineData("cursor", "{ \"mcpServers\": {}, \"mcpServers\": {} }", "*stands there twice*")]
    [InlineData("cursor", "{ \"mcpServers\": { \"careercontext\": {}, \"careercontext\": {} } }", "*stands there twice*")]
    [InlineData("codex", "[mcp_servers.careercontext]\n[x]\n[mcp_servers.careercontext]\n", "*line 3 begins*again*")]
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
    public void What_the_owner_or_the_client_wrote_into_our_entry_stays()
    {
        KnownClient client = Client("claude-code");
        string ours = client.Set("", Command, Arguments);
        // As clients rewrite their files: other blanks, keys of their own.
        string rewritten = ours.Replace("\"args\": [", "\"env\": { \"A\": \"b\" }, // why\n      \"args\": [\n        ", StringComparison.Ordinal);
        client.Set(rewritten, Command, Arguments).Should().Be(rewritten, "it says the same");
        client.Set(rewritten, "/new", Arguments).Should().Be(rewritten.Replace(Command, "/new", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "args": ["serve", "--db=/a b.db"] }""", "/a b.db")]
    [InlineData("""{ "args": ["serve"], // it's mine\n "env": { "CAREERCONTEXT_DB": "/é.db" } }""", "/é.db")]
    [InlineData("args = ['serve', '--db', 'C:\\a.db'] # it's mine", """C:\a.db""")]
    [InlineData("args = [\n \"serve\", # \"--db\", \"/no.db\"\n]", null)]
    public void The_career_file_of_an_entry_is_found_however_it_is_written(string entry, string? file) =>
        KnownClient.FileOf(entry.Replace("\\n", "\n", StringComparison.Ordinal)).Should().Be(file);

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_alone()
    {
        string path = home.Write("mcp.json", "{}");
        FluentActions.Invoking(() => ConfigurationFile.Write(path, "", "one")).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Conflict);
        FluentActions.Invoking(() => ConfigurationFile.Read(home.Place)).Should().Throw<CareerException>().WithMessage("*is a folder*");
        File.ReadAllText(path).Should().Be("{}");
        home.Names().Should().HaveCount(1);
    }

    [Fact]
    public void A_file_is_replaced_as_a_whole_with_a_copy_beside_it_and_its_rights_kept()
    {
        string path = home.Write("mcp.json", "{}");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        ConfigurationFile.Write(path, "{}", "one").Should().Be(path + ConfigurationFile.CopyEnding);
        ConfigurationFile.Write(path, "one", "two").Should().Be(path + ConfigurationFile.CopyEnding + "-2");
        File.ReadAllText(path).Should().Be("two");
        File.ReadAllText(path + ConfigurationFile.CopyEnding).Should().Be("{}");
        home.Names().Should().HaveCount(3);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Fact]
    public void A_new_file_and_its_folder_are_made()
    {
        string path = Path.Combine(home.Place, "deep", "mcp.json");
        ConfigurationFile.Write(path, "", "one").Should().BeNull();
        ConfigurationFile.Read(path).Should().Be("one");
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need rights of their own on Windows.");
        string target = home.Write("dotfiles.json", "{}"), link = home.File("mcp.json");
        File.CreateSymbolicLink(link, target);
        ConfigurationFile.Write(link, "{}", "one");
        new FileInfo(link).LinkTarget.Should().Be(target);
        File.ReadAllText(target).Should().Be("one");

        // Also one whose target is not there yet; and one that leads nowhere is left alone.
        string early = home.File("early.json");
        File.CreateSymbolicLink(early, home.File("later.json"));
        ConfigurationFile.Write(early, "", "two").Should().BeNull();
        File.ReadAllText(home.File("later.json")).Should().Be("two");
        string round = home.File("round.json");
        File.CreateSymbolicLink(round, round);
        FluentActions.Invoking(() => ConfigurationFile.Write(round, "", "three")).Should().Throw<CareerException>().WithMessage("*as it was*");
    }

    [Theory]
    [InlineData("/home/ines/CareerContext/src/CareerContext.Server/bin/Debug/net10.0/careercontext", true)]
    [InlineData("""C:\work\bin\Release\net10.0\careercontext.dll""", true)]
    [InlineData("/home/ines/CareerContext/artifacts/bin/CareerContext.Server/release_linux-x64/careercontext", true)]
    [InlineData("/home/ines/.dotnet/tools/careercontext", false)]
    [InlineData("/usr/local/bin/careercontext", false)]
    public void A_client_is_not_pointed_at_a_build_folder(string path, bool refused) => (ProgramCommand.Refuse(path) is not null).Should().Be(refused);

    private KnownClient Client(string name) => KnownClient.All(home.Place).Single(c => c.Name == name);

    private static JsonElement Parse(string text) => JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement;

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
