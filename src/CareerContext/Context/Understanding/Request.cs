using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>A record that a request names.</summary>
/// <param name="Record">The record.</param>
/// <param name="Words">The request's words that name it.</param>
/// <param name="IsExact">Whether they do so letter for letter.</param>
public sealed record NamedRecord(CareerRecord Record, string Words, bool IsExact);

/// <summary>What a request was understood to ask for.</summary>
public sealed record Request
{
    /// <summary>The request as given, cleaned.</summary>
    public required string Text { get; init; }

    /// <summary>Its folded words.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The topics named.</summary>
    public required IReadOnlySet<Topic> Topics { get; init; }

    /// <summary>The words that name a thing no career file holds by itself, e.g. <c>notice period</c>.</summary>
    public IReadOnlyList<string> NotHeld { get; init; } = [];

    /// <summary>Folded word to the word as it was written.</summary>
    public IReadOnlyDictionary<string, string> Spelling { get; init; } = new Dictionary<string, string>();

    /// <summary>The records named.</summary>
    public IReadOnlyList<NamedRecord> Named { get; init; } = [];

    /// <summary>Names that look like an employer or a school and are not recorded.</summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];

    /// <summary>The first and last day of the time asked about; null for any time.</summary>
    public (PartialDate From, PartialDate Until)? When { get; init; }

    /// <summary>The words left that carry content.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Folded words as they were written.</summary>
    public string Written(string words) => string.Join(' ', words.Split(' ').Select(w => Spelling.GetValueOrDefault(w, w)));

    /// <summary>Whether the topic is named.</summary>
    public bool Asks(Topic topic) => Topics.Contains(topic);

    /// <summary>Whether any of the topics is named.</summary>
    public bool AsksAny(params ReadOnlySpan<Topic> topics)
    {
        foreach (Topic topic in topics)
        {
            if (Topics.Contains(topic)) return true;
        }
        return false;
    }
}
