using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>One value of a cell such as <c>[PORTFOLIO:https://example.com]</c>.</summary>
/// <param name="Label">E.g. <c>Portfolio</c>; empty where there is none.</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record LabelledValue(string Label, string Value);

/// <summary>Web addresses of the export, and lists of labelled values in one cell.</summary>
internal static partial class WebAddresses
{
    /// <summary>Whether opening an address does no more than show a page: <c>https</c>, <c>http</c>, <c>mailto</c>, or no scheme at all.</summary>
    public static bool IsSafe(string address)
    {
        string plain = string.Concat(PlainText.CleanLine(address).Where(c => !char.IsWhiteSpace(c)));
        int colon = plain.IndexOf(':', StringComparison.Ordinal), slash = plain.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (slash >= 0 && slash < colon)) return true;
        string scheme = plain[..colon].ToLowerInvariant();
        if (!scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')) return true; // No scheme at all.
        // "example.com:8080" names a port.
        return scheme is "http" or "https" or "mailto" || (scheme.Contains('.', StringComparison.Ordinal) && plain.AsSpan(colon + 1) is { Length: > 0 } rest && char.IsAsciiDigit(rest[0]));
    }

    /// <summary>The values of a cell: brackets around all or each, line feeds or commas before a label or an address between, a label and a colon before each.</summary>
    public static List<LabelledValue> Parse(string cell)
    {
        List<LabelledValue> values = [];
        foreach (string part in Between().Split(Bare(cell)).Select(Bare).Where(p => p.Length > 0))
        {
            Match label = Label().Match(part);
            values.Add(label.Success ? new LabelledValue(Titled(label.Groups["label"].Value), part[label.Length..].Trim()) : new LabelledValue("", part));
        }
        return values;
    }

    private static string Bare(string text) => text.Trim() is ['[', .. var inner, ']'] ? inner.Trim() : text.Trim();

    private static string Titled(string label) => string.Concat(label[..1].ToUpperInvariant(), label[1..].ToLowerInvariant().Replace('_', ' '));

    [GeneratedRegex(@"[\n\r]+|\]?[,;]\s*\[?(?=[A-Z_]+:|https?:|www\.)")]
    private static partial Regex Between();

    // Labels are LinkedIn's own words in capitals; a scheme is no label.
    [GeneratedRegex("^(?!(?:HTTPS?|JAVASCRIPT|VBSCRIPT|DATA|FILE|FTP|BLOB|ABOUT|MAILTO):)(?<label>[A-Z][A-Z_ ]+):(?=.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
