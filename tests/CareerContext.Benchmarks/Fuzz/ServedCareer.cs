using CareerContext.Benchmarks.Asking;
using CareerContext.Benchmarks.Speed;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>The sample person in a file of its own, for a server to serve.</summary>
internal sealed class ServedCareer : IDisposable
{
    private readonly ImportedCareer career = new(TimeProvider.System);

    /// <summary>The sample's path.</summary>
    public static string Sample => Path.Combine(BuiltPrograms.Root, "samples", "ines-halvorsen.resume.json");

    /// <summary>Imports the sample.</summary>
    public ServedCareer()
    {
        career.Import(Sample);
        Ids = [.. career.Reader.Snapshot().Records.Where(r => r.Visibility == Visibility.Shared).Select(r => r.Id)];
    }

    /// <summary>The file's path.</summary>
    public string FilePath => career.FilePath;

    /// <summary>What the answers must be.</summary>
    public CareerReader Reader => career.Reader;

    /// <summary>The ids of all records that are shared.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <inheritdoc/>
    public void Dispose() => career.Dispose();
}
