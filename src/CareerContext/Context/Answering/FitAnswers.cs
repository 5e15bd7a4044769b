using System.Globalization;
using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers whether the record fits a job ad: each requirement with its best evidence, or that none is recorded.</summary>
internal static class FitAnswers
{
    private const int QuoteTokens = 60;
    private const int LabelTokens = 14;
    private const int NoneTokens = 110;
    private const int TasksShown = 5;
    private const int SearchTerms = 40;
    private const int RolesShown = 5;
    private const int TellingWords = 4;
    private const int RoleTokens = 28;
    private const int AchievementsShown = 6;
    private const int FullTokens = 690;

    /// <summary>Answers an ad.</summary>
    public static void Say(Draft draft, Request request, Lookup file)
    {
        JobAd ad = JobAdReader.Read(request.Text, request.Language);
        if (!ad.Requirements.Any(r => r.Kind != RequirementKind.Task))
        {
            Search(draft, request, file);
            return;
        }
        RequirementEvidence evidence = new(file, request.Language);
        List<Proof> proofs = [.. ad.Requirements.Select(evidence.Of)];
        foreach (Proof proof in proofs) draft.Explain(Explanation(proof));
        List<Proof> asked = proofs.FindAll(p => p.Requirement.Kind != RequirementKind.Task), musts = asked.FindAll(p => p.Requirement.Kind == RequirementKind.Must);
        string ofMusts = musts.Count == asked.Count ? "" : $" ({musts.Count(p => p.IsMet)} of {musts.Count} musts)";
        string others = ad.LeftOut.TryGetValue("requirement", out int left) ? string.Create(CultureInfo.InvariantCulture, $" {left} less telling {(left == 1 ? "one" : "ones")} left out.") : "";
        draft.Say(new ContextLine(string.Create(CultureInfo.InvariantCulture, $"Recorded for {asked.Count(p => p.IsMet)} of {asked.Count} requirements{ofMusts}.{others}"), []));
        foreach ((string kind, int count) in ad.LeftOut) draft.Leave(kind, count);
        HashSet<string> quoted = [];
        Group(draft, "Must:", musts, quoted, file.View);
        Group(draft, "Nice:", asked.FindAll(p => p.Requirement.Kind == RequirementKind.Nice), quoted, file.View);
        None(draft, asked);
        Group(draft, "Tasks:", [.. proofs.Where(p => p.Requirement.Kind == RequirementKind.Task && p.Line is not null && !quoted.Contains(p.Line.Line.Text)).DistinctBy(p => p.Line!.Line.Text).Take(TasksShown)], quoted, file.View);
        Background(draft, proofs, quoted, file.View);
    }

    /// <summary>Whether a line only names linked records.</summary>
    public static bool IsLinks(IndexedLine line) => line.IsListing;

    // One line a requirement; those that the same line proves share it.
    private static void Group(Draft draft, string heading, List<Proof> proofs, HashSet<string> quoted, CareerView view)
    {
        List<ContextLine> lines = [];
        List<Proof> left = proofs.FindAll(p => p.IsSome);
        while (left.Count > 0)
        {
            Proof first = left[0];
            List<Proof> same = first.Line is null || first.Note is not null ? [first] : left.FindAll(p => p == first || (p.Note is null && p.Line?.Line.Text == first.Line.Line.Text));
            left.RemoveAll(same.Contains);
            lines.Add(Line(same, quoted, view));
        }
        if (lines.Count == 0) return;
        draft.Say(lines[0] with { Text = $"{heading}\n{lines[0].Text}" });
        draft.Say(lines.Skip(1));
    }

    private static ContextLine Line(List<Proof> same, HashSet<string> quoted, CareerView view)
    {
        LineWriter line = new LineWriter().Add("- " + string.Join("; ", same.Select(p => TokenBudget.Cut(p.Requirement.Label, LabelTokens)).Distinct()) + ": ");
        bool said = same[0].Note is not null;
        if (same[0].Note is { } note) line.Add(note);
        foreach (IndexedLine told in same[0].Lines)
        {
            // A second line that was quoted before, or only names its record, says nothing new.
            bool isQuoted = quoted.Contains(told.Line.Text), bare = told.IsHeading || IsLinks(told);
            if (told != same[0].Lines[0] && (isQuoted || bare)) continue;
            line.Add(said ? "; " : same[0].IsNear ? "nearest: " : "");
            if (isQuoted || bare) line.Add(Short(told.Record, view));
            else Quote(line, told, view);
            quoted.Add(told.Line.Text);
            said = true;
        }
        return line.Line()!;
    }

    private static void Quote(LineWriter line, IndexedLine told, CareerView view)
    {
        line.Add(TokenBudget.Cut(told.Line.Text.Replace('\n', ' ').TrimStart('-', ' ').TrimEnd('.'), QuoteTokens));
        foreach (Fact fact in told.Line.Facts) line.Note(fact);
        if (told.Record.Kind.Name != "person") line.Add(" (").Add(Short(told.Record, view)).Add(")");
    }

