using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareerContext.Server.Http.OAuth;

/// <summary>Admits whom the issuer gave a token for this resource: an OAuth 2.1 resource server (RFC 6750, 9068, 9728). Tokens are never written anywhere.</summary>
public sealed class OAuthAdmission : IAdmission, IDisposable
{
    /// <summary>The scope that reading takes.</summary>
    public const string ReadScope = "career.read";

    /// <summary>The scope that changing takes, beside <see cref="ReadScope"/>.</summary>
    public const string WriteScope = "career.write";

    private const string TwoHeaders = "One Authorization header is wanted, with one bearer token.";
    private const string Both = $"{ReadScope} {WriteScope}";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Admission Later = new(null, StatusCodes.Status503ServiceUnavailable, "The keys of the tokens' issuer cannot be had at present; try again later.");

    private readonly string metadataAddress;
    private readonly IssuerDocuments documents;
    private readonly IssuerKeys keys;
    private readonly TokenCheck check;
    private readonly TimeProvider clock;

    /// <summary>Prepares to admit; the issuer is asked when the first token comes, or by <see cref="PrepareAsync"/>.</summary>
    /// <param name="issuer">Who gives tokens, written as it writes itself.</param>
    /// <param name="resource">The endpoint as clients know it; tokens must be meant for it.</param>
    /// <param name="log">Where it is written that the issuer's keys cannot be had.</param>
    /// <param name="clock">The time; null for the system's.</param>
    /// <param name="handler">What carries the requests to the issuer; null for the network.</param>
    public OAuthAdmission(Uri issuer, Uri resource, TextWriter log, TimeProvider? clock = null, HttpMessageHandler? handler = null)
    {
        this.clock = clock ?? TimeProvider.System;
        metadataAddress = resource.GetLeftPart(UriPartial.Authority) + FrontDoor.MetadataPath + resource.AbsolutePath.TrimEnd('/');
        documents = new IssuerDocuments(issuer, handler);
        keys = new IssuerKeys(documents, this.clock, log);
        check = new TokenCheck(issuer, resource, keys, this.clock);
        ResourceMetadata = Describe(issuer, resource);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? ResourceMetadata { get; }

    /// <summary>Fetches the issuer's keys, so that a wrong issuer is known at the start and not with the first client.</summary>
    public async Task PrepareAsync() => await keys.CurrentAsync(CancellationToken.None).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers[HeaderNames.Authorization].Count > 1) return Invalid(TwoHeaders);
        if (BearerCredentials.TokenOf(request) is not { } token)
            return new Admission(null, StatusCodes.Status401Unauthorized, "This server wants a token of its issuer: Authorization: Bearer TOKEN.", Challenge(null, null, ReadScope));
        (TokenClaims? claims, string? problem) = await check.CheckAsync(token, cancellationToken).ConfigureAwait(false);
        if (claims is null) return problem is null ? Later : Invalid(problem);
        bool mayWrite = claims.Scopes.Contains(WriteScope);
        // The scopes that are there are named again: a client asks its issuer for these, and no others.
        if (!claims.Scopes.Contains(ReadScope)) return Insufficient(mayWrite ? Both : ReadScope);
        TimeSpan rest = claims.Expires + TokenClaims.ClockSkew - clock.GetUtcNow();
        return new Admission(Principal(claims)) { MayWrite = mayWrite, WriteChallenge = InsufficientChallenge(Both), Rest = rest > TimeSpan.Zero ? rest : TimeSpan.Zero };
    }

    /// <inheritdoc/>
    public void Dispose() => documents.Dispose();

    private static ClaimsPrincipal Principal(TokenClaims claims)
    {
        ClaimsIdentity identity = new("Bearer", "sub", roleType: null);
        if (claims.Subject is { } subject) identity.AddClaim(new Claim("sub", subject));
        if (claims.Client is { } client) identity.AddClaim(new Claim("client_id", client));
        return new ClaimsPrincipal(identity);
    }

    private Admission Invalid(string problem) => new(null, StatusCodes.Status401Unauthorized, problem, Challenge("invalid_token", problem, ReadScope));

    private Admission Insufficient(string scopes) => new(null, StatusCodes.Status403Forbidden, $"The token lacks a scope; {scopes} is needed.", InsufficientChallenge(scopes));

    private string InsufficientChallenge(string scopes) => Challenge("insufficient_scope", null, scopes);

    private string Challenge(string? error, string? description, string scopes)
    {
        string fault = error is null ? "" : $", error=\"{error}\"" + (description is null ? "" : $", error_description=\"{description}\"");
        return $"Bearer resource_metadata=\"{metadataAddress}\", scope=\"{scopes}\"{fault}";
    }

    private static ReadOnlyMemory<byte> Describe(Uri issuer, Uri resource)
    {
        MemoryStream text = new();
        using Utf8JsonWriter writer = new(text, Plain);
        writer.WriteStartObject();
        writer.WriteString("resource", resource.OriginalString);
        WriteList(writer, "authorization_servers", issuer.OriginalString);
        WriteList(writer, "scopes_supported", ReadScope, WriteScope);
        WriteList(writer, "bearer_methods_supported", "header");
        writer.WriteString("resource_name", "CareerContext");
        writer.WriteEndObject();
        writer.Flush();
        return text.ToArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, params ReadOnlySpan<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
