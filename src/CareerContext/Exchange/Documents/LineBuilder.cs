using System.Text;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Documents;

/// <summary>Builds one line from the runs of a document: white space folds to one space, a gap to one tab, and what is set apart is remembered.</summary>
internal sealed class LineBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<ProseSpan> spans = [];
    private char pending;

    /// <summary>Whether nothing was added yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds a run.</summary>
    /// <param name="words">Its characters; a tab among them is a gap.</param>
    /// <param name="isStrong">Whether it is bold, italic or underlined.</param>
    /// <param name="address">Where it leads; null where it is no link.</param>
    public void Add(string words, bool isStrong = false, string? address = null)
    {
        foreach ((string cell, bool isFirst) in words.Split('\t').Select((c, i) => (c, i == 0)))
        {
            if (!isFirst) Gap();
            AddCell(cell, isStrong, address);
        }
    }

    /// <summary>A wide gap, or the beginning of another cell.</summary>
    public void Gap() => pending = '\t';

    /// <summary>The line, and begins another; null where nothing was added.</summary>
    public ProseLine? Take(string place)
    {
        pending = default;
        if (text.Length == 0) return null;
        ProseLine line = new(text.ToString(), place) { Spans = [.. spans] };
        text.Clear();
        spans.Clear();
        return line;
    }

    private void AddCell(string words, bool isStrong, string? address)
    {
        string clean = PlainText.Clean(words);
        int start = -1;
        foreach (char c in clean)
        {
            if (char.IsWhiteSpace(c))
            {
                if (pending == default) pending = ' ';
                continue;
            }
            if (pending != default && text.Length > 0) text.Append(pending);
            pending = default;
            if (start < 0) start = text.Length;
            text.Append(c);
        }
        if (start >= 0 && (isStrong || address is not null)) Mark(new ProseSpan(start, text.Length - start, isStrong, address));
    }

    // Runs that are alike and have nothing but blanks between them are one: writers split words at will.
    private void Mark(ProseSpan span)
    {
        if (spans.Count > 0 && spans[^1] is var last && last.IsStrong == span.IsStrong && last.Address == span.Address
            && string.IsNullOrWhiteSpace(text.ToString(last.Start + last.Length, span.Start - last.Start - last.Length)))
        {
            spans[^1] = last with { Length = span.Start + span.Length - last.Start };
            return;
        }
        spans.Add(span);
    }
}
