using System.Text.RegularExpressions;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads projects, certificates, awards and publications: a name, who gave it, when, and what is told of it.</summary>
/// <param name="tree">The tree.</param>
internal sealed partial class NamedReader(Translation tree)
{
    private const int LongestRole = 50, LongestName = 90, LongestCells = 300; // Characters.

    private static readonly HashSet<string> Issuers = Set("issuer|issued by|issuing organization|by|from|organization|aussteller|ausgestellt von|organisme|emisor|emitido por|entidad|institution|awarded by|awarder|verliehen von|publisher|published in|published by|journal|verlag|editeur|editorial|editora");
    private static readonly HashSet<string> Numbers = Set("credential id|id|license number|licence number|license|certificate number|certificate id|zertifikatsnummer|numero|credential|license no|no");
    private static readonly HashSet<string> Ends = Set("valid until|expires|expiration|expiration date|expires on|gultig bis|valable jusqu au|valido hasta|valido ate|expiry");
    private static readonly HashSet<string> Addresses = Set("url|link|website|web|verify|repository|repo|demo|code|github|doi|source");
    private static readonly HashSet<string> Roles = Set("role|rolle|rol|funcao|papel|position");

    /// <summary>Reads certificates.</summary>
    public void ReadCertificates(List<Row> rows) => Read(rows, "certificates", "date", "issuer");

    /// <summary>Reads awards.</summary>
    public void ReadAwards(List<Row> rows) => Read(rows, "awards", "date", "awarder", "title");

    /// <summary>Reads publications.</summary>
    public void ReadPublications(List<Row> rows) => Read(rows, "publications", "releaseDate", "publisher");

    /// <summary>Reads projects.</summary>
    public void ReadProjects(List<Row> rows)
    {
        foreach (ProseEntry entry in new EntryGrouping(rows, isList: false, _ => true).Read())
        {
            EntryNode node = new(tree, "projects");
            double confidence = Project(entry, node);
            foreach (Row head in entry.Heads.Where(h => h.Dates is not null)) node.PutDates(head.Dates!.Value, head);
            foreach (Row row in entry.Body.Where(r => Labelled(r, node, "description")).ToList()) entry.Body.Remove(row);
            new BodyReader(node, entry.First).Read(entry.Body, "projects");
            node.Finish(entry.First, confidence, "description");
        }
    }

    private static double Project(ProseEntry entry, EntryNode node)
    {
        List<Segment> parts = [.. entry.Heads.SelectMany(h => h.Segments).SelectMany(Details)];
        if (parts.Count == 0) return Sure.Guessed;
        Segment name = parts.Find(p => p.Address is not null && !ContactWords.IsWeb(p.Text) && !IsBracket(p)) ?? (parts.Count > 1 && IsRole(parts[0].Text) && !IsRole(parts[1].Text) && !IsBracket(parts[1]) ? parts[1] : parts[0]);
        if (parts.Count == 1 && entry.Heads.Count == 1 && name.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 60 and int colon)
        {
            node.Put("name", name.Text[..colon], name.Row, Sure.Regular);
            node.Tell(name.Text[(colon + 1)..], name.Row);
            PutAddress(name, node);
            return Sure.Regular;
        }
        if (parts.Count == 1 && name.Address is null && name.Row.Dates is null && (name.Text.Length > 90 || name.Row.IsSentence))
        {
            node.Tell(name.Row.Full, name.Row);
            return Sure.Guessed;
        }
        node.Put("name", name.Text, name.Row, Sure.Regular);
        PutAddress(name, node);
        foreach (Segment part in parts.Where(p => p != name)) Detail(part, name, node);
        return Sure.Regular;
    }

    private static void Detail(Segment part, Segment name, EntryNode node)
    {
        string bare = Segment.Bare(part.Text).Trim('[', ']', ' ');
        if (ContactWords.IsWeb(bare) && !node.Has("url")) node.Put("url", bare, part.Row, Sure.Labelled);
        else if (IsBracket(part) && bare.Length <= LongestRole && !node.Has("type")) node.Put("type", bare, part.Row, Sure.Likely);
        else if (part.Text.Length <= LongestRole && (EntryWords.Score(part.Text) > 0 || (char.IsLower(part.Text[0]) && !part.Text.Contains(' ', StringComparison.Ordinal)))) node.Add("roles", part.Text, part.Row);
        else if (part.Row != name.Row && !node.Has("entity") && IsWhomFor(part)) node.Put("entity", part.Text, part.Row, EntryWords.Score(part.Text) < 0 ? Sure.Regular : Sure.Likely);
        else node.Tell(part.Address is null ? part.Text : $"{part.Text} ({part.Address})", part.Row);
    }

