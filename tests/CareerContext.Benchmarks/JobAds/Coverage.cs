using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.JobAds;

/// <summary>How many of an ad's requirements an answer says are recorded.</summary>
/// <param name="Recorded">The first number.</param>
/// <param name="Required">The second number, above 0.</param>
internal sealed partial record Coverage(int Recorded, int Required)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => (double)Recorded / Required;

    /// <summary>Reads the first "N of M" of an answer's first lines; null when it states none.</summary>
    public static Coverage? Of(string answer)
    {
        Match match = Pair().Match(string.Join('\n', answer.Split('\n').Take(FirstLines)));
        return match.Success && Number(match.Groups[2]) is > 0 and int required ? new Coverage(Number(match.Groups[1]), required) : null;
    }

    private const int FirstLines = 2;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("([0-9]{1,4}) of ([0-9]{1,4})")]
    private static partial Regex Pair();
}
