using System.CommandLine;
using System.Net;
using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>serve</c></summary>
internal static class ServeVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<bool> readOnly = new("--read-only") { Description = "Writes nothing, not even a migration of an older file, and offers no tool that could." };
        Option<string?> toolsets = Text("--toolsets", "NAMES", $"The sets of tools to offer, with commas between them: {string.Join(", ", Toolsets.Names)} ({Toolsets.Usual} by default).");
        Option<string?> tools = Text("--tools", "NAMES", "Single tools to offer beside the sets; without --toolsets, these alone.");
        Option<string?> excluded = Text("--exclude-tools", "NAMES", "Tools to leave away.");
        Option<string?> hide = Text("--hide", "NAMES", "What this client is not to see: contact, kinds such as references, single fields such as education.grade.");
        Option<bool> countMethods = new(ServeShape.CountMethods) { Hidden = true };
        Option<bool> overHttp = new("--http") { Description = "Serves over HTTP at /mcp instead, for several clients at once." };
        HttpOptions http = new();
        Verb verb = new("serve", "Serves assistants (MCP): over standard input and output, started by the client itself, or over HTTP.",
            "careercontext serve --db career.db", "careercontext serve --hide contact,references", "careercontext serve --http")
        {
            readOnly,
            toolsets,
            tools,
            excluded,
            hide,
            countMethods,
            overHttp,
        };
        foreach (Option option in http.All) verb.Options.Add(option);
        verb.Remark = "It ends when its input ends; with --http, on Ctrl-C. Standard output carries JSON-RPC only.\n"
            + "remove_record asks you first where the client can ask; over HTTP clients of the revisions of 2025 and before cannot, and it removes without asking.";
        verb.SetAction((result, cancellationToken) =>
        {
            ToolSelection choice = new(result.GetValue(toolsets), result.GetValue(tools), result.GetValue(excluded), result.GetValue(readOnly));
            ServeShape shape = new(context.Open(result).FilePath, choice, result.GetValue(hide)) { CountsMethods = result.GetValue(countMethods) };
            if (result.GetValue(overHttp)) return context.ServeHttp(shape, http.Read(result), cancellationToken);
            if (http.All.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } stray) throw new CareerException(Fault.Invalid, $"{stray.Name} belongs to --http.");
            return shape.RunAsync(cancellationToken);
        });
        return verb;
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private sealed class HttpOptions
    {
        private readonly Option<int?> port = VerbContext.WholeNumber("--port", "NUMBER", $"The port, {HttpSettings.UsualPort} by default.");
        private readonly Option<string?> tokenFile = Text("--token-file", "PATH", "Where the owner's token lies; made at the first start, for your eyes only.");
        private readonly Option<bool> noAuth = new("--no-auth") { Description = "Asks for no token; every program of this computer can read the career then." };
        private readonly Option<string?> bind = Text("--bind", "ADDRESS", "The IP address to listen on; this computer's own by default. Another one needs TLS and OAuth.");
        private readonly Option<string[]> hosts = Texts("--allow-host", "NAME", "A further name that clients may call this server by.");
        private readonly Option<string[]> origins = Texts("--allow-origin", "ORIGIN", "A further origin whose web pages may call, e.g. https://app.example.com.");
        private readonly Option<string?> certificate = Text("--certificate", "PATH", "The TLS certificate: PKCS #12, or PEM with --certificate-key.");
        private readonly Option<string?> certificateKey = Text("--certificate-key", "PATH", "The key of a PEM certificate.");
        private readonly Option<string?> proxy = Text("--proxy", "ADDRESS", "The IP address of the proxy that speaks TLS; nobody else may call then.");
        private readonly Option<string?> issuer = Text("--oauth-issuer", "URL", "Who gives tokens to clients (OAuth 2.1).");
        private readonly Option<string?> resource = Text("--resource", "URL", "The endpoint as clients know it, e.g. https://career.example.com/mcp.");

        public IReadOnlyList<Option> All => [port, tokenFile, noAuth, bind, hosts, origins, certificate, certificateKey, proxy, issuer, resource];

        /// <exception cref="CareerException">A value of a wrong form, or a set-up that would show a career to strangers.</exception>
        public HttpSettings Read(ParseResult result)
        {
            Uri? endpoint = Address(result, resource);
            HttpSettings settings = new()
            {
                Port = result.GetValue(port) ?? HttpSettings.UsualPort,
                Address = Ip(result, bind) ?? IPAddress.Loopback,
                Hosts = [.. result.GetValue(hosts) ?? [], .. endpoint is null ? [] : (string[])[endpoint.Host]],
                Origins = result.GetValue(origins) ?? [],
                Certificate = result.GetValue(certificate),
                CertificateKey = result.GetValue(certificateKey),
                Proxy = Ip(result, proxy),
                IsOpen = result.GetValue(noAuth),
                TokenFile = result.GetValue(tokenFile),
                Issuer = Address(result, issuer),
                Resource = endpoint,
            };
            settings.Check();
            return settings;
        }

        private static IPAddress? Ip(ParseResult result, Option<string?> option)
        {
            if (result.GetValue(option) is not { } text) return null;
            return IPAddress.TryParse(text, out IPAddress? address) ? address : throw new CareerException(Fault.Invalid, $"{option.Name} takes an IP address, e.g. 127.0.0.1.");
        }

        private static Uri? Address(ParseResult result, Option<string?> option)
        {
            if (result.GetValue(option) is not { } text) return null;
            return Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : throw new CareerException(Fault.Invalid, $"{option.Name} takes an address, e.g. https://career.example.com/mcp.");
        }

        private static Option<string[]> Texts(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };
    }
}
