using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>The suite's resources.</summary>
internal static class FixtureResources
{
    /// <summary>The resources and the one template.</summary>
    public static IEnumerable<McpServerResource> All =>
    [
        Resource("static-text", "text/plain", () => "This is the content of the static text resource."),
        Resource("watched-resource", "text/plain", () => "Nothing happens here."),
        Resource("static-binary", "image/png", () => BlobResourceContents.FromBytes(Fixtures.Picture, "test://static-binary", "image/png")),
        Resource("template/{id}/data", "application/json", (string id) => $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}"""),
    ];

    private static McpServerResource Resource(string path, string type, Delegate read) =>
        McpServerResource.Create(read, new McpServerResourceCreateOptions { UriTemplate = "test://" + path, Name = path.Split('/')[0], MimeType = type });
}
