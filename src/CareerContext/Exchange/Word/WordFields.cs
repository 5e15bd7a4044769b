using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerContext.Exchange.Word;

/// <summary>The fields of a paragraph, which stand between marks among its runs: their instructions are no text, their results are.</summary>
internal sealed partial class WordFields
{
    private const int MostOpen = 50;
    private const int LongestInstruction = 4_000; // Characters; links have half as many.

    private readonly Stack<Open> open = new();

    private sealed class Open
    {
        private readonly StringBuilder instruction = new();

        public bool HasResult { get; private set; }

        public bool IsPageNumber { get; private set; }

        public string? Address { get; private set; }

        public void Add(string words)
        {
            if (!HasResult) instruction.Append(words, 0, Math.Min(words.Length, LongestInstruction - instruction.Length));
        }

        // Read once: a result may have as many pieces as the document.
        public void Settle()
        {
            if (HasResult) return;
            HasResult = true;
            string whole = instruction.ToString();
            (IsPageNumber, Address) = (WordFields.IsPageNumber(whole), AddressOf(whole));
        }
    }

    /// <summary>Whether what stands here is shown: no instruction, and no number of the page.</summary>
    public bool IsShown => open.All(f => f.HasResult && !f.IsPageNumber);

    /// <summary>Where the innermost link among the open fields leads, or null.</summary>
    public string? Address => open.Select(f => f.Address).FirstOrDefault(a => a is not null);

    /// <summary>A mark: a field begins, its result begins, or it ends.</summary>
    public void Mark(XElement mark)
    {
        string? type = mark.Value("fldCharType");
        if (type == "begin" && open.Count < MostOpen) open.Push(new Open());
        else if (type == "separate" && open.Count > 0) open.Peek().Settle();
        else if (type == "end" && open.Count > 0) open.Pop();
    }

    /// <summary>A piece of an instruction.</summary>
    public void Instruct(string words)
    {
        if (open.Count > 0) open.Peek().Add(words);
    }

    /// <summary>Where an instruction's link leads, or null.</summary>
    public static string? AddressOf(string instruction) => Hyperlink().Match(instruction) is { Success: true } link ? link.Groups["to"].Value : null;

    /// <summary>Whether an instruction gives numbers of pages.</summary>
    public static bool IsPageNumber(string instruction) => PageNumber().IsMatch(instruction);

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<to>[^"\s]{1,2000})"\s*""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hyperlink();

    [GeneratedRegex(@"^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
