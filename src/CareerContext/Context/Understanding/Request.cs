using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context.Understanding;

/// <summary>A record that a request names.</summary>
/// <param name="Record">The record.</param>
/// <param name="Words">The request's words that name it.</param>
/// <param name="IsExact">Whether they do so letter for letter.</param>
/// <param name="At">The places of the words in the request.</param>
/// <param name="Field">The field that holds the name.</param>
internal sealed record NamedRecord(CareerRecord Record, string Words, bool IsExact, IReadOnlySet<int> At, string Field);

/// <summary>How a request asks.</summary>
internal enum AskForm
{
    /// <summary>For whatever there is: "tell me about", keywords.</summary>
    Open,

    /// <summary>Whether something is so.</summary>
    Whether,

    /// <summary>For a thing: what, which.</summary>
    What,

    /// <summary>For a person.</summary>
    Who,

    /// <summary>For a number of things.</summary>
    HowMany,

    /// <summary>For an amount.</summary>
    HowMuch,

    /// <summary>For a date.</summary>
    When,

    /// <summary>For a place or the record in which.</summary>
    Where,

    /// <summary>For a reason.</summary>
    Why,
}

/// <summary>What sort of thing alone answers a request.</summary>
internal enum Slot
{
    /// <summary>Anything that holds its words.</summary>
    Any,

    /// <summary>The name of somebody over or beside the person: a manager, a supervisor, a colleague.</summary>
    SomebodyElse,

    /// <summary>A grade.</summary>
    Grade,

    /// <summary>A number of things.</summary>
    Count,
}

/// <summary>What a request was understood to ask for.</summary>
internal sealed record Request
{
    /// <summary>What sort of thing alone answers it.</summary>
    public Slot Slot { get; init; }

    /// <summary>The request as given, cleaned.</summary>
    public required string Text { get; init; }

    /// <summary>Its words in order.</summary>
    public required IReadOnlyList<RequestWord> Words { get; init; }

    /// <summary>The language it is mostly in: en, de, fr, es, pt.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How it asks.</summary>
    public AskForm Form { get; init; }

    /// <summary>The place of the words that tell how it asks.</summary>
    public int FormAt { get; init; }

    /// <summary>Whether it asks for one property: "what was my …".</summary>
    public bool AsksForField { get; init; }

    /// <summary>The topics named.</summary>
    public required IReadOnlySet<Topic> Topics { get; init; }

    /// <summary>The words that name a thing no career file holds by itself, e.g. <c>notice period</c>.</summary>
    public IReadOnlyList<string> NotHeld { get; init; } = [];

    /// <summary>The records named.</summary>
    public IReadOnlyList<NamedRecord> Named { get; init; } = [];

    /// <summary>Names of employers, schools or things that are not recorded.</summary>
    public IReadOnlyList<string> UnknownNames { get; init; } = [];

    /// <summary>The first and last day of the time asked about; null for any time.</summary>
    public (PartialDate From, PartialDate Until)? When { get; init; }

    /// <summary>What carries content beside the topics and the names.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>What carries content, the words that name topics included.</summary>
    public IReadOnlyList<Term> AllTerms { get; init; } = [];

    /// <summary>The ranks of the degrees that its words name by themselves: a doctorate, a master.</summary>
    public IReadOnlySet<int> DegreeRanks => Words.Select(w => DegreeRank.Named(w.Folded)).Where(r => r > 0).ToHashSet();

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

    /// <summary>Whether any of its words is one of these.</summary>
    public bool Has(IReadOnlySet<string> words) => Words.Any(w => words.Contains(w.Folded));
}
