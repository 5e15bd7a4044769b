using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Store;

namespace CareerContext.Tests.Mcp;

/// <summary>What each client is known to have been shown.</summary>
public class SeenVersionsTests
{
    private static readonly Origin One = new("mcp", "one 1"), Other = new("mcp", "other 1");

    [Fact]
    public void Each_client_has_seen_the_records_that_it_was_shown()
    {
        SeenVersions seen = new();
        seen.Read(One, Told(10, "exp_222222", "skl_222222"), isWhole: true);
        seen.Of(One, "exp_222222")!.Number.Should().Be(10);
        seen.Of(One, "skl_222222")!.Number.Should().Be(10);
        seen.Of(One, "exp_333333").Should().BeNull();
        seen.Of(Other, "exp_222222").Should().BeNull();
    }

    [Fact]
    public void Only_a_record_told_in_full_is_seen_anew()
    {
        SeenVersions seen = new();
        seen.Read(One, Told(10, "exp_222222", "skl_222222"), isWhole: true);
        seen.Read(One, Told(11, "exp_222222"), isWhole: false);
        seen.Of(One, "exp_222222")!.Number.Should().Be(10);
        seen.Read(One, Told(12, "exp_222222", "skl_222222"), isWhole: true);
        seen.Of(One, "exp_222222")!.Number.Should().Be(12);
        seen.Of(One, "skl_222222")!.Number.Should().Be(10, "it was only mentioned");
    }

    [Fact]
    public void One_s_own_changes_are_known_and_those_of_others_between_them_are_not()
    {
        SeenVersions seen = new();
        seen.Read(One, Told(10, "exp_222222"), isWhole: true);
        seen.Wrote(One, "exp_222222", 12);
        ((bool[])[seen.Of(One, "exp_222222")!.Covers(10), seen.Of(One, "exp_222222")!.Covers(11), seen.Of(One, "exp_222222")!.Covers(12)]).Should().Equal(true, false, true);
        for (long number = 13; number < 5_000; number++) seen.Wrote(One, "exp_222222", number);
        seen.Of(One, "exp_222222")!.Own.Count.Should().BeLessThan(1_000, "nobody fills the memory");
        seen.Of(One, "exp_222222")!.Covers(4_999).Should().BeTrue();
    }

    [Fact]
    public void The_one_longest_out_of_use_is_forgotten_first()
    {
        SeenVersions seen = new(most: 2);
        seen.Read(One, "exp_222222", 1, isWhole: true);
        seen.Read(Other, "exp_222222", 2, isWhole: true);
        seen.Read(One, "exp_222222", 3, isWhole: false);
        seen.Read(Other, "exp_333333", 4, isWhole: true);
        seen.Of(One, "exp_222222")!.Number.Should().Be(1);
        seen.Of(Other, "exp_222222").Should().BeNull();
        seen.Of(Other, "exp_333333")!.Number.Should().Be(4);
    }

    private static Receipt Told(long version, params string[] ids) => new() { Tier = Tier.Detailed, Tokens = 1, Answered = true, FileVersion = version, AsOf = "2026-03-01", Sources = ids };
}
