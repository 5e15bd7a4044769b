using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>Tokens that are taken, and tokens that are refused with their reasons.</summary>
internal static class TokenCases
{
    public const string Unfit = "This is no signed token that this server takes.";
    public const string UnknownKey = "The token is not signed with a key and an algorithm that its issuer publishes.";
    public const string Forged = "The token's signature is wrong.";
    public const string OtherIssuer = "The token is of another issuer.";
    public const string OtherResource = "The token is meant for another resource.";
    public const string Endless = "The token does not say when it expires.";
    public const string Expired = "The token has expired.";
    public const string Early = "The token is not valid yet.";
    public const string Unreadable = "The token's claims cannot be read.";

    /// <summary>Tokens that are taken.</summary>
    public static Dictionary<string, Func<FictionalIssuer, string>> Good { get; } = new()
    {
        ["RS256"] = i => i.Token(),
        ["PS256"] = i => i.Token(algorithm: "PS256"),
        ["ES256"] = i => i.Token(algorithm: "ES256", key: "p256"),
        ["ES384"] = i => i.Token(algorithm: "ES384", key: "p384"),
        ["no type"] = i => i.Token(header: h => h.Remove("typ")),
        ["type JWT"] = i => i.Token(header: h => h["typ"] = "JWT"),
        ["type in full"] = i => i.Token(header: h => h["typ"] = "application/at+jwt"),
        ["no key named, only one fits"] = i => i.Token(key: null, algorithm: "ES256"),
        ["keys of its own in the header count for nothing"] = i => i.Token(header: h => (h["jwk"], h["jku"], h["x5u"]) = (FictionalIssuer.KeyOf(FictionalIssuer.OtherRsa, "rsa"), "https://evil.example.com/jwks", "https://evil.example.com/cert")),
        ["two audiences"] = i => i.Token(c => c["aud"] = new JsonArray("https://other.example.com", FictionalIssuer.Resource)),
        ["expired within the skew"] = i => i.Token(c => c["exp"] = i.Now - 59),
        ["valid within the skew"] = i => i.Token(c => (c["nbf"], c["iat"]) = (i.Now + 60, i.Now + 60)),
        ["times with fractions"] = i => i.Token(c => (c["iat"], c["exp"]) = (i.Now - 0.5, i.Now + 0.5)),
        ["neither iat nor nbf"] = i => i.Token(c => c.Remove("iat")),
        ["scp, a text"] = i => i.Token(c => Move(c, "scp", "career.read profile")),
        ["scp, a list"] = i => i.Token(c => Move(c, "scp", new JsonArray("profile", "career.read"))),
        ["nobody named"] = i => i.Token(c => _ = c.Remove("sub") & c.Remove("client_id")),
    };

    /// <summary>Tokens that are refused, with the reason that the client reads.</summary>
    public static Dictionary<string, (string Problem, Func<FictionalIssuer, string> Make)> Bad { get; } = new(Forms().Concat(Keys()).Concat(Claims()));

    // What is no token of a form that is understood.
    private static Dictionary<string, (string Problem, Func<FictionalIssuer, string> Make)> Forms() => new()
    {
        ["empty"] = (Unfit, _ => ""),
        ["rubbish"] = (Unfit, _ => "rubbish"),
        ["dots"] = (Unfit, _ => ".."),
        ["two parts"] = (Unfit, i => i.Token()[..i.Token().LastIndexOf('.')]),
        ["five parts, encrypted"] = (Unfit, i => i.Token() + ".AAAA.AAAA"),
        ["two tokens"] = (Unfit, i => $"{i.Token()}, Bearer {i.Token()}"),
        ["too long"] = (Unfit, i => i.Token(c => c["padding"] = new string('x', 6000))),
        ["padded"] = (Unfit, i => i.Token() + "=="),
        ["white space within"] = (Unfit, i => i.Token().Replace(".", ". ", StringComparison.Ordinal)),
        ["letters of plain base64"] = (Unfit, i => string.Join('.', i.Token().Split('.')[..2]) + ".+/+/"),
        ["bits behind the end"] = (Unfit, i => i.Token() is var t ? t[..^1] + (char)(t[^1] + 1) : ""),
        ["header no object"] = (Unfit, _ => FictionalIssuer.Sign("[]", "{}", s => FictionalIssuer.Signature("RS256", s))),
        ["header twice the same name"] = (Unfit, i => FictionalIssuer.Sign("""{"alg":"none","alg":"RS256","kid":"rsa"}""", i.Claims().ToJsonString(), s => FictionalIssuer.Signature("RS256", s))),
        ["crit"] = (Unfit, i => i.Token(header: h => h["crit"] = new JsonArray("exp"))),
        ["b64"] = (Unfit, i => i.Token(header: h => h["b64"] = false)),
        ["a token within"] = (Unfit, i => i.Token(header: h => h["cty"] = "JWT")),
        ["encrypted by its header"] = (Unfit, i => i.Token(header: h => h["enc"] = "A256GCM")),
        ["an ID token by its type"] = (Unfit, i => i.Token(header: h => h["typ"] = "id+jwt")),
        ["a proof by its type"] = (Unfit, i => i.Token(header: h => h["typ"] = "dpop+jwt")),
        ["type no text"] = (Unfit, i => i.Token(header: h => h["typ"] = 5)),
        ["type null"] = (Unfit, i => i.Token(header: h => h["typ"] = null)),
        ["key's name no text"] = (Unfit, i => i.Token(header: h => h["kid"] = 5)),
        ["key's name null"] = (Unfit, i => i.Token(header: h => h["kid"] = null)),
        ["algorithm no text"] = (Unfit, i => i.Token(header: h => h["alg"] = 5)),
        ["no algorithm"] = (Unfit, i => i.Token(header: h => h.Remove("alg"))),
    };

