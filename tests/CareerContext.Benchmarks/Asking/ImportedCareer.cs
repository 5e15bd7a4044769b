using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Asking;

/// <summary>A fresh career file in a folder of its own, filled by imports; gone when it is disposed of.</summary>
internal sealed class ImportedCareer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-benchmark-");

    /// <summary>Makes the file's place; the first import makes the file.</summary>
    /// <param name="clock">Where today comes from.</param>
    public ImportedCareer(TimeProvider clock)
    {
        FilePath = Path.Combine(folder.FullName, "career.db");
        File = CareerLibrary.Open(FilePath, clock: clock);
        Reader = CareerLibrary.Reader(File);
    }

    /// <summary>The file's path.</summary>
    public string FilePath { get; }

    /// <summary>The file.</summary>
    public CareerFile File { get; }

    /// <summary>What every face asks.</summary>
    public CareerReader Reader { get; }

    /// <summary>Imports a résumé.</summary>
    public ImportResult Import(string path) => Import(System.IO.File.ReadAllBytes(path), Path.GetFileName(path));

    /// <summary>Imports a content under a name.</summary>
    public ImportResult Import(byte[] content, string name)
    {
        ImportPlan plan = Importer.Plan(File, Importer.Open(content, name));
        return File.Write(Origin.Import(name), plan.Apply);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
