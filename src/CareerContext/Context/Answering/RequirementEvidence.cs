using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>What the file holds for one requirement.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="IsMet">Whether it holds enough: the years, the level, the degree asked.</param>
/// <param name="IsNear">Whether the lines say only something near to it, so that it counts as not recorded.</param>
/// <param name="Note">What is recorded in short: skills with years, computed years, a language; null for none.</param>
/// <param name="Lines">The lines that say it best, of one record each; the best first.</param>
internal sealed record Proof(Requirement Requirement, bool IsMet, bool IsNear, ContextLine? Note, IReadOnlyList<IndexedLine> Lines)
{
    /// <summary>The line that says it best; null for none.</summary>
    public IndexedLine? Line => Lines.Count == 0 ? null : Lines[0];

    /// <summary>Whether anything is recorded.</summary>
    public bool IsSome => Note is not null || Lines.Count > 0;
}

/// <summary>Finds the best evidence for requirements. A name is proved by itself only, years by dates, a degree by a finished one of its rank.</summary>
internal sealed partial class RequirementEvidence(Lookup file, string language)
{
    private static readonly HashSet<string> Vendors = ["apache", "microsoft", "amazon", "google", "aws", "adobe", "oracle", "sap", "ibm"];

    private const double Enough = 0.45;
    private const double EnoughOfPerson = 0.7;
    private const double EnoughLicence = 0.8;
    private const double EnoughWithoutName = 0.5;
    private const double Near = 0.2;
    private const double FieldHeld = 0.3;
    private const double Alike = 0.65;
    private const double OfUnheard = 0.35;
    private const double OfLearned = 1.4;
    private const double NameHeld = 0.7;
    private const double Second = 0.75;
    private const int SkillsNamed = 3;
    private const int SkillsBeside = 5;
    private const int LinesShown = 2;

    // What the file holds for a way of saying a requirement, found once.
    private readonly Dictionary<List<Term>, List<(IndexedLine Line, double Held)>> found = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Term, Func<IndexedLine, double>> comparing = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<string> paid = [.. file.View.PaidRoles.Select(r => r.Id)];

    /// <summary>The evidence for a requirement.</summary>
    public Proof Of(Requirement requirement)
    {
        if (requirement.Languages.Count > 0) return OfLanguage(requirement);
        if (requirement.Degree > 0) return OfDegree(requirement);
        if (requirement.Each.Count > 1 && OfEach(requirement) is { } each) return each;
        List<Term> head = AdTerms.Of(requirement.Words, language, file, requirement.IsLiteral);
        List<List<Term>> options = requirement.IsLiteral ? [] : [.. requirement.Options.Select(o => AdTerms.Of(o, language, file, IsNames(requirement))).Where(o => o.Count > 0)];
        // A licence is proved by its own words only.
        if (requirement.IsLicence) head = head.ConvertAll(t => t with { Senses = [.. t.Senses.Where(s => !Sense.IsConcept(s))] });
        List<SkillStanding> skills = Skills(requirement, head, options);
        List<IndexedLine> lines = Best(head, options, requirement, skills.Count > 0, Enough);
        if (requirement.Years is { } years) return OfYears(requirement, years, head, options, skills, lines);
        if (lines.Count == 0 && skills.Count > 0) lines = Best(head, options, requirement, true, Near);
        if (lines.Count == 0) lines = ProofOf(skills);
        if (lines.Count > 0 || skills.Count > 0) return new Proof(requirement, true, false, Note(skills), lines);
        lines = requirement.IsLicence ? [] : Best(head, options, requirement, false, Near);
        return new Proof(requirement, false, lines.Count > 0, null, lines);
    }

