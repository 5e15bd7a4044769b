using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CareerContext.Server.Http;

namespace CareerContext.Tests.Http.OAuth;

public sealed class IssuerKeysTests : IDisposable
{
    private readonly FictionalIssuer issuer = new();

    [Fact]
    public async Task Keys_are_fetched_once_an_hour()
    {
        issuer.KeyFetches.Should().Be(0, "nothing is asked before a token comes");
        for (int i = 0; i < 5; i++) await Admitted(200);
        issuer.Clock.Move(TimeSpan.FromMinutes(59));
        await Admitted(200);
        issuer.KeyFetches.Should().Be(1);
        issuer.Clock.Move(TimeSpan.FromMinutes(1));
        await Admitted(200);
        await Admitted(200);
        issuer.KeyFetches.Should().Be(2);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_its_first_token_comes()
    {
        await Admitted(200);
        issuer.Clock.Move(TimeSpan.FromMinutes(1));
        issuer.Publish(FictionalIssuer.KeyOf(FictionalIssuer.OtherRsa, "new"));
        string fresh = issuer.Token(key: "new", sign: s => FictionalIssuer.OtherRsa.SignData(s, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        (await issuer.Bear(fresh)).Status.Should().Be(200);
        issuer.KeyFetches.Should().Be(2);
        await Admitted(401);
        issuer.KeyFetches.Should().Be(2, "the old key is unknown now, but the issuer was asked a moment ago");
    }

    [Fact]
    public async Task Unknown_keys_are_asked_for_at_most_once_a_minute()
    {
        await Admitted(200);
        for (int second = 0; second < 180; second++)
        {
            (await issuer.Bear(issuer.Token(key: $"k{second}"))).Status.Should().Be(401);
            issuer.Clock.Move(TimeSpan.FromSeconds(1));
        }
        issuer.KeyFetches.Should().Be(3);
        await Admitted(200);
    }

    [Fact]
    public async Task A_key_that_the_issuer_withdrew_counts_no_longer_than_an_hour()
    {
        await Admitted(200);
        issuer.Publish();
        issuer.Clock.Move(TimeSpan.FromHours(1));
        await Admitted(401);
    }

    [Fact]
    public async Task While_the_issuer_is_down_its_keys_serve_for_a_day()
    {
        await Admitted(200);
        issuer.IsDown = true;
        issuer.Clock.Move(TimeSpan.FromHours(23));
        await Admitted(200);
        await Admitted(200);
        issuer.Asked.Should().HaveCount(3, "a second attempt waits a minute");
        issuer.Log.Should().Be($"careercontext: the keys of the OAuth issuer cannot be had (Connection refused); the ones of before are used, for a day at most.{Environment.NewLine}");
        issuer.Clock.Move(TimeSpan.FromHours(1));
        await Admitted(503);
        issuer.IsDown = false;
        issuer.Clock.Move(TimeSpan.FromMinutes(1));
        await Admitted(200);
    }

    [Fact]
    public async Task Nobody_is_admitted_while_there_are_no_keys()
    {
        issuer.IsDown = true;
        await Admitted(503);
        await Admitted(503);
        issuer.Asked.Should().ContainSingle();
        issuer.IsDown = false;
        issuer.Clock.Move(TimeSpan.FromSeconds(5));
        await Admitted(200);
    }

    [Fact]
    public async Task Many_at_once_ask_once()
    {
        TaskCompletionSource obstacle = new();
        issuer.Obstacle = obstacle.Task;
        string token = issuer.Token();
        List<Task<Admission>> waiting = [];
        for (int i = 0; i < 4; i++)
        {
            waiting.AddRange(Enumerable.Range(0, 15).Select(_ => Task.Run(() => issuer.Bear(token))));
            await Task.Delay(30, TestContext.Current.CancellationToken);
            issuer.Clock.Move(TimeSpan.FromSeconds(10));
        }
        obstacle.SetResult();
        (await Task.WhenAll(waiting)).Should().OnlyContain(a => a.Status == 200);
        issuer.Asked.Should().Equal(FictionalIssuer.Discovery, FictionalIssuer.KeyPlace);
    }

    [Fact]
    public async Task Who_goes_away_takes_no_keys_from_those_who_wait()
    {
        TaskCompletionSource obstacle = new();
        issuer.Obstacle = obstacle.Task;
        using CancellationTokenSource gone = new();
        Microsoft.AspNetCore.Http.DefaultHttpContext context = new();
        context.Request.Headers.Authorization = $"Bearer {issuer.Token()}";
        Task<Admission> first = issuer.Admission.AdmitAsync(context.Request, gone.Token).AsTask();
        Task<Admission> second = issuer.Bear(issuer.Token());
        await gone.CancelAsync();
        await first.Invoking(f => f).Should().ThrowAsync<OperationCanceledException>();
        obstacle.SetResult();
        (await second).Status.Should().Be(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<html>Page not found</html>")]
    public async Task OpenID_Connects_description_serves_where_there_is_no_other(string? other)
    {
        issuer.Documents.Remove(FictionalIssuer.Discovery, out string? description);
        issuer.Documents[FictionalIssuer.OpenId] = description!;
        if (other is not null) issuer.Documents[FictionalIssuer.Discovery] = other;
        await Admitted(200);
        issuer.Asked.Should().Equal(FictionalIssuer.Discovery, FictionalIssuer.OpenId, FictionalIssuer.KeyPlace);
    }

    [Theory]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant/","jwks_uri":"https://keys.example.com/jwks"}""", "calls itself otherwise")]
    [InlineData("""{"issuer":"https://evil.example.com","jwks_uri":"https://keys.example.com/jwks"}""", "calls itself otherwise")]
    [InlineData("""{"jwks_uri":"https://keys.example.com/jwks"}""", "calls itself otherwise")]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant"}""", "no https address of its keys")]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant","jwks_uri":"http://keys.example.com/jwks"}""", "no https address of its keys")]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant","jwks_uri":"http://127.0.0.1/jwks"}""", "no https address of its keys")]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant","jwks_uri":"file:///etc/passwd"}""", "no https address of its keys")]
    [InlineData("""{"issuer":"https://issuer.example.com/tenant","jwks_uri":"/jwks"}""", "no https address of its keys")]
    [InlineData("<html>", "no JSON object")]
    [InlineData("", "no JSON object")]
    public async Task A_description_of_another_or_of_a_wrong_form_gives_no_keys(string description, string reason)
    {
        issuer.Documents[FictionalIssuer.Discovery] = description;
        await Admitted(503);
        issuer.KeyFetches.Should().Be(0);
        issuer.Log.Should().Contain(reason).And.EndWith($"nobody can be admitted.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("""{"keys":{}}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(null)]
    public async Task A_list_of_keys_of_a_wrong_form_is_none(string? keys)
    {
        if (keys is null) issuer.Documents[FictionalIssuer.KeyPlace] = $$"""{"keys":[],"padding":"{{new string('x', 256 * 1024)}}"}""";
        else issuer.Documents[FictionalIssuer.KeyPlace] = keys;
        await Admitted(503);
    }

    [Fact]
    public async Task Keys_that_are_not_understood_do_not_hide_those_that_are()
    {
        JsonObject odd = FictionalIssuer.KeyOf(FictionalIssuer.OtherRsa, "odd");
        odd["n"] = "!";
        issuer.Publish(1, null, new JsonArray(), new JsonObject(), new JsonObject { ["kty"] = "OKP", ["crv"] = "Ed25519", ["x"] = "AAAA" }, odd, FictionalIssuer.KeyOf(FictionalIssuer.Rsa, "rsa"));
        await Admitted(200);
    }

    public void Dispose()
    {
        issuer.Admission.Dispose();
        issuer.Dispose();
    }

    private async Task Admitted(int status) => (await issuer.Bear(issuer.Token())).Status.Should().Be(status);
}
