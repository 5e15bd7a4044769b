using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CareerContext.Mcp;
using CareerContext.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Server;

namespace CareerContext.Server.Http;

/// <summary>Kestrel around one endpoint. Nothing is read from the current directory, the environment or a settings file.</summary>
public sealed class HttpHost : IAsyncDisposable
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly WebApplication application;

    private HttpHost(WebApplication application) => this.application = application;

    /// <summary>Where it listens, e.g. <c>http://127.0.0.1:8787</c>.</summary>
    public Uri Address => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Begins to listen.</summary>
    /// <param name="settings">Where and for whom.</param>
    /// <param name="server">What is served.</param>
    /// <param name="admission">Who may ask.</param>
    /// <param name="limits">What the endpoint bears.</param>
    /// <param name="log">Where faults of the program are written, without career content.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="CareerException">The address is taken or cannot be had.</exception>
    public static async Task<HttpHost> StartAsync(HttpSettings settings, McpServerOptions server, IAdmission admission, EndpointLimits limits, TextWriter log, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        if (settings.Certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        WebApplication application = builder.Build();
        FrontDoor door = new(new RequestSource(settings.Hosts, settings.Origins), settings.Proxy, admission.ResourceMetadata, new McpEndpoint(server, admission, limits), log, application.Lifetime.ApplicationStopping);
        application.Run(door.HandleAsync);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new CareerException(Fault.Conflict, $"Port {settings.Port} of {settings.Address} cannot be had: another program uses it, or the address is not this computer's. Name another one with --port.", error);
        }
        return new HttpHost(application);
    }

    /// <summary>Called as soon as the process is asked to end, while answers are still awaited.</summary>
    public CancellationTokenRegistration OnStopping(Action end) => application.Lifetime.ApplicationStopping.Register(end);

    /// <summary>Waits until the process is asked to end, or <paramref name="cancellationToken"/>.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    private static void Listen(KestrelServerOptions kestrel, HttpSettings settings)
    {
        kestrel.AddServerHeader = false;
        // A body that is longer than it may be, but not by far, is read to its end: only then does its client see the refusal.
        kestrel.Limits.MaxRequestBodySize = 4 * MessageBody.MaxBytes;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        X509Certificate2? certificate = settings.Certificate is null ? null : Certificate(settings);
        foreach (IPAddress address in Addresses(settings))
        {
            kestrel.Listen(address, settings.Port, listener =>
            {
                if (certificate is not null) listener.UseHttps(certificate);
            });
        }
    }

    // "localhost" is either of two addresses: which one, the client's system decides. Port 0, any free one, can only be had on one.
    private static IEnumerable<IPAddress> Addresses(HttpSettings settings)
    {
        yield return settings.Address;
        if (settings.Address.Equals(IPAddress.Loopback) && settings.Port != 0 && Socket.OSSupportsIPv6) yield return IPAddress.IPv6Loopback;
    }

    private static X509Certificate2 Certificate(HttpSettings settings)
    {
        try
        {
            return settings.CertificateKey is { } key
                ? X509Certificate2.CreateFromPemFile(settings.Certificate!, key)
                : X509CertificateLoader.LoadPkcs12FromFile(settings.Certificate!, password: null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CareerException(Fault.Invalid, $"The certificate {settings.Certificate} cannot be read: --certificate takes a PKCS #12 file without a password, or a PEM file together with --certificate-key.", error);
        }
    }
}
