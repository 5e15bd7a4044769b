namespace CareerContext.Context.Understanding;

/// <summary>Knows the questions of interviewers that ask for no thing but for a competency: <c>tell me about a conflict</c>, <c>when did you have to persuade somebody</c>.
/// They are told by what was done; a competency widens to the families of words that such deeds are written in.</summary>
internal static class Competencies
{
    // What is asked, and the concepts of the thesaurus whose words tell of it.
    private static readonly string[] Families =
    [
        "fail > admit mistake, learn lesson, overcome difficulty, rescue project, take the blame own it, loss deficit, incident outage, lost customer deal",
        "admit mistake > fail, learn lesson, take the blame own it, debug",
        "take the blame own it > fail, admit mistake, learn lesson",
        "learn lesson > fail, admit mistake, learn on the job fast, self-taught",
        "overcome difficulty > rescue project, troubleshoot, manage crisis, emergency, debug, stock shortage supply gap",
        "difficult complex > overcome difficulty, rescue project, troubleshoot, debug, manage crisis",
        "rescue project > overcome difficulty, manage crisis, troubleshoot",
        "handle conflict > deal with difficult people, dispute with boss, negotiate, chair meeting, handle complaints, bullying harassment case, represent workers, settle claim compensation",
        "dispute with boss > handle conflict, persuade, negotiate",
        "deal with difficult people > handle complaints, handle conflict, keep customers, customer service, persuade, lost customer deal",
        "handle complaints > deal with difficult people, keep customers, customer service",
        "persuade > negotiate, win customers, raise investment, introduce new, approve, lobby, sell, employee retention",
        "negotiate > persuade, draft contract, price increase renegotiation, key negotiations union pact",
        "work under pressure > meet deadline, emergency, manage crisis, on call, incident outage, overload too much, run late",
        "meet deadline > work under pressure, run late, lead time cycle time, launch, within budget on time",
        "run late > meet deadline, work under pressure, within budget on time",
        "prioritise > juggle several things, work under pressure, meet deadline, overload too much",
        "juggle several things > prioritise, work under pressure, coordinate",
        "step up responsibility > introduce new, get off the ground, found unit from scratch, innovate, take over, go the extra mile, organise event, first pioneer",
        "go the extra mile > step up responsibility, volunteer, overcome difficulty, work under pressure",
        "get off the ground > found unit from scratch, introduce new, launch, found company",
        "succeed > proud achievement, increase, reduce, win award, legal case won, save cost, grow revenue",
        "proud achievement > succeed, win award, increase, first pioneer, found unit from scratch, biggest record",
        "motivate > lead people, mentor, employee retention, team building",
        "teamwork > collaborate, coordinate, interdisciplinary, lead people",
        "collaborate > teamwork, coordinate, interdisciplinary",
        "leadership style > lead people, mentor, motivate, delegate",
        "decide > choose select, compare evaluate, lead people",
        "creativity > innovate, invent, troubleshoot, automate, do-it-yourself kit",
        "innovate > invent, introduce new, automate, prototype",
        "flexibility > manage change, career change, migrate system, learn on the job fast, take over",
        "manage change > introduce new, roll out, restructure, migrate system",
        "learn on the job fast > self-taught, further education, career change",
        "criticism > feedback praise, learn lesson, improve",
        "listen empathy > counsel, deal with difficult people, customer service",
        "ask for help escalate > collaborate, incident outage",
        "delegate > lead people, coordinate, mentor",
        "teach > mentor, train colleagues, onboard staff, coach, tutor pupil, trainees supervised, supervise thesis, teaching assistant",
        "train colleagues > teach, mentor, onboard staff, coach, trainees supervised, user training rollout support",
        "mentor > teach, train colleagues, onboard staff, coach, lead people, trainees supervised, supervise thesis",
        "coach > teach, mentor, train colleagues, train athletes",
        "onboard staff > mentor, train colleagues, welcome newcomers, document",
        "lead people > mentor, hire, delegate, motivate, headcount team size, shift leader foreman, branch manager, supervise site",
        "take over > step up responsibility, lead people, deputise",
        "manage crisis > emergency, incident outage, work under pressure, rescue project",
    ];

    // Whom a competency was shown with, and how much: no thing that the file should hold.
    private static readonly HashSet<string> Circumstances =
    [
        "customer", "colleague", "boss", "team", "subordinate", "competitor", "biggest record", "important critical", "difficult complex", "project", "task duty", "leadership style", "responsibility", "feedback praise", "better improvement",
        "young people", "expert", "supplier", "partnership", "share knowledge", "last recent", "idea suggestion", "board", "executive", "communication skill",
    ];

