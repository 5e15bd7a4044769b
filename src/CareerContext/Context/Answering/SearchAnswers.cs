using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers by what lines mean: the records nearest to the words of a request, or "not recorded" when none holds enough of them.</summary>
internal static class SearchAnswers
{
    private const int RecordsShown = 3;
    private const int PlacesShown = 6;
    private const int LinesShown = 3;
    private const int FullLines = 14;
    private const double NearRecord = 0.72;
    private const double FarRecord = 0.4;
    private const double Sure = 0.9;
    private const int DetailTokens = 90;
    private const int StoryRecords = 6;
    private const int StoryLines = 6;
    private const int NextLines = 3;
    private const int StoryTokens = 360;
    private const int FewTokens = 60;
    private const int Enough = 160;
    private const int MoreThanEnough = 340;
    private const int NearTokens = 110;
    private const double Guess = 0.08;
    private const double LeastOfAmount = 0.3;
    private static readonly HashSet<string> Permitting = ["allowed", "permitted", "licensed", "entitled", "authorised", "authorized", "legally", "darf", "durfte", "berechtigt", "befugt", "zugelassen", "autorise", "autorisee", "habilite", "habilitee", "autorizado", "autorizada", "habilitado", "habilitada", "legalmente", "prove", "proof", "proves", "belegt", "bescheinigt", "nachweist", "prouve", "atteste", "acredita", "demuestra", "comprova", "atesta"];
    private const double OfProof = 1.6;
    private const double Needed = 0.4;
    private const double Faint = 0.25;
    private const int BestRoles = 2;
    private const double NearLine = 0.75;

    public static readonly IReadOnlySet<string> AskingInFull = new HashSet<string> { "tell", "tel", "describe", "explain", "about", "erzahl", "erzahle", "beschreib", "beschreibe", "worum", "handelt", "trata", "sujet", "raconte", "decris", "cuenta", "cuentame", "conta", "descreve", "explique", "explica", "parle", "fale", "hablame" };
    public static readonly IReadOnlySet<string> AskingForAll = new HashSet<string> { "jobs", "roles", "records", "projects", "places", "employers", "companies", "every", "all", "alle", "stellen", "welchen", "toutes", "tous", "todas", "todos", "list", "liste", "lista" };

    /// <summary>Searches all records.</summary>
    public static void Say(Draft draft, Request request, Lookup file)
    {
        List<Term> terms = [.. request.AllTerms];
        List<FoundRecord> found = file.Find(terms);
        // What somebody may do or can prove a certificate says before anything else.
        if (request.Has(Permitting)) found = [.. found.OrderByDescending(f => f.Score * (f.Record.Kind.Name == "certificate" ? OfProof : 1))];
        if (!Holds(found, request, terms, file))
        {
            draft.Explain(found.Count == 0 ? "search: nothing holds these words" : $"search: the best record holds only {found[0].Coverage:P0} of what was asked");
            bool needsWords = request.Slot != Slot.Any || terms.Exists(t => t is { IsName: true, IsNowhere: true }) || (request.Form is AskForm.HowMuch && !TellsFigures(found));
            if (!needsWords) found = Near(draft, found, request, terms, file);
            // "Have I taught anybody": where nothing says so, mentoring does.
            if (!needsWords && (found.Count == 0 || found[0].Coverage < Guess) && request.Named.Count == 0 && Competencies.Of(terms, file) is { Count: > 0 } widened && file.Find(widened) is { Count: > 0 } told) found = told;
            if (needsWords || found.Count == 0 || found[0].Coverage < Guess)
            {
                Miss(draft, request, terms, isNear: found.Count > 0);
                if (found.Count > 0) SayNear(draft, found, file.View);
            }
            else
            {
                draft.Say(new ContextLine("Nothing says so in these words; nearest:", []));
                SayFound(draft, found, RecordsShown, 2, file.View, inDetail: true);
            }
            return;
        }
        if (request.Has(AskingInFull) && found[0].Record.Kind.Name is not ("person" or "skill") && (found.Count == 1 || found[1].Score < found[0].Score * NearRecord))
        {
            draft.Say(RecordDetail.Lines(found[0].Record, file.View, alone: false).Take(FullLines));
            return;
        }
        if (Counted(request) is { } counted) found = WithNumbers(found, counted);
        SayFound(draft, found, request.Form == AskForm.Where || request.Has(AskingForAll) ? PlacesShown : RecordsShown, LinesShown, file.View, inDetail: request.Form is not (AskForm.Where or AskForm.When));
    }

