using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers about records of a kind: all of them, or those of them that the request's other words mean.</summary>
internal static class ListAnswers
{
    private const double Meant = 0.5;
    private const double Exact = 0.95;
    private const int InFull = 2;
    private const int ShortList = 130;
    private const int WholeKind = 220;
    private const int FewSkills = 2;

    private static readonly (Topic Topic, string Kind, string Label)[] Lists =
    [
        (Topic.Certificates, "certificate", "certificates"), (Topic.Awards, "award", "awards"), (Topic.Publications, "publication", "publications"),
        (Topic.Volunteering, "volunteering", "volunteering"), (Topic.Projects, "project", "projects"), (Topic.Languages, "language", "spoken languages"),
        (Topic.Interests, "interest", "interests"), (Topic.Preferences, "preferences", "job search preferences"), (Topic.References, "reference", "references"),
        (Topic.Education, "education", "education"), (Topic.Skills, "skill", "skills"), (Topic.Strengths, "skill", "skills"), (Topic.Roles, "experience", "roles"),
    ];

    // What these ask for is found in roles and elsewhere too, whatever the word says.
    private static readonly HashSet<Topic> Loose = [Topic.Projects, Topic.Volunteering, Topic.Roles, Topic.Skills, Topic.Strengths, Topic.Interests, Topic.Education, Topic.Courses];

    private static readonly HashSet<string> Which = ["which", "what", "welche", "welcher", "welches", "welchen", "was", "quel", "quels", "quelle", "quelles", "que", "cual", "cuales", "qual", "quais"];

    private static readonly HashSet<string> Besides = ["besides", "other", "apart", "except", "ausser", "neben", "outre", "autre", "autres", "hormis", "ademas", "aparte", "alem", "tirando"];

    // They name a degree in one language and something else in another.
    private static readonly HashSet<string> OtherwiseUsed = ["these", "promotion", "licence", "grado", "bac"];

    /// <summary>Answers where a kind is asked for.</summary>
    /// <returns>Whether that was the answer; false leaves the request to names and words.</returns>
    public static bool Say(Draft draft, Request request, Lookup file)
    {
        int before = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count;
        if (request.Asks(Topic.Leadership) && request.Named.Count == 0) Topics.Leadership(draft, file);
        bool ofSkill = request.Named.Count > 0 && request.Named.All(n => n.Record.Kind.Name is "skill" or "interest");
        if (request.Asks(Topic.Metrics) && (request.Named.Count == 0 || ofSkill) && !Metrics(draft, ofSkill ? request with { Terms = request.AllTerms } : request, file)) return false;
        if (request.Asks(Topic.Metrics) && ofSkill && draft.Lines.Count > 0) return true;
        List<(Topic Topic, string Kind, string Label)> asked = [.. Lists.Where(l => request.Asks(l.Topic)).DistinctBy(l => l.Kind)];
        // Roles are asked for by so many words that any other kind beside them is what is meant.
        // "Evidence of it across jobs and side projects": wherever it is.
        if (asked.Count == 2 && asked.TrueForAll(l => l.Topic is Topic.Roles or Topic.Projects) && (request.Terms.Count > 0 || request.Named.Count > 0)) return false;
        if (asked.Count > 1) asked.RemoveAll(l => l.Topic == Topic.Roles);
        // "Praise from the charity boss": what was said, by whomever.
        if (asked.Exists(l => l.Topic == Topic.References)) asked.RemoveAll(l => l.Topic is Topic.Volunteering or Topic.Projects or Topic.Education or Topic.Interests);
        if (asked.Count > 1 && asked.Exists(l => l.Topic is not (Topic.Skills or Topic.Projects))) asked.RemoveAll(l => l.Topic is Topic.Projects && request.Terms.Count > 0);
        foreach ((Topic topic, string kind, string label) in asked)
        {
            if (!SayShared(draft, topic, kind, label, request, file)) return draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
        }
        return draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
    }

