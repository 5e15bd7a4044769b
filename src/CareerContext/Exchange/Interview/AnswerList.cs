using System.Text.RegularExpressions;
using CareerContext.Store;

namespace CareerContext.Exchange.Interview;

/// <summary>Takes answers apart that name several things.</summary>
internal static partial class AnswerList
{
    private const int Most = 30;

    /// <summary>The things named, each once: a line each where there are lines, else between commas or semicolons; not within brackets.</summary>
    public static List<string> Parts(string answer)
    {
        string[] parts = answer.Contains('\n', StringComparison.Ordinal) ? answer.Split('\n') : Between().Split(answer);
        return [.. parts.Select(PlainText.CleanLine).Where(p => p.Length > 0).DistinctBy(PlainText.Fold).Take(Most)];
    }

    /// <summary>A language and how well it is spoken: <c>English (C1)</c>, <c>English: fluent</c>, <c>English B2</c>.</summary>
    public static (string Language, string? Level) Language(string part)
    {
        Match match = Marked().Match(part);
        if (!match.Success) match = Worded().Match(part);
        return match.Success ? (match.Groups["language"].Value.Trim(), match.Groups["level"].Value.Trim()) : (part, null);
    }

    [GeneratedRegex(@"[,;](?![^()]*\))")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<language>[^():–]+?)\s*(?:\((?<level>[^()]+)\)|:\s*(?<level>.+)|\s[-–]\s*(?<level>.+))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?<language>.+?)\s+(?<level>(?:[ABC][12]\+?|native|mother tongue|fluent|bilingual|advanced|professional|conversational|intermediate|basic|beginner|elementary)\b.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();
}
