using CareerContext.Benchmarks.Scoring;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Asking;

/// <summary>Asks requests in process, each person's in a fresh career file of their own.</summary>
internal static class Asker
{
    /// <summary>One result a request, in the set's order.</summary>
    /// <param name="requests">What is asked.</param>
    /// <param name="resumes">The persons.</param>
    /// <param name="clock">Where today comes from.</param>
    public static List<ResultLine> Ask(IReadOnlyList<BenchmarkRequest> requests, Resumes resumes, TimeProvider clock) =>
        Ask(requests, resumes, clock, (reader, request) => ResultLine.Of(request.Id, reader.Answer(request.Text)), ResultLine.Failed);

    /// <summary>What each request comes to.</summary>
    /// <param name="requests">What is asked.</param>
    /// <param name="resumes">The persons.</param>
    /// <param name="clock">Where today comes from.</param>
    /// <param name="ask">Asks one request.</param>
    /// <param name="failed">What a refused request comes to, by its id.</param>
    public static List<T> Ask<T>(IReadOnlyList<BenchmarkRequest> requests, Resumes resumes, TimeProvider clock, Func<CareerReader, BenchmarkRequest, T> ask, Func<string, T> failed)
    {
        Dictionary<string, T> results = new(StringComparer.Ordinal);
        foreach (IGrouping<string, BenchmarkRequest> person in requests.GroupBy(r => r.Resume, StringComparer.Ordinal))
        {
            using ImportedCareer career = new(clock);
            career.Import(resumes.Path(person.Key));
            foreach (BenchmarkRequest request in person)
            {
                try
                {
                    results[request.Id] = ask(career.Reader, request);
                }
                catch (CareerException)
                {
                    results[request.Id] = failed(request.Id);
                }
            }
        }
        return [.. requests.Select(r => results[r.Id])];
    }
}
