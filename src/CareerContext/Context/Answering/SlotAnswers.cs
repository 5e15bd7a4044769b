using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers questions that only one sort of thing answers: somebody's name, a grade. Where it is not recorded, what is nearest does not pass for it.</summary>
internal static class SlotAnswers
{
    private const double Meant = 0.5;
    private const int CountedWithin = 4;

    /// <summary>Answers where such a thing is asked for.</summary>
    /// <returns>Whether it was said or refused.</returns>
    public static bool Say(Draft draft, Request request, Lookup file) => request.Slot switch
    {
        Slot.SomebodyElse => Somebody(draft, request, file),
        Slot.Grade => Grade(draft, request, file),
        Slot.Count => Count(draft, request, file),
        _ => false,
    };

    // Who was over the person: a reference of theirs, or a line that names them by what they were.
    private static bool Somebody(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> named = [.. request.Named.Select(n => n.Record).Where(r => r.Kind.Name is not "skill")];
        List<Term> relation = [.. request.AllTerms];
        List<Term> names = [.. request.Named.Where(n => n.Record.Kind.Name != "reference").Select(n => Term.Literal([.. n.At.Order().Select(i => request.Words[i])], file)).DistinctBy(t => t.Text)];
        List<FoundRecord> references = file.Weigh(view.Snapshot.Of("reference"), [.. relation, .. names]);
        if (names.Count > 0) references = references.FindAll(r => names.Exists(r.Held.Contains));
        if (references.Count > 0 && references[0].Coverage >= Meant)
        {
            draft.Explain("somebody else: a reference says who");
            Topics.References(draft, references.Where(r => r.Coverage >= references[0].Coverage * 0.9).Select(r => r.Record), view);
            return true;
        }
        List<FoundLine> lines = [.. file.Weigh(named.Count > 0 ? named : view.Engagements.Concat(view.Degrees), relation).SelectMany(f => f.Lines.Where(l => !l.Line.IsHeading && f.Coverage >= Meant && NamesSomebody(l.Line))).Take(2)];
        if (lines.Count > 0)
        {
            foreach (FoundLine line in lines) SearchAnswers.SayLine(draft, line.Line, view);
            return true;
        }
        draft.Explain("somebody else: no reference and no line names them");
        draft.Refuse($"{string.Join(", ", relation.Take(2).Select(t => t.Written)).ToLowerInvariant()}{Of(named)}");
        return true;
    }

    private static bool NamesSomebody(IndexedLine line)
    {
        string[] words = line.Line.Text.Split(' ');
        for (int i = 1; i + 1 < words.Length; i++)
        {
            if (words[i].Length > 1 && words[i + 1].Length > 1 && char.IsUpper(words[i][0]) && char.IsUpper(words[i + 1][0]) && words[i].Skip(1).All(c => char.IsLower(c) || c == '.') && !words[i - 1].EndsWith('.')) return true;
        }
        return false;
    }

    private static bool Grade(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> named = [.. request.Named.Where(n => n.Record.Kind.Name is "education" or "certificate").Select(n => n.Record)];
        if (named.Count == 0 && request.UnknownNames.Count > 0) return false;
        if (named.Count == 0)
        {
            IReadOnlySet<int> ranks = request.DegreeRanks;
            List<Term> terms = [.. request.Terms];
            List<CareerRecord> studied = [.. view.Degrees.Where(d => ranks.Contains(DegreeRank.Of(d.Text("degree"))))];
            List<FoundRecord> meant = terms.Count == 0 ? [] : file.Weigh(studied.Count > 0 ? studied : view.Degrees.Concat(view.Snapshot.Of("certificate")), terms).FindAll(f => f.Coverage >= Meant && f.Lines.Any(l => l.Line.IsHeading));
            named = meant.Count > 0 ? [.. meant.Where(m => m.Score >= meant[0].Score * 0.9).Select(m => m.Record)] : studied;
            // "Mark and place in the competition": an examination that a certificate is called by, and what it tells in numbers.
            if (named.Count == 0 && Examined(request, view) is { Count: > 0 } told)
            {
                draft.Explain("grade: figures of the certificate that is meant");
                draft.Say(told);
                return true;
            }
        }
        if (named.Count == 0 && request.Terms.FirstOrDefault(t => view.Degrees.Any(d => view.Index.Lines(d) is var lines && lines[0] is var heading && t.In(heading) < 0.6 && lines.Any(l => !l.IsHeading && t.In(l) >= 0.9))) is { } taken)
        {
            draft.Explain($"grade: {taken.Written} is a course, and courses have none recorded");
            draft.Refuse($"grade ({taken.Written})");
            draft.Say(view.Degrees.Take(2).Select(r => Sections.Line(r, view)));
            return true;
        }
        bool bySchool = request.Named.Any(n => n.Field == "institution");
        bool all = named.Count == 0;
        if (all && request.Terms.FirstOrDefault(t => t.IsName || (t.Words.Count > 1 && t.Senses.Any(s => !Sense.IsConcept(s)))) is { } course)
        {
            draft.Explain($"grade: nothing that is graded is called {course.Written}");
            draft.Refuse($"grade ({course.Written})");
            draft.Say(view.Degrees.Take(2).Select(r => Sections.Line(r, view)));
            return true;
        }
        List<CareerRecord> graded = [.. (all ? view.Degrees : named).Where(HasGrade)];
        draft.Explain(all ? "grade: of all studies" : $"grade: of {string.Join(", ", named.Select(n => n.Id))}");
        if (graded.Count == 0 && all && file.Find([.. request.AllTerms]) is { Count: > 0 } elsewhere && elsewhere[0].Coverage >= 0.7) return false;
        if (graded.Count == 0) draft.Refuse("grade" + Of(named));
        draft.Say((graded.Count > 0 && !bySchool ? graded : named.Count > 0 ? named : graded).Select(r => Sections.Line(r, view)));
        return true;
    }

