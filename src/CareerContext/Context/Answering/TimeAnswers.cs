using System.Globalization;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Answers about time: when, how long, in which order, with what gaps and overlaps. What is computed is stated with the dates it comes from.</summary>
internal static class TimeAnswers
{
    private const int RolesSummed = 8;
    private const int LeastAboutGap = 6;
    private const int SideWords = 8;
    private const int WordsAfter = 4;

    private static readonly HashSet<string> Studying = ["study", "studies", "studying", "studied", "degree", "graduating", "graduate", "graduation", "graduated", "studium", "studiert", "studierte", "ausbildung", "etudes", "etudie", "formation", "diplome", "estudios", "estudie", "carrera", "estudos", "estudei", "curso", "faculdade", "university", "uni"];
    private static readonly HashSet<string> ToStudy = ["study", "studied", "studies", "studiert", "studierte", "etudie", "etudiais", "estudie", "estudiaba", "estudei", "estudava"];
    private static readonly HashSet<string> Several = ["including", "include", "plus", "total", "altogether", "overall", "combined", "inklusive", "inkl", "insgesamt", "samt", "compris", "total", "incluyendo", "incluido", "incluindo", "ensemble", "all"];
    private static readonly HashSet<string> Finished = ["finished", "past", "ended", "former", "previous", "completed", "beendete", "beendeten", "fruhere", "fruheren", "termines", "anteriores", "anterior", "left", "quit", "verlassen", "verlassenen", "quittes", "quitte", "quittees", "dejado", "dejados", "deje", "deixei", "deixados", "passes", "pasados", "passados", "vergangenen"];
    private static readonly HashSet<string> After = ["after", "nach", "danach", "nachdem", "apres", "despues", "tras", "depois", "apos", "following", "since"];
    private static readonly HashSet<string> Before = ["before", "vor", "bevor", "avant", "antes", "prior", "preceding", "davor"];
    private static readonly HashSet<string> While = ["while", "during", "wahrend", "pendant", "durante", "mientras", "enquanto", "alongside", "neben"];
    // "What exactly did I do on the side as an interpreter" asks for the work, not for when.
    private static readonly HashSet<string> Aside = ["nebenbei", "nebenher", "alongside", "parallel", "paralelo", "parallele"];
    private static readonly HashSet<string> Doing = ["did", "do", "gemacht", "getan", "fait", "faisais", "hice", "hacia", "fiz", "fazia"];
    // "What did I achieve during my time at Acme" is about that time, not about another.
    private static readonly HashSet<string> Accomplishing = ["achieve", "achieved", "accomplish", "accomplished", "accomplishments", "achievements", "deliver", "delivered", "contribute", "contributed", "erreicht", "geleistet", "erreichte", "bewirkt", "accompli", "accomplie", "realise", "reussi", "apporte", "logre", "logrado", "consegui", "conseguido", "aporte", "aportado", "alcancei", "realizei", "conquistei", "contribui"];
    private static readonly HashSet<string> Amid = ["between", "zwischen", "entre"];
    private static readonly HashSet<string> Overall = ["experience", "total", "altogether", "professional", "paid", "overall", "insgesamt", "gesamt", "berufserfahrung", "werdegang", "professionnelle", "professionnel", "total", "totale", "profesional", "laboral", "profissional", "working", "combined", "full", "whole"];

