namespace CareerContext.Context.Understanding;

/// <summary>What a part of a job ad speaks of.</summary>
internal enum AdSection
{
    /// <summary>Not known: its sentences tell by themselves.</summary>
    Open,

    /// <summary>What is asked for.</summary>
    Must,

    /// <summary>What is welcome.</summary>
    Nice,

    /// <summary>The work.</summary>
    Task,

    /// <summary>The company, what it offers, how to apply, the law.</summary>
    Skip,
}

/// <summary>The words by which job ads say what they ask for, in English, German, French, Spanish and Portuguese, folded. <c>*</c> ends a stem.</summary>
internal static class AdWords
{
    private static readonly PhraseSet NiceHeads = new("""
        nice to have|nice to haves|preferred|bonus|bonuses|plus|a plus|pluses|desirable|desired|ideally|ideal candidate|good to have|great to have|be great|exceptional candidates|advantage*|optional|even better|extra points|extra credit|stand out|it would help|what would help|not essential
        wunschenswert*|von vorteil|vorteilhaft|pluspunkt*|idealerweise|gerne gesehen|gern gesehen|schon ware|damit punkten|optimalerweise|kein muss|daruber hinaus|ausserdem schon
        un plus|serait un plus|seraient un plus|les plus|atout|atouts|apprecie*|souhaite*|idealement|souhaitable*
        se valorara*|se valora*|valoramos|valorable*|valorables|deseable*|puntos extra|sumara*|sera un plus|es un plus|preferible*
        diferencia|diferencial|diferenciais|desejave*|valorizamos|valoriza se|mais valia|mais valias|preferencia*|sera um plus|e um plus|seria um plus
        """);

    private static readonly PhraseSet SkipHeads = new("""
        about us|about the company|about our company|about our team|about the team|who we are|our story|our company|the company|our values|our culture|our mission|benefit*|perk|perks|we offer|what we offer|we re offering|what you get|what you ll get|what s in it|compensation|salary*|pay|pay range|equal*|diversity*|inclusion|belonging|how to apply|to apply|apply|application|applications|hiring process|interview process|recruitment process|selection process|next steps|rewards|accommodation*|fraud*|privacy*|why join*|why us|why work*|location|locations|work style|working hours|contact*|closing date|deadline|job alerts|flexible working|remote|our commitment*|disclaimer|legal|top employer types|questions|screening questions|you should apply if|terms|enquiries
        wir bieten*|das bieten*|was wir bieten|was wir ihnen bieten|was wir dir bieten|unser angebot|uber uns|wer wir sind|unser unternehmen|das unternehmen|ihre vorteile|deine vorteile|ihre benefits|bewerbung*|bewerben|so bewerben*|jetzt bewerben|kontakt|ansprechpartner*|gehalt|vergutung|freuen sie sich|darauf konnen*|das erwartet sie bei uns|ihre ansprechpartner*
        nous offrons|nous vous offrons|nous proposons|ce que nous offrons|ce que nous proposons|avantages|qui sommes nous|a propos|remuneration|salaire|postuler|candidature|pour postuler|l entreprise|processus*|on vous offre|conditions|pourquoi nous rejoindre|notre entreprise|modalites
        ofrecemos|que ofrecemos|te ofrecemos|se ofrece|lo que ofrecemos|beneficios|sobre nosotros|quienes somos|como aplicar|como postular*|inscribete|la empresa|condiciones|salario|nuestra empresa|proceso de seleccion|plazo
        oferecemos|o que oferecemos|oferece se|beneficios|sobre nos|quem somos|como se candidatar|candidatura*|candidate se|a empresa|condicoes|remuneracao|processo seletivo|sobre a empresa
        """);