    private static bool TellsFigures(List<FoundRecord> found) => found.Count > 0 && found[0].Coverage >= LeastOfAmount && found.Take(RecordsShown).Any(f => f.Lines.Any(l => !l.Line.IsHeading && Topics.HasFigure(l.Line.Line.Text)));

    /// <summary>Whether what was found answers: enough of the weight, every name, and a number where one is asked for.</summary>
    public static bool Holds(List<FoundRecord> found, Request request, List<Term> terms, Lookup file)
    {
        if (found.Count == 0) return false;
        if (terms.Exists(t => t is { IsName: true, IsNowhere: true } && file.WeightOf(t) >= terms.Max(file.WeightOf) * 0.8)) return false;
        double needed = request.Form switch
        {
            AskForm.What or AskForm.Who or AskForm.HowMany or AskForm.HowMuch or AskForm.When or AskForm.Why => 0.5,
            _ => Needed,
        };
        if (found[0].Coverage < needed) return false;
        return request.Slot != Slot.Count || Counted(request) is not { } counted || found.Take(RecordsShown).Any(f => f.Lines.Any(l => !l.Line.IsHeading && l.Line.HasNumberBeside(counted)));
    }

    /// <summary>The lines that count a thing before all others; what was found, where none does.</summary>
    public static List<FoundRecord> WithNumbers(List<FoundRecord> found, Term counted)
    {
        List<FoundRecord> counting = Counting(found, counted);
        return counting.Count > 0 ? counting : found;
    }

    /// <summary>The lines that count a thing, and no others.</summary>
    public static List<FoundRecord> Counting(List<FoundRecord> found, Term counted) =>
        [.. found.Select(f => f with { Lines = [.. f.Lines.Where(l => !l.Line.IsHeading && l.Line.HasNumberBeside(counted))] }).Where(f => f.Lines.Count > 0)];

    /// <summary>What "how many …" asks to count; null where it asks for no number.</summary>
    public static Term? Counted(Request request) => request.Slot != Slot.Count ? null : request.AllTerms.Where(t => t.At > request.FormAt).Concat(request.AllTerms).FirstOrDefault();

    /// <summary>Says what an interviewer would want to hear: the achievements nearest to the words.</summary>
    public static void Story(Draft draft, Request request, Lookup file)
    {
        List<Term> terms = [.. request.AllTerms];
        HashSet<string> named = [.. request.Named.Where(n => n.Record.Kind.Name is "experience" or "project" or "volunteering" or "award").Select(n => n.Record.Id)];
        List<FoundRecord> found = file.Find(terms);
        if (found.Count == 0 || found[0].Coverage < Needed) found = Near(draft, found, request, terms, file);
        found = found.FindAll(f => f.Record.Kind.Name is "experience" or "project" or "volunteering" or "award" && (named.Count == 0 || named.Contains(f.Record.Id)));
        found = [.. found.Select(f => f with { Lines = [.. f.Lines.Where(l => !l.Line.IsHeading)] }).Where(f => f.Lines.Count > 0)];
        draft.Explain("story: the achievements nearest to the words");
        if (found.Count > 0) Tell(draft, found, file.View);
        // Hardly any word stands anywhere: then what was achieved in the latest roles is a story too.
        bool isFaint = found.Count > 0 && found.Max(f => f.Coverage) < Faint;
        if (isFaint) draft.Say(Best(file.View, named, [.. found.Take(StoryRecords).Select(f => f.Record)]));
        if (found.Count == 0) Topics.Metrics(draft, named.Count > 0 ? request.Named.Select(n => n.Record).Where(r => named.Contains(r.Id)) : file.View.PaidRoles.Take(RecordsShown), file.View);
    }

