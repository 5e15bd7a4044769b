using System.Text;

namespace CareerContext.Exchange.Prose;

/// <summary>A line and what can be seen of it at a glance.</summary>
internal sealed class Row(ProseLine line)
{
    private const int LongestHead = 140; // Characters; a longer line is a sentence.
    private const int MostHeadWords = 16, LongestHeading = 300;

    private static readonly string[] Abbreviations = ["inc.", "ltd.", "co.", "corp.", "e.v.", "s.a.", "s.l.", "s.r.l.", "b.v.", "n.v.", "b.sc.", "m.sc.", "ph.d.", "b.a.", "m.a.", "b.s.", "m.s.", "jr.", "sr.", "dr.", "etc.", "ltda.", "dept.", "st.", "u.a.", "dipl.", "univ.", "llp.", "pty."];

    private readonly Lazy<DateSpan?> dates = new(() => DateScanner.Find(line.Text));
    private List<Segment>? parts;

    /// <summary>The line.</summary>
    public ProseLine Line { get; } = line;

    /// <summary>Its text, tabs where cells part.</summary>
    public string Text => Line.Text;

    /// <summary>When it says.</summary>
    public DateSpan? Dates => dates.Value;

    /// <summary>Whether it says a period.</summary>
    public bool HasRange => Dates is { IsRange: true };

    /// <summary>Its parts, the date left out.</summary>
    public IReadOnlyList<Segment> Segments => parts ??= Segment.Of(this);

    /// <summary>Whether it says when and nothing else.</summary>
    public bool IsDateOnly => Dates is not null && Segments.Count == 0;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool IsSentence => Text.Length > 0 && Text[^1] is '.' or '!' or '?' or ';' or ':' && !EndsInAbbreviation(Text);

    /// <summary>Whether it may head an entry: short, no sentence, beginning with a capital, a digit or a mark.</summary>
    public bool IsHead => (Line.Heading > 0 && Text.Length <= LongestHeading) || (Text.Length <= LongestHead && (!char.IsLower(Text[0]) || HasRange || (Text.Length > 1 && char.IsUpper(Text[1]))) && !IsSentence && (HasRange || WordCount <= MostHeadWords));

    /// <summary>Its text as it is stored: the addresses of its links behind them, cells parted by a space.</summary>
    public string Full => Line.Spans.Any(s => s.Address is not null) ? WithAddresses() : Plain(Text);

    private int WordCount => Text.Count(c => c is ' ' or '\t') + 1;

    /// <summary>A text without tabs.</summary>
    public static string Plain(string text) => text.Replace('\t', ' ').Trim();

    /// <summary>What stands before and behind a colon, where the line begins with a label.</summary>
    public (string Label, string Value)? Label
    {
        get
        {
            int colon = Text.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 1 or > 40 || colon + 1 >= Text.Length || Text[colon + 1] is not (' ' or '\t')) return null;
            string label = Text[..colon].Trim(), value = Text[(colon + 1)..].Trim();
            return value.Length > 0 && char.IsLetter(label[0]) && label.Count(c => c == ' ') < 5 ? (label, value) : null;
        }
    }

    private static bool EndsInAbbreviation(string text)
    {
        string last = text[(text.LastIndexOfAny([' ', '\t']) + 1)..].ToLowerInvariant();
        return last.EndsWith('.') && (Array.IndexOf(Abbreviations, last) >= 0 || (last.Length <= 4 && last.Count(c => c == '.') > 1));
    }

    private string WithAddresses()
    {
        StringBuilder full = new(Text.Length + 64);
        int done = 0;
        foreach (ProseSpan span in Line.Spans.Where(s => s.Address is not null))
        {
            int end = Math.Min(span.Start + span.Length, Text.Length);
            if (end < done) continue;
            full.Append(Text, done, end - done);
            done = end;
            if (!Says(Text[Math.Min(span.Start, end)..end], span.Address!)) full.Append(" (").Append(span.Address).Append(')');
        }
        return Plain(full.Append(Text, done, Text.Length - done).ToString());
    }

    // A link whose text is its address is not said twice.
    private static bool Says(string text, string address)
    {
        string bare = Bare(address);
        return bare.Length == 0 || Bare(text).Contains(bare, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string address)
    {
        foreach (string prefix in (string[])["mailto:", "tel:", "https://", "http://"])
        {
            if (address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) address = address[prefix.Length..];
        }
        return address.TrimEnd('/').Trim();
    }
}
