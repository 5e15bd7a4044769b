using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>What an export is to be.</summary>
/// <param name="Format">A format's name of <see cref="Exporter.Formats"/>.</param>
public sealed record ExportOrder(string Format)
{
    /// <summary>The pages that a résumé for a job may have when nobody says otherwise.</summary>
    public const int UsualPages = 2;

    /// <summary>The most pages that can be asked for.</summary>
    public const int MostPages = 20;

    /// <summary>A job ad or a role that the résumé is for; null for everything.</summary>
    public string? For { get; init; }

    /// <summary>The most pages of a résumé that is for a job, 1 to 20; null for the usual two.</summary>
    public int? Pages { get; init; }

    /// <summary>Whether a résumé for people also holds what is kept private: street address, birth date, records that are not shared.</summary>
    public bool WithPrivate { get; init; }

    /// <summary>Whether a résumé for people also holds the references.</summary>
    public bool WithReferences { get; init; }

    /// <summary>Whether only records that the owner has confirmed go out.</summary>
    public bool OnlyConfirmed { get; init; }

    /// <summary>Refuses what cannot be meant.</summary>
    /// <exception cref="CareerException">Invalid.</exception>
    internal void Check()
    {
        if (Pages is < 1 or > MostPages) throw new CareerException(Fault.Invalid, $"--pages takes 1 to {MostPages}.");
        if (Pages is not null && For is null) throw new CareerException(Fault.Invalid, "--pages holds for a résumé that is for a job; add --for \"job ad or role\" or --for-file FILE.");
        if (For is not null && string.IsNullOrWhiteSpace(For)) throw new CareerException(Fault.Invalid, "The job ad or role is empty; name a role, or paste the ad.");
    }
}

/// <summary>A career in a foreign format.</summary>
/// <param name="Content">The file's bytes.</param>
/// <param name="Losses">What the format could not say, one line each; empty when nothing was lost.</param>
public sealed record ExportResult(byte[] Content, IReadOnlyList<string> Losses)
{
    /// <summary>What was left out on purpose, one line each: for the pages, or because it is kept private.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What its owner should know before passing it on, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
