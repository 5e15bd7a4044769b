using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What a name names, which decides how near two of them must be.</summary>
internal enum NameSort
{
    /// <summary>An employer, a school, an issuer: legal forms say nothing.</summary>
    Employer,

    /// <summary>A skill or a technology: whoever says more names something else.</summary>
    Ability,

    /// <summary>A position.</summary>
    Title,

    /// <summary>A degree.</summary>
    Degree,

    /// <summary>A language.</summary>
    Language,

    /// <summary>Anything else that has a name: a project, an award, a person.</summary>
    Other,
}

/// <summary>The words of names in the form in which they are compared: folded, abbreviations written out, without what says nothing.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "for", "in", "at", "a", "an", "der", "die", "das", "des", "und", "fur", "im", "la", "le", "les", "el", "los", "de", "del", "du", "des", "et", "y", "e", "do", "da", "dos", "di",
    };

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "llp", "ltd", "limited", "plc", "corp", "corporation", "co", "company", "gmbh", "mbh", "ag", "kg", "kgaa", "se", "ohg", "ug", "ev", "eg", "sa", "sas", "sarl", "sl", "slu", "srl", "spa",
        "bv", "nv", "ab", "as", "aps", "oy", "oyj", "lda", "ltda", "eireli", "pte", "pty", "pvt", "kk",
    };

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["sr"] = "senior", ["snr"] = "senior", ["jr"] = "junior", ["jnr"] = "junior", ["eng"] = "engineer", ["engr"] = "engineer", ["dev"] = "developer", ["devs"] = "developer", ["mgr"] = "manager", ["mngr"] = "manager",
        ["asst"] = "assistant", ["assoc"] = "associate", ["dir"] = "director", ["admin"] = "administrator", ["exec"] = "executive", ["coord"] = "coordinator", ["spec"] = "specialist", ["tech"] = "technical", ["sw"] = "software",
        ["swe"] = "software engineer", ["vp"] = "vice president", ["svp"] = "senior vice president", ["ceo"] = "chief executive officer", ["cto"] = "chief technology officer", ["cfo"] = "chief financial officer",
        ["coo"] = "chief operating officer", ["cio"] = "chief information officer", ["pm"] = "project manager", ["qa"] = "quality assurance", ["hr"] = "human resources", ["it"] = "information technology", ["ux"] = "user experience",
        ["ui"] = "user interface", ["rn"] = "registered nurse", ["princ"] = "principal", ["prin"] = "principal", ["rep"] = "representative", ["prof"] = "professor", ["lect"] = "lecturer", ["gen"] = "general",
        ["dept"] = "department", ["intl"] = "international", ["ops"] = "operations", ["mktg"] = "marketing", ["acct"] = "account", ["stv"] = "stellvertretend",
        ["frontend"] = "front end", ["backend"] = "back end", ["fullstack"] = "full stack", ["trainee"] = "intern", ["internship"] = "intern", ["praktikant"] = "intern",
    };

    private static readonly Dictionary<string, string> Degrees = new(StringComparer.Ordinal)
    {
        ["bsc"] = "bachelor science", ["bs"] = "bachelor science", ["ba"] = "bachelor arts", ["beng"] = "bachelor engineering", ["btech"] = "bachelor technology", ["bba"] = "bachelor business administration",
        ["bcom"] = "bachelor commerce", ["bed"] = "bachelor education", ["llb"] = "bachelor laws", ["bachelors"] = "bachelor",
        ["msc"] = "master science", ["ms"] = "master science", ["ma"] = "master arts", ["meng"] = "master engineering", ["mtech"] = "master technology", ["mba"] = "master business administration",
        ["med"] = "master education", ["llm"] = "master laws", ["mphil"] = "master philosophy", ["masters"] = "master",
        ["phd"] = "doctor philosophy", ["dphil"] = "doctor philosophy", ["doctorate"] = "doctor", ["md"] = "doctor medicine", ["dipl"] = "diplom", ["diploma"] = "diplom",
    };

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["univ"] = "university", ["uni"] = "university", ["inst"] = "institute", ["intl"] = "international", ["natl"] = "national", ["dept"] = "department", ["assoc"] = "association", ["bros"] = "brothers", ["st"] = "saint",
    };

    /// <summary>The words that make a position another one: who is promoted gets or loses them.</summary>
    public static readonly IReadOnlySet<string> Ranks = new HashSet<string>(StringComparer.Ordinal)
    {
        "senior", "junior", "lead", "leading", "leader", "head", "chief", "principal", "staff", "intern", "assistant", "associate", "deputy", "vice", "director", "manager", "managing", "president", "executive", "partner",
        "apprentice", "student", "leiter", "leiterin", "leitend", "leitende", "leitender", "chef", "stellvertretend", "stellvertretende", "i", "ii", "iii", "iv", "werkstudent", "werkstudentin", "freelance", "founder", "cofounder",
        "responsable", "jefe", "jefa", "gerente", "director", "directora", "diretor", "diretora", "directeur", "directrice", "estagiario", "becario", "stagiaire",
    };

    /// <summary>The words of a name.</summary>
    public static string[] Of(string name, NameSort sort)
    {
        List<string> words = [.. Words.Of(WithoutGender(name)).Select(w => w.Replace(".", "", StringComparison.Ordinal)).Where(w => w.Length > 0)];
        if (sort == NameSort.Ability) return [.. words];
        if (sort == NameSort.Employer)
        {
            JoinLetters(words);
            while (words.Count > 1 && LegalForms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        }
        Dictionary<string, string>? longer = sort switch { NameSort.Title => Titles, NameSort.Degree => Degrees, NameSort.Employer => Places, _ => null };
        if (longer is not null) words = [.. words.SelectMany(w => longer.TryGetValue(w, out string? whole) ? whole.Split(' ') : [w])];
        // "Bachelor's degree" says no more than "Bachelor".
        if (sort == NameSort.Degree) words.RemoveAll(w => w is "s" or "degree" or "abschluss");
        List<string> telling = words.FindAll(w => !Idle.Contains(w));
        return [.. telling.Count > 0 ? telling : words];
    }

    // "A/S", "S. A.": letters at the end are one word.
    private static void JoinLetters(List<string> words)
    {
        int first = words.FindLastIndex(w => w.Length > 1) + 1;
        if (first == 0 || words.Count - first < 2) return;
        string joined = string.Concat(words.Skip(first));
        if (!LegalForms.Contains(joined)) return;
        words.RemoveRange(first, words.Count - first);
        words.Add(joined);
    }

    // "Developer (m/w/d)": the brackets speak of whoever may apply.
    private static string WithoutGender(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal), close = open < 0 ? -1 : name.IndexOf(')', open);
        return close > open && name[(open + 1)..close].All(c => c is '/' or '|' or ' ' or 'm' or 'w' or 'd' or 'f' or 'x' or 'M' or 'W' or 'D' or 'F' or 'X') ? name.Remove(open, close - open + 1) : name;
    }
}
