namespace CareerContext.Exchange.Prose;

/// <summary>What a section of a résumé tells of.</summary>
internal enum ProseSection
{
    Notes,
    Details,
    Summary,
    Objective,
    Strengths,
    Highlights,
    Work,
    Education,
    Skills,
    Projects,
    Volunteer,
    Certificates,
    Awards,
    Publications,
    Languages,
    Interests,
    References,
}

/// <summary>The headings of résumés in English, German, French, Spanish and Portuguese, folded.</summary>
internal static class SectionWords
{
    private const int MostWords = 7;

    private static readonly Dictionary<string, ProseSection> Phrases = Table(
        (ProseSection.Work, "experience|work experience|employment|employment history|work history|career history|work|professional background|positions|positions held|career|occupation|professional history|internships|"
            + "jobs|appointments|professional career|berufserfahrung|berufserfahrungen|beruflicher werdegang|berufspraxis|praktische erfahrung|praktische erfahrungen|erfahrung|werdegang|arbeitserfahrung|berufstatigkeit|praktika|"
            + "berufliche erfahrung|berufliche stationen|anstellungen|tatigkeiten|berufliche tatigkeiten|beruf|experience professionnelle|experiences professionnelles|experiences|parcours professionnel|emplois|stages|"
            + "carriere|experiencia|experiencias|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|empleo|practicas|trayectoria|trabajo|vida laboral|"
            + "experiencia profissional|historico profissional|experiencias profissionais|percurso profissional|trajetoria profissional|atuacao profissional|estagios|emprego|carreira"),
        (ProseSection.Education, "education|academic background|academic qualifications|academic history|qualifications|educational background|studies|schooling|academics|degrees|university|academic education|education history|"
            + "ausbildung|bildung|bildungsweg|bildungsgang|studium|schulbildung|akademische ausbildung|schulischer werdegang|akademischer werdegang|hochschulbildung|schule|aus und weiterbildung|"
            + "formation|formations|etudes|diplomes|parcours academique|scolarite|formation academique|cursus|parcours scolaire|educacion|formacion|formacion academica|estudios|titulacion|historial academico|"
            + "educacao|formacao|formacao academica|escolaridade|estudos|habilitacoes|habilitacoes academicas|habilitacoes literarias|qualificacoes academicas"),
        (ProseSection.Skills, "skills|competencies|competences|expertise|technologies|proficiencies|areas of expertise|tools|tech stack|skill set|skillset|knowledge|strengths|core competencies|capabilities|"
            + "computer skills|it skills|soft skills|hard skills|toolbox|skills summary|kenntnisse|fahigkeiten|kompetenzen|edv kenntnisse|fachkenntnisse|it kenntnisse|qualifikationen|besondere kenntnisse|technische kenntnisse|"
            + "technologien|starken|werkzeuge|edv|competences techniques|competences cles|savoir faire|connaissances|outils|informatique|aptitudes|competences informatiques|competences professionnelles|habilidades|competencias|"
            + "conocimientos|habilidades tecnicas|conocimientos tecnicos|conocimientos informaticos|informatica|tecnologias|herramientas|destrezas|capacidades|competencias tecnicas|"
            + "conhecimentos|aptidoes|conhecimentos tecnicos|ferramentas|qualificacoes|conhecimentos de informatica|competencias digitais"),
        (ProseSection.Projects, "projects|side projects|open source|projekte|eigene projekte|projets|projets personnels|realisations|proyectos|proyectos personales|proyectos destacados|projetos|projectos|projetos pessoais"),
        (ProseSection.Volunteer, "volunteering|volunteer|volunteer work|volunteer experience|volunteer service|community service|service|community|community involvement|civic engagement|social engagement|pro bono|voluntary work|charity work|"
            + "ehrenamt|ehrenamtliches engagement|engagement|ehrenamtliche tatigkeit|ehrenamtliche tatigkeiten|soziales engagement|freiwilligenarbeit|gesellschaftliches engagement|benevolat|engagement associatif|"
            + "volontariat|vie associative|activites benevoles|engagements|voluntariado|experiencia de voluntariado|actividades de voluntariado|trabalho voluntario|experiencia voluntaria|atividades voluntarias"),
        (ProseSection.Certificates, "certifications|certificates|certification|licenses|licences|licensure|credentials|accreditations|professional development|courses|training|trainings|continuing education|"
            + "zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|lehrgange|kurse|scheine|certificats|formations complementaires|habilitations|formation continue|"
            + "certificaciones|certificados|cursos|formacion complementaria|formacion continua|licencias|certificacoes|formacao complementar|cursos complementares|formacao continua"),
        (ProseSection.Awards, "awards|honors|honours|recognition|recognitions|accolades|prizes|distinctions|scholarships|fellowships|grants|auszeichnungen|preise|ehrungen|stipendien|prix|recompenses|bourses|"
            + "premios|reconocimientos|galardones|becas|honores|distinciones|reconhecimentos|distincoes|bolsas|honrarias"),
        (ProseSection.Publications, "publications|writing|writings|papers|articles|books|published works|research papers|veroffentlichungen|publikationen|schriften|ecrits|publicaciones|articulos|publicacoes|artigos"),
        (ProseSection.Languages, "languages|language skills|sprachen|sprachkenntnisse|fremdsprachen|langues|langues etrangeres|competences linguistiques|idiomas|lenguas|linguas|competencias linguisticas"),
        (ProseSection.Interests, "interests|hobbies|activities|leisure|extracurricular activities|passions|interessen|hobbys|freizeit|centres d interet|centres d interets|loisirs|interets|activites|"
            + "intereses|aficiones|pasatiempos|interesses|passatempos|lazer"),
        (ProseSection.References, "references|referees|recommendations|testimonials|referenzen|empfehlungen|recommandations|referencias|recomendaciones|recomendacoes"),
        (ProseSection.Summary, "summary|profile|about|about me|executive summary|overview|personal statement|bio|biography|introduction|summary of qualifications|statement|profil|zusammenfassung|kurzprofil|uber mich|"
            + "zur person|personliches profil|resume|a propos|presentation|profil professionnel|a propos de moi|synthese|perfil|resumen|perfil profesional|sobre mi|resumen profesional|acerca de mi|extracto|presentacion|"
            + "resumo|resumo profissional|sobre mim|perfil profissional|sintese|apresentacao"),
        (ProseSection.Objective, "objective|career objective|career goal|career goals|goals|job objective|berufsziel|karriereziel|objectif|objectif professionnel|objectifs|objetivo|objetivo profesional|objetivo profissional|objectivo"),
        (ProseSection.Strengths, "key strengths|top strengths|personal strengths|my strengths|personliche starken|meine starken|points forts|fortalezas|puntos fuertes|pontos fortes"),
        (ProseSection.Highlights, "achievements|accomplishments|career highlights|highlights|erfolge|logros|conquistas"),
        (ProseSection.Details, "contact|info|contact information|contact details|personal details|personal information|personal data|links|profiles|personliche daten|kontakt|angaben zur person|kontaktdaten|personliche angaben|"
            + "personalien|coordonnees|informations personnelles|etat civil|datos personales|contacto|informacion personal|informacion de contacto|datos de contacto|dados pessoais|contato|informacoes pessoais|informacoes de contato"),
        (ProseSection.Notes, "memberships|membership|affiliations|affiliation|governance|military service|military|speaking|talks|presentations|conferences|patents|samples|reading|additional information|"
            + "miscellaneous|other|declaration|availability|security clearance|portfolio|media|press|workshops|teaching|committees|associations|boards|professional associations|professional memberships|research|"
            + "mitgliedschaften|wehrdienst|zivildienst|vortrage|patente|sonstiges|fuhrerschein|verschiedenes|gremien|permis|divers|brevets|adhesions|service militaire|"
            + "membresias|afiliaciones|ponencias|conferencias|patentes|otros|otros datos|informacion adicional|servicio militar|datos de interes|afiliacoes|palestras|outros|informacoes adicionais|outras informacoes"));