    // What no key of the issuer has signed by an algorithm of that key.
    private static Dictionary<string, (string Problem, Func<FictionalIssuer, string> Make)> Keys() => new()
    {
        ["none, unsigned"] = (Unfit, i => i.Token(header: h => h["alg"] = "none", sign: _ => [])),
        ["none, signed"] = (UnknownKey, i => i.Token(header: h => h["alg"] = "none")),
        ["nOnE, signed"] = (UnknownKey, i => i.Token(header: h => h["alg"] = "nOnE")),
        ["HS256 by the public key's PEM"] = (UnknownKey, i => Keyed(i, Encoding.UTF8.GetBytes(FictionalIssuer.Rsa.ExportSubjectPublicKeyInfoPem()))),
        ["HS256 by the public key's PEM and a line's end"] = (UnknownKey, i => Keyed(i, Encoding.UTF8.GetBytes(FictionalIssuer.Rsa.ExportSubjectPublicKeyInfoPem() + "\n"))),
        ["HS256 by the public key's PKCS 1"] = (UnknownKey, i => Keyed(i, FictionalIssuer.Rsa.ExportRSAPublicKey())),
        ["HS256 by the public key's DER"] = (UnknownKey, i => Keyed(i, FictionalIssuer.Rsa.ExportSubjectPublicKeyInfo())),
        ["HS256 by the modulus"] = (UnknownKey, i => Keyed(i, FictionalIssuer.Rsa.ExportParameters(false).Modulus!)),
        ["HS256 by a published secret"] = (UnknownKey, i => Keyed(i, Publish(i, new JsonObject { ["kty"] = "oct", ["kid"] = "rsa", ["k"] = "AAAAAAAA" }, "AAAAAAAA"u8.ToArray()))),
        ["RS512"] = (UnknownKey, i => i.Token(algorithm: "RS512")),
        ["algorithm in small letters"] = (UnknownKey, i => i.Token(header: h => h["alg"] = "rs256")),
        ["ES256 on the RSA key"] = (UnknownKey, i => i.Token(algorithm: "ES256")),
        ["RS256 on the curve's key"] = (UnknownKey, i => i.Token(key: "p256")),
        ["ES384 on P-256"] = (UnknownKey, i => i.Token(algorithm: "ES384", key: "p256")),
        ["PS256 called RS256"] = (Forged, i => i.Token(sign: s => FictionalIssuer.Signature("PS256", s))),
        ["RS256 called PS256"] = (Forged, i => i.Token(algorithm: "PS256", sign: s => FictionalIssuer.Signature("RS256", s))),
        ["another's key of the same name"] = (Forged, i => i.Token(sign: s => FictionalIssuer.OtherRsa.SignData(s, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))),
        ["signature of other claims"] = (Forged, i => string.Join('.', [.. i.Token(c => c["sub"] = "eve").Split('.')[..2], i.Token().Split('.')[2]])),
        ["signature cut"] = (Forged, i => i.Token(sign: s => FictionalIssuer.Signature("RS256", s)[..^1])),
        ["signature of zeros on a curve"] = (Forged, i => i.Token(algorithm: "ES256", key: "p256", sign: _ => new byte[64])),
        ["signature in DER"] = (Forged, i => i.Token(algorithm: "ES256", key: "p256", sign: s => FictionalIssuer.P256.SignData(s, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))),
        ["an unknown key"] = (UnknownKey, i => i.Token(key: "other")),
        ["no key named, several fit"] = (UnknownKey, i => Published(i, FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "a"), FictionalIssuer.KeyOf(FictionalIssuer.OtherRsa, "b")).Token(key: null)),
        ["two keys of one name"] = (UnknownKey, i => Published(i, FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "rsa"), FictionalIssuer.KeyOf(FictionalIssuer.OtherRsa, "rsa")).Token()),
        ["a key for encrypting"] = (UnknownKey, i => Published(i, With(FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "rsa"), "use", "enc")).Token()),
        ["a key for other operations"] = (UnknownKey, i => Published(i, With(FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "rsa"), "key_ops", new JsonArray("encrypt"))).Token()),
        ["a key of one other algorithm"] = (UnknownKey, i => Published(i, With(FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "rsa"), "alg", "PS256")).Token()),
        ["a key of 1024 bits"] = (UnknownKey, i => Weak(i)),
        ["a point beside the curve"] = (UnknownKey, i => Published(i, With(FictionalIssuer.KeyOf(FictionalIssuer.P256, "P-256", "p256"), "y", new string('A', 43))).Token(algorithm: "ES256", key: "p256")),
    };

    // What the issuer has signed for somebody or something else, or for another time.
    private static Dictionary<string, (string Problem, Func<FictionalIssuer, string> Make)> Claims() => new()
    {
        ["expired"] = (Expired, i => i.Token(c => c["exp"] = i.Now - 60)),
        ["no end"] = (Endless, i => i.Token(c => c.Remove("exp"))),
        ["end in words"] = (Endless, i => i.Token(c => c["exp"] = "tomorrow")),
        ["end before time"] = (Endless, i => i.Token(c => c["exp"] = -1)),
        ["end beyond time"] = (Endless, i => i.Token(c => c["exp"] = 1e300)),
        ["end beyond numbers"] = (Endless, i => FictionalIssuer.Sign(FictionalIssuer.Header().ToJsonString(), i.Claims().ToJsonString().Replace($"{i.Now + 300}", "1e999", StringComparison.Ordinal), s => FictionalIssuer.Signature("RS256", s))),
        ["not yet valid"] = (Early, i => i.Token(c => c["nbf"] = i.Now + 61)),
        ["start unknown"] = (Early, i => i.Token(c => c["nbf"] = null)),
        ["given tomorrow"] = (Early, i => i.Token(c => c["iat"] = i.Now + 61)),
        ["wrong audience"] = (OtherResource, i => i.Token(c => c["aud"] = "https://other.example.com/mcp")),
        ["audience of this host, another path"] = (OtherResource, i => i.Token(c => c["aud"] = "https://career.example.com")),
        ["audience with more behind"] = (OtherResource, i => i.Token(c => c["aud"] = FictionalIssuer.Resource + "/")),
        ["no audience"] = (OtherResource, i => i.Token(c => c.Remove("aud"))),
        ["audience nobody"] = (OtherResource, i => i.Token(c => c["aud"] = new JsonArray())),
        ["audience partly no text"] = (OtherResource, i => i.Token(c => c["aud"] = new JsonArray(FictionalIssuer.Resource, 1))),
        ["wrong issuer"] = (OtherIssuer, i => i.Token(c => c["iss"] = "https://evil.example.com")),
        ["issuer with a slash"] = (OtherIssuer, i => i.Token(c => c["iss"] = FictionalIssuer.Name + "/")),
        ["no issuer"] = (OtherIssuer, i => i.Token(c => c.Remove("iss"))),
        ["bound to a key"] = ("The token is bound to a key; this server takes bearer tokens.", i => i.Token(c => c["cnf"] = new JsonObject { ["jkt"] = "x" })),
        ["scope no text"] = (Unreadable, i => i.Token(c => c["scope"] = new JsonArray("career.read"))),
        ["scp no text"] = (Unreadable, i => i.Token(c => c["scp"] = 5)),
        ["claims a list"] = (Unreadable, i => FictionalIssuer.Sign(FictionalIssuer.Header().ToJsonString(), "[]", s => FictionalIssuer.Signature("RS256", s))),
        ["claims twice the same name"] = (Unreadable, i => FictionalIssuer.Sign(FictionalIssuer.Header().ToJsonString(), i.Claims().ToJsonString().Replace("{", "{\"aud\":\"x\",", StringComparison.Ordinal), s => FictionalIssuer.Signature("RS256", s))),
        ["half a letter in a name"] = (Unreadable, i => FictionalIssuer.Sign(FictionalIssuer.Header().ToJsonString(), i.Claims().ToJsonString().Replace("{", "{\"\\ud800\":1,", StringComparison.Ordinal), s => FictionalIssuer.Signature("RS256", s))),
        ["half a letter in the issuer"] = (OtherIssuer, i => FictionalIssuer.Sign(FictionalIssuer.Header().ToJsonString(), i.Claims().ToJsonString().Replace(FictionalIssuer.Name, "\\ud800", StringComparison.Ordinal), s => FictionalIssuer.Signature("RS256", s))),
    };

    private static void Move(JsonObject claims, string name, JsonNode value)
    {
        claims.Remove("scope");
        claims[name] = value;
    }

    private static JsonObject With(JsonObject key, string name, JsonNode value)
    {
        key[name] = value;
        return key;
    }

    private static FictionalIssuer Published(FictionalIssuer issuer, params JsonNode[] keys)
    {
        issuer.Publish(keys);
        return issuer;
    }

    private static byte[] Publish(FictionalIssuer issuer, JsonNode key, byte[] secret)
    {
        issuer.Publish(key);
        return secret;
    }

    private static string Keyed(FictionalIssuer issuer, byte[] secret) => issuer.Token(header: h => h["alg"] = "HS256", sign: s => HMACSHA256.HashData(secret, s));

    private static string Weak(FictionalIssuer issuer)
    {
        using RSA weak = RSA.Create(1024);
        issuer.Publish(FictionalIssuer.KeyOf(weak, "rsa"));
        return issuer.Token(sign: s => weak.SignData(s, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
