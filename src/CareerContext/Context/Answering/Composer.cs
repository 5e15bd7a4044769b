using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>Chooses what answers a request: facts of the topics asked, the records named, or the lines that share its words.</summary>
internal static class Composer
{
    private const int LinesShown = 6;
    private const int FullLines = 14;
    private const double Near = 0.55;

    private static readonly HashSet<string> AskingWhen = ["when", "wann", "quand", "cuando", "quando", "since", "until", "left", "leave", "join", "joined"];
    private static readonly HashSet<string> AskingProof = ["where", "evidence", "used", "use", "proof", "example", "jobs", "roles", "projects", "wo", "eingesetzt", "benutzt", "belege", "ou", "utilise", "donde", "usado", "onde", "usei"];

    private static readonly HashSet<string> AskingInFull = ["tell", "describe", "explain", "about", "did", "deliver", "delivered", "erzahl", "erzahle", "beschreib", "beschreibe", "worum", "raconte", "decris", "cuenta", "conta", "descreve"];
    private static readonly (Topic Topic, string Kind)[] OwnKinds =
    [
        (Topic.References, "reference"), (Topic.Certificates, "certificate"), (Topic.Awards, "award"), (Topic.Publications, "publication"), (Topic.Volunteering, "volunteering"), (Topic.Projects, "project"),
    ];

    /// <summary>Drafts the answer.</summary>
    public static Draft Compose(Request request, CareerView view)
    {
        Draft draft = new();
        Explain(draft, request);
        if (request.Asks(Topic.Fit)) Fit(draft, request, view);
        else if (request.NotHeld.Count > 0) NotHeld(draft, request, view);
        else if (!Topical(draft, request, view)) Search(draft, request, view);
        foreach (string name in request.UnknownNames) draft.Miss(name);
        if (draft.Lines.Count > 0 && !request.AsksAny(Topic.Fit, Topic.Overview, Topic.Story)) MissNames(draft, request, view);
        if (draft.Lines.Count == 0 && draft.Missing.Count == 0 && draft.Withheld.Count == 0)
            draft.Miss(request.Terms.Count > 0 ? string.Join(", ", request.Terms.Take(4).Select(request.Written)) : TokenBudget.Cut(request.Text.TrimEnd('?', '!', '.', ' '), 8));
        return draft;
    }

    // "Does she know Kafka and COBOL": what is written as a name and stands nowhere is missing, though the rest is answered.
    private static void MissNames(Draft draft, Request request, CareerView view)
    {
        foreach (string term in request.Terms)
        {
            string written = request.Written(term);
            bool isName = written.Length > 1 && written.Skip(1).Any(char.IsUpper) && written.Any(char.IsLetter);
            if (isName && !LineSearch.Knows(view, [term])) draft.Miss(written);
        }
    }

    private static void Explain(Draft draft, Request request)
    {
        draft.Explain($"topics: {(request.Topics.Count == 0 ? "none" : string.Join(", ", request.Topics.Order()).ToLowerInvariant())}");
        foreach (NamedRecord named in request.Named.Take(LinesShown)) draft.Explain($"named: {named.Record.Id} by \"{named.Words}\"{(named.IsExact ? "" : " (nearly)")}");
        if (request.Terms.Count > 0) draft.Explain($"other words: {string.Join(", ", request.Terms.Take(12))}");
    }

    private static bool Topical(Draft draft, Request request, CareerView view)
    {
        bool unknownOnly = request.UnknownNames.Count > 0 && request.Named.Count == 0;
        if (unknownOnly) return true;
        bool named = !OfTopic(draft, request, view) && Named(draft, request, view);
        if (draft.Lines.Count > 0 && !named && request.Named.Count > 0) return true;
        // A named record narrows the question; topics of the whole career then answer only what it did not.
        if (named && !request.AsksAny(Topic.Email, Topic.Phone, Topic.Links, Topic.Place)) return true;
        if (request.Asks(Topic.Story) && !named && Story(draft, request, view)) return true;
        bool topical = Topics.Say(draft, request, view);
        if (!named && topical && request.Terms.Count > 0 && !request.Asks(Topic.Overview)) Narrow(draft, request, view);
        return named || topical;
    }

