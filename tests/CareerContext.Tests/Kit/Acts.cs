using System.Diagnostics;
using System.Globalization;
using CareerContext.Editing;
using CareerContext.Interests;
using CareerContext.Records;
using CareerContext.Store;
using ModelContextProtocol.Client;

namespace CareerContext.Tests.Kit;

/// <summary>What tests need done in another process: with another environment, as another user, or until it is killed.</summary>
internal static class Acts
{
    /// <summary>The first argument that makes the test program act.</summary>
    public const string Word = "act";

    public static int Run(string[] act)
    {
        try
        {
            Console.WriteLine(Do(act));
            return 0;
        }
        catch (CareerException error)
        {
            Console.Error.WriteLine($"{error.Fault}: {error.Message}");
            return 1;
        }
    }

    private static string Do(string[] act) => act switch
    {
        ["place"] => CareerFilePath.Resolve(null),
        ["place", string given] => CareerFilePath.Resolve(given),
        ["engine"] => $"{Engine.Version} {Engine.Origin}",
        ["count", string path] => Count(CareerLibrary.Open(path)),
        ["count-read-only", string path] => Count(CareerLibrary.Open(path, readOnly: true)),
        ["add", string path, string count, string name] => Add(CareerLibrary.Open(path), Number(count), name),
        ["edit", string path, string id, string count, string name] => Edit(CareerLibrary.Open(path), id, Number(count), name),
        ["add-at-once", string path, string count] => AddAtOnce(CareerLibrary.Open(path), Number(count)),
        ["backup", string path, string target] => Backup(CareerLibrary.Open(path), target),
        ["write-and-hang", string path] => WriteAndHang(path),
        ["idle", string path] => Idle(path),
        ["stand-in-line", string folder] => StandInLine(folder),
        ["add-until-told", string path, string name] => AddUntilTold(CareerLibrary.Open(path), name),
        ["ask", string command, .. string[] arguments] => AskAsync(command, arguments).GetAwaiter().GetResult(),
        _ => throw new ArgumentException("No such act: " + string.Join(' ', act)),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Count(CareerFile file) => file.Read(s => RecordStore.ListAll(s).Count).ToString(CultureInfo.InvariantCulture);

    // One write each, so that writers of several processes take turns.
    private static string Add(CareerFile file, int count, string name)
    {
        for (int i = 0; i < count; i++) file.Write(Origin.Cli, s => RecordStore.Save(s, GeneratedRecords.Of(InterestKind.Kind, i) with { Values = new Dictionary<string, object> { ["name"] = $"{name} {i}" } }));
        return "done";
    }

    // As fast as it can until the input ends.
    private static string AddUntilTold(CareerFile file, string name)
    {
        Task told = Task.Run(Console.In.ReadToEnd);
        for (int i = 0; !told.IsCompleted; i++)
        {
            Add(file, 1, $"{name} {i}");
            if (i == 0) Console.WriteLine("adding");
        }
        return "done";
    }

    private static string StandInLine(string folder)
    {
        using WriterQueue head = WriterQueue.Enter(folder, TimeSpan.FromSeconds(10));
        Console.WriteLine(head.IsHead ? "head" : "not the head");
        Console.In.ReadToEnd();
        return "done";
    }

    // As fast as it can: a writer that comes back at once must not push in front of those who wait. Says the longest wait in milliseconds.
    private static string Edit(CareerFile file, string id, int count, string name)
    {
        TimeSpan longest = TimeSpan.Zero;
        for (int i = 0; i < count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            file.Write(Origin.Cli, s => RecordEditor.Save(s, new RecordEdit(RecordKinds.OfId(id)!, Edits.Json($$"""{"technologies_used": {"add": ["{{name}}{{i}}"] } }""")) { Id = id }, EditAuthor.Owner));
            TimeSpan waited = Stopwatch.GetElapsedTime(start);
            if (i > 0 && waited > longest) longest = waited;
        }
        return ((long)longest.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
    }

    private static string AddAtOnce(CareerFile file, int count) => file.Write(Origin.Import("generated.json"), session =>
    {
        Source source = SourceStore.Save(session, GeneratedRecords.Upload("generated.json"));
        RecordKind kind = RecordKinds.Find("experience")!;
        for (int i = 0; i < count; i++) RecordStore.Save(session, GeneratedRecords.Of(kind, i, source.Id));
        return "done";
    });

    private static string Backup(CareerFile file, string target)
    {
        file.Backup(target);
        return "done";
    }

    // Past the library, which would empty the log.
    private static string WriteAndHang(string path)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Open(path);
        Database.Execute(connection, "INSERT INTO interests SELECT 'int_222222', 9, 'left in the log', 1, 1, NULL, 1, 1, 'shared', created_at, updated_at FROM interests LIMIT 1");
        Console.WriteLine("written");
        Console.In.ReadToEnd();
        return "done";
    }

    // As a server idles that has read: connected, with nothing begun.
    private static string Idle(string path)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = Database.Open(path);
        Database.Rows(connection, "SELECT count(*) FROM history");
        Console.WriteLine("idle");
        Console.In.ReadToEnd();
        return "done";
    }

    // As a client starts a server: how many tools it lists, and who it says this is.
    private static async Task<string> AskAsync(string command, string[] arguments)
    {
        await using McpClient client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = command, Arguments = arguments }));
        int tools = (await client.ListToolsAsync()).Count;
        return $"{tools} tools\n{McpPair.TextOf(await client.CallToolAsync("get_quick_summary"))}";
    }
}
