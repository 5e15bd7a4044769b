using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange.Prose;

/// <summary>Words that tell a job's title, a degree and an organisation apart, folded, in five languages.</summary>
internal static class EntryWords
{
    /// <summary>How sure a text is a title (above zero) or an organisation (below); zero where nothing speaks for either.</summary>
    public const int Plain = 3;

    private static readonly HashSet<string> Titles = Set(
        "engineer developer manager director analyst consultant architect administrator intern internship designer lead head chief officer president founder cofounder owner scientist researcher teacher professor lecturer "
        + "instructor tutor nurse doctor physician surgeon therapist assistant associate coordinator specialist technician programmer accountant auditor clerk secretary receptionist cashier waiter waitress chef cook baker "
        + "driver mechanic electrician plumber carpenter writer editor journalist author translator interpreter producer photographer artist trainer coach supervisor foreman operator representative agent broker lawyer attorney "
        + "counsel paralegal judge pharmacist dentist veterinarian pilot captain sergeant nco lieutenant librarian curator chemist biologist physicist mathematician statistician economist psychologist counselor counsellor buyer "
        + "planner strategist marketer recruiter advisor adviser apprentice trainee fellow postdoc volunteer contributor maintainer creator freelancer freelance contractor cto ceo cfo coo cio vp svp evp sre ninja guru evangelist "
        + "principal senior junior warden barista bartender caretaker caregiver midwife paramedic firefighter guard worker labourer laborer salesperson seller salesman executive tester webmaster controller treasurer chair chairman "
        + "dean provost mentor organizer organiser educator member student programmeur "
        + "praktikant praktikantin praktikum werkstudent werkstudentin auszubildende auszubildender azubi referent referentin volontar volontarin vorstand leitung inhaber inhaberin selbststandig kellner kellnerin koch kochin arzt arztin "
        + "ingenieure developpeur developpeuse directeur directrice responsable chef charge chargee assistante stagiaire consultante technicien technicienne comptable infirmier infirmiere professeur enseignant enseignante vendeur "
        + "vendeuse conseiller conseillere gestionnaire analyste architecte chercheur chercheuse redacteur redactrice avocat avocate juriste medecin secretaire cuisinier cuisiniere serveur serveuse alternant alternante apprenti apprentie "
        + "formateur formatrice coordinateur coordinatrice animateur animatrice administrateur administratrice concepteur conceptrice graphiste stage alternance "
        + "ingeniero ingeniera desarrollador desarrolladora programador programadora directora gerente jefe jefa analista consultor consultora tecnico tecnica asistente becario becaria practicante profesor profesora maestro maestra "
        + "enfermero enfermera medico medica contable abogado abogada arquitecto arquitecta disenador disenadora coordinador coordinadora administrador administradora administrativo administrativa auxiliar vendedor vendedora comercial "
        + "encargado encargada camarero camarera cocinero cocinera investigador investigadora redactor redactora periodista traductor traductora dependiente dependienta monitor monitora especialista voluntario voluntaria "
        + "engenheiro engenheira desenvolvedor desenvolvedora diretor diretora chefe tecnica assistente estagiario estagiaria professora contador contadora arquiteto arquiteta coordenador coordenadora "
        + "pesquisador pesquisadora redator redatora jornalista tradutor tradutora lider supervisora encarregado encarregada garcom cozinheiro cozinheira");

