using CareerContext.Context;
using CareerContext.Editing;
using CareerContext.Experiences;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Skills;
using CareerContext.Store;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CareerContext.Mcp;

/// <summary>Which tools a client is offered, as a command line says it: lists of names with commas between them; null for what is usual.</summary>
/// <param name="Toolsets">Sets of tools.</param>
/// <param name="Tools">Single tools beside the sets; given alone, no others.</param>
/// <param name="ExcludeTools">Tools to leave away.</param>
/// <param name="ReadOnly">Leaves away every tool that changes the file, whatever the others say.</param>
public sealed record ToolSelection(string? Toolsets = null, string? Tools = null, string? ExcludeTools = null, bool ReadOnly = false);

/// <summary>All tools, in sets: what one client needs should not cost another one tokens.</summary>
internal static class Toolsets
{
    /// <summary>The set that is offered when nobody says otherwise.</summary>
    public const string Usual = "read";

    private const string Edit = "edit";

    private static readonly string[] OfRecords = ["describe_record", "list_records", "list_history", "review_career"];

    private static readonly Toolset[] Sets =
    [
        new(Usual, ["get_career_context", "get_quick_summary", "get_profile_summary", "get_experiences", "search_skills", "get_record"]),
        new("chatgpt", ["search", "fetch"]),
        new("records", OfRecords),
        new(Edit, [.. OfRecords, "save_record", "remove_record", "undo_change"]),
    ];

    private static readonly Offered[] All =
    [
        new("get_career_context", (reader, replies) => new GetCareerContext(reader, replies)),
        new("get_quick_summary", (reader, replies) => new GetQuickSummary(reader, replies)),
        new("get_profile_summary", (reader, replies) => new GetProfileSummary(reader, replies)),
        new("get_experiences", (reader, replies) => new GetExperiences(reader, replies)),
        new("search_skills", (reader, replies) => new SearchSkills(reader, replies)),
        new("get_record", (reader, replies) => new GetRecord(reader, replies)),
        new("search", (reader, replies) => new SearchForChatGpt(reader, replies)),
        new("fetch", (reader, replies) => new FetchForChatGpt(reader, replies)),
        new("describe_record", (reader, replies) => new DescribeRecord(reader, replies)),
        new("list_records", (reader, replies) => new ListRecords(reader, replies)),
        new("list_history", (reader, replies) => new ListHistory(reader, replies)),
        new("review_career", (reader, replies) => new ReviewCareer(reader, replies)),
        new("save_record", (reader, replies) => new SaveRecord(reader, replies)),
        new("remove_record", (reader, replies) => new RemoveRecord(reader, replies)),
        new("undo_change", (reader, replies) => new UndoChange(reader, replies)),
    ];

    /// <summary>The sets' names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Sets.Select(s => s.Name)];

    /// <summary>The tools that a choice means, in the order in which all are listed.</summary>
    /// <exception cref="CareerException">A name that is not known, nothing is left, or what changes the file is asked for together with <c>--read-only</c>.</exception>
    public static IReadOnlyList<CareerTool> Choose(ToolSelection choice, CareerReader reader, Replies replies)
    {
        string[] single = Read("--tools", choice.Tools, [.. All.Select(t => t.Name)]);
        string[] sets = Read("--toolsets", choice.Toolsets, Names);
        if (sets.Length == 0 && single.Length == 0) sets = [Usual];
        HashSet<string> chosen = [.. Sets.Where(s => sets.Contains(s.Name)).SelectMany(s => s.Tools), .. single];
        HashSet<string> excluded = [.. Read("--exclude-tools", choice.ExcludeTools, [.. All.Select(t => t.Name)])];
        List<CareerTool> tools = [.. All.Where(t => chosen.Contains(t.Name)).Select(t => t.Make(reader, replies))];
        if (choice.ReadOnly && (sets.Contains(Edit) || tools.Exists(t => !t.Declared.IsReading && single.Contains(t.Declared.Name))))
            throw new CareerException(Fault.Invalid, "--read-only forbids every tool that changes the file; leave it out, or ask for the toolset records instead of edit.");
        tools.RemoveAll(t => excluded.Contains(t.Declared.Name));
        return tools.Count > 0 ? tools : throw new CareerException(Fault.Invalid, "No tool is left: --toolsets, --tools, --exclude-tools and --read-only together leave every one away.");
    }

    /// <summary>Answers calls of tools that are not offered with the names of those that are; the SDK repeats what was called, however long.</summary>
    public static McpRequestFilter<CallToolRequestParams, CallToolResult> Refusal(IReadOnlyList<string> offered) => next => (request, cancel) => offered.Contains(request.Params?.Name)
        ? next(request, cancel)
        : throw new McpProtocolException($"There is no tool of this name; there are {string.Join(", ", offered)}.", McpErrorCode.InvalidParams);

    private static string[] Read(string option, string? names, IReadOnlyList<string> known)
    {
        string[] read = (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names is not null && read.Length == 0) throw new CareerException(Fault.Invalid, $"{option} names nothing; it takes {string.Join(", ", known)}, with commas between them.");
        return read.FirstOrDefault(n => !known.Contains(n)) is not { } stranger
            ? read
            : throw new CareerException(Fault.Invalid, $"{option} does not know '{PlainText.CleanLine(stranger)}'; it takes {string.Join(", ", known)}, with commas between them.");
    }

    private sealed record Toolset(string Name, string[] Tools);

    private sealed record Offered(string Name, Func<CareerReader, Replies, CareerTool> Make);
}
