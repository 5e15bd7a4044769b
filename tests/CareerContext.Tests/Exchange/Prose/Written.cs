using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Exchange;
using CareerContext.Exchange.Prose;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>A résumé that is written for people, as it is understood, with what the tests ask of it.</summary>
internal sealed class Written
{
    // Words that part things and are gone when they have: of labels, of periods, between a title and an employer.
    private static readonly HashSet<string> Parting = new(("at bei chez en no na to since seit depuis desde by von du de au a bis hasta ate from und and y et e o the technologies technology tech stack technologien tecnologias outils "
        + "gpa grade note abschlussnote nota media thesis masterarbeit bachelorarbeit memoire tesis courses coursework relevant kurse location email mail e tel telephone telefon telefono telefone phone mobil mobile movil web website "
        + "portfolio blog adresse anschrift address direccion geburtsdatum nascimento data naissance date nacimiento fecha birth born geboren am on of job applied for nationality credential id issued expires issuer courriel correo localizacao lieu curriculum vitae lebenslauf cv resume "
        + "skills tools name rolle role in mailto title").Split(' '), StringComparer.Ordinal);

    private readonly string source;

    private Written(string source, string name)
        : this(source, Importer.Open(Encoding.UTF8.GetBytes(source), name))
    {
    }

    private Written(string source, ForeignFile file)
    {
        this.source = source;
        Format = file.Format.Name;
        Career = file.Format.Read(file, Bench.Today);
    }

    public string Format { get; }

    public ForeignCareer Career { get; }

    public CareerRecord Person => All("person").Should().ContainSingle().Subject;

    public static Written Text(string source) => new(source, "resume.txt");

    public static Written Markdown(string source) => new(source, "resume.md");

    public static Written Of(string source, string name) => new(source, name);

    public List<CareerRecord> All(string kind) => [.. Career.Records.Select(r => r.Record).Where(r => r.Kind.Name == kind)];

    /// <summary>A document, whose lines are its source here.</summary>
    public static Written OfDocument(byte[] bytes, string name, IReadOnlyList<ProseLine> lines) =>
        new(string.Join('\n', lines.Select(l => $"{l.Text.Replace('\t', ' ')} {string.Join(' ', l.Spans.Select(s => s.Address))}")), Importer.Open(bytes, name));

    /// <summary>One line a record: the named fields, a bar between; lists with semicolons.</summary>
    public List<string> Lines(string kind, params string[] fields) => [.. All(kind).Select(r => string.Join(" | ", fields.Select(f => Field(r, f))))];

    /// <summary>Names of skills by their group; those without one under "".</summary>
    public ILookup<string, string> Skills() => All("skill").ToLookup(s => s.Text("category") ?? "", s => s.Text("name") ?? "");

    /// <summary>Words of the source that stand nowhere in the records.</summary>
    public List<string> Lost()
    {
        HashSet<string> kept = [.. Career.Records.SelectMany(r => Everything(r.Record)).SelectMany(DateWords.Words)];
        string shown = Regex.Replace(source, "<(?:/|[a-z])[^>]*>", tag => $" {Regex.Match(tag.Value, "(?<=href=\")[^\"]*").Value} ");
        return [.. shown.Split('\n').Where(l => !IsHeading(l)).SelectMany(DateWords.Words).Where(w => !kept.Contains(w) && !Parting.Contains(w)).Distinct()];
    }

    /// <summary>Words of the records that the source does not have.</summary>
    public List<string> Invented()
    {
        HashSet<string> said = [.. DateWords.Words(source)];
        return [.. Career.Records.SelectMany(r => Told(r.Record)).SelectMany(DateWords.Words).Where(w => !said.Contains(w)).Distinct()];
    }

    private static bool IsHeading(string line) => SectionWords.Of(line.Trim().Trim('#', '*', ':', '-', '=', ' ', '_')) is not null;

    private static string Field(CareerRecord record, string field) => record.Values.TryGetValue(field, out object? value) ? value.ToString()!
        : record.Lists.TryGetValue(field, out IReadOnlyList<ListEntry>? list) ? string.Join("; ", list.Select(e => string.Join(" ", e.Values.Values))) : "-";

    private static IEnumerable<string> Everything(CareerRecord record) => record.Values.Values.OfType<string>()
        .Concat(record.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Values.OfType<string>()))
        .Concat(record.Unknown.SelectMany(u => new[] { u.Value ?? "", u.Path }))
        .Concat(record.Sources.Select(s => s.RawValue ?? ""));

    // Dates stand as ISO dates, some fields hold a word of a fixed choice or an id.
    private static IEnumerable<string> Told(CareerRecord record) => record.Values
        .Where(v => v.Value is string && record.Kind.Field(v.Key) is { Type: not (FieldType.Date or FieldType.Link), Choices: null } && v.Key is not "proficiency_normalised").Select(v => (string)v.Value)
        .Concat(record.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Where(v => v.Key != "network").Select(v => v.Value).OfType<string>()));
}
