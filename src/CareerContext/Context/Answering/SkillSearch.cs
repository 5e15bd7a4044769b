using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Answering;

/// <summary>Answers whether a skill is recorded: the skill with its other names, its years and last use, and the records that prove it.</summary>
internal static class SkillSearch
{
    private const int AliasesShown = 3, ShortAlias = 6, MentionsShown = 8;

    /// <summary>Searches by name, then by the names that the vocabulary knows, then for kinds and parts, then the text of records.</summary>
    public static ContextAnswer Answer(string query, int limit, CareerView view, int budget)
    {
        List<string> words = [.. Words.Of(query)];
        List<Entity> asked = [.. view.Vocabulary.Index.Best(query, IsAbility).Select(m => m.Entity)];
        List<CareerRecord> skills = Named(query, words, view);
        if (skills.Count == 0) skills = Recorded(asked, view);
        Draft draft = new();
        foreach (CareerRecord skill in skills.Take(limit)) Say(draft, skill, query, asked, view);
        if (skills.Count == 0) SayNarrower(draft, asked, limit, view);
        if (skills.Count == 0 && draft.Lines.Count == 0) SayText(draft, words, asked, view);
        return draft.Lines.Count == 0 ? Missing(query, asked, view) : Answering.Answer.Finish(draft, ("search_skills", "query", query), view, budget);
    }

    private static ContextAnswer Missing(string query, List<Entity> asked, CareerView view)
    {
        string name = PlainText.CleanLine(query);
        string? nearest = Nearest(asked, view) ?? NearestName.Of(query, view);
        ContextAnswer missing = Answering.Answer.NotRecorded($"Not recorded: {TokenBudget.Cut(name, 8)}{(nearest is null ? "." : $"; nearest: {TokenBudget.Cut(nearest, 6)}.")}", view, [name]);
        return Draft.Records(view.Snapshot, "skill") is { } withheld ? missing with { Receipt = missing.Receipt with { Withheld = [withheld] } } : missing;
    }

    private static bool IsAbility(Entity entity) => entity.Kind is EntityKind.Skill or EntityKind.Technology;

    private static List<CareerRecord> Named(string query, List<string> words, CareerView view)
    {
        string wanted = PlainText.Fold(query);
        return [.. view.Snapshot.Of("skill").Where(s => s.Title is not null)
            .Select(s => (Skill: s, Rank: Rank(s, wanted, words))).Where(s => s.Rank > 0)
            .OrderByDescending(s => s.Rank).ThenBy(s => s.Skill.Position).Select(s => s.Skill).DistinctBy(s => PlainText.Fold(s.Title!))];
    }

    private static int Rank(CareerRecord skill, string wanted, List<string> words)
    {
        string name = PlainText.Fold(skill.Title!);
        if (name == wanted) return 3;
        List<string> own = [.. Words.Of(name)];
        if (words.Count > 0 && words.TrueForAll(own.Contains)) return 2;
        return string.Concat(own.SelectMany(w => w.Where(char.IsLetterOrDigit))) == string.Concat(wanted.Where(char.IsLetterOrDigit)) ? 2 : 0;
    }

    // The skills whose recorded name is some name of the entities.
    private static List<CareerRecord> Recorded(IEnumerable<Entity> entities, CareerView view) => [.. entities
        .SelectMany(view.Vocabulary.Links.To).Where(l => l.IsName && l.Field == "name").Select(l => view.Snapshot.Find(l.RecordId)).OfType<CareerRecord>()
        .Where(r => r.Kind.Name == "skill").DistinctBy(s => PlainText.Fold(s.Title!))];