    // Of a kind that is private as a whole nothing can be said to be missing; of one that is so in part, the list says that it is not whole.
    private static bool SayShared(Draft draft, Topic topic, string kind, string label, Request request, Lookup file)
    {
        bool isEmpty = !file.View.Snapshot.Of(kind).Any();
        if (isEmpty && (request.Terms.Count == 0 || !Loose.Contains(topic)) && draft.WithholdRecords(file.View.Snapshot, kind)) return true;
        if (!SayKind(draft, topic, kind, label, request, file)) return false;
        draft.WithholdRecords(file.View.Snapshot, kind);
        return true;
    }

    private static bool SayKind(Draft draft, Topic topic, string kind, string label, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> all = kind == "experience" ? [.. view.Roles] : kind == "education" ? [.. view.Degrees] : [.. view.Snapshot.Of(kind)];
        List<NamedRecord> own = [.. request.Named.Where(n => n.Record.Kind.Name == kind)];
        List<NamedRecord> others = [.. request.Named.Where(n => n.Record.Kind.Name != kind && n.Record.Kind.Name is not ("skill" or "interest" or "language" or "publication" or "award") && (n.Record.Kind.Name != "certificate" || n.Field == "issuer"))];
        List<Term> skills = kind == "skill" ? [] : [.. request.Named.Where(n => n.Record.Kind.Name != kind && n.Record.Kind.Name is "skill" or "interest" or "language").Select(n => Term.Literal([.. n.At.Order().Select(i => request.Words[i])], file) with { IsName = n.At.Any(i => request.Words[i].IsMarked) }).DistinctBy(t => t.Text)];
        if (kind == "language" && own.Count > 0 && request.Asks(Topic.Languages)) own = [.. own, .. all.Where(a => !own.Exists(o => o.Record == a)).Select(a => own[0] with { Record = a })];
        if (own.Count > 0)
        {
            SayNamed(draft, topic, [.. own.Select(o => o.Record)], request, file);
            return true;
        }
        if (kind == "education" && Studies(draft, request, file) is { } studies) return studies;
        if (others.Count > 0) return OfNamed(draft, topic, all, label, others, request, file);
        if (kind == "skill") return Skills(draft, request, file);
        List<Term> terms = [.. request.Terms, .. skills];
        if (terms.Count > 0)
        {
            List<FoundRecord> found = file.Weigh(all, terms).FindAll(f => f.Coverage >= Meant);
            bool isShort = topic != Topic.References && all.Sum(r => TokenBudget.Count(Sections.Line(r, view)?.Text ?? "")) <= ShortList;
            if (terms.Find(t => t.IsName && (t.IsNowhere || topic == Topic.Education || !Loose.Contains(topic)) && !all.Exists(r => view.Index.Lines(r).Any(l => t.In(l) >= 0.8))) is { } name)
            {
                draft.Refuse($"{label}: {name.Written}");
                return true;
            }
            if (kind == "language" && !request.Has(Besides) && terms.Find(t => t.Words.Any(w => SpokenLanguages.Of(w) is not null) && !all.Exists(r => view.Index.Lines(r).Any(l => t.In(l) >= 0.8))) is { } spoken)
            {
                draft.Refuse(spoken.Written);
                draft.Say(all.Select(r => Sections.Line(r, view)));
                return true;
            }
            // "Did I make shipping cheaper for any employer" asks for a deed, not for the employers.
            if (kind == "experience" && request.Form == AskForm.Whether && request.Terms.Any(t => !t.IsNowhere)) return false;
            if (kind == "experience" && (skills.Count > 0 || request.Named.Any(n => n.Record.Kind.Name is "certificate" or "publication" or "award") || (request.Form != AskForm.HowMany && file.Find([.. request.AllTerms]) is [{ Coverage: >= 0.3 }, ..]))) return false;
            if (kind == "experience" && file.Find([.. request.AllTerms]) is { Count: > 0 } told && SearchAnswers.Holds(told, request, [.. request.AllTerms], file)) return false;
            if (found.Count > 0 && ((found[0].Coverage >= Exact && (terms.Exists(t => t.IsName) || request.Form == AskForm.When || topic == Topic.References)) || !isShort))
            {
                draft.Explain($"{label}: those that the other words mean");
                SayRecords(draft, topic, found, view);
                return true;
            }
            if (found.Count == 0 && Loose.Contains(topic) && file.Find([.. request.AllTerms]) is { Count: > 0 } elsewhere && elsewhere[0].Coverage >= (request.Form is AskForm.Whether or AskForm.Where ? 0.45 : 0.6)) return false;
            if (all.Count == 0 && Loose.Contains(topic)) return false;
        }
        draft.Say(request.Named.Where(n => n.Record.Kind.Name == "language" && kind != "language").Select(n => Sections.Line(n.Record, view)));
        draft.Explain($"{label}: all of that kind");
        if (terms.Count > 0 && topic is Topic.Projects or Topic.Volunteering && request.Form is not (AskForm.When or AskForm.Where))
        {
            List<ContextLine> whole = [.. all.SelectMany(r => RecordDetail.Lines(r, view, alone: false))];
            if (whole.Sum(l => TokenBudget.Count(l.Text)) <= WholeKind)
            {
                draft.Say(whole);
                return true;
            }
        }
        if (request.Form == AskForm.HowMany && all.Count > 0) draft.Say(Count(all, kind, label, view));
        SayAll(draft, topic, all, label, view);
        return true;
    }

