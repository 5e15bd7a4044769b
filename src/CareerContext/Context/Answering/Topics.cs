using CareerContext.Context.Understanding;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Answering;

/// <summary>What topics say of the person and of the whole career.</summary>
internal static class Topics
{
    private const int BioHighlights = 2;
    private static readonly HashSet<string> Own = ["my", "mine", "me", "mein", "meine", "meiner", "mich", "mon", "ma", "mes", "mi", "mis", "meu", "minha", "her", "his", "ihre", "ihr", "seine", "sein", "su", "seu", "sua", "son", "sa"];
    private const int OverviewTokens = 600;

    /// <summary>Says contact that is asked for.</summary>
    public static bool SayContact(Draft draft, Request request, CareerView view)
    {
        int before = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count;
        CareerRecord? person = view.Person;
        bool written = request.AsksAny(Topic.Bio, Topic.Overview);
        bool asks = request.AsksAny(Topic.Contact, Topic.Email, Topic.Phone, Topic.Address);
        // Whoever else's number is asked for, the owner's is no answer.
        if (asks && !request.Has(Own) && (request.UnknownNames.Count > 0 || request.Named.Any(n => n.Record.Kind.Name is "reference" or "experience" or "volunteering" or "education")))
        {
            draft.Refuse($"contact of {(request.UnknownNames.Count > 0 ? request.UnknownNames[0] : request.Named[0].Words)}");
            return true;
        }
        if (!written && request.AsksAny(Topic.Email, Topic.Phone, Topic.Links, Topic.Website)) draft.Say(FurtherContact(person, request));
        if (!written && request.Asks(Topic.Contact) && !request.AsksAny(Topic.Email, Topic.Phone)) EveryWay(draft, person, view);
        if (request.Asks(Topic.Email)) draft.SayField(view.Snapshot, person, "email", "e-mail");
        if (request.Asks(Topic.Phone)) draft.SayField(view.Snapshot, person, "phone", "phone");
        if (request.Asks(Topic.Address)) draft.SayField(view.Snapshot, person, "address", "street address");
        if (request.Asks(Topic.Birth)) draft.SayField(view.Snapshot, person, "birth_date", "birth date");
        bool named = person is not null && NamesNetwork(person, request) && request.Terms.Count + request.Named.Count <= 2 && request.Form is AskForm.Open or AskForm.What or AskForm.Where;
        if (!written && (named || (request.Named.All(n => n.Record.Kind.Name is "skill" or "interest") && request.AsksAny(Topic.Links, Topic.Website)))) Links(draft, request, person);
        return draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
    }

    /// <summary>Says the whole career: a text to introduce the person by, or every role, study and mark.</summary>
    public static bool SayWhole(Draft draft, Request request, CareerView view)
    {
        bool aboutOne = request.Named.Any(n => n.Record.Kind.Name is not ("skill" or "interest" or "language"));
        if (!request.Asks(Topic.Bio) && (aboutOne || request.AsksAny(Topic.Skills, Topic.Strengths, Topic.Languages, Topic.References, Topic.Education, Topic.Certificates))) return false;
        // What is given only when asked for is no part of a text about the whole.
        view = view.Summarised;
        if (request.Asks(Topic.Bio)) Bio(draft, view);
        else
        {
            draft.Explain("overview: the profile summary");
            draft.Say(Summaries.Profile(view, Sections.All, OverviewTokens).Lines);
        }
        return draft.Lines.Count > 0;
    }

    private static void Bio(Draft draft, CareerView view)
    {
        draft.Explain("bio: who this is, the own summary, what was achieved in numbers, where from");
        draft.Say(Summaries.Quick(view).Lines);
        if (view.Person is { } person) draft.Say(new LineWriter().Say(person, "summary").Line());
        draft.Say(Sections.All.First(s => s.Kind.Name == "experience").Profile(view).Where(b => b.Heading == "Highlights").SelectMany(b => b.Lines).Take(BioHighlights));
    }