    // Each must hold for itself: three years of the one and two of the other are no five of both. Null where not each is a name or a recorded skill.
    private Proof? OfEach(Requirement requirement)
    {
        List<Requirement> parts = [.. requirement.Each.Select(e => requirement with { Words = e, Options = [], Each = [] })];
        foreach (Requirement part in parts)
        {
            List<Term> terms = AdTerms.Of(part.Words, language, file);
            if (!terms.Exists(t => t.IsName || t.Senses.Any(file.View.Index.Senses.IsProper)) && Skills(part, terms, []).Count == 0) return null;
        }
        List<Proof> proofs = parts.ConvertAll(Of);
        if (!proofs.Exists(p => p.IsSome)) return new Proof(requirement, false, false, null, []);
        LineWriter note = new();
        foreach (Proof proof in proofs)
        {
            note.Add($"{(note.IsEmpty ? "" : "; ")}{string.Join(' ', proof.Requirement.Words.Select(w => w.Written))} ");
            if (proof.Note is { } own) note.Add(own);
            else note.Add(proof.IsSome && !proof.IsNear ? "years not recorded" : "not recorded");
        }
        return new Proof(requirement, proofs.TrueForAll(p => p.IsMet), false, note.Line(), [.. proofs.Where(p => !p.IsNear).SelectMany(p => p.Lines.Take(1)).DistinctBy(l => l.Record.Id).Take(LinesShown)]);
    }

    private Proof OfYears(Requirement requirement, double asked, List<Term> head, List<List<Term>> options, List<SkillStanding> skills, List<IndexedLine> lines)
    {
        CareerView view = file.View;
        bool isGeneral = head.Count == 0 && options.Count == 0;
        Fact? best = isGeneral && view.Experience is { } all && view.Lead is { } lead ? YearsFact(lead.Id, all, view.PaidInputs) : null;
        double most = isGeneral ? view.Experience?.Years ?? 0 : 0;
        foreach (SkillStanding skill in skills)
        {
            double years = skill.Record.Number("years_of_experience") ?? skill.Length?.Years ?? 0;
            if (years > most && YearsOf(skill) is { } fact) (most, best) = (years, fact);
        }
        List<CareerRecord> roles = isGeneral ? [] : Roles(head, options);
        List<Span> spans = Timeline.Of(roles, view.Today);
        if (spans.Count > 0 && Timeline.Union(spans) is { } length && length.Years > most) (most, best) = (length.Years, YearsFact(spans[0].RecordId, length, [.. roles.SelectMany(Period.Inputs)]));
        if (best is null) return new Proof(requirement, false, false, Note(skills) is { } known ? known with { Text = known.Text + ", years not recorded" } : null, lines);
        bool enough = most >= asked - 0.05;
        string words = enough ? $"{best.Value} recorded" : string.Create(CultureInfo.InvariantCulture, $"{best.Value} recorded of {asked:0.#}{(most < 1 ? " years" : "")} asked");
        ContextLine? note = new LineWriter().Compute(best with { Value = words }).Line();
        if (lines.Count == 0 && roles.Count > 0) lines = [view.Index.Lines(roles[0])[0]];
        return new Proof(requirement, enough, false, note, lines.Count > 0 ? lines : ProofOf(skills));
    }

    // The owner's word wins and is marked "stated".
    private static Fact? YearsOf(SkillStanding skill) => skill.Record.Number("years_of_experience") is { } stated
        ? new Fact(skill.Record.Id, "years_of_experience", stated.ToString("0.#", CultureInfo.InvariantCulture) + " years, stated", Tier.Profile) { Inputs = [$"{skill.Record.Id}.years_of_experience"] }
        : skill.Length is { } length ? YearsFact(skill.Record.Id, length, [.. skill.Evidence.Where(r => r.Kind.Name == "experience").SelectMany(Period.Inputs)])
        : null;

    private static Fact YearsFact(string id, Length length, IReadOnlyList<string> inputs) => new(id, "years", length.Years < 1 ? length.ToString() : string.Create(CultureInfo.InvariantCulture, $"{(length.IsAbout ? "about " : "")}{length.Years:0.#} years"), Tier.Profile) { Inputs = inputs };

    // The roles that speak of it.
    private List<CareerRecord> Roles(List<Term> head, List<List<Term>> options)
    {
        List<CareerRecord> roles = Speaking(head);
        foreach (List<Term> option in options) roles = [.. roles.Union(Speaking(option))];
        return roles;
    }

