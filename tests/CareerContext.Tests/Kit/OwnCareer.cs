using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>A small career file made of a JSON Resume that a test writes itself.</summary>
internal sealed class OwnCareer : IDisposable
{
    private readonly TempCareer career = new();

    /// <param name="sections">The résumé's sections beside the name, as JSON members: <c>"skills": […]</c>.</param>
    public OwnCareer(string sections)
    {
        JsonObject resume = JsonNode.Parse($$"""{ "basics": { "name": "Mara Testfall" }, {{sections}} }""")!.AsObject();
        career.File.Write(Origin.Import("own.json"), Importer.Plan(career.File, Importer.Open(Encoding.UTF8.GetBytes(resume.ToJsonString()), "own.json")).Apply);
        Reader = CareerLibrary.Reader(career.File);
    }

    public CareerReader Reader { get; }

    public ContextAnswer Answer(string request) => Reader.Answer(request);

    /// <summary>Gives the records of a kind whose title or employer this is another visibility.</summary>
    public void Show(string kind, string name, Visibility visibility)
    {
        foreach (CareerRecord record in Reader.Snapshot().Of(kind).Where(r => r.Title == name || r.Text("company") == name).ToList())
            career.File.Write(Origin.Cli, s => RecordStore.Save(s, record with { Visibility = visibility }));
    }

    public void Dispose() => career.Dispose();
}
