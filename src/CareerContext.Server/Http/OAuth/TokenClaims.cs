using System.Text.Json;

namespace CareerContext.Server.Http.OAuth;

/// <summary>What the issuer vouches for in a token: for whom and for what it is, and how long.</summary>
/// <param name="Subject">Whom the token speaks for, or null.</param>
/// <param name="Client">The program that got it, or null.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="Expires">When it ends.</param>
internal sealed record TokenClaims(string? Subject, string? Client, IReadOnlySet<string> Scopes, DateTimeOffset Expires)
{
    private const string Unreadable = "The token's claims cannot be read.";
    private static readonly double Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>How far the issuer's clock and this one may differ.</summary>
    public static TimeSpan ClockSkew { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Reads the claims of a token whose signature is right, or says in one sentence why they do not count here.</summary>
    /// <param name="payload">JSON.</param>
    /// <param name="issuer">Who must have given it, to the letter.</param>
    /// <param name="audiences">What it must be meant for: one of these.</param>
    /// <param name="now">The time.</param>
    public static (TokenClaims? Claims, string Problem) Read(byte[] payload, string issuer, IReadOnlyList<string> audiences, DateTimeOffset now)
    {
        if (StrictJson.Read(payload) is not { } claims) return (null, Unreadable);
        if (claims.Text("iss") != issuer) return (null, "The token is of another issuer.");
        if (claims.Texts("aud") is not { } meant || !meant.Any(audiences.Contains)) return (null, "The token is meant for another resource.");
        // It belongs to the holder of a key, which a bearer cannot show.
        if (claims.TryGetProperty("cnf", out _)) return (null, "The token is bound to a key; this server takes bearer tokens.");
        if (Time(claims, "exp") is not { } expires) return (null, "The token does not say when it expires.");
        if (now >= expires + ClockSkew) return (null, "The token has expired.");
        if (IsAhead(claims, "nbf", now) || IsAhead(claims, "iat", now)) return (null, "The token is not valid yet.");
        return ScopesOf(claims) is { } scopes ? (new TokenClaims(claims.Text("sub"), claims.Text("client_id"), scopes, expires), "") : (null, Unreadable);
    }

    // "scope" is the standard's (RFC 9068), "scp" what some issuers write.
    private static HashSet<string>? ScopesOf(JsonElement claims)
    {
        if (claims.TryGetProperty("scope", out JsonElement scope) && scope.Text() is null) return null;
        return claims.Texts("scp") is { } others ? [.. others.Append(claims.Text("scope") ?? "").SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries))] : null;
    }

    // A time that is there but says nothing counts as one to come.
    private static bool IsAhead(JsonElement claims, string name, DateTimeOffset now) => claims.TryGetProperty(name, out _) && (Time(claims, name) is not { } from || now + ClockSkew < from);

    private static DateTimeOffset? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double seconds) && seconds >= 0 && seconds < Latest - ClockSkew.TotalSeconds
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;
}