    private List<CareerRecord> Speaking(List<Term> terms) => [.. Weigh(terms, Enough, r => r.Kind.Name == "experience" && paid.Contains(r.Id)).Select(s => s.Line.Record).Distinct()];

    private List<IndexedLine> Best(List<Term> head, List<List<Term>> options, Requirement requirement, bool isSkill, double least)
    {
        List<List<Term>> ways = head.Exists(t => t.IsName) ? [head] : [head, .. options];
        List<(IndexedLine Line, double Points)> lines = [];
        foreach (List<Term> way in ways)
        {
            lines.AddRange(Weigh(way, requirement.IsLicence ? EnoughLicence : least, r => !isSkill || r.Kind.Name != "skill").Select(f => (f.Line, f.Held * Standing(f.Line, requirement))));
        }
        if (lines.Count == 0) return [];
        if (lines.Exists(f => f.Line.Record.Kind.Name != "person")) lines.RemoveAll(f => f.Line.Record.Kind.Name == "person");
        double best = lines.Max(f => f.Points);
        return [.. lines.Where(f => f.Points >= best * Second).OrderByDescending(f => f.Points).ThenBy(f => f.Line.Length).DistinctBy(f => f.Line.Record.Id).Take(LinesShown).Select(f => f.Line)];
    }

    // The lines that hold enough of the terms, and how much of them they hold, 0 to 1.
    private List<(IndexedLine Line, double Held)> Weigh(List<Term> terms, double least, Func<CareerRecord, bool> isAmong)
    {
        List<(IndexedLine, double)> enough = [];
        List<Term> names = terms.FindAll(t => t.IsName);
        Func<IndexedLine, double>[] held = [.. terms.Select(Comparing)];
        foreach ((IndexedLine line, double part) in Found(terms))
        {
            double needed = line.Record.Kind.Name == "person" ? Math.Max(least, EnoughOfPerson) : least;
            if (!isAmong(line.Record)) continue;
            if (part < needed && names.Count > 0 && names.TrueForAll(n => Holds(n, line))) needed = Math.Min(needed, Near);
            if (part >= needed && IsTelling(terms, held, line, least) && HoldsNames(line, names, terms, part)) enough.Add((line, part));
        }
        return enough;
    }

    // One word that only means something alike is near, not the thing; so are two words of many.
    private static bool IsTelling(List<Term> terms, Func<IndexedLine, double>[] held, IndexedLine line, double least)
    {
        if (least <= Near && terms is [var single] && held[0](line) <= Alike) return char.IsLower(single.Written[0]);
        if (least <= Near) return terms.Count < 3 || SaysTwo(held, line);
        if (terms.Count > 2) return SaysTwo(held, line) || Enumerable.Range(0, terms.Count).Any(t => terms[t].IsName && held[t](line) > Alike);
        // "scikit-learn" is not what "learn" alone finds: a word that nobody knows and the file does not hold is the point of it.
        if (terms.Count == 2) return !terms.Exists(t => t.Forms.Count == 0 && !t.IsKnownWord);
        return held[0](line) > Alike || terms[0].IsName;
    }

    private static bool SaysTwo(Func<IndexedLine, double>[] held, IndexedLine line)
    {
        int said = 0;
        for (int t = 0; t < held.Length && said < 2; t++) said += held[t](line) >= Alike ? 1 : 0;
        return said > 1;
    }

    // The lines that tell something and hold at least a little of the terms; most hold too little. What nobody's file would say so ("workplace") weighs little.
    private List<(IndexedLine Line, double Held)> Found(List<Term> terms)
    {
        if (found.TryGetValue(terms, out List<(IndexedLine, double)>? known)) return known;
        double all = Math.Max(terms.Sum(t => file.WeightOf(t) * (t.Forms.Count == 0 && !t.IsName ? OfUnheard : 1)), 0.001);
        List<(IndexedLine, double)> some = [];
        foreach ((IndexedLine line, double score) in LinePostings.Of(file.View).Weigh(terms, terms.ConvertAll(file.WeightOf)))
        {
            if (score / all >= Near && line.IsTold) some.Add((line, score / all));
        }
        return found[terms] = some;
    }

