using System.Net;
using CareerContext.Mcp;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareerContext.Server.Http;

/// <summary>Keeps web pages out: a page of somebody else's site can make a browser call this computer, but it cannot hide where it comes from.</summary>
/// <param name="hosts">Names beside the loopback ones under which this server may be called, without ports.</param>
/// <param name="origins">Origins beside the loopback ones whose pages may call, e.g. <c>https://app.example.com</c>.</param>
public sealed class RequestSource(IEnumerable<string> hosts, IEnumerable<string> origins)
{
    private readonly HashSet<string> hosts = new(hosts.Select(h => h.Contains(':', StringComparison.Ordinal) && h[0] != '[' ? $"[{h}]" : h), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> origins = new(origins.Select(o => HttpSettings.OriginOf(o) ?? o), StringComparer.Ordinal);

    /// <summary>Whether any origin was named beside the loopback ones.</summary>
    public bool NamesOrigins => origins.Count > 0;

    /// <summary>Whether an Origin header names an origin that was named, letter by letter as browsers write it.</summary>
    public bool IsNamed(string origin) => origins.Contains(origin);

    /// <summary>One sentence that says what is wrong, or null when the request may go on.</summary>
    public string? Complaint(HttpRequest request)
    {
        if (!IsKnownHost(request.Host)) return "This server is not called by this name; the Host header must be localhost or a name it was started with.";
        return request.Headers[HeaderNames.Origin].All(IsKnownOrigin) ? null : "Pages of this origin may not call this server.";
    }

    private bool IsKnownHost(HostString host) => host.HasValue && (IsLoopback(host.Host) || hosts.Contains(host.Host));

    private bool IsKnownOrigin(string? origin) =>
        origin is not null && (origins.Contains(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https" && IsLoopback(page.Host)));

    // By name or by one of the loopback addresses; "localhost.example.com" is neither.
    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