    /// <summary>Answers where time is asked about.</summary>
    /// <returns>Whether anything was said or found missing.</returns>
    public static bool Say(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        int before = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count;
        List<CareerRecord> named = Dated(request, file);
        bool isAside = request.Asks(Topic.Overlap) && (request.Has(SearchAnswers.AskingInFull) || request.Has(Doing)) && request.Has(Aside);
        bool aboutWork = named.Count == 0 && request.AsksAny(Topic.Average, Topic.Overlap, Topic.Gap, Topic.First, Topic.Longest, Topic.Shortest, Topic.Open);
        if (aboutWork && view.Roles.Count == 0 && draft.WithholdRecords(view.Snapshot, "experience")) return true;
        if (request.Asks(Topic.Average)) Average(draft, Among(request, named, view), view);
        else if (request.Asks(Topic.Overlap) && !isAside) Overlaps(draft, named, request.When, view);
        else if (request.Asks(Topic.Gap) || (request.Asks(Topic.Duration) && request.Has(Amid) && named.Count == 2)) Gap(draft, named, request, view);
        else if (InOrder(draft, request, named, file)) draft.Explain("time: what comes before, after or between");
        else if (request.When is { } when && request.Named.Count == 0) During(draft, when, request, file);
        else if (request.When is { } then && request.Terms.Count == 0 && named.Where(n => n.Kind.Name == "experience" && Overlaps(n, then, view)).ToList() is { Count: > 0 } held) draft.Say(held.Select(r => Sections.Line(r, view)));
        else if (request.Asks(Topic.First) && request.Named.Count == 0) First(draft, request, file);
        else if (request.Asks(Topic.Longest)) draft.SayOrMiss([request.Has(TimeExtremes.Employing) && named.Count == 0 ? TimeExtremes.LongestEmployer(view) : TimeExtremes.Of(view, Among(request, named, view), request.Has(Finished), "longest")], "dated roles");
        else if (request.Asks(Topic.Shortest)) draft.SayOrMiss([TimeExtremes.Of(view, Among(request, named, view), request.Has(Finished), "shortest")], "dated roles");
        else if (request.Asks(Topic.Open)) draft.SayOrMiss(view.Roles.Where(view.IsOpen).Select(r => Sections.Line(r, view)), "open roles");
        else if (request.Asks(Topic.Duration)) Duration(draft, named, request, file);
        bool said = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
        // Only what is said of one thing by its own dates is whole without the records that are withheld.
        if (said && (named.Count == 0 || request.AsksAny(Topic.Gap, Topic.Overlap) || request.Has(After) || request.Has(Before) || request.Has(Amid) || request.Has(While))) draft.WithholdRecords(view.Snapshot, "experience");
        return said;
    }

    private static List<CareerRecord> Dated(Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> named = [.. request.Named.Select(n => n.Record).Where(r => r.Kind.HasField("start_date"))];
        // A town names the work there before the course that was taken there.
        if (named.Exists(r => r.Kind.Name == "experience") && !request.AsksAny(Topic.Education, Topic.Volunteering, Topic.Projects, Topic.Overlap)) named = named.FindAll(r => r.Kind.Name == "experience");
        if (request.Has(Amid) && Sides(request, named, file) is { Count: 2 } sides) return sides;
        if (named.Count > 0) return named;
        List<CareerRecord> degrees = Degrees(request, view);
        if (degrees.Count > 0 && degrees.Count < view.Degrees.Count) return degrees;
        if (!request.AsksAny(Topic.Overlap, Topic.Gap) || request.AllTerms.Count == 0) return degrees;
        // "While I was tutoring at the college": told by what its title says.
        List<Term> terms = [.. request.AllTerms];
        List<CareerRecord> titled = [.. file.Weigh(view.Roles.Concat(view.Snapshot.Of("volunteering")).Concat(view.Snapshot.Of("project")), terms)
            .Where(f => f.Lines.Any(l => l.Line.IsHeading) && f.Coverage >= 0.5 && terms.Exists(t => t.In(f.Lines.First(l => l.Line.IsHeading).Line) >= 0.8)).Take(2).Select(f => f.Record)];
        return titled.Count > 0 ? [titled[0]] : degrees;
    }

