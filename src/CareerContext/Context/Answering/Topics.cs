using System.Globalization;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>What each topic says of the whole career.</summary>
internal static class Topics
{
    private static readonly (Topic Topic, string Kind, string Label)[] Lists =
    [
        (Topic.Certificates, "certificate", "certificates"), (Topic.Awards, "award", "awards"), (Topic.Publications, "publication", "publications"),
        (Topic.Volunteering, "volunteering", "volunteering"), (Topic.Projects, "project", "projects"), (Topic.Languages, "language", "spoken languages"),
        (Topic.Interests, "interest", "interests"), (Topic.Preferences, "preferences", "job search preferences"),
    ];

    private static readonly HashSet<string> Finished = ["finished", "past", "ended", "former", "previous", "completed", "beendete", "beendeten", "fruhere", "fruheren", "termines", "anteriores", "anterior"];

    /// <summary>Says all that the request's topics ask of the whole career.</summary>
    /// <returns>Whether a topic was answered or found missing.</returns>
    public static bool Say(Draft draft, Request request, CareerView view)
    {
        int before = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count;
        Contact(draft, request, view);
        Person(draft, request, view);
        Time(draft, request, view);
        Studies(draft, request, view);
        foreach ((Topic topic, string kind, string label) in Lists)
        {
            if (!request.Asks(topic)) continue;
            draft.Explain($"topic {label}: all records of that kind");
            List<ContextLine> lines = [.. view.Snapshot.Of(kind).Select(r => Sections.Line(r, view)).OfType<ContextLine>()];
            draft.SayOrMiss(lines.Count > 0 ? lines : InUnknownSections(topic, view), label);
        }
        if (request.Asks(Topic.References)) References(draft, view);
        if (request.AsksAny(Topic.Skills, Topic.Strengths)) Skills(draft, view);
        if (request.Asks(Topic.Leadership)) Leadership(draft, view);
        if (request.AsksAny(Topic.Metrics)) Metrics(draft, view.Engagements, view);
        return draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
    }

    /// <summary>Says the achievements with numbers of the given records, each under its role.</summary>
    public static void Metrics(Draft draft, IEnumerable<CareerRecord> records, CareerView view)
    {
        draft.Explain("topic numbers: achievements and descriptions that hold figures");
        int before = draft.Lines.Count;
        foreach (CareerRecord record in records)
        {
            List<ContextLine> lines = [.. RecordDetail.Lines(record, view, alone: false).Skip(1).Where(l => HasFigure(l.Text) && !l.Facts.Any(f => f.Field == "source_confidence"))];
            if (lines.Count == 0) continue;
            draft.Say(Sections.Line(record, view));
            draft.Say(lines);
        }
        if (draft.Lines.Count == before) draft.Miss("achievements in numbers");
    }

    // A section that no importer knew ("Bildung") still names its topic.
    private static IEnumerable<ContextLine> InUnknownSections(Topic topic, CareerView view) => (view.Person?.Unknown ?? [])
        .Where(u => u.Value is not null && !PrivateWords.IsAsk(u.Path, u.Value) && Lexicon.Find([.. Words.Of(u.Path.Split('.', '[')[0])]).Exists(f => f.Topic == topic))
        .Select(u => new ContextLine($"{u.Path}: {u.Value}", [new Fact(view.Person!.Id, "unknown:" + u.Path, u.Value!, Tier.Detailed)]));

    private static bool HasFigure(string text) => text.Any(char.IsDigit);

    private static void Contact(Draft draft, Request request, CareerView view)
    {
        CareerRecord? person = view.Person;
        if (request.AsksAny(Topic.Email, Topic.Phone, Topic.Links, Topic.Website)) draft.Say(FurtherContact(person, request));
        if (request.Asks(Topic.Email)) draft.SayField(view.Snapshot, person, "email", "e-mail");
        if (request.Asks(Topic.Phone)) draft.SayField(view.Snapshot, person, "phone", "phone");
        if (request.Asks(Topic.Address)) draft.SayField(view.Snapshot, person, "address", "street address");
        if (request.Asks(Topic.Birth)) draft.SayField(view.Snapshot, person, "birth_date", "birth date");
        if (request.AsksAny(Topic.Links, Topic.Website)) Links(draft, request, person);
    }

