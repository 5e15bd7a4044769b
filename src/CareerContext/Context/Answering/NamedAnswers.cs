using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers about records that a request names: the lines it asks for, the record in full, or what of it is not recorded.</summary>
internal static class NamedAnswers
{
    private const int LinesShown = 5;
    private const int ManyRecords = 4;
    private const int TellTokens = 260;
    private const int SmallTokens = 130;
    private const int NearTokens = 70;
    private const double NearLine = 0.55;
    private const double Enough = 0.34;

    private static readonly HashSet<string> AskingProof = ["where", "evidence", "used", "use", "proof", "prove", "example", "jobs", "job", "role", "roles", "projects", "records", "show", "involved", "belegen", "beleg", "nachweisen", "prouver", "preuve", "pruebas", "demostrar", "provas", "comprovar", "wo", "eingesetzt", "benutzt", "genutzt", "verwendet", "belege", "ou", "utilise", "utilisee", "donde", "usado", "use", "onde", "usei", "usado"];
    // "Do I have it, and have I done it anywhere": whether it is listed is not enough.
    private static readonly HashSet<string> Anywhere = ["anywhere", "anger", "hands", "practice", "actually", "irgendwo", "praxis", "praktisch", "tatsachlich", "pratique", "reellement", "practica", "realmente", "pratica", "applied", "angewendet", "angewandt", "applique", "aplicado"];
    private static readonly HashSet<string> Working = ["role", "job", "position", "title", "work", "worked", "working", "employed", "do", "stelle", "rolle", "gearbeitet", "gemacht", "poste", "role", "travaille", "fait", "puesto", "cargo", "trabaje", "hice", "trabalhei", "fiz", "funcao"];
    private static readonly HashSet<string> Doing = ["did", "do", "done", "work", "worked", "gemacht", "gearbeitet", "fait", "travaille", "hice", "hecho", "trabaje", "fiz", "feito", "trabalhei"];
    private static readonly HashSet<string> AskingWhen = ["when", "since", "until", "wann", "seit", "bis", "quand", "depuis", "jusqu", "cuando", "desde", "hasta", "quando", "ate"];
    private static readonly HashSet<string> Dating = [.. AskingWhen, "wen", "wan", "whn", "ab", "date", "dates", "datum", "fecha", "fechas"];
    private static readonly HashSet<string> Besides = ["else", "besides", "other", "others", "sonst", "andere", "anderen", "weitere", "ausserdem", "autre", "autres", "sinon", "ademas", "otros", "otras", "demas", "alem", "outros", "outras"];
    private static readonly HashSet<string> AskingLevel = ["strong", "good", "level", "well", "rating", "rate", "gut", "niveau", "nivel", "nivell", "fluency", "master", "maitrise", "dominio", "stark", "rated", "fluent"];

    /// <summary>Answers where a record is named.</summary>
    /// <returns>Whether anything was said or found missing.</returns>
    public static bool Say(Draft draft, Request request, Lookup file)
    {
        List<NamedRecord> named = [.. request.Named.Where(n => n.Record.Kind.Name is not "interest" || request.Named.Count == 1)];
        if (named.Count == 0) return false;
        if (IsNamedAsEmployer(request, named))
        {
            NearMiss(draft, request.Words[named[0].At.Min()].Written, [.. named.Select(n => n.Record)], file.View);
            return true;
        }
        List<CareerRecord> skills = [.. named.Where(n => n.Record.Kind.Name is "skill").Select(n => n.Record).DistinctBy(r => r.Title)];
        List<CareerRecord> others = [.. named.Where(n => n.Record.Kind.Name is not "skill").Select(n => n.Record)];
        // A crowd that is named by the skill's own word alone only proves the skill.
        HashSet<int> ofSkills = [.. named.Where(n => n.Record.Kind.Name == "skill" && n.IsExact).SelectMany(n => n.At)];
        if (others.Count > ManyRecords && named.TrueForAll(n => n.At.All(ofSkills.Contains))) others = [];
        if (others.Count == 0) return Skills(draft, skills, request, file);
        // "What did I do about tiered storage" is about the work, though a paper bears the name.
        if (others.TrueForAll(r => r.Kind.Name is "publication" or "certificate" or "award" or "language") && (request.Has(Doing) || request.Asks(Topic.Roles) || request.Form == AskForm.Where))
        {
            List<Term> all = [.. request.Terms, .. named.Select(n => Term.Literal([.. n.At.Order().Select(i => request.Words[i])], file)).DistinctBy(t => t.Text)];
            List<FoundRecord> done = file.Weigh(file.View.Engagements, all).FindAll(f => f.Coverage >= 0.8);
            if (done.Count > 0)
            {
                SearchAnswers.SayFound(draft, done, 2, 3, file.View, inDetail: true);
                draft.Say(others.Select(r => Sections.Line(r, file.View)));
                return true;
            }
        }
        Records(draft, others, request, file);
        return true;
    }

