using System.Text;
using System.Text.Json;

namespace CareerContext.Server.Http.OAuth;

/// <summary>A signed JWT taken apart (RFC 7519, RFC 9068); nobody has vouched for it yet.</summary>
/// <param name="Algorithm">What it says it is signed with.</param>
/// <param name="KeyId">Which key it says it is signed with, or null.</param>
/// <param name="Signed">The bytes under the signature.</param>
/// <param name="Payload">The claims, not yet read: nothing of them counts before the signature does.</param>
/// <param name="Signature">The signature.</param>
internal sealed record CompactToken(string Algorithm, string? KeyId, byte[] Signed, byte[] Payload, byte[] Signature)
{
    private const int MaxLength = 8192;

    // What changes the meaning of a token in ways that are not understood here: critical extensions, encryption, a token within.
    private static readonly string[] Foreign = ["crit", "enc", "zip", "cty", "b64"];

    /// <summary>Takes a token apart; null where it is none, too long, encrypted, nested, of another type or of a form not understood here.</summary>
    public static CompactToken? Read(string text)
    {
        if (text.Length > MaxLength || text.Split('.') is not [{ } head, { } body, { } end]) return null;
        if (StrictJson.Base64(head) is not { } header || StrictJson.Base64(body) is not { } payload || StrictJson.Base64(end) is not { Length: > 0 } signature) return null;
        if (StrictJson.Read(header) is not { } fields || Foreign.Any(name => fields.TryGetProperty(name, out _)) || !IsAccessToken(fields)) return null;
        string? id = fields.Text("kid");
        if (fields.Text("alg") is not { } algorithm || (id is null && fields.TryGetProperty("kid", out _))) return null;
        return new CompactToken(algorithm, id, Encoding.ASCII.GetBytes($"{head}.{body}"), payload, signature);
    }

    // A token that was made for another purpose says so in its type (RFC 8725, 3.11).
    private static bool IsAccessToken(JsonElement header) =>
        !header.TryGetProperty("typ", out JsonElement type) || type.Text()?.ToUpperInvariant() is "JWT" or "AT+JWT" or "APPLICATION/AT+JWT";
}
