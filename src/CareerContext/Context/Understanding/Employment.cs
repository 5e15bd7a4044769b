namespace CareerContext.Context.Understanding;

/// <summary>The words that name a kind of employment, folded, in English, German, French, Spanish and Portuguese. <c>*</c> ends a stem.</summary>
internal static class Employment
{
    private static readonly (string Type, string[][] Phrases)[] Table =
    [
        ("full-time", Split("full time|fulltime|vollzeit*|temps plein|plein temps|tiempo completo|jornada completa|tempo integral|tempo inteiro")),
        ("part-time", Split("part time|parttime|teilzeit*|temps partiel|mi temps|tiempo parcial|media jornada|medio tiempo|tempo parcial|meio periodo")),
        ("freelance", Split("freelanc*|self employed|self employment|selbststandig*|freiberuf*|independant|independante|a mon compte|por cuenta propia|autonomo|autonoma|por conta propria")),
        ("internship", Split("internship*|intern|interns|praktik*|stagiaire*|practicas|pasantia*|becario|becaria|estagio*|estagiari*")),
        ("apprenticeship", Split("apprentice*|apprentissage|apprenti|apprentie|lehrling*|aprendiz*")),
    ];

    // "Stage" is an internship in French alone.
    private static readonly HashSet<string> FrenchInternships = ["stage", "stages"];

    /// <summary>The kind of employment that words name, where, and in how many words; null for none.</summary>
    /// <param name="words">Folded words in order.</param>
    /// <param name="language">en, de, fr, es or pt.</param>
    public static (string Type, int At, int Length)? Find(IReadOnlyList<string> words, string language)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (language == "fr" && FrenchInternships.Contains(words[i])) return ("internship", i, 1);
            foreach ((string type, string[][] phrases) in Table)
            {
                foreach (string[] phrase in phrases)
                {
                    if (Stands(phrase, words, i)) return (type, i, phrase.Length);
                }
            }
        }
        return null;
    }

    private static bool Stands(string[] phrase, IReadOnlyList<string> words, int at)
    {
        if (at + phrase.Length > words.Count) return false;
        for (int i = 0; i < phrase.Length; i++)
        {
            if (!Is(words[at + i], phrase[i])) return false;
        }
        return true;
    }

    private static bool Is(string word, string want) => want[^1] == '*' ? word.StartsWith(want.AsSpan(0, want.Length - 1), StringComparison.Ordinal) : word == want;

    private static string[][] Split(string phrases) => [.. phrases.Split('|').Select(p => p.Split(' '))];
}
