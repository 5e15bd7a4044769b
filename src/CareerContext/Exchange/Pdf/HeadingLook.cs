using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Exchange.Pdf;

/// <summary>Whether words look like the heading of a section. A page marks none, but columns and letters set apart are told by them.</summary>
internal static class HeadingLook
{
    private const int MostWords = 5;
    private const int FewestCapitals = 4;

    // Without blanks, folded: spaced letters lose where their words end.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "about", "aboutme", "profile", "summary", "professionalsummary", "objective", "careerobjective", "contact", "contactinformation", "contactdetails", "details", "personalinformation", "experience",
        "workexperience", "professionalexperience", "workhistory", "employment", "employmenthistory", "career", "education", "educationandtraining", "training", "academicbackground", "skills", "technicalskills",
        "coreskills", "coretechnicalskills", "keyskills", "personalskills", "softskills", "competencies", "expertise", "technologies", "tools", "languages", "project", "projects", "info", "testimonials", "recognition", "writing", "reading", "service", "personalprojects", "certificates",
        "certifications", "licenses", "courses", "awards", "honors", "awards&honors", "leadership", "leadership&awards", "achievements", "publications", "volunteering", "volunteerexperience", "interests",
        "hobbies", "references", "referees", "links", "profiles", "activities", "memberships", "affiliations", "additionalinformation",
        "profil", "uberich", "ubermich", "zusammenfassung", "kontakt", "kontaktdaten", "personlichedaten", "berufserfahrung", "berufspraxis", "beruflicherwerdegang", "werdegang", "ausbildung", "bildung", "bildungsweg",
        "studium", "weiterbildung", "weiterbildungen", "kenntnisse", "fahigkeiten", "kompetenzen", "edvkenntnisse", "sprachen", "sprachkenntnisse", "projekte", "zertifikate", "auszeichnungen", "ehrenamt",
        "interessen", "hobbys", "referenzen", "veroffentlichungen",
        "contacto", "coordonnees", "resume", "experienceprofessionnelle", "experiencesprofessionnelles", "experiences", "formation", "formations", "diplomes", "competences", "langues", "projets", "certificats",
        "benevolat", "centresdinteret", "loisirs", "prix", "distinctions",
        "perfil", "resumen", "datospersonales", "experiencia", "experiencialaboral", "experienciaprofesional", "educacion", "formacion", "formacionacademica", "habilidades", "competencias", "idiomas", "proyectos",
        "certificaciones", "premios", "publicaciones", "voluntariado", "intereses", "referencias", "contato", "dadospessoais", "experienciaprofissional", "educacao", "formacao", "formacaoacademica", "projetos",
        "certificacoes", "publicacoes", "interesses",
    };

    /// <summary>Whether the words, blanks aside, are what sections are commonly called.</summary>
    public static bool IsKnown(string words) => words.Length <= 60 && (SectionWords.Of(words.TrimEnd(':', ' ')) is not null || Known.Contains(PlainText.Fold(words).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).TrimEnd(':')));

    /// <summary>Whether the words stand in capitals, few and nothing but letters.</summary>
    public static bool AreCapitals(string words) =>
        words.Count(char.IsUpper) >= FewestCapitals && words.Count(c => c == ' ') < MostWords && words.All(c => char.IsUpper(c) || c is ' ' or '&' or '/' or '-');

    /// <summary>The words of a heading whose letters or first letters are set apart; as they are where they are not.</summary>
    public static string Together(string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int single = parts.Count(p => p.Length == 1 && char.IsUpper(p[0]));
        if (parts.Length < 2 || single == 0 || words.Any(char.IsLower)) return words;
        string joined = string.Concat(parts);
        if (IsKnown(joined) && parts.Length - single < 2) return joined;
        if (single * 2 >= parts.Length && parts.Length >= 4) return joined;
        // A large capital before small ones: "E DUCATION".
        List<string> whole = [];
        foreach (string part in parts)
        {
            bool isRest = whole.Count > 0 && whole[^1].Length == 1 && char.IsUpper(whole[^1][0]) && whole[^1] is not ("A" or "I") && part.Length > 1 && part.All(char.IsUpper);
            if (isRest) whole[^1] += part;
            else whole.Add(part);
        }
        return string.Join(' ', whole);
    }
}
