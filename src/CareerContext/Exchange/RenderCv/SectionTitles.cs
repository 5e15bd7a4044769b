using CareerContext.Exchange.Prose;

namespace CareerContext.Exchange.RenderCv;

/// <summary>What people call the sections of their résumés where titles are free text: first as <see cref="SectionWords"/> knows them, then by words that decide in longer ones.</summary>
internal static class SectionTitles
{
    private const string Summary = "summary", Objective = "objective", Strengths = "strengths", Highlights = "highlights"; // Keys of basics.

    private static readonly Dictionary<ProseSection, string> Names = new()
    {
        [ProseSection.Summary] = Summary, [ProseSection.Objective] = Objective, [ProseSection.Strengths] = Strengths, [ProseSection.Highlights] = Highlights, [ProseSection.Work] = "work", [ProseSection.Education] = "education",
        [ProseSection.Skills] = "skills", [ProseSection.Projects] = "projects", [ProseSection.Volunteer] = "volunteer", [ProseSection.Certificates] = "certificates", [ProseSection.Awards] = "awards",
        [ProseSection.Publications] = "publications", [ProseSection.Languages] = "languages", [ProseSection.Interests] = "interests", [ProseSection.References] = "references",
    };

    // The first that has a word of the title wins: "Volunteer Experience" is no job, "Language Skills" are languages.
    private static readonly (string Section, HashSet<string> Words)[] Titles =
    [
        Title("volunteer", "volunteer volunteering volunteerism voluntary ehrenamt ehrenamtlich ehrenamtliche ehrenamtliches benevolat benevole voluntariado voluntario voluntaria"),
        Title("publications", "publication publications paper papers articles patent patents preprints veroffentlichungen publikationen patente articulos publicaciones patentes publicacoes artigos brevets"),
        Title("certificates", "certificate certificates certification certifications license licenses licence licences credentials zertifikat zertifikate zertifizierung zertifizierungen certificat certificats certificaciones certificados certificado certificacoes certificacao"),
        Title("awards", "award awards honor honors honour honours prize prizes scholarship scholarships fellowship fellowships recognition recognitions grants auszeichnung auszeichnungen preise ehrungen stipendien "
            + "prix distinctions bourses recompenses premio premios galardones becas reconocimientos distinciones premiacoes distincoes bolsas reconhecimentos"),
        Title("projects", "project projects portfolio projekt projekte projet projets proyecto proyectos projeto projetos"),
        Title("references", "reference references referees testimonials recommendations referenz referenzen empfehlungen recommandations referencias recomendaciones recomendacoes"),
        Title("interests", "interest interests hobby hobbies interessen freizeit interets loisirs intereses aficiones interesses passatempos"),
        Title("languages", "language languages sprache sprachen sprachkenntnisse fremdsprachen langue langues idioma idiomas lenguas linguas"),
        Title("education", "education academic degrees studies ausbildung bildung bildungsweg studium schulbildung formation formations etudes diplomes educacion formacion estudios educacao formacao estudos scolarite"),
        Title("skills", "skill skills competencies competences expertise technologies tools toolbox strengths kenntnisse fahigkeiten kompetenzen fertigkeiten technologien werkzeuge competence savoir "
            + "outils habilidades competencias aptitudes conocimientos tecnologias herramientas ferramentas conhecimentos"),
        Title(Summary, "summary profile about mich sobre objective introduction bio welcome zusammenfassung profil kurzprofil uberblick propos presentation resumen perfil presentacion objetivo resumo apresentacao"),
        Title("work", "experience experiences work employment career professional positions appointments jobs internships internship beruf berufserfahrung berufspraxis werdegang praktika arbeitserfahrung emploi emplois "
            + "parcours stages experiencia experiencias trayectoria empleo laboral trajetoria emprego profissional"),
    ];

    private static readonly HashSet<string> OfPrograms = ["programming", "coding", "markup", "scripting", "programmier", "programmiersprachen", "programmation", "programacion", "programacao", "computer"];

    /// <summary>Whether a name is no section's but a key of <c>basics</c>: a text about the person or a list of what they can do.</summary>
    public static bool IsOfPerson(string? name) => name is Summary or Objective or Strengths or Highlights;

    /// <summary>Whether a name is that of a text about the person.</summary>
    public static bool IsText(string name) => name is Summary or Objective;

    /// <summary>A section of ours, or a key of <c>basics</c>; null where the title is none of these.</summary>
    public static string? SectionOf(string title)
    {
        if (SectionWords.Of(title) is { } section && Names.TryGetValue(section, out string? name)) return name;
        List<string> words = DateWords.Words(title);
        foreach ((string named, HashSet<string> known) in Titles)
        {
            if (named == "education" && AreJobs(words)) continue;
            if (words.Exists(known.Contains) && !(named == "languages" && words.Exists(OfPrograms.Contains))) return named;
        }
        return words.Exists(OfPrograms.Contains) ? "skills" : null;
    }

    // "Academic Appointments" tells of work.
    private static bool AreJobs(List<string> words) => words.Contains("academic") && words.Exists(w => w is "positions" or "position" or "appointments" or "appointment" or "employment" or "career" or "jobs");

    private static (string Section, HashSet<string> Words) Title(string section, string words) => (section, [.. words.Split(' ')]);
}