    private static readonly HashSet<string> Generic = [.. """
        fala fale conta conte professional professionally biggest greatest largest most tight tough meet met deal dealt dealing handle handled cope coped react reacted respond responded feel felt proud proudest above beyond taking taken somebody others team
        moment situation challenge challenging difficult strict unreasonable angry working workplace personal particular real someone stakeholder stakeholders overcame overcome faced face facing happened happen resolve resolved resolving learned learnt learn
        grosster grosste grossten grosses grosste schwierigen schwieriger schwierige musstest musste musst umgegangen umgehst umgehen reagiert bewaltigt gelost lost erlebt passiert beruflicher beruflichen worauf gegangen fuhlst situation gelernt
        plus grand grande belle gere gerer geree pris prise prendre affronte affrontee surmonte surmontee difficile professionnel professionnelle moment parlez parle raconte regle resolu fier fiere apprise appris convaincre
        sientes siente mayor gran tomaste tomo tome tomado tuviste tuvo enfrentaste enfrentado resolviste resuelto dificil profesional momento manejaste manejado superaste aprendiste aprendido gestionaste convencer hayas
        maior tiveste teve tivemos resolveste resolvido dificil profissional momento enfrentaste enfrentou lidaste lidar lidou superaste superou tomaste tomou aprendeste aprendeu sentes sente conquista orgulhas convencer geriste
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stems.Of)];

    private static readonly Lazy<Dictionary<string, string[]>> ByName = new(() => Families.Select(f => f.Split(" > ")).ToDictionary(f => f[0], f => f[1].Split(", "), StringComparer.Ordinal));

    // Whether there was any of these is asked for the story; of others for the thing.
    private static readonly HashSet<string> Storied =
        ["fail", "admit mistake", "take the blame own it", "go the extra mile", "step up responsibility", "proud achievement", "succeed", "overcome difficulty", "handle conflict", "deal with difficult people", "dispute with boss", "work under pressure", "juggle several things"];

    private static readonly HashSet<string> Telling =
    [
        .. """
        tell describe talk explain how biggest greatest largest proudest proud most you your favourite best
        erzahl erzahle erzahlen beschreib beschreibe schildere nenn nenne wie grosster grosste grossten stolz du deine dein worauf
        raconte racontez parle parlez decris decrivez comment plus fier fiere tu ton ta vous votre
        cuenta cuentame habla hablame describe como mayor mas orgulloso orgullosa tu cuente hableme
        conta conte fala fale descreve descreva maior mais orgulhoso orgulhosa tua teu orgulhas orgulho
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether words ask for a story rather than for a thing: told, the greatest, when and how.</summary>
    public static bool AskForStory(IReadOnlyList<string> words, IReadOnlyList<Term> asked) => Lexicon.FormOf(words) switch
    {
        AskForm.HowMany or AskForm.HowMuch or AskForm.Who => false,
        AskForm.When => true,
        AskForm.Whether => asked.Any(a => NamesOf(a).Any(Storied.Contains)),
        _ => words.Any(Telling.Contains),
    };

    /// <summary>The terms of a question for a competency, each with the families of words that tell of it; empty where something else is asked for too.</summary>
    public static List<Term> Of(IReadOnlyList<Term> terms, Lookup file)
    {
        List<Term> asked = [.. terms.Where(t => (t.Words.Count > 1 || !IsCircumstance(t)) && NamesOf(t).Any(ByName.Value.ContainsKey))];
        if (asked.Count == 0) asked = [.. terms.Where(t => NamesOf(t).Any(ByName.Value.ContainsKey))];
        if (asked.Count == 0 || !terms.All(t => !t.IsName && (asked.Contains(t) || IsCircumstance(t) || t.Stems.All(Generic.Contains)))) return [];
        return asked.ConvertAll(t => Widened(t, file));
    }

    /// <summary>The terms, and the phrases of a competency that the file knows nothing of: <c>a difficult customer</c>.</summary>
    public static List<Term> WithPhrases(IReadOnlyList<Term> terms, IReadOnlyList<Sense> senses, IReadOnlyList<RequestWord> words)
    {
        List<Term> all = [.. terms];
        foreach (Sense phrase in senses.Where(s => s is { IsEntity: false, Length: > 1 } && ByName.Value.ContainsKey(NameOf(s.Id))).OrderByDescending(s => s.Length))
        {
            List<RequestWord> said = [.. words.Skip(phrase.At).Take(phrase.Length)];
            if (all.Exists(t => t.Words.Count > 1 && t.At < phrase.At + phrase.Length && phrase.At < t.At + t.Words.Count)) continue;
            all.RemoveAll(t => t.At >= phrase.At && t.At < phrase.At + phrase.Length);
            all.Add(new Term(phrase.At, said.ConvertAll(w => w.Folded), string.Join(' ', said.Select(w => w.Written))) { Senses = [phrase.Id] });
        }
        return all;
    }

    private static bool IsCircumstance(Term term) => NamesOf(term).Any(Circumstances.Contains);

    private static IEnumerable<string> NamesOf(Term term) => term.Senses.Where(Sense.IsConcept).Select(NameOf);

    private static string NameOf(string sense) => Thesaurus.BuiltIn.NameOf(int.Parse(sense.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));

    private static Term Widened(Term term, Lookup file)
    {
        List<string> family = [.. NamesOf(term).Where(ByName.Value.ContainsKey).SelectMany(n => ByName.Value[n].Append(n)).Distinct().SelectMany(n => Thesaurus.BuiltIn.Named(n).Take(1)).Select(Senses.IdOf)];
        Term widened = term with { Senses = family, Narrower = new HashSet<string>(), Slips = new HashSet<string>() };
        return widened with { Forms = file.Terms.FormsOf(widened) };
    }
}
