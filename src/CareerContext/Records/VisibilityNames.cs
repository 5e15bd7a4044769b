namespace CareerContext.Records;

/// <summary>The visibilities' names in SQL, JSON and docs: <c>shared</c>, <c>ask</c>, <c>private</c>.</summary>
public static class VisibilityNames
{
    /// <summary>The name.</summary>
    public static string Name(Visibility visibility) => visibility switch
    {
        Visibility.Ask => "ask",
        Visibility.Private => "private",
        _ => "shared",
    };

    /// <summary>Reads a name; anything unknown is private, the safe side.</summary>
    public static Visibility Parse(string name) => name switch
    {
        "shared" => Visibility.Shared,
        "ask" => Visibility.Ask,
        _ => Visibility.Private,
    };
}
