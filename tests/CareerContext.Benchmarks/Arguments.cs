using System.Globalization;

namespace CareerContext.Benchmarks;

/// <summary>A command line: words, and options that each take a value.</summary>
/// <param name="Words">What is no option.</param>
/// <param name="Options">By name, without dashes.</param>
internal sealed record Arguments(string[] Words, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">An option without a value.</exception>
    public static Arguments Of(string[] args)
    {
        List<string> words = [];
        Dictionary<string, string> options = [];
        for (int i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (i + 1 < args.Length) options[args[i][2..]] = args[++i];
            else throw new FormatException($"{args[i]} needs a value.");
        }
        return new Arguments([.. words], options);
    }

    /// <summary>An option's value, or null.</summary>
    public string? Text(string name) => Options.GetValueOrDefault(name);

    /// <summary>An option's number.</summary>
    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
