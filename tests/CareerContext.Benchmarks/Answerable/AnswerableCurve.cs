using System.Globalization;
using System.Text;
using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Scoring;
using CareerContext.Context;
using CareerContext.Quality;

namespace CareerContext.Benchmarks.Answerable;

/// <summary>What one person's career is worth after so many answers.</summary>
/// <param name="Question">The question that was answered last; null before the first.</param>
/// <param name="Kinds">How many kinds of request are answerable.</param>
/// <param name="Right">How many requests with gold answers are answered right; null where nobody looks.</param>
internal sealed record CurvePoint(string? Question, int Kinds, int? Right);

/// <summary>One person who begins with an empty career and answers what is asked next, until nothing more is asked.</summary>
/// <param name="Points">From no answer on.</param>
/// <param name="Whole">With the whole career imported instead.</param>
/// <param name="Requests">How many requests with gold answers there are.</param>
internal sealed record AnswerableCurve(IReadOnlyList<CurvePoint> Points, CurvePoint Whole, int Requests)
{
    /// <summary>Measures one person.</summary>
    /// <param name="resume">The person's résumé.</param>
    /// <param name="requests">The requests about the person; those that the résumé does not answer are left out.</param>
    /// <param name="clock">The day.</param>
    public static AnswerableCurve Of(string resume, IEnumerable<BenchmarkRequest> requests, TimeProvider clock)
    {
        List<BenchmarkRequest> asked = [.. requests.Where(r => !r.Unanswerable)];
        using ImportedCareer whole = new(clock), told = new(clock);
        whole.Import(resume);
        TrueAnswers person = new(new CareerView(whole.Reader.Snapshot()));
        HashSet<string> unknown = new(StringComparer.Ordinal);
        List<CurvePoint> points = [];
        string? last = null;
        while (true)
        {
            NextQuestion next = NextQuestion.Of(told.File, unknown);
            if (points.Count == 0 || last is not null) points.Add(new CurvePoint(last, next.Answerable.Count, points.Count == 0 ? 0 : CurveTable.Shown.Contains(points.Count) ? Right(told, asked) : null));
            if (next.Question is not { } question) break;
            last = person.Give(question, told.File) ? question.Key : null;
            if (last is null) unknown.Add(question.Key);
        }
        points[^1] = points[^1] with { Right = points[^1].Right ?? Right(told, asked) };
        return new AnswerableCurve(points, new CurvePoint(null, NextQuestion.AnswerableNow(whole.File).Count, Right(whole, asked)), asked.Count);
    }

    /// <summary>What holds after so many answers: the last point, where fewer were asked for.</summary>
    public CurvePoint After(int answers) => Points[Math.Min(answers, Points.Count - 1)];

    private static int Right(ImportedCareer career, List<BenchmarkRequest> requests) => requests.Count(r => Judge.Of(r, career.Reader.Answer(r.Text).Text).Ok);
}

/// <summary>The curves of several persons as a table.</summary>
internal static class CurveTable
{
    /// <summary>The region's name in the read-me file.</summary>
    public const string Region = "ANSWERABLE";

    /// <summary>The numbers of answers that have a row of their own; the last one has too.</summary>
    public static IReadOnlyList<int> Shown { get; } = [0, 1, 2, 3, 5, 8, 12, 16, 20];

    /// <summary>Measures the sample person and all persons of the repository's own set.</summary>
    /// <param name="sample">The sample person's résumé.</param>
    /// <param name="folder">The set.</param>
    public static string Measure(string sample, RequestFolder folder)
    {
        IEnumerable<(string Resume, IEnumerable<BenchmarkRequest> Requests)> others = folder.Sets().SelectMany(s => s.Requests).GroupBy(r => r.Resume, StringComparer.Ordinal).Select(g => (folder.Resumes.Path(g.Key), g.AsEnumerable()));
        List<AnswerableCurve> curves = [.. others.Prepend((sample, [])).AsParallel().AsOrdered().Select(p => AnswerableCurve.Of(p.Item1, p.Item2, folder.Clock()))];
        return Of(curves[0], curves[1..]);
    }

    /// <summary>The table as Markdown.</summary>
    public static string Of(AnswerableCurve sample, IReadOnlyList<AnswerableCurve> others)
    {
        int last = others.Append(sample).Max(c => c.Points.Count - 1), kinds = RequestKinds.All.Count;
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"| answers given | kinds of request answerable, of {kinds}: the sample person | {others.Count} other persons, on average | requests of the set about them answered right, of {others.Sum(o => o.Requests)} |\n|---|---|---|---|\n");
        foreach (int n in Shown.Where(n => n < last).Append(last)) Row(table, n.ToString(CultureInfo.InvariantCulture), sample.After(n), [.. others.Select(o => o.After(n))]);
        Row(table, "the whole résumé instead", sample.Whole, [.. others.Select(o => o.Whole)]);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, CurvePoint sample, List<CurvePoint> others) =>
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {sample.Kinds} | {others.Average(o => o.Kinds):0.0} | {others.Sum(o => o.Right)} |\n");
}
