using System.Net;
using System.Net.Sockets;
using System.Text;
using CareerContext.Server.Http;
using CareerContext.Server.Http.OAuth;
using Microsoft.AspNetCore.Http;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>The way to the issuer over a real socket of this computer.</summary>
public sealed class IssuerNetworkTests : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string issuer;
    private readonly List<string> asked = [];
    private readonly StringWriter log = new();

    public IssuerNetworkTests()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        issuer = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        listener.Prefixes.Add(issuer + "/");
        listener.Start();
    }

    [Fact]
    public async Task An_issuer_on_this_computer_may_speak_plainly_and_gets_no_cookies_back()
    {
        _ = AnswerAsync(path => path == "/jwks" ? (200, """{"keys":[]}""") : (200, $$"""{"issuer":"{{issuer}}","jwks_uri":"{{issuer}}/jwks"}"""));
        (await AdmitAsync()).Problem.Should().Contain("a key and an algorithm that its issuer publishes");
        asked.Should().Equal("/.well-known/oauth-authorization-server ", "/jwks ");
        log.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_sent_elsewhere()
    {
        _ = AnswerAsync(path => path == "/elsewhere" ? (200, $$"""{"issuer":"{{issuer}}","jwks_uri":"{{issuer}}/jwks"}""") : (302, ""));
        (await AdmitAsync()).Status.Should().Be(503);
        asked.Should().Equal("/.well-known/oauth-authorization-server ", "/.well-known/openid-configuration ");
    }

    public void Dispose()
    {
        listener.Close();
        log.Dispose();
    }

    private async Task<Admission> AdmitAsync()
    {
        using FictionalIssuer other = new();
        using OAuthAdmission admission = new(new Uri(issuer), new Uri(FictionalIssuer.Resource), TextWriter.Synchronized(log));
        DefaultHttpContext context = new();
        context.Request.Headers.Authorization = $"Bearer {other.Token()}";
        return await admission.AdmitAsync(context.Request, TestContext.Current.CancellationToken);
    }

    private async Task AnswerAsync(Func<string, (int Status, string Body)> answer)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context = await listener.GetContextAsync();
            string path = context.Request.Url!.AbsolutePath;
            asked.Add($"{path} {context.Request.Headers["Cookie"]}{context.Request.Headers["Authorization"]}");
            (context.Response.StatusCode, string body) = answer(path);
            context.Response.Headers["Set-Cookie"] = "who=you; Path=/";
            if (context.Response.StatusCode == 302) context.Response.RedirectLocation = $"{issuer}/elsewhere";
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
        }
    }
}
