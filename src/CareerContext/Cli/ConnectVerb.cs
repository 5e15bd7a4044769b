using System.CommandLine;
using CareerContext.Cli.Clients;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>connect CLIENT</c>, <c>connect --list</c></summary>
internal static class ConnectVerb
{
    private const int LongLine = 200;

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        string names = string.Join(", ", KnownClient.All("").Select(c => c.Name));
        Argument<string?> client = new("CLIENT") { Description = $"One of {names}.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> list = new("--list") { Description = "Says which clients are installed, which know this server, and which career file they name." };
        Option<bool> print = new("--print") { Description = "Only shows the change." };
        Option<bool> remove = new("--remove") { Description = "Takes this server out of the client's configuration." };
        Option<bool> readOnly = new("--read-only") { Description = "Starts the server with --read-only." };
        Option<string?> toolsets = new("--toolsets") { Description = "Starts the server with these sets of tools.", HelpName = "NAMES" };
        Option<string?> hide = new("--hide") { Description = "Starts the server with these parts hidden, e.g. contact,references.", HelpName = "NAMES" };
        Verb verb = new("connect", "Enters this server into a client's own configuration, or takes it out again.", "careercontext connect cursor", "careercontext connect claude-desktop --print", "careercontext connect --list")
        {
            client,
            list,
            print,
            remove,
            readOnly,
            toolsets,
            hide,
        };
        verb.Remark = $"The change is shown first, and a copy of the file as it was stays beside it ({ConfigurationFile.CopyEnding}). Restart the client afterwards.";
        verb.SetAction(result =>
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            if (!Path.IsPathRooted(home)) throw new CareerException(Fault.Invalid, "Your home folder is not known, so neither are the clients' configurations. Set HOME to its full path.");
            IReadOnlyList<KnownClient> all = KnownClient.All(home);
            string file = context.Open(result).FilePath;
            string? name = result.GetValue(client);
            if (result.GetValue(list)) return name is null ? List(context, all, file) : throw new CareerException(Fault.Invalid, "--list takes no client; it lists all.");
            KnownClient found = all.FirstOrDefault(c => c.Name == name) ?? throw new CareerException(Fault.Invalid, $"{(name is null ? "Name a client" : $"There is no client '{PlainText.CleanLine(name)}' here")}: one of {names}.");
            List<string> options = [];
            if (result.GetValue(readOnly)) options.Add("--read-only");
            if (result.GetValue(toolsets) is { } sets) options.AddRange(["--toolsets", sets]);
            if (result.GetValue(hide) is { } hidden) options.AddRange(["--hide", hidden]);
            return Change(context, found, result.GetValue(remove) ? null : (file, options), result.GetValue(print));
        });
        return verb;
    }

    private static int List(VerbContext context, IReadOnlyList<KnownClient> all, string file)
    {
        context.PrintTable(["client", "installed", "knows this server", "career file"], all.Select(c =>
        {
            string? entry;
            try
            {
                entry = c.Find(ConfigurationFile.Read(c.Path));
            }
            catch (CareerException)
            {
                return (string[])[c.Name, Yes(c.IsInstalled), "its configuration is broken", ""];
            }
            string? named = entry is null ? null : KnownClient.FileOf(entry);
            return [c.Name, Yes(c.IsInstalled), Yes(entry is not null), entry is null ? "" : named is null ? "the usual one" : named == file ? named : $"another one: {named}"];
        }));
        return ExitCode.Done;
    }

    private static int Change(VerbContext context, KnownClient client, (string File, IReadOnlyList<string> Options)? entry, bool onlyPrint)
    {
        string before = ConfigurationFile.Read(client.Path), after;
        try
        {
            after = entry is { } wanted ? With(client, before, wanted.File, wanted.Options) : client.Remove(before);
        }
        catch (CareerException fault) when (fault.Fault == Fault.Unsupported && fault.Message.Contains("nothing was changed", StringComparison.Ordinal))
        {
            throw new CareerException(Fault.Unsupported, $"{client.Title}'s configuration {client.Path} is broken: {fault.Message}", fault);
        }
        if (after == before)
        {
            context.Out.WriteLine(entry is null ? $"{client.Title} does not know this server; nothing was changed." : $"{client.Title} knows this server already; nothing was changed.");
            return ExitCode.Done;
        }
        context.Out.WriteLine($"{client.Path}:");
        foreach (string line in Difference(before, after)) context.Out.WriteLine(line);
        bool wasInstalled = client.IsInstalled;
        if (onlyPrint) return ExitCode.Done;
        string? copy = ConfigurationFile.Write(client.Path, before, after);
        context.Out.WriteLine(copy is null ? $"Written. Restart {client.Title}." : $"Written; as it was: {copy}. Restart {client.Title}.");
        if (!wasInstalled) context.Error.WriteLine($"{client.Title} does not seem to be installed here; it finds the server when it is.");
        if (entry is { } made && !File.Exists(made.File)) context.Error.WriteLine($"There is no career file yet at {made.File}: `careercontext import FILE` makes one.");
        return ExitCode.Done;
    }

    private static string With(KnownClient client, string before, string file, IReadOnlyList<string> options)
    {
        (string command, string[] first) = ProgramCommand.Find();
        // What the server would refuse at its start is refused here, where somebody reads it.
        ServeShape shape = ServeShape.Match(["serve", .. options]) ?? throw new CareerException(Fault.Invalid, "--toolsets and --hide take names with commas between them.");
        _ = Mcp.CareerServer.Describe(shape.OpenReader(), shape.Options(TextWriter.Null));
        return client.Set(before, command, [.. first, "serve", "--db", file, .. options]);
    }

    private static string Yes(bool value) => value ? "yes" : "no";

    // What differs, between what begins and what ends alike: one change in one place.
    private static IEnumerable<string> Difference(string before, string after)
    {
        string[] old = before.Split('\n'), made = after.Split('\n');
        int same = 0, end = 0;
        while (same < Math.Min(old.Length, made.Length) && old[same] == made[same]) same++;
        while (end < Math.Min(old.Length, made.Length) - same && old[^(end + 1)] == made[^(end + 1)]) end++;
        (string gone, string come) = Narrowed(string.Join('\n', old[same..^end]), string.Join('\n', made[same..^end]));
        return [.. Lines("- ", gone), .. Lines("+ ", come)];
    }

    // A file written on one line may hold other servers' secrets: of long lines only what changes is shown.
    private static (string Gone, string Come) Narrowed(string gone, string come)
    {
        if (gone.Split('\n').Max(l => l.Length) <= LongLine) return (gone, come);
        int same = gone.AsSpan().CommonPrefixLength(come), most = Math.Min(gone.Length, come.Length) - same, end = 0;
        while (end < most && gone[^(end + 1)] == come[^(end + 1)]) end++;
        return (gone.Length == same + end ? "" : $"…{gone[same..^end]}…", come.Length == same + end ? "" : $"…{come[same..^end]}…");
    }

    // What other programs wrote is shown without characters that a terminal obeys.
    private static IEnumerable<string> Lines(string sign, string text) => text.Split('\n').Where(l => l.Length > 0).Select(l => sign + PlainText.Clean(l).TrimEnd());
}
