using System.Net;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>Where a server over HTTP listens, and whom it answers.</summary>
public sealed record HttpSettings
{
    /// <summary>The port when nobody says otherwise.</summary>
    public const int UsualPort = 8787;

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Names beside the loopback ones under which clients may call, without ports.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Origins beside the loopback ones whose pages may call.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>A certificate's file, PKCS #12 or PEM, or null for plain HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>The key's file of a PEM certificate.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The proxy in front, which speaks TLS to the world; no other machine may call then.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>Whether anybody who reaches the address may ask.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The file of the owner's token; null for the usual place.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Who gives tokens in a hosted set-up (OAuth 2.1), or null for the owner's own token.</summary>
    public Uri? Issuer { get; init; }

    /// <summary>The endpoint's address as clients know it, e.g. <c>https://career.example.com/mcp</c>; what tokens must be meant for.</summary>
    public Uri? Resource { get; init; }

    /// <summary>Refuses a set-up that would show a career to strangers.</summary>
    /// <exception cref="CareerException">With what is wrong and what would be right.</exception>
    public void Check()
    {
        bool isLocal = IPAddress.IsLoopback(Address);
        if (Port is < 0 or > 65535) throw Wrong("--port takes a number from 0 to 65535.");
        if (IsOpen && Issuer is not null) throw Wrong("--no-auth and --oauth-issuer exclude each other.");
        if (IsOpen && (!isLocal || Proxy is not null)) throw Wrong("--no-auth works on this computer's own address alone: anybody who reaches another one could read the whole career.");
        if (!isLocal && Certificate is null && Proxy is null) throw Wrong($"On {Address} other machines can listen in: give --certificate, or --proxy with the address of the proxy that speaks TLS.");
        if ((!isLocal || Proxy is not null) && Issuer is null) throw Wrong("Where others can call, one token for all is not enough: give --oauth-issuer and --resource, so that each client has tokens of its own that expire.");
        if (Issuer is not null && Resource is null) throw Wrong("--oauth-issuer needs --resource: the endpoint's address as clients know it, which their tokens must be meant for.");
        if (Issuer is not null && (!IsSafe(Issuer) || Issuer.Query.Length + Issuer.Fragment.Length > 0)) throw Wrong("--oauth-issuer must be an https address without query and fragment.");
        if (Resource is not null && (!IsSafe(Resource) || Resource.Query.Length + Resource.Fragment.Length > 0)) throw Wrong("--resource must be an https address without query and fragment, e.g. https://career.example.com/mcp.");
        if (Origins.FirstOrDefault(o => OriginOf(o) is null) is { } origin) throw Wrong($"--allow-origin takes a scheme and a host, as browsers write them: https://app.example.com; not '{PlainText.CleanLine(origin)}'.");
        if (Hosts.FirstOrDefault(h => Uri.CheckHostName(h) is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6)) is { } host)
            throw Wrong($"--allow-host takes a name without scheme and port: career.example.com; not '{PlainText.CleanLine(host)}'.");
        if (CertificateKey is not null && Certificate is null) throw Wrong("--certificate-key needs --certificate.");
    }

    /// <summary>An origin as browsers write it, <c>scheme://host[:port]</c> without the scheme's own port; null for what is none.</summary>
    public static string? OriginOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? page) || page.Scheme is not ("http" or "https") || page.IdnHost.Length == 0) return null;
        if (page.UserInfo.Length > 0 || page.PathAndQuery != "/" || page.Fragment.Length > 0 || text.AsSpan().IndexOfAny(" ?#*") >= 0) return null;
        string host = page.HostNameType == UriHostNameType.IPv6 ? page.Host : page.IdnHost;
        return page.IsDefaultPort ? $"{page.Scheme}://{host}" : $"{page.Scheme}://{host}:{page.Port}";
    }

    /// <summary>Whether what is sent to an address stays secret: https, or this computer itself.</summary>
    public static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static CareerException Wrong(string message) => new(Fault.Invalid, message);
}
