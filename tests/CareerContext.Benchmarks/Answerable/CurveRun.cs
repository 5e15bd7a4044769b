using System.Globalization;
using CareerContext.Benchmarks.Asking;

namespace CareerContext.Benchmarks.Answerable;

/// <summary>Prints what a career is worth after so many answers to <c>review --next</c>.</summary>
internal static class CurveRun
{
    /// <summary>Prints the table, or one person's questions in order.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sample">The sample person's résumé.</param>
    /// <param name="requests">The folder of requests.</param>
    /// <param name="questions">Whether the sample person's questions are printed instead.</param>
    public static int Print(TextWriter output, string sample, string requests, bool questions)
    {
        RequestFolder folder = RequestFolder.Of(requests);
        if (!questions)
        {
            output.Write(CurveTable.Measure(sample, folder));
            return 0;
        }
        foreach ((CurvePoint point, int n) in AnswerableCurve.Of(sample, [], folder.Clock()).Points.Select((p, n) => (p, n))) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{n,3} {point.Kinds,3} {point.Question}"));
        return 0;
    }
}