    private static readonly PhraseSet TaskHeads = new("""
        responsibilit*|what you ll do|what you will do|what you ll be doing|what you do|duties|you will|you ll|your role|the role|about the role|about the job|about this role|the job|day to day|in this role|your tasks|tasks|accountabilit*|job description|your mission|job summary|role overview|position summary|main activities|stack|tech stack|our stack|technologies|technology stack|the opportunity|your impact
        aufgaben|ihre aufgaben|deine aufgaben|aufgabengebiet|tatigkeiten|tatigkeit|das machst du|das machen sie|was sie erwartet|was dich erwartet|das erwartet*|stellenbeschreibung|ihre mission|ihr verantwortungsbereich|verantwortung|ihre rolle|deine rolle
        missions|vos missions|vos principales missions|mission|responsabilites|votre role|taches|le poste|vos taches|vos responsabilites|descriptif du poste|description du poste|rattache*|vous serez|votre mission
        funciones|responsabilidades|tareas|que haras|lo que haras|tu mision|mision|tu dia a dia|tus funciones|descripcion del puesto|el puesto|tus tareas
        funcoes|responsabilidades|atividades|o que vai fazer|o que vais fazer|o que voce vai fazer|tarefas|missao|atribuicoes|suas atribuicoes|descricao da vaga|a funcao|principais funcoes
        """);

    // "Minimum requirements for the role" is not about the role.
    private static readonly PhraseSet SurelyMust = new("requirements|qualifications|must have|essential|anforderungen|voraussetzungen|profil recherche|requisitos|imprescindible|obrigatorios");

    private static readonly PhraseSet MustHeads = new("""
        requirement*|qualification*|what you bring|what you ll bring|you bring|who you are|you have|you ve|you must have|must have|must haves|must|minimum|essential|essentials|about you|your profile|your background|your experience|your skills|looking for|we look for|what we need|ideal candidate*|skills|skill set|key skills|required|mandatory|you should have|you ll need|you will need|what you need|what you ll need|you need|person specification|candidate profile|experience|the candidate|education|typical education|typical experience|key certifications|certifications|languages|knowledge|prerequisites|what it takes|criteria|we expect
        ihr profil|dein profil|profil|bringen sie mit|bringst du mit|sie mitbringen|du mitbringst|mitbringen|anforderungen|anforderungsprofil|voraussetzungen|qualifikation*|wir erwarten|was wir erwarten|wen wir suchen|wir suchen|das suchen wir|sie bringen mit|du bringst mit|kenntnisse|erwartungen|muss|zwingend|unsere erwartungen|das zeichnet sie aus|das zeichnet dich aus|fachliche*|sie haben|du hast|einstellungsvoraussetzungen
        profil recherche|votre profil|vous avez|vous etes|competences|competence*|prerequis|exigences|formation|profil|ce que nous recherchons|nous recherchons|indispensable*|experience|connaissances|ton profil|qualifications requises|qui etes vous|vous
        requisitos*|que buscamos|lo que buscamos|buscamos|perfil|tu perfil|imprescindible*|que necesitas|requerimientos|competencias|se requiere|pedimos|que pedimos|necesitamos|conocimientos|formacion|experiencia|habilidades|idiomas|lo que necesitas|exigencias
        requisitos*|perfil|procuramos|o que procuramos|o que buscamos|procuramos quem|obrigatori*|qualificacoes|competencias|quem procuramos|o que precisas|exigimos|o que esperamos|conhecimentos|formacao|experiencia|habilidades|idiomas|o teu perfil|buscamos|exigencias
        """);

    private static readonly PhraseSet MustCues = new("""
        must|require|required|requires|requirement|requirements|need to|you need|you ll need|minimum|at least|essential|mandatory|experience with|experience in|experience of|experience as|experience using|experience building|you have|you ve|you are|you should|you bring|you know|you can|proficien*|knowledge of|familiar*|ability to|able to|degree in|bachelor*|licence|license|certified|certification|fluent|fluency|expertise|skilled|background in|understanding of|someone who|track record|hands on|comfortable with|willing*
        zwingend*|erforderlich|voraussetzung*|vorausgesetzt|mindestens|verfugen|bringen mit|sie bringen|du bringst|du hast|sie haben|du kannst|erfahrung*|berufserfahrung|kenntnisse|abgeschlossen*|unbedingt|notwendig|setzen wir|beherrsch*|vertraut|fuhrerschein|ausbildung als|ausbildung zum|ausbildung zur|studium|sicherer umgang|sicher im
        indispensable*|exige*|requis*|imperati*|vous avez|vous justifiez|vous maitrisez|vous connaissez|vous disposez|vous possedez|vous etes|maitrise*|experience*|connaissance*|minimum|au moins|permis|diplome*|formation|titulaire|obligatoire*|bac
        imprescindible*|requer*|exig*|minimo|minima|experiencia|conocimiento*|necesari*|se requiere|dominio|buscamos a alguien|titulacion|titulo|al menos|carnet|obligatori*|capacidad|manejo
        obrigatori*|exig*|minimo|minima|experiencia|conheciment*|necessari*|dominio|procuramos quem|licenciatura|graduacao|pelo menos|carta de conducao|habilitacao|fluente|capacidade
        """);