    private static ContextLine Count(List<CareerRecord> all, string kind, string label, CareerView view)
    {
        string words = kind == "experience" ? $"{view.PaidRoles.Count} roles at {view.Employers} employers" : $"{all.Count} {label}";
        return new LineWriter().Compute(new Fact(all[0].Id, "count", words, Tier.Profile) { Inputs = [.. all.Select(r => r.Id)] }).Line()!;
    }

    private static void SayAll(Draft draft, Topic topic, List<CareerRecord> all, string label, CareerView view)
    {
        if (topic == Topic.References) Topics.References(draft, all, view);
        else if (all.Count > 0) draft.SayOrMiss(all.Select(r => Sections.Line(r, view)), label);
        else draft.SayOrMiss(Topics.InUnknownSections(topic, view), label);
    }

    private static void SayRecords(Draft draft, Topic topic, List<FoundRecord> found, CareerView view)
    {
        List<FoundRecord> best = found.FindAll(f => f.Score >= found[0].Score * 0.7);
        if (topic == Topic.References) Topics.References(draft, best.Select(f => f.Record), view);
        else if (best.Count <= InFull && topic is Topic.Projects or Topic.Volunteering or Topic.Publications or Topic.Awards) foreach (FoundRecord record in best) draft.Say(RecordDetail.Lines(record.Record, view, alone: false));
        else
        {
            foreach (FoundRecord record in best)
            {
                draft.Say(Sections.Line(record.Record, view));
                draft.Say(record.Lines.Where(l => !l.Line.IsHeading && l.Score >= best[0].Lines[0].Score * 0.9).Take(1).Select(l => l.Line.Line));
            }
        }
    }

    private static void SayNamed(Draft draft, Topic topic, List<CareerRecord> records, Request request, Lookup file)
    {
        if (topic == Topic.References) Topics.References(draft, records, file.View);
        else if (topic is Topic.Projects or Topic.Volunteering or Topic.Skills or Topic.Strengths) NamedAnswers.Say(draft, request with { Named = [.. request.Named.Where(n => records.Contains(n.Record))] }, file);
        else
        {
            List<FoundRecord> held = file.Weigh(records, request.Terms);
            // "Which Nigerian language": a word that none of the named has may mean the others.
            if (held.Count == 0 && request.Terms.Count > 0 && topic == Topic.Languages) records = [.. records.Concat(file.View.Snapshot.Of("language")).Distinct()];
            else if (held.Count == 0 && request.Terms.FirstOrDefault(t => t.IsName || (t.Words.Count > 1 && t.Senses.Any(s => !Sense.IsConcept(s)))) is { } other)
            {
                draft.Explain($"{records[0].Id}: near, but it does not say {other.Written}");
                draft.Refuse(other.Written);
            }
            foreach (CareerRecord record in records)
            {
                draft.Say(Sections.Line(record, file.View));
                if (records.Count == 1 && request.Has(SearchAnswers.AskingInFull) && record.Kind.Name is not "language") draft.Say(SearchAnswers.Details(record, file.View));
                else if (request.Terms.Count > 0) draft.Say(file.Weigh([record], request.Terms).SelectMany(f => f.Lines).Where(l => !l.Line.IsHeading).Take(2).Select(l => l.Line.Line));
            }
            if (topic == Topic.Education) Details(draft, records, request);
        }
    }

