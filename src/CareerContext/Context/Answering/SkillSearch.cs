using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers whether a skill is recorded: the skill with its years and last use, and the records that prove it.</summary>
internal static class SkillSearch
{
    private const int ProofsShown = 6;

    /// <summary>Searches skills by name, then the text of records for the name.</summary>
    public static ContextAnswer Answer(string query, int limit, CareerView view, int budget)
    {
        string wanted = PlainText.Fold(query);
        List<string> words = [.. Words.Of(query)];
        List<CareerRecord> skills = [.. view.Snapshot.Of("skill").Where(s => s.Title is not null)
            .Select(s => (Skill: s, Rank: Rank(s, wanted, words))).Where(s => s.Rank > 0)
            .OrderByDescending(s => s.Rank).ThenBy(s => s.Skill.Position).Select(s => s.Skill).DistinctBy(s => PlainText.Fold(s.Title!)).Take(limit)];
        Draft draft = new();
        foreach (CareerRecord skill in skills) Say(draft, skill, view);
        if (skills.Count == 0) SayText(draft, words, view);
        if (draft.Lines.Count == 0)
        {
            draft.Miss(PlainText.CleanLine(query));
            string? nearest = NearestName.Of(query, view);
            string sentence = $"Not recorded: {TokenBudget.Cut(PlainText.CleanLine(query), 8)}{(nearest is null ? "." : $"; nearest: {TokenBudget.Cut(nearest, 6)}.")}";
            return Answering.Answer.NotRecorded(sentence, view, draft.Missing);
        }
        return Answering.Answer.Finish(draft, ("search_skills", "query", query), view, budget);
    }

    private static int Rank(CareerRecord skill, string wanted, List<string> words)
    {
        string name = PlainText.Fold(skill.Title!);
        if (name == wanted) return 3;
        List<string> own = [.. Words.Of(name)];
        if (words.Count > 0 && words.TrueForAll(own.Contains)) return 2;
        return string.Concat(own.SelectMany(w => w.Where(char.IsLetterOrDigit))) == string.Concat(wanted.Where(char.IsLetterOrDigit)) ? 2 : 0;
    }

    private static void Say(Draft draft, CareerRecord skill, CareerView view)
    {
        draft.Say(Sections.Line(skill, view) is { } line ? line with { Text = $"{line.Text} — {skill.Id}" } : null);
        LineWriter members = new();
        foreach (CareerRecord member in view.Members(skill)) members.Say(member, "name", members.IsEmpty ? "Holds: " : ", ");
        draft.Say(members.Line());
        foreach (CareerRecord proof in view.Standing(skill).Evidence.Take(ProofsShown))
            draft.Say(Sections.Line(proof, view) is { } proven ? proven with { Text = $"- {proven.Text} — {proof.Id}" } : null);
    }

    // Not listed as a skill, yet named in the text of a record.
    private static void SayText(Draft draft, List<string> words, CareerView view)
    {
        foreach (CareerRecord record in view.Snapshot.Records.Where(r => r.Kind.Name is not ("person" or "skill" or "reference")))
        {
            HashSet<string> text = [.. Words.Of(Derived.TextOf(record))];
            if (words.Count == 0 || !words.TrueForAll(text.Contains) || Sections.Line(record, view) is not { } line) continue;
            if (draft.Lines.Count == 0) draft.Say(new ContextLine("Not listed as a skill; named in:", []));
            draft.Say(line with { Text = $"- {line.Text} — {record.Id}" });
        }
    }
}