    // "What was my role at Google" is not answered by a course that Google gave.
    private static bool IsNamedAsEmployer(Request request, List<NamedRecord> named) =>
        named.TrueForAll(n => n.Record.Kind.Name is "certificate" or "award" or "publication" or "skill" or "interest") && request.Words.Any(w => Working.Contains(w.Folded))
        && named.TrueForAll(n => n.At.Min() > 0 && (n.Record.Kind.Name is "skill" or "interest" ? EmployerWords.Sure : EmployerWords.BeforeNames).Contains(request.Words[n.At.Min() - 1].Folded));

    private static bool Skills(Draft draft, List<CareerRecord> skills, Request request, Lookup file)
    {
        // "Which certificate for AWS", "how long did the SQL migration take": the skill is a part of another question.
        if (request.Terms.Count > 1 && !request.Has(AskingProof))
        {
            List<FoundRecord> found = file.Find([.. request.Terms, .. skills.Select(s => Term.Literal(RequestWord.Of(s.Title!), file))]);
            if (SearchAnswers.Holds(found, request, [.. request.Terms], file) && found[0].Record.Kind.Name != "skill")
            {
                SearchAnswers.SayFound(draft, found, 2, 2, file.View);
                return true;
            }
        }
        foreach (CareerRecord skill in skills) Skill(draft, skill, request, file);
        if (request.Has(Besides) || (request.Asks(Topic.Skills) && request.Form == AskForm.What && !request.Has(AskingLevel))) Siblings(draft, skills, file.View);
        return true;
    }

    // "Can I code in Rust, and in what else": the others of its group.
    private static void Siblings(Draft draft, List<CareerRecord> skills, CareerView view)
    {
        foreach (CareerRecord group in skills.Select(s => s.Text("category_id")).OfType<string>().Distinct().Select(view.Snapshot.Find).OfType<CareerRecord>()) Topics.SkillNames(draft, [group], view);
    }

    private static void Skill(Draft draft, CareerRecord skill, Request request, Lookup file)
    {
        draft.Say(Sections.Line(skill, file.View));
        if (file.View.Members(skill).ToList() is { Count: > 0 } members)
        {
            LineWriter line = new();
            foreach (CareerRecord member in members) line.Say(member, "name", line.IsEmpty ? $"{skill.Title}: " : ", ");
            draft.Say(line.Line());
        }
        Parts(draft, skill, file);
        if (request.Has(AskingLevel)) return;
        HashSet<string> proven = [.. file.View.Standing(skill).Evidence.Select(r => r.Id)];
        // The text index gives only so many: work that proves it must not fall behind a crowd that mentions it.
        Term[] name = [Term.Literal(RequestWord.Of(skill.Title!), file)];
        // "CI" where the skill is called "CI/CD": as it is said here it may stand in the lines.
        List<Term> said = [.. request.Named.Where(n => n.Record == skill && n.Field == "name").Select(n => Term.Literal([.. n.At.Order().Select(i => request.Words[i])], file)).Where(t => t.Text != name[0].Text)];
        List<FoundRecord> found = [.. file.Find(name).Concat(file.Weigh(file.View.Standing(skill).Evidence, name)).Concat(said.SelectMany(t => file.Find([t]))).OrderByDescending(f => f.Coverage).DistinctBy(f => f.Record)];
        found = found.FindAll(f => f.Record.Kind.Name is not ("skill" or "person" or "reference" or "language") && (proven.Contains(f.Record.Id) || f.Coverage > 0.9));
        bool inFull = request.Has(AskingProof) || request.Has(Anywhere) || request.Form is not AskForm.Whether;
        draft.Explain($"{skill.Id}: {found.Count} records prove it");
        foreach (CareerRecord proof in Proofs.Shown(draft, file.View.NewestFirst(found.Select(f => f.Record)), inFull ? Proofs.Most : 2))
        {
            draft.Say(Sections.Line(proof, file.View) is { } line ? line with { Text = "- " + line.Text } : null);
            if (!inFull) continue;
            List<IndexedLine> told = [.. found.First(f => f.Record == proof).Lines.Where(l => !l.Line.IsHeading && !l.Line.IsLinks).Select(l => l.Line)];
            // Proven by a list of technologies alone: what was done there is the proof.
            draft.Say((told.Count > 0 ? told : file.View.Index.Lines(proof).Where(l => !l.IsHeading && l.Worth >= 1 && !l.IsLinks)).Take(1).Select(l => l.Line));
        }
    }

