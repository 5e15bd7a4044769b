using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>The owner's word for a level, on the one scale of four, where the word is plain; five languages.</summary>
internal static class Proficiency
{
    private static readonly Dictionary<string, string> Levels = Table(
        ("expert", "expert master guru experte expertin experten expertenwissen maitre experto experta especialista perito specialist"),
        ("advanced", "advanced proficient senior strong fortgeschritten fortgeschrittene avance avancee avanzado avanzada avancado avancada|sehr gut|very good"),
        ("intermediate", "intermediate competent medium mittel intermediaire moyen intermedio intermedia medio intermediario intermediaria gut good|gute kenntnisse"),
        ("beginner", "beginner novice basic basics elementary junior learning anfanger grundkenntnisse grundlagen debutant debutante basico basica principiante iniciante notions"));

    /// <summary>One of beginner, intermediate, advanced, expert; null where the word says nothing plain.</summary>
    public static string? Of(string level) => Levels.GetValueOrDefault(PlainText.Fold(level).Trim('.', '!', ' '));

    private static Dictionary<string, string> Table(params (string Level, string Words)[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach ((string level, string words) in rows)
        {
            string[] parts = words.Split('|');
            foreach (string word in parts[0].Split(' ').Concat(parts.Skip(1))) table[word] = level;
        }
        return table;
    }
}