    // Germans build one word: Softwareentwicklerin, Projektleiter.
    private static readonly string[] TitleEndings =
    [
        "entwickler", "entwicklerin", "ingenieur", "ingenieurin", "leiter", "leiterin", "berater", "beraterin", "techniker", "technikerin", "assistent", "assistentin", "kaufmann", "kauffrau", "fachkraft", "pfleger", "pflegerin",
        "lehrer", "lehrerin", "schwester", "arzt", "arztin", "mechaniker", "mechanikerin", "mechatroniker", "elektroniker", "elektronikerin", "verkaufer", "verkauferin", "buchhalter", "buchhalterin", "bearbeiter", "bearbeiterin",
        "geschaftsfuhrer", "geschaftsfuhrerin", "mitarbeiter", "mitarbeiterin", "architekt", "architektin", "redakteur", "redakteurin", "wissenschaftler", "wissenschaftlerin", "forscher", "forscherin", "dozent", "dozentin",
        "fahrer", "fahrerin", "vertreter", "vertreterin", "meister", "meisterin", "schreiner", "tischler", "backer", "hilfskraft", "anwalt", "anwaltin", "richter", "apotheker", "apothekerin", "erzieher", "erzieherin",
        "programmierer", "programmiererin", "betreuer", "betreuerin", "disponent", "disponentin", "einkaufer", "einkauferin", "monteur", "schlosser", "gestalter", "gestalterin", "manager", "managerin", "designerin", "analystin",
        "trainerin", "consultant", "administratorin", "praktikant", "praktikantin", "helfer", "helferin",
    ];

    private static readonly HashSet<string> LegalForms = Set("inc incorporated llc llp ltd limited plc corp corporation gmbh ag kg kgaa ohg gbr ug ev sa sas sarl sasu eurl srl sl slu sau ltda eireli bv nv ab oy as pty");

    private static readonly HashSet<string> Organisations = Set(
        "company co group gruppe groupe grupo holding university college school institute institut instituto hospital clinic klinik klinikum clinica clinique hopital bank banque banco systems system technologies technology solutions software labs lab "
        + "laboratories laboratory studio studios agency agentur agence agencia center centre zentrum centro ministry ministerium ministere ministerio council foundation stiftung fondation fundacion fundacao association verein consulting "
        + "partners services service industries dynamics network networks media press verlag editions airlines airways hotel restaurant universitat universite universidad universidade hochschule fachhochschule schule academy akademie "
        + "academie academia museum church kirche stadt stadtwerke gemeinde department army navy force reserves logistics freight analytics energy pharma motors insurance versicherung assurance seguros werke krankenhaus praxis kanzlei "
        + "startup bros sons enterprises international worldwide global ventures capital interactive games society ong ngo gymnasium lycee liceo colegio instituut escola escuela ecole faculdade facultad faculte politecnica polytechnique "
        + "polytechnic community club league union cooperative trust authority board committee supermarket store shop bakery library bibliothek mairie prefeitura ayuntamiento empresa societe firma gesellschaft realschule grundschule berufsschule");

    // Adjectives of rank: "Principal Financial Group" is no title for all that.
    private static readonly HashSet<string> Ranks = Set("principal senior junior lead head associate staff master general chief executive assistant");

    private static readonly HashSet<string> Degrees = Set(
        "levels level gcse gcses mpharm bpharm mphil barch bed med mchem mphys mmath mres btech mtech bca mca bse mph msw mpa bsw bsn msn dnp dipl bachelor bachelors master masters doctor doctorate doctoral phd dphil md jd llb llm mba bsc msc bs ms ba ma beng meng bfa mfa bba bcom mcom edd dba associate associates diploma diplom magister staatsexamen promotion abitur "
        + "fachabitur ausbildung abschluss licence licenciatura licenciado licenciada licenciature maitrise doctorat dut bts deug baccalaureat bac brevet cap grado graduado graduada ingenieria bachillerato doctorado posgrado "
        + "tecnico bacharelado bacharel mestrado mestre doutorado doutoramento pos mba ged certificate degree honours matura lehre mittlere reife hochschulreife realschulabschluss minor major specialization tecnologo ensino medio aas");

    private static readonly HashSet<string> Schools = Set(
        "university college school institute institut instituto academy akademie academie academia universitat universite universidad universidade hochschule fachhochschule schule gymnasium lycee liceo colegio escola escuela ecole "
        + "faculdade facultad faculte polytechnic polytechnique politecnica politecnico conservatory seminary bootcamp realschule gesamtschule berufsschule berufskolleg grundschule uni iut iae tu fh eth epfl mit ucla usp unicamp inp insa "
        + "kolleg campus kunsthochschule technikum center centre ucl lse caltech");

