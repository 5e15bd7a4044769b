namespace CareerContext.Context.Understanding;

/// <summary>The skills of a view by the words of their names, so that a requirement need not be compared with each of thousands.</summary>
internal sealed class SkillTitles
{
    private readonly IReadOnlyList<SkillStanding> skills;
    private readonly ILookup<string, int> byText;
    private readonly ILookup<string, int> byProduct;
    private readonly ILookup<string, int> byFirstStem;

    public SkillTitles(CareerView view)
    {
        skills = view.Skills;
        List<(TitleWords Title, int Place)> titles = [.. skills.Select((s, i) => (view.Index.TitleOf(s.Record), i)).Where(t => t.Item1.Words.Count > 0)];
        byText = titles.ToLookup(t => t.Title.Text, t => t.Place, StringComparer.Ordinal);
        byProduct = titles.Where(t => t.Title.Words.Count == 2).ToLookup(t => t.Title.Words[1], t => t.Place, StringComparer.Ordinal);
        byFirstStem = titles.ToLookup(t => t.Title.Stems[0], t => t.Place, StringComparer.Ordinal);
    }

    /// <summary>The skills that may be meant, in their order: those that a term names whole or without the vendor, and those whose name begins with one of the stems.</summary>
    public IEnumerable<SkillStanding> MayBe(IEnumerable<Term> terms, IReadOnlySet<string> stems)
    {
        SortedSet<int> places = [.. stems.SelectMany(s => byFirstStem[s])];
        foreach (Term term in terms)
        {
            places.UnionWith(byText[term.Text]);
            places.UnionWith(byProduct[term.Text]);
            foreach (string slip in term.Slips) places.UnionWith(byText[slip]);
        }
        return places.Select(p => skills[p]);
    }
}