    // "Who at Acme recommended me", "which awards from Acme": records of the kind that speak of what is named.
    private static bool OfNamed(Draft draft, Topic topic, List<CareerRecord> all, string label, List<NamedRecord> others, Request request, Lookup file)
    {
        List<Term> names = [.. others.Select(o => Term.Literal([.. o.At.Order().Select(i => request.Words[i])], file)).DistinctBy(t => t.Text)];
        List<FoundRecord> speaking = file.Weigh(all, names);
        if (request.Terms.Count > 0 && topic is Topic.Projects or Topic.Volunteering)
        {
            List<FoundRecord> meant = file.Weigh(speaking.Select(s => s.Record), request.Terms);
            if (meant.Count == 0 || meant[0].Coverage < Meant) return false;
            speaking = meant;
        }
        if (speaking.Count > 0)
        {
            draft.Explain($"{label}: those that speak of what is named");
            SayRecords(draft, topic, speaking, file.View);
            return true;
        }
        if (Loose.Contains(topic) || (topic == Topic.Languages)) return false;
        draft.Miss($"{label} of {string.Join(", ", names.Select(n => n.Written))}");
        return true;
    }

    private static bool Skills(Draft draft, Request request, Lookup file)
    {
        List<Term> terms = [.. request.AllTerms.Where(t => t.Narrower.Count > 0 || !t.Words.All(w => Lexicon.Find([w]).Exists(f => f.Topic is Topic.Skills or Topic.Strengths or Topic.Languages)))];
        if (terms.Count > 0)
        {
            List<FoundRecord> found = file.Weigh(file.View.Snapshot.Of("skill"), terms).FindAll(f => f.Coverage >= Meant);
            if (found.Count > 0)
            {
                draft.Explain("skills: those that the words mean");
                // "Which rostering tool": its name stands beside the skill that says rosters.
                IEnumerable<CareerRecord> groups = request.Has(Which) && found.Count <= FewSkills ? found.Select(f => f.Record.Text("category_id")).OfType<string>().Distinct().Select(file.View.Snapshot.Find).OfType<CareerRecord>() : [];
                Topics.SkillNames(draft, [.. found.Select(f => f.Record).Concat(groups)], file.View);
                return true;
            }
            if (file.Find(terms) is { Count: > 0 } elsewhere && SearchAnswers.Holds(elsewhere, request, terms, file) && elsewhere[0].Coverage >= 0.8) return false;
            if (terms.Find(t => t is { IsName: true, IsNowhere: true }) is { } name)
            {
                draft.Miss(name.Written);
                if (!request.Has(Which)) return true;
                // "Which ERP can I operate": not by that name, but it may be among them.
                draft.Refuse(name.Written);
            }
            // "The database products": a family that no skill is of.
            if (terms.Find(t => t is { IsNowhere: true, Narrower.Count: > 0 }) is { } family) draft.Refuse(family.Written);
        }
        Topics.Skills(draft, file.View);
        return true;
    }

