using System.Text;
using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>A text under construction from blocks of lines, with what had to be left out.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Lines">The lines shown.</param>
/// <param name="LeftOut">The lines that the budget did not hold.</param>
public sealed record ContextDocument(string Text, IReadOnlyList<ContextLine> Lines, IReadOnlyList<ContextLine> LeftOut)
{
    /// <summary>All facts that the text states.</summary>
    public IEnumerable<Fact> Facts => Lines.SelectMany(l => l.Facts);

    /// <summary>Puts blocks into a text within a budget: whole lines, in order; a line that does not fit is left out.</summary>
    /// <param name="blocks">In reading order.</param>
    /// <param name="budget">Tokens.</param>
    public static ContextDocument Build(IEnumerable<ContextBlock> blocks, int budget)
    {
        StringBuilder text = new();
        List<ContextLine> shown = [], left = [];
        int used = 0;
        foreach (ContextBlock block in blocks)
        {
            bool opened = false;
            foreach (ContextLine line in block.Lines)
            {
                string words = block.Heading is null ? line.Text : (opened ? "" : $"## {block.Heading}\n") + "- " + line.Text;
                string addition = (text.Length > 0 ? "\n" : "") + words;
                int cost = TokenBudget.Count(addition) + TokenBudget.LineCost;
                if (used + cost > budget)
                {
                    left.Add(line);
                    continue;
                }
                text.Append(addition);
                used += cost;
                shown.Add(line);
                opened = true;
            }
        }
        return new ContextDocument(text.ToString(), shown, left);
    }
}

/// <summary>The two summaries: who this is, and the whole career.</summary>
public static class Summaries
{
    /// <summary>The most tokens of the quick summary, in any script.</summary>
    public const int QuickTokens = 120;

    /// <summary>The most tokens of the profile summary.</summary>
    public const int ProfileTokens = 1000;

    private const int LeadTokens = 34;
    private const int DegreeTokens = 26;

    /// <summary>The quick summary's lines in reading order.</summary>
    public static IReadOnlyList<ContextLine> QuickLines(CareerView view)
    {
        List<ContextLine?> lines = [];
        CareerRecord? person = view.Person;
        if (person is not null) lines.Add(Person.PersonSection.Name(person));
        lines.Add(Now(view));
        if (person is not null) lines.Add(Person.PersonSection.Place(person));
        lines.Add(Person.PersonSection.Work(view));
        lines.Add(Person.PersonSection.Strengths(view));
        if (person is not null) lines.Add(new LineWriter().Say(person, "career_objective", "Objective: ", cap: person.Kind.Field("career_objective").Cap).Line());
        if (view.HighestDegree is { } degree)
        {
            lines.Add(new LineWriter().Add("Education: ").Say(degree, "degree", cap: DegreeTokens / 2, leads: true)
                .Say(degree, "field_of_study", degree.Values.ContainsKey("degree") ? ", " : "", cap: DegreeTokens / 2, leads: true)
                .Say(degree, "institution", degree.Values.ContainsKey("degree") || degree.Values.ContainsKey("field_of_study") ? ", " : "", cap: DegreeTokens / 2, leads: true).Line());
        }
        return [.. lines.OfType<ContextLine>()];
    }

    /// <summary>Who this is, in at most <see cref="QuickTokens"/> tokens.</summary>
    public static ContextDocument Quick(CareerView view) => ContextDocument.Build([new ContextBlock(null, QuickLines(view))], QuickTokens);

    /// <summary>The whole career within a budget of at most <see cref="ProfileTokens"/>.</summary>
    public static ContextDocument Profile(CareerView view, IReadOnlyList<IContextSection> sections, int budget) =>
        ContextDocument.Build(sections.SelectMany(s => s.Profile(view)), Math.Min(budget, ProfileTokens));

    /// <summary>The present role and employer, or the last one.</summary>
    public static ContextLine? Now(CareerView view)
    {
        if (view.Lead is not { } role) return null;
        LineWriter line = new LineWriter().Add(view.IsOpen(role) ? "Now: " : "Last: ")
            .Say(role, "title", cap: LeadTokens / 2, leads: true).Say(role, "company", role.Values.ContainsKey("title") ? ", " : "", cap: LeadTokens / 2, leads: true);
        return Period.Say(line, role, view, " (", length: false).Add(role.Values.ContainsKey("start_date") || role.Values.ContainsKey("end_date") || role.Flag("is_current") ? ")" : "").Line();
    }
}