    /// <summary>Says who and where the person is and what the person aims at.</summary>
    public static bool SayPerson(Draft draft, Request request, CareerView view)
    {
        int before = draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count;
        if (request.Asks(Topic.Who))
        {
            if (view.Person is { } person) draft.Say(PersonSection.Name(person));
            draft.Say(Summaries.Now(view));
        }
        if (request.Asks(Topic.Current) && request.When is null && !request.AsksAny(Topic.Email, Topic.Phone, Topic.Objective)) Current(draft, request, view);
        // Since when somebody lives somewhere no record says.
        if (request.Asks(Topic.Place) && (request.Form == AskForm.When || request.Asks(Topic.Duration))) draft.Refuse("how long the person has lived there");
        if (request.Asks(Topic.Place)) draft.SayOrMiss([view.Person is { } someone ? PersonSection.Place(someone) : null], "place of residence");
        if (request.Asks(Topic.Objective)) Objective(draft, view);
        return draft.Lines.Count + draft.Missing.Count + draft.Withheld.Count > before;
    }

    // The stated objective, else what the own summary says of it.
    private static void Objective(Draft draft, CareerView view)
    {
        ContextLine? stated = view.Person is { } person ? new LineWriter().Say(person, "career_objective", "Objective: ").Line() : null;
        if (stated is null && view.Person is { } someone)
            stated = view.Index.Lines(someone).Where(l => !l.IsHeading && Seeking.Overlaps(l.Words)).Select(l => l.Line).FirstOrDefault();
        draft.SayOrMiss([stated], "objective");
    }

    private static readonly HashSet<string> Seeking = ["looking", "seeking", "aim", "aiming", "goal", "suche", "sucht", "ziel", "cherche", "recherche", "objectif", "busco", "busca", "objetivo", "procuro", "procura"];

    private static void Current(Draft draft, Request request, CareerView view)
    {
        bool asksRole = request.Terms.Count < 2 || request.Form is AskForm.What or AskForm.Who or AskForm.Where;
        if (!asksRole) return;
        // The present work may be the one that is withheld.
        if (view.Lead is not null || !draft.WithholdRecords(view.Snapshot, "experience")) draft.SayOrMiss([Summaries.Now(view)], "current role");
        draft.WithholdRecords(view.Snapshot, "experience");
    }

    /// <summary>Says the achievements with numbers of the given records, each under its role.</summary>
    public static void Metrics(Draft draft, IEnumerable<CareerRecord> records, CareerView view, bool percentOnly = false, bool moneyOnly = false)
    {
        draft.Explain("numbers: achievements and descriptions that hold figures");
        int before = draft.Lines.Count;
        foreach (CareerRecord record in records)
        {
            List<ContextLine> lines = [.. RecordDetail.Lines(record, view, alone: false).Skip(1).Where(l => (percentOnly ? HasPercentage(l.Text) : moneyOnly ? HasMoney(l.Text) : HasFigure(l.Text)) && !l.Facts.Any(f => f.Field is "source_confidence" or "company_url" or "url" or "company_description"))];
            if (lines.Count == 0) continue;
            draft.Say(Sections.Line(record, view));
            draft.Say(lines);
        }
        if (draft.Lines.Count == before) draft.Miss("achievements in numbers");
    }

    /// <summary>Whether a text holds a figure, or a number in words.</summary>
    public static bool HasFigure(string text) => text.Any(char.IsDigit) || Words.Of(text).Any(Numbers.IsNumber);

    private static bool HasMoney(string text) => text.IndexOfAny(['€', '$', '£', '¥']) >= 0 || Words.Of(text).Any(w => w is "euro" or "euros" or "eur" or "usd" or "dollar" or "dollars" or "pounds" or "gbp" or "chf" or "reais" or "brl" or "franken" or "francs");

    private static bool HasPercentage(string text) => text.Contains('%', StringComparison.Ordinal) || Words.Of(text).Any(w => w is "percent" or "prozent" or "cent" or "ciento" or "cento");