    // What stands before a heading's own word without changing it.
    private static readonly HashSet<string> Qualifiers = new(StringComparer.Ordinal)
    {
        "professional", "core", "key", "selected", "relevant", "technical", "additional", "other", "my", "personal", "main", "recent", "notable", "previous", "academic", "formal", "special", "industry", "research", "clinical",
        "teaching", "leadership", "general", "top", "career", "foreign", "ausgewahlte", "meine", "weitere", "wichtige", "personliche", "berufliche", "mes", "autres", "mis", "otras", "otros", "principales", "meus", "minhas", "outros", "outras", "principais",
    };

    private static readonly HashSet<string> Conjunctions = new(StringComparer.Ordinal) { "and", "und", "et", "y", "e" };

    /// <summary>The section that a text heads; null where it is no known heading.</summary>
    /// <param name="text">A whole line, or the label before a colon.</param>
    public static ProseSection? Of(string text)
    {
        if (text.Length > 80) return null;
        List<string> words = DateWords.Words(text);
        if (words.Count > 1 && words[0].All(char.IsAsciiDigit)) words.RemoveAt(0);
        if (words.Count is 0 or > MostWords || (words.Count < MostWords && text.Any(char.IsAsciiDigit) && words.Any(w => char.IsAsciiDigit(w[0])))) return null;
        return Of(words) ?? OfSeveral(words, text);
    }

    private static ProseSection? Of(List<string> words)
    {
        string phrase = string.Join(' ', words);
        if (Phrases.TryGetValue(phrase, out ProseSection known)) return known;
        int first = words.FindIndex(w => !Qualifiers.Contains(w));
        return first > 0 && Phrases.TryGetValue(string.Join(' ', words.Skip(first)), out known) ? known : null;
    }

    // "Awards & Recognition", "Kenntnisse und Fähigkeiten": each side is a heading, the first one counts.
    private static ProseSection? OfSeveral(List<string> words, string text)
    {
        List<List<string>> sides = [.. Sides(words, text)];
        if (sides.Count is < 2 or > 3) return null;
        List<ProseSection?> known = [.. sides.Select(Of)];
        return known.All(k => k is not null) ? known[0] : null;
    }

    private static IEnumerable<List<string>> Sides(List<string> words, string text)
    {
        if (text.AsSpan().ContainsAny("&/,+")) return text.Split(['&', '/', ',', '+'], StringSplitOptions.RemoveEmptyEntries).Select(DateWords.Words).Where(w => w.Count > 0).SelectMany(w => Cut(w));
        return Cut(words);
    }

    private static IEnumerable<List<string>> Cut(List<string> words)
    {
        List<string> side = [];
        foreach (string word in words)
        {
            if (!Conjunctions.Contains(word))
            {
                side.Add(word);
                continue;
            }
            if (side.Count > 0) yield return side;
            side = [];
        }
        if (side.Count > 0) yield return side;
    }

    private static Dictionary<string, ProseSection> Table(params (ProseSection Section, string Phrases)[] rows)
    {
        Dictionary<string, ProseSection> table = new(StringComparer.Ordinal);
        foreach ((ProseSection section, string phrases) in rows)
        {
            foreach (string phrase in phrases.Split('|')) table.TryAdd(phrase, section);
        }
        return table;
    }
}
