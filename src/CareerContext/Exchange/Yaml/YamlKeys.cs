using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Yaml;

/// <summary>Finds the keys at the top of a YAML file without reading it whole: formats are recognised by them.</summary>
internal static partial class YamlKeys
{
    private const int LongestLine = 200; // Characters of a line that are looked at.
    private const int MostKeys = 100;

    /// <summary>The keys; null where the text is no YAML or, where the file's name does not say that it is, does not look like a tree.</summary>
    public static IReadOnlyList<string>? Of(string? text, bool isNamedYaml)
    {
        if (text is null || (!isNamedYaml && text.AsSpan().TrimStart() is ['<' or '{' or '[', ..])) return null;
        List<string> keys = [];
        bool isNested = false, wasOpen = false;
        foreach (ReadOnlySpan<char> whole in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = whole.TrimEnd();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] is ' ' or '\t' || line.StartsWith("- ") || line is "-")
            {
                isNested |= wasOpen;
                continue;
            }
            if (line.StartsWith("---") || line is "..." || line[0] == '%') continue;
            Match key = Key().Match(line.Length > LongestLine ? line[..LongestLine].ToString() : line.ToString());
            if (key.Success && keys.Count < MostKeys) keys.Add(key.Groups["key"].Value);
            else if (!isNamedYaml && !key.Success) return null;
            wasOpen = key.Success && key.Groups["rest"].Value.Trim() is "" or "|" or ">" or "|-" or ">-";
        }
        return isNamedYaml || isNested ? keys : null;
    }

    [GeneratedRegex("""^(?:"(?<key>[^"]{1,100})"|'(?<key>[^']{1,100})'|(?<key>[\p{L}_$][\w$.-]{0,60}))\s{0,9}:(?<rest>\s.*)?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
