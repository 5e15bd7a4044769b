using System.Text.RegularExpressions;

namespace CareerContext.Context.Understanding;

/// <summary>A sentence or bullet of a job ad.</summary>
/// <param name="Section">What the heading over it says; <see cref="AdSection.Open"/> where none does.</param>
/// <param name="Text">As it was written, without its mark.</param>
/// <param name="IsBullet">Whether it stood behind a mark.</param>
/// <param name="IsList">Whether it stood behind words that open a list: <c>Nice to have: a, b, c</c>.</param>
internal sealed record AdStatement(AdSection Section, string Text, bool IsBullet, bool IsList);

/// <summary>Takes a pasted job ad apart: headings, bullets and sentences.</summary>
internal static partial class AdText
{
    private const int WrappedFrom = 55;
    private const int HeadingWords = 9;
    private const int BareHeadingWords = 6;
    private const int LeadWords = 7;
    private const int QuestionWords = 45;
    private const int TitleWords = 14;

    /// <summary>The statements of an ad in order; those about the employer, the offer and the way to apply are left out.</summary>
    public static List<AdStatement> Statements(string text)
    {
        List<AdStatement> statements = [];
        List<string> lines = Lines(text);
        AdSection section = AdSection.Open;
        bool hadBullets = false, apart = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                apart = true;
                continue;
            }
            string content = Bare(Mark().Replace(lines[i], ""));
            if (content.Length == 0) continue;
            bool bullet = Mark().IsMatch(lines[i]) && !IsOpen(content);
            if (!bullet && HeadingOf(content, lines[i], Next(lines, i)) is { } opened)
            {
                (section, hadBullets, apart) = (opened, false, false);
                continue;
            }
            // A paragraph behind a list of bullets is no longer what its heading said.
            if (!bullet && hadBullets && apart && section != AdSection.Skip) section = AdSection.Open;
            (hadBullets, apart) = (hadBullets || bullet, false);
            section = Take(statements, content, section, bullet);
        }
        return statements;
    }

    // The sentences of one line; returns the section that the lines after it belong to.
    private static AdSection Take(List<AdStatement> statements, string content, AdSection section, bool bullet)
    {
        AdSection here = section;
        bool list = false;
        foreach (string sentence in Sentences(content))
        {
            string said = sentence, folded = AdWords.Fold(sentence);
            if (Lead(sentence) is var (lead, rest) && AdWords.Heading(AdWords.Fold(lead)) is { } led && (!bullet || led is AdSection.Nice or AdSection.Skip))
            {
                (here, said, list) = (led, rest, true);
                folded = AdWords.Fold(rest);
            }
            else if (list && !bullet) (here, list) = (section is AdSection.Skip ? section : here is AdSection.Skip ? here : section, false);
            if (AdWords.IsBesides(folded) && !AdWords.AsksNice(folded))
            {
                // "We offer …" in the middle of a text ends what was asked for; a bullet speaks for itself alone.
                if (!bullet) here = section = AdSection.Skip;
                continue;
            }
            if (here == AdSection.Skip || (AdWords.IsUnneeded(folded) && !AdWords.AsksNice(folded))) continue;
            statements.Add(new AdStatement(here, said, bullet, list && !said.Contains(';', StringComparison.Ordinal)));
        }
        return section;
    }

    /// <summary>The sentences of a line; one that ends in an abbreviation goes on.</summary>
    public static IEnumerable<string> Sentences(string line)
    {
        int from = 0;
        foreach (Match end in SentenceEnd().Matches(line))
        {
            int at = end.Index + 1;
            if (Abbreviated().IsMatch(line.AsSpan(from, at - from))) continue;
            yield return line[from..at].Trim();
            from = at;
        }
        if (line[from..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    // Lines as they were meant: bullets that were pasted in a row apart, lines that a narrow window wrapped together, the question in front dropped.
    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (string raw in Inline().Replace(text, "\n• ").Split('\n'))
        {
            string line = raw.Trim();
            bool goesOn = line.Length > 0 && lines.Count > 0 && lines[^1].Length >= WrappedFrom && !Mark().IsMatch(raw) && lines[^1][^1] is not (':' or '.' or '!' or '?' or ';' or '：')
                && (char.IsLower(line[0]) || line[0] is '(' || (raw.Length > 1 && raw[0] == ' ' && Mark().IsMatch(lines[^1])) || (lines[^1].Length > 70 && line.Length > WrappedFrom) || lines[^1][^1] == ',');
            // Within a paragraph that was wrapped, a sentence may end where the line does.
            bool sameText = line.Length > 0 && lines.Count > 0 && lines[^1].Length > 70 && char.IsLower(line[0]) && !Mark().IsMatch(raw);
            if ((goesOn || sameText) && !OpensList(line)) lines[^1] += " " + line;
            else lines.Add(line);
        }
        return WithoutTitle(WithoutQuestion(lines));
    }

    // "Senior Engineer (m/f/d), Bergen": the first line is no sentence and asks for nothing by itself.
    private static List<string> WithoutTitle(List<string> lines)
    {
        int first = lines.FindIndex(l => l.Length > 0);
        bool more = first >= 0 && lines.Count(l => l.Length > 0) > 2;
        if (more && !Mark().IsMatch(lines[first]) && lines[first][^1] is not ('.' or ';' or ':' or '!') && Words.Of(lines[first]).Count() <= TitleWords && !OpensList(lines[first]) && AdWords.Heading(AdWords.Fold(lines[first])) is null) lines[first] = "";
        return lines;
    }

    private static List<string> WithoutQuestion(List<string> lines)
    {
        int first = lines.FindIndex(l => l.Length > 0);
        if (first < 0) return lines;
        List<string> sentences = [.. Sentences(lines[first])];
        bool alone = first + 1 >= lines.Count || lines[first + 1].Length == 0 || sentences.Count < 3;
        int asking = sentences.FindLastIndex(s => s[^1] == '?' || Asking().IsMatch(" " + string.Join(' ', Words.Of(s)) + " "));
        if (asking < 0 || Words.Of(lines[first]).Count() > QuestionWords && asking > 2) return lines;
        lines[first] = alone && Words.Of(lines[first]).Count() <= QuestionWords ? "" : string.Join(' ', sentences.Skip(asking + 1));
        return lines;
    }

    private static string? Next(List<string> lines, int at) => lines.Skip(at + 1).FirstOrDefault(l => l.Length > 0);

    // "Requirements", "**What you bring**", "IHR PROFIL:"; an unknown one closes what went before.
    private static AdSection? HeadingOf(string content, string line, string? next)
    {
        int words = Words.Of(content).Count();
        bool colon = IsOpen(content);
        if (words == 0 || (words > HeadingWords && !(colon && words < 2 * HeadingWords)) || (!colon && content[^1] is '.' or ';' or ',')) return null;
        bool marked = line[0] == '#' || line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal);
        bool capitals = content.Any(char.IsLetter) && !content.Any(char.IsLower) && words > 1;
        bool leadsBullets = next is not null && Mark().IsMatch(next);
        string folded = AdWords.Fold(content);
        if (colon || marked || leadsBullets) return AdWords.Heading(folded) ?? (AdWords.AsksMust(folded) ? AdSection.Must : AdSection.Open);
        if (words <= BareHeadingWords && !content.Contains(',', StringComparison.Ordinal) && AdWords.Heading(folded) is { } known && (capitals || IsBareHeading(folded, words))) return known;
        return capitals ? AdSection.Open : null;
    }

    // "Excellent communication skills" is a requirement that stands alone, "Key skills" a heading: it says nothing but what headings say.
    private static bool IsBareHeading(string folded, int words) => words <= 4 && folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(w => Lexicon.IsStop(w) || AdWords.IsFrame(w) || AdWords.Heading(" " + w + " ") is not null || w is "key" or "nice" or "recherche" or "look");

    private static bool IsOpen(string content) => content[^1] is ':' or '：' or '…' || content.EndsWith("...", StringComparison.Ordinal);

    private static bool OpensList(string line) => Lead(line) is var (lead, _) && AdWords.Heading(AdWords.Fold(lead)) is not null;

    private static (string Words, string Said)? Lead(string sentence)
    {
        int colon = sentence.IndexOfAny([':', '：']);
        if (colon is < 3 or > 70 || colon + 2 >= sentence.Length || sentence[colon + 1] is not (' ' or '\u00a0')) return null;
        string lead = sentence[..colon];
        return Words.Of(lead).Count() > LeadWords ? null : (lead, sentence[(colon + 1)..].Trim());
    }

    private static string Bare(string line) => Ornament().Replace(line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal), "").Trim();

    [GeneratedRegex(@"^\s*(?:[-–—•▪◦●·*‣→➢✓✔✅☑■□♦]\s*(?![-*])|\d{1,2}[.)]\s+|[a-z][)]\s+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<=\S[ \t]*)[•▪●‣✓✔]\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^[^\p{L}\p{N}(¿«""„]+(?=[\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"[.!?](?=\s+[\p{Lu}\p{N}¿¡""„«(])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:\b(?:e\.g|i\.e|etc|z\.\s?b|bzw|ca|inkl|mind|min|max|approx|incl|vs|ph\.d|b\.s|b\.a|m\.s|m\.a|b\.sc|m\.sc|p\.\s?ex|ex|n[oº]|art|st|dr|inc|s\.a)|(?<!\p{L})\p{Lu})\.$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviated();

    // Who pastes an ad speaks of the person's own record, or of the ad as an ad.
    [GeneratedRegex(" (?:i|my|me|am i|he|she|him|her|his|ich|mir|mich|mein|meine|meinem|meiner|je|mon|ma|mes|moi|mi|mis|yo|ella|meu|minha|ele|ela|record|profil|perfil|profile|cv|resume|lebenslauf|parcours|this role|this job|this posting|this ad|the ad|posting below|candidatar|anzeige|annonce|oferta|vaga|application) ", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