    // "Who at Acme recommended me", "which awards from Acme": records of the topic's kind that speak of what is named.
    private static bool OfTopic(Draft draft, Request request, CareerView view)
    {
        if (request.Named.Count == 0) return false;
        List<string> kinds = [.. OwnKinds.Where(k => request.Asks(k.Topic)).Select(k => k.Kind)];
        if (kinds.Count == 0 || request.Named.Any(n => kinds.Contains(n.Record.Kind.Name))) return false;
        List<string> names = [.. request.Named.SelectMany(n => n.Words.Split(' ')).Distinct()];
        List<CareerRecord> speaking = [.. LineSearch.Find(view, kinds.SelectMany(view.Snapshot.Of), names).Select(f => f.Record).Distinct()];
        foreach (CareerRecord record in speaking) draft.Say(RecordDetail.Lines(record, view, alone: false));
        if (speaking.Count > 0) draft.Explain("records of the topic that speak of what is named");
        return speaking.Count > 0;
    }

    // A topic with words of its own ("what did I build at the shelter"): the lines that hold them say more than the list.
    private static void Narrow(Draft draft, Request request, CareerView view)
    {
        HashSet<string> ids = [.. draft.Lines.SelectMany(l => l.RecordIds)];
        List<FoundLine> found = [.. LineSearch.Find(view, ids.Select(view.Snapshot.Find).OfType<CareerRecord>(), request.Terms)
            .Where(f => !f.IsHeading && f.Matched.Count * 2 >= request.Terms.Count)];
        if (found.Count > 0) draft.Explain($"of these, {found.Select(f => f.Record.Id).Distinct().Count()} share words with the request");
        draft.Say(found.Take(3).Select(f => f.Line));
    }

    private static bool Named(Draft draft, Request request, CareerView view)
    {
        List<CareerRecord> records = [.. request.Named.Select(n => n.Record).Where(r => r.Kind.Name is not "interest")];
        if (records.Count == 0) return false;
        List<CareerRecord> skills = records.FindAll(r => r.Kind.Name == "skill");
        List<CareerRecord> others = records.FindAll(r => r.Kind.Name != "skill");
        bool proof = request.Words.Any(AskingProof.Contains);
        foreach (CareerRecord skill in skills) SaySkill(draft, skill, view, proof);
        if (others.Count == 0) return skills.Count > 0;
        if (request.Asks(Topic.Gap) && others.Count >= 2) draft.Say(Between(others, view));
        else if (request.Asks(Topic.Gap)) draft.Say(Around(others[0], view));
        if (request.AsksAny(Topic.Duration, Topic.Gap, Topic.Overlap, Topic.Current) || request.Words.Any(AskingWhen.Contains) || others.Count > 4)
        {
            draft.Explain("dates asked: one line a record");
            draft.Say(others.Select(r => Sections.Line(r, view)));
            if (request.Asks(Topic.Overlap)) Topics.Say(draft, request, view);
            return true;
        }
        if (request.Asks(Topic.Metrics)) Topics.Metrics(draft, others, view);
        else foreach (CareerRecord record in others) SayRecord(draft, record, request, view);
        return true;
    }

    private static ContextLine? Between(List<CareerRecord> records, CareerView view)
    {
        List<Span> spans = Timeline.Of(records, view.Today);
        if (spans.Count < 2) return null;
        List<Span> gaps = Timeline.Gaps(spans);
        string words = gaps.Count == 0 ? "No gap between them" : GapWords(gaps[0]);
        return new LineWriter().Compute(new Fact(spans[0].RecordId, "gap", words, Tier.Profile) { Inputs = [.. records.SelectMany(Period.Inputs)] }).Line();
    }

    private static ContextLine? Around(CareerRecord record, CareerView view)
    {
        if (Timeline.Of(record, view.Today) is not { } span) return null;
        List<Span> gaps = [.. Timeline.Gaps(view.PaidSpans).Where(g => g.Months >= 1 && (g.Last.AddDays(1) == span.First || g.First.AddDays(-1) == span.Last))];
        string words = gaps.Count == 0 ? "No gap of a month or more beside it"
            : string.Join("; ", gaps.Select(GapWords));
        return new LineWriter().Compute(new Fact(record.Id, "gap", words, Tier.Profile) { Inputs = view.PaidInputs }).Line();
    }

    private static string GapWords(Span gap) => $"Gap: {Timestamp.Of(gap.First)} to {Timestamp.Of(gap.Last)} ({Timeline.LengthOf(gap)})";

    private static void SaySkill(Draft draft, CareerRecord skill, CareerView view, bool inFull)
    {
        draft.Say(Sections.Line(skill, view));
        if (view.Members(skill).ToList() is { Count: > 0 } members)
        {
            LineWriter line = new();
            foreach (CareerRecord member in members) line.Say(member, "name", line.IsEmpty ? $"{skill.Title}: " : ", ");
            draft.Say(line.Line());
        }
        foreach (CareerRecord proof in view.Standing(skill).Evidence.Take(LinesShown))
        {
            draft.Say(Sections.Line(proof, view) is { } line ? line with { Text = "- " + line.Text } : null);
            if (inFull) draft.Say(LineSearch.Find(view, [proof], [.. Words.Of(skill.Title!)]).Where(f => !f.IsHeading).Take(1).Select(f => f.Line));
        }
    }

