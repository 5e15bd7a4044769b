using CareerContext.Records;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Recognition;

/// <summary>The industry of an employer: the one that the vocabulary puts it into, else one that its name or description names.</summary>
/// <param name="index">The vocabulary.</param>
internal sealed class IndustryReader(VocabularyIndex index)
{
    private const double Known = 0.9, ByName = 0.7, ByDescription = 0.6;
    private const int LongestText = 600; // Characters: what an employer is stands at the beginning.

    /// <summary>The industry by the name that the vocabulary gives it, e.g. <c>Insurance company</c>; null where nothing says it.</summary>
    public (string Value, double Confidence)? Of(CareerRecord role)
    {
        if (role.Text("company") is { } company)
        {
            if (index.Best(company, e => e.Kind == EntityKind.Company) is [var one] && Industry(one.Entity) is { } known) return (known, Known);
            if (Named(company) is { } named) return (named, ByName);
        }
        return role.Text("company_description") is { } description && Named(description) is { } told ? (told, ByDescription) : null;
    }

    // The longest name counts: "investment bank" before "bank".
    private string? Named(string text)
    {
        string head = text.Length > LongestText ? text[..LongestText] : text;
        return index.FindIn([.. Words.Of(head)], head).Where(m => m.Entity.Kind == EntityKind.Company && IsIndustry(m.Entity)).Select(m => m.Entity.Name).FirstOrDefault();
    }

    private static string? Industry(Entity company) => IsIndustry(company) ? company.Name : company.Broader.FirstOrDefault(IsIndustry)?.Name;

    private static bool IsIndustry(Entity entity) => entity.Narrower.Count > 0;
}