    // Amazon Web Services, where EC2 and S3 are recorded too: its services.
    private static void Parts(Draft draft, CareerRecord skill, Lookup file)
    {
        List<RequestWord> words = RequestWord.Of(skill.Title!);
        Term whole = Term.Literal(words, file);
        whole = whole with { Narrower = file.View.Index.Senses.Narrower(whole.Senses.Select(s => new Sense(0, words.Count, s))) };
        if (whole.Narrower.Count == 0) return;
        LineWriter line = new();
        foreach (CareerRecord part in file.View.Snapshot.Of("skill").Where(s => s != skill && s.Text("category_id") != skill.Id && file.View.Index.Lines(s)[0].Senses.Any(n => whole.Narrower.Contains(n.Id))).DistinctBy(s => s.Title)) line.Say(part, "name", line.IsEmpty ? $"Of {skill.Title}: " : ", ");
        draft.Say(line.Line());
    }

    private static void Records(Draft draft, List<CareerRecord> records, Request request, Lookup file)
    {
        bool isOneInFull = records.Count == 1 && records[0].Kind.Name is "experience" or "project" or "volunteering" && Questions.AreSeveral(request.Text) && request.Terms.Count > 0 && IsShort(records, file.View, TellTokens);
        if (isOneInFull) InFull(draft, records, file.View);
        else if (IsBare(records, request, file)) NearMiss(draft, string.Join(", ", request.Terms.Take(2).Select(t => t.Written)), records, file.View);
        else if (Other(records, request, file) is { } missed) NearMiss(draft, missed.Written, records, file.View);
        else if (IsOneLineEach(records, request, file)) OneLineEach(draft, records, file.View);
        else if (Figures(draft, records, request, file.View)) draft.Explain("numbers of what is named");
        else if (IsAskedInFull(records, request, file.View)) InFull(draft, records, file.View);
        else ByWords(draft, records, request, file);
    }

    // "My B2 in English", "the accreditation for heat pumps": the thing is there, but another one.
    private static Term? Other(List<CareerRecord> records, Request request, Lookup file) =>
        request.Form is not (AskForm.When or AskForm.What or AskForm.Whether) || records.Exists(r => r.Kind.Name == "experience") ? null
        : request.Terms.FirstOrDefault(t => IsTelling(t) && !Near(records, file.View).Any(r => file.View.Index.Lines(r).Any(l => t.In(l) >= 0.6)));

    // Dates; many records; and what holds little beside its line, unless its words are asked for.
    private static bool IsOneLineEach(List<CareerRecord> records, Request request, Lookup file)
    {
        if ((request.Form == AskForm.When || (request.Has(AskingWhen) && request.Form is AskForm.Open or AskForm.Whether)) && request.Terms.Count < 2 && !request.Asks(Topic.Metrics)) return true;
        if (records.Count > ManyRecords && request.Terms.Count == 0) return true;
        return !request.Asks(Topic.Metrics) && records.TrueForAll(r => r.Kind.Name is "language" or "certificate" or "award" or "publication") && !request.Has(SearchAnswers.AskingInFull)
            && (request.Terms.Count == 0 || file.Weigh(records, request.Terms).TrueForAll(f => f.Lines[0].Line.IsHeading));
    }

