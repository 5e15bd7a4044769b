using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Completes ids of records, and what prompts ask for: companies, roles, skills, and the usual words.</summary>
internal sealed class CareerCompletions(CareerReader reader)
{
    private const int Most = 100; // The protocol's own limit.

    /// <summary>Lets a server complete.</summary>
    public void AddTo(McpServerHandlers handlers) => handlers.CompleteHandler = (request, _) => ValueTask.FromResult(Complete(request.Params));

    private CompleteResult Complete(CompleteRequestParams? asked)
    {
        string value = asked?.Argument?.Value ?? "", argument = asked?.Argument?.Name ?? "";
        List<string> found = asked?.Ref switch
        {
            ResourceTemplateReference template => Ids(template.Uri ?? "", argument, value),
            PromptReference prompt => Words(prompt.Name, argument, value),
            _ => throw Wrong("ref must be a prompt (ref/prompt) or a resource template (ref/resource)."),
        };
        return new CompleteResult { Completion = new Completion { Values = [.. found.Take(Most)], Total = found.Count, HasMore = found.Count > Most } };
    }

    private List<string> Ids(string template, string argument, string value)
    {
        RecordKind? kind = RecordKinds.All.FirstOrDefault(k => template == $"{CareerReader.Scheme}{k.Table}/{{id}}");
        if (kind is null) throw Wrong("No such resource template; resources/templates/list names what there is.");
        if (argument != "id") throw Wrong("The template's only variable is id.");
        string wanted = Words(value);
        return Look(view => view.Snapshot.Of(kind.Name).Where(r => r.Id.StartsWith(value, StringComparison.OrdinalIgnoreCase) || (wanted.Length > 0 && Words(CareerReader.TitleOf(r, view)).Contains(wanted, StringComparison.Ordinal))).Select(r => r.Id));
    }

    private List<string> Words(string prompt, string argument, string value)
    {
        if (CareerPrompts.Known(prompt, argument) is not { } known) throw Wrong("No such prompt or argument; prompts/list names what there is.");
        string wanted = Words(value);
        IEnumerable<string> words = argument switch
        {
            "company" => Look(view => Texts(view, "experience", "company")),
            "role" or "target" => Look(view => Texts(view, "experience", "title")),
            "competency" => [.. known, .. Look(view => Texts(view, "skill", "name"))],
            _ => known,
        };
        return [.. words.Distinct(StringComparer.OrdinalIgnoreCase).Where(w => Words(w).Contains(wanted, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Texts(CareerView view, string kind, string field) => view.Snapshot.Of(kind).Select(r => r.Text(field)).OfType<string>().Select(PlainText.CleanLine);

    // No career file yet: nothing to complete with.
    private List<string> Look(Func<CareerView, IEnumerable<string>> look)
    {
        try
        {
            return reader.Look(view => look(view.Summarised).ToList());
        }
        catch (CareerException)
        {
            return [];
        }
    }

    private static string Words(string text) => string.Join(' ', Context.Words.Of(text));

    private static McpProtocolException Wrong(string message) => new(message, McpErrorCode.InvalidParams);
}
