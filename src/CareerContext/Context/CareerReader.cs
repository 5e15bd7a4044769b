using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>Which experiences are asked for; null means any.</summary>
/// <param name="Company">Part of an employer's name.</param>
/// <param name="Skill">A skill or technology.</param>
/// <param name="Since">Roles that lasted at or after this partial date.</param>
/// <param name="Until">Roles that began at or before this partial date.</param>
/// <param name="Limit">At most so many, 1 to 50.</param>
/// <param name="Cursor">What an earlier answer gave to go on from.</param>
public sealed record ExperienceFilter(string? Company = null, string? Skill = null, PartialDate? Since = null, PartialDate? Until = null, int? Limit = null, string? Cursor = null);

/// <summary>The one way out: every answer, for MCP and the command line alike, is made here.</summary>
public sealed class CareerReader(CareerFile file)
{
    /// <summary>The least that <c>max_tokens</c> may be.</summary>
    public const int MinTokens = 40;

    /// <summary>The most that <c>max_tokens</c> may be.</summary>
    public const int MaxTokens = 8000;

    /// <summary>What <c>max_tokens</c> is when nobody says.</summary>
    public const int DefaultTokens = 800;

    /// <summary>The longest request, in characters.</summary>
    public const int MaxRequest = 10_000;

    /// <summary>The file behind the answers.</summary>
    public CareerFile File => file;

    /// <summary>All active records as they are now; kept until the file changes or the day turns.</summary>
    public CareerSnapshot Snapshot() => throw new NotImplementedException();

    /// <summary>Answers a request in plain words from the smallest tier that holds the answer.</summary>
    /// <param name="request">At most <see cref="MaxRequest"/> characters.</param>
    /// <param name="maxTokens">40 to 8,000; the text never exceeds it.</param>
    /// <param name="tier">Forces a tier; only the command line does.</param>
    /// <exception cref="CareerException">Invalid arguments, or no career file yet.</exception>
    public ContextAnswer Answer(string request, int maxTokens = DefaultTokens, Tier? tier = null) => throw new NotImplementedException();

    /// <summary>Who this person is, in at most 120 tokens.</summary>
    public ContextAnswer QuickSummary() => throw new NotImplementedException();

    /// <summary>The whole career in about 600 tokens, never above 1,000.</summary>
    public ContextAnswer ProfileSummary(int maxTokens = DefaultTokens) => throw new NotImplementedException();

    /// <summary>Experiences in full, newest first.</summary>
    public ContextAnswer Experiences(ExperienceFilter filter, int maxTokens = DefaultTokens) => throw new NotImplementedException();

    /// <summary>Whether a skill is recorded, with its evidence.</summary>
    /// <param name="query">The skill's name.</param>
    /// <param name="limit">At most so many skills, 1 to 20.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    public ContextAnswer SearchSkills(string query, int limit = 5, int maxTokens = DefaultTokens) => throw new NotImplementedException();

    /// <summary>One record in full, or a collection of records, paged.</summary>
    /// <param name="idOrUri">An id (<c>exp_7k2mqa</c>) or any <c>career://</c> uri, collections included.</param>
    /// <param name="cursor">What an earlier answer gave to go on from.</param>
    /// <param name="maxTokens">40 to 8,000.</param>
    /// <exception cref="CareerException">Not found, or no career file yet.</exception>
    public ContextAnswer Record(string idOrUri, string? cursor = null, int maxTokens = DefaultTokens) => throw new NotImplementedException();
}