    // "Between the car dealership and the first devices job": what each side names, or what its words are best held by.
    private static List<CareerRecord> Sides(Request request, List<CareerRecord> named, Lookup file)
    {
        int amid = request.Words.ToList().FindIndex(w => Amid.Contains(w.Folded)), and = request.Words.ToList().FindIndex(Math.Max(amid, 0), w => w.Folded is "and" or "und" or "et" or "y" or "e");
        if (amid < 0 || and < 0) return [];
        List<CareerRecord> dated = [.. file.View.Roles.Concat(file.View.Degrees).Concat(file.View.Snapshot.Of("volunteering"))];
        List<CareerRecord> left = One(i => i > amid && i < and), right = One(i => i > and && i < and + SideWords);
        // Of several at one place the two that stand next to one another in time.
        return [.. (from one in left from other in right where one != other orderby Apart(one, other) select new[] { one, other }).FirstOrDefault() ?? []];

        double Apart(CareerRecord one, CareerRecord other) => Timeline.Of([one, other], file.View.Today) is [{ } first, { } second] ? Math.Abs(second.First.DayNumber - first.Last.DayNumber) : double.MaxValue;

        List<CareerRecord> One(Func<int, bool> isOn)
        {
            List<CareerRecord> here = [.. request.Named.Where(n => named.Contains(n.Record) && n.At.All(isOn)).Select(n => n.Record)];
            if (here.Count > 0) return here;
            List<Term> terms = [.. request.AllTerms.Where(t => isOn(t.At))];
            HashSet<int> ranks = [.. request.Words.Where((_, i) => isOn(i)).Select(w => DegreeRank.Named(w.Folded)).Where(r => r > 0)];
            if (ranks.Count > 0 && file.View.Degrees.FirstOrDefault(d => ranks.Contains(DegreeRank.Of(d.Text("degree")))) is { } degree) return [degree];
            if (request.Words.Where((_, i) => isOn(i)).Any(w => Studying.Contains(w.Folded)) && file.View.HighestDegree is { } highest) return [highest];
            if (request.Words.Where((_, i) => isOn(i)).Any(w => w.Folded is "first" or "erste" or "ersten" or "erster" or "premier" or "premiere" or "primer" or "primera" or "primeiro" or "primeira") && file.Weigh(dated, terms).FindAll(f => f.Coverage >= 0.6).Count == 0
                && file.View.PaidRoles.Where(r => r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value) is { } first) return [first];
            return [.. file.Weigh(dated, terms).Where(f => f.Coverage >= 0.4).Take(1).Select(f => f.Record)];
        }
    }

    // "My PhD", "das Studium": studies are named by their degree.
    private static List<CareerRecord> Degrees(Request request, CareerView view)
    {
        if (!request.Asks(Topic.Education)) return [];
        IReadOnlySet<int> ranks = request.DegreeRanks;
        if (ranks.Count == 0 && !request.Has(Studying)) return [];
        return ranks.Count == 0 ? [.. view.Degrees] : [.. view.Degrees.Where(d => ranks.Contains(DegreeRank.Of(d.Text("degree"))))];
    }

