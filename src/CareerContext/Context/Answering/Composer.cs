using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Chooses what answers a request: facts of the topics asked, the records named, or the lines that mean the same as its words.</summary>
internal static class Composer
{
    /// <summary>Drafts the answer; of several questions each by itself, one after the other.</summary>
    public static Draft Compose(Request request, Lookup file)
    {
        List<Draft> parts = Questions.Of(request, file).ConvertAll(q => One(q, file));
        return parts.Count == 0 ? One(request, file) : Draft.Of(request, parts, file.Considered);
    }

    private static Draft One(Request request, Lookup file)
    {
        if (!request.Asks(Topic.Fit) && Exclusion.Of(request, file) is { } left)
        {
            Lookup others = left.Records.Count == 0 ? file : file.Without(left.Records);
            Draft rest = One(RequestReader.Read(left.Rest, others), others);
            rest.Explain($"without {left.Words}: {left.Records.Count} records left out");
            return rest;
        }
        Draft draft = new() { Request = request, Considered = file.Considered };
        if (request.Asks(Topic.Fit)) FitAnswers.Say(draft, request, file);
        else if (!ValidityAnswers.Say(draft, request, file) && !NotHeld(draft, request, file)) Answer(draft, request, file);
        if (draft.Lines.Count > 0 && draft.Missing.Count == 0 && !request.AsksAny(Topic.Fit, Topic.Overview, Topic.Bio, Topic.Story)) MissNames(draft, request);
        if (draft.Lines.Count == 0 && draft.Missing.Count == 0 && draft.Withheld.Count == 0) draft.Miss(WhatWasAsked(request));
        return draft;
    }

    private static void Answer(Draft draft, Request request, Lookup file)
    {
        foreach (string name in request.UnknownNames) draft.Miss(name);
        if (request.UnknownNames.Count > 0 && request.Named.Count == 0 && !request.AsksAny(Topic.Story, Topic.Bio, Topic.Overview)) return;
        if (UnknownSections.Say(draft, request, file.View) || SlotAnswers.Say(draft, request, file)) return;
        // Of "at Acme or at Google" Google is missing already; it is no word that Acme's record should hold.
        if (request.UnknownNames.Count > 0 && request.Named.Count > 0) request = request with { Terms = [.. request.Terms.Where(t => !request.UnknownNames.Any(n => n.Contains(t.Written, StringComparison.OrdinalIgnoreCase)))] };
        if (AgoAnswers.Say(draft, request, file) || EmploymentAnswers.Say(draft, request, file.View)) return;
        bool said = Topics.SayContact(draft, request, file.View);
        if (draft.IsOnlyNear) return;
        if (request.Asks(Topic.Story)) SearchAnswers.Story(draft, request, file);
        else if (request.AsksAny(Topic.Bio, Topic.Overview) && Topics.SayWhole(draft, request, file.View)) return;
        else if (TimeAnswers.Say(draft, request, file)) return;
        else if (ListAnswers.Say(draft, request, file)) return;
        else if (NamedAnswers.Say(draft, request, file)) return;
        else if (Topics.SayPerson(draft, request, file.View)) return;
        else if (!said) SearchAnswers.Say(draft, request, file);
    }

    // "What salary", "which visa": answered only by a record that says the very words.
    private static bool NotHeld(Draft draft, Request request, Lookup file)
    {
        if (request.NotHeld.Count == 0) return false;
        foreach (string thing in request.NotHeld)
        {
            List<RequestWord> words = RequestWord.Of(thing);
            List<FoundRecord> found = file.Find([Term.Literal(words, file)]).FindAll(f => f.Record.Kind.Name is not "reference");
            HashSet<string> stems = [.. words.Where(w => !Lexicon.IsStop(w.Folded)).Select(w => w.Stem)];
            List<FoundLine> lines = words.Count > 1 && !file.HoldsPhrase(thing) ? [] : [.. found.SelectMany(f => f.Lines).Where(l => stems.IsSubsetOf(l.Line.Stems)).Take(2)];
            if (stems.Count == 0 || lines.Count == 0) draft.Miss(thing);
            foreach (FoundLine line in lines) SearchAnswers.SayLine(draft, line.Line, file.View);
        }
        return true;
    }

    // "Does she know Kafka and COBOL": what is written as a name and stands nowhere is missing, though the rest is answered.
    private static void MissNames(Draft draft, Request request)
    {
        foreach (Term term in request.Terms.Where(t => t is { IsName: true, IsNowhere: true })) draft.Miss(term.Written);
    }

    /// <summary>What a request asked for, in its own words, shortened.</summary>
    public static string WhatWasAsked(Request request) =>
        request.Terms.Count > 0 ? string.Join(", ", request.Terms.Take(4).Select(t => t.Written)) : TokenBudget.Cut(request.Text.TrimEnd('?', '!', '.', ' '), 8);
}
