using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>A career file of a test's own in a folder of its own; it does not exist until something is saved.</summary>
internal sealed class TempCareer : IDisposable
{
    private readonly TempFolder folder = new();

    public TempCareer()
    {
        FilePath = folder.File("career.db");
        File = Open();
    }

    public string FilePath { get; }

    public SetClock Clock { get; } = new();

    public CareerFile File { get; }

    public string Place => folder.Place;

    public List<string> Names() => folder.Names();

    public CareerFile Open(bool readOnly = false) => CareerLibrary.Open(FilePath, readOnly, Clock);

    public T Write<T>(Func<WriteSession, T> write) => File.Write(Origin.Cli, write);

    public T Read<T>(Func<CareerSession, T> read) => File.Read(read);

    public void Dispose() => folder.Dispose();
}
