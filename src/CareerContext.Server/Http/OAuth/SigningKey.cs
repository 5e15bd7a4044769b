using System.Security.Cryptography;
using System.Text.Json;

namespace CareerContext.Server.Http.OAuth;

/// <summary>A public key of the issuer (RFC 7517). The key decides which algorithms it serves, never the token; secrets shared with the issuer are no keys here.</summary>
/// <param name="id">Its name, or null.</param>
/// <param name="algorithm">The one algorithm that the issuer uses it for, or null.</param>
internal abstract class SigningKey(string? id, string? algorithm)
{
    /// <summary>Its name, or null.</summary>
    public string? Id => id;

    /// <summary>What keys of this form can verify.</summary>
    protected abstract IReadOnlyList<string> Algorithms { get; }

    /// <summary>Reads a key; null for one that is of another use or form, or too weak.</summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || (key.TryGetProperty("use", out JsonElement use) && use.Text() != "sig")) return null;
        if (key.TryGetProperty("key_ops", out _) && key.Texts("key_ops")?.Contains("verify") != true) return null;
        if (key.TryGetProperty("alg", out JsonElement algorithm) && algorithm.Text() is null) return null;
        try
        {
            return key.Text("kty") switch
            {
                "RSA" => RsaSigningKey.Read(key),
                "EC" => CurveSigningKey.Read(key),
                _ => null,
            };
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the issuer may have signed by this algorithm with it.</summary>
    public bool Serves(string name) => (algorithm is null || algorithm == name) && Algorithms.Contains(name);

    /// <summary>Whether the signature is this key's.</summary>
    public abstract bool Verifies(CompactToken token);
}

/// <summary>RSA: RS256 and PS256.</summary>
internal sealed class RsaSigningKey : SigningKey
{
    private const int LeastBits = 2048;
    private const int MostBits = 8192;
    private const int MostExponentBytes = 4; // A longer one is no safer and makes each check slow.
    private const string Pss = "PS256";

    private readonly RSAParameters parameters;

    private RsaSigningKey(JsonElement key, RSAParameters parameters)
        : base(key.Text("kid"), key.Text("alg")) => this.parameters = parameters;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Algorithms { get; } = ["RS256", Pss];

    /// <exception cref="CryptographicException">The numbers are no key.</exception>
    public static new RsaSigningKey? Read(JsonElement key)
    {
        byte[]? modulus = Number(key.Text("n")), exponent = Number(key.Text("e"));
        if (modulus is null || exponent is null || modulus.Length * 8 is < LeastBits or > MostBits || exponent.Length > MostExponentBytes || exponent is [1] || modulus[^1] % 2 == 0 || exponent[^1] % 2 == 0) return null;
        RSAParameters parameters = new() { Modulus = modulus, Exponent = exponent };
        using RSA made = RSA.Create(parameters);
        return made.KeySize is >= LeastBits and <= MostBits ? new RsaSigningKey(key, parameters) : null;
    }

    // Made for each check: its instances are not for several threads.
    /// <inheritdoc/>
    public override bool Verifies(CompactToken token)
    {
        using RSA rsa = RSA.Create(parameters);
        return rsa.VerifyData(token.Signed, token.Signature, HashAlgorithmName.SHA256, token.Algorithm == Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    private static byte[]? Number(string? text) => StrictJson.Base64(text)?.SkipWhile(b => b == 0).ToArray() is { Length: > 0 } bytes ? bytes : null;
}

/// <summary>An elliptic curve: ES256 on P-256, ES384 on P-384.</summary>
internal sealed class CurveSigningKey : SigningKey
{
    private readonly ECParameters parameters;
    private readonly HashAlgorithmName hash;

    private CurveSigningKey(JsonElement key, ECParameters parameters, string algorithm, HashAlgorithmName hash)
        : base(key.Text("kid"), key.Text("alg"))
    {
        this.parameters = parameters;
        this.hash = hash;
        Algorithms = [algorithm];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Algorithms { get; }

    /// <exception cref="CryptographicException">The point is not on the curve.</exception>
    public static new CurveSigningKey? Read(JsonElement key) => key.Text("crv") switch
    {
        "P-256" => Read(key, ECCurve.NamedCurves.nistP256, 32, "ES256", HashAlgorithmName.SHA256),
        "P-384" => Read(key, ECCurve.NamedCurves.nistP384, 48, "ES384", HashAlgorithmName.SHA384),
        _ => null,
    };

    /// <inheritdoc/>
    public override bool Verifies(CompactToken token)
    {
        using ECDsa curve = ECDsa.Create(parameters);
        return curve.VerifyData(token.Signed, token.Signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static CurveSigningKey? Read(JsonElement key, ECCurve curve, int length, string algorithm, HashAlgorithmName hash)
    {
        if (StrictJson.Base64(key.Text("x")) is not { } x || StrictJson.Base64(key.Text("y")) is not { } y || x.Length != length || y.Length != length) return null;
        ECParameters parameters = new() { Curve = curve, Q = new ECPoint { X = x, Y = y } };
        using ECDsa _ = ECDsa.Create(parameters);
        return new CurveSigningKey(key, parameters, algorithm, hash);
    }
}