    private static void Say(Draft draft, CareerRecord skill, string query, List<Entity> asked, CareerView view)
    {
        string also = Aliases(skill, query, asked, view);
        draft.Say(Sections.Line(skill, view) is { } line ? line with { Text = $"{line.Text}{also} — {skill.Id}" } : null);
        LineWriter members = new();
        foreach (CareerRecord member in view.Members(skill)) members.Say(member, "name", members.IsEmpty ? "Holds: " : ", ");
        draft.Say(members.Line());
        foreach (CareerRecord proof in Proofs.Shown(draft, view.Standing(skill).Evidence))
            draft.Say(Sections.Line(proof, view) is { } proven ? proven with { Text = $"- {proven.Text} — {proof.Id}" } : null);
    }

    // The name that was asked for, the canonical one, and short forms: what tells a reader that it is the same thing.
    private static string Aliases(CareerRecord skill, string query, List<Entity> asked, CareerView view)
    {
        List<Entity> own = [.. view.Vocabulary.Index.Best(skill.Title!, IsAbility).Where(m => m.Method != MatchMethod.Stem).Select(m => m.Entity)];
        if (own.Count != 1) return "";
        string title = PlainText.Fold(skill.Title!);
        IEnumerable<string> names = own[0].Names.Where(n => n.Language.Length == 0 && n.Term.Length <= ShortAlias && !n.Term.Contains(' ', StringComparison.Ordinal)).Select(n => n.Term);
        List<string> shown = [.. (asked.Contains(own[0]) ? names.Prepend(own[0].Name).Prepend(PlainText.CleanLine(query)) : names.Prepend(own[0].Name))
            .Where(n => PlainText.Fold(n) != title).DistinctBy(PlainText.Fold).Take(AliasesShown)];
        return shown.Count == 0 ? "" : $"; also {TokenBudget.Cut(string.Join(", ", shown), 4 * ShortAlias)}";
    }

    // "Containers" asks for Docker and Kubernetes too.
    private static void SayNarrower(Draft draft, List<Entity> asked, int limit, CareerView view)
    {
        List<CareerRecord> skills = Recorded(asked.SelectMany(VocabularyIndex.Descendants).Distinct(), view);
        if (skills.Count == 0) return;
        draft.Say(new ContextLine($"No skill of that name; recorded of its kind:", []));
        foreach (CareerRecord skill in view.Skills.Select(s => s.Record).Where(skills.Contains).Concat(skills).Distinct().Take(limit))
            draft.Say(Sections.Line(skill, view) is { } line ? line with { Text = $"- {line.Text} — {skill.Id}" } : null);
    }

    // Not listed as a skill, yet named in the text of a record, by whatever name.
    private static void SayText(Draft draft, List<string> words, List<Entity> asked, CareerView view)
    {
        HashSet<string> linked = [.. asked.Concat(asked.SelectMany(VocabularyIndex.Descendants)).SelectMany(view.Vocabulary.Links.To).Select(l => l.RecordId)];
        foreach (CareerRecord record in view.Snapshot.Records.Where(r => r.Kind.Name is not ("person" or "skill" or "reference")))
        {
            if (draft.Lines.Count > MentionsShown) return;
            if (!linked.Contains(record.Id) && !Holds(record, words)) continue;
            if (Sections.Line(record, view) is not { } line) continue;
            if (draft.Lines.Count == 0) draft.Say(new ContextLine("Not listed as a skill; named in:", []));
            draft.Say(line with { Text = $"- {line.Text} — {record.Id}" });
        }
    }

    private static bool Holds(CareerRecord record, List<string> words)
    {
        if (words.Count == 0) return false;
        HashSet<string> text = [.. Words.Of(Derived.TextOf(record))];
        return words.TrueForAll(text.Contains);
    }

    private static string? Nearest(List<Entity> asked, CareerView view)
    {
        if (asked.Count == 0) return null;
        HashSet<Entity> recorded = [.. view.Vocabulary.Recorded.Where(IsAbility)];
        Entity? nearest = asked.SelectMany(e => VocabularyIndex.Nearest(e, recorded)).FirstOrDefault(e => Recorded([e], view).Count > 0);
        return nearest is null ? null : Recorded([nearest], view)[0].Title;
    }
}