    private static List<ContextLine> Examined(Request request, CareerView view)
    {
        foreach (CareerRecord certificate in view.Snapshot.Of("certificate"))
        {
            IReadOnlyList<IndexedLine> lines = view.Index.Lines(certificate);
            List<ContextLine> figures = [.. lines.Where(l => !l.IsHeading && l.Worth > Links && Topics.HasFigure(l.Line.Text)).Select(l => l.Line)];
            bool isMeant = request.AllTerms.Any(t => !Lexicon.Find(t.Words).Exists(f => f.Topic is Topic.Grade or Topic.Certificates) && t.In(lines[0]) >= 0.9);
            if (isMeant && figures.Count > 0 && Sections.Line(certificate, view) is { } line) return [line, .. figures];
        }
        return [];
    }

    private const double Links = 0.5;

    // "How many students did I supervise": only a line with a number beside them tells.
    private static bool Count(Draft draft, Request request, Lookup file)
    {
        if (request.AsksAny(Topic.Duration, Topic.Gap, Topic.Average, Topic.NotHeld)) return false;
        // "How big was the team, and what did we handle": the number is only a part of what is asked.
        if (Questions.AreSeveral(request.Text) && request.Named.Any(n => n.Record.Kind.Name is "experience" or "project" or "volunteering")) return false;
        if (request.Words.Skip(request.FormAt + 1).Take(CountedWithin).Any(w => People.Contains(w.Folded)) && request.Terms.All(t => t.Words.All(w => People.Contains(w) || Lexicon.IsStop(w) || Leading.Contains(Stems.Of(w))))) return TeamSize(draft, request, file);
        if (request.Words.Skip(request.FormAt + 1).Take(2).Any(w => Anybody.Contains(w.Folded)) && PeopleCounted(draft, request, file)) return true;
        if (SearchAnswers.Counted(request) is not { } counted) return false;
        bool isKind = request.Topics.Count > 0 && counted.Words.Any(w => Lexicon.Find([w]).Count > 0);
        if (isKind) return false;
        List<CareerRecord> named = NamedThings(request);
        List<Term> terms = [.. request.AllTerms];
        List<FoundRecord> found = (named.Count > 0 ? file.Weigh(named, terms) : file.Find(terms)).FindAll(f => f.Coverage >= (named.Count > 0 ? 0.34 : 0.45) && f.Held.Contains(counted));
        if (request.When is { } when) found = [.. found.Select(f => f with { Lines = [.. f.Lines.Where(l => IsOf(l.Line, when.From.Year))] })];
        List<FoundRecord> counting = SearchAnswers.Counting(found, counted);
        draft.Explain($"how many: lines with a number beside {counted.Written}");
        if (counting.Count > 0) SearchAnswers.SayFound(draft, counting, 2, 2, file.View);
        else
        {
            draft.Refuse(counted.Written + Of(named));
            Nearest(draft, named, terms, file);
        }
        return true;
    }

    // What the other words mean and tells a figure: "mouths to feed a day" where meals are counted.
    private static void Nearest(Draft draft, List<CareerRecord> named, List<Term> terms, Lookup file)
    {
        List<FoundRecord> near = named.Count > 0 ? file.Weigh(named, terms) : file.Find(terms);
        near = [.. near.Select(f => f with { Lines = [.. f.Lines.Where(l => !l.Line.IsHeading && l.Line.Worth >= 1 && Topics.HasFigure(l.Line.Line.Text))] }).Where(f => f.Lines.Count > 0).Take(2)];
        foreach (FoundRecord record in near)
        {
            draft.Say(Sections.Line(record.Record, file.View));
            draft.Say(record.Lines[0].Line.Line);
        }
    }

    // "How many people looked at the charts": users, visitors or customers, as the lines that speak of charts call them.
    // A skill, an interest or a language has no lines of its own that count anything.
    private static List<CareerRecord> NamedThings(Request request) => [.. request.Named.Where(n => n.Record.Kind.Name is not ("skill" or "interest" or "language")).Select(n => n.Record)];