    /// <summary>What a section that no importer knew ("Bildung") says of its topic.</summary>
    public static IEnumerable<ContextLine> InUnknownSections(Topic topic, CareerView view) => (view.Person?.Unknown ?? [])
        .Where(u => u.Value is not null && !PrivateWords.IsAsk(u.Path, u.Value) && SpeaksOf(topic, FieldPath.WordsOf(u.Path).Split(' ')))
        .Select(u => new ContextLine($"{u.Path}: {u.Value}", [new Fact(view.Person!.Id, Fact.Unknown + u.Path, u.Value!, Tier.Detailed)]));

    private static bool SpeaksOf(Topic topic, string[] section) => Lexicon.Find(section).Exists(f => f.Topic == topic) || (topic == Topic.Publications && section.Any(Speaking.Contains));

    private static readonly HashSet<string> Speaking = ["speaking", "talks", "talk", "presentations", "lectures", "vortrage", "conferences", "charlas", "ponencias", "palestras"];

    // All ways to reach the person that are recorded and not withheld.
    private static void EveryWay(Draft draft, CareerRecord? person, CareerView view)
    {
        int before = draft.Lines.Count;
        draft.Explain("contact: every way that is recorded");
        foreach ((string field, string label) in new[] { ("email", "E-mail: "), ("phone", "Phone: "), ("website", "Website: ") })
        {
            if (person?.Values.ContainsKey(field) == true && view.Snapshot.Withheld.GetValueOrDefault(person.Id)?.Contains(person.Kind.Field(field).Label) != true) draft.Say(new LineWriter().Say(person, field, label).Line());
        }
        foreach (ListEntry link in person?.List("links") ?? [])
        {
            string words = string.Join(" ", new[] { link.Text("network"), link.Text("username"), link.Text("url") }.OfType<string>());
            draft.Say(new ContextLine(words, [new Fact(person!.Id, "links", words, Tier.Quick)]));
        }
        if (draft.Lines.Count == before) draft.Miss("contact details");
    }

    // Contact that no importer placed: given only to a request for its sort.
    private static IEnumerable<ContextLine> FurtherContact(CareerRecord? person, Request request) => (person?.Unknown ?? [])
        .Where(u => u.Value is not null && !u.Path.StartsWith("meta", StringComparison.Ordinal) && u.Path != "$schema" && PrivateWords.IsAsk(u.Path, u.Value) && (
            (request.Asks(Topic.Email) && u.Value.Contains('@', StringComparison.Ordinal))
            || (request.Asks(Topic.Phone) && u.Value.Count(char.IsDigit) > 4 && !u.Value.Contains("//", StringComparison.Ordinal))
            || ((request.Asks(Topic.Links) || (request.Asks(Topic.Website) && person!.Text("website") is null)) && u.Value.Contains("//", StringComparison.Ordinal))))
        .Select(u => new ContextLine($"{u.Path}: {u.Value}", [new Fact(person!.Id, Fact.Unknown + u.Path, u.Value!, Tier.Quick)]));

    private static void Links(Draft draft, Request request, CareerRecord? person)
    {
        List<ContextLine> all = [];
        if (person is not null && new LineWriter().Say(person, "website", "Website: ").Line() is { } site && (request.Asks(Topic.Website) || !NamesNetwork(person, request))) all.Add(site);
        foreach (ListEntry link in person?.List("links") ?? [])
        {
            string network = link.Text("network") ?? "";
            if (NamesNetwork(person!, request) && !request.Words.Any(w => Words.Of(network).Contains(w.Folded))) continue;
            string words = string.Join(" ", new[] { link.Text("username"), link.Text("url") }.OfType<string>());
            string label = network.Length == 0 ? "Link" : network;
            all.Add(new ContextLine($"{label}: {words}", [new Fact(person!.Id, "links", $"{network} {words}".Trim(), Tier.Quick)]));
        }
        draft.Explain("links: given because asked for");
        draft.SayOrMiss(all, request.Asks(Topic.Website) ? "website" : "links");
    }

