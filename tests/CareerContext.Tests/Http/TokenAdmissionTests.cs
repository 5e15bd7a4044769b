using System.Net;
using CareerContext.Mcp;
using CareerContext.Server.Http;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Http;

/// <summary>The owner's token: where it lies, and who gets in by it.</summary>
public sealed class TokenAdmissionTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Place => folder.File("http-token");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_start_makes_a_long_random_token_for_the_owners_eyes_only()
    {
        string deep = Path.Combine(folder.Place, "new", "http-token");
        TokenAdmission.OfFile(deep);
        Rights.Of(deep).Should().Be(Rights.OwnersFile);
        Rights.Of(Path.GetDirectoryName(deep)!).Should().Be(Rights.OwnersFolder);
        TokenAdmission.OfFile(Place);
        string token = File.ReadAllText(Place).TrimEnd('\n');
        token.Should().MatchRegex("^[A-Za-z0-9_-]{43}$").And.NotBe(File.ReadAllText(deep).TrimEnd('\n'));
        TokenAdmission.OfFile(Place);
        File.ReadAllText(Place).Should().Be(token + "\n", "the next start keeps it");
        folder.Names().Should().Equal("http-token", "new");
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_token_that_others_can_read_or_change_is_refused(UnixFileMode right)
    {
        TokenAdmission.OfFile(Place);
        Rights.Set(Place, Rights.Of(Place) | right);
        FluentActions.Invoking(() => TokenAdmission.OfFile(Place)).Should().Throw<CareerException>().WithMessage("*other users*").Which.Fault.Should().Be(Fault.Unsupported);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("a long text with blanks, which no header can carry")]
    public void A_file_without_a_good_token_is_refused(string text)
    {
        folder.Write("http-token", text);
        Rights.Set(Place, Rights.OwnersFile);
        FluentActions.Invoking(() => TokenAdmission.OfFile(Place)).Should().Throw<CareerException>().WithMessage("*--token-file*").Which.Message.Should().NotContain("delete");
    }

    [Fact]
    public async Task Of_many_first_starts_at_once_one_makes_the_token_and_all_read_it()
    {
        for (int round = 0; round < 200; round++)
        {
            string place = folder.File($"token-{round}");
            string[] tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => OwnersToken.Read(place, careerFile: null))));
            tokens.Should().AllBe(File.ReadAllText(place).Trim());
        }
        folder.Names().Should().HaveCount(200, "nothing is left beside them");
    }

    [Fact]
    public void A_token_is_read_through_a_link_and_not_made_through_a_broken_one()
    {
        TokenAdmission.OfFile(Place);
        File.CreateSymbolicLink(folder.File("link"), Place);
        File.CreateSymbolicLink(folder.File("broken"), folder.File("nothing"));
        OwnersToken.Read(folder.File("link"), careerFile: null).Should().Be(File.ReadAllText(Place).Trim());
        Refusal(folder.File("broken")).Should().Contain("leads to no file");
        File.Exists(folder.File("nothing")).Should().BeFalse();
    }

    [Fact]
    public void What_is_no_small_file_is_no_tokens_file()
    {
        Refusal(folder.Place).Should().Contain("folder");
        folder.Write("long", new string('x', 2000));
        Refusal(folder.File("long")).Should().Contain("too long");
        if (OperatingSystem.IsWindows()) return;
        Processes.Finish(Processes.Start("mkfifo", [folder.File("pipe")])).Expect();
        Refusal(folder.File("pipe")).Should().Contain("no ordinary file");
        Refusal("/dev/zero").Should().Contain("no ordinary file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public void The_career_file_is_no_tokens_file_by_whatever_path(string ending)
    {
        string career = folder.File("career.db");
        folder.Write("career.db", new string('x', 40));
        Rights.Set(career, Rights.OwnersFile);
        Directory.CreateSymbolicLink(folder.File("way"), folder.Place);
        foreach (string path in (string[])[career + ending, Path.Combine(folder.File("way"), "career.db" + ending), folder.File("./way/../career.db" + ending)])
            FluentActions.Invoking(() => TokenAdmission.OfFile(path, career)).Should().Throw<CareerException>().WithMessage("*belongs to the career file*--token-file*").Which.Message.Should().NotContain("delete");
        folder.Names().Should().BeEquivalentTo("career.db", "way");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic {token}")]
    [InlineData("{token}")]
    [InlineData("Bearer {token}x")]
    [InlineData("Bearer {TOKEN}")]
    public async Task Without_the_token_nobody_gets_in(string? given)
    {
        await using ServedEndpoint served = await Serve();
        string token = File.ReadAllText(Place).Trim();
        string? sent = given?.Replace("{token}", token, StringComparison.Ordinal).Replace("{TOKEN}", token.ToUpperInvariant(), StringComparison.Ordinal);
        Reply reply = (await served.Post(ServedEndpoint.Call(), sent is null ? [] : [("Authorization", sent)])).Expect(HttpStatusCode.Unauthorized, -32600);
        reply.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
        // Nobody learns more by another method.
        (await served.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(served.Address, "mcp")))).Status.Should().Be(HttpStatusCode.Unauthorized);
        (reply.Body + served.Log).Should().NotContain(token);
    }

    [Fact]
    public async Task With_the_token_the_owner_gets_in()
    {
        await using ServedEndpoint served = await Serve();
        foreach (string scheme in (string[])["Bearer", "bearer"])
            (await served.Post(ServedEndpoint.Call(), ("Authorization", $"{scheme} {File.ReadAllText(Place).Trim()}"))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("token")]
    [InlineData("bearer")]
    public async Task No_token_counts_that_stands_in_the_address(string name)
    {
        await using ServedEndpoint served = await Serve();
        string token = File.ReadAllText(Place).Trim();
        Reply reply = await served.Send(served.Request(ServedEndpoint.Call(), $"mcp?{name}={token}"));
        reply.Expect(HttpStatusCode.Unauthorized, -32600);
        (reply.Body + served.Log).Should().NotContain(token);
    }

    [Fact]
    public async Task Two_headers_are_no_token()
    {
        await using ServedEndpoint served = await Serve();
        HttpRequestMessage request = served.Request(ServedEndpoint.Call());
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + File.ReadAllText(Place).Trim(), "Bearer other"]);
        (await served.Send(request)).Expect(HttpStatusCode.Unauthorized, -32600);
    }

    private static string Refusal(string path)
    {
        CareerException refused = FluentActions.Invoking(() => TokenAdmission.OfFile(path)).Should().Throw<CareerException>().Which;
        refused.Message.Should().Contain("--token-file").And.NotContain("delete");
        return refused.Message;
    }

    private Task<ServedEndpoint> Serve() => ServedEndpoint.Start(settings: new HttpSettings(), admission: TokenAdmission.OfFile(Place));
}
