using CareerContext.Records;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Recognition;

/// <summary>The industry of an employer: the one that the vocabulary puts it into, else one that its name or description names.</summary>
/// <param name="index">The vocabulary.</param>
internal sealed class IndustryReader(VocabularyIndex index)
{
    // Words in employers' names that are no name of an industry themselves, in five languages; German ones also end longer words.
    internal static readonly (string Industry, string[] Words)[] Telling =
    [
        ("Insurance company", ["insurance", "assurance", "assurances", "versicherung", "versicherungen", "seguros", "mutuelle"]),
        ("Bank", ["bank", "banque", "banco", "sparkasse", "banking"]),
        ("Hospital operator", ["hospital", "hospitals", "clinic", "klinik", "klinikum", "kliniken", "krankenhaus", "hopital", "clinique", "chu", "clinica", "infirmary"]),
        ("Law firm", ["law", "legal", "solicitors", "attorneys", "kanzlei", "rechtsanwalte", "avocats", "abogados", "advogados", "notaire"]),
        ("Consulting firm", ["consulting", "consultants", "beratung", "conseil", "consultores", "consultoria", "advisory"]),
        ("Software company", ["software", "saas"]),
        ("Logistics company", ["logistics", "logistik", "logistique", "logistica", "freight", "spedition", "transports", "shipping"]),
        ("Pharmaceutical company", ["pharma", "pharmaceuticals", "pharmaceutical", "arzneimittel"]),
        ("Construction company", ["construction", "bau", "baugesellschaft", "constructora", "construtora", "builders"]),
        ("Media company", ["verlag", "publishing", "publishers", "editions", "editorial", "editora"]),
        ("Hotel chain", ["hotel", "hotels", "resort"]),
        ("Airline", ["airlines", "airways", "airline"]),
    ];

    private const double Known = 0.9, ByName = 0.7, ByDescription = 0.6;
    private const int LongestText = 600; // Characters: what an employer is stands at the beginning.

    /// <summary>The industry by the name that the vocabulary gives it, e.g. <c>Insurance company</c>; null where nothing says it.</summary>
    public (string Value, double Confidence)? Of(CareerRecord role)
    {
        if (role.Text("company") is { } company)
        {
            if (index.Best(company, e => e.Kind == EntityKind.Company) is [var one] && Industry(one.Entity) is { } known) return (known, Known);
            if ((Named(company) ?? Told(company)) is { } named) return (named, ByName);
        }
        return role.Text("company_description") is { } description && Named(description) is { } told ? (told, ByDescription) : null;
    }

    // The longest name counts: "investment bank" before "bank".
    private string? Named(string text)
    {
        string head = text.Length > LongestText ? text[..LongestText] : text;
        return index.FindIn([.. Words.Of(head)], head).Where(m => m.Entity.Kind == EntityKind.Company && IsIndustry(m.Entity)).Select(m => m.Entity.Name).FirstOrDefault();
    }

    private static string? Told(string company)
    {
        foreach (string word in Words.Of(company))
        {
            if (Array.Find(Telling, t => Array.Exists(t.Words, w => word == w || (w.Length > 5 && word.EndsWith(w, StringComparison.Ordinal)))) is { Industry: { } industry }) return industry;
        }
        return null;
    }

    private static string? Industry(Entity company) => IsIndustry(company) ? company.Name : company.Broader.FirstOrDefault(IsIndustry)?.Name;

    private static bool IsIndustry(Entity entity) => entity.Narrower.Count > 0;
}
