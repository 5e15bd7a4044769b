using System.Globalization;
using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Quality;

/// <summary>The one missing fact that would make most kinds of request answerable, and what is answerable now.</summary>
/// <param name="Question">The question; null where no single fact would gain anything.</param>
/// <param name="Command">The command that records the answer; null without a question.</param>
/// <param name="RecordId">The record that the answer belongs to; null where it makes a new one.</param>
/// <param name="Gained">The kinds of request that the answer would make answerable.</param>
/// <param name="Answerable">The kinds of request that are answerable now.</param>
/// <param name="Unanswerable">The kinds that are not.</param>
public sealed record NextQuestion(FactQuestion? Question, string? Command, string? RecordId, IReadOnlyList<RequestKind> Gained, IReadOnlyList<RequestKind> Answerable, IReadOnlyList<RequestKind> Unanswerable)
{
    /// <summary>Finds it by trying each answer on a copy of the career in memory; the file is only read, and need not exist.</summary>
    /// <param name="file">The career file.</param>
    /// <param name="except">Names of questions that are not to be asked, e.g. since there is no answer; null for none.</param>
    /// <exception cref="CareerException">A newer or foreign file, damage, missing rights.</exception>
    public static NextQuestion Of(CareerFile file, IReadOnlySet<string>? except = null) => file.Try(career =>
    {
        VocabularyIndex vocabulary = career.Look(VocabularyStore.Index);
        (CareerView own, CareerView served, HashSet<RequestKind> answered) = career.Look(session =>
        {
            CareerSnapshot snapshot = CareerSnapshot.Load(session);
            CareerView view = Served(snapshot, session, vocabulary);
            return (new CareerView(snapshot), view, Answered(RequestKinds.All, view, session));
        });
        List<RequestKind> open = [.. RequestKinds.All.Where(k => !answered.Contains(k))];
        (FactQuestion? Question, int Rank, CareerRecord? Target, HashSet<RequestKind> Gained) best = (null, 0, null, []);
        // What the owner keeps private is known, and not to be asked for again. The most promising is tried first, and no more than can still win.
        foreach ((FactQuestion question, int rank, List<RequestKind> hoped) in FactQuestions.All.Select((q, i) => (q, i, Hoped: open.FindAll(k => k.MayBeAnsweredBy(q, served))))
            .Where(t => except?.Contains(t.q.Key) != true && t.q.IsOpen(own) && t.q.IsOpen(served)).OrderByDescending(t => t.Hoped.Count).ThenBy(t => t.i))
        {
            if (hoped.Count < best.Gained.Count || (hoped.Count == best.Gained.Count && rank > best.Rank)) continue;
            CareerRecord? target = question.Target(served);
            long position = own.Snapshot.Of(question.Kind.Name).Select(r => r.Position + 1).DefaultIfEmpty(0).Max();
            HashSet<RequestKind> gained = career.With(
                session => RecordStore.Save(session, question.Imagined(target is null ? null : own.Snapshot.Find(target.Id), position)),
                session => Answered(hoped, Served(CareerSnapshot.Load(session), session, vocabulary), session));
            if (gained.Count > best.Gained.Count || (gained.Count > 0 && gained.Count == best.Gained.Count && rank < best.Rank)) best = (question, rank, target, gained);
        }
        return new NextQuestion(best.Question, best.Question?.Command(best.Target), best.Question is null ? null : best.Target?.Id,
            [.. open.Where(best.Gained.Contains)], [.. RequestKinds.All.Where(answered.Contains)], open);
    });

    /// <summary>The question, why it is asked and how to answer it, as a person reads it; without stored text.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            string now = string.Create(CultureInfo.InvariantCulture, $"{Answerable.Count} of {RequestKinds.All.Count}");
            if (Question is not null)
            {
                return
                [
                    $"{Question.Words} (e.g. {Question.Example})",
                    string.Create(CultureInfo.InvariantCulture, $"{Gained.Count} of {RequestKinds.All.Count} kinds of request would become answerable: {Names(Gained)}. Now {now} are."),
                    $"To record your answer: {Command}",
                ];
            }
            return Unanswerable.Count == 0
                ? [$"All {Answerable.Count} kinds of request that this program knows can be answered."]
                : [$"There is no question whose answer alone would make more kinds of request answerable. Now {now} are; the others: {Names(Unanswerable)}."];
        }
    }

    private static string Names(IReadOnlyList<RequestKind> kinds) => string.Join(", ", kinds.Select(k => k.Name));

    /// <summary>The kinds of request that a career answers now.</summary>
    /// <param name="file">The career file; it need not exist.</param>
    /// <exception cref="CareerException">A newer or foreign file, damage, missing rights.</exception>
    public static IReadOnlyList<RequestKind> AnswerableNow(CareerFile file) => file.Try(career => career.Look<IReadOnlyList<RequestKind>>(session =>
    {
        HashSet<RequestKind> answered = Answered(RequestKinds.All, Served(CareerSnapshot.Load(session), session, VocabularyStore.Index(session)), session);
        return [.. RequestKinds.All.Where(answered.Contains)];
    }));

    private static CareerView Served(CareerSnapshot snapshot, CareerSession session, VocabularyIndex vocabulary)
    {
        CareerSnapshot served = snapshot.ForReaders();
        return new CareerView(served) { Vocabulary = new CareerVocabulary(vocabulary, session, served) };
    }

    private static HashSet<RequestKind> Answered(IEnumerable<RequestKind> kinds, CareerView view, CareerSession session) => [.. kinds.Where(k => k.IsAnswered(view, session))];
}