    private static void Duration(Draft draft, List<CareerRecord> named, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<CareerRecord> skills = [.. request.Named.Where(n => n.Record.Kind.Name == "skill").Select(n => n.Record)];
        if (named.Count > 0 && skills.Count > 0)
        {
            // "Python at Acme": only the roles there that prove it.
            List<CareerRecord> proving = named.FindAll(n => skills.Exists(s => view.Standing(s).Evidence.Contains(n)));
            if (proving.Count == 0)
            {
                draft.Refuse($"{skills[0].Title} ({TokenBudget.Cut(named[0].Text("company") ?? named[0].Title ?? "", 5)})");
                draft.Say(Sections.Line(skills[0], view));
                return;
            }
            named = proving;
        }
        if (named.Count > 0)
        {
            draft.Explain("duration of what is named: from its dates");
            Sum(draft, named, view);
            return;
        }
        if (request.Asks(Topic.Volunteering) && request.Terms.Count == 0 && view.Snapshot.Of("volunteering").Any())
        {
            Sum(draft, view.NewestFirst(view.Snapshot.Of("volunteering")), view);
            return;
        }
        if (request.Asks(Topic.Current) && view.Lead is { } present && request.Terms.Count == 0)
        {
            draft.Say(Sections.Line(present, view));
            return;
        }
        List<Term> terms = [.. request.AllTerms.Where(t => !Overall.Contains(t.Text) && !t.Words.All(w => Lexicon.Find([w]).Exists(f => f.Topic is Topic.Duration or Topic.Roles)))];
        if (skills.Count > 0)
        {
            draft.Say(skills.Select(s => Sections.Line(s, view)));
            foreach (CareerRecord skill in skills) Roles(draft, [.. view.Standing(skill).Evidence.Where(r => r.Kind.Name == "experience")], view);
            return;
        }
        if (terms.Count == 0)
        {
            if (request.Asks(Topic.Current) && view.Lead is { } lead) draft.Say(Sections.Line(lead, view));
            else if (view.Roles.Count > 0 || !draft.WithholdRecords(view.Snapshot, "experience")) draft.SayOrMiss([Person.PersonSection.Work(view)], "dated roles");
            return;
        }
        List<FoundRecord> found = file.Weigh(view.PaidRoles.Concat(view.Snapshot.Of("volunteering")).Concat(view.Snapshot.Of("project")).Concat(view.Degrees), terms);
        // A title or an employer that says any of it outweighs roles that only mention it.
        List<FoundRecord> titled = found.FindAll(f => terms.Exists(t => t.In(view.Index.Lines(f.Record)[0]) >= 0.6));
        if (titled.Exists(f => f.Record.Kind.Name == "experience")) titled = titled.FindAll(f => f.Record.Kind.Name == "experience");
        bool several = request.Has(Several);
        found = titled.Count > 0 ? titled.FindAll(f => several || f.Score >= titled[0].Score * 0.7) : found.FindAll(f => f.Coverage >= 0.5);
        if (found.Exists(f => f.Record.Kind.Name == "experience")) found = found.FindAll(f => f.Record.Kind.Name == "experience");
        if (found.Count == 0) SearchAnswers.Say(draft, request, file);
        else
        {
            draft.Explain($"duration: the roles that speak of {string.Join(", ", terms.Select(t => t.Written))}, overlaps counted once");
            Sum(draft, view.NewestFirst(found.Select(f => f.Record)), view);
        }
    }

    /// <summary>Says the time that records cover together, and the records.</summary>
    public static void Sum(Draft draft, List<CareerRecord> records, CareerView view)
    {
        List<Span> spans = Timeline.Of(records, view.Today);
        if (records.Count > 1 && spans.Count > 1)
        {
            Length whole = Timeline.Union(spans);
            draft.Say(new LineWriter().Compute(new Fact(spans[0].RecordId, "total", $"Together {whole}", Tier.Profile) { Inputs = [.. records.SelectMany(Period.Inputs)] }).Line());
        }
        Roles(draft, records, view);
    }

    private static void Roles(Draft draft, List<CareerRecord> records, CareerView view) => draft.Say(view.NewestFirst(records).Take(RolesSummed).Select(r => Sections.Line(r, view)));

    private static void First(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        IEnumerable<CareerRecord> roles = view.PaidRoles.Where(r => r.Date("start_date") is not null);
        draft.SayOrMiss([roles.MinBy(r => r.Date("start_date")!.Value) is { } first ? Sections.Line(first, view) : null], "first role");
    }

