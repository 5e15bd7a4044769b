namespace CareerContext.Server.Http.OAuth;

/// <summary>Decides whether a token is one that the issuer gave for this resource.</summary>
/// <param name="issuer">Who gives tokens.</param>
/// <param name="resource">What they must be meant for.</param>
/// <param name="keys">The issuer's keys.</param>
/// <param name="clock">The time.</param>
internal sealed class TokenCheck(Uri issuer, Uri resource, IssuerKeys keys, TimeProvider clock)
{
    private const string Unfit = "This is no signed token that this server takes.";
    private const string UnknownKey = "The token is not signed with a key and an algorithm that its issuer publishes.";
    private const string Forged = "The token's signature is wrong.";

    // As its owner wrote it, and as clients that normalise addresses do ("https://host" is "https://host/").
    private readonly string[] audiences = [resource.OriginalString, resource.AbsoluteUri];

    /// <summary>Checks a token: its form, its key, its signature, then what it claims.</summary>
    /// <returns>The claims; or one sentence; or neither, where the issuer's keys cannot be had.</returns>
    public async ValueTask<(TokenClaims? Claims, string? Problem)> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (CompactToken.Read(text) is not { } token) return (null, Unfit);
        if (await keys.CurrentAsync(cancellationToken).ConfigureAwait(false) is not { } known) return (null, null);
        SigningKey? key = known.Find(token) ?? (await keys.NewerAsync(known, cancellationToken).ConfigureAwait(false)).Find(token);
        if (key is null) return (null, UnknownKey);
        // Nothing is compared with a secret here: keys are public, and the framework compares signatures.
        return key.Verifies(token) ? TokenClaims.Read(token.Payload, issuer.OriginalString, audiences, clock.GetUtcNow()) : (null, Forged);
    }
}
