using System.Net;
using CareerContext.Mcp;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http;

/// <summary>A set-up that would show a career to strangers is refused before anything listens.</summary>
public sealed class HttpSettingsTests
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.168.0.7");
    private static readonly Uri Issuer = new("https://login.example.com");
    private static readonly Uri Resource = new("https://career.example.com/mcp");

    public static TheoryData<string, HttpSettings> Safe() => new()
    {
        { "the usual", new HttpSettings() },
        { "open, on loopback", new HttpSettings { IsOpen = true } },
        { "open, on the other loopback", new HttpSettings { IsOpen = true, Address = IPAddress.IPv6Loopback } },
        { "any free port", new HttpSettings { Port = 0 } },
        { "loopback with TLS", new HttpSettings { Certificate = "c.pem", CertificateKey = "k.pem" } },
        { "tokens of an issuer on loopback", new HttpSettings { Issuer = new Uri("http://127.0.0.1:9000"), Resource = new Uri("http://localhost:8787/mcp") } },
        { "hosted with TLS", new HttpSettings { Address = Elsewhere, Certificate = "c.pfx", Issuer = Issuer, Resource = Resource } },
        { "hosted on all addresses behind a proxy", new HttpSettings { Address = IPAddress.Any, Proxy = Elsewhere, Issuer = Issuer, Resource = Resource } },
        { "behind a proxy of this computer", new HttpSettings { Proxy = IPAddress.Loopback, Issuer = Issuer, Resource = Resource } },
    };

    public static TheoryData<string, string, HttpSettings> Unsafe() => new()
    {
        { "open elsewhere", "*--no-auth*this computer*", new HttpSettings { Address = Elsewhere, IsOpen = true } },
        { "open on all addresses", "*--no-auth*this computer*", new HttpSettings { Address = IPAddress.Any, IsOpen = true } },
        { "open on all addresses, IPv6", "*--no-auth*this computer*", new HttpSettings { Address = IPAddress.IPv6Any, IsOpen = true, Certificate = "c.pfx" } },
        { "open behind a proxy", "*--no-auth*this computer*", new HttpSettings { IsOpen = true, Proxy = IPAddress.Loopback } },
        { "open and with an issuer", "*exclude each other*", new HttpSettings { IsOpen = true, Issuer = Issuer, Resource = Resource } },
        { "plain HTTP elsewhere", "*--certificate*--proxy*", new HttpSettings { Address = Elsewhere } },
        { "plain HTTP elsewhere with an issuer", "*--certificate*--proxy*", new HttpSettings { Address = Elsewhere, Issuer = Issuer, Resource = Resource } },
        { "one token for all, elsewhere", "*--oauth-issuer*", new HttpSettings { Address = Elsewhere, Certificate = "c.pfx" } },
        { "one token for all, behind a proxy", "*--oauth-issuer*", new HttpSettings { Proxy = IPAddress.Loopback } },
        { "an issuer without resource", "*--resource*", new HttpSettings { Issuer = Issuer } },
        { "an issuer by plain HTTP", "*https*", new HttpSettings { Issuer = new Uri("http://login.example.com"), Resource = Resource } },
        { "a resource by plain HTTP", "*https*", new HttpSettings { Issuer = Issuer, Resource = new Uri("http://career.example.com/mcp") } },
        { "a resource with a query", "*query*", new HttpSettings { Issuer = Issuer, Resource = new Uri("https://career.example.com/mcp?a=b") } },
        { "a key without certificate", "*--certificate*", new HttpSettings { CertificateKey = "k.pem" } },
        { "no port", "*--port*", new HttpSettings { Port = 70_000 } },
        { "a port below all", "*--port*", new HttpSettings { Port = -1 } },
    };

    [Theory]
    [MemberData(nameof(Safe))]
    public void Safe_set_ups_are_taken(string what, HttpSettings settings) => FluentActions.Invoking(settings.Check).Should().NotThrow(what);

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Unsafe_set_ups_are_refused_with_what_would_be_right(string what, string problem, HttpSettings settings) =>
        FluentActions.Invoking(settings.Check).Should().Throw<CareerException>(what).WithMessage(problem).Which.Fault.Should().Be(Fault.Invalid);

    [Theory]
    [InlineData("belongs to --http", "serve", "--port", "8000")]
    [InlineData("belongs to --http", "serve", "--no-auth")]
    [InlineData("this computer's own address", "serve", "--http", "--no-auth", "--bind", "0.0.0.0")]
    [InlineData("--certificate", "serve", "--http", "--bind", "192.168.0.7")]
    [InlineData("takes an IP address", "serve", "--http", "--bind", "localhost")]
    [InlineData("takes an address", "serve", "--http", "--oauth-issuer", "login")]
    [InlineData("--port", "serve", "--http", "--port", "99999")]
    public void The_command_line_refuses_them_too(string problem, params string[] arguments)
    {
        using TempFolder folder = new();
        Finished finished = BuiltProgram.Run([.. arguments, "--db", folder.File("career.db")]);
        finished.ExitCode.Should().Be(2, finished.Error);
        finished.Error.Should().Contain(problem);
        folder.Names().Should().BeEmpty();
    }
}