    private static void During(Draft draft, (PartialDate From, PartialDate Until) when, Request request, Lookup file)
    {
        CareerView view = file.View;
        Span within = new("", when.From.First, when.Until.Last, false, false);
        draft.Explain($"time: records dated within {when.From} to {when.Until}");
        List<CareerRecord> dated = [.. view.Roles.Concat(view.Degrees).Concat(view.Snapshot.Of("volunteering")).Concat(view.Snapshot.Of("project")).Where(r => IsWithin(r, within, view))];
        dated.AddRange(view.Snapshot.Records.Where(r => r.Kind.Name is "award" or "certificate" or "publication" && r.FirstDate() is { } day && day.First <= within.Last && day.Last >= within.First && request.Terms.Count + request.Topics.Count > 0));
        // Work answers "where was I"; studies and volunteering only where there was no work, or where the words say so.
        List<FoundRecord> meant = request.AllTerms.Count == 0 ? [] : file.Weigh(dated, request.AllTerms).FindAll(f => f.Coverage >= 0.5);
        (Topic Topic, string Kind)[] kinds = [(Topic.Certificates, "certificate"), (Topic.Awards, "award"), (Topic.Publications, "publication"), (Topic.Projects, "project"), (Topic.Education, "education")];
        HashSet<string> asksKinds = [.. kinds.Where(k => request.Asks(k.Topic)).Select(k => k.Kind)];
        if (asksKinds.Count > 0)
        {
            bool withheld = false;
            foreach (string kind in asksKinds) withheld |= draft.WithholdRecords(view.Snapshot, kind);
            List<CareerRecord> asked = dated.FindAll(r => asksKinds.Contains(r.Kind.Name));
            if (asked.Count > 0 || !withheld) draft.SayOrMiss(asked.Select(r => Sections.Line(r, view)), $"{string.Join(", ", asksKinds)} in {when.From}{(when.From.Year == when.Until.Year ? "" : $" to {when.Until}")}");
            return;
        }
        List<CareerRecord> work = dated.FindAll(r => r.Kind.Name == "experience");
        List<CareerRecord> chosen = meant.Count > 0 && !meant.Exists(m => m.Record.Kind.Name == "experience") && work.Count > 0 && request.Asks(Topic.Volunteering) ? [.. work, .. meant.Select(m => m.Record)] : meant.Count > 0 ? [.. meant.Select(m => m.Record)] : work.Count > 0 ? work : dated;
        if (chosen.Count == 0 && draft.WithholdRecords(view.Snapshot, "experience")) draft.Explain("time: nothing that is shared is dated then");
        else if (chosen.Count == 0) draft.Miss($"work in {when.From}");
        else if (meant.Count > 0 && chosen.Count == meant.Count) SearchAnswers.SayFound(draft, meant, 3, 2, view);
        else draft.Say(chosen.Select(r => Sections.Line(r, view)));
    }

    // What has only an end is told by it.
    private static bool IsWithin(CareerRecord record, Span asked, CareerView view) => record.Date("start_date") is { } start
        ? start.First <= asked.Last && LastDay(record, view) >= asked.First
        : record.Date("end_date") is { } end && end.First <= asked.Last && end.Last >= asked.First;

    private static bool Overlaps(CareerRecord record, (PartialDate From, PartialDate Until) when, CareerView view) => record.Date("start_date") is { } start && start.First <= when.Until.Last && LastDay(record, view) >= when.From.First;

    private static DateOnly LastDay(CareerRecord record, CareerView view) => record.Date("end_date")?.Last ?? (view.IsOpen(record) ? view.Today : record.Date("start_date")!.Value.Last);

