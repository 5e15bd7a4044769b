namespace CareerContext.Tests.Kit;

/// <summary>Texts that are the public surface, kept in git: a change of one is a diff that a person reads.</summary>
internal static class Snapshot
{
    /// <summary>Set to <c>write</c> to rewrite what differs.</summary>
    public const string Variable = "CAREERCONTEXT_SNAPSHOTS";

    public static bool Writing => Environment.GetEnvironmentVariable(Variable) == "write";

    /// <summary>Compares a text with the file of that name in Snapshots/.</summary>
    public static void Match(string name, string actual) => MatchFile(Repository.File("tests", "CareerContext.Tests", "Snapshots", name), actual);

    /// <summary>Compares bytes that the program reads with the file that holds them.</summary>
    public static void MatchBytes(string path, byte[] actual)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(actual)) return;
        if (Writing) File.WriteAllBytes(path, actual);
        else Assert.Fail($"{path} is not what its sources make now. Run the test once with {Variable}=write, and build again.");
    }

    /// <summary>Compares a text with the part of a file between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>.</summary>
    public static void MatchRegion(string path, string name, string actual)
    {
        string whole = Lines(File.ReadAllText(path));
        string open = $"<!-- {name} -->\n", close = $"<!-- /{name} -->";
        int from = whole.IndexOf(open, StringComparison.Ordinal), to = whole.IndexOf(close, StringComparison.Ordinal);
        if (from < 0 || to < from) Assert.Fail($"{path} needs the markers {open.Trim()} and {close}, each on a line of its own.");
        from += open.Length;
        string expected = whole[from..to], wanted = Lines(actual).TrimEnd('\n') + "\n";
        if (expected == wanted) return;
        if (Writing) File.WriteAllText(path, whole[..from] + wanted + whole[to..]);
        else Assert.Fail(Message(path, expected, wanted));
    }

    private static void MatchFile(string path, string actual)
    {
        string wanted = Lines(actual).TrimEnd('\n') + "\n";
        string? expected = File.Exists(path) ? Lines(File.ReadAllText(path)) : null;
        if (expected == wanted) return;
        if (Writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, wanted);
            return;
        }
        Assert.Fail(expected is null ? $"{path} is missing. {Remedy}" : Message(path, expected, wanted));
    }

    private static string Remedy => $"If the new text is right, run the test once with {Variable}=write and read the diff before you commit it.";

    private static string Message(string path, string expected, string actual) =>
        $"{Path.GetFileName(path)} is not what the program says now (- kept, + now). {Remedy}\n{LineDiff.Of(expected, actual)}";

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
