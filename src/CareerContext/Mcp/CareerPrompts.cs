using System.Text.Json;
using CareerContext.Context;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>The prompts: tasks that a person picks, each with the facts that it needs, chosen by the context builder within a budget.</summary>
/// <remarks>Arguments are often others' words, an ad's above all: nothing that is given only when its owner's assistant asks for it can be asked for by them.</remarks>
internal sealed class CareerPrompts(CareerReader whole, Replies replies)
{
    private const int LongestText = 9_000;
    private const int LongestName = 200;
    private static readonly HashSet<string> Texts = ["job_ad", "target"];

    private readonly CareerReader reader = whole.ForOthersWords();

    /// <summary>Competencies that interviews ask for.</summary>
    public static readonly IReadOnlyList<string> Competencies =
        ["leadership", "conflict", "failure", "deadline", "teamwork", "initiative", "persuasion", "difficult customer", "problem solving", "change", "mentoring", "prioritisation"];

    /// <summary>How long a bio may be.</summary>
    public static readonly IReadOnlyList<string> Lengths = ["one sentence", "50 words", "100 words", "250 words"];

    /// <summary>Who may read a bio.</summary>
    public static readonly IReadOnlyList<string> Audiences = ["recruiters", "conference", "clients", "social profile", "team page"];

    private sealed record Facts(string Heading, Func<CareerReader, IReadOnlyDictionary<string, string>, ContextAnswer> Ask);

    private sealed record Definition(Prompt Prompt, string Task, IReadOnlyList<Facts> Facts);

    private static readonly Definition[] All =
    [
        new(Of("tailor_resume", "Tailor a résumé", "A résumé for one job ad, from recorded facts alone.", Required("job_ad", "The ad's text.")),
            "Write a résumé for the job ad below: the experiences that meet its requirements first, in its own terms where they are true. At most two pages.",
            [Fit("job_ad", 1600), new("The career", (r, _) => r.ProfileSummary(1000))]),
        new(Of("write_cover_letter", "Write a cover letter", "A letter for one job ad, from recorded facts alone.", Required("job_ad", "The ad's text.")),
            "Write a cover letter of at most 300 words for the job ad below: why this person and this job fit, with two or three proofs.",
            [new("Who this is", (r, _) => r.QuickSummary()), Fit("job_ad", 1400)]),
        new(Of("prepare_interview", "Prepare an interview", "Likely questions with answers from the record.", Required("company", "Who interviews."), Required("role", "The job's title.")),
            "Prepare an interview for the role and company below: eight likely questions, each with an answer in outline from the facts, and three questions to ask back.",
            [
                new("The career", (r, _) => r.ProfileSummary(900)),
                new("Achievements", (r, _) => r.Answer("My achievements in numbers", 700)),
                new("What is recorded about the role", (r, a) => r.Fit(a["role"], 400)),
                new("What is recorded about the company", (r, a) => r.Answer($"Did I work at {a["company"]}?", 200)),
            ]),
        new(Of("tell_story", "Tell a story", "A story for a behavioural question.", Required("competency", "E.g. leadership, conflict, deadline.")),
            "Tell one story that shows the competency below, as situation, task, action, result; under two minutes when spoken.",
            [new("What happened", (r, a) => r.Answer($"Tell me about a time: {a["competency"]}", 900)), new("Who this is", (r, _) => r.QuickSummary())]),
        new(Of("improve_career", "Improve the career", "Next steps from what is recorded."),
            "Suggest next steps for this career: what is strong, what is thin or missing in the record, and three concrete steps for the next year.",
            [new("The career", (r, _) => r.ProfileSummary(1000)), new("Goals", (r, _) => r.Answer("What is the career objective, and what are the preferences for the next job?", 300)), new("Gaps", (r, _) => r.Answer("Are there gaps between jobs?", 300))]),
        new(Of("find_skill_gaps", "Find skill gaps", "What is missing for a role or a job ad.", Required("target", "A role's title or an ad's text.")),
            "Compare the skills below with the target: what is proven, what is weak, what is not recorded, and how each gap could be closed.",
            [new("What the target finds in the record", (r, a) => r.Fit(a["target"], 1400)), new("Who this is", (r, _) => r.QuickSummary()), new("Skills", (r, _) => r.Answer("Which skills, with years?", 700))]),
        new(Of("write_bio", "Write a bio", "A short text about this person in the third person.", Optional("length", "E.g. 50 words."), Optional("audience", "E.g. recruiters, conference.")),
            "Write a bio in the third person, of the length and for the audience below (100 words for a general audience where nothing is said).",
            [new("The career", (r, _) => r.Answer("Write my bio", 600))]),
    ];