    // "Right after my PhD", "before Acme", "between the two".
    private static bool InOrder(Draft draft, Request request, List<CareerRecord> named, Lookup file)
    {
        CareerView view = file.View;
        bool after = request.Has(After), before = request.Has(Before), amid = request.Has(Amid), meanwhile = request.Has(While) && named.Count > 0 && !request.Has(Accomplishing);
        if ((!after && !before && !amid && !meanwhile) || request.AsksAny(Topic.Story, Topic.Metrics) || (request.When is not null && named.Count == 0)) return false;
        if (named.Count == 0) named = [.. file.Weigh(view.Roles.Concat(view.Degrees).Concat(view.Snapshot.Of("volunteering")), request.AllTerms).Where(f => f.Coverage >= 0.6).Select(f => f.Record).Take(amid ? 2 : 1)];
        if (named.Count == 0 && (after || before) && !amid) named = Anchor(request, after ? After : Before, file);
        List<Span> anchors = Timeline.Of(named, view.Today);
        if (anchors.Count == 0 || (amid && anchors.Count < 2)) return false;
        bool studies = request.Has(ToStudy) && named.TrueForAll(n => n.Kind.Name == "education");
        IEnumerable<CareerRecord> dated = (studies ? view.Degrees : view.PaidRoles).Where(r => !named.Contains(r) && r.Date("start_date") is not null);
        List<CareerRecord> found;
        if (meanwhile) found = [.. dated.Where(r => Timeline.Of(r, view.Today) is { } span && anchors.Exists(a => a.Overlaps(span)))];
        else if (amid) found = [.. dated.Where(r => r.Date("start_date")!.Value.First <= anchors[^1].First && LastDay(r, view) >= anchors[0].Last)];
        else if (after)
        {
            DateOnly end = anchors.Max(a => a.Last);
            found = Nearest(dated.Where(r => r.Date("start_date")!.Value.Last >= end.AddDays(-31)), r => r.Date("start_date")!.Value.First.DayNumber - end.DayNumber);
            // "What came after the army": studies that began sooner than the next work.
            if (request.Form == AskForm.What && found.Count > 0 && view.Degrees.Where(d => !named.Contains(d) && d.Date("start_date") is { } start && start.First >= end.AddDays(-31) && start.First < found[0].Date("start_date")!.Value.First).MinBy(d => d.Date("start_date")!.Value) is { } sooner) found.Add(sooner);
            if (found.Count == 0) found = [.. view.Degrees.Concat(view.Snapshot.Of("project")).Where(r => r.Date("start_date") is not null && LastDay(r, view) > end)];
        }
        else
        {
            DateOnly start = anchors.Min(a => a.First);
            found = Nearest(dated.Where(r => LastDay(r, view) <= start.AddDays(31)), r => start.DayNumber - LastDay(r, view).DayNumber);
        }
        if (found.Count == 0 && amid && Between(named, view) is { } between) draft.Say(between);
        else if (found.Count == 0) return false;
        draft.Say(view.NewestFirst(found).Select(r => Sections.Line(r, view)));
        draft.Say(named.Select(r => Sections.Line(r, view)));
        return true;
    }

    // "Directly after my military service": what the words that follow name by its heading.
    private static List<CareerRecord> Anchor(Request request, HashSet<string> order, Lookup file)
    {
        int at = request.Words.ToList().FindIndex(w => order.Contains(w.Folded));
        List<Term> terms = [.. request.AllTerms.Where(t => t.At > at && t.At <= at + WordsAfter)];
        return terms.Count == 0 ? [] : [.. file.Weigh(file.View.Roles.Concat(file.View.Degrees), terms).Where(f => f.Coverage >= 0.5 && f.Lines.Any(l => l.Line.IsHeading)).Take(1).Select(f => f.Record)];
    }

    private static List<CareerRecord> Nearest(IEnumerable<CareerRecord> records, Func<CareerRecord, int> distance)
    {
        List<CareerRecord> all = [.. records];
        if (all.Count == 0) return all;
        int least = all.Min(distance);
        return all.FindAll(r => distance(r) <= least + 31);
    }

    // The stretches that are meant: of what is named, of projects or volunteering where they are asked for, within the years asked for; else of all paid work.
    private static List<Span> Among(Request request, List<CareerRecord> named, CareerView view)
    {
        List<Span> spans = named.Count > 0 ? Timeline.Of(named, view.Today)
            : request.Asks(Topic.Volunteering) ? Timeline.Of(view.Snapshot.Of("volunteering"), view.Today)
            : request.Asks(Topic.Projects) ? Timeline.Of(view.Snapshot.Of("project"), view.Today)
            : [.. view.PaidSpans];
        return request.When is { } when ? spans.FindAll(s => s.First <= when.Until.Last && s.Last >= when.From.First) : spans;
    }

    private static void Average(Draft draft, List<Span> among, CareerView view)
    {
        draft.Explain("average: the mean length of the dated roles that are meant");
        if (among.Count == 0)
        {
            draft.Miss("dated roles");
            return;
        }
        Length mean = new(among.Average(s => Timeline.LengthOf(s).Months), among.Any(s => s.IsAbout));
        string words = string.Create(CultureInfo.InvariantCulture, $"Average {mean} over {among.Count} dated {(among.TrueForAll(s => view.Snapshot.Find(s.RecordId)?.Kind.Name == "experience") ? "role" : "record")}{(among.Count == 1 ? "" : "s")}");
        draft.Say(new LineWriter().Compute(new Fact(among[0].RecordId, "average_tenure", words, Tier.Profile) { Inputs = [.. among.Select(s => view.Snapshot.Find(s.RecordId)!).SelectMany(Period.Inputs)] }).Line());
        draft.Say(view.NewestFirst(among.Select(s => view.Snapshot.Find(s.RecordId)!)).Take(RolesSummed).Select(r => Sections.Line(r, view)));
    }

