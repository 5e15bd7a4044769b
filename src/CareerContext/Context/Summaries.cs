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

    /// <summary>Puts blocks into a text within a budget: whole lines, in reading order; what does not fit is left out, high ranks first.</summary>
    /// <param name="blocks">In reading order; neighbours of the same heading stand under it once.</param>
    /// <param name="budget">Tokens.</param>
    public static ContextDocument Build(IReadOnlyList<ContextBlock> blocks, int budget)
    {
        HashSet<ContextLine> chosen = [];
        HashSet<string> opened = [];
        int used = 0;
        foreach (ContextBlock block in blocks.OrderBy(b => b.Rank))
        {
            foreach (ContextLine line in block.Lines)
            {
                int cost = TokenBudget.Count(Words(block, line)) + TokenBudget.LineCost;
                if (block.Heading is not null && !opened.Contains(block.Heading)) cost += TokenBudget.Count(Opening(block)) + TokenBudget.LineCost;
                if (used + cost > budget) continue;
                used += cost;
                chosen.Add(line);
                if (block.Heading is not null) opened.Add(block.Heading);
            }
        }
        return new ContextDocument(Render(blocks, chosen), [.. blocks.SelectMany(b => b.Lines).Where(chosen.Contains)], [.. blocks.SelectMany(b => b.Lines).Where(l => !chosen.Contains(l))]);
    }

    private static string Render(IReadOnlyList<ContextBlock> blocks, HashSet<ContextLine> chosen)
    {
        List<string> lines = [];
        string? heading = null;
        foreach (ContextBlock block in blocks.Where(b => b.Lines.Any(chosen.Contains)))
        {
            if (block.Heading is not null && block.Heading != heading) lines.Add(Opening(block));
            heading = block.Heading;
            lines.AddRange(block.Lines.Where(chosen.Contains).Select(l => Words(block, l)));
        }
        return string.Join('\n', lines);
    }

    private static string Opening(ContextBlock block) => $"## {block.Heading}";

    private static string Words(ContextBlock block, ContextLine line) => block.Heading is null ? line.Text : "- " + line.Text;
}

/// <summary>The two summaries: who this is, and the whole career.</summary>
public static class Summaries
{
    /// <summary>The most tokens of the quick summary, in any script.</summary>
    public const int QuickTokens = 120;

    /// <summary>The most tokens of the profile summary.</summary>
    public const int ProfileTokens = 1000;

    /// <summary>The quick summary's lines in reading order.</summary>
    /// <param name="view">The view.</param>
    /// <param name="scale">What part of its usual cap each value may have.</param>
    private static List<ContextLine> QuickLines(CareerView view, double scale)
    {
        List<ContextLine?> lines = [];
        CareerRecord? person = view.Person;
        if (person is not null) lines.Add(Person.PersonSection.Name(person, scale));
        lines.Add(Now(view, scale));
        if (person is not null) lines.Add(Person.PersonSection.Place(person, Person.PersonSection.Cap(person, "location", scale)));
        lines.Add(Person.PersonSection.Work(view));
        lines.Add(Person.PersonSection.Strengths(view, scale));
        if (person is not null) lines.Add(new LineWriter().Say(person, "career_objective", "Objective: ", cap: Person.PersonSection.Cap(person, "career_objective", scale)).Line());
        if (view.HighestDegree is { } degree)
        {
            lines.Add(new LineWriter().Add("Education: ").Say(degree, "degree", cap: Person.PersonSection.Cap(degree, "degree", scale), leads: true)
                .Say(degree, "field_of_study", degree.Values.ContainsKey("degree") ? ", " : "", cap: Person.PersonSection.Cap(degree, "field_of_study", scale), leads: true)
                .Say(degree, "institution", degree.Values.ContainsKey("degree") || degree.Values.ContainsKey("field_of_study") ? ", " : "", cap: Person.PersonSection.Cap(degree, "institution", scale), leads: true).Line());
        }
        return [.. lines.OfType<ContextLine>().Select(l => Unconfirmed.Marked(l, view))];
    }

    /// <summary>Who this is, in at most <see cref="QuickTokens"/> tokens.</summary>
    public static ContextDocument Quick(CareerView view)
    {
        // Long values give way to one another before a line is left out.
        ContextDocument quick = ContextDocument.Build([new ContextBlock(null, QuickLines(view, 1))], QuickTokens);
        for (double scale = 0.75; quick.LeftOut.Count > 0 && scale > 0.3; scale -= 0.15)
            quick = ContextDocument.Build([new ContextBlock(null, QuickLines(view, scale))], QuickTokens);
        return quick;
    }

    /// <summary>The whole career within a budget of at most <see cref="ProfileTokens"/>.</summary>
    public static ContextDocument Profile(CareerView view, IReadOnlyList<IContextSection> sections, int budget) =>
        ContextDocument.Build([.. sections.SelectMany(s => s.Profile(view)).Select(b => b with { Lines = [.. b.Lines.Select(l => Unconfirmed.Marked(l, view))] })], Math.Min(budget, ProfileTokens));

    /// <summary>The present role and employer, or the last one.</summary>
    /// <param name="view">The view.</param>
    /// <param name="scale">What part of its usual cap each value may have.</param>
    public static ContextLine? Now(CareerView view, double scale = 1)
    {
        if (view.Lead is not { } role) return null;
        LineWriter line = new LineWriter().Add(view.IsOpen(role) ? "Now: " : "Last: ")
            .Say(role, "title", cap: Person.PersonSection.Cap(role, "title", scale), leads: true).Say(role, "company", role.Values.ContainsKey("title") ? ", " : "", cap: Person.PersonSection.Cap(role, "company", scale), leads: true);
        return Period.Say(line, role, view, " (", length: false).Add(role.Values.ContainsKey("start_date") || role.Values.ContainsKey("end_date") || role.Flag("is_current") ? ")" : "").Line();
    }
}
