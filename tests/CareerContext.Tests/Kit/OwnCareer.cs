using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Context;
using CareerContext.Exchange;
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

    public void Dispose() => career.Dispose();
}