    private static void OneLineEach(Draft draft, List<CareerRecord> records, CareerView view)
    {
        draft.Explain("one line a record");
        draft.Say(records.Select(r => Sections.Line(r, view)));
    }

    private static bool Figures(Draft draft, List<CareerRecord> records, Request request, CareerView view)
    {
        bool asksForAll = request.Form is AskForm.Open or AskForm.What && records.TrueForAll(r => r.Kind.Name == "experience");
        if (!request.Asks(Topic.Metrics) || (request.Terms.Count > 2 && !asksForAll)) return false;
        int before = draft.Lines.Count;
        Topics.Metrics(draft, records, view);
        return draft.Lines.Count > before || request.Form is AskForm.HowMuch or AskForm.HowMany;
    }

    private static bool IsAskedInFull(List<CareerRecord> records, Request request, CareerView view)
    {
        if (request.Slot != Slot.Any) return false;
        if (request.Has(SearchAnswers.AskingInFull) && IsShort(records, view, TellTokens)) return true;
        if (records.TrueForAll(r => r.Kind.Name is "project" or "volunteering") && request.Form != AskForm.HowMuch && IsShort(records, view, SmallTokens)) return true;
        // "What did I build there": one everyday word asks for all that was done.
        return request.Terms is [{ IsName: false } only] && only.Senses.All(Sense.IsConcept) && request.Form is AskForm.What or AskForm.Open && !request.AsksForField
            && records.TrueForAll(r => r.Kind.Name == "experience") && IsShort(records, view, TellTokens);
    }

    private static void ByWords(Draft draft, List<CareerRecord> records, Request request, Lookup file)
    {
        List<Term> terms = [.. request.Terms];
        List<FoundRecord> found = terms.Count == 0 ? [] : file.Weigh(Near(records, file.View), terms);
        double covered = found.Count == 0 ? 0 : found.Max(f => f.Coverage);
        Term? name = terms.Find(t => t.IsName && !found.Exists(f => f.Held.Contains(t)));
        // A sum that no line tells is not recorded, whatever else is told of it.
        bool noSum = request.Form == AskForm.HowMuch && request.Slot == Slot.Any && terms.Count > 0 && !found.Exists(f => f.Coverage >= Enough && f.Lines.Any(l => !l.Line.IsHeading && Topics.HasFigure(l.Line.Line.Text)));
        Term? counted = request.Asks(Topic.Duration) ? null : SearchAnswers.Counted(request);
        if (noSum) MissOf(draft, string.Join(", ", terms.Take(2).Select(t => t.Written)), records, found, file.View);
        else if (counted is not null && !found.Exists(f => f.Lines.Any(l => !l.Line.IsHeading && l.Line.HasNumberBeside(counted)))) MissOf(draft, counted.Written, records, found, file.View);
        else if (terms.Count == 0 || (name is null && covered < Enough && !AsksForOneThing(request))) InFull(draft, records, file.View);
        else if (name is not null && covered < Enough) NearMiss(draft, name.Written, records, file.View);
        else if (covered < Enough) MissOf(draft, string.Join(", ", terms.Take(3).Select(t => t.Written)), records, found, file.View);
        else SayBest(draft, counted is null ? found : SearchAnswers.WithNumbers(found, counted), request, file.View);
    }

    private static void SayBest(Draft draft, List<FoundRecord> found, Request request, CareerView view)
    {
        draft.Explain("of what is named: the lines that hold the words");
        double best = found.Max(f => f.Lines[0].Score);
        foreach (FoundRecord record in found.Where(f => f.Lines[0].Score >= best * NearLine))
        {
            draft.Say(Sections.Line(record.Record, view));
            List<ContextLine> told = [.. record.Lines.Where(l => !l.Line.IsHeading && l.Score >= best * NearLine).Take(LinesShown).Select(l => l.Line.Line)];
            // Its heading holds the words, so what it tells is what was asked for.
            draft.Say(told.Count == 0 && IsEngagement(record.Record) && !request.Asks(Topic.Duration) && !request.Has(Dating) ? SearchAnswers.Details(record.Record, view) : told);
        }
    }

