namespace CareerContext.Server.Http.OAuth;

/// <summary>The issuer's keys as they were at one time.</summary>
/// <param name="Keys">Those that can verify something.</param>
/// <param name="Fetched">When.</param>
internal sealed record KeySet(IReadOnlyList<SigningKey> Keys, DateTimeOffset Fetched)
{
    /// <summary>The one key that a token can have been signed with; null where there is none, or more than one.</summary>
    /// <param name="token">A token that names its algorithm and perhaps its key.</param>
    public SigningKey? Find(CompactToken token) => Keys.Where(k => (token.KeyId is null || k.Id == token.KeyId) && k.Serves(token.Algorithm)).Take(2).ToList() is [{ } only] ? only : null;
}