    /// <summary>Lets a server list the prompts and give them.</summary>
    public void AddTo(McpServerHandlers handlers)
    {
        handlers.ListPromptsHandler = (request, _) => CareerResources.OnePage(request.Params?.Cursor, new ListPromptsResult { Prompts = [.. All.Select(d => d.Prompt)] });
        handlers.GetPromptHandler = (request, _) => ValueTask.FromResult(Get(request.Params?.Name ?? "", request.Params?.Arguments));
    }

    /// <summary>What may complete a prompt's argument by itself, without the file; null for what no prompt has.</summary>
    public static IReadOnlyList<string>? Known(string prompt, string argument) =>
        All.FirstOrDefault(d => d.Prompt.Name == prompt)?.Prompt.Arguments?.Any(a => a.Name == argument) != true ? null : argument switch
        {
            "competency" => Competencies,
            "length" => Lengths,
            "audience" => Audiences,
            _ => [],
        };

    private GetPromptResult Get(string name, IDictionary<string, JsonElement>? given)
    {
        Definition? definition = All.FirstOrDefault(d => d.Prompt.Name == name);
        if (definition is null) throw Wrong($"There is no prompt of this name; there are {string.Join(", ", All.Select(d => d.Prompt.Name))}.");
        Dictionary<string, string> arguments = Read(definition.Prompt, given);
        try
        {
            return new GetPromptResult
            {
                Description = definition.Prompt.Description,
                Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = Text(definition, arguments) } }],
            };
        }
        catch (CareerException fault) when (fault.Fault != Fault.Internal)
        {
            throw Wrong(fault.Message);
        }
#pragma warning disable CA1031 // The last line of defence: whatever fails becomes one sentence for the client.
        catch (Exception error) when (error is not McpProtocolException)
        {
            throw new McpProtocolException(replies.Words(error, "prompts/get"), McpErrorCode.InternalError);
        }
#pragma warning restore CA1031
    }

    private string Text(Definition definition, Dictionary<string, string> arguments)
    {
        PromptText text = new(definition.Task);
        foreach ((string name, string value) in arguments) text.Fence(name.Replace('_', ' '), value);
        foreach (Facts facts in definition.Facts)
        {
            ContextAnswer answer = replies.Answer(() => facts.Ask(reader, arguments));
            text.Fence(facts.Heading, answer.Text, answer.Receipt);
        }
        return text.ToString();
    }

    private static Dictionary<string, string> Read(Prompt prompt, IDictionary<string, JsonElement>? given)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        List<string> known = [.. (prompt.Arguments ?? []).Select(a => a.Name)], problems = [];
        if (given?.Keys.Any(k => !known.Contains(k)) == true) problems.Add($"the prompt takes {(known.Count > 0 ? string.Join(", ", known) : "no arguments")} and nothing else");
        foreach (PromptArgument argument in prompt.Arguments ?? [])
        {
            string? value = given is not null && given.TryGetValue(argument.Name, out JsonElement element) ? Text(element) : "";
            if (value is null) problems.Add($"'{argument.Name}' must be a text of whole Unicode characters");
            else if (value.Length > (Texts.Contains(argument.Name) ? LongestText : LongestName)) problems.Add($"'{argument.Name}' may have at most {(Texts.Contains(argument.Name) ? LongestText : LongestName)} characters, not {value.Length}");
            else if (!string.IsNullOrWhiteSpace(value) && !Words.Of(value).Any()) problems.Add($"'{argument.Name}' holds no words: {argument.Description}");
            else if (!string.IsNullOrWhiteSpace(value)) read[argument.Name] = PlainText.Clean(value);
            else if (argument.Required == true) problems.Add($"'{argument.Name}' is missing: {argument.Description}");
        }
        return problems.Count == 0 ? read : throw Wrong($"Wrong arguments for {prompt.Name}: {string.Join("; ", problems).TrimEnd('.')}.");
    }

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ToolArguments.Read(element),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => null,
    };

    private static Facts Fit(string argument, int budget) => new("What the record holds for the ad's requirements", (r, a) => r.Fit(a[argument], budget));

    private static Prompt Of(string name, string title, string description, params PromptArgument[] arguments) => new() { Name = name, Title = title, Description = description, Arguments = arguments };

    private static PromptArgument Required(string name, string description) => new() { Name = name, Description = description, Required = true };

    private static PromptArgument Optional(string name, string description) => new() { Name = name, Description = description, Required = false };

    private static McpProtocolException Wrong(string message) => new(message, McpErrorCode.InvalidParams);
}
