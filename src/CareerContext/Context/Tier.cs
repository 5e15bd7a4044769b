namespace CareerContext.Context;

/// <summary>The three sizes of an answer, each holding the one before, and none: the file does not hold the answer.</summary>
public enum Tier
{
    /// <summary>Not recorded.</summary>
    None,

    /// <summary>Who is this: at most 120 tokens.</summary>
    Quick,

    /// <summary>The whole career: about 600 tokens, never above 1,000.</summary>
    Profile,

    /// <summary>The records that matter, in full.</summary>
    Detailed,
}

/// <summary>The tiers' names on every face.</summary>
public static class TierNames
{
    /// <summary>The name: <c>none</c>, <c>quick</c>, <c>profile</c> or <c>detailed</c>.</summary>
    public static string Name(this Tier tier) => tier switch
    {
        Tier.Quick => "quick",
        Tier.Profile => "profile",
        Tier.Detailed => "detailed",
        _ => "none",
    };

    /// <summary>Reads a name; null when it is none of the three.</summary>
    public static Tier? Parse(string name) => name switch
    {
        "quick" => Tier.Quick,
        "profile" => Tier.Profile,
        "detailed" => Tier.Detailed,
        _ => null,
    };
}
