using CareerContext.Server.Http;

namespace CareerContext.Tests.Http.OAuth;

public sealed class TokenTests : IDisposable
{
    private const string Challenge = "Bearer resource_metadata=\"https://career.example.com/.well-known/oauth-protected-resource/mcp\", scope=\"career.read\"";

    private readonly FictionalIssuer issuer = new();

    public static TheoryData<string> GoodNames => [.. TokenCases.Good.Keys];

    public static TheoryData<string> BadNames => [.. TokenCases.Bad.Keys];

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task A_token_of_the_issuer_for_this_resource_is_taken(string name)
    {
        Admission admission = await issuer.Bear(TokenCases.Good[name](issuer));
        admission.Should().BeEquivalentTo(new { Status = 200, Problem = "", Challenge = (string?)null, MayWrite = false });
        issuer.Asked.Should().Equal(FictionalIssuer.Discovery, FictionalIssuer.KeyPlace);
        issuer.Log.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task Any_other_token_is_refused_with_its_reason(string name)
    {
        (string problem, Func<FictionalIssuer, string> make) = TokenCases.Bad[name];
        Admission admission = await issuer.Bear(make(issuer));
        admission.Should().BeEquivalentTo(new { Status = 401, Problem = problem, Challenge = $"{Challenge}, error=\"invalid_token\", error_description=\"{problem}\"", User = (object?)null });
        issuer.Asked.Should().Equal(problem == TokenCases.Unfit ? [] : [FictionalIssuer.Discovery, FictionalIssuer.KeyPlace], "the issuer is asked where its keys may tell, and nobody else ever is");
        issuer.Log.Should().BeEmpty();
    }

    [Theory]
    [InlineData("career.read", 200, false, null)]
    [InlineData("career.read career.write", 200, true, null)]
    [InlineData("career.write", 403, true, "career.read career.write")]
    [InlineData("openid career.reader CAREER.READ", 403, true, "career.read")]
    [InlineData("", 403, true, "career.read")]
    public async Task Scopes_decide_what_a_token_allows(string scope, int status, bool mayWrite, string? needed)
    {
        Admission admission = await issuer.Bear(issuer.Token(c => c["scope"] = scope));
        admission.Status.Should().Be(status);
        admission.MayWrite.Should().Be(mayWrite);
        admission.Challenge.Should().Be(needed is null ? null : Challenge.Replace("career.read\"", $"{needed}\", error=\"insufficient_scope\"", StringComparison.Ordinal));
        if (status == 200) admission.WriteChallenge.Should().Be(Challenge.Replace("career.read\"", "career.read career.write\", error=\"insufficient_scope\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_without_any_scope_allows_nothing() => (await issuer.Bear(issuer.Token(c => c.Remove("scope")))).Status.Should().Be(403);

    [Fact]
    public async Task Without_a_token_the_client_is_told_where_to_get_one()
    {
        foreach (string[] headers in new string[][] { [], [""], ["Basic aW5lczpzZWNyZXQ="], ["Bearer"], [issuer.Token()] })
            (await issuer.Admit(headers)).Should().BeEquivalentTo(new { Status = 401, Challenge }, because: string.Join('|', headers));
        issuer.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_Authorization_headers_are_one_too_many()
    {
        string header = $"Bearer {issuer.Token()}";
        (await issuer.Admit(header, header)).Should().BeEquivalentTo(new { Status = 401, Problem = "One Authorization header is wanted, with one bearer token." });
        (await issuer.Admit(header, "")).Status.Should().Be(401);
        (await issuer.Admit(header)).Status.Should().Be(200);
    }

    [Fact]
    public async Task The_user_is_who_the_token_speaks_for()
    {
        Admission admission = await issuer.Admit($"bearer  {issuer.Token()}");
        admission.User!.Identity.Should().BeEquivalentTo(new { Name = "ines", IsAuthenticated = true });
        admission.User.FindFirst("client_id")!.Value.Should().Be("app");
        admission.Rest.Should().Be(TimeSpan.FromSeconds(360));
    }

    public void Dispose()
    {
        issuer.Admission.Dispose();
        issuer.Dispose();
    }
}