    // The first achievements with figures of the latest roles that are not told yet.
    private static IEnumerable<ContextLine?> Best(CareerView view, HashSet<string> named, List<CareerRecord> told)
    {
        foreach (CareerRecord role in view.PaidRoles.Where(r => !told.Contains(r) && (named.Count == 0 || named.Contains(r.Id))).Take(BestRoles))
        {
            List<ContextLine> lines = [.. view.Index.Lines(role).Where(l => !l.IsHeading && l.Worth >= 1 && Topics.HasFigure(l.Line.Text)).Take(1).Select(l => l.Line)];
            if (lines.Count == 0) continue;
            yield return Sections.Line(role, view);
            foreach (ContextLine line in lines) yield return line;
        }
    }

    // Only where an embedding generator is plugged in; what is found by meaning alone is never more than what is nearest.
    private static List<FoundRecord> Near(Draft draft, List<FoundRecord> found, Request request, List<Term> terms, Lookup file)
    {
        List<FoundRecord> near = file.WithNear(found, terms, request.Text);
        if (near != found) draft.Explain("meaning: lines near in meaning join what the words found");
        return near;
    }

    // An interviewer's question is answered by a happening, and its words seldom stand in it: of the nearest records all that happened, as far as it goes.
    private static void Tell(Draft draft, List<FoundRecord> found, CareerView view)
    {
        int spent = 0;
        for (int i = 0; i < Math.Min(found.Count, StoryRecords) && spent < StoryTokens; i++)
        {
            HashSet<IndexedLine> near = [.. found[i].Lines.Select(l => l.Line)];
            List<IndexedLine> told = [.. found[i].Lines.Where(l => l.Line.Worth >= 1).Select(l => l.Line), .. view.Index.Lines(found[i].Record).Where(l => !l.IsHeading && l.Worth >= 1 && !near.Contains(l) && i == 0)];
            ContextLine? heading = Sections.Line(found[i].Record, view);
            spent += TokenBudget.Count(heading?.Text ?? "");
            draft.Say(heading);
            foreach (IndexedLine line in told.Take(i == 0 ? StoryLines : NextLines))
            {
                spent += TokenBudget.Count(line.Line.Text);
                if (spent > StoryTokens && line != told[0]) break;
                draft.Say(line.Line);
            }
        }
    }

    /// <summary>Says the best records' best lines, each under its record's own line. The less sure the best is, the more of the next are said.</summary>
    public static void SayFound(Draft draft, IReadOnlyList<FoundRecord> found, int records, int lines, CareerView view, bool inDetail = false)
    {
        bool sure = found[0].Coverage >= Sure;
        double least = found[0].Score * (sure ? NearRecord : FarRecord), best = found.Take(records).Max(f => f.Lines[0].Score);
        int spent = 0;
        List<CareerRecord> skills = [];
        foreach (FoundRecord record in found.Where(f => f.Score >= least).Take(sure ? records : records + 5))
        {
            if (spent > 0 && spent >= (sure && records <= RecordsShown ? Enough : MoreThanEnough)) break;
            if (record.Record.Kind.Name == "skill")
            {
                skills.Add(record.Record);
                continue;
            }
            List<ContextLine?> told = [.. record.Lines.Where(l => !l.Line.IsHeading && l.Score >= Math.Min(best, record.Lines[0].Score) * NearLine).Take(lines).Select(l => l.Line.Line)];
            if (record.Record.Kind.Name == "person") told = [.. told.Select(l => Entry(l!, view)).DistinctBy(l => l?.Text)];
            bool isSmall = inDetail && record.Record.Kind.Name is "project" or "volunteering" or "award" or "publication";
            if (isSmall || (told.Count == 0 && inDetail && record.Record.Kind.Name == "experience")) told = [.. told.Concat(Details(record.Record, view)).Distinct()];
            // Where one record holds it all, the rest of what it tells is cheap, and may be what was meant.
            if (inDetail && record == found[0] && record.Record.Kind.Name == "experience" && (sure || record.Lines.Any(l => l.Line.IsHeading)) && told.Sum(l => TokenBudget.Count(l?.Text ?? "")) < FewTokens) told = [.. told.Concat(Details(record.Record, view)).Distinct()];
            List<ContextLine?> said = [Sections.Line(record.Record, view), .. told];
            spent += said.OfType<ContextLine>().Sum(l => TokenBudget.Count(l.Text));
            draft.Say(said);
        }
        if (inDetail && !sure && spent < FewTokens && found[0].Record.Kind.Name == "experience") draft.Say(Details(found[0].Record, view));
        if (skills.Count > 0) Topics.SkillNames(draft, skills, view);
    }