    private static readonly PhraseSet NiceCues = new("""
        nice to have|be nice|a plus|is plus|bonus|preferred|preferably|ideally|desirable|desired|advantage|advantageous|be great|optional|appreciated|not required but|beneficial|helpful|asset
        von vorteil|wunschenswert*|idealerweise|vorteilhaft|pluspunkt*|optimalerweise|nice to have|schon ware|schon waren|gern gesehen|gerne gesehen|gerne auch|ein plus|willkommen
        un plus|souhaite*|souhaitable*|idealement|apprecie*|un atout|de preference|bonus|bienvenu*
        se valora*|se valorara*|valorable*|deseable*|un plus|valoramos|valorara*|idealmente|preferible*|preferentemente|bienvenid*
        desejave*|valorizamos|valorizad*|mais valia|diferencial|preferencia|um plus|idealmente|preferencialmente|bem vindo*
        """);

    private static readonly PhraseSet Unneeded = new("""
        not needed|not required|none typically|none required|entry level|no need|not necessary|not a requirement|isn t required|nicht erforderlich|nicht notwendig|kein muss|keine voraussetzung|pas necessaire|pas obligatoire|pas requis|no es necesari*|no se requiere|no imprescindible|nao e necessari*|nao e obrigatori*|nao necessari*
        """);

    // What opens or marks sentences about the employer, the offer, the law and the way to apply.
    private static readonly PhraseSet SkipCues = new("""
        we offer|equal opportunity|equal employment|without regard to|we do not discriminate|all qualified applicants|reasonable accommodation*|base salary|salary range|salary|compensation|compensation range|pay range|base plus equity|equity|stock|insurance|pension|days off|holiday*|parental|send a cv|send your|send us|apply with|apply by|apply via|to apply|closing date|no agencies|informal enquiries|canvassing|shortlisting|sponsor|visas|we encourage you to apply|encouraged to apply|candidates will be|our mission is|is the leading|founded in|was founded|we are a|we re a|job alerts|recruiter|recruiters|privacy notice|background check|our benefits|series b|safeguarding|this role is open to|range is|remote full|read our|meets the minimum|meet the minimum|meet these|the preferred qualifications|meet all|interview
        wir bieten|bieten wir|ihre bewerbung|bewerbungsunterlagen|bewerben sie|bewirb dich|gehalt|vergutung|verguten|tarifvertrag|tvod*|jobrad|schwerbehindert*|gleichstellung|urlaubstage|tage urlaub|homeoffice|wir freuen uns|unbefristet*|wir sind ein|sind wir|wir gehoren|betriebliche altersvorsorge|bewerbungsfrist
        nous offrons|nous vous offrons|nous proposons|merci d adresser|merci d envoyer|envoyez|adressez|remuneration|salaire|mutuelle|rtt|tickets restaurant|poste a pourvoir|teletravail|candidature*|pretentions|egalite|nous sommes|teletravail
        ofrecemos|se ofrece|enviar curriculum|envia tu|envianos|salario|retribucion|seguro medico|contrato indefinido|igualdad|somos una|plazo|la seleccion|comision de|inscripcion|incorporacion inmediata
        oferecemos|oferece se|enviar curriculo|envie|salario|remuneracao|seguro de saude|contrato sem termo|vale refeicao|vale transporte|plano de saude|candidaturas|candidatura|igualdade|somos uma|distribui ha
        """);

    // "We are looking for a Senior Engineer": the title, and no requirement.
    private static readonly PhraseSet Seeking = new("""
        we are looking for|we re looking for|is looking for|are hiring|is hiring|we are seeking|we re seeking|is seeking|are recruiting|is recruiting|join our|to join
        wir suchen|suchen wir|sucht|gesucht
        nous recherchons|nous cherchons|recherche un|recherche une|renforce
        buscamos|estamos buscando|se busca|busca
        procuramos|estamos a procura|buscamos|procura
        """);

