using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CareerContext.Exchange.JsonResume;
using CareerContext.Records;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads what stands at a résumé's head: name, headline, how the person is reached.</summary>
/// <param name="tree">The tree.</param>
/// <param name="notes">Keeps what is not understood.</param>
internal sealed partial class HeadReader(Translation tree, NoteBook notes)
{
    private const int LongestHeadline = 120, MostHeadlineWords = 14, LongestName = 60, LongestLink = 300; // Characters, words.
    private const int LeastSummary = 60, LongestLine = 1000; // Characters; a shorter line is a remark, a longer one has no parts.

    private readonly List<string> summary = [];
    private Row? summaryAt, linksOf, guessed; // The last: where a headline was taken from that neither a label nor its words tell.
    private readonly HashSet<int> taken = []; // Starts of the links of a line that are told.
    private bool mayBeHeadline;

    /// <summary>Reads the lines above the first section.</summary>
    public void Read(IEnumerable<Row> rows) => Read(rows, mayHoldName: true);

    /// <summary>Reads a section of personal details.</summary>
    public void ReadDetails(IEnumerable<Row> rows) => Read(rows, mayHoldName: false);

    /// <summary>Whether a text can be a person's name: two to five capitalised words without digits.</summary>
    public static bool IsName(string text)
    {
        if (text.Length > LongestName || text.Any(c => char.IsAsciiDigit(c) || c is '@' or ':' or '/' or '|' or '!' or '?' or '&')) return false;
        string[] words = Credentials().Replace(text, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && !words.Any(w => w.EndsWith(',')) && words.All(w => char.IsUpper(w[0]) || Particle().IsMatch(w)) && char.IsUpper(words[0][0]) && SectionWords.Of(text) is null && !Outline.IsTitle(text) && PersonalWords.Cut(text) is null;
    }

    private void Read(IEnumerable<Row> rows, bool mayHoldName)
    {
        List<Row> said = [.. rows.Where(r => !r.Line.IsBlank)];
        for (int i = 0; i < said.Count; i++)
        {
            Row row = said[i];
            if (mayHoldName && !Has("name") && Named(row, i + 1 < said.Count ? said[i + 1].Text : "")) continue;
            ReadLine(row, mayHoldName);
        }
        if (summary.Count == 0) return;
        Put("summary", string.Join('\n', summary), summaryAt!, Sure.Regular);
        summary.Clear();
    }

    private bool Named(Row row, string next)
    {
        if (row.Text.Length > LongestLine) return false;
        if (Outline.IsTitle(row.Text.TrimEnd(':'))) return true;
        string[] pieces = Pieces(row.Text);
        // A form's heading stands beside the name: "PERSONAL INFORMATION   Ada Bellweather".
        if (pieces.Length > 1 && SectionWords.Of(pieces[0]) == ProseSection.Details && IsName(pieces[1]))
        {
            notes.Keep(row, pieces[0]);
            pieces = pieces[1..];
        }
        string first = TitleBefore().Replace(pieces[0], "").Trim();
        if (first.Length == 0) return true;
        bool isMarked = row.Line.Heading > 0 && first.Length <= LongestName && !first.Any(c => char.IsAsciiDigit(c) || c is '@' or ':');
        if (!IsName(first) && !(isMarked && (first.Split(' ').Length > 1 || row.Line.Heading == 1))) return false;
        // A title above the name: then a name follows.
        if (!isMarked && EntryWords.Score(first) > 0 && IsName(next) && EntryWords.Score(next) <= 0) return false;
        Put("name", first, row, row.Line.Heading > 0 || !first.Any(char.IsLower) ? Sure.Labelled : Sure.Regular);
        mayBeHeadline = true;
        foreach (string piece in pieces.Skip(1)) ReadPiece(piece, row, true);
        return true;
    }

    private void ReadLine(Row row, bool isHead)
    {
        bool isParagraph = row.Text.Length > LongestHeadline || (row.IsSentence && row.Text.Length >= LeastSummary);
        bool isLabelled = row.Label is { } found && ContactWords.Of(found.Label) is not null;
        if (row.Text.Length > LongestLine || (isParagraph && !isLabelled && Pieces(row.Text).Length == 1))
        {
            summaryAt ??= row;
            summary.Add(row.Full);
            mayBeHeadline = false;
            return;
        }
        foreach (string piece in Pieces(row.Text)) ReadPiece(piece, row, isHead);
    }

    private void ReadPiece(string piece, Row row, bool isHead)
    {
        string? address = AddressIn(piece, row);
        int colon = piece.IndexOf(':', StringComparison.Ordinal);
        bool isLabelled = colon is > 0 and < 40 && !piece.AsSpan(colon).StartsWith("://") && colon + 1 < piece.Length;
        if (isLabelled && Labelled(piece[..colon].Trim(), piece[(colon + 1)..].Trim(), address, row)) return;
        if (ShortLabel().Match(piece) is { Success: true } shortened && ContactWords.Of(shortened.Groups["label"].Value) is not null && Labelled(shortened.Groups["label"].Value, shortened.Groups["value"].Value, address, row)) return;
        if (isLabelled && char.IsLetter(piece[0]) && !ContactWords.Is(piece) && piece.Length < LongestLink && (address is not null || ContactWords.IsWeb(piece[(colon + 1)..].Trim()) || WordsAndWeb().IsMatch(piece[(colon + 1)..].Trim())) && piece.AsSpan(0, colon).Count(' ') < 3)
        {
            Link(piece[..colon].Trim(), piece[(colon + 1)..].Trim(), address, row);
            return;
        }
        if (!isLabelled && PersonalWords.Cut(piece) is { } personal)
        {
            if (personal.IsBirth) Born(personal.Value, row);
            else notes.Keep(row, piece);
            return;
        }
        if (Unlabelled(piece, address, row)) return;
        if (!isLabelled && piece.Length != row.Text.Length && !HasPlace("place") && !HasPlace("city") && !mayBeHeadline && PlaceWords.IsLikely(piece) && Pieces(row.Text).Any(ContactWords.Is))
        {
            Place(piece, row, Translation.Sure); // It stands among addresses.
            return;
        }
        if (isLabelled && char.IsLetter(piece[0]))
        {
            Keep(piece[..colon].Trim(), piece[(colon + 1)..].Trim(), row);
            return;
        }
        if (PrivateWords.IsPrivateText(piece))
        {
            notes.Keep(row, piece, "lines that people keep to themselves; kept from assistants");
            return;
        }
        if (isHead && mayBeHeadline && !Has("label") && piece.Length <= LongestHeadline && piece.Split(' ').Length <= MostHeadlineWords && !char.IsAsciiDigit(piece[0]))
        {
            mayBeHeadline = false;
            if (EntryWords.Score(piece) <= 0 && row.Line.Heading == 0) guessed = row;
            Put("label", piece, row, EntryWords.Score(piece) > 0 || row.Line.Heading > 0 ? Sure.Regular : Sure.Likely);
            return;
        }
        notes.Keep(row, piece);
    }

    // Two links may have the same words, as a name that somebody has in two networks: each is taken once.
    private string? AddressIn(string piece, Row row)
    {
        if (row != linksOf) taken.Clear();
        linksOf = row;
        List<ProseSpan> within = [.. row.Line.Spans.Where(s => s.Address is not null && s.Start < row.Text.Length && piece.Contains(SpanText(row, s), StringComparison.Ordinal))];
        if (within.Count == 0) return null;
        int at = within.FindIndex(s => !taken.Contains(s.Start));
        ProseSpan link = within[Math.Max(at, 0)];
        taken.Add(link.Start);
        return link.Address;
    }

    private bool Labelled(string label, string value, string? address, Row row)
    {
        if (value.Length == 0 || ContactWords.Of(label) is not { } contact) return false;
        switch (contact)
        {
            case Contact.Email when ContactWords.IsEmail(Strip(value)):
                Put("email", Strip(value), row, Sure.Labelled);
                return true;
            case Contact.Phone when value.Count(char.IsAsciiDigit) >= 5:
                Put("phone", value, row, Sure.Labelled);
                return true;
            case Contact.Web:
                if (!Has("url")) Put("url", address is null || ContactWords.IsWeb(value) ? value : address, row, Sure.Labelled);
                else Link(label, value, address, row);
                if (address is not null && !ContactWords.IsWeb(value)) Keep(label, value, row);
                return true;
            case Contact.Network:
                Link(label, value, address, row);
                return true;
            case Contact.Place:
                Place(value, row, Sure.Labelled);
                return true;
            case Contact.Address:
                Address(value, row);
                return true;
            case Contact.Birth:
                Born(value, row);
                return true;
            case Contact.Name when !Has("name"):
                Put("name", value, row, Sure.Labelled);
                mayBeHeadline = true;
                return true;
            case Contact.Headline when guessed is { } guess:
                // What is labelled counts before what only stood where headlines stand.
                guessed = null;
                notes.Keep(guess, tree.Basics()["label"]!.GetValue<string>());
                tree.Basics().Remove("label");
                Put("label", value, row, Sure.Labelled);
                return true;
            case Contact.Headline when !Has("label"):
                Put("label", value, row, Sure.Labelled);
                return true;
            default:
                return false;
        }
    }

    private bool Unlabelled(string piece, string? address, Row row)
    {
        if (ContactWords.IsEmail(Strip(piece))) Put("email", Strip(piece), row, Sure.Labelled);
        else if (ContactWords.IsPhone(piece)) Put("phone", piece, row, Sure.Regular);
        else if (ContactWords.IsWeb(Strip(piece))) Web(Strip(piece), row);
        else if (NamedWeb().Match(piece) is { Success: true } web && ContactWords.IsWeb(web.Groups["web"].Value)) Link(web.Groups["name"].Value, web.Groups["web"].Value, null, row);
        else if (address is not null && piece.Length < 60) Link(piece, address, address, row);
        else if (PlaceWords.IsPlace(piece)) Place(piece, row, Sure.Regular);
        else if (Street().IsMatch(piece) || PostalCode().IsMatch(piece)) Address(piece, row);
        else return false;
        return true;
    }

    // "01.02.1985 in Köln": the day, and what else is said of it.
    private void Born(string value, Row row)
    {
        (string date, string rest) = PersonalWords.Birth(value);
        Put("birthDate", date, row, Sure.Labelled);
        if (rest.Length > 0) notes.Keep(row, rest);
    }

    private void Web(string address, Row row)
    {
        if (ContactWords.Profile(address) is null && !Has("url")) Put("url", address, row, Sure.Regular);
        else Link(null, address, null, row);
    }

    // LinkedIn: linkedin.com/in/name; GitHub: name; My page (https://…)
    private void Link(string? label, string value, string? address, Row row)
    {
        if (address is null && WordsAndWeb().Match(value) is { Success: true } named) (value, address) = (named.Groups["words"].Value, named.Groups["web"].Value);
        string? url = address ?? (ContactWords.IsWeb(value) ? value : null);
        if (url is not null && url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            Put("email", url[7..], row, Sure.Labelled);
            if (label is not null && label != url[7..] && label != url) notes.Keep(row, label);
            return;
        }
        (string Network, string? User)? profile = url is null ? null : ContactWords.Profile(url);
        JsonObject link = [];
        string? network = label is not null && label != url ? label.Trim() : null;
        if ((network ?? profile?.Network) is { } site) link["network"] = JsonValue.Create(site);
        if ((url is null || (value != url && value != label) ? value : profile?.User) is { Length: > 0 } user) link["username"] = JsonValue.Create(user);
        if (url is not null) link["url"] = JsonValue.Create(url);
        if (tree.Basics()["profiles"] is not JsonArray profiles) tree.Basics()["profiles"] = profiles = [];
        profiles.Add((JsonNode)tree.At(link, row.Line.Place, Sure.Labelled));
    }

    private void Place(string value, Row row, double confidence)
    {
        if (Street().IsMatch(value) || PostalCode().IsMatch(value))
        {
            Address(value, row);
            return;
        }
        List<string> parts = Segment.AtCommas(value);
        if (parts.Count == 2 && PlaceWords.IsShortRegion(parts[1]))
        {
            PutPlace("city", parts[0], row, confidence);
            PutPlace("region", parts[1], row, confidence);
        }
        else if (parts.Count == 3 && PlaceWords.IsCountryCode(parts[2]) && !PlaceWords.IsShortRegion(parts[2]))
        {
            PutPlace("city", parts[0], row, confidence);
            PutPlace("region", parts[1], row, confidence);
            PutPlace("countryCode", parts[2], row, confidence);
        }
        else
        {
            PutPlace("place", value, row, confidence);
        }
    }

    // Street, postal code and town, as far as they can be told apart.
    private void Address(string value, Row row)
    {
        if (Town().Match(value) is { Success: true } town && !HasPlace("city"))
        {
            PutPlace("address", town.Groups["street"].Value.Trim(' ', ',', '\t'), row, Sure.Regular);
            PutPlace("postalCode", town.Groups["code"].Value, row, Sure.Regular);
            PutPlace("city", town.Groups["city"].Value.Trim(), row, Sure.Regular);
            PutPlace("place", town.Groups["rest"].Value.Trim(' ', ','), row, Sure.Regular);
            return;
        }
        PutPlace("address", value, row, Sure.Regular);
    }

    private void PutPlace(string key, string value, Row row, double confidence)
    {
        string clean = Row.Plain(value);
        if (clean.Length == 0) return;
        if (tree.Basics()["location"] is not JsonObject location) tree.Basics()["location"] = location = [];
        if (location.ContainsKey(key)) notes.Keep(row, clean);
        else location[key] = tree.Text(clean, row.Line.Place, confidence);
    }

    private bool HasPlace(string key) => tree.Basics()["location"] is JsonObject location && location.ContainsKey(key);

    private bool Has(string key) => tree.Basics().ContainsKey(key);

    private void Put(string key, string value, Row row, double confidence)
    {
        string clean = key == "summary" ? value : Row.Plain(value);
        if (!Has(key)) tree.Basics()[key] = tree.Text(clean, row.Line.Place, confidence);
        else if (tree.Basics()[key]!.GetValue<string>() != clean) notes.Keep(row, clean);
    }

    // A label that no field takes keeps its value under its own name.
    private void Keep(string label, string value, Row row)
    {
        if (Sections.Basics.Find(label) is not null || Has(label)) notes.Keep(row, $"{label}: {value}");
        else Put(label, value, row, Sure.Regular);
    }

    private static string Strip(string text) => text.Trim('<', '>', ' ', ',', ';').TrimEnd('.');

    private static string SpanText(Row row, ProseSpan span) => row.Text.Substring(span.Start, Math.Min(span.Length, row.Text.Length - span.Start));

    private static string[] Pieces(string text)
    {
        string[] pieces = [.. Segment.Cut(text, c => c is '|' or '\t' or '·' or '•' or '¦' or '⋅' or '∙').Select(p => p.Trim(' ', '-', '–')).Where(p => p.Any(char.IsLetterOrDigit))];
        // Cells after a label's colon belong to it: "Tel.:   0123".
        for (int i = 0; i + 1 < pieces.Length; i++)
        {
            if (pieces[i].EndsWith(':')) (pieces[i], pieces[i + 1]) = ("", $"{pieces[i]} {pieces[i + 1]}");
            else if (text.Contains('\t', StringComparison.Ordinal) && ContactWords.Of(pieces[i]) is { } and not Contact.Name && (ContactWords.Is(pieces[i + 1]) || i == 0)) (pieces[i], pieces[i + 1]) = ("", $"{pieces[i]}: {pieces[i + 1]}");
        }
        return pieces.Length == 0 ? [text] : [.. pieces.Where(p => p.Length > 0)];
    }

    [GeneratedRegex(@"^(?:curriculum vitae|r[eé]sum[eé]|cv|lebenslauf|curr[ií]culo|currículum)\s*(?:of|von|de|:|–|—|-{1,2}|\|)*\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleBefore();

    [GeneratedRegex(@"^(?:de|da|do|dos|das|del|della|di|la|le|van|von|der|den|zu|y|e|el|al|bin|ben|d['’]\p{L}+|\(.*|.*\))$")]
    private static partial Regex Particle();

    [GeneratedRegex(@",\s*(?:Ph\.?D\.?|M\.?D\.?|MBA|RN|CPA|PMP|M\.?Sc\.?|B\.?Sc\.?|J\.?D\.?|P\.?E\.?|Jr\.?|Sr\.?|II|III)(?=\s|,|$)")]
    private static partial Regex Credentials();

    [GeneratedRegex(@"^(?<web>\S{4,300})\s+\((?<name>\p{L}[\p{L} ]{1,20})\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamedWeb();

    [GeneratedRegex(@"^(?<words>\S.{0,60}?) \((?<web>https?://\S+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WordsAndWeb();

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}.-]{0,12}(?: \p{L}{1,10})?)[.:]?\s+(?<value>[+\d(@].*|\S+@\S+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ShortLabel();

    [GeneratedRegex(@"^\d{1,5}\s\p{L}|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|\brue\b|\bavenue\b|\bstreet\b|\bst\.|\broad\b|\brd\.|\bcalle\b|\bavenida\b|\brua\b|\bplaza\b|\blane\b|\bdrive\b)[^\d]{0,30}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?:^|\s|,|-)\d{4,5}(?:-\d{3})?\s+\p{Lu}\p{L}+")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"^(?<street>[^,\t]{0,80}(?:,|\t)\s*)?(?<code>\d{4,5}(?:-\d{3})?)\s+(?<city>\p{Lu}[\p{L} .'-]{1,40})(?<rest>,.{1,40})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Town();
}
