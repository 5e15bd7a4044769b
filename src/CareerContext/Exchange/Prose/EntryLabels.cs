using CareerContext.Experiences;
using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.Prose;

/// <summary>Labelled lines under an entry's heading that are fields of their own, e.g. <c>People led: 5</c>, in five languages.</summary>
internal static class EntryLabels
{
    private const int LongestName = 60; // Characters; what is longer is told.

    private static readonly Dictionary<string, string> Keys = Table(
        ("employer", "about the employer|about the company|about the organization|about the organisation|company description|company profile|employer description|uber das unternehmen|uber den arbeitgeber|uber die firma|unternehmensbeschreibung|"
            + "a propos de l entreprise|a propos de l employeur|a propos de la societe|sobre la empresa|acerca de la empresa|sobre a empresa"),
        ("url", "url|website|web site|web|homepage|link|webseite|site web|sitio web|pagina web"),
        ("peopleLed", "people led|people managed|team size|direct reports|gefuhrte mitarbeiter|mitarbeiter gefuhrt|teamgrosse|personnes encadrees|taille de l equipe|personas a cargo|personas dirigidas|tamano del equipo|pessoas lideradas|tamanho da equipe"),
        ("employmentType", "employment|employment type|type of employment|contract type|beschaftigung|beschaftigungsart|anstellungsart|type de contrat|type d emploi|tipo de contrato|tipo de empleo|tipo de emprego"),
        ("cause", "cause|zweck|causa"),
        ("type", "type|project type|type of project|art|projektart|type de projet|tipo|tipo de proyecto|tipo de projeto"),
        ("roles", "roles|rollen|funciones|papeis|funcoes"),
        ("relationship", "relationship|relation|verhaltnis|beziehung|relacion|relacao"));

    /// <summary>Puts a line's value where its label says; false where the section has no such field, it has a value already, or the value is not of its sort.</summary>
    /// <param name="row">The line.</param>
    /// <param name="node">The entry.</param>
    /// <param name="section">The section's name in the tree, e.g. <c>work</c>.</param>
    public static bool Put(Row row, EntryNode node, string section)
    {
        if (row.Line.IsBullet || row.Label is not { } label || KeyOf(label.Label, section) is not { } key || (key != "roles" && node.Has(key)) || !IsOfSort(key, label.Value)) return false;
        if (key == "roles") foreach (string role in Names(label.Value)) node.Add(key, role, row, Sure.Labelled);
        else node.Put(key, label.Value, row, Sure.Labelled);
        return true;
    }

    /// <summary>Names in one line, between commas, or between semicolons where a name may hold a comma.</summary>
    public static List<string> Names(string text) =>
        Segment.Cut(text, c => c is ';' or '|' or '•' or '·' or '\t') is { Count: > 1 } parts ? parts : Segment.Cut(text, c => c == ',');

    // The employer is described where JSON Resume has it; everywhere else that key is what is told of the entry.
    private static string? KeyOf(string label, string section)
    {
        if (!Keys.TryGetValue(string.Join(' ', DateWords.Words(label)), out string? key)) return null;
        if (key == "employer") return section == "work" ? "description" : null;
        return SectionNamed(section).Keys.Written.Any(t => t.Key == key) ? key : null;
    }

    private static Section SectionNamed(string section) => Sections.All.First(s => s.Name == section);

    private static bool IsOfSort(string key, string value) => key switch
    {
        "url" => ContactWords.IsWeb(value),
        "peopleLed" => value.Length <= 6 && value.All(char.IsAsciiDigit),
        "employmentType" => ExperienceKind.Kind.Field("employment_type").Choices!.Any(c => string.Equals(c, value, StringComparison.OrdinalIgnoreCase)),
        "type" or "cause" or "relationship" => value.Length <= LongestName,
        "roles" => Names(value).TrueForAll(n => n.Length <= LongestName),
        _ => true,
    };

    private static Dictionary<string, string> Table(params (string Key, string Labels)[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach ((string key, string labels) in rows)
        {
            foreach (string label in labels.Split('|')) table.TryAdd(label, key);
        }
        return table;
    }
}
