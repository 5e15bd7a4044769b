using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareerContext.Server.Http;

/// <summary>The credentials that a request carries, whoever judges them (RFC 6750).</summary>
internal static class BearerCredentials
{
    private const string Scheme = "Bearer ";

    /// <summary>The token of the one Authorization header, or null.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        if (request.Headers[HeaderNames.Authorization] is not [{ } value]) return null;
        return value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : null;
    }
}
