using System.Text.RegularExpressions;
using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads jobs and volunteering: which line is the title, which the employer, when and where.</summary>
/// <param name="tree">The tree.</param>
/// <param name="section"><c>work</c> or <c>volunteer</c>.</param>
internal sealed partial class JobReader(Translation tree, string section)
{
    private const int MostPlaceWords = 4;

    private readonly string employerKey = section == "work" ? "name" : "organization";

    // What most entries of the section show: whether the title comes before the employer.
    private int titleFirst, employerFirst, placedBehind;

    /// <summary>What of an entry's head was told apart.</summary>
    private sealed class Named
    {
        public Segment? Title { get; set; }

        public Segment? Employer { get; set; }

        public Segment? Place { get; set; }

        public string? Type { get; set; }

        public List<Segment> Rest { get; } = [];

        public List<Segment> Lengths { get; } = []; // "3 years 2 months": the dates say it.

        public double Confidence { get; set; } = Sure.Labelled;
    }

    /// <summary>Reads a section's lines.</summary>
    public void Read(List<Row> rows)
    {
        List<ProseEntry> entries = new EntryGrouping(rows, isList: false, IsComplete).Read();
        List<(ProseEntry Entry, Named Named)> named = [.. entries.Select(e => (e, Name(e)))];
        foreach ((ProseEntry _, Named names) in named) Learn(names);
        Segment? employer = null;
        foreach ((ProseEntry entry, Named names) in named)
        {
            Decide(names, entry, ref employer);
            Write(entry, names);
        }
    }

    /// <summary>Whether a line names title and employer both.</summary>
    private static bool IsComplete(Row row)
    {
        List<Segment> parts = [.. row.Segments.Where(s => !PlaceWords.IsPlace(s.Text))];
        if (parts.Count >= 2) return true;
        return parts.Count == 1 && (TitleAt.Split(parts[0].Text) is not null || (Segment.AtCommas(parts[0].Text) is { Count: >= 2 } commas && EntryWords.Score(commas[0]) > 0 && !PlaceWords.IsPlace(commas[^1])));
    }

    private static Named Name(ProseEntry entry)
    {
        Named named = new();
        List<Segment> segments = [.. entry.Heads.SelectMany(h => h.Segments)];
        if (entry.Above is not null) segments.InsertRange(0, entry.Above.Segments);
        List<Segment> open = [];
        foreach (Segment segment in segments)
        {
            if (PlaceWords.IsPlace(segment.Text) && named.Place is null) named.Place = segment;
            else if (named.Type is null && EmploymentType(segment.Text) is not null) named.Type = segment.Text.Trim('(', ')');
            else if (Duration().IsMatch(segment.Text)) named.Lengths.Add(segment);
            else open.Add(segment);
        }
        for (int i = 0; i < open.Count; i++) open[i] = WithoutPlace(open[i], named);
        if (open.Count == 1) open = Halves(open[0]);
        Assign(open, named);
        return named;
    }

    private static Segment WithoutPlace(Segment segment, Named named)
    {
        if (named.Place is not null || PlaceWords.Trailing(segment.Text) is not { Before.Length: > 0 } cut) return segment;
        named.Place = segment.With(cut.Place);
        return segment.With(cut.Before);
    }

    // "Title at Employer", "Title, Employer", "Employer, Title".
    private static List<Segment> Halves(Segment segment)
    {
        if (TitleAt.Split(segment.Text) is { } at) return [segment.With(at.Title), segment.With(at.Employer)];
        List<string> parts = Segment.AtCommas(segment.Text);
        for (int i = parts.Count - 1; i > 0; i--)
        {
            // "Acme, Inc." is one name.
            if (EntryWords.Score($"x {parts[i]}") != -EntryWords.Plain || parts[i].Contains(' ', StringComparison.Ordinal)) continue;
            parts[i - 1] = $"{parts[i - 1]}, {parts[i]}";
            parts.RemoveAt(i);
        }
        if (parts.Count < 2 || parts.Exists(p => p.Length == 0)) return [segment];
        int strongest = Enumerable.Range(0, parts.Count).MaxBy(i => EntryWords.Score(parts[i]));
        if (parts.Count > 2 && EntryWords.Score(parts[strongest]) > 0)
        {
            // The title runs up to the part that is an organisation by its words, or to the last one.
            int split = parts.FindIndex(strongest == 0 ? 1 : 0, p => EntryWords.Score(p) < 0);
            if (split < 0 && strongest == 0 && parts.Count == 3 && PlaceWords.IsLikely(parts[2])) return [.. parts.Select(segment.With)];
            if (split < 0) split = parts.Count - 1;
            if (strongest == 0) return [segment.With(string.Join(", ", parts[..split])), segment.With(string.Join(", ", parts[split..]))];
        }
        return [segment.With(parts[0]), segment.With(string.Join(", ", parts[1..]))];
    }

    private static void Assign(List<Segment> open, Named named)
    {
        if (open.Count == 0) return;
        List<(Segment Segment, int Score)> scored = [.. open.Select(s => (s, CareerBreaks.Has(s.Text) ? EntryWords.Plain + 1 : EntryWords.Score(s.Text) - (s.Address is null ? 0 : 1)))];
        (Segment Segment, int Score) title = scored.MaxBy(s => s.Score), employer = scored.MinBy(s => s.Score);
        if (open.Count == 1)
        {
            if (title.Score > 0) named.Title = open[0];
            else named.Employer = open[0];
            named.Confidence = title.Score != 0 ? Sure.Regular : Sure.Likely;
            return;
        }
        if (title.Score > 0 && employer.Score < title.Score)
        {
            named.Title = title.Segment;
            named.Employer = employer.Score < 0 ? employer.Segment : scored.Where(s => s.Segment != title.Segment && s.Score <= 0).Select(s => s.Segment).FirstOrDefault() ?? employer.Segment;
            named.Confidence = employer.Score < 0 ? Sure.Labelled : Sure.Regular;
        }
        else if (employer.Score < 0)
        {
            named.Employer = employer.Segment;
            named.Title = open.Find(s => s != employer.Segment);
            named.Confidence = Sure.Likely;
        }
        else
        {
            (named.Title, named.Employer, named.Confidence) = (open[0], open[1], Sure.Guessed);
        }
        named.Rest.AddRange(open.Where(s => s != named.Title && s != named.Employer));
    }

