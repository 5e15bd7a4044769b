namespace CareerContext.Context.Understanding;

/// <summary>What a record is says something too: an interest is a hobby, volunteering is unpaid, though no word of it says so.</summary>
internal static class KindSenses
{
    private static readonly Dictionary<string, string[]> Concepts = new(StringComparer.Ordinal)
    {
        ["volunteering"] = ["volunteer", "unpaid free"],
        ["publication"] = ["publish", "newspaper magazine", "newspaper column"],
        ["award"] = ["award prize thing", "medal podium place"],
        ["interest"] = ["hobby interests"],
        ["reference"] = ["feedback praise"],
    };

    private static readonly Lazy<Dictionary<string, Sense[]>> ByKind = new(() =>
        Concepts.ToDictionary(c => c.Key, c => c.Value.SelectMany(Thesaurus.BuiltIn.Named).Select(n => new Sense(0, 1, Senses.IdOf(n))).ToArray(), StringComparer.Ordinal));

    /// <summary>The meanings that every record of a kind has.</summary>
    public static IReadOnlyList<Sense> Of(string kind) => ByKind.Value.GetValueOrDefault(kind) ?? [];

    /// <summary>The kinds whose records have one of a term's meanings.</summary>
    public static IEnumerable<string> KindsOf(Term term) => term.Senses.Count == 0 ? [] : ByKind.Value.Where(k => k.Value.Any(s => term.Senses.Contains(s.Id))).Select(k => k.Key);
}
