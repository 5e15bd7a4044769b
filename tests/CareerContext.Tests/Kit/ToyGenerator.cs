using CareerContext.Store;
using Microsoft.Extensions.AI;

namespace CareerContext.Tests.Kit;

/// <summary>A small embedding generator: each word turns a few numbers of the vector, and words of the same meaning turn the same ones. It keeps what it was given.</summary>
internal sealed class ToyGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Length = 256;

    private static readonly string[][] Same = [["grumpy", "angry", "furious"], ["strangers", "visitors", "guests"], ["soothe", "soothed", "calmed", "pacified"]];
    private static readonly HashSet<string> Silent = ["did", "i", "ever", "the", "a", "of", "and", "by", "in", "for", "at", "tell", "me", "about", "time", "you"];

    /// <summary>All texts in the order in which they came.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>What happens before each call; by default nothing.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>What becomes of the vectors; by default they stay.</summary>
    public Func<List<Embedding<float>>, List<Embedding<float>>> After { get; init; } = vectors => vectors;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        List<string> texts = [.. values];
        lock (Texts) Texts.AddRange(texts);
        await Before(cancellationToken);
        return new(After(texts.ConvertAll(t => new Embedding<float>(Vector(t)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static float[] Vector(string text)
    {
        float[] vector = new float[Length];
        foreach (string word in CareerContext.Context.Words.Of(text).Where(w => !Silent.Contains(w)))
        {
            uint hash = 2166136261;
            foreach (char c in Array.Find(Same, s => s.Contains(word))?[0] ?? PlainText.Fold(word)) hash = (hash ^ c) * 16777619;
            for (int i = 0; i < 4; i++, hash = (hash * 1664525) + 1013904223) vector[hash >> 24] += (hash & 0x800000) == 0 ? 1 : -1;
        }
        return vector;
    }
}
