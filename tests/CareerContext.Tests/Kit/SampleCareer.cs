using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>The sample person in a file of its own, on 1 March 2026; imported once for all tests of a class.</summary>
public sealed class SampleCareer : IDisposable
{
    private readonly TempCareer career = new();

    public SampleCareer()
    {
        string path = Directory.GetFiles(Repository.File("samples"), "*.resume.json").Single();
        career.File.Write(Origin.Import("sample.json"), Importer.Plan(career.File, Importer.Open(File.ReadAllBytes(path), "sample.json")).Apply);
        Reader = CareerLibrary.Reader(career.File);
    }

    public CareerReader Reader { get; }

    public string FilePath => career.FilePath;

    public ContextAnswer Answer(string request, int maxTokens = CareerReader.DefaultTokens) => Reader.Answer(request, maxTokens);

    /// <summary>Looks into the file as a request does.</summary>
    internal T Look<T>(Func<Lookup, T> look) => career.Read(session => look(new Lookup(new CareerView(CareerSnapshot.Load(session).ForReaders()), session)));

    /// <summary>What a request is read as.</summary>
    internal Request Read(string request) => Look(file => RequestReader.Read(request, file));

    public void Dispose() => career.Dispose();
}
