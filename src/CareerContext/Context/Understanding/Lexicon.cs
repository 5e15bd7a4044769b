namespace CareerContext.Context.Understanding;

/// <summary>The words by which requests name topics, in English, German, French, Spanish and Portuguese, folded. <c>*</c> ends a stem.</summary>
internal static class Lexicon
{
    private const string Phrases = """
        Who: who is|who am i|who are you|introduce me|in one line|headline|describe myself|professionally|what am i|von beruf|was bin ich|beruf|profession|profesion|profissao|what does|wer ist|wer bin ich|qui est|qui suis je|quien es|quien soy|quem e|quem sou
        Current: do i work|does she work|does he work|do they work|she works|he works|wo arbeite|wo arbeitet|ou travaille|donde trabajo|donde trabaja|onde trabalho|onde trabalha|current*|now|currently|at the moment|these days|most recent|latest|present job|present role|last job|last office job|last salaried|last role|last position|zurzeit|derzeit|aktuell*|momentan|jetzt|heute|letzte stelle|actuellement|actuel*|maintenant|dernier poste|ahora|actualmente|empleo actual|ultimo empleo|atual*|agora|hoje|ultimo emprego
        Place: live|based|home city|my city|which city|what city|located|my location|residence|wohne*|wohnt|wohnort|in welcher stadt|habite*|ville|ou vit|vivo|vive|que ciudad|moro|mora|cidade|where am i from
        Email: email*|e mail*|mail address|mailadresse|courriel|correo|adresse mail|electronic mail
        Phone: phone*|telephone|telefon*|mobile|cell|handynummer|rufnummer|numero de tel*|telefono|telefone|celular
        Website: website|web site|homepage|personal site|personal page|webseite|site web|pagina web|sitio web|blog
        Links: linkedin|github|gitlab|twitter|mastodon|social|handle|xing|stackoverflow|orcid|instagram|profile link|online profile*|networks
        Address: street*|home address|postal|anschrift|strasse|adresse postale|direccion|endereco|address
        Birth: birth*|born|how old|my age|date of birth|geburt*|geboren|wie alt|naissance|quel age|nacimiento|nacio|edad|nascimento|idade
        Objective: objective*|career goal*|goals|looking for|aiming|ambition*|karriereziel*|ziele|objectif*|objetivo*
        Overview: walk me through|walk through|summar*|background|overview|bio|biography|about me|linkedin about|elevator|pitch|introduction|vorstellung|kurzprofil|lebenslauf|the cv|his cv|her cv|my cv|resume|curriculum|werdegang|presentation|parcours|resumen|perfil|trayectoria|trajetoria|career so far|tell me about him|tell me about her|zusammenfass*|presente moi
        Roles: companies|employers|work history|jobs|roles|positions|worked at|employment history|arbeitgeber|stellen|berufserfahrung|employeurs|emplois|postes|empresas|empleos|cargos|empregos|career history
        First: first job|first role|first position|earliest|first paid|erste stelle|erster job|premier emploi|premier poste|primer empleo|primer trabajo|primeiro emprego|started my career|career start|berufseinstieg
        Longest: longest|langste*|am langsten|plus long*|mas largo|mas tiempo|mais longo|mais tempo|keep longest
        Open: no end date|still running|ongoing|open ended|laufend*
        Duration: how long|how many years|how many months|years of|total years|months of|wie lange|wie viele jahre|combien de temps|combien d annees|combien d'annees|cuanto tiempo|cuantos anos|quanto tempo|quantos anos|duration|tenure|dauer|duree|seniority
        Gap: gap|gaps|lucke*|unemployed|time between|months were free|were free|interruption*|trou|trous|hueco*|lacuna*|periodo sin|break between|pause zwischen|zwischen
        Overlap: overlap*|parallel*|same time|simultan*|concurrent*|gleichzeitig|uberschneid*|en meme temps|al mismo tiempo|ao mesmo tempo|running in
        Education: degree*|study|studied|universit*|college|school*|educat*|studium|studier*|ausbildung|bildung|abschluss|hochschul*|diplome*|etude*|etudie*|formation|estudi*|titulo*|universidad*|graduacao|formacao|faculdade|phd|doctorate|doctoral|bachelor*|alma mater|graduate*|graduation|academic
        Grade: gpa|grade|grades|note|notenschnitt|notes|marks|nota|notas|mention
        Courses: course|courses|coursework|kurs|kurse|vorlesung*|cours|curso*|modules
        Thesis: thesis|dissertation|doktorarbeit|masterarbeit|bachelorarbeit|these|memoire|tesis|tese
        Certificates: certif*|zertifi*|credential*|licensed|accredit*
        Awards: award*|honour*|honor|honors|honored|honorable|prize*|preis|preise|auszeichnung*|prix|premio*|distinction*|recompense*
        Publications: publi*|paper|papers|article*|book|books|journal|veroffentlich*|artikel|articulo*|artigo*
        Volunteering: volunt*|ehrenamt*|benevol*|unpaid|pro bono|charity|military|army|serve in
        Projects: project|projects|projekt*|projet*|proyecto*|projeto*|side project*
        Languages: languages|language|speak|spoken|sprachen|sprache|spreche|spricht|langues|langue|idioma*|lingua*|falo|fala|parle|parlent|hablo|habla|fluent|fluency
        Interests: hobb*|interests|free time|freizeit|hobbys|interessen|loisir*|centres d'interet|aficion*|intereses|interesses|passatempo*
        References: reference|references|recommend*|vouch*|referee*|testimonial*|say about|said about|says about|did she say|did he say|referenz*|empfehl*|recommandation*|referencia*|recomend*
        Skills: skill*|technolog*|tools|tech stack|stack|programming|progamming|fahigkeit*|kenntnis*|kompetenz*|competence*|competences|habilidad*|competencia*|conocimiento*|technical|databases|libraries|frameworks|software
        Strengths: strength|strengths|strongest|starken|starke|points forts|fortalezas|pontos fortes|good at
        Leadership: managed|manage a|manage people|managing|team lead|leadership|led a|led people|supervise*|supervising|in charge|fuhrung|gefuhrt|geleitet|dirige|equipe|liderazgo|lidere|lideranca|liderei|ran the team|direct reports
        Metrics: numbers|in numbers|percent*|metric*|quantif*|by how much|how much did|figures|zahlen|um wie viel|chiffres|pourcentage*|cifras|porcentaje*|numeros|porcentagem|measurable|impact numbers
        Story: a time|time when|time i|time you|story|stories|behaviou*|example of|beispiel|situation|geschichte|exemple|histoire|ejemplo|historia|exemplo
        Fit: this job|this role|this ad|this position|job ad|fit here|am i a fit|would i fit|cover letter|stellenanzeige|dieser anzeige|diese stelle|cette offre|este puesto|esta vaga|apply for this|tailor my
        Preferences: remote|preferred location*|job search preference*|work from home|homeoffice|teletravail|teletrabajo
        NotHeld: salary|salaries|earn|earned|wage|pay expectation*|compensation|gehalt*|verdien*|salaire*|sueldo|salario*|visa|work permit|arbeitserlaubnis|aufenthalt*|notice period|kundigungsfrist|preavis|preaviso|aviso previo|driving licence|driving license|driver*|fuhrerschein*|permis de conduire|carnet de conducir|carta de conducao|security clearance|clearance|patent*|religion|married|verheiratet|children|kinder|passport|citizenship|nationality|staatsangehorigkeit|nationalite|nacionalidad|criminal record|toefl|ielts
        """;