    private static bool PeopleCounted(Draft draft, Request request, Lookup file)
    {
        Term people = Term.Literal(RequestWord.Of("people"), file);
        people = people with { Senses = [.. Persons.SelectMany(p => Thesaurus.BuiltIn.Of(Stems.Of(p), Tongues.English)).Distinct().Select(Senses.IdOf)] };
        List<CareerRecord> named = NamedThings(request);
        List<Term> others = [.. request.AllTerms.Where(t => !t.Words.Any(Anybody.Contains))];
        if (others.Count == 0) return false;
        List<FoundRecord> found = (named.Count > 0 ? file.Weigh(named, others) : file.Find(others)).FindAll(f => f.Coverage >= LeastOfOthers);
        List<FoundRecord> counting = [.. found.Select(f => f with { Lines = [.. file.View.Index.Lines(f.Record).Where(l => !l.IsHeading && l.HasNumberBeside(people)).Select(l => f.Lines.FirstOrDefault(o => o.Line == l) ?? new FoundLine(l, 0)).OrderByDescending(l => l.Score)] }).Where(f => f.Lines.Count > 0)];
        draft.Explain("how many people: lines with a number beside users, customers, students and the like");
        if (counting.Count == 0) return false;
        SearchAnswers.SayFound(draft, counting, 2, 2, file.View);
        return true;
    }

    private static readonly HashSet<string> Anybody = ["people", "persons", "folks", "leute", "menschen", "personen", "personnes", "gens", "personas", "gente", "pessoas"];

    private const double LeastOfOthers = 0.3;
    private static readonly string[] Persons = ["people", "user", "customer", "participant", "student", "pupil", "patient", "visitor", "guest", "employee", "member", "viewer", "trainee", "team", "colleague"];

    private static readonly HashSet<string> People =
    [
        .. "person people persons staff employees reports engineers developers workers colleagues team leute personen mitarbeiter mitarbeitende mitarbeiterinnen angestellte kollegen personnes collaborateurs salaries employes gens personas empleados trabajadores gente pessoas colaboradores funcionarios empregados".Split(' '),
    ];

    private static readonly HashSet<string> Leading =
    [
        .. "lead led leads manage managed supervise supervised report reported head headed run team under responsible fuhrt fuhren fuhrte gefuhrt leitet leite geleitet unterstellt verantwortet dirige encadre encadrais gere lidera lidero dirigio gestiona chefia liderou equipe equipo".Split(' ').Select(Stems.Of),
    ];

    // How many were led: the recorded number, else lines of the roles with a number beside people.
    private static bool TeamSize(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> named = [.. request.Named.Where(n => n.Record.Kind.Name == "experience").Select(n => n.Record)];
        List<(CareerRecord Role, ContextLine? Line)> told = [];
        foreach (CareerRecord role in named.Count > 0 ? named : request.Asks(Topic.Current) && view.Lead is { } lead ? [lead] : view.PaidRoles)
        {
            if (role.Number("people_led") > 0) told.Add((role, new LineWriter().Say(role, "people_led", "", " people led").Line()));
            else if (view.Index.Lines(role).FirstOrDefault(l => !l.IsHeading && l.Worth >= 1 && CountsPeople(l)) is { } line) told.Add((role, line.Line));
        }
        draft.Explain("how many people: lines of roles with a number beside people");
        foreach ((CareerRecord role, ContextLine? line) in told.Take(3))
        {
            draft.Say(Sections.Line(role, view));
            draft.Say(line);
        }
        if (told.Count == 0) draft.Refuse("number of people" + Of(named));
        return true;
    }

    // "Eleven engineers", "a team of 35", "5-person": the number stands before the people, or after "team of".
    private static bool CountsPeople(IndexedLine line)
    {
        string[] words = [.. Words.Of(line.Line.Text)];
        for (int i = 0; i < words.Length; i++)
        {
            if (!Numbers.IsNumber(words[i]) || Numbers.IsYear(words[i])) continue;
            if (words.Skip(i + 1).Take(2).Any(People.Contains) || (i > 1 && words[i - 2] is "team" or "gang" or "staff" or "equipe" or "equipo" or "equipa" or "crew" or "cuadrilla" or "group" && words[i - 1] is "of" or "von" or "de")) return true;
        }
        return false;
    }

    // A line that tells another year does not tell this one.
    private static bool IsOf(IndexedLine line, int year)
    {
        List<string> years = [.. line.Words.Where(Numbers.IsYear)];
        return years.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool HasGrade(CareerRecord record) => record.Kind.HasField("grade") && record.Values.ContainsKey("grade");

    private static string Of(List<CareerRecord> named) => named.Count == 0 ? "" : $" ({TokenBudget.Cut(named[0].Text("company") ?? named[0].Text("institution") ?? named[0].Title ?? "", 8)})";
}
