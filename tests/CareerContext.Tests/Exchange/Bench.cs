using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

/// <summary>A career file in a temporary folder, with what the import tests do to it.</summary>
internal sealed class Bench : IDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careercontext-exchange-");

    public Bench() => File = CareerLibrary.Open(Path.Combine(folder.FullName, "career.db"));

    public CareerFile File { get; }

    public CareerSnapshot Snapshot => File.Read(CareerSnapshot.Load);

    public int HistoryRows => File.Read(session => History.List(session).Count);

    public int SourceRows => File.Read(session => SourceStore.List(session).Count);

    /// <summary>Reads a document without a career file.</summary>
    public static ImportPlan Plan(string json) => Importer.Plan(Encoding.UTF8.GetBytes(json), "resume.json", null, null, Today);

    public ImportPlan PlanOf(byte[] content, string name = "resume.json") => Importer.Plan(File, Importer.Open(content, name));

    public ImportPlan PlanOf(string json) => PlanOf(Encoding.UTF8.GetBytes(json));

    public ImportResult Import(byte[] content, string name = "resume.json")
    {
        ImportPlan plan = PlanOf(content, name);
        return File.Write(Origin.Import(name), plan.Apply);
    }

    public ImportResult Import(string json) => Import(Encoding.UTF8.GetBytes(json));

    public JsonObject Export() => JsonNode.Parse(Exporter.JsonResume(Snapshot).Content)!.AsObject();

    public CareerRecord Only(string kind) => Snapshot.Of(kind).Should().ContainSingle().Subject;

    public CareerRecord Edit(CareerRecord record, string field, object value) => File.Write(Origin.Cli, session =>
        RecordStore.Save(session, record with { Values = new Dictionary<string, object>(record.Values) { [field] = value } }));

    public void Dispose() => folder.Delete(recursive: true);
}
