using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Cli;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Rules;

/// <summary>What the registry is told, the package and the program agree. <c>.packaging/check.mjs</c> makes and starts the packages themselves.</summary>
public sealed class PackageTests
{
    private static readonly JsonElement Registered = JsonDocument.Parse(File.ReadAllText(Repository.File(".packaging", "server.json"))).RootElement;
    private static readonly string Project = File.ReadAllText(Repository.File("src", "CareerContext.Server", "CareerContext.Server.csproj"));
    private static readonly string Readme = File.ReadAllText(Repository.File("README.md"));

    [Fact]
    public void The_registry_gets_the_version_and_the_name_of_the_package()
    {
        Registered.GetProperty("version").GetString().Should().Be(ProgramVersion.Text);
        JsonElement package = Registered.GetProperty("packages").EnumerateArray().Should().ContainSingle().Subject;
        package.GetProperty("registryType").GetString().Should().Be("nuget");
        package.GetProperty("identifier").GetString().Should().Be(Tag("PackageId"));
        package.GetProperty("version").GetString().Should().Be(ProgramVersion.Text);
        package.GetProperty("transport").GetProperty("type").GetString().Should().Be("stdio");
        Readme.Should().Contain($"<!-- mcp-name: {Registered.GetProperty("name").GetString()} -->", "a package proves by it that it belongs to the entry");
    }

    [Fact]
    public void What_the_registry_gets_keeps_to_its_schema()
    {
        Registered.GetProperty("$schema").GetString().Should().Be("https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json");
        Registered.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(["$schema", "name", "title", "description", "version", "packages"]);
        Registered.GetProperty("name").GetString().Should().MatchRegex(@"^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+\z");
        Registered.GetProperty("title").GetString()!.Length.Should().BeInRange(1, 100);
        Registered.GetProperty("description").GetString()!.Length.Should().BeInRange(1, 100);
        JsonElement package = Registered.GetProperty("packages")[0];
        package.EnumerateObject().Select(p => p.Name).Should().BeSubsetOf(["registryType", "registryBaseUrl", "identifier", "version", "runtimeHint", "transport", "packageArguments", "environmentVariables"]);
        package.GetProperty("packageArguments").EnumerateArray().Should().AllSatisfy(a => (a.GetProperty("type").GetString(), a.TryGetProperty("value", out _)).Should().Be(("positional", true)));
        package.GetProperty("environmentVariables").EnumerateArray().Should().AllSatisfy(v => v.GetProperty("format").GetString().Should().BeOneOf("string", "number", "boolean", "filepath"));
    }

    [Fact]
    public void What_the_registry_says_starts_the_server()
    {
        JsonElement package = Registered.GetProperty("packages")[0];
        ServeShape.Match([.. package.GetProperty("packageArguments").EnumerateArray().Select(a => a.GetProperty("value").GetString()!)]).Should().NotBeNull();
        package.GetProperty("environmentVariables").EnumerateArray().Select(v => v.GetProperty("name").GetString()).Should().Equal(CareerFilePath.Variable);
    }

    [Fact]
    public void The_package_is_a_tool_of_the_type_that_galleries_look_for()
    {
        (Tag("PackAsTool"), Tag("PackageType"), Tag("ToolCommandName"), Tag("PackageLicenseExpression"), Tag("PackageReadmeFile")).Should().Be(("true", "McpServer", "careercontext", "MIT", "README.md"));
        Tag("Description").Should().NotBeEmpty();
        Tag("PackageTags").Split(' ').Should().Contain("mcp");
        Project.Should().Contain("""Include="../../.packaging/server.json" Pack="true" PackagePath="/.mcp/" """.TrimEnd());
    }

    private static string Tag(string name) => Regex.Match(Project, $"<{name}>([^<]*)</{name}>").Groups[1].Value;
}
