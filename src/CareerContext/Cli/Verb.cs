using System.CommandLine;

namespace CareerContext.Cli;

/// <summary>One verb of the command line. Its help leads with the sentence and the example.</summary>
internal sealed class Verb : Command
{
    /// <summary>Makes a verb.</summary>
    /// <param name="name">A plain verb.</param>
    /// <param name="sentence">What it does, one sentence.</param>
    /// <param name="examples">Command lines that work.</param>
    public Verb(string name, string sentence, params string[] examples)
        : base(name, sentence) => Examples = examples;

    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>What a reader may want to know beyond the sentence, or null.</summary>
    public string? Remark { get; set; }
}