    // The first cell of the dated line under a project's name, where it names neither a place nor what it was made with.
    private static bool IsWhomFor(Segment part) => part.Row.Dates is { IsRange: var isRange, Start: var start } && (isRange || start > 0) && part.Address is null && part.Row.Segments[0].Text == part.Text && part.Text.Length <= LongestName
        && char.IsUpper(part.Text[0]) && !part.Text.Contains(',', StringComparison.Ordinal) && !PlaceWords.IsPlace(part.Text) && !SkillReader.AreTechnologies([part.Row]);

    // "HackMyResume, contributor" and "Tool (Open Source)" are two parts each.
    private static IEnumerable<Segment> Details(Segment segment)
    {
        string text = segment.Text;
        if (BracketAtEnd().Match(text) is { Success: true, Index: > 0 } bracket) return [.. Details(segment.With(text[..bracket.Index].Trim())), segment.With(bracket.Groups["within"].Value)];
        List<string> parts = Segment.AtCommas(text);
        return parts.Count == 2 && (IsRole(parts[0]) || IsRole(parts[1]) || segment.Row.Line.Spans.Count > 0) ? parts.Select(segment.With) : [segment];
    }

    private static bool IsRole(string text) => text.Length <= LongestRole && (EntryWords.Score(text) > 0 || EntryWords.Score(text.Split('-')[^1]) > 0);

    private static bool IsBracket(Segment part) => part.Text.StartsWith('(');

    private void Read(List<Row> rows, string section, string dateKey, string giverKey, string nameKey = "name")
    {
        foreach (ProseEntry entry in new EntryGrouping(rows, isList: true, _ => true).Read())
        {
            EntryNode node = new(tree, section);
            double confidence = Name(entry, section, nameKey, giverKey, node);
            foreach (Row head in entry.Heads.Where(h => h.Dates is not null)) node.PutDate(dateKey, head.Dates!.Value, head);
            if (entry.Group is not null) node.Tell(entry.Group.Text, entry.Group);
            foreach (Row row in entry.Body)
            {
                if (!Labelled(row, node, giverKey)) node.Tell(row.Full, row);
            }
            node.Finish(entry.First, confidence);
        }
    }

    private static double Name(ProseEntry entry, string section, string nameKey, string giverKey, EntryNode node)
    {
        List<Segment> parts = [.. entry.Heads.SelectMany(h => h.Segments)];
        if (parts.Count == 0) return Sure.Guessed;
        if (Cells(entry) is { } cells)
        {
            PutName(cells, section, nameKey, giverKey, node, Sure.Labelled);
            return Sure.Labelled;
        }
        bool isCitation = section == "publications" && (entry.First.IsSentence || parts[0].Text.Length > 120 || IsWithin(entry.First));
        if (isCitation || (entry.First.IsSentence && parts.Count == 1 && parts[0].Text.Length > 140))
        {
            node.Put(nameKey, entry.First.Full, entry.First, Sure.Guessed);
            foreach (Segment more in parts.Where(p => p.Row != entry.First)) node.Tell(more.Text, more.Row);
            return Sure.Guessed;
        }
        double confidence = Sure.Regular;
        if (parts.Count == 1 || parts[0].Text.Contains(',', StringComparison.Ordinal)) (parts, confidence) = (AtComma(parts, section), parts.Count == 1 ? Sure.Likely + 0.1 : Sure.Regular);
        PutName(parts, section, nameKey, giverKey, node, confidence);
        return confidence;
    }

    private static void PutName(List<Segment> parts, string section, string nameKey, string giverKey, EntryNode node, double confidence)
    {
        Segment name = parts.Find(p => p.Address is not null && !ContactWords.IsWeb(p.Text)) ?? parts[0];
        node.Put(nameKey, name.Text, name.Row, confidence);
        if (section != "awards") PutAddress(name, node);
        else if (name.Address is { } address) node.Tell(address, name.Row);
        foreach (Segment part in parts.Where(p => p != name)) Given(part, giverKey, section, node, confidence);
    }