    private void Learn(Named named)
    {
        if (named.Place is { } place && (named.Employer ?? named.Title)?.Row == place.Row && place.Row.Text.Contains($", {place.Text}", StringComparison.Ordinal)) placedBehind++;
        if (named.Title is null || named.Employer is null || named.Confidence < Sure.Regular) return;
        if (IsBefore(named.Title, named.Employer)) titleFirst++;
        else employerFirst++;
    }

    private static bool IsBefore(Segment one, Segment other) => one.Row == other.Row
        ? one.Row.Text.IndexOf(one.Text, StringComparison.Ordinal) < one.Row.Text.IndexOf(other.Text, StringComparison.Ordinal)
        : string.CompareOrdinal(one.Row.Line.Place, other.Row.Line.Place) < 0 && one.Row.Line.Place.Length <= other.Row.Line.Place.Length;

    // Where words do not tell, the entry is read as its neighbours are; a title alone belongs to the employer above it.
    private void Decide(Named named, ProseEntry entry, ref Segment? employer)
    {
        if (named is { Confidence: Sure.Guessed, Title: { } first, Employer: { } second })
        {
            if (employerFirst > titleFirst) (named.Title, named.Employer) = (second, first);
            if (employerFirst != titleFirst) named.Confidence = Sure.Likely;
        }
        if (named is { Employer: null, Title: not null } && !CareerBreaks.Has(named.Title.Text) && entry.Above is null && employer is not null && section == "work")
        {
            named.Employer = employer;
            named.Confidence = Sure.Likely;
        }
        if (named.Employer is not null) employer = named.Employer.Row != named.Title?.Row ? named.Employer : null;
        TakePlace(named);
        if (placedBehind > 0) CutPlace(named);
    }

    // Other entries end in a known place, so that what stands there in this one is a place too.
    private static void CutPlace(Named named)
    {
        if (named.Place is not null || named.Employer is not { } employer || Segment.AtCommas(employer.Text) is not [var name, var place]) return;
        if (!PlaceWords.IsLikely(place) || place.Split(' ').Length > MostPlaceWords) return;
        named.Place = employer.With(place);
        named.Employer = employer.With(name);
        named.Confidence = Math.Min(named.Confidence, Sure.Regular);
    }

    private static void TakePlace(Named named)
    {
        if (named.Place is not null || named.Rest.Count == 0) return;
        Segment last = named.Rest[^1];
        if (!PlaceWords.IsLikely(last.Text) || last.Text.Split(' ').Length > MostPlaceWords) return;
        named.Place = last;
        named.Rest.RemoveAt(named.Rest.Count - 1);
        named.Confidence = Math.Min(named.Confidence, Sure.Regular);
    }

    private void Write(ProseEntry entry, Named named)
    {
        EntryNode node = new(tree, section);
        if (named.Title is { } title) node.Put("position", title.Text, title.Row, named.Confidence);
        if (named.Employer is { } employer) node.Put(employerKey, employer.Text, employer.Row, named.Confidence);
        if (named.Place is { } place) node.Put("location", Segment.Bare(place.Text), place.Row, Sure.Regular);
        if (named.Type is { } type)
        {
            if (section == "work" && EmploymentType(type) is { Length: > 0 } choice && choice.Equals(type, StringComparison.OrdinalIgnoreCase)) node.Put("employmentType", type, entry.First, Sure.Regular);
            else node.Tell(type, entry.First);
        }
        if ((named.Employer?.Address ?? named.Title?.Address) is { } address) node.Put("url", address, (named.Employer ?? named.Title)!.Row, Sure.Labelled);
        foreach (Row head in entry.Heads.Where(h => h.Dates is not null)) node.PutDates(head.Dates!.Value, head);
        if (entry.Above?.Dates is { } above && !entry.IsDated) node.PutDates(above, entry.Above, Sure.Likely);
        foreach (Segment rest in named.Rest.Concat(named.Lengths)) node.Tell(rest.Address is null ? rest.Text : $"{rest.Text} ({rest.Address})", rest.Row);
        new BodyReader(node, entry.First).Read(entry.Body, section);
        node.Finish(entry.First, named.Confidence);
    }

    // The word of the file's own choice; empty for one that is a kind of employment under another name.
    private static string? EmploymentType(string text) => string.Join(' ', DateWords.Words(text)) switch
    {
        "full time" => "full-time",
        "part time" => "part-time",
        "contract" => "contract",
        "freelance" => "freelance",
        "internship" => "internship",
        "temporary" => "temporary",
        "vollzeit" or "teilzeit" or "befristet" or "freiberuflich" or "temps plein" or "temps partiel" or "cdi" or "cdd" or "tiempo completo" or "jornada completa" or "media jornada" or "tempo integral" or "tempo inteiro" or "meio periodo" or "part time contract" => "",
        _ => null,
    };

    [GeneratedRegex(@"^\(?(?:\d{1,2}\+? ?(?:years?|yrs?|months?|mos?|Jahre?n?|Monate?n?|ans?|mois|años?|anos?|mes(?:es)?)\.?[ ,]{0,2}){1,2}\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
