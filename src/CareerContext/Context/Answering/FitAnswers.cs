using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers whether the record fits a job ad: each requirement with its best evidence, or that none is recorded.</summary>
internal static class FitAnswers
{
    private const int LinesShown = 14;

    /// <summary>Answers an ad.</summary>
    public static void Say(Draft draft, Request request, Lookup file)
    {
        CareerView view = file.View;
        List<Term> terms = [.. request.Words.Where(w => !Lexicon.IsStop(w.Folded)).DistinctBy(w => w.Folded).Take(200).Select(w => Term.Literal([w], file))];
        HashSet<string> asked = [.. request.Words.Select(w => w.Folded)];
        foreach (SkillStanding skill in view.Skills.Where(s => Words.Of(s.Record.Title!).All(asked.Contains)).Take(12)) draft.Say(Sections.Line(skill.Record, view));
        List<FoundLine> found = [.. file.Weigh(view.Engagements.Concat(view.Snapshot.Of("certificate")), terms).SelectMany(f => f.Lines).OrderByDescending(l => l.Score).Where(l => !l.Line.IsHeading).Take(LinesShown)];
        foreach (FoundLine line in found) SearchAnswers.SayLine(draft, line.Line, view);
        draft.Say(view.Degrees.Select(d => Sections.Line(d, view)));
    }
}
