using System.Text.Json;
using CareerContext.Benchmarks.Tokens;

namespace CareerContext.Benchmarks.Scoring;

/// <summary>The persons' résumés in a folder, and what their text would cost.</summary>
internal sealed class Resumes(string folder)
{
    private readonly Dictionary<string, (JsonElement Root, int Tokens)> read = new(StringComparer.Ordinal);

    /// <summary>The résumé's file.</summary>
    public string Path(string name) => System.IO.Path.Combine(folder, name + ".json");

    /// <summary>The tokens of the whole résumé as JSON.</summary>
    public int Tokens(string name) => Read(name).Tokens;

    /// <summary>The tokens of the evidence alone, as JSON.</summary>
    public int EvidenceTokens(BenchmarkRequest request) =>
        O200k.Count(string.Join('\n', request.Evidence.Distinct(StringComparer.Ordinal).Select(path => JsonText.Of(path, JsonText.At(Read(request.Resume).Root, path)))));

    private (JsonElement Root, int Tokens) Read(string name)
    {
        if (read.TryGetValue(name, out (JsonElement, int) known)) return known;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path(name)));
        JsonElement root = document.RootElement.Clone();
        return read[name] = (root, O200k.Count(JsonText.Of(root)));
    }
}