    private double In(Term term, IndexedLine line) => Comparing(term)(line);

    private Func<IndexedLine, double> Comparing(Term term)
    {
        if (!comparing.TryGetValue(term, out Func<IndexedLine, double>? compare)) comparing[term] = compare = LinePostings.Of(file.View).Comparing(term);
        return compare;
    }

    // Half of the names stand in the line or its heading as such; without them the rest must say almost all.
    private bool HoldsNames(IndexedLine line, List<Term> names, List<Term> terms, double held)
    {
        if (names.Count == 0) return true;
        IndexedLine heading = file.View.Index.Lines(line.Record)[0];
        int named = names.Count(n => Holds(n, line) || Holds(n, heading));
        if (named > 0 && named * 2 >= names.Count) return true;
        return held >= EnoughWithoutName && terms.Count(t => !t.IsName && In(t, line) > 0.8) > 1;
    }

    private bool Holds(Term name, IndexedLine line)
    {
        if (In(name, line) < NameHeld) return false;
        // One letter stands in many names: "C" is not in "C&G", "R" not in "R&D".
        return name.Words is not [{ Length: 1 } letter] || Regex.IsMatch(line.Line.Text, $@"(?<![\p{{L}}\p{{N}}&.'’/-]){char.ToUpperInvariant(letter[0])}(?![\p{{L}}\p{{N}}&'’.#+-])", RegexOptions.CultureInvariant);
    }

    // What was done and proved says more than what is listed or summed up.
    private static double Standing(IndexedLine line, Requirement requirement) => line.Record.Kind.Name switch
    {
        "certificate" or "education" when requirement.IsLearned => OfLearned,
        "award" when requirement.IsLearned => 1.1,
        "person" => 0.7,
        "skill" => 0.8,
        "certificate" => 1.1,
        _ => FitAnswers.IsLinks(line) ? 0.8 : line.IsHeading ? 0.9 : 1,
    };

    // "Rust or Go": words in capitals on both sides are names, whatever else they mean.
    private bool IsNames(Requirement requirement) => language != "de" && requirement.Options.Count > 1 && requirement.Options.All(o => o.Count == 1 && o[0].IsCapital);

    // A skill is what is asked for when its name is a name or phrase of it, not a part of a longer name.
    private List<SkillStanding> Skills(Requirement requirement, List<Term> head, List<List<Term>> options)
    {
        if (requirement.Kind == RequirementKind.Task || requirement.IsLicence) return [];
        List<Term> terms = [.. head.Concat(options.SelectMany(o => o))];
        HashSet<string> stems = [.. requirement.Words.Concat(requirement.Options.SelectMany(o => o)).Select(w => w.Stem)];
        return [.. file.View.Index.Skills.MayBe(terms, stems).Where(s => Is(file.View.Index.TitleOf(s.Record), terms, stems)).Take(SkillsNamed)];
    }

    private static bool Is(TitleWords skill, List<Term> terms, HashSet<string> stems)
    {
        if (skill.Words.Count == 0) return false;
        if (terms.Exists(t => t.Text == skill.Text || (t.Words.Count == 1 && skill.Words.Count == 1 && t.Slips.Contains(skill.Text)))) return true;
        if (skill.Words is [var vendor, var product] && Vendors.Contains(vendor) && terms.Exists(t => t.Text == product)) return true;
        bool whole = skill.Stems.TrueForAll(stems.Contains);
        return whole && (skill.Words.Count > 1 || !terms.Exists(t => t.IsName));
    }

    private ContextLine? Note(List<SkillStanding> skills)
    {
        LineWriter note = new();
        foreach (SkillStanding skill in skills)
        {
            note.Say(skill.Record, "name", note.IsEmpty ? "" : ", ");
            if (YearsOf(skill) is { } years) note.Compute(years, " ");
            if (skill.Record.Text("proficiency_level") is not null) note.Say(skill.Record, "proficiency_level", " (", ")", 6);
            else if (skill.Evidence.Count == 0 && skills.Count == 1) Group(note, skill.Record);
        }
        return note.Line();
    }

