using System.Text.RegularExpressions;
using CareerContext.Records;

namespace CareerContext.Exchange.Paper;

/// <summary>What each kind of record shows as an entry on paper.</summary>
internal sealed partial class PaperEntries(Told told)
{
    /// <summary>A role: title; employer, place, dates; what it was and what was achieved.</summary>
    public PaperEntry Experience(CareerRecord role) => new Drawing(told, role).Title("title").Cell("company", "company_url").Cell("location").Period()
        .Note("About the employer", "company_description").Text("description").Bullets().Note("People led", "people_led").Note("Employment", "employment_type").Names("Technologies", "technologies_used").Entry;

    /// <summary>A study: degree and field; institution, place, dates; grade, thesis, courses.</summary>
    public PaperEntry Education(CareerRecord study) => new Drawing(told, study).Title("degree", "field_of_study").Cell("institution", "url").Cell("location").Period()
        .Text("description").Note("Grade", "grade").Note("Thesis", "thesis").Names("Courses", "courses").Entry;

    /// <summary>A project: name; whom for, dates.</summary>
    public PaperEntry Project(CareerRecord project) => new Drawing(told, project).Title("name").Lead("url").Cell("entity").Period()
        .Text("description").Bullets().Note("Type", "type").Names("Roles", "roles").Names("Technologies", "technologies_used").Entry;

    /// <summary>An unpaid engagement: title; organization, place, dates.</summary>
    public PaperEntry Volunteering(CareerRecord engagement) => new Drawing(told, engagement).Title("title").Cell("organization", "url").Cell("location").Period()
        .Text("description").Bullets().Note("Cause", "cause").Entry;

    /// <summary>A certificate: name; issuer, date.</summary>
    public PaperEntry Certificate(CareerRecord certificate) => new Drawing(told, certificate).Title("name").Lead("url").Cell("issuer").Date("issued_on")
        .NoteDate("Valid until", "expires_on").Note("Licence number", "license_number").Entry;

    /// <summary>An award: title; who gave it, date.</summary>
    public PaperEntry Award(CareerRecord award) => new Drawing(told, award).Title("title").Cell("awarder").Date("awarded_on").Text("description").Entry;

    /// <summary>A publication: title; publisher, date.</summary>
    public PaperEntry Publication(CareerRecord publication) => new Drawing(told, publication).Title("title").Lead("url").Cell("publisher").Date("published_on").Text("description").Entry;

    /// <summary>A reference: who; their title, organization; what they say.</summary>
    public PaperEntry Reference(CareerRecord reference) => new Drawing(told, reference).Title("name").Cell("title").Cell("organization")
        .Text("reference").Note("Relationship", "relationship").Note("E-mail", "email").Note("Phone", "phone").Entry;

    /// <summary>A spoken language: <c>German: native</c>.</summary>
    public PaperWords Language(CareerRecord language) => Labelled(told.Line(language, "language"), told.Line(language, "fluency") ?? "");

    /// <summary>An interest with its keywords.</summary>
    public PaperWords Interest(CareerRecord interest) => Labelled(told.Line(interest, "name"), Joined(told.Lines(interest, "keywords")));

    /// <summary>Names in one line: with commas between, or semicolons where a name has one itself.</summary>
    public static string Joined(IReadOnlyCollection<string> names) => string.Join(names.Any(n => n.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", names);

    /// <summary>A text's paragraphs; line feeds within one stay.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) => [.. BlankLines().Split(text).Where(p => p.Length > 0)];

    private static PaperWords Labelled(string? label, string text) => text.Length == 0 ? new PaperWords(label ?? "") : label is null ? new PaperWords(text) : new PaperWords(text, null, label);

    [GeneratedRegex(@"\n(?:[ ]*\n)+")]
    private static partial Regex BlankLines();

    // Puts one entry together, field by field.
    private sealed class Drawing(Told told, CareerRecord record)
    {
        private readonly List<PaperWords> cells = [], notes = [];
        private readonly List<string> paragraphs = [], bullets = [];
        private PaperWords title = new("");

        // What has no title is headed by what stands next to it.
        public PaperEntry Entry
        {
            get
            {
                if (title.Text.Length == 0 && cells.Count > 0)
                {
                    title = cells[0] with { Address = cells[0].Address ?? title.Address };
                    cells.RemoveAt(0);
                }
                return new PaperEntry(title) { Cells = cells, Paragraphs = paragraphs, Bullets = bullets, Notes = notes };
            }
        }

        public Drawing Title(params ReadOnlySpan<string> fields)
        {
            List<string> words = [];
            foreach (string field in fields)
            {
                if (told.Line(record, field) is { } line) words.Add(line);
            }
            title = title with { Text = string.Join(", ", words) };
            return this;
        }

        public Drawing Lead(string field)
        {
            if (told.Line(record, field) is { } address) Address(title, address, w => title = w);
            return this;
        }

        public Drawing Cell(string field, string? address = null)
        {
            string? line = told.Line(record, field), leads = address is null ? null : told.Line(record, address);
            if (line is not null) cells.Add(new PaperWords(line));
            if (leads is not null && line is not null) Address(cells[^1], leads, w => cells[^1] = w);
            else if (leads is not null) notes.Add(new PaperWords(leads, leads, "Website"));
            return this;
        }

        public Drawing Period() => Cells(PaperDates.Period(record, told));

        public Drawing Date(string field) => Cells(PaperDates.One(record, field, told));

        public Drawing Text(string field)
        {
            if (told.Text(record, field) is { } text) paragraphs.AddRange(Paragraphs(text));
            return this;
        }

        public Drawing Bullets()
        {
            bullets.AddRange(told.Texts(record, Achievements.List.Table));
            return this;
        }

        public Drawing Note(string label, string field) => Labelled(label, told.Line(record, field));

        public Drawing NoteDate(string label, string field) => Labelled(label, PaperDates.One(record, field, told));

        public Drawing Names(string label, string list) => Labelled(label, told.Lines(record, list) is { Count: > 0 } names ? Joined(names) : null);

        // Words may lead only where a document may; any other address stands as text.
        private void Address(PaperWords words, string address, Action<PaperWords> put)
        {
            PaperWords leading = words with { Address = address };
            if (leading.Link is not null) put(leading);
            else notes.Add(new PaperWords(address, null, "Website"));
        }

        private Drawing Cells(string? line)
        {
            if (line is not null) cells.Add(new PaperWords(line));
            return this;
        }

        private Drawing Labelled(string label, string? line)
        {
            if (line is not null) notes.Add(new PaperWords(line, null, label));
            return this;
        }
    }
}
