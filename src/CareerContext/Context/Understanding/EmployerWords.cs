namespace CareerContext.Context.Understanding;

/// <summary>The folded words that stand before an employer's name in requests. How surely they do differs, so each use names the set it needs.</summary>
internal static class EmployerWords
{
    /// <summary>Before employers and hardly anything else: <c>at</c>, <c>bei</c>, <c>chez</c>.</summary>
    public static readonly IReadOnlySet<string> Sure = new HashSet<string> { "at", "bei", "beim", "chez" };

    /// <summary>Before employers, or what one joins.</summary>
    public static readonly IReadOnlySet<string> Joining = new HashSet<string>([.. Sure, "join", "joined", "with"]);

    /// <summary>Before employers where a request speaks of work; <c>en</c>, <c>na</c> and <c>no</c> stand before much else.</summary>
    public static readonly IReadOnlySet<string> OfWork = new HashSet<string>([.. Joining, "no", "na", "en"]);

    /// <summary>Before employers where what follows is known to be a name; one works "for" and "with" tools too.</summary>
    public static readonly IReadOnlySet<string> BeforeNames = new HashSet<string>([.. Sure, "for", "with", "fur", "en", "na", "no", "em"]);
}
