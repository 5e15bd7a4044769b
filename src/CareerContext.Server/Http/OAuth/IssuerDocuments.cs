using System.Text.Json;
using CareerContext.Mcp;

namespace CareerContext.Server.Http.OAuth;

/// <summary>Fetches what the issuer publishes: its description (RFC 8414, or OpenID Connect's) and its keys. Nothing is sent but the requests for these.</summary>
internal sealed class IssuerDocuments : IDisposable
{
    private const int MaxBytes = 256 * 1024;
    private const string WellKnown = "/.well-known/";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Uri issuer;
    private readonly HttpClient client;

    /// <summary>Prepares to ask.</summary>
    /// <param name="issuer">The issuer, written as it writes itself.</param>
    /// <param name="handler">What carries the requests, or null for the network.</param>
    public IssuerDocuments(Uri issuer, HttpMessageHandler? handler)
    {
        this.issuer = issuer;
        handler ??= new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };
    }

    /// <summary>The keys that the issuer publishes now.</summary>
    /// <exception cref="InvalidDataException">The issuer says something else than it should.</exception>
    /// <exception cref="HttpRequestException">It cannot be reached, or refuses.</exception>
    /// <exception cref="OperationCanceledException">It takes too long.</exception>
    public async Task<IReadOnlyList<SigningKey>> KeysAsync()
    {
        JsonElement description = await DescriptionAsync().ConfigureAwait(false);
        if (!Uri.TryCreate(description.Text("jwks_uri"), UriKind.Absolute, out Uri? place) || !MayAsk(place)) throw new InvalidDataException("it names no https address of its keys");
        JsonElement set = await FetchAsync(place).ConfigureAwait(false);
        if (!set.TryGetProperty("keys", out JsonElement keys) || keys.ValueKind != JsonValueKind.Array) throw new InvalidDataException("it publishes no list of keys");
        return [.. keys.EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>()];
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<JsonElement> DescriptionAsync()
    {
        string path = issuer.AbsolutePath.TrimEnd('/'), origin = issuer.GetLeftPart(UriPartial.Authority);
        try
        {
            return await DescriptionAsync(new Uri($"{origin}{WellKnown}oauth-authorization-server{path}")).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException { StatusCode: not null } or InvalidDataException)
        {
            return await OpenIdAsync(new Uri($"{origin}{path}{WellKnown}openid-configuration"), error).ConfigureAwait(false);
        }
    }

    private async Task<JsonElement> OpenIdAsync(Uri place, Exception before)
    {
        try
        {
            return await DescriptionAsync(place).ConfigureAwait(false);
        }
        catch (HttpRequestException error) when (error.StatusCode is not null && before is InvalidDataException)
        {
            throw new InvalidDataException(before.Message, error); // What is wrong with the one that is there says more.
        }
    }

    // A description that speaks for somebody else would bring in somebody else's keys (RFC 8414, 3.3).
    private async Task<JsonElement> DescriptionAsync(Uri place)
    {
        JsonElement description = await FetchAsync(place).ConfigureAwait(false);
        return description.Text("issuer") == issuer.OriginalString ? description : throw new InvalidDataException("it calls itself otherwise; --oauth-issuer must be written as the issuer writes itself, to the last slash");
    }

    private async Task<JsonElement> FetchAsync(Uri place)
    {
        byte[] text = await client.GetByteArrayAsync(place).ConfigureAwait(false);
        return StrictJson.Read(text) ?? throw new InvalidDataException("it sends no JSON object");
    }

    // Only who was named as an address of this computer may name another one.
    private bool MayAsk(Uri place) => place.Scheme == Uri.UriSchemeHttps || (issuer.IsLoopback && HttpSettings.IsSafe(place));
}