    // A skill that no record proves is shown in the company it is listed in.
    private void Group(LineWriter note, CareerRecord skill)
    {
        if (skill.Text("category_id") is not { } id || file.View.Snapshot.Find(id) is not { } category) return;
        List<CareerRecord> beside = [.. file.View.Members(category).Where(m => m.Id != skill.Id).Take(SkillsBeside)];
        note.Say(category, "name", " (listed under ");
        for (int i = 0; i < beside.Count; i++) note.Say(beside[i], "name", i == 0 ? " with " : ", ");
        note.Add(")");
    }

    // The records that prove a skill; one that nothing proves stands in its group.
    private List<IndexedLine> ProofOf(List<SkillStanding> skills) => [.. skills.SelectMany(s => s.Evidence).Distinct().Take(1).Select(r => file.View.Index.Lines(r)[0])];

    private Proof OfLanguage(Requirement requirement)
    {
        foreach (AskedLanguage asked in requirement.Languages)
        {
            foreach (CareerRecord record in file.View.Snapshot.Of("language").Where(l => Words.Of(l.Text("language") ?? "").Any(w => SpokenLanguages.Of(w) == asked.Name)))
            {
                int level = SpokenLanguages.LevelOf(record.Text("fluency") ?? "").Level;
                bool enough = level == 0 || level >= asked.Level || (level >= 5 && asked.Level == 6);
                LineWriter note = new LineWriter().Say(record, "language").Say(record, "fluency", " ");
                return new Proof(requirement, enough, false, (enough ? note : note.Add($"; {asked.Written} asked")).Line(), []);
            }
        }
        return new Proof(requirement, false, false, null, []);
    }

    private Proof OfDegree(Requirement requirement)
    {
        List<Term> field = AdTerms.Of([.. requirement.Words.Concat(requirement.Options.SelectMany(o => o)).Where(w => DegreeRank.Named(w.Folded) == 0)], language, file);
        Dictionary<string, double> near = field.Count == 0 ? [] : file.Weigh(file.View.Degrees, field).ToDictionary(f => f.Record.Id, f => f.Coverage, StringComparer.Ordinal);
        CareerRecord? best = file.View.Degrees.OrderByDescending(d => !IsUnfinished(d) && DegreeRank.Of(d.Text("degree")) >= requirement.Degree).ThenByDescending(d => near.GetValueOrDefault(d.Id)).ThenByDescending(d => DegreeRank.Of(d.Text("degree"))).FirstOrDefault();
        if (best is null) return new Proof(requirement, false, false, null, []);
        // A degree of the height alone, where the ad names a field, is only near.
        bool reached = !IsUnfinished(best) && DegreeRank.Of(best.Text("degree")) >= requirement.Degree && (field.Count == 0 || near.GetValueOrDefault(best.Id) >= FieldHeld || requirement.Words.Concat(requirement.Options.SelectMany(o => o)).Any(w => w.Folded is "related" or "equivalent" or "comparable" or "vergleichbar" or "vergleichbare" or "equivalente" or "similaire" or "similar" or "afin"));
        ContextLine? line = Sections.Line(best, file.View);
        return new Proof(requirement, reached, false, reached || line is null ? line : line with { Text = "nearest: " + line.Text }, []);
    }

    // Broken off, or still going on.
    private bool IsUnfinished(CareerRecord degree) => file.View.IsOpen(degree) || degree.Date("end_date") is { } end && end.First > file.View.Today
        || Unfinished().IsMatch(PlainText.Fold(string.Join(' ', degree.Values.Values.OfType<string>().Concat(degree.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Values.OfType<string>())))));

    [GeneratedRegex(@"\b(?:abgebrochen|nicht abgeschlossen|unvollendet|inacheve\w*|non termine\w*|abandonne\w*|interrompu\w*|not completed|incomplete|unfinished|dropped out|left after|without a degree|no degree|sin terminar|inacabad\w*|incomplet\w*|abandonad\w*|trancad\w*|nao concluid\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();
}
