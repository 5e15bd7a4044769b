using System.Globalization;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

/// <summary>Reads the line form of the vocabulary: <c>Canonical name [kind] &lt; Broader, Broader | alias, alias | de: Begriff | fr: terme</c>.</summary>
internal static class SeedText
{
    /// <summary>What takes in the parts of a line. The positions are those of the whole text.</summary>
    public interface ITarget
    {
        /// <summary>A new entity with its canonical name.</summary>
        void Begin(EntityKind kind, Range name);

        /// <summary>A name of what it is a kind or part of.</summary>
        void Broader(Range name);

        /// <summary>Another name.</summary>
        void Alias(Range term, string language);
    }

    /// <summary>Reads all lines of a part of a text.</summary>
    /// <param name="file">The file's name, for faults.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="target">Takes the parts in.</param>
    /// <exception cref="CareerException">A line breaks the form; the message names file and line.</exception>
    public static void Read(string file, char[] text, int start, int end, ITarget target)
    {
        int number = 0;
        while (start < end)
        {
            number++;
            int length = text.AsSpan(start, end - start).IndexOf('\n');
            int stop = length < 0 ? end : start + length;
            Range line = Trim(text, start, stop);
            if (line.End.Value > line.Start.Value && text[line.Start.Value] is not ('#' or '\ufeff')) Line(text, line, target, new Place(file, number));
            start = stop + 1;
        }
    }

    private readonly record struct Place(string File, int Line);

    private static void Line(char[] text, Range line, ITarget target, Place place)
    {
        int start = line.Start.Value, end = line.End.Value;
        int bar = Find(text, '|', start, end);
        Head(text, start, bar, target, place);
        while (bar < end)
        {
            int from = bar + 1;
            bar = Find(text, '|', from, end);
            Range segment = Trim(text, from, bar);
            string language = Language(text, ref segment, place);
            if (segment.End.Value == segment.Start.Value) throw Wrong(place, "a segment between two bars is empty");
            Split(text, segment, place, target, language);
        }
    }

    private static void Head(char[] text, int start, int end, ITarget target, Place place)
    {
        int less = Find(text, '<', start, end);
        Range name = Trim(text, start, less);
        EntityKind kind = EntityKind.Skill;
        if (name.End.Value > name.Start.Value && text[name.End.Value - 1] == ']')
        {
            int open = Find(text, '[', name.Start.Value, name.End.Value);
            ReadOnlySpan<char> word = open < name.End.Value ? text.AsSpan(open + 1, name.End.Value - open - 2) : default;
            kind = Entity.KindOf(word) ?? throw Wrong(place, $"[{word}] is no kind; kinds are skill, technology, company and university");
            name = Trim(text, name.Start.Value, open);
        }
        if (name.End.Value == name.Start.Value) throw Wrong(place, "the canonical name is missing");
        if (Find(text, ',', name.Start.Value, name.End.Value) < name.End.Value) throw Wrong(place, "the canonical name holds a comma");
        target.Begin(kind, name);
        if (less < end) Split(text, Trim(text, less + 1, end), place, target, language: null);
    }

    // Names between commas: broader ones where there is no language.
    private static void Split(char[] text, Range list, Place place, ITarget target, string? language)
    {
        int start = list.Start.Value, end = list.End.Value;
        while (start <= end)
        {
            int comma = Find(text, ',', start, end);
            Range term = Trim(text, start, comma);
            if (term.End.Value == term.Start.Value) throw Wrong(place, "a name between two commas is empty");
            if (language is null) target.Broader(term);
            else target.Alias(term, language);
            start = comma + 1;
        }
    }

    private static string Language(char[] text, ref Range segment, Place place)
    {
        int start = segment.Start.Value, end = segment.End.Value;
        // A name may hold a colon itself (Re:dash), but no space behind it there.
        if (end - start < 4 || text[start + 2] != ':' || text[start + 3] != ' ' || !char.IsAsciiLetterLower(text[start]) || !char.IsAsciiLetterLower(text[start + 1])) return "";
        ReadOnlySpan<char> code = text.AsSpan(start, 2);
        segment = Trim(text, start + 3, end);
        foreach (string language in SeedTables.Languages)
        {
            if (code.SequenceEqual(language)) return language;
        }
        throw Wrong(place, $"{code}: is no language here; languages are de, fr, es and pt");
    }

    private static int Find(char[] text, char c, int start, int end) => text.AsSpan(start, end - start).IndexOf(c) is var at and >= 0 ? start + at : end;

    private static Range Trim(char[] text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start..end;
    }

    private static CareerException Wrong(Place place, string what) =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"{place.File}, line {place.Line}: {what}. The form is: Name [kind] < Broader | alias, alias | de: Begriff"));
}