    private const string Stop = """
        a an the i me my mine we our you your he she his her him they their them it its this that these those is am are was were be been being do does did done doing have has had having
        what which who whom whose when where why how much many and or but if so than then there here of at by for with about from to in on into over under as not no any some all every each
        can could would should will may might please tell show give list get say said know knew use used using write describe explain find make made work worked working job jobs role roles position
        record records recorded file profile resume cv career company companies employer time year years month months date ever also just only really actually most more less best good own pls quote evidence thing things
        ich du er sie es wir ihr mein meine meiner meinem meinen dein deine sein seine der die das den dem des ein eine einen einem einer und oder aber wenn was wer wo wann warum wie viel viele welche welcher welches welchen
        ist bin bist sind war waren habe hast hat haben hatte mit von zu zur zum bei im in am an auf fur uber aus nach vor schon mal gibt erzahl erzahle mir bitte laut profil als ob nicht kein keine hab gemacht
        je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses le la les un une des du de d' l' et ou mais que qui quoi quel quelle quels quelles quand comment combien est suis es sont etait ai as a avez ont avec pour dans sur par chez au aux ce cette ces pas ne
        yo el ella nosotros mi mis tu tus su sus lo los las unos unas y o pero que quien cual cuales cuando donde como cuanto soy eres son era he has ha han con para en por sobre desde al del esta este estas no
        eu ele ela nos meu minha meus minhas seu sua o os as um uma e ou mas que quem qual quais quando onde como quanto sou sao foi tenho tem com para em por sobre desde ao do da dos das na no nas nos nao
        """;

    private static readonly Lazy<(Topic Topic, string[] Words)[]> All = new(Parse);
    private static readonly Lazy<HashSet<string>> StopWords = new(() => [.. Stop.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Whether a folded word carries no content of its own.</summary>
    public static bool IsStop(string word) => word.Length < 2 || StopWords.Value.Contains(word);

    /// <summary>The topics that a request names, each with the words that name it.</summary>
    public static List<(Topic Topic, int At, int Length)> Find(IReadOnlyList<string> words)
    {
        List<(Topic, int, int)> found = [];
        foreach ((Topic topic, string[] phrase) in All.Value)
        {
            for (int i = 0; i + phrase.Length <= words.Count; i++)
            {
                if (Matches(phrase, words, i)) found.Add((topic, i, phrase.Length));
            }
        }
        return found;
    }

    private static bool Matches(string[] phrase, IReadOnlyList<string> words, int at)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            string want = phrase[i], word = words[at + i];
            bool same = want.EndsWith('*') ? word.StartsWith(want.AsSpan(0, want.Length - 1), StringComparison.Ordinal) : word == want;
            if (!same) return false;
        }
        return true;
    }

    private static (Topic, string[])[] Parse()
    {
        List<(Topic, string[])> all = [];
        foreach (string line in Phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            Topic topic = Enum.Parse<Topic>(line.AsSpan(0, colon).Trim());
            foreach (string phrase in line[(colon + 1)..].Split('|')) all.Add((topic, phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        }
        return [.. all];
    }
}