    /// <summary>Above zero for a title, below for an organisation.</summary>
    public static int Score(string text)
    {
        List<string> words = Words(text.Split('(')[0]);
        if (words.Count == 0) return 0;
        if (LegalForms.Contains(words[^1]) && words.Count > 1) return -Plain;
        List<string> first = Words(text.Split([',', '/', '('])[0]);
        if (first.Count == 0) first = words;
        while (first.Count > 1 && (first[^1].Length <= 3 && first[^1].All(c => c is 'i' or 'v' or 'x' || char.IsAsciiDigit(c)))) first.RemoveAt(first.Count - 1);
        if (IsTitleWord(first[^1])) return Plain;
        bool isOrganisation = Organisations.Contains(first[^1]) || EndsAsOrganisation(first[^1]);
        bool speaksOf = first.Exists(w => w is "of" or "de" or "des" or "du" or "for" or "der" or "im");
        if (isOrganisation && !(IsTitleWord(first[0]) && (speaksOf || !Ranks.Contains(first[0])))) return -Plain + 1;
        if (IsTitleWord(first[0])) return Plain;
        bool title = words.Exists(IsTitleWord), organisation = words.Exists(w => Organisations.Contains(w));
        if (title != organisation) return title ? 2 : -1;
        return title ? 0 : IsKnown(text, words.Count) ? -2 : 0;
    }

    /// <summary>Whether a text names a degree.</summary>
    public static bool IsDegree(string text)
    {
        List<string> words = DegreeWords(text);
        return words.Exists(w => Degrees.Contains(w)) || (words.Count > 0 && words[0].StartsWith("diplom", StringComparison.Ordinal));
    }

    /// <summary>Whether a text names a school.</summary>
    public static bool IsSchool(string text)
    {
        List<string> words = Words(text);
        return words.Exists(w => Schools.Contains(w) || EndsAsSchool(w)) || (words.Count is > 0 and <= VocabularyIndex.LongestTerm && BuiltInVocabulary.Index.Find(text).Any(e => e.Kind == EntityKind.University));
    }

    /// <summary>Whether a folded word is a degree in short, as BSc is.</summary>
    public static bool IsShortDegree(string word) => word.Length <= 5 && Degrees.Contains(word);

    /// <summary>The folded words of a text, dots within them gone: <c>b.sc.</c> is <c>bsc</c>.</summary>
    public static List<string> DegreeWords(string text) => [.. PlainText.Fold(text).Replace(".", "", StringComparison.Ordinal).Replace('\'', ' ').Replace('’', ' ').Split([' ', ',', '(', ')', '/', '-', '–', '\t', ':', '&'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsTitleWord(string word) => Titles.Contains(word) || (word.Length > 6 && Array.Exists(TitleEndings, e => word.EndsWith(e, StringComparison.Ordinal)));

    private static bool EndsAsOrganisation(string word) => word.Length > 6 && (EndsAsSchool(word) || word.EndsWith("werke", StringComparison.Ordinal) || word.EndsWith("bank", StringComparison.Ordinal) || word.EndsWith("klinik", StringComparison.Ordinal)
        || word.EndsWith("verein", StringComparison.Ordinal) || word.EndsWith("verlag", StringComparison.Ordinal) || word.EndsWith("haus", StringComparison.Ordinal) || word.EndsWith("kasse", StringComparison.Ordinal));

    private static bool EndsAsSchool(string word) => word.Length > 7 && (word.EndsWith("schule", StringComparison.Ordinal) || word.EndsWith("universitat", StringComparison.Ordinal) || word.EndsWith("gymnasium", StringComparison.Ordinal));

    private static bool IsKnown(string text, int words) => words <= VocabularyIndex.LongestTerm && BuiltInVocabulary.Index.Find(text).Any(e => e.Kind is EntityKind.Company or EntityKind.University);

    private static List<string> Words(string text)
    {
        List<string> words = DateWords.Words(text.Replace(".", "", StringComparison.Ordinal));
        while (words.Count > 1 && words[^1] is "m" or "w" or "d" or "f" or "x" or "h") words.RemoveAt(words.Count - 1);
        return words;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
