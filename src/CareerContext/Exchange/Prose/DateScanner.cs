using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Exchange.Prose;

/// <summary>Finds the dates and periods of a line as people write them; one pass over its words.</summary>
internal sealed class DateScanner
{
    private const int LongestLine = 400; // Characters; a longer one is a paragraph, and its dates are a story's.
    private const int EarliestYear = 1000, LatestYear = 2100, EarliestInText = 1900;
    private const int LongestPresent = 5; // Words of "jusqu'à aujourd'hui".

    private static readonly HashSet<string> Since = new(StringComparer.Ordinal) { "since", "seit", "depuis", "desde", "ab" };
    private static readonly HashSet<string> UntilWords = new(StringComparer.Ordinal) { "until", "till", "bis", "hasta", "ate" };
    private static readonly HashSet<string> FromWords = new(StringComparer.Ordinal) { "from", "von", "vom", "de", "du", "entre", "between" };
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "of", "de", "del", "do", "the", "den", "year" };
    private static readonly HashSet<string> Seasons = new(StringComparer.Ordinal)
    {
        "spring", "summer", "fall", "autumn", "winter", "early", "mid", "late", "circa", "ca", "about", "fruhjahr", "fruhling", "sommer", "herbst", "anfang", "mitte", "ende", "wintersemester", "sommersemester",
        "ws", "ss", "wise", "sose", "printemps", "ete", "automne", "hiver", "debut", "primavera", "verano", "otono", "invierno", "verao", "outono", "inverno", "q1", "q2", "q3", "q4",
    };

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789?");

    private readonly string text;
    private readonly List<Token> tokens = [];

    private DateScanner(string text)
    {
        this.text = text;
        for (int i = 0; i < text.Length;)
        {
            int start = i;
            if (char.IsAsciiDigit(text[i])) while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            else if (char.IsLetter(text[i])) while (i < text.Length && char.IsLetter(text[i])) i++;
            else i++;
            if (text[start] is not (' ' or '\u00A0')) tokens.Add(new Token(start, i - start));
        }
    }

    private readonly record struct Token(int Start, int Length)
    {
        public int End => Start + Length;
    }

    // A date that was read: the token behind it, and whether it names more than a year.
    private readonly record struct OneDate(int Next, bool HasMonth, string? Words = null);

    /// <summary>The best date of a line: a period before a date in brackets before a date that stands for itself; null where there is none.</summary>
    public static DateSpan? Find(string text)
    {
        if (text.Length > LongestLine || !text.AsSpan().ContainsAny(Digits)) return null;
        List<(DateSpan Span, int Rank)> found = new DateScanner(text).All();
        return found.Count == 0 ? null : found.MaxBy(f => f.Rank).Span;
    }

    private List<(DateSpan Span, int Rank)> All()
    {
        List<(DateSpan, int)> found = [];
        for (int i = 0; i < tokens.Count;)
        {
            if (Read(i, out int next) is { } candidate) found.Add(candidate);
            i = Math.Max(next, i + 1);
        }
        return found;
    }

    private (DateSpan Span, int Rank)? Read(int at, out int next)
    {
        next = at;
        int first = at;
        string lead = Word(at);
        bool isSince = Since.Contains(lead), isUntil = UntilWords.Contains(lead);
        if (isSince || isUntil || FromWords.Contains(lead)) first++;
        if (first >= tokens.Count || (first == at && IsGlued(at)) || One(first) is not { } from) return null;
        next = from.Next;
        string? until = Until(from, out int behind, out bool isOpen);
        if (until is not null || isOpen) next = behind;
        string words = from.Words ?? Text(first, from.Next);
        if (isUntil) return until is null && !isOpen ? OnlyUntil(at, next, words) : null;
        DateSpan span = InBrackets(at, next, words.Trim('?').Length == 0 ? null : words, until, isOpen || isSince, out bool isBracketed);
        return Rank(span, first, from, isBracketed) is > 0 and int rank ? (span, rank) : null;
    }

    // "until 2014" as a part of its own, not within a sentence.
    private (DateSpan Span, int Rank)? OnlyUntil(int at, int next, string words)
    {
        DateSpan span = InBrackets(at, next, null, words, false, out bool _);
        return IsEdge(span.Start - 1, -1) && IsEdge(span.End, 1) ? (span, 4) : null;
    }

    // A year in a sentence is no date of an entry: it must stand for itself.
    private int Rank(DateSpan span, int first, OneDate from, bool isBracketed)
    {
        bool left = IsEdge(span.Start - 1, -1), right = IsEdge(span.End, 1);
        bool isOld = tokens[first].Length == 4 && Number(first) is > 0 and < EarliestInText;
        if (isOld && !(left && right)) return 0;
        if (span.Until is not null) return 5;
        if (span.From is null) return 0;
        if (isBracketed) return 4;
        if (left && right) return 3;
        return from.HasMonth && span.End == text.Length ? 2 : 0;
    }

    // What stands behind the first date: a dash or a word, and the second date or "now".
    private string? Until(OneDate from, out int behind, out bool isOpen)
    {
        behind = from.Next;
        isOpen = false;
        int at = from.Next;
        if (at >= tokens.Count) return null;
        bool isDash = IsDash(at), isWord = !isDash && DateWords.IsRangeMark(Word(at));
        if (!isDash && !isWord) return null;
        if (isWord && Present(at) is { } whole)
        {
            behind = at + whole; // "to date", "bis heute"
            return Text(at, behind);
        }
        while (at < tokens.Count && (IsDash(at) || (isWord && DateWords.IsRangeMark(Word(at))))) at++;
        if (One(at) is { } until)
        {
            behind = until.Next;
            return until.Words ?? Text(at, until.Next);
        }
        if (Present(at) is { } length)
        {
            behind = at + length;
            return Text(at, behind);
        }
        if (ShortYear(from, at) is { } year)
        {
            behind = at + 1;
            return year;
        }
        if (isDash && (at >= tokens.Count || text[tokens[at].Start] is ')' or ']' or '\t' or '|'))
        {
            behind = at;
            isOpen = true;
        }
        return null;
    }

    // 2015–17
    private string? ShortYear(OneDate from, int at)
    {
        if (from.HasMonth || at >= tokens.Count || tokens[at].Length != 2 || Number(at) is not { } two || Number(from.Next - 1) is not { } year || tokens[from.Next - 1].Length != 4) return null;
        return two > year % 100 && !IsGluedBehind(at) ? ((year / 100 * 100) + two).ToString(CultureInfo.InvariantCulture) : null;
    }

    private int? Present(int at)
    {
        for (int length = Math.Min(LongestPresent, tokens.Count - at); length > 0; length--)
        {
            if (char.IsLetter(text[tokens[at].Start]) && char.IsLetter(text[tokens[at + length - 1].Start]) && DateWords.IsPresent(Text(at, at + length)) && !IsGluedBehind(at + length - 1) && !IsDateOf(at, length)) return length;
        }
        return null;
    }

    // "2019 - Date of birth" is not until now.
    private bool IsDateOf(int at, int length) => length == 1 && Word(at) == "date" && at + 1 < tokens.Count && Word(at + 1).Length > 0;

    private OneDate? One(int at)
    {
        if (at >= tokens.Count) return null;
        if (text[tokens[at].Start] == '?') return Unknown(at);
        if (Number(at) is not null) return OfNumber(at);
        string word = Word(at);
        if (DateWords.Month(word) > 0) return OfMonth(at);
        if (Seasons.Contains(word) || (word == "q" && at + 1 < tokens.Count && tokens[at + 1].Length == 1))
        {
            int year = at + (word == "q" ? 2 : 1);
            if (year < tokens.Count && text[tokens[year].Start] is '.' or '-') year++;
            return year < tokens.Count && IsYear(year) && OfNumber(year) is { } plain ? plain with { HasMonth = true } : null;
        }
        return null;
    }

    private OneDate? Unknown(int at)
    {
        int next = at;
        while (next < tokens.Count && text[tokens[next].Start] == '?') next++;
        return next < tokens.Count && IsDash(next) ? new OneDate(next, false) : null;
    }

    private OneDate? OfNumber(int at)
    {
        if (IsYear(at))
        {
            if (Joined(at, 2) is { } month && (month is >= 1 and <= 12 || month == (Number(at) + 1) % 100))
                return Joined(at + 2, 2) is not null && month <= 12 ? NotGlued(new OneDate(at + 5, true)) : NotGlued(new OneDate(at + 3, true));
            return NotGlued(new OneDate(at + 1, false));
        }
        if (tokens[at].Length > 2 || Number(at) is not (>= 1 and <= 31)) return null;
        if (Joined(at, 4) is not null && IsYear(at + 2) && Number(at) <= 12) return NotGlued(new OneDate(at + 3, true));
        if (Joined(at, 2) is not null && Joined(at + 2, 4) is not null && IsYear(at + 4)) return NotGlued(new OneDate(at + 5, true));
        int next = at + 1;
        if (next < tokens.Count && (text[tokens[next].Start] == '.' || Word(next) is "st" or "nd" or "rd" or "th" or "er")) next++;
        if (next < tokens.Count && Between.Contains(Word(next))) next++;
        return next < tokens.Count && DateWords.Month(Word(next)) > 0 && OfMonth(next) is { } named ? named with { Words = named.Words is null ? null : Text(at, at + 1) + " " + named.Words } : null;
    }

    // "March 2020", "Sept. 3, 2019", "marzo de 2020", and "Jan – Mar 2021", of which the first borrows the year.
    private OneDate? OfMonth(int at)
    {
        int next = at + 1;
        if (next < tokens.Count && text[tokens[next].Start] == '.') next++;
        if (next + 1 < tokens.Count && tokens[next].Length <= 2 && Number(next) is not null) next++;
        while (next < tokens.Count && (text[tokens[next].Start] is ',' or '/' || Between.Contains(Word(next)))) next++;
        if (next < tokens.Count && IsYear(next)) return NotGlued(new OneDate(next + 1, true));
        if (next + 1 < tokens.Count && text[tokens[next].Start] is '\'' or '’' && tokens[next + 1].Length == 2 && Number(next + 1) is not null) return new OneDate(next + 2, true);
        if (next + 1 >= tokens.Count || !IsDash(next) || DateWords.Month(Word(next + 1)) == 0 || OfMonth(next + 1) is not { Words: null } second) return null;
        return new OneDate(next, true, Text(at, next) + " " + Text(second.Next - 1, second.Next));
    }

    // The number joined to a token by one mark without a space, e.g. 2019-03, 03/2019.
    private int? Joined(int at, int length)
    {
        if (at + 2 >= tokens.Count) return null;
        Token mark = tokens[at + 1], number = tokens[at + 2];
        bool isTight = mark.Start == tokens[at].End && number.Start == mark.End;
        bool isSlash = text[mark.Start] == '/' && number.Start - tokens[at].End <= 3;
        if (!(isTight || isSlash) || text[mark.Start] is not ('-' or '/' or '.') || number.Length > length || (length == 4 && number.Length != 4)) return null;
        return Number(at + 2);
    }

    private bool IsYear(int at) => tokens[at].Length == 4 && Number(at) is >= EarliestYear and <= LatestYear;

    private OneDate? NotGlued(OneDate date) => IsGluedBehind(date.Next - 1) ? null : date;

    // $2000, v2010, #2019, 1.2015
    private bool IsGlued(int at) => tokens[at].Start > 0 && text[tokens[at].Start - 1] is var before && (char.IsLetterOrDigit(before) || before is '$' or '€' or '£' or '#' or '@' or '_' or '=' or '+' || (before is '.' or '/' && tokens[at].Start > 1 && char.IsLetterOrDigit(text[tokens[at].Start - 2])));

    private bool IsGluedBehind(int at) => tokens[at].End < text.Length && text[tokens[at].End] is var behind && (char.IsLetterOrDigit(behind) || behind is '+' or '%' or '_' or '@');

    private bool IsDash(int at) => text[tokens[at].Start] is '-' or '–' or '—' or '―' or '−' or '‐' or '‑' or '~' or '→';

    private bool IsEdge(int at, int step)
    {
        while (at >= 0 && at < text.Length && text[at] == ' ') at += step;
        if (step > 0 && at < text.Length && text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')) return true;
        return at < 0 || at >= text.Length || text[at] is ',' or '|' or '·' or '•' or '\t' or '–' or '—' or '-' or '(' or ')' or '[' or ']' or ':' or ';';
    }

    private DateSpan InBrackets(int first, int next, string? from, string? until, bool isOpen, out bool isBracketed)
    {
        int start = tokens[first].Start, end = tokens[next - 1].End;
        isBracketed = first > 0 && next < tokens.Count && text[tokens[first - 1].Start] is '(' or '[' && text[tokens[next].Start] is ')' or ']';
        if (isBracketed) (start, end) = (tokens[first - 1].Start, tokens[next].End);
        return new DateSpan(start, end - start, from, until, isOpen);
    }

    private int? Number(int at) => char.IsAsciiDigit(text[tokens[at].Start]) && tokens[at].Length <= 4 ? int.Parse(text.AsSpan(tokens[at].Start, tokens[at].Length), CultureInfo.InvariantCulture) : null;

    private string Word(int at) => char.IsLetter(text[tokens[at].Start]) && tokens[at].Length <= 20 ? PlainText.Fold(text.Substring(tokens[at].Start, tokens[at].Length)) : "";

    private string Text(int at, int next) => text[tokens[at].Start..tokens[next - 1].End];
}