    // Words that frame a requirement and say nothing of it by themselves.
    private static readonly HashSet<string> Frame = [.. """
        have with from your experience experiences experienced knowledge knowledgeable understanding familiarity familiar proficiency proficient expertise expert skills skill skilled ability abilities able strong strongly solid deep excellent good great proven demonstrated demonstrable track record hands-on hands practical professional professionally least minimum plus years year yrs yr required requirement requirements preferred preferably must including include such similar equivalent comparable related relevant eg etc using tools tool technologies technology prior
        candidate candidates candidatos candidato candidata comfortable confident ideally bonus several various multiple well highly high quality both best practices fundamentals concepts principles basic advanced sound thorough exposure interest willing willingness desire desirable mindset field fields area areas industry sense working knack grasp command background mastery track evidence applied real ideal mandatory essential advantage asset welcome optional nice know-how knowhow know competence competent competencies environment environments understand preferred qualification qualifications world class level levels way ways day
        passionate passion dedication enthusiasm commitment committed appreciated motivated exceptional ready either recent current currently currrently valid full time hold holds holding possess possesses demonstrate needed need needs successful successfully previous prior direct directly use uses across within ability-to looking someone join want seeking seek
        erfahrung erfahrungen erfahren kenntnisse kenntnis wissen fachkenntnisse grundkenntnisse gute guter gutes sehr fundierte fundiertes fundierter umfassende mehrjahrige mehrjahriger einschlagige nachweisbare praktische sicherer sicheren sichere sicher umgang beherrschung vertraut fahigkeit idealerweise wunschenswert vorteil vorteilhaft zwingend mindestens erforderlich vorausgesetzt voraussetzung jahre jahren jahr abgeschlossene abgeschlossenes abgeschlossener vergleichbar vergleichbare vergleichbares vergleichbarer ahnliche oder bereitschaft freude spass verfugen verfugst bringen bringst mit bereits erste ersten hohe hohes ausgepragte ausgepragtes hands berufserfahrung pluspunkt
        experience experiences connaissance connaissances maitrise maitriser maitrisez competence competences capacite solide solides bonne bonnes bon tres excellent excellente minimum moins ans annees an requis requise exige exigee exiges indispensable souhaite souhaitee souhaitable souhaites idealement plus atout apprecie appreciee justifiez justifier disposez possedez serait seraient similaire equivalent titulaire reussie confirmee significative premiere aisance sens gout
        experiencia experiencias conocimiento conocimientos dominio manejo capacidad habilidad habilidades solido solida solidos buen buena buenos excelente minimo minima menos anos imprescindible requerido requerida necesario necesaria deseable valorable valorara valoraran preferible similar equivalente demostrable nivel haber acreditada acreditado posible
        conhecimento conhecimentos dominio capacidade bom boa bons excelente minimo minima menos obrigatorio obrigatoria necessario necessaria desejavel diferencial preferencia comprovada comprovado semelhante solida solidos anterior damos valorizamos conheca tenha goste trabalhe fale use valia
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    // What is learned and certified is proved by studies and certificates first.
    private static readonly PhraseSet Learned = new("""
        qualification|qualified|qualify|certificate*|certification*|certified|award|accredit*|diploma|apprenticeship|training in|trained|edition|chartered|nvq|degree
        ausbildung|zusatzqualifikation|weiterbildung|fachweiterbildung|zertifikat*|schein|trainerschein|examen|staatsexamen|lehre|meister|approbation
        diplome*|certificat*|certifie*|formation|titulaire|capa|habilitation
        titulo|titulacion|certificad*|acreditacion|acreditad*|diploma|oposicion|funcionario*|carrera|formacion
        habilitacao|certificad*|certificacao|diploma|formacao|titulo|licenciatura
        """);

    // Manners that every ad asks for and no record proves.
    private static readonly PhraseSet Soft = new("""
        communication skills|communicator|team player|teamwork|self starter|self motivated|problem solving|problem solver|work independently|attention to detail|positive attitude|interpersonal|fast paced|growth mindset|autonomy|entrepreneurial|passionate|passion for|curious|curiosity|mindset|dedication to|work ethic|organizational skills|organisational skills|time management|collaboration skills|collaborative|detail oriented|analytical skills|fast learner|willing to learn|ownership|relocation|available to|availability to|you want to|highly motivated|enthusiasm|adaptab*|commitment to|work effectively
        teamfahig*|kommunikationsfahig*|kommunikationsstark*|belastbar*|selbststandig*|eigeninitiative|zuverlassig*|flexibilitat|freude an|spass an|hands on mentalitat|engagement|motivation|reisebereitschaft|sorgfaltig*|analytisch*|lernbereit*
        esprit d equipe|autonome|autonomie|rigueur|rigoureu*|dynamique|sens du service|bon relationnel|aisance relationnelle|esprit d initiative|curieu*|polyvalen*|deplacements
        trabajo en equipo|proactiv*|dinamic*|iniciativa|compromiso|ganas de aprender|disponibilidad*|resolutiv*|capacidad de comunicacion|orientacion al cliente
        trabalho em equipa|trabalho em equipe|proativ*|dinamic*|vontade de aprender|disponibilidade*|boa comunicacao|espirito de equipa
        """);

    private static readonly PhraseSet Licences = new("""
        driving licence|driving license|driver s license|driver s licence|drivers license|driver license|clean licence|full licence|security clearance|clearance|work permit|right to work|gold card|dbs|criminal record|registered|registration|licence|license|licensed|licensure|chartered
        fuhrerschein*|fahrerlaubnis|approbation|sicherheitsuberprufung|fuhrungszeugnis|fahrausweis
        permis b|permis de conduire|permis|habilitation|casier judiciaire
        carne de conducir|carnet de conducir|permiso de conducir|carnet b|colegiado|colegiada|permiso de trabajo
        carta de conducao|carteira de motorista|cnh|cedula profissional|registo criminal
        """);

    /// <summary>What a heading opens; null when its words are unknown.</summary>
    public static AdSection? Heading(string folded) => NiceHeads.In(folded) ? AdSection.Nice
        : SurelyMust.In(folded) ? AdSection.Must
        : SkipHeads.In(folded) ? AdSection.Skip
        : TaskHeads.In(folded) ? AdSection.Task
        : MustHeads.In(folded) ? AdSection.Must
        : null;

    /// <summary>Whether a sentence asks for something.</summary>
    public static bool AsksMust(string folded) => MustCues.In(folded);

    /// <summary>Whether a sentence says that something is welcome.</summary>
    public static bool AsksNice(string folded) => NiceCues.In(folded);

    /// <summary>Whether a sentence says that something is not asked for.</summary>
    public static bool IsUnneeded(string folded) => Unneeded.In(folded);

    /// <summary>Whether a sentence is about the employer, the offer, the law or the way to apply.</summary>
    public static bool IsBesides(string folded) => SkipCues.In(folded);

    /// <summary>Whether a sentence says whom the employer seeks, as a whole.</summary>
    public static bool IsSeeking(string folded) => Seeking.In(folded) && !folded.Contains(" someone who ", StringComparison.Ordinal) && !folded.Contains(" procuramos quem ", StringComparison.Ordinal);

    /// <summary>Whether a folded word only frames a requirement.</summary>
    public static bool IsFrame(string word) => Frame.Contains(word);

    /// <summary>Whether a statement asks for something that one learns and is certified in.</summary>
    public static bool IsLearned(string folded) => Learned.In(folded);

    /// <summary>Whether a statement speaks of manners.</summary>
    public static bool IsSoft(string folded) => Soft.In(folded);

    /// <summary>Whether a statement asks for a licence, permit or card.</summary>
    public static bool IsLicence(string folded) => Licences.In(folded);

    /// <summary>A text as its folded words with one space around each, to look phrases up in.</summary>
    public static string Fold(string text) => " " + string.Join(' ', Words.Of(text).SelectMany(w => w.Split('.', StringSplitOptions.RemoveEmptyEntries))) + " ";

    // Phrases that are looked up in folded text.
    private sealed class PhraseSet(string table)
    {
        private readonly string[] phrases = [.. table.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => " " + (p[^1] == '*' ? p[..^1] : p + " ")).Distinct(StringComparer.Ordinal)];

        public bool In(string folded) => Array.Exists(phrases, p => folded.Contains(p, StringComparison.Ordinal));
    }
}