    // A record as one points at it: its title and where.
    private static ContextLine Short(CareerRecord record, CareerView view)
    {
        LineWriter line = new();
        switch (record.Kind.Name)
        {
            case "experience":
                line.Say(record, "title", cap: 14).Say(record, "company", ", ", cap: 12);
                break;
            case "volunteering":
                line.Say(record, "title", cap: 14).Say(record, "organization", ", ", cap: 12);
                break;
            case "project" or "award" or "publication":
                line.Say(record, record.Kind.TitleField, cap: 20);
                break;
            default:
                return Sections.Line(record, view) ?? new ContextLine(record.Kind.Heading, []);
        }
        return line.Line() ?? Sections.Line(record, view) ?? new ContextLine(record.Kind.Heading, []);
    }

    private static void None(Draft draft, List<Proof> asked)
    {
        List<Proof> none = asked.FindAll(p => !p.IsSome);
        if (none.Count == 0) return;
        string musts = string.Join(", ", none.Where(p => p.Requirement.Kind == RequirementKind.Must).Select(Name));
        string nice = string.Join(", ", none.Where(p => p.Requirement.Kind == RequirementKind.Nice).Select(Name));
        string all = string.Join("; nice to have: ", new[] { musts, nice }.Where(n => n.Length > 0));
        draft.Say(new ContextLine($"No evidence recorded: {(musts.Length == 0 ? "(nice to have) " : "")}{TokenBudget.Cut(all, NoneTokens)}.", []));
    }

    private static string Name(Proof proof) => TokenBudget.Cut(proof.Requirement.Label, LabelTokens).TrimEnd('.') + (proof.Requirement.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $" ({years:0.#} years)") : "");

    // Whatever the ad asks for, an application begins with the roles that prove most of it, their achievements and the highest degree.
    private static void Background(Draft draft, IReadOnlyList<Proof> proofs, HashSet<string> quoted, CareerView view)
    {
        Dictionary<string, int> cited = proofs.SelectMany(p => p.Lines).CountBy(l => l.Record.Id).ToDictionary(StringComparer.Ordinal);
        List<CareerRecord> roles = [.. view.PaidRoles.OrderByDescending(r => cited.GetValueOrDefault(r.Id)).Take(RolesShown)];
        List<List<ContextLine>> told = roles.ConvertAll(r => Achievements(r, quoted, view));
        int[] shown = new int[roles.Count];
        int tokens = Answer.Cost(draft.Lines) + (roles.Count * RoleTokens);
        // One each, then more in turn while the answer is short.
        for (int round = 0; round < AchievementsShown; round++)
        {
            for (int i = 0; i < roles.Count; i++)
            {
                if (round >= told[i].Count || (tokens += Answer.Cost([told[i][round]])) > FullTokens && round > 0) continue;
                shown[i] = round + 1;
            }
        }
        for (int i = 0; i < roles.Count; i++)
        {
            draft.Say(Sections.Line(roles[i], view));
            draft.Say(told[i].Take(shown[i]));
        }
        if (view.HighestDegree is { } degree) draft.Say(Sections.Line(degree, view));
    }

    // Those with a figure first.
    private static List<ContextLine> Achievements(CareerRecord role, HashSet<string> quoted, CareerView view) => [.. view.Index.Lines(role)
        .Where(l => l.IsTold && !IsLinks(l) && !l.IsHeading && l.Length >= TellingWords && !quoted.Contains(l.Line.Text))
        .OrderByDescending(l => l.Words.Any(Numbers.IsNumber)).Take(AchievementsShown)
        .Select(l => l.Line with { Text = "- " + TokenBudget.Cut(l.Line.Text.Replace('\n', ' ').TrimStart('-', ' '), QuoteTokens) })];

    // No requirement could be read: the records that speak of the same.
    private static void Search(Draft draft, Request request, Lookup file)
    {
        draft.Explain("no requirement could be read; searched by the words");
        List<Term> terms = [.. AdTerms.Of([.. request.Words.Where(w => !Lexicon.IsStop(w.Folded)).DistinctBy(w => w.Folded)], request.Language, file).Where(t => !t.IsNowhere).OrderByDescending(file.WeightOf).Take(SearchTerms)];
        List<FoundRecord> found = terms.Count == 0 ? [] : file.Find(terms);
        if (found.Count > 0) SearchAnswers.SayFound(draft, found, 5, 2, file.View);
        else Background(draft, [], [], file.View);
    }

    private static string Explanation(Proof proof)
    {
        Requirement asked = proof.Requirement;
        string more = string.Join(", ", new[]
        {
            asked.Years is { } years ? string.Create(CultureInfo.InvariantCulture, $"{years:0.#} years") : null, asked.Degree > 0 ? "degree" : null, asked.IsLicence ? "licence" : null,
            asked.Languages.Count > 0 ? "language" : null, asked.Options.Count > 0 ? "any of " + string.Join(" / ", asked.Options.Select(o => string.Join(' ', o.Select(w => w.Written)))) : null,
        }.OfType<string>());
        string held = proof.IsMet ? "recorded" : proof.IsNear ? "only near" : proof.IsSome ? "recorded in part" : "no evidence";
        return $"{asked.Kind.ToString().ToLowerInvariant()}: {asked.Label}{(more.Length == 0 ? "" : $" [{more}]")}: {held}{(proof.Line is null ? "" : " by " + proof.Line.Record.Id)}";
    }
}