    // Studies by degree: asked for a master where there is none, the file does not hold it.
    private static bool? Studies(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        IReadOnlySet<int> ranks = request.DegreeRanks;
        if (ranks.Count == 0 || view.Degrees.Count == 0) return Detailed(draft, request, view);
        List<CareerRecord> meant = [.. view.Degrees.Where(d => ranks.Contains(DegreeRank.Of(d.Text("degree"))))];
        if (meant.Count == 0 && request.Named.Count == 0 && view.Degrees.All(d => DegreeRank.Of(d.Text("degree")) is not (0 or DegreeRank.Unknown)) && request.Words.FirstOrDefault(w => DegreeRank.Named(w.Folded) > 0 && !OtherwiseUsed.Contains(w.Folded)) is { } word)
        {
            draft.Explain("education: no study of that degree");
            draft.Refuse(word.Written);
            draft.Say(view.Degrees.Select(d => Sections.Line(d, view)));
            return true;
        }
        if (meant.Count == 0) return Detailed(draft, request, view);
        draft.Explain("education: studies of that degree");
        draft.Say(meant.Select(d => Sections.Line(d, view)));
        Details(draft, meant, request);
        return true;
    }

    private static bool? Detailed(Draft draft, Request request, CareerView view)
    {
        if (!request.AsksAny(Topic.Grade, Topic.Courses, Topic.Thesis) || request.Named.Count > 0) return null;
        bool courses = request.Asks(Topic.Courses) && view.Degrees.Any(d => d.List("courses").Count > 0), thesis = request.Asks(Topic.Thesis) && view.Degrees.Any(d => d.Values.ContainsKey("thesis"));
        if (request.AsksAny(Topic.Courses, Topic.Thesis) && !courses && !thesis && !request.Asks(Topic.Grade)) return false;
        draft.Say(view.Degrees.Select(d => Sections.Line(d, view)));
        Details(draft, [.. view.Degrees], request);
        return true;
    }

    private static void Details(Draft draft, List<CareerRecord> degrees, Request request)
    {
        if (request.Asks(Topic.Grade) && !degrees.Exists(d => d.Values.ContainsKey("grade"))) draft.Refuse("grade");
        foreach (CareerRecord degree in degrees)
        {
            if (request.Asks(Topic.Thesis)) draft.Say(new LineWriter().Say(degree, "thesis", "Thesis: ").Line());
            if (request.AsksAny(Topic.Courses, Topic.Thesis)) draft.Say(new LineWriter().SayList(degree, "courses", "Courses: ").Line());
        }
        if (request.Asks(Topic.Thesis) && !degrees.Exists(d => d.Values.ContainsKey("thesis") || d.List("courses").Count > 0)) draft.Miss("thesis");
    }

    private static bool Metrics(Draft draft, Request request, Lookup file)
    {
        List<Term> terms = [.. request.Terms];
        if (terms.Count > 0 && !request.Has(SearchAnswers.AskingForAll))
        {
            List<FoundRecord> found = file.Find(terms).FindAll(f => f.Coverage >= Meant);
            found = [.. found.Select(f => f with { Lines = [.. f.Lines.Where(l => Topics.HasFigure(l.Line.Line.Text) && !l.Line.IsHeading)] }).Where(f => f.Lines.Count > 0)];
            if (found.Count > 0)
            {
                draft.Explain("numbers: lines with figures that the words mean");
                SearchAnswers.SayFound(draft, found, 3, 3, file.View);
                return true;
            }
            if (request.Form is AskForm.HowMuch or AskForm.HowMany or AskForm.What) return false;
        }
        bool percent = request.Words.Any(w => w.Folded.StartsWith("percent", StringComparison.Ordinal) || w.Folded.StartsWith("prozent", StringComparison.Ordinal) || w.Folded.StartsWith("pourcent", StringComparison.Ordinal) || w.Folded.StartsWith("porcent", StringComparison.Ordinal));
        bool money = request.Words.Any(w => w.Folded is "euro" or "euros" or "dollar" or "dollars" or "pounds" or "money" or "geld" or "geldbetrage" or "argent" or "dinero" or "dinheiro" or "sommes" or "montants" or "amounts");
        Topics.Metrics(draft, file.View.Engagements, file.View, percent, money);
        return true;
    }
}