    private static void Gap(Draft draft, List<CareerRecord> named, Request request, CareerView view)
    {
        if (request.Asks(Topic.First) && named.Count == 1 && view.PaidRoles.Where(r => r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value) is { } first) named = [.. named, first];
        if (named.Count == 0 && Breaks(view) is { Count: > 0 } breaks) draft.Say(breaks.Select(r => Sections.Line(r, view)));
        if (named.Count >= 2) draft.Say(Between(named, view));
        else if (named.Count == 1) draft.Say(Around(named[0], view));
        else Gaps(draft, request, view);
        if (named.Count >= 2) Within(draft, GapsBetween(Timeline.Of(named, view.Today), view), view);
        draft.Say(named.Select(r => Sections.Line(r, view)));
    }

    // What filled the time: studies, volunteering, projects.
    private static void Within(Draft draft, List<Span> gaps, CareerView view)
    {
        foreach (CareerRecord record in view.Degrees.Concat(view.Snapshot.Of("volunteering")).Concat(view.Snapshot.Of("project")))
        {
            if (Timeline.Of(record, view.Today) is { } span && gaps.Exists(g => g.Overlaps(span)) && span.Months < 60) draft.Say(Sections.Line(record, view) is { } line ? line with { Text = "Meanwhile: " + line.Text } : null);
        }
    }

    private static List<CareerRecord> Breaks(CareerView view) => [.. view.Roles.Where(r => r.Text("employment_type") == "career break")];

    private static ContextLine? Between(List<CareerRecord> records, CareerView view)
    {
        List<Span> spans = Timeline.Of(records, view.Today);
        if (spans.Count < 2) return null;
        List<Span> gaps = GapsBetween(spans, view);
        string words = gaps.Count == 0 ? "No gap between them" : string.Join("; ", gaps.Select(g => GapWords(g, view)));
        return new LineWriter().Compute(new Fact(spans[0].RecordId, "gap", words, Tier.Profile) { Inputs = [.. records.SelectMany(Period.Inputs)] }).Line();
    }

    // Work in between fills the time.
    private static List<Span> GapsBetween(List<Span> spans, CareerView view) => [.. Timeline.Gaps([.. spans, .. view.PaidSpans]).Where(g => g.First > spans[0].Last && g.Last < spans[^1].First)];

    private static ContextLine? Around(CareerRecord record, CareerView view)
    {
        if (Timeline.Of(record, view.Today) is not { } span) return null;
        List<Span> gaps = [.. Timeline.Gaps(view.PaidSpans).Where(g => g.Months >= 1 && (g.Last.AddDays(1) == span.First || g.First.AddDays(-1) == span.Last))];
        string words = gaps.Count == 0 ? "No gap of a month or more beside it" : string.Join("; ", gaps.Select(g => GapWords(g, view)));
        return new LineWriter().Compute(new Fact(record.Id, "gap", words, Tier.Profile) { Inputs = view.PaidInputs }).Line();
    }

    // Work that is withheld may fill it.
    private static string GapWords(Span gap, CareerView view) => $"{(view.Snapshot.WithheldRecords.ContainsKey("experience") ? "Not covered by what is shared" : "Gap")}: {Timestamp.Of(gap.First)} to {Timestamp.Of(gap.Last)} ({Timeline.LengthOf(gap)})";

