using System.Globalization;
using System.Text;

namespace CareerContext.Exchange;

/// <summary>Paths into JSON: <c>work[0].highlights[2]</c>; keys that are no plain word stand as <c>['a.b']</c>.</summary>
internal static class JsonPath
{
    public static string Key(string path, string key)
    {
        if (key.Length == 0 || key.AsSpan().ContainsAny(".[]'\\"))
            return $"{path}['{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    public static string Index(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>Takes a path apart: keys as text, places in arrays as numbers.</summary>
    public static List<object> Parse(string path)
    {
        List<object> segments = [];
        for (int i = 0; i < path.Length;)
        {
            if (path[i] == '.') i++;
            else if (path[i] != '[') i = Word(path, i, segments);
            else if (i + 1 < path.Length && path[i + 1] == '\'') i = Quoted(path, i + 2, segments);
            else
            {
                int end = path.IndexOf(']', i);
                segments.Add(int.Parse(path.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture));
                i = end + 1;
            }
        }
        return segments;
    }

    private static int Word(string path, int start, List<object> segments)
    {
        int length = path.AsSpan(start).IndexOfAny('.', '[');
        int end = length < 0 ? path.Length : start + length;
        segments.Add(path[start..end]);
        return end;
    }

    private static int Quoted(string path, int start, List<object> segments)
    {
        StringBuilder key = new();
        int i = start;
        for (; path[i] != '\''; i++)
        {
            if (path[i] == '\\') i++;
            key.Append(path[i]);
        }
        segments.Add(key.ToString());
        return i + 2;
    }
}

/// <summary>A place while reading: its path in the whole file, and within the record that is being read.</summary>
/// <param name="Full">Of the file, e.g. <c>work[0].summary</c>.</param>
/// <param name="Relative">Of the record, e.g. <c>summary</c>; as an export will count list entries, so without empty ones.</param>
internal readonly record struct Spot(string Full, string Relative)
{
    public Spot Key(string key) => new(JsonPath.Key(Full, key), JsonPath.Key(Relative, key));

    public Spot Index(int index, int kept) => new(JsonPath.Index(Full, index), JsonPath.Index(Relative, kept));
}
