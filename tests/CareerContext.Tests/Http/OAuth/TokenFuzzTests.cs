using System.Text;
using System.Text.RegularExpressions;
using CareerContext.Server.Http;

namespace CareerContext.Tests.Http.OAuth;

/// <summary>Rubbish of all kinds, from a fixed seed: nothing but the issuer's own token is taken, and nothing ever throws.</summary>
public sealed partial class TokenFuzzTests : IDisposable
{
    private const int Rounds = 4000;
    private const string Letters = "ABCabc019-_.=+/ ,\"\\{}\u00e9\0";

    private readonly FictionalIssuer issuer = new();
    private readonly Random random = new(20260728);

    [Theory]
    [InlineData("RS256", "rsa")]
    [InlineData("ES256", "p256")]
    public async Task A_changed_token_is_never_taken(string algorithm, string key)
    {
        string valid = issuer.Token(algorithm: algorithm, key: key);
        for (int i = 0; i < Rounds; i++)
        {
            string changed = Changed(valid);
            Admission admission = await issuer.Bear(changed);
            // White space around it is the header's, not the token's.
            if (changed.Trim() == valid) admission.Status.Should().Be(200);
            else
            {
                admission.Status.Should().Be(401, changed);
                Challenge().IsMatch(admission.Challenge!).Should().BeTrue(admission.Challenge);
            }
        }
        (await issuer.Bear(valid)).Status.Should().Be(200);
        issuer.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_issuer_itself_signs_is_judged_whatever_it_says()
    {
        string header = FictionalIssuer.Header().ToJsonString(), claims = issuer.Claims().ToJsonString();
        for (int i = 0; i < Rounds / 4; i++)
        {
            string token = FictionalIssuer.Sign(random.Next(2) == 0 ? header : Changed(header), Changed(claims), s => FictionalIssuer.Signature("RS256", s));
            (await issuer.Bear(token)).Status.Should().BeOneOf(200, 401, 403);
        }
        issuer.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_issuer_publishes_never_breaks_the_server()
    {
        Dictionary<string, string> right = new(issuer.Documents);
        string valid = issuer.Token();
        List<int> statuses = [];
        for (int i = 0; i < Rounds / 4; i++)
        {
            foreach ((string place, string text) in right) issuer.Documents[place] = random.Next(3) == 0 ? text : Changed(text);
            issuer.Clock.Move(TimeSpan.FromHours(25));
            string token = i % 2 == 0 ? issuer.Token() : valid;
            statuses.Add((await issuer.Bear(token)).Status);
        }
        statuses.Distinct().Should().BeEquivalentTo([200, 401, 503]);
    }

    public void Dispose()
    {
        issuer.Admission.Dispose();
        issuer.Dispose();
    }

    private string Changed(string text)
    {
        StringBuilder changed = new(text);
        for (int times = random.Next(1, 4); times > 0 && changed.Length > 0; times--) Change(changed);
        return changed.ToString();
    }

    private void Change(StringBuilder text)
    {
        int at = random.Next(text.Length), length = random.Next(1, Math.Min(40, text.Length - at) + 1);
        char letter = Letters[random.Next(Letters.Length)];
        switch (random.Next(7))
        {
            case 0: text[at] = letter; break;
            case 1: text[at] = (char)(text[at] ^ (1 << random.Next(7))); break;
            case 2: text.Insert(at, letter); break;
            case 3: text.Remove(at, length); break;
            case 4: text.Insert(random.Next(text.Length), text.ToString(at, length)); break;
            case 5: text.Length = at; break;
            default: (text[at], text[^1]) = (text[^1], text[at]); break;
        }
    }

    // RFC 6750, section 3: what a description may hold.
    [GeneratedRegex("""^Bearer resource_metadata="[!-~-["]]+", scope="career\.read"(, error="invalid_token", error_description="[ -~-["\\]]+")?$""")]
    private static partial Regex Challenge();
}
