namespace CareerContext.Context.Recognition;

/// <summary>What a job's title says of its level and kind, in five languages.</summary>
public static class TitleReader
{
    private const double Plain = 0.9, Likely = 0.7, Guessed = 0.6;

    // The highest level that is named counts, so they stand in that order.
    private static readonly (string Level, HashSet<string> Words)[] Levels =
    [
        ("executive", Set("ceo cto cfo coo cio ciso cmo cpo chro president founder cofounder owner partner geschaftsfuhrer geschaftsfuhrerin grunder grunderin vorstand pdg fondateur fondatrice fundador fundadora inhaber inhaberin chief prasident presidente socio socia")),
        ("director", Set("director vp svp evp direktor direktorin directeur directrice directora diretor diretora bereichsleiter bereichsleiterin head")),
        ("manager", Set("supervisor foreman leiter leiterin abteilungsleiter abteilungsleiterin gerente jefe jefa responsable filialleiter filialleiterin stationsleiter stationsleitung coordinadora superintendent managerin")),
        ("lead", Set("lead teamleiter teamleiterin teamlead teamleitung lider leader principal techlead leadentwickler")),
        ("senior", Set("senior sr seniorentwickler expert experte expertin confirme confirmee")),
        ("junior", Set("junior jr juniorentwickler debutant debutante berufseinsteiger")),
        ("intern", Set("intern internship trainee apprentice praktikant praktikantin praktikum werkstudent werkstudentin auszubildende auszubildender azubi stagiaire alternant alternante apprenti apprentie becario becaria aprendiz estagiario estagiaria")),
    ];

    private static readonly HashSet<string> Founding = Set("founder cofounder owner grunder grunderin fondateur fondatrice fundador fundadora inhaber inhaberin");
    private static readonly HashSet<string> Assisting = Set("assistant assistante assistente asistente assistentin secretary sekretar sekretarin secretaire generation");
    private static readonly HashSet<string> Things = Set("product project account content community case office campaign brand social media produkt projekt produit projet producto proyecto produto projeto programme program");
    private static readonly HashSet<string> EngineerLike = Set("engineer developer scientist architect designer researcher analyst programmer");

    /// <summary>The level: intern, junior, senior, lead, manager, director or executive; null where the title names none.</summary>
    public static (string Value, double Confidence)? Seniority(string title)
    {
        List<string> words = [.. Words.Of(title)];
        if (words.Exists(Assisting.Contains)) return null;
        string? level = Level(words);
        return level is null ? null : (level, words.Count(w => Array.Exists(Levels, l => l.Words.Contains(w))) > 1 ? Likely : Plain);
    }

    /// <summary>The kind of role, as <c>role_type</c> takes it; null where the title says nothing.</summary>
    public static (string Value, double Confidence)? RoleType(string title)
    {
        List<string> words = [.. Words.Of(title)];
        if (words.Count == 0) return null;
        if (words.Exists(Assisting.Contains)) return ("individual contributor", Guessed);
        if (words.Exists(Founding.Contains)) return ("founder", Plain);
        return Level(words) switch
        {
            "executive" => ("executive", Likely),
            "director" or "manager" => ("manager", Plain),
            "lead" => ("lead", Likely),
            "intern" or "junior" or "senior" => ("individual contributor", Likely),
            _ => ("individual contributor", Guessed),
        };
    }

    private static string? Level(List<string> words)
    {
        foreach ((string level, HashSet<string> named) in Levels)
        {
            if (words.Exists(w => named.Contains(w) && Means(level, w, words)) || (level == "manager" && IsManager(words)) || (level == "lead" && IsStaff(words)) || (level == "director" && IsVice(words))) return level;
        }
        return null;
    }

    // A school's principal leads it, a principal engineer leads by knowledge; a vice president is no president; "chef de partie" cooks.
    private static bool Means(string level, string word, List<string> words) => (level, word) switch
    {
        ("executive", "president" or "prasident" or "presidente") => !IsVice(words),
        ("executive", "partner" or "owner") => !words.Contains("business") && !words.Contains("product") && !words.Contains("process"),
        ("lead", "principal") => words.Count > 1,
        _ => true,
    };

    private static bool IsVice(List<string> words) => words.Contains("vice") || words.Contains("vizeprasident") || words.Contains("vicepresidente");

    private static bool IsStaff(List<string> words) => words.Contains("staff") && words.Exists(EngineerLike.Contains);

    // A manager of a thing (a product, an account) need not lead people.
    private static bool IsManager(List<string> words)
    {
        int manager = words.FindIndex(w => w is "manager" or "chef");
        if (manager < 0) return false;
        if (words[manager] == "chef") return manager + 1 < words.Count && words[manager + 1] is "d" or "de" or "du" && !words.Exists(Things.Contains) && !words.Contains("partie");
        return manager == 0 || !Things.Contains(words[manager - 1]);
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
