using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>Which roles lead people.</summary>
public static class LeadingRoles
{
    private static readonly HashSet<string> Leading = ["lead", "manager", "executive", "founder"];

    // Titles of people who lead people, in five languages; a manager of a thing (a product, an account) need not.
    private static readonly HashSet<string> Heads =
    [
        "lead", "head", "director", "chief", "president", "vp", "svp", "evp", "ceo", "cto", "cfo", "coo", "cio", "ciso", "founder", "cofounder", "supervisor", "foreman", "captain",
        "teamleiter", "teamleiterin", "abteilungsleiter", "abteilungsleiterin", "leiter", "leiterin", "geschaftsfuhrer", "geschaftsfuhrerin", "directeur", "directrice", "chef", "directora", "diretor", "diretora", "gerente", "jefe", "jefa",
    ];

    private static readonly HashSet<string> Assisting = ["assistant", "generation", "intern", "deputy", "assistente", "asistente", "assistentin"];
    private static readonly HashSet<string> Things = ["product", "project", "account", "content", "community", "case", "office", "campaign", "brand", "social", "media"];

    /// <summary>Whether a role is of a lead or above: by people led, by its recorded kind, else by its title's words.</summary>
    public static bool IsLeading(CareerRecord role)
    {
        if (role.Number("people_led") > 0) return true;
        if (role.Text("role_type") is { } type) return Leading.Contains(type);
        List<string> words = [.. Words.Of(role.Text("title") ?? "")];
        if (words.Exists(Assisting.Contains)) return false;
        int manager = words.IndexOf("manager");
        return words.Exists(Heads.Contains) || (manager >= 0 && (manager == 0 || !Things.Contains(words[manager - 1])));
    }
}
