using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http;

/// <summary>The built program as a server over HTTP: what it says, what it keeps to itself, how it ends.</summary>
public sealed partial class HttpProcessTests : IDisposable
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

    private sealed partial class RunningServer : IDisposable
    {
        private readonly Process process;
        private readonly System.Text.StringBuilder error = new();
        private readonly TaskCompletionSource<Uri> endpoint = new();

        public RunningServer(Process process)
        {
            this.process = process;
            process.ErrorDataReceived += (_, line) => Hear(line.Data);
            process.BeginErrorReadLine();
        }

        public Uri Endpoint => endpoint.Task.WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();

        /// <summary>Asks it to end as a system does, and waits.</summary>
        public (int Exit, string Output, string Error) End()
        {
            if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGTERM.");
            Processes.Finish(Processes.Start("kill", ["-TERM", $"{process.Id}"])).Expect();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue("it was asked to end");
            process.WaitForExit();
            return (process.ExitCode, output, error.ToString());
        }

        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }

        private void Hear(string? line)
        {
            if (line is null)
            {
                endpoint.TrySetException(new InvalidOperationException($"The server ended: {error}"));
                return;
            }
            error.AppendLine(line);
            if (Place().Match(line) is { Success: true } place) endpoint.TrySetResult(new Uri(place.Value));
        }

        [GeneratedRegex("http://[0-9.]+:[0-9]+/mcp")]
        private static partial Regex Place();
    }
}
