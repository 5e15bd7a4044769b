using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>The current directory is whatever a client happens to be in: its size costs nothing, and nothing in it counts.</summary>
public sealed class AnyFolderTests(AnyFolderTests.StrangeFolder strange) : IClassFixture<AnyFolderTests.StrangeFolder>, IDisposable
{
    private const string Question = "Where do I work now?";
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void Over_stdio_a_folder_of_20_000_folders_is_neither_watched_nor_read()
    {
        using TempFolder empty = new();
        using PipedServer server = Serve(strange.Place), plain = Serve(empty.Place);
        server.Answer(Question).Should().Be(plain.Answer(Question)).And.Contain("Águas do Vale");
        MustLeaveAlone(server.Id);
        server.End();
        plain.End();
        empty.Names().Should().BeEmpty();
        strange.MustBeUntouched();

        PipedServer Serve(string folder) => new(BuiltProgram.Start(["serve", "--db", career.File.FilePath], strange.Variables, folder: folder));
    }

    [Fact]
    public async Task Over_HTTP_it_listens_where_its_command_line_says_whatever_the_folder_and_the_environment_say()
    {
        using RunningServer server = new(BuiltProgram.Start(["serve", "--db", career.File.FilePath, "--http", "--no-auth", "--port", "0"], strange.Variables, folder: strange.Place));
        using HttpClient client = new();
        Uri health = new(server.Endpoint, "/healthz");
        health.Port.Should().NotBe(strange.Port);
        (await client.GetStringAsync(health, TestContext.Current.CancellationToken)).Should().Be("ok\n");
        using HttpResponseMessage page = await client.GetAsync(new Uri(server.Endpoint, "/page.html"), TestContext.Current.CancellationToken);
        page.StatusCode.Should().Be(HttpStatusCode.NotFound);
        MustLeaveAlone(server.Id);
        using (TcpListener free = new(IPAddress.Loopback, strange.Port)) free.Start();
        (int exit, string output, string error) = server.End();
        (exit, output).Should().Be((0, ""), error);
        strange.MustBeUntouched();
    }

    [Fact]
    public void The_verbs_take_nothing_from_it_but_what_they_are_given()
    {
        Dictionary<string, string?> home = new(strange.Variables) { ["HOME"] = career.File.FilePath + ".home", ["XDG_DATA_HOME"] = null };
        Finished none = Processes.Finish(BuiltProgram.Start(["context", Question], home, folder: strange.Place));
        none.Expect(3);
        none.Error.Should().StartWith("No career file yet.");
        Processes.Finish(BuiltProgram.Start(["context", Question, "--db", career.File.FilePath], strange.Variables, folder: strange.Place)).Expect().Should().Contain("Águas do Vale");
        strange.MustBeUntouched();
    }

    private void MustLeaveAlone(int process)
    {
        if (!OperatingSystem.IsLinux()) return;
        string own = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
        Directory.EnumerateFiles(own + "/fdinfo").SelectMany(ReadLines).Should().NotContain(line => line.StartsWith("inotify", StringComparison.Ordinal), "nothing is watched");
        File.ReadLines(own + "/maps").Should().NotContain(line => line.Contains(strange.Place), "nothing is loaded from there");
        Directory.EnumerateFiles(own + "/fd").Select(f => new FileInfo(f).LinkTarget).Should().NotContain(target => target != null && target.StartsWith(strange.Place, StringComparison.Ordinal), "nothing there is open");
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return []; // Closed since it was listed.
        }
    }

    /// <summary>20,000 folders, and files that other programs take their settings from; with variables of the environment that say the same.</summary>
    public sealed class StrangeFolder : IDisposable
    {
        private readonly TempFolder folder = new();
        private readonly List<string> names;

        public StrangeFolder()
        {
            for (int i = 0; i < 20_000; i++) Directory.CreateDirectory(Path.Combine(folder.Place, string.Create(CultureInfo.InvariantCulture, $"{i / 100}/{i % 100}")));
            using (TcpListener free = new(IPAddress.Loopback, 0))
            {
                free.Start();
                Port = ((IPEndPoint)free.LocalEndpoint).Port;
            }
            string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");
            string settings = $$"""{"urls":"{{address}}","Kestrel":{"Endpoints":{"Other":{"Url":"{{address}}" } } },"runtimeOptions":{"configProperties":{"System.GC.Server":true } } }""";
            foreach (string name in (string[])["appsettings.json", "appsettings.Development.json", "hosting.json", "careercontext.json", "careercontext.runtimeconfig.json", "DOTNET.gcServer"]) folder.Write(name, settings);
            foreach (string name in (string[])["career.db", "libe_sqlite3.so", "libsqlite3.so.0", "e_sqlite3.dll", "libSystem.Native.so", "lexicon.txt"]) folder.Write(name, "not what its name says");
            folder.Write(".env", $"CAREERCONTEXT_DB={folder.File("career.db")}\nASPNETCORE_URLS={address}\n");
            Directory.CreateDirectory(folder.File("wwwroot"));
            File.WriteAllText(Path.Combine(folder.Place, "wwwroot", "page.html"), "not ours");
            // .NET's own host looks here before it starts a program that needs an installed .NET; the native program has none.
            if (BuiltProgram.Other is not null) foreach (string name in (string[])["opt/coreservicing/pkgs", "opt/corebreadcrumbs"]) Directory.CreateDirectory(folder.File(name));
            names = Everything();
            Variables = new Dictionary<string, string?>
            {
                ["ASPNETCORE_URLS"] = address, ["DOTNET_URLS"] = address, ["URLS"] = address,
                ["ASPNETCORE_HTTP_PORTS"] = $"{Port}", ["DOTNET_HTTP_PORTS"] = $"{Port}", ["HTTP_PORTS"] = $"{Port}",
                ["Kestrel__Endpoints__Other__Url"] = address, ["ASPNETCORE_Kestrel__Endpoints__Other__Url"] = address,
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_CONTENTROOT"] = folder.Place, ["DOTNET_CONTENTROOT"] = folder.Place, ["ASPNETCORE_WEBROOT"] = folder.File("wwwroot"),
                ["DOTNET_hostBuilder__reloadConfigOnChange"] = "true", ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Nothing.Of.The.Kind",
                ["Logging__LogLevel__Default"] = "Trace",
            };
        }

        public string Place => folder.Place;

        /// <summary>Where all of it says that a server should listen.</summary>
        public int Port { get; }

        public IReadOnlyDictionary<string, string?> Variables { get; }

        public void MustBeUntouched() => Everything().Should().Equal(names);

        public void Dispose() => folder.Dispose();

        // Below the numbers lie folders alone; what was put into one would show in its time.
        private List<string> Everything() => [.. new DirectoryInfo(folder.Place).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(e => $"{e.FullName} {e.LastWriteTimeUtc.Ticks} {(e as FileInfo)?.Length}").Order(StringComparer.Ordinal)];
    }
}
