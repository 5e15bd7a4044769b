using System.Security.Cryptography;
using System.Text;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>What a finding is about.</summary>
public enum ReviewArea
{
    /// <summary>What is not recorded.</summary>
    Completeness,

    /// <summary>What does not fit together in time, or is called otherwise elsewhere.</summary>
    Consistency,

    /// <summary>What is not well-formed, or contradicts another number.</summary>
    Accuracy,

    /// <summary>What stands there twice.</summary>
    Uniqueness,

    /// <summary>What may have changed since.</summary>
    Freshness,
}

/// <summary>One thing that is worth the owner's look: never an error, always with what to do.</summary>
/// <param name="Id">E.g. <c>fnd_7k2mqa</c>: made of the rule and the records, so that it stays the same until they change.</param>
/// <param name="Area">What it is about.</param>
/// <param name="RecordIds">The records, the one to look at first in front; empty where nothing is recorded yet.</param>
/// <param name="Problem">One sentence; it may quote the records.</param>
/// <param name="Advice">What to do, with the command where there is one.</param>
/// <param name="Gain">What it would add.</param>
public sealed record Finding(string Id, ReviewArea Area, IReadOnlyList<string> RecordIds, string Problem, string Advice, string Gain)
{
    /// <summary>The first letters of a finding's id.</summary>
    public const string Prefix = "fnd";

    /// <summary>The rule's name, e.g. <c>overlap</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How much it is worth beside others; the most valuable first.</summary>
    public double Worth { get; init; }

    /// <summary>How the two would be one; null where nothing is to be merged.</summary>
    public ProposedMerge? Merge { get; init; }

    /// <summary>The open question between sources that it tells of, e.g. <c>mrg_4hq9xz</c>; null for none.</summary>
    public string? QuestionId { get; init; }

    /// <summary>The id of a rule's finding about some records.</summary>
    /// <param name="rule">The rule's name.</param>
    /// <param name="parts">The records' ids, and whatever else tells two findings of them apart.</param>
    public static string IdOf(string rule, IEnumerable<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Prepend(rule))));
        return RecordId.Of(Prefix, hash);
    }
}
