using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CareerContext.Benchmarks.Scoring;

namespace CareerContext.Benchmarks.Formats;

/// <summary>What one rendering of a résumé states, found by looking for each value in its text: no reader of the program's own takes part.</summary>
internal sealed partial class Rendering
{
    private const int Before = 140;
    private const int After = 1500;
    private const int AfterList = 320;

    private static readonly string[] Lists = ["skills", "interests", "languages"];

    private readonly string raw;
    private readonly string visible;

    private Rendering(string raw, string visible)
    {
        (this.raw, this.visible) = (NormalText.Of(raw), Plain(visible));
        Words = Word().Matches($"{this.raw} {this.visible} {NormalText.Of(visible)}").Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All words of it, in the form in which words are compared.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Reads a file; null where its text cannot be had here.</summary>
    public static Rendering? Of(string path)
    {
        string ending = Path.GetExtension(path);
        if (ending == ".pdf") return PdfText(path) is { } pdf ? new Rendering(pdf, pdf) : null;
        string text = File.ReadAllText(path);
        return ending switch
        {
            ".html" => new Rendering(WebUtility.HtmlDecode(text), WebUtility.HtmlDecode(Tag().Replace(HtmlUnseen().Replace(text, " <"), ""))),
            ".doc" => new Rendering(WebUtility.HtmlDecode(Picture().Replace(text, "")), WebUtility.HtmlDecode(string.Concat(WordText().Matches(text).Select(m => m.Groups["t"].Success ? Tag().Replace(m.Groups["t"].Value, " ") : " ")))),
            ".yml" or ".yaml" => new Rendering(text, text.Replace("''", "'", StringComparison.Ordinal)),
            _ => new Rendering(text, text),
        };
    }

    /// <summary>A text in the form in which texts are compared: no marks of Markdown, one form of letters and blanks.</summary>
    public static string Plain(string text) => NormalText.Of(Behind().Replace(Emphasis().Replace(Link().Replace(text.Replace("\\n", " ", StringComparison.Ordinal), "$1"), "$1"), "")).Trim();

    /// <summary>The facts that it states. Each place in the text states one fact only, the longest first.</summary>
    public HashSet<JsonFact> Stated(IReadOnlyList<JsonFact> facts)
    {
        HashSet<JsonFact> stated = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<(string Section, int Record), JsonFact> entry in facts.GroupBy(f => f.Entry))
        {
            string[] siblings = [.. facts.Where(f => f.Entry != entry.Key && f.Section != "basics" && !Lists.Contains(f.Section)).Select(f => Plain(f.Anchor)).Distinct()];
            List<JsonFact> best = [];
            foreach (string window in Windows(entry.First(), siblings))
            {
                List<JsonFact> here = StatedIn(window, [.. entry]);
                if (here.Count > best.Count) best = here;
            }
            stated.UnionWith(best);
        }
        return stated;
    }

    private IEnumerable<string> Windows(JsonFact first, string[] siblings)
    {
        if (first.Section == "basics")
        {
            yield return visible;
            yield break;
        }
        bool isList = Lists.Contains(first.Section);
        string anchor = Plain(first.Anchor);
        for (int at = Find(visible, anchor, 0); at >= 0; at = Find(visible, anchor, at + 1))
        {
            if (at > 0 && visible[at - 1] is '/' or '.' or '@') continue; // part of an address
            int end = Math.Min(visible.Length, at + (isList ? AfterList : After)), start = Math.Max(0, at - Before);
            if (!isList) end = siblings.Select(s => Find(visible, s, at + anchor.Length)).Where(e => e > 0).Append(end).Min();
            yield return visible[start..end];
        }
    }

    private List<JsonFact> StatedIn(string window, List<JsonFact> facts)
    {
        List<JsonFact> stated = [];
        char[] left = window.ToCharArray();
        foreach (JsonFact fact in facts.OrderByDescending(f => f.Value.Length))
        {
            // Addresses may stand behind the words; they are long enough to be found anywhere.
            if (fact.Value.Contains("://", StringComparison.Ordinal))
            {
                if (Find(raw, Plain(fact.Value), 0) >= 0 || Find(visible, Plain(fact.Value), 0) >= 0) stated.Add(fact);
                continue;
            }
            string text = new(left);
            string? form = Forms(fact).FirstOrDefault(f => Find(text, f, 0) >= 0);
            // "CA" and "US" say where somebody lives only beside the rest of the address.
            if (form is null || (form.Length == 2 && fact.Section == "basics" && !stated.Exists(s => s.Field is "city" or "postal_code"))) continue;
            // So does the name of a network, beside an address or a name on it.
            if (fact.Field == "links.network" && !stated.Exists(s => s.Field is "links.url" or "links.username")) continue;
            stated.Add(fact);
            Array.Fill(left, '\0', Find(text, form, 0), form.Length);
        }
        return stated;
    }

    private static IEnumerable<string> Forms(JsonFact fact)
    {
        yield return Plain(fact.Value);
        if (!fact.IsDate || fact.Value.Length != 7) yield break;
        DateOnly date = DateOnly.ParseExact(fact.Value, "yyyy-MM", CultureInfo.InvariantCulture);
        foreach (string format in (string[])["MMM yyyy", "MMMM yyyy", "MM/yyyy", "M/yyyy", "MM.yyyy", "yyyy/MM"]) yield return date.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant();
    }

    // As whole words.
    private static int Find(string text, string value, int from)
    {
        if (value.Length == 0 || from >= text.Length) return -1;
        for (int at = text.IndexOf(value, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            bool begins = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(value[0]);
            bool ends = at + value.Length == text.Length || !char.IsLetterOrDigit(text[at + value.Length]) || !char.IsLetterOrDigit(value[^1]);
            if (begins && ends) return at;
        }
        return -1;
    }

    private static string? PdfText(string path)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true })!;
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    // Where a link's address stands behind its words.
    [GeneratedRegex(@" \((https?://|mailto:)[^()\s]*(\([^()\s]*\)[^()\s]*)?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(script|style|title)\b.*?</\1>|<(?=/?(br|p|div|li|h\d|td|tr)\b)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlUnseen();

    [GeneratedRegex("<w:t(?:\\s[^>]*)?>(?<t>.*?)</w:t>|</w:p>|<w:tab/>|<w:br/>", RegexOptions.Singleline)]
    private static partial Regex WordText();

    [GeneratedRegex("<w:binData.*?</w:binData>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]\n]{1,200})\]\([^)\n]{1,500}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}\d*])\*{1,3}(?=\S)([^*\n]{1,300}?)(?<=\S)\*{1,3}(?![\p{L}\d*])")]
    private static partial Regex Emphasis();
}