    // One value of an entry that no importer placed calls for the entry's others: "additionalWork[0].name" beside its summary.
    private static ContextLine? Entry(ContextLine line, CareerView view) =>
        line.Facts.Select(f => f.Field).FirstOrDefault(f => f.StartsWith(Fact.Unknown, StringComparison.Ordinal)) is { } field ? UnknownSections.Entry(field[Fact.Unknown.Length..], view) ?? line : line;

    /// <summary>What a record tells of itself, within a few lines; links and lists of skills are no telling.</summary>
    public static IEnumerable<ContextLine> Details(CareerRecord record, CareerView view)
    {
        int spent = 0;
        foreach (IndexedLine line in view.Index.Lines(record).Where(l => !l.IsHeading && l.Worth >= 1))
        {
            spent += TokenBudget.Count(line.Line.Text);
            if (spent > DetailTokens) yield break;
            yield return line.Line;
        }
    }

    /// <summary>Says one line under its record's own line.</summary>
    public static void SayLine(Draft draft, IndexedLine line, CareerView view)
    {
        if (line.Record.Kind.Name != "person") draft.Say(Sections.Line(line.Record, view));
        if (!line.IsHeading) draft.Say(line.Line);
    }

    // Below "not recorded": where words were missed, the answer may be among what is nearest.
    private static void SayNear(Draft draft, List<FoundRecord> found, CareerView view)
    {
        draft.Explain("nearest: the best lines of the records that hold some of the words");
        int spent = 0;
        foreach (FoundRecord record in found.Where(f => f.Record.Kind.Name != "person").Take(RecordsShown))
        {
            List<ContextLine> said = [.. new[] { Sections.Line(record.Record, view), record.Lines.FirstOrDefault(l => !l.Line.IsHeading)?.Line.Line }.OfType<ContextLine>()];
            int cost = said.Sum(l => TokenBudget.Count(l.Text));
            if (spent > 0 && spent + cost > NearTokens) break;
            spent += cost;
            draft.Say(said);
        }
    }

    /// <summary>The first lines that fit, at least one.</summary>
    public static IEnumerable<ContextLine> Within(IEnumerable<ContextLine> lines, int tokens)
    {
        int spent = 0;
        foreach (ContextLine line in lines)
        {
            int cost = TokenBudget.Count(line.Text);
            if (spent > 0 && spent + cost > tokens) yield break;
            spent += cost;
            yield return line;
        }
    }

    /// <summary>Says which of the words stand for nothing in the file; all of them where each does but none together.</summary>
    public static void Miss(Draft draft, Request request, List<Term> terms, bool isNear = false)
    {
        List<Term> nowhere = terms.FindAll(t => t.IsNowhere);
        if (nowhere.Exists(t => t.IsName)) nowhere = nowhere.FindAll(t => t.IsName);
        if (nowhere.Count == 0) nowhere = terms;
        string what = nowhere.Count == 0 ? Composer.WhatWasAsked(request) : string.Join(", ", nowhere.Take(3).Select(t => t.Written));
        if (isNear) draft.Refuse(what);
        else draft.Miss(what);
    }
}
