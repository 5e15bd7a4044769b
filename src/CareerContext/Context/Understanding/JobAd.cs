namespace CareerContext.Context.Understanding;

/// <summary>How much a job ad wants something.</summary>
internal enum RequirementKind
{
    /// <summary>It asks for it.</summary>
    Must,

    /// <summary>It would welcome it.</summary>
    Nice,

    /// <summary>It says that this is the work; nothing is missing where no record speaks of it.</summary>
    Task,
}

/// <summary>A spoken language that an ad asks for.</summary>
/// <param name="Name">Its English name in small letters.</param>
/// <param name="Level">1 (A1) to 6 (C2), 7 for native; 0 where none is asked.</param>
/// <param name="Written">The level as it was written; empty where none is asked.</param>
internal sealed record AskedLanguage(string Name, int Level, string Written);

/// <summary>One thing that a job ad asks for.</summary>
/// <param name="Kind">How much.</param>
/// <param name="Label">In the ad's words, shortened.</param>
/// <param name="Words">The words that it must be found by, without its options.</param>
internal sealed record Requirement(RequirementKind Kind, string Label, IReadOnlyList<RequestWord> Words)
{
    /// <summary>Things of which any one will do, or which only illustrate what is meant.</summary>
    public IReadOnlyList<IReadOnlyList<RequestWord>> Options { get; init; } = [];

    /// <summary>Where years of several things are asked ("five years of Java and Kotlin"): the words of each; else empty.</summary>
    public IReadOnlyList<IReadOnlyList<RequestWord>> Each { get; init; } = [];

    /// <summary>Years asked; null for none.</summary>
    public double? Years { get; init; }

    /// <summary>The lowest degree that will do as <see cref="DegreeRank"/> orders them; 0 for none.</summary>
    public int Degree { get; init; }

    /// <summary>Languages of which any one will do.</summary>
    public IReadOnlyList<AskedLanguage> Languages { get; init; } = [];

    /// <summary>Whether it is a licence, permit or card, which only a record of the very words can prove.</summary>
    public bool IsLicence { get; init; }

    /// <summary>Whether studies and certificates are the first to prove it.</summary>
    public bool IsLearned { get; init; }

    /// <summary>Whether its words are all of one name, as in a list of skills: <c>Cursor (…)</c>.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether it speaks only of manners ("team player"), which gives way first.</summary>
    public bool IsSoft { get; init; }

    /// <summary>Whether it names something in a word that only names are.</summary>
    public bool IsNamed { get; init; }

    /// <summary>How telling it is: names, years, degrees and languages before manners.</summary>
    public int Telling => IsSoft ? 0 : IsNamed || Years is not null || Degree > 0 || Languages.Count > 0 || IsLicence ? 3 : 2;
}

/// <summary>A job ad, read.</summary>
/// <param name="Requirements">What it asks for: musts first, then what is nice to have, then tasks; each in the ad's order.</param>
/// <param name="LeftOut">What else it asks for: <c>requirement</c>, <c>task</c>, <c>manner</c> or <c>statement</c> (too far down to be read) to the number.</param>
internal sealed record JobAd(IReadOnlyList<Requirement> Requirements, IReadOnlyDictionary<string, int> LeftOut);
