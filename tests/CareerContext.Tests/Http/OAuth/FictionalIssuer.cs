using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CareerContext.Server.Http;
using CareerContext.Server.Http.OAuth;
using CareerContext.Tests.Kit;
using Microsoft.AspNetCore.Http;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>An issuer without a network: keys of its own, documents that a test may spoil, and the admission that believes in it.</summary>
internal sealed class FictionalIssuer : HttpMessageHandler
{
    public const string Name = "https://issuer.example.com/tenant";
    public const string Resource = "https://career.example.com/mcp";
    public const string Discovery = "https://issuer.example.com/.well-known/oauth-authorization-server/tenant";
    public const string OpenId = "https://issuer.example.com/tenant/.well-known/openid-configuration";
    public const string KeyPlace = "https://keys.example.com/jwks";

    // Shared by all tests: making them takes longer than most tests.
    public static readonly RSA Rsa = RSA.Create(2048);
    public static readonly RSA OtherRsa = RSA.Create(2048);
    public static readonly ECDsa P256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public static readonly ECDsa P384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private readonly StringWriter log = new();

    public FictionalIssuer()
    {
        Documents[Discovery] = new JsonObject { ["issuer"] = Name, ["jwks_uri"] = KeyPlace }.ToJsonString();
        Publish(KeyOf(Rsa, "rsa"), KeyOf(P256, "P-256", "p256"), KeyOf(P384, "P-384", "p384"));
        Admission = new OAuthAdmission(new Uri(Name), new Uri(Resource), TextWriter.Synchronized(log), Clock, this);
    }

    public OAuthAdmission Admission { get; }

    public SetClock Clock { get; } = new();

    /// <summary>What it publishes, by address; anything else is 404.</summary>
    public Dictionary<string, string> Documents { get; } = [];

    /// <summary>What was asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public bool IsDown { get; set; }

    /// <summary>What a request waits for, or null.</summary>
    public Task? Obstacle { get; set; }

    public string Log => log.ToString();

    public int KeyFetches => Asked.Count(a => a == KeyPlace);

    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    public void Publish(params JsonNode?[] keys) => Documents[KeyPlace] = new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString();

    /// <summary>The claims of a token that is right in every way.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = Name,
        ["aud"] = Resource,
        ["sub"] = "ines",
        ["client_id"] = "app",
        ["scope"] = "openid career.read",
        ["iat"] = Now,
        ["exp"] = Now + 300,
    };

    public static JsonObject Header(string algorithm = "RS256", string? key = "rsa")
    {
        JsonObject header = new() { ["alg"] = algorithm, ["typ"] = "at+jwt" };
        if (key is not null) header["kid"] = key;
        return header;
    }

    /// <summary>A token, signed as its header says unless told otherwise.</summary>
    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null, string algorithm = "RS256", string? key = "rsa", Func<byte[], byte[]>? sign = null)
    {
        JsonObject head = Header(algorithm, key), body = Claims();
        header?.Invoke(head);
        claims?.Invoke(body);
        return Sign(head.ToJsonString(), body.ToJsonString(), sign ?? (signed => Signature(algorithm, signed)));
    }

    public static string Sign(string header, string payload, Func<byte[], byte[]> sign)
    {
        string signed = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(payload))}";
        return $"{signed}.{Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static byte[] Signature(string algorithm, byte[] signed) => algorithm switch
    {
        "RS256" => Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS512" => Rsa.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "ES256" => P256.SignData(signed, HashAlgorithmName.SHA256),
        "ES384" => P384.SignData(signed, HashAlgorithmName.SHA384),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    public static JsonObject KeyOf(RSA rsa, string? id)
    {
        RSAParameters numbers = rsa.ExportParameters(false);
        return Named(new JsonObject { ["kty"] = "RSA", ["n"] = Encode(numbers.Modulus!), ["e"] = Encode(numbers.Exponent!) }, id);
    }

    public static JsonObject KeyOf(ECDsa key, string curve, string? id)
    {
        ECPoint point = key.ExportParameters(false).Q;
        return Named(new JsonObject { ["kty"] = "EC", ["crv"] = curve, ["x"] = Encode(point.X!), ["y"] = Encode(point.Y!) }, id);
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>What becomes of a request with these Authorization headers.</summary>
    public async Task<Admission> Admit(params string[] headers)
    {
        DefaultHttpContext context = new();
        if (headers.Length > 0) context.Request.Headers.Authorization = headers;
        return await Admission.AdmitAsync(context.Request, TestContext.Current.CancellationToken);
    }

    public Task<Admission> Bear(string token) => Admit($"Bearer {token}");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string place = request.RequestUri!.AbsoluteUri;
        lock (Asked) Asked.Add(place);
        request.Headers.Should().BeEmpty("the issuer learns nothing but what it is asked for");
        if (Obstacle is { } obstacle) await obstacle.WaitAsync(cancellationToken);
        if (IsDown) throw new HttpRequestException("Connection refused");
        return Documents.TryGetValue(place, out string? text)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text) }
            : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("") };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) log.Dispose();
        base.Dispose(disposing);
    }

    private static JsonObject Named(JsonObject key, string? id)
    {
        if (id is not null) key["kid"] = id;
        return key;
    }
}