    private static void SayRecord(Draft draft, CareerRecord record, Request request, CareerView view)
    {
        List<FoundLine> found = request.Terms.Count == 0 ? [] : [.. LineSearch.Find(view, [record], request.Terms).Where(f => !f.IsHeading)];
        if (found.Count == 0 || found[0].Matched.Count * 2 < request.Terms.Count)
        {
            draft.Explain($"{record.Id}: in full");
            draft.Say(RecordDetail.Lines(record, view, alone: false));
            return;
        }
        draft.Explain($"{record.Id}: the lines that share words");
        draft.Say(Sections.Line(record, view));
        draft.Say(found.Where(f => f.Score >= found[0].Score * Near).Take(LinesShown).Select(f => f.Line));
    }

    private static bool Story(Draft draft, Request request, CareerView view)
    {
        List<FoundLine> found = [.. LineSearch.Find(view, view.Engagements, request.Terms).Where(f => !f.IsHeading)];
        if (found.Count == 0) return false;
        draft.Explain("story: the achievements nearest to the words");
        SayFound(draft, found, 3, view);
        return true;
    }

    private static void Search(Draft draft, Request request, CareerView view)
    {
        List<FoundLine> found = LineSearch.Find(view, view.Snapshot.Records, request.Terms);
        // The person's own summary speaks of everything; a record that does is the better answer.
        if (found.Any(f => f.Record.Kind.Name != "person")) found = found.FindAll(f => f.Record.Kind.Name != "person" || f.Score > found[0].Score * 0.99);
        int needed = (request.Terms.Count + 2) / 3;
        if (found.Count == 0 || found[0].Matched.Count < needed)
        {
            draft.Explain("search: no line shares enough words");
            foreach (string term in request.Terms.Take(3)) draft.Miss(request.Written(term));
            return;
        }
        draft.Explain($"search: {found.Count} lines share words, the best \"{string.Join(' ', found[0].Matched)}\"");
        if (request.Words.Any(AskingInFull.Contains) && found[0].Record.Kind.Name != "person") draft.Say(RecordDetail.Lines(found[0].Record, view, alone: false).Take(FullLines));
        else SayFound(draft, found, LinesShown, view);
    }

    private static void SayFound(Draft draft, List<FoundLine> found, int take, CareerView view)
    {
        List<FoundLine> best = [.. found.Where(f => f.Score >= found[0].Score * Near).Take(take)];
        SayByRecord(draft, best, view);
    }

    private static void SayByRecord(Draft draft, List<FoundLine> found, CareerView view)
    {
        foreach (CareerRecord record in found.Select(f => f.Record).Distinct())
        {
            draft.Say(Sections.Line(record, view));
            draft.Say(found.Where(f => f.Record == record && !f.IsHeading).Select(f => f.Line));
        }
    }

    private static void NotHeld(Draft draft, Request request, CareerView view)
    {
        foreach (string thing in request.NotHeld)
        {
            List<FoundLine> found = [.. LineSearch.Find(view, view.Snapshot.Records, [.. thing.Split(' ')]).Where(f => f.Matched.Count == thing.Split(' ').Length)];
            if (found.Count > 0) SayFound(draft, found, 2, view);
            else draft.Miss(request.Written(thing));
        }
    }

    private static void Fit(Draft draft, Request request, CareerView view)
    {
        draft.Explain("job ad: skills it names that are recorded, then the lines that share most words with it");
        HashSet<string> asked = [.. request.Words];
        foreach (SkillStanding skill in view.Skills.Where(s => Words.Of(s.Record.Title!).All(asked.Contains)).Take(12)) draft.Say(Sections.Line(skill.Record, view));
        List<FoundLine> found = [.. LineSearch.Find(view, view.Roles.Concat(view.Snapshot.Of("project")).Concat(view.Snapshot.Of("certificate")).Concat(view.Snapshot.Of("volunteering")).Concat(view.Degrees), [.. request.Terms.Take(200)])
            .Where(f => f.Matched.Count > 1).Take(14)];
        SayByRecord(draft, found, view);
        draft.Say(view.Degrees.Select(d => Sections.Line(d, view)));
    }
}
