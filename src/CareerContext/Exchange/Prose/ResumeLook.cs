using System.Text;
using System.Text.Json.Nodes;

namespace CareerContext.Exchange.Prose;

/// <summary>Doubts that a text is a résumé: a job ad, a table, a log are read as willingly as one.</summary>
internal static class ResumeLook
{
    private const int Looked = 20_000; // Characters: an ad says what it is early.
    private const int LeastSigns = 3, SeekingWeight = 2;

    // Folded words. A line of bars is one sign, however often it is given.
    private static readonly string[] Seeking =
    [
        "we are looking for", "we re looking for", "we are hiring", "we re hiring", "we are seeking", "we re seeking", "we are recruiting", "we seek a", "is looking for a", "is seeking a", "is hiring a", "to join our", "join our team", "we have an opening",
        "wir suchen", "suchen wir", "zur verstarkung unseres", "nous recherchons", "nous cherchons", "nous recrutons", "rejoignez notre", "estamos buscando", "buscamos un", "buscamos a", "unete a nuestro", "estamos a procura", "procuramos um", "procuramos uma", "buscamos uma", "junte se a nossa",
    ];

    private static readonly string[][] Signs =
    [
        Sign("you will|you ll|your role|your responsibilities|ihre aufgaben|deine aufgaben|vos missions|tus funciones|o que vais fazer|o que voce vai fazer"),
        Sign("required qualifications|minimum qualifications|preferred qualifications|basic qualifications|job requirements|what you bring|what you ll bring|who you are|about you|ihr profil|dein profil|votre profil|profil recherche|tu perfil|o teu perfil"),
        Sign("nice to have|nice to haves|bonus points|must have|must haves|is a plus|are a plus|wunschenswert|von vorteil|serait un plus|se valorara|sera um diferencial"),
        Sign("requirements|anforderungen|voraussetzungen|prerequis|exigences|requisitos"),
        Sign("responsibilities|about the role|the role|about the job|job description|about us|about the company|about the team|stellenbeschreibung|uber uns|le poste|descripcion del puesto|descricao da vaga"),
        Sign("how to apply|apply now|apply today|to apply|equal opportunity employer|what we offer|we offer|salary range|wir bieten|bewerben sie sich|jetzt bewerben|nous offrons|nous vous offrons|postulez|ofrecemos|envia tu cv|oferecemos|candidate se"),
    ];

    /// <summary>Why the text is not taken for a résumé, one clear sentence; null where nothing speaks against it.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="root">What was understood of them.</param>
    /// <param name="isHeaded">Whether a heading of a résumé stands in it.</param>
    /// <param name="format">The name of the format, by which its owner can insist.</param>
    public static string? Doubt(IEnumerable<ProseLine> lines, JsonObject root, bool isHeaded, string format)
    {
        if (!HasDated(root, "work") && !HasDated(root, "education") && IsAd(Folded(lines), HasContact(root)))
            return $"The text reads like a job ad, not like a résumé, so nothing was imported; careercontext context takes ads. If it is a résumé all the same, import it with --format {format}.";
        if (isHeaded || Has(root, "work") || Has(root, "education") || HasContact(root)) return null;
        return "The file holds no résumé that could be understood: no work, education or contact was found. A résumé has a name with an e-mail address or phone number, or headings such as Experience and Education; "
            + $"if it is one all the same, import it with --format {format}.";
    }

    // Résumés speak of requirements and responsibilities too, so that those alone count only where nobody can be reached.
    private static bool IsAd(string folded, bool isReachable)
    {
        int signs = Signs.Count(sign => Array.Exists(sign, s => folded.Contains(s, StringComparison.Ordinal)));
        return (!isReachable && signs >= LeastSigns) || (signs > 0 && signs + SeekingWeight >= LeastSigns && Array.Exists(Seeking, s => folded.Contains($" {s} ", StringComparison.Ordinal)));
    }

    private static string Folded(IEnumerable<ProseLine> lines)
    {
        StringBuilder text = new(" ");
        foreach (ProseLine line in lines)
        {
            if (text.Length >= Looked) break;
            foreach (string word in DateWords.Words(line.Text.Length > Looked ? line.Text[..Looked] : line.Text)) text.Append(word).Append(' ');
        }
        return text.ToString();
    }

    private static bool HasContact(JsonObject root) =>
        root["basics"] is JsonObject basics && (basics.ContainsKey("email") || basics.ContainsKey("phone") || basics.ContainsKey("url") || Has(basics, "profiles"));

    private static bool Has(JsonObject holder, string section) => holder[section] is JsonArray { Count: > 0 };

    private static bool HasDated(JsonObject root, string section) => root[section] is JsonArray entries && entries.Any(e => e is JsonObject entry && (entry.ContainsKey("startDate") || entry.ContainsKey("endDate")));

    private static string[] Sign(string phrases) => [.. phrases.Split('|').Select(p => $" {p} ")];
}