    // Contact that no importer placed: given only to a request for its sort.
    private static IEnumerable<ContextLine> FurtherContact(CareerRecord? person, Request request) => (person?.Unknown ?? [])
        .Where(u => u.Value is not null && PrivateWords.IsAsk(u.Path, u.Value) && (
            (request.Asks(Topic.Email) && u.Value.Contains('@', StringComparison.Ordinal))
            || (request.Asks(Topic.Phone) && u.Value.Count(char.IsDigit) > 4 && !u.Value.Contains("//", StringComparison.Ordinal))
            || (request.AsksAny(Topic.Links, Topic.Website) && u.Value.Contains("//", StringComparison.Ordinal))))
        .Select(u => new ContextLine($"{u.Path}: {u.Value}", [new Fact(person!.Id, "unknown:" + u.Path, u.Value!, Tier.Quick)]));

    private static void Links(Draft draft, Request request, CareerRecord? person)
    {
        List<ContextLine> all = [];
        if (person is not null && new LineWriter().Say(person, "website", "Website: ").Line() is { } site && (request.Asks(Topic.Website) || !NamesNetwork(person, request))) all.Add(site);
        foreach (ListEntry link in person?.List("links") ?? [])
        {
            string network = link.Text("network") ?? "";
            if (NamesNetwork(person!, request) && !request.Words.Any(w => Words.Of(network).Contains(w))) continue;
            string words = string.Join(" ", new[] { link.Text("username"), link.Text("url") }.OfType<string>());
            string label = network.Length == 0 ? "Link" : network;
            all.Add(new ContextLine($"{label}: {words}", [new Fact(person!.Id, "links", $"{network} {words}".Trim(), Tier.Quick)]));
        }
        draft.Explain("topic links: given because asked for");
        draft.SayOrMiss(all, request.Asks(Topic.Website) ? "website" : "links");
    }

    private static bool NamesNetwork(CareerRecord person, Request request) => person.List("links").Any(l => l.Text("network") is { } network && Words.Of(network).Any(request.Words.Contains));

    private static void Person(Draft draft, Request request, CareerView view)
    {
        if (request.Asks(Topic.Overview))
        {
            draft.Explain("topic overview: the profile summary");
            draft.Say(Sections.All.SelectMany(s => s.Profile(view)).SelectMany(b => b.Lines.Select(l => b.Heading is null ? l : l with { Text = "- " + l.Text })));
        }
        if (request.Asks(Topic.Who))
        {
            if (view.Person is { } person) draft.Say(PersonName(person));
            draft.Say(Summaries.Now(view));
        }
        if (request.Asks(Topic.Current) && request.When is null && request.Named.Count == 0 && !request.AsksAny(Topic.Email, Topic.Phone, Topic.Objective)) draft.SayOrMiss([Summaries.Now(view)], "current role");
        if (request.Asks(Topic.Place)) draft.SayOrMiss([view.Person is { } someone ? CareerContext.Person.PersonSection.Place(someone) : null], "place of residence");
        if (request.Asks(Topic.Objective)) draft.SayOrMiss([view.Person is { } aiming ? new LineWriter().Say(aiming, "career_objective", "Objective: ").Line() : null], "objective");
        if (request.Asks(Topic.Strengths)) draft.Say(CareerContext.Person.PersonSection.Strengths(view));
    }

    private static ContextLine? PersonName(CareerRecord person) => CareerContext.Person.PersonSection.Name(person);

