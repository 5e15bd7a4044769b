using System.Runtime.InteropServices;
using CareerContext.Cli;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Server.Http.OAuth;
using CareerContext.Store;
using ModelContextProtocol.Server;

namespace CareerContext.Server.Http;

/// <summary><c>serve --http</c>: opens the file, says on standard error how to connect, serves until asked to end.</summary>
internal static class HttpProgram
{
    private const string TokenName = "http-token";
    private const string TokenVariable = "CAREERCONTEXT_TOKEN";

    /// <summary>Serves until the process is asked to end.</summary>
    /// <exception cref="CareerException">The token's file, the certificate or the address cannot be had.</exception>
    public static async Task<int> RunAsync(ServeShape shape, HttpSettings settings, CancellationToken cancellationToken)
    {
        TextWriter log = Console.Error;
        string tokenFile = Path.GetFullPath(settings.TokenFile ?? CareerFilePath.Beside(TokenName));
        using OAuthAdmission? hosted = settings is { Issuer: { } issuer, Resource: { } resource } ? new OAuthAdmission(issuer, resource, log) : null;
        IAdmission admission = settings switch
        {
            _ when hosted is not null => hosted,
            { IsOpen: true } => new OpenAdmission(),
            _ => TokenAdmission.OfFile(tokenFile, shape.Db),
        };
        using CancellationTokenSource stopping = new();
        McpServerOptions server = CareerServer.Describe(shape.OpenReader(), shape.Options(log) with { IsStateless = true, Stopping = stopping.Token });
        await using HttpHost host = await HttpHost.StartAsync(settings, server, admission, EndpointLimits.Usual, log, cancellationToken).ConfigureAwait(false);
        await using CancellationTokenRegistration ending = host.OnStopping(stopping.Cancel);
        // A terminal that closes is a request to end like any other.
        using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            host.Stop();
        });
        _ = CareerReader.PrepareAsync();
        _ = hosted?.PrepareAsync();
        await log.WriteLineAsync(Greeting(host.Address, settings, tokenFile)).ConfigureAwait(false);
        await host.WaitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }

    // The token itself is never shown: the configuration refers to a variable, the variable to the file.
    private static string Greeting(Uri address, HttpSettings settings, string tokenFile)
    {
        Uri endpoint = settings.Resource ?? new Uri(address, FrontDoor.EndpointPath);
        string entry = $"\"type\": \"http\", \"url\": \"{endpoint}\"";
        if (settings.IsOpen || settings.Issuer is not null)
        {
            string warning = settings.IsOpen ? "No token is asked for: every program of this computer can read the career.\n" : "";
            return $"{warning}Serving {endpoint} until Ctrl-C. A client's configuration:\n{{ \"mcpServers\": {{ \"careercontext\": {{ {entry} }} }} }}";
        }
        return $$"""
            Serving {{endpoint}} until Ctrl-C. Clients need the token in {{tokenFile}}:
              export {{TokenVariable}}="$(cat '{{tokenFile}}')"
            and a configuration that refers to it:
            { "mcpServers": { "careercontext": { {{entry}}, "headers": { "Authorization": "Bearer ${{{TokenVariable}}}" } } } }
            """;
    }
}
