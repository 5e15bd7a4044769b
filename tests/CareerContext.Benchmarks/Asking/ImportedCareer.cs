using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Benchmarks.Asking;

/// <summary>A fresh career file in a folder of its own, filled by imports; gone when it is disposed of.</summary>
internal sealed class ImportedCareer : IDisposable
{
    // As RecordId's. Ids are part of answers and some cost more tokens than others: random ones would move every figure.
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxz";
    private const long Step = 238_610_923; // Without a common factor with the number of ids, so that none comes twice.

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-benchmark-");

    private long given;

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

    /// <summary>Imports a content under a name; the same imports give the same ids.</summary>
    public ImportResult Import(byte[] content, string name)
    {
        ImportPlan plan = Importer.Plan(File, Importer.Open(content, name));
        return File.Write(Origin.Import(name), (plan with { Records = [.. plan.Records.Select(WithId)] }).Apply);
    }

    private PlannedRecord WithId(PlannedRecord planned) =>
        planned.Status == PlanStatus.New ? planned with { Record = planned.Record with { Id = $"{planned.Record.Kind.Prefix}_{NextId()}" } } : planned;

    private string NextId()
    {
        long rest = ++given * Step;
        char[] id = new char[RecordId.RandomLength];
        for (int i = 0; i < id.Length; i++, rest /= Alphabet.Length) id[i] = Alphabet[(int)(rest % Alphabet.Length)];
        return new string(id);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
