using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>All that the conformance suite wants a server to offer; names and texts are the suite's.</summary>
internal static class Fixtures
{
    /// <summary>A picture (PNG) of one red pixel.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC");

    /// <summary>Makes the options of an SDK server over the fixtures.</summary>
    public static McpServerOptions Describe()
    {
        McpServerOptions server = new()
        {
            ServerInfo = new Implementation { Name = "careercontext-conformance", Version = "1.0.0" },
            ScopeRequests = false,
            ToolCollection = [.. ContentTools.All, .. NoticeTools.All, .. QuestionTools.All],
            PromptCollection = [.. FixturePrompts.All],
            ResourceCollection = [.. FixtureResources.All],
        };
        server.Handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult { Completion = new Completion { Values = ["paris", "park"], Total = 2, HasMore = false } });
        // Without sessions nobody could be told of a change: the request is understood, and that is all.
        server.Handlers.SubscribeToResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        server.Handlers.UnsubscribeFromResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        return server;
    }
}
