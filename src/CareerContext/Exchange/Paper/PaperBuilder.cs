using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Paper;

/// <summary>Makes the résumé on paper of a snapshot: chooses once what the writers for people show.</summary>
/// <param name="snapshot">What may be shown; roles and studies are put newest first, all else keeps its order.</param>
/// <param name="told">Notes what is shown.</param>
/// <param name="isDense">Whether room is short: roles that say no more than their heading, languages and interests then take a line.</param>
internal sealed class PaperBuilder(CareerSnapshot snapshot, Told told, bool isDense = false)
{
    private readonly PaperEntries entries = new(told);

    /// <summary>Makes it.</summary>
    public PaperResume Build()
    {
        List<PaperSection?> sections = [];
        if (snapshot.Person is { } person)
        {
            sections.Add(Text("Summary", person, "summary"));
            sections.Add(Text("Objective", person, "career_objective"));
            sections.Add(Lines("Key strengths", told.Lines(person, "key_strengths").Select(s => new PaperWords(s))));
            sections.Add(Lines("Career highlights", told.Lines(person, "career_highlights").Select(s => new PaperWords(s))));
        }
        CareerView view = new(snapshot);
        sections.Add(Entries("Experience", view.Roles, entries.Experience, mayBeList: false));
        sections.Add(Entries("Education", view.Degrees, entries.Education, mayBeList: false));
        sections.Add(Lines("Skills", new PaperSkills(snapshot, told).Lines()));
        sections.Add(Entries("Projects", snapshot.Of("project"), entries.Project));
        sections.Add(Entries("Volunteering", snapshot.Of("volunteering"), entries.Volunteering));
        sections.Add(Entries("Certificates", snapshot.Of("certificate"), entries.Certificate, isRegister: true));
        sections.Add(Entries("Awards", snapshot.Of("award"), entries.Award, isRegister: true));
        sections.Add(Entries("Publications", snapshot.Of("publication"), entries.Publication, isRegister: true));
        sections.Add(Names("Languages", snapshot.Of("language").Select(entries.Language)));
        sections.Add(Names("Interests", snapshot.Of("interest").Select(entries.Interest)));
        sections.Add(Entries("References", snapshot.Of("reference"), entries.Reference, mayBeList: false));
        return new PaperResume(Field("name"), Field("professional_headline"), [.. new[] { Contacts(), Links() }.Where(l => l.Count > 0)], [.. sections.OfType<PaperSection>()]);
    }

    private string? Field(string name) => snapshot.Person is { } person ? told.Line(person, name) : null;

    private List<PaperWords> Contacts()
    {
        if (snapshot.Person is not { } person) return [];
        List<PaperWords> contacts = [];
        if (Place(person) is { } place) contacts.Add(new PaperWords(place));
        if (told.Line(person, "email") is { } email) contacts.Add(new PaperWords(email, "mailto:" + email));
        if (told.Line(person, "phone") is { } phone) contacts.Add(new PaperWords(phone));
        if (told.Line(person, "website") is { } website) contacts.Add(new PaperWords(website, website));
        if (told.Line(person, "birth_date") is { } born) contacts.Add(new PaperWords(born, null, "Date of birth"));
        return contacts;
    }

    private List<PaperWords> Links()
    {
        if (snapshot.Person is not { } person) return [];
        List<PaperWords> links = [];
        foreach (ListEntry link in person.List("links"))
        {
            told.Add(person, "links");
            string? network = Clean(link.Text("network")), username = Clean(link.Text("username")), url = Clean(link.Text("url"));
            if ((network ?? username ?? url) is not null) links.Add(new PaperWords(username ?? url ?? "", url, network));
        }
        return links;
    }

    // As answers say it: city, region and country, else the place in one's own words. The postal code goes with the address.
    private string? Place(CareerRecord person)
    {
        string? street = told.Line(person, "address"), code = street is null ? null : told.Line(person, "postal_code"), city = told.Line(person, "city"), region = told.Line(person, "region");
        string? town = code is null ? city : city is null ? code : $"{code} {city}";
        string? place = town is null && region is null ? told.Line(person, "location") : null;
        string words = string.Join(", ", new[] { street, town, region, place, told.Line(person, "country_code") }.OfType<string>());
        return words.Length == 0 ? null : words;
    }

    private PaperSection? Text(string title, CareerRecord record, string field) =>
        told.Text(record, field) is { } text ? new PaperSection(title) { Paragraphs = PaperEntries.Paragraphs(text) } : null;

    private static PaperSection? Lines(string title, IEnumerable<PaperWords> lines)
    {
        List<PaperWords> all = [.. lines.Where(l => l.Plain.Length > 0)];
        return all.Count == 0 ? null : new PaperSection(title) { Lines = all };
    }

    private PaperSection? Names(string title, IEnumerable<PaperWords> names)
    {
        List<PaperWords> all = [.. names.Where(l => l.Plain.Length > 0)];
        return Lines(title, isDense && all.Count > 1 ? [new PaperWords(string.Join("; ", all.Select(n => n.Plain)))] : all);
    }

    private PaperSection? Entries(string title, IEnumerable<CareerRecord> records, Func<CareerRecord, PaperEntry> entry, bool mayBeList = true, bool isRegister = false)
    {
        List<PaperEntry> all = [.. records.Select(entry).Where(e => e.Title.Plain.Length > 0 || !e.IsPlain)];
        return all.Count == 0 ? null : new PaperSection(title) { Entries = all, IsList = mayBeList && all.TrueForAll(e => e.IsPlain), IsRegister = isRegister, IsDense = isDense };
    }

    private static string? Clean(string? text) => text is not null && PlainText.CleanLine(text) is { Length: > 0 } clean ? clean : null;
}
