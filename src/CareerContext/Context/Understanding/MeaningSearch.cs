using System.Diagnostics;
using CareerContext.Records;
using CareerContext.Store;
using Microsoft.Extensions.AI;

namespace CareerContext.Context.Understanding;

/// <summary>
/// The seam for an embedding generator of the owner's: finds lines that mean what a request says in other words. Nothing here makes one, and without
/// one nothing changes. It gets the request and the lines that are shared unasked, never what is private or given only when asked for.
/// </summary>
/// <param name="generator">Turns texts into vectors. Where it fails, or takes too long, the answer is the one without it.</param>
public sealed class MeaningSearch(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    private const int Batch = 64;
    private const int MostLines = 5_000; // 30 MB of vectors of 1,536 numbers.
    private const int Given = 6;
    private const double NearBest = 0.85;
    private const double Telling = 0.7; // Without links, and without lines that only repeat other records.

    private readonly Lock gate = new();
    private List<(IndexedLine Line, string Text)> lines = [];
    private Dictionary<string, float[]> known = new(StringComparer.Ordinal);
    private CareerView? seen;
    private Task? running;

    /// <summary>The least cosine of two vectors that are near, 0 to 1; what is usual differs from generator to generator.</summary>
    public double NearEnough { get; init; } = 0.5;

    /// <summary>How long an answer waits for the generator.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The lines of a view that are near to a request, the nearest first, with their cosines; none where the generator does not help.</summary>
    internal IReadOnlyList<(IndexedLine Line, double Cosine)> Near(string request, CareerView view)
    {
        long begun = Stopwatch.GetTimestamp();
        if (!gate.TryEnter(Patience)) return [];
        try
        {
            // A call that ignores its end still holds the vectors; no second one is begun beside it.
            if (running is { IsCompleted: false }) return [];
            TimeSpan left = Patience - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero) return [];
            Look(view);
            Task<float[]> asked = Task.Run(() => EmbedAsync(request, left));
            running = asked;
            return asked.Wait(left) ? Nearest(asked.Result) : [];
        }
        catch (AggregateException)
        {
            return []; // Whatever went wrong in it, the generator is no part of the program.
        }
        finally
        {
            gate.Exit();
        }
    }

    // Vectors of lines that are still there are kept, those of others dropped.
    private void Look(CareerView view)
    {
        if (seen == view) return;
        lines = [.. view.Snapshot.Records.Where(r => r.Visibility == Visibility.Shared).SelectMany(r => view.Index.Lines(r)).Where(l => l.Worth >= Telling)
            .Select(l => (Line: l, Text: PlainText.Clean((l.IsHeading ? Sections.Line(l.Record, view) ?? l.Line : l.Line).Text))).Where(l => l.Text.Length > 0).Take(MostLines)];
        HashSet<string> texts = [.. lines.Select(l => l.Text)];
        known = known.Where(k => texts.Contains(k.Key)).ToDictionary(StringComparer.Ordinal);
        seen = view;
    }

    // What a slow generator finished in time is kept, so that the next request goes on from there; an answer takes all lines or none.
    private async Task<float[]> EmbedAsync(string request, TimeSpan left)
    {
        using CancellationTokenSource end = new(left);
        float[] asked = (await VectorsAsync([PlainText.Clean(request)], end.Token).ConfigureAwait(false))[0];
        foreach (string[] batch in lines.Select(l => l.Text).Where(t => !known.ContainsKey(t)).Distinct().ToList().Chunk(Batch))
        {
            float[][] vectors = await VectorsAsync(batch, end.Token).ConfigureAwait(false);
            for (int i = 0; i < batch.Length; i++) known[batch[i]] = vectors[i];
        }
        return asked;
    }

    private async Task<float[][]> VectorsAsync(string[] texts, CancellationToken end)
    {
        end.ThrowIfCancellationRequested();
        GeneratedEmbeddings<Embedding<float>> made = await generator.GenerateAsync(texts, cancellationToken: end).ConfigureAwait(false);
        return made.Count == texts.Length ? [.. made.Select(m => Unit(m.Vector.Span))] : throw new InvalidOperationException("The generator gave another number of vectors than texts.");
    }

    private List<(IndexedLine Line, double Cosine)> Nearest(float[] asked)
    {
        List<(IndexedLine Line, double Cosine)> near = [.. lines.Select(l => (l.Line, Cosine: Math.Min(1, Product(asked, known[l.Text])))).Where(l => l.Cosine > 0 && l.Cosine >= NearEnough).OrderByDescending(l => l.Cosine)];
        return [.. near.TakeWhile(n => n.Cosine >= near[0].Cosine * NearBest).Take(Given)];
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        double length = 0;
        foreach (float part in vector) length += (double)part * part;
        float[] unit = new float[vector.Length];
        for (int i = 0; i < unit.Length && length > 0; i++) unit[i] = (float)(vector[i] / Math.Sqrt(length));
        return unit;
    }

    private static double Product(float[] one, float[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length && one.Length == other.Length; i++) sum += (double)one[i] * other[i];
        return sum;
    }
}
