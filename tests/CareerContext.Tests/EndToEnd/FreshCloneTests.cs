using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The first minute of a newcomer: a clone, nothing built, a client that starts what mcp.json says.</summary>
public sealed class FreshCloneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly string[] NotCloned = ["bin", "obj", ".git", "node_modules", "artifacts", "TestResults", ".vs", ".idea"];

    [Fact]
    public async Task The_command_in_mcp_json_starts_the_server_and_prints_nothing_but_messages()
    {
        Assert.SkipUnless(BuiltProgram.Other is null, "The clone builds a program of its own, whichever was named.");
        using TempFolder clone = new(), home = new();
        Copy(new DirectoryInfo(Repository.Root), clone.Place);
        using Process server = Start(clone, home);
        Task<string> errors = server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await server.StandardInput.WriteAsync("""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_quick_summary","arguments":{}}}

            """.Replace("\r", "", StringComparison.Ordinal));
        server.StandardInput.Close();
        List<JsonElement> answers = [];
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line) answers.Add(Message(line));
            await server.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!server.HasExited) server.Kill(entireProcessTree: true);
        }
        server.ExitCode.Should().Be(0, await errors);
        answers.Select(a => a.GetProperty("id").GetInt32()).Should().BeEquivalentTo([1, 2, 3]);
        answers.Single(a => a.GetProperty("id").GetInt32() == 3).GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString().Should().Be(CareerFile.NoFileYet);
    }

    // Started where the clone lies, as somebody who has never run dotnet and has no career file.
    private static Process Start(TempFolder clone, TempFolder home)
    {
        JsonElement server = JsonDocument.Parse(File.ReadAllText(clone.File("mcp.json"))).RootElement.GetProperty("mcpServers").GetProperty("careercontext");
        ProcessStartInfo start = new(server.GetProperty("command").GetString()!, server.GetProperty("args").EnumerateArray().Select(a => a.GetString()!))
        {
            WorkingDirectory = clone.Place,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string name in (string[])["DOTNET_NOLOGO", "DOTNET_SKIP_FIRST_TIME_EXPERIENCE", "DOTNET_CLI_TELEMETRY_OPTOUT", CareerFilePath.Variable]) start.Environment.Remove(name);
        // Downloaded packages are no build output: without them the test would need the network.
        start.Environment["NUGET_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        start.Environment["DOTNET_CLI_HOME"] = home.Place;
        start.Environment["XDG_DATA_HOME"] = home.Place;
        // Processes that outlive the build would hold its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (JsonProperty variable in server.TryGetProperty("env", out JsonElement env) ? env.EnumerateObject().ToList() : []) start.Environment[variable.Name] = variable.Value.GetString();
        return Process.Start(start)!;
    }

    private static JsonElement Message(string line)
    {
        try
        {
            JsonElement message = JsonDocument.Parse(line).RootElement;
            message.GetProperty("jsonrpc").GetString().Should().Be("2.0");
            return message;
        }
        catch (JsonException)
        {
            Assert.Fail("A line on standard output that is no message: " + line);
            throw;
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        foreach (FileInfo file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (DirectoryInfo folder in from.EnumerateDirectories().Where(d => !NotCloned.Contains(d.Name)))
            Copy(folder, Directory.CreateDirectory(Path.Combine(to, folder.Name)).FullName);
    }
}
