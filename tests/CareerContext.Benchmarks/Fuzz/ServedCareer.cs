using CareerContext.Benchmarks.Asking;
using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>The sample person in a file of its own, for a server to serve.</summary>
internal sealed class ServedCareer : IDisposable
{
    private readonly ImportedCareer career = new(TimeProvider.System);

    /// <summary>Imports the sample.</summary>
    public ServedCareer()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CareerContext.sln"))) root = root.Parent;
        career.Import(Path.Combine(root?.FullName ?? "", "samples", "ines-halvorsen.resume.json"));
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