    private static bool NamesNetwork(CareerRecord person, Request request) => person.List("links").Any(l => l.Text("network") is { } network && Words.Of(network).Any(w => request.Words.Any(r => r.Folded == w)));

    /// <summary>Says what others say, without their contact details.</summary>
    public static void References(Draft draft, IEnumerable<CareerRecord> references, CareerView view)
    {
        draft.Explain("references: what others say, without their contact details");
        List<ContextLine?> lines = [];
        foreach (CareerRecord reference in references)
        {
            if (view.Snapshot.Withheld.TryGetValue(reference.Id, out IReadOnlyList<string>? labels)) foreach (string label in labels) draft.Withhold(label);
            lines.Add(new LineWriter().Add(Sections.Line(reference, view) ?? new ContextLine("Reference", [])).Say(reference, "reference", ": ").Line());
        }
        draft.SayOrMiss(lines, "references");
    }

    /// <summary>Says all skills: those with most evidence first, the rest by category.</summary>
    public static void Skills(Draft draft, CareerView view)
    {
        draft.Explain("skills: by evidence, then by category");
        List<ContextLine> lines = [.. Sections.All.First(s => s.Kind.Name == "skill").Profile(view).SelectMany(b => b.Lines)];
        draft.SayOrMiss(lines, "skills");
        // Where the skills of a group all stand among the best, its own name is not said yet.
        LineWriter groups = new();
        foreach (CareerRecord group in view.Snapshot.Of("skill").Where(s => view.Members(s).Any() && s.Title is { } title && !lines.Exists(l => l.Text.Contains(title, StringComparison.OrdinalIgnoreCase)))) groups.Say(group, "name", groups.IsEmpty ? "Groups: " : ", ");
        draft.Say(groups.Line());
    }

    /// <summary>Says the names of some skills, with their members.</summary>
    public static void SkillNames(Draft draft, List<CareerRecord> skills, CareerView view)
    {
        if (skills.Count == 1 && !view.Members(skills[0]).Any())
        {
            draft.Say(Sections.Line(skills[0], view));
            return;
        }
        HashSet<string> said = [];
        LineWriter line = new();
        foreach (CareerRecord skill in skills.Where(s => said.Add(PlainText.Fold(s.Title ?? ""))))
        {
            List<CareerRecord> members = [.. view.Members(skill).Where(m => said.Add(PlainText.Fold(m.Title ?? "")))];
            line.Say(skill, "name", line.IsEmpty ? "Skills: " : ", ");
            if (skill.Values.ContainsKey("proficiency_level")) line.Say(skill, "proficiency_level", " (", ")");
            for (int i = 0; i < members.Count; i++) line.Say(members[i], "name", i == 0 ? ": " : ", ");
        }
        draft.Say(line.Line());
    }

    /// <summary>Says the roles of lead and above, and the lines that tell of leading.</summary>
    public static void Leadership(Draft draft, Lookup file)
    {
        CareerView view = file.View;
        foreach (CareerRecord role in view.PaidRoles.Where(LeadingRoles.IsLeading)) draft.Say(Sections.Line(role, view));
        draft.Explain("leadership: roles of lead and above, and lines that tell of leading");
        Term leading = Term.Literal(RequestWord.Of("leading"), file);
        leading = leading with { Senses = [.. Thesaurus.BuiltIn.Of(Stems.Of("lead"), Tongues.English).Concat(Thesaurus.BuiltIn.Of(Stems.Of("mentor"), Tongues.English)).Distinct().Select(Senses.IdOf)] };
        List<FoundRecord> found = file.Weigh(view.Engagements, [leading with { Forms = file.Terms.FormsOf(leading) }]);
        foreach (FoundRecord record in found.Where(f => f.Lines.Any(l => !l.Line.IsHeading)).Take(4))
        {
            draft.Say(Sections.Line(record.Record, view));
            draft.Say(record.Lines.Where(l => !l.Line.IsHeading).Take(2).Select(l => l.Line.Line));
        }
        if (draft.Lines.Count == 0) draft.Miss("leading people");
    }
}
