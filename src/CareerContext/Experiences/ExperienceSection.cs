using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Experiences;

/// <summary>What experiences say: roles in a line each, highlights, leadership.</summary>
public sealed class ExperienceSection : IContextSection
{
    private const int RolesShown = 12;
    private const int HighlightsShown = 3;
    private const int EarlierTokens = 40;

    private static readonly string[] LeadershipFields = ["role_type", "people_led", "title", "start_date"];
    /// <inheritdoc/>
    public RecordKind Kind => ExperienceKind.Kind;

    /// <inheritdoc/>
    public ContextLine? Line(CareerRecord record, CareerView view)
    {
        bool leads = view.Leads(record);
        LineWriter line = new LineWriter().Say(record, "title", leads: leads).Say(record, "company", ", ", leads: leads);
        Period.Say(line, record, view, ": ");
        if (record.Text("employment_type") is not (null or "full-time")) line.Say(record, "employment_type", ", ");
        return line.Line();
    }

    /// <inheritdoc/>
    public IReadOnlyList<ContextBlock> Profile(CareerView view)
    {
        List<ContextBlock> blocks = [];
        if (Start(view) is { } start) blocks.Add(new(null, [start]));
        List<ContextLine> roles = Roles(view), highlights = Highlights(view);
        blocks.Add(new("Roles", roles));
        blocks.Add(new("Highlights", [.. highlights.Take(1)]));
        blocks.Add(new("Highlights", [.. highlights.Skip(1)]) { Rank = 2 });
        if (Leadership(view) is { } leadership) blocks.Add(new(null, [leadership]) { Rank = 1 });
        return blocks;
    }

    private static ContextLine? Start(CareerView view)
    {
        LineWriter line = new();
        CareerRecord? first = view.PaidRoles.Where(r => r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value);
        if (first is not null) line.Compute(new Fact(first.Id, "career_start", first.Text("start_date")!, Tier.Profile) { Inputs = [$"{first.Id}.start_date"] }, "Career start: ");
        HashSet<string> named = [];
        foreach (CareerRecord role in view.PaidRoles.Where(r => r.Text("industry") is { } industry && named.Add(industry)))
            line.Say(role, "industry", named.Count > 1 ? ", " : line.IsEmpty ? "Industries: " : "; industries: ");
        return line.Line();
    }

    private List<ContextLine> Roles(CareerView view)
    {
        List<ContextLine> lines = [.. view.Roles.Take(RolesShown).Select(r => Line(r, view)).OfType<ContextLine>()];
        List<CareerRecord> earlier = [.. view.Roles.Skip(RolesShown)];
        if (earlier.Count == 0) return lines;
        LineWriter line = new();
        line.Add($"Earlier: {earlier.Count} roles");
        string employers = string.Join(", ", earlier.Select(r => r.Text("company")).OfType<string>().Distinct());
        if (employers.Length > 0) line.Add(" at " + TokenBudget.Cut(employers, EarlierTokens));
        if (earlier.Select(r => r.Date("start_date")).Where(d => d is not null).Min() is { } first) line.Add($", from {first}");
        lines.Add(line.Line()!);
        return lines;
    }

    // The owner's own highlights win; else achievements with numbers, from the newest role on. Those three are the profile's.
    private static List<ContextLine> Highlights(CareerView view)
    {
        if (view.Person is { } person && person.List("career_highlights").Count > 0)
            return [.. person.Texts("career_highlights").Take(HighlightsShown).Select(t => Highlight(person, "career_highlights", t))];
        return [.. view.PaidRoles.SelectMany(r => r.Texts("key_achievements").Select(text => (Role: r, Text: text)))
            .Where(a => a.Text.Any(char.IsDigit)).Take(HighlightsShown)
            .Select(a => Highlight(a.Role, "key_achievements", a.Text))];
    }

    private static ContextLine Highlight(CareerRecord record, string list, string text)
    {
        string where = record.Text("company") is { } company ? $" ({company})" : "";
        return new ContextLine(TokenBudget.Cut(text.ReplaceLineEndings(" "), Achievements.List.Cap!.Value) + where, [new Fact(record.Id, list, text, Tier.Profile)]);
    }

    private static ContextLine? Leadership(CareerView view)
    {
        List<CareerRecord> led = [.. view.PaidRoles.Where(LeadingRoles.IsLeading)];
        if (led.Count == 0) return null;
        List<string> inputs = [.. led.SelectMany(r => LeadershipFields.Where(r.Values.ContainsKey).Select(f => $"{r.Id}.{f}"))];
        LineWriter line = new();
        string since = led.Select(r => r.Date("start_date")).Where(d => d is not null).Min() is { } first ? $", since {first}" : "";
        string told = led.Exists(r => r.Values.ContainsKey("role_type") || r.Number("people_led") > 0) ? "" : " by title";
        line.Compute(new Fact(led[0].Id, "leadership_experience", $"{led.Count} {(led.Count == 1 ? "role" : "roles")} of lead or above{told}{since}", Tier.Profile) { Inputs = inputs }, "Leadership: ");
        foreach (CareerRecord role in led.Where(r => r.Number("people_led") > 0).Take(1)) line.Say(role, "people_led", "; ", " people led");
        return line.Line();
    }
}
