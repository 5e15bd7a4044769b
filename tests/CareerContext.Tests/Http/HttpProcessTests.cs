using System.Diagnostics;
using System.Net;
using CareerContext.Mcp;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http;

/// <summary>The built program as a server over HTTP: what it says, what it keeps to itself, how it ends.</summary>
public sealed class HttpProcessTests : IDisposable
{
    private readonly SmallCareer career = new();
    private readonly TempFolder folder = new();

    private string Token => File.ReadAllText(folder.File("token")).Trim();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        career.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_says_how_to_connect_and_never_the_token()
    {
        using RunningServer server = Start("--token-file", folder.File("token"));
        using HttpClient client = new() { DefaultRequestHeaders = { { "Accept", "application/json, text/event-stream" } } };
        (await Post(client, server.Endpoint, null)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Post(client, new Uri(server.Endpoint + "?access_token=" + Token), null)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Post(client, server.Endpoint, Token[..^1] + "!")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using HttpResponseMessage answer = await Post(client, server.Endpoint, Token);
        (await answer.Content.ReadAsStringAsync(Cancel)).Should().Contain("Water treatment engineer");

        (int exit, string output, string error) = server.End();
        (exit, output).Should().Be((0, ""));
        error.Should().Contain(folder.File("token")).And.Contain(server.Endpoint.ToString()).And.Contain("\"Authorization\": \"Bearer ${CAREERCONTEXT_TOKEN}\"");
        error.Should().NotContain(Token).And.NotContain("Ines");
    }

    [Fact]
    public async Task Without_a_token_it_says_that_anybody_can_read()
    {
        using RunningServer server = Start("--no-auth");
        using HttpClient client = new() { DefaultRequestHeaders = { { "Accept", "application/json, text/event-stream" } } };
        (await Post(client, server.Endpoint, null)).StatusCode.Should().Be(HttpStatusCode.OK);
        server.End().Error.Should().Contain("every program of this computer can read the career").And.NotContain("Authorization");
        folder.Names().Should().BeEmpty();
    }

    [Fact]
    public async Task It_ends_at_once_though_clients_hold_their_connections()
    {
        using RunningServer server = Start("--no-auth");
        using HttpClient client = new() { DefaultRequestHeaders = { { "Accept", "application/json, text/event-stream" } } };
        (await Post(client, server.Endpoint, null)).StatusCode.Should().Be(HttpStatusCode.OK);
        using System.Net.Sockets.TcpClient open = new();
        await open.ConnectAsync("127.0.0.1", server.Endpoint.Port, Cancel);
        await open.GetStream().WriteAsync("POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"u8.ToArray(), Cancel);
        await Task.Delay(200, Cancel);
        Stopwatch watch = Stopwatch.StartNew();
        (int exit, _, string error) = server.End();
        exit.Should().Be(0, error);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(15));
        error.Should().NotContain("failed").And.NotContain("   at ");
    }

    [Fact]
    public void A_port_in_use_is_named_with_the_cure()
    {
        using RunningServer server = Start("--no-auth");
        Finished second = BuiltProgram.Run(["serve", "--db", career.File.FilePath, "--http", "--no-auth", "--port", $"{server.Endpoint.Port}"]);
        second.ExitCode.Should().Be(4);
        second.Error.Should().Contain("--port").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public async Task An_address_of_another_computer_is_named_with_the_cure(string address)
    {
        Func<Task> start = () => ServedEndpoint.Start(settings: new HttpSettings { Address = IPAddress.Parse(address) });
        (await start.Should().ThrowAsync<CareerException>()).WithMessage($"*{address}*--bind*").Which.Fault.Should().Be(Fault.Conflict);
    }

    [Fact]
    public async Task On_a_port_of_its_own_it_answers_by_localhost_and_names_the_address()
    {
        int port;
        using (System.Net.Sockets.TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }
        using RunningServer server = new(BuiltProgram.Start(["serve", "--db", career.File.FilePath, "--http", "--no-auth", "--port", $"{port}"]));
        server.Endpoint.Should().Be(new Uri($"http://127.0.0.1:{port}/mcp"));
        using HttpClient client = new() { DefaultRequestHeaders = { { "Accept", "application/json, text/event-stream" } } };
        foreach (string host in (string[])["localhost", "127.0.0.1"])
            (await Post(client, new Uri($"http://{host}:{port}/mcp"), null)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public void A_terminal_that_closes_ends_it()
    {
        using RunningServer server = Start("--no-auth");
        _ = server.Endpoint;
        (int exit, _, string error) = server.End("-HUP");
        exit.Should().Be(0, error);
    }

    [Fact]
    public void Nothing_is_listened_to_beside_loopback()
    {
        using RunningServer server = Start("--no-auth");
        foreach (IPAddress address in Dns.GetHostAddresses(Dns.GetHostName()).Where(a => !IPAddress.IsLoopback(a)))
        {
            using System.Net.Sockets.Socket socket = new(address.AddressFamily, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            FluentActions.Invoking(() => socket.Connect(address, server.Endpoint.Port)).Should().Throw<System.Net.Sockets.SocketException>($"{address} is another one");
        }
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, Uri address, string? token)
    {
        const string Call = """{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"get_quick_summary","arguments":{}}}""";
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent(Call, System.Text.Encoding.UTF8, "application/json") };
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await client.SendAsync(request, Cancel);
    }

    private RunningServer Start(params string[] arguments) => new(BuiltProgram.Start(["serve", "--db", career.File.FilePath, "--http", "--port", "0", .. arguments]));
}