    private static bool IsEngagement(CareerRecord record) => record.Kind.Name is "experience" or "project" or "volunteering";

    private static bool IsShort(List<CareerRecord> records, CareerView view, int most) => records.Sum(r => RecordDetail.Lines(r, view, alone: false).Sum(l => TokenBudget.Count(l.Text))) <= most;

    private static bool IsTelling(Term term) => term.IsName || (term.Words.Count > 1 && term.Senses.Any(s => !Sense.IsConcept(s)));

    // "Which features did I build there": nothing is recorded of the work there, and its heading does not say it either.
    private static bool IsBare(List<CareerRecord> records, Request request, Lookup file) => request.Terms.Count > 0 && request.Form is not (AskForm.When or AskForm.Where or AskForm.Whether)
        && records.TrueForAll(r => r.Kind.Name == "experience" && !TellsOfWork(r, file.View)) && !file.Weigh(records, request.Terms).Exists(f => f.Coverage >= Enough);

    // Whether more of a role is recorded than where and when it was.
    private static bool TellsOfWork(CareerRecord role, CareerView view) => view.ProjectsOf(role).Any() || view.Index.Lines(role).Any(l => !l.IsHeading && l.Line.Facts.Any(f => f.RecordId != role.Id || Telling.Contains(f.Field) || f.Field.StartsWith(Fact.Unknown, StringComparison.Ordinal)));

    private static readonly HashSet<string> Telling = ["description", "key_achievements", "responsibilities", "technologies_used", "team_size", "people_led", "budget", "reason_for_leaving"];

    // A role's own projects belong to what is asked of the role.
    private static IEnumerable<CareerRecord> Near(List<CareerRecord> records, CareerView view) =>
        records.Exists(r => view.ProjectsOf(r).Any()) ? records.Concat(view.Snapshot.Of("project").Where(p => records.Exists(r => r.Id == p.Text("experience_id")))).Distinct() : records.Distinct();

    private static bool AsksForOneThing(Request request) => request.Form is AskForm.Who or AskForm.HowMany or AskForm.HowMuch or AskForm.Why
        || request.AsksForField;

    private static void InFull(Draft draft, List<CareerRecord> records, CareerView view)
    {
        foreach (CareerRecord record in records)
        {
            draft.Explain($"{record.Id}: in full");
            draft.Say(RecordDetail.Lines(record, view, alone: false));
        }
    }

    // What it tells is said below: words may have been missed, and the answer be there.
    private static void MissOf(Draft draft, string what, List<CareerRecord> records, List<FoundRecord> found, CareerView view)
    {
        CareerRecord record = records[0];
        draft.Explain($"{record.Id}: does not say it");
        draft.Refuse($"{TokenBudget.Cut(what, 6)} ({TokenBudget.Cut(record.Text("company") ?? record.Title ?? "", 5)})");
        List<ContextLine> near = [.. found.SelectMany(f => f.Lines.Where(l => !l.Line.IsHeading && l.Line.Worth >= 1)).OrderByDescending(l => l.Score).Take(2).Select(l => l.Line.Line)];
        CareerRecord told = near.Count > 0 ? found.First(f => f.Lines.Any(l => l.Line.Line == near[0])).Record : record;
        draft.Say(Sections.Line(told, view));
        draft.Say(SearchAnswers.Within(near.Concat(SearchAnswers.Details(told, view)), NearTokens));
    }

    // The thing is there, but not the one that was asked for: it is shown as what is nearest.
    private static void NearMiss(Draft draft, string what, List<CareerRecord> records, CareerView view)
    {
        draft.Explain($"{records[0].Id}: near, but it does not say {what}");
        draft.Refuse(what);
        draft.Say(records.Take(2).Select(r => Sections.Line(r, view)));
    }
}
