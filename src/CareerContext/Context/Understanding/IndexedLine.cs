using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>A word of the file.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Stem">Its stem.</param>
internal sealed record WordForm(string Text, string Stem);

/// <summary>A line of a record, taken apart for searching.</summary>
internal sealed class IndexedLine
{
    private const int Beside = 4;

    private readonly CareerIndex index;
    private readonly WordForm[] words;
    private Sense[]? senses;
    private Told told;

    public IndexedLine(CareerRecord record, ContextLine line, bool isHeading, CareerIndex index)
    {
        (Record, Line, IsHeading, this.index) = (record, line, isHeading, index);
        words = [.. Context.Words.Of(line.Facts.Count > 0 && line.Facts[0].Field.StartsWith(Fact.Unknown, StringComparison.Ordinal) ? FieldPath.Apart(line.Text) : line.Text).Select(index.FormOf)];
    }

    /// <summary>The record.</summary>
    public CareerRecord Record { get; }

    /// <summary>The line.</summary>
    public ContextLine Line { get; }

    /// <summary>Whether it is the record's heading, which <see cref="Sections.Line"/> says in its own form.</summary>
    public bool IsHeading { get; }

    /// <summary>Its folded words in order, with their stems.</summary>
    public IReadOnlyList<WordForm> Forms => words;

    /// <summary>Its folded words, each once.</summary>
    public IEnumerable<string> Words => words.Select(w => w.Text).Distinct();

    /// <summary>The stems of its words.</summary>
    public IEnumerable<string> Stems => words.Select(w => w.Stem);

    /// <summary>What its words mean, by place; found when first asked for. Safe to use from several threads: all find the same.</summary>
    public IReadOnlyList<Sense> Senses => senses ??= [.. index.Senses.In(Array.ConvertAll(words, w => w.Text), Array.ConvertAll(words, w => w.Stem), Line.Text, index.Tongues), .. IsHeading ? KindSenses.Of(Record.Kind.Name) : []];

    /// <summary>What the line is worth beside others: what was done says more than what is listed, and both more than links.</summary>
    public double Worth => IsHeading || Line.Facts.Count == 0 ? 1 : Line.Facts[0].RecordId != Record.Id ? 0.6 : Line.Facts[0].Field switch
    {
        "company_url" or "url" or "website" or "links" => 0.4,
        "company_description" or "location" => 0.7,
        { } other when other.StartsWith(Fact.Unknown, StringComparison.Ordinal) => 0.7,
        _ => 1,
    };

    /// <summary>Its place among the lines that job ads are weighed by; -1 where it is not among them.</summary>
    public int Number { get; set; } = -1;

    /// <summary>Whether it only names linked records.</summary>
    public bool IsLinks => Line.Text.StartsWith("Skills: ", StringComparison.Ordinal) || Line.Text.StartsWith("Projects: ", StringComparison.Ordinal);

    /// <summary>Whether it lists names: linked records, technologies.</summary>
    public bool IsListing => IsLinks || Line.Text.StartsWith("Technologies", StringComparison.Ordinal);

    /// <summary>Whether it tells something, or is a record's name: places, addresses and whom a thing was for prove nothing.</summary>
    public bool IsTold
    {
        get
        {
            if (told == Told.Unasked) told = Tells() ? Told.Yes : Told.No;
            return told == Told.Yes;
        }
    }

    /// <summary>The number of its words.</summary>
    public int Length => words.Length;

    /// <summary>Whether it holds a folded word.</summary>
    public bool Holds(string word)
    {
        foreach (WordForm own in words)
        {
            if (own.Text == word) return true;
        }
        return false;
    }

    /// <summary>Whether one of its words has a stem.</summary>
    public bool HoldsStem(string stem)
    {
        foreach (WordForm own in words)
        {
            if (own.Stem == stem) return true;
        }
        return false;
    }

    /// <summary>Whether one of its words has a word as its part, or is a part of it.</summary>
    public bool HasCompoundOf(string word, string stem)
    {
        if (!Nearness.HasParts(word)) return false;
        foreach (WordForm own in words)
        {
            if (Nearness.IsCompound(word, stem, own.Text, own.Stem)) return true;
        }
        return false;
    }

    /// <summary>Whether a figure, or a number in words, stands beside a term: <c>a team of five</c>, <c>120 students</c>.</summary>
    public bool HasNumberBeside(Term term)
    {
        for (int i = 0; i < words.Length; i++)
        {
            bool here = term.Holds(words[i].Text, words[i].Stem) || Senses.Any(s => s.At <= i && i < s.At + s.Length && (term.Senses.Contains(s.Id) || term.Narrower.Contains(s.Id)))
                || (term.Words.Count == 1 && Nearness.IsCompound(term.Words[0], words[i].Text));
            if (!here) continue;
            for (int j = Math.Max(0, i - Beside); j < Math.Min(words.Length, i + Beside + 1); j++)
            {
                if (Numbers.IsNumber(words[j].Text)) return true;
            }
        }
        return false;
    }

    private bool Tells() => IsHeading || (Record.Kind.Name == "skill" ? Line.Facts.Any(f => f.Field == "narrative_context")
        : IsListing || Line.Facts.Any(f => f.Field is not ("location" or "company_description" or "region" or "city" or "url" or "website" or "entity" or "employment_type" or "company_url" or "industry" or "link" or "links" or "email" or "phone" or "timezone" or "country_code" or "issuer")));

    private enum Told : byte
    {
        Unasked,
        Yes,
        No,
    }
}