    private static void Time(Draft draft, Request request, CareerView view)
    {
        if (request.When is { } when && !request.AsksAny(Topic.Gap, Topic.Overlap)) During(draft, when, view);
        else if (request.Asks(Topic.First)) draft.SayOrMiss([view.PaidRoles.Where(r => r.Date("start_date") is not null).MinBy(r => r.Date("start_date")!.Value) is { } first ? Sections.Line(first, view) : null], "first role");
        else if (request.Asks(Topic.Longest)) draft.SayOrMiss([Longest(view, request.Words.Any(Finished.Contains))], "dated roles");
        else if (request.Asks(Topic.Open)) draft.SayOrMiss(view.Roles.Where(view.IsOpen).Select(r => Sections.Line(r, view)), "open roles");
        else if (request.Asks(Topic.Gap) && request.Named.Count < 2) Gaps(draft, view);
        else if (request.Asks(Topic.Overlap) && request.Named.Count < 2) Overlaps(draft, view, request.Named.Select(n => n.Record.Id).FirstOrDefault());
        else if (request.Asks(Topic.Roles) && request.Named.Count == 0 && !request.Asks(Topic.Overview)) draft.SayOrMiss(view.Roles.Select(r => Sections.Line(r, view)), "roles");
        else if (request.Asks(Topic.Duration) && request.Named.Count == 0 && request.Terms.All(t => t is "experience" or "total" or "altogether" or "professional" or "paid" or "berufserfahrung")) draft.SayOrMiss([CareerContext.Person.PersonSection.Work(view)], "dated roles");
    }

    private static void During(Draft draft, (PartialDate From, PartialDate Until) when, CareerView view)
    {
        Span asked = new("", when.From.First, when.Until.Last, false, false);
        draft.Explain($"time: records dated within {when.From} to {when.Until}");
        List<CareerRecord> dated = [.. view.Roles.Concat(view.Degrees).Concat(view.Snapshot.Of("volunteering")).Where(r => r.Date("start_date") is { } start && start.First <= asked.Last && LastDay(r, view) >= asked.First)];
        // Work answers "where was I"; studies and volunteering only where there was no work.
        List<CareerRecord> work = dated.FindAll(r => r.Kind.Name == "experience");
        draft.SayOrMiss((work.Count > 0 ? work : dated).Select(r => Sections.Line(r, view)), $"work in {when.From}");
    }

    private static DateOnly LastDay(CareerRecord record, CareerView view) => record.Date("end_date")?.Last ?? (view.IsOpen(record) ? view.Today : record.Date("start_date")!.Value.Last);

    private static ContextLine? Longest(CareerView view, bool finished)
    {
        if (view.PaidSpans.Where(s => !finished || !s.IsOpen).MaxBy(s => s.Months) is not { } longest) return null;
        CareerRecord role = view.Snapshot.Find(longest.RecordId)!;
        IReadOnlyList<string> inputs = view.PaidInputs;
        return new LineWriter().Compute(new Fact(role.Id, "longest", "Longest", Tier.Profile) { Inputs = inputs }, after: ": ").Add(Sections.Line(role, view)!).Line()!;
    }

    private static void Gaps(Draft draft, CareerView view)
    {
        List<Span> gaps = [.. Timeline.Gaps(view.PaidSpans).Where(g => g.Months >= 1)];
        IReadOnlyList<string> inputs = view.PaidInputs;
        draft.Explain("topic gap: computed from the dates of all paid roles");
        if (view.PaidSpans.Count == 0) draft.Miss("dated roles");
        else if (gaps.Count == 0) draft.Say(new LineWriter().Compute(new Fact(view.PaidSpans[0].RecordId, "gaps", "No gap of a month or more between dated roles", Tier.Profile) { Inputs = inputs }).Line());
        foreach (Span gap in gaps)
        {
            CareerRecord before = view.Snapshot.Find(gap.RecordId)!;
            Span next = view.PaidSpans.First(s => s.First > gap.Last);
            string words = string.Create(CultureInfo.InvariantCulture, $"Gap: {gap.First:yyyy-MM-dd} to {gap.Last:yyyy-MM-dd} ({Timeline.LengthOf(gap)}), between {Name(before)} and {Name(view.Snapshot.Find(next.RecordId)!)}");
            draft.Say(new LineWriter().Compute(new Fact(before.Id, "gap", words, Tier.Profile) { Inputs = inputs }).Line());
        }
    }