    // "Name - Part, Part | Giver", or a heading with "Giver | 2019" below: commas and dashes of the first cell are the name's own.
    private static List<Segment>? Cells(ProseEntry entry)
    {
        Row first = entry.First;
        int bar = first.Text.IndexOf(" | ", StringComparison.Ordinal), end = bar < 0 ? first.Text.Length : bar;
        if (end == 0 || first.Segments.Count == 0 || first.Text.Length > LongestCells || first.Dates is { } dates && dates.Start < end) return null;
        if (bar < 0 && (first.Line.Heading == 0 || entry.Heads.Count == 1)) return null;
        List<Segment> behind = [.. Behind(first, end), .. entry.Heads.Skip(1).SelectMany(h => h.Segments)];
        return behind.Count > 0 && IsGiver(behind[0]) ? [first.Segments[0].With(first.Text[..end].Trim()), .. behind] : null;
    }

    private static IEnumerable<Segment> Behind(Row row, int from)
    {
        int at = 0;
        foreach (Segment segment in row.Segments)
        {
            at = Math.Max(at, row.Text.IndexOf(segment.Text, at, StringComparison.Ordinal));
            if (at > from) yield return segment;
            at += segment.Text.Length;
        }
    }

    private static bool IsGiver(Segment part) => !ContactWords.IsWeb(part.Text) && !IsBracket(part) && !PlaceWords.IsPlace(part.Text) && char.IsUpper(part.Text[0]);

    // A citation has its year between authors and title.
    private static bool IsWithin(Row row) => row.Dates is { Start: > 0 } dates && row.Text.AsSpan(dates.End).Trim(" .)").Length > 0 && row.Text.AsSpan(0, dates.Start).TrimEnd(" (").EndsWith('.');

    private static void Given(Segment part, string giverKey, string section, EntryNode node, double confidence)
    {
        string bare = Segment.Bare(part.Text);
        if (bare.Trim('(', ')', ' ').Length == 0) // "Badge, ()"
        {
            if (part.Address is { } address) node.Tell(address, part.Row);
            return;
        }
        bool isPhrase = (char.IsLower(bare[0]) && !By().IsMatch(bare)) || char.IsAsciiDigit(bare[0]);
        if (section != "awards" && ContactWords.IsWeb(bare) && !node.Has("url")) node.Put("url", bare, part.Row, Sure.Labelled);
        else if (!isPhrase && !node.Has(giverKey) && part.Text.Length <= 90) node.Put(giverKey, By().Replace(bare, ""), part.Row, confidence);
        else node.Tell(part.Address is null ? part.Text : $"{part.Text} ({part.Address})", part.Row);
    }

    // A title may hold commas, so that a publication is parted at none; of others the first part is the name.
    private static List<Segment> AtComma(List<Segment> parts, string section)
    {
        if (section == "publications") return parts;
        Segment first = parts[0];
        List<string> commas = Segment.AtCommas(first.Text);
        if (commas.Count < 2) return TitleAt.Split(first.Text) is { } at && EntryWords.Score(at.Employer) < 0 ? [first.With(at.Title), first.With(at.Employer), .. parts.Skip(1)] : parts;
        int from = first.Text.IndexOf(commas[1], commas[0].Length, StringComparison.Ordinal);
        return [first.With(commas[0]), first.With(first.Text[from..]), .. parts.Skip(1)];
    }

    private static bool Labelled(Row row, EntryNode node, string giverKey)
    {
        if (row.Label is not { } label) return false;
        string key = string.Join(' ', DateWords.Words(label.Label));
        string? target = Issuers.Contains(key) && giverKey != "description" ? giverKey
            : Numbers.Contains(key) && giverKey == "issuer" ? "licenseNumber"
            : Ends.Contains(key) && giverKey == "issuer" ? "expirationDate"
            : Addresses.Contains(key) && giverKey != "awarder" && ContactWords.IsWeb(label.Value) ? "url"
            : Roles.Contains(key) && giverKey == "description" ? "roles" : null;
        if (target is null || (target != "roles" && node.Has(target))) return false;
        if (target == "roles") node.Add(target, label.Value, row, Sure.Labelled);
        else node.Put(target, label.Value, row, Sure.Labelled);
        return true;
    }

    private static void PutAddress(Segment part, EntryNode node)
    {
        if (part.Address is { } address) node.Put("url", address, part.Row, Sure.Labelled);
    }

    private static HashSet<string> Set(string words) => new(words.Split('|'), StringComparer.Ordinal);

    [GeneratedRegex(@"\s*(?<within>\([^()]{1,80}\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex BracketAtEnd();

    [GeneratedRegex(@"^(?:by|von|par|por|from)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