    private static void Gaps(Draft draft, Request request, CareerView view)
    {
        List<Span> gaps = [.. Timeline.Gaps(view.PaidSpans).Where(g => g.Months >= (g.IsAbout ? LeastAboutGap : 1))];
        if (request.When is { } when) gaps = gaps.FindAll(g => g.First <= when.Until.Last && g.Last >= when.From.First);
        IReadOnlyList<string> inputs = view.PaidInputs;
        draft.Explain("gaps: computed from the dates of all paid roles");
        if (view.PaidSpans.Count == 0) draft.Miss("dated roles");
        else if (gaps.Count == 0) draft.Say(new LineWriter().Compute(new Fact(view.PaidSpans[0].RecordId, "gaps", view.Snapshot.WithheldRecords.ContainsKey("experience") ? "No gap of a month or more between the roles that are shared" : "No gap of a month or more between dated roles", Tier.Profile) { Inputs = inputs }).Line());
        foreach (Span gap in gaps)
        {
            CareerRecord before = view.Snapshot.Find(gap.RecordId)!;
            Span next = view.PaidSpans.First(s => s.First > gap.Last);
            string words = string.Create(CultureInfo.InvariantCulture, $"{GapWords(gap, view)}, between {Name(before)} and {Name(view.Snapshot.Find(next.RecordId)!)}");
            draft.Say(new LineWriter().Compute(new Fact(before.Id, "gap", words, Tier.Profile) { Inputs = inputs }).Line());
            Within(draft, [gap], view);
        }
    }

    private static void Overlaps(Draft draft, List<CareerRecord> named, (PartialDate From, PartialDate Until)? when, CareerView view)
    {
        draft.Explain("overlaps: computed from the dates of all paid roles");
        HashSet<string> about = [.. named.Select(n => n.Id)];
        List<Span> spans = Timeline.Of(view.PaidRoles.Concat(named).Distinct(), view.Today);
        List<(Span One, Span Other, Span Shared)> pairs = [.. Timeline.Overlaps(spans).Where(p => about.Count == 0 || about.Contains(p.One.RecordId) != about.Contains(p.Other.RecordId))];
        if (pairs.Count == 0 && about.Count > 1) pairs = [.. Timeline.Overlaps(spans).Where(p => about.Contains(p.One.RecordId) && about.Contains(p.Other.RecordId))];
        if (about.Count > 1 && named.Select(n => n.Text("company")).OfType<string>().Distinct().Count() > 1) pairs = [.. Timeline.Overlaps(spans).Where(p => about.Contains(p.One.RecordId) && about.Contains(p.Other.RecordId) && view.Snapshot.Find(p.One.RecordId)!.Text("company") != view.Snapshot.Find(p.Other.RecordId)!.Text("company"))];
        if (when is { } within) pairs = pairs.FindAll(p => p.Shared.First <= within.Until.Last && p.Shared.Last >= within.From.First);
        foreach ((Span one, Span other, Span shared) in pairs)
        {
            CareerRecord first = view.Snapshot.Find(one.RecordId)!, second = view.Snapshot.Find(other.RecordId)!;
            string words = string.Create(CultureInfo.InvariantCulture, $"Overlap: {Name(first)} and {Name(second)}, {shared.First:yyyy-MM} to {shared.Last:yyyy-MM} ({Timeline.LengthOf(shared)})");
            draft.Say(new LineWriter().Compute(new Fact(first.Id, "overlap", words, Tier.Profile) { Inputs = [.. Period.Inputs(first), .. Period.Inputs(second)] }).Line());
        }
        if (spans.Count == 0) draft.Miss("dated roles");
        else if (pairs.Count == 0) draft.Say(new LineWriter().Compute(new Fact(spans[0].RecordId, "overlaps", about.Count == 0 ? "No overlap between dated roles" : "No overlap with a dated role", Tier.Profile) { Inputs = view.PaidInputs }).Line());
        if (named.Count > 0) draft.Say(named.Select(r => Sections.Line(r, view)));
    }

    private static string Name(CareerRecord record) => string.Join(", ", new[] { record.Text("title"), record.Text("company") }.OfType<string>()) is { Length: > 0 } name ? name : record.Title ?? record.Kind.Name;
}