    private static void Overlaps(Draft draft, CareerView view, string? about)
    {
        draft.Explain("topic overlap: computed from the dates of all paid roles");
        List<(Span One, Span Other, Span Shared)> pairs = [.. Timeline.Overlaps(view.PaidSpans).Where(p => about is null || p.One.RecordId == about || p.Other.RecordId == about)];
        foreach ((Span one, Span other, Span shared) in pairs)
        {
            CareerRecord first = view.Snapshot.Find(one.RecordId)!, second = view.Snapshot.Find(other.RecordId)!;
            string words = string.Create(CultureInfo.InvariantCulture, $"Overlap: {Name(first)} and {Name(second)}, {shared.First:yyyy-MM} to {shared.Last:yyyy-MM} ({Timeline.LengthOf(shared)})");
            draft.Say(new LineWriter().Compute(new Fact(first.Id, "overlap", words, Tier.Profile) { Inputs = [.. Period.Inputs(first), .. Period.Inputs(second)] }).Line());
        }
        if (pairs.Count == 0) draft.Say(new LineWriter().Compute(new Fact(view.PaidSpans.Count > 0 ? view.PaidSpans[0].RecordId : "", "overlaps", "No overlap between dated roles", Tier.Profile) { Inputs = view.PaidInputs }).Line());
    }

    private static string Name(CareerRecord role) => string.Join(", ", new[] { role.Text("title"), role.Text("company") }.OfType<string>());

    private static void Studies(Draft draft, Request request, CareerView view)
    {
        if (!request.Asks(Topic.Education) || request.Named.Any(n => n.Record.Kind.Name == "education")) return;
        draft.Explain("topic education: all studies");
        if (request.Asks(Topic.Grade) && !view.Degrees.Any(d => d.Values.ContainsKey("grade"))) draft.Miss("grade");
        if (request.Asks(Topic.Thesis) && !view.Degrees.Any(d => d.Values.ContainsKey("thesis"))) draft.Miss("thesis");
        if (request.Asks(Topic.Courses) || request.Asks(Topic.Thesis))
        {
            foreach (CareerRecord degree in view.Degrees)
            {
                draft.Say(Sections.Line(degree, view));
                if (request.Asks(Topic.Thesis)) draft.Say(new LineWriter().Say(degree, "thesis", "Thesis: ").Line());
                draft.Say(new LineWriter().SayList(degree, "courses", "Courses: ").Line());
            }
            return;
        }
        draft.SayOrMiss(view.Degrees.Count > 0 ? view.Degrees.Select(d => Sections.Line(d, view)) : InUnknownSections(Topic.Education, view), "education");
    }

    private static void References(Draft draft, CareerView view)
    {
        draft.Explain("topic references: what others say, without their contact details");
        List<ContextLine?> lines = [];
        foreach (CareerRecord reference in view.Snapshot.Of("reference"))
        {
            if (view.Snapshot.Withheld.TryGetValue(reference.Id, out IReadOnlyList<string>? labels)) foreach (string label in labels) draft.Withhold(label);
            lines.Add(new LineWriter().Add(Sections.Line(reference, view) ?? new ContextLine("Reference", [])).Say(reference, "reference", ": ").Line());
        }
        draft.SayOrMiss(lines, "references");
    }

    private static void Skills(Draft draft, CareerView view)
    {
        draft.Explain("topic skills: by evidence, then by category");
        draft.SayOrMiss(Sections.All.First(s => s.Kind.Name == "skill").Profile(view).SelectMany(b => b.Lines), "skills");
    }

    private static void Leadership(Draft draft, CareerView view)
    {
        foreach (CareerRecord role in view.PaidRoles.Where(LeadingRoles.IsLeading)) draft.Say(Sections.Line(role, view));
        string[] words = ["led", "lead", "managed", "manage", "team", "mentored", "supervised", "geleitet", "gefuhrt", "dirige", "lidere", "liderei", "coached"];
        draft.Explain("topic leadership: roles of lead and above, and lines that tell of leading");
        List<FoundLine> found = LineSearch.Find(view, view.Engagements, words);
        foreach (CareerRecord record in view.NewestFirst(found.Select(f => f.Record).Distinct()))
        {
            draft.Say(Sections.Line(record, view));
            draft.Say(found.Where(f => f.Record == record && !f.IsHeading).Take(2).Select(f => f.Line));
        }
        if (draft.Lines.Count == 0) draft.Miss("leading people");
    }
}
