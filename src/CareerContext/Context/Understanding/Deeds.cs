namespace CareerContext.Context.Understanding;

/// <summary>Tells what was done with others' studies from studies of one's own: <c>have I taught at a university</c>, <c>am I looking after doctoral candidates</c>.</summary>
internal static class Deeds
{
    private static readonly HashSet<string> Teaching = Set("""
        teach teaches teaching taught lecture lectured lecturing lecturer lecturers tutor tutored tutoring coached mentored mentor mentoring supervise supervised supervising supervises examine examined examining
        unterrichtet unterrichte unterrichtete unterrichten gelehrt lehrte doziert doziere dozierte betreut betreue betreute betreuen angeleitet anleite begleitet begleite gepruft prufe
        enseigne enseigner enseignee enseignais enseignait encadre encadrer encadrais encadree accompagne accompagner accompagnais tutore supervise
        ensenado ensene ensenaba ensenar ensena impartido imparti impartia impartir tutorizado tutorice tutelado supervisado superviso supervise acompanado
        ensinei ensinou ensinar ensina ensinava lecionei lecionou lecionar leciona orientei orientou orienta orientar supervisionei supervisionou acompanhei acompanha acompanhou acompanho acompanhar
        """);

    private static readonly string[] Phrases =
    [
        "look after", "looking after", "looked after", "take care of", "taking care of", "in charge of", "give lessons", "gave lessons", "given lessons", "give classes", "gave classes",
        "kummere mich um", "kummert sich um", "unterricht gegeben", "unterricht geben", "unterricht erteilt", "vorlesungen gehalten", "vorlesung gehalten", "lehrveranstaltungen gehalten",
        "donne des cours", "donner des cours", "donnais des cours", "donnait des cours", "m occupe de", "occupe des", "suis charge de", "charge de cours", "dado clase", "dado clases", "doy clase", "doy clases", "di clase", "di clases", "daba clase", "daba clases", "dio clase", "dio clases",
        "a mi cargo", "me ocupo de", "dei aula", "dei aulas", "dou aulas", "deu aulas", "dado aulas", "dava aulas", "tomo conta", "a meu cargo",
    ];

    // Whoever studied or learnt asks for studies, whatever else was done.
    private static readonly HashSet<string> Studying = Set("""
        study studied studies studying degree degrees graduate graduated graduating learnt learned diploma
        studiert studierte studium abschluss gelernt etudie etudies etudiee etudes diplome diplomes estudie estudiado estudios titulo carrera estudei estudado estudos curso cursei graduei
        """);

    /// <summary>Whether a request speaks of teaching or looking after others, and not of studies of one's own.</summary>
    public static bool AreOfOthersStudies(IReadOnlyList<string> words)
    {
        if (words.Any(Studying.Contains) || Lexicon.FormOf(words) == AskForm.Who) return false;
        if (words.Any(Teaching.Contains)) return true;
        string text = ' ' + string.Join(' ', words) + ' ';
        return Phrases.Any(p => text.Contains(' ' + p + ' ', StringComparison.Ordinal));
    }

    private static HashSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
