using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Conformance;

/// <summary>The suite's prompts.</summary>
internal static class FixturePrompts
{
    private const string Context = "user_context";

    /// <summary>The prompts.</summary>
    public static IEnumerable<McpServerPrompt> All =>
    [
        McpServerPrompt.Create(() => Says(ContentTools.Text("This is a simple prompt for testing.")), Named("test_simple_prompt")),
        McpServerPrompt.Create((string arg1, string arg2) => Says(ContentTools.Text($"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'")), Named("test_prompt_with_arguments")),
        McpServerPrompt.Create(
            (string resourceUri) => Says(ContentTools.Embedded(resourceUri, "text/plain", "Embedded resource content for testing."), ContentTools.Text("Please process the embedded resource above.")),
            Named("test_prompt_with_embedded_resource")),
        McpServerPrompt.Create(() => Says(ContentTools.Picture(), ContentTools.Text("Please analyze the image above.")), Named("test_prompt_with_image")),
        McpServerPrompt.Create(Asking, Named("test_input_required_result_prompt")),
    ];

    private static GetPromptResult Asking(RequestContext<GetPromptRequestParams> request) => request.Params?.InputResponses?.ContainsKey(Context) == true
        ? Says(ContentTools.Text("The context is given."))
        : throw QuestionTools.Ask((Context, InputRequest.ForElicitation(QuestionTools.Form("What context should the prompt use?", "context", new ElicitRequestParams.StringSchema()))));

    private static GetPromptResult Says(params ContentBlock[] blocks) => new() { Messages = [.. blocks.Select(b => new PromptMessage { Role = Role.User, Content = b })] };

    private static McpServerPromptCreateOptions Named(string name) => new() { Name = name, Description = "A fixture of the conformance suite." };
}
