namespace CareerContext.Benchmarks.Printing;

/// <summary>A part of a Markdown file that a program writes, between two markers.</summary>
internal static class MarkdownRegion
{
    /// <summary>Looks whether a file has the markers.</summary>
    /// <exception cref="FormatException">It has not.</exception>
    public static void Check(string path, string region) => Place(File.ReadAllText(path), region, path);

    /// <summary>What stands between the markers.</summary>
    /// <exception cref="FormatException">The text lacks them.</exception>
    public static string Read(string whole, string region) => whole[Place(whole, region, "The text")];

    /// <summary>Rewrites the region of a file.</summary>
    /// <exception cref="FormatException">The file lacks the markers.</exception>
    public static void Write(string path, string region, string content)
    {
        string whole = File.ReadAllText(path);
        Range place = Place(whole, region, path);
        File.WriteAllText(path, whole[..place.Start] + content + whole[place.End..]);
    }

    private static Range Place(string whole, string region, string name)
    {
        string open = $"<!-- {region} -->\n", close = $"<!-- /{region} -->";
        int from = whole.IndexOf(open, StringComparison.Ordinal), to = whole.IndexOf(close, StringComparison.Ordinal);
        return from >= 0 && to >= from ? (from + open.Length)..to : throw new FormatException($"{name} lacks the markers {open.Trim()} and {close}.");
    }
}
