namespace CareerContext.Tests.Kit;

/// <summary>The tests' own tools, where a fault of theirs would hide one of the program.</summary>
public sealed class KitTests
{
    [Fact]
    public void A_difference_is_shown_with_two_lines_around_it() =>
        LineDiff.Of("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\nE\nf\ng\nh\ni").Should().Be("@@ line 3\n  c\n  d\n- e\n+ E\n  f\n  g\n  h\n+ i\n");

    [Fact]
    public void Distant_differences_are_shown_apart() =>
        LineDiff.Of("a\nb\nc\nd\ne\nf\ng\nh\ni", "b\nc\nd\ne\nf\ng\nh\ni\nj").Should().Be("@@ line 1\n- a\n  b\n  c\n@@ line 8\n  h\n  i\n+ j\n");

    [Fact]
    public void A_missing_snapshot_fails_and_names_the_remedy()
    {
        if (Snapshot.Writing) Assert.Skip("Snapshots are being written.");
        FluentActions.Invoking(() => Snapshot.Match("none.md", "x")).Should().Throw<Exception>().WithMessage($"*none.md is missing*{Snapshot.Variable}=write*");
    }

    [Fact]
    public void A_region_that_differs_fails_and_shows_the_difference()
    {
        if (Snapshot.Writing) Assert.Skip("Snapshots are being written.");
        using TempFolder folder = new();
        string path = folder.Write("a.md", "x\n<!-- t -->\none\n<!-- /t -->\ny\n");
        Snapshot.MatchRegion(path, "t", "one");
        FluentActions.Invoking(() => Snapshot.MatchRegion(path, "t", "two")).Should().Throw<Exception>().WithMessage("*- one\n+ two\n*");
        FluentActions.Invoking(() => Snapshot.MatchRegion(path, "u", "one")).Should().Throw<Exception>().WithMessage("*needs the markers*");
    }

    [Fact]
    public void The_script_of_a_file_makes_the_file_again()
    {
        using TempCareer career = FictionalPerson.Live();
        using TempFolder folder = new();
        Database.Execute(folder.File("again.db"), Database.Script(career.FilePath));
        Database.Dump(folder.File("again.db")).Should().Equal(Database.Dump(career.FilePath));
        Database.Schema(folder.File("again.db")).Should().Equal(Database.Schema(career.FilePath));
    }

    [Fact]
    public void The_clock_stands_until_it_is_moved()
    {
        SetClock clock = new();
        DateTimeOffset before = clock.GetUtcNow();
        clock.Move(TimeSpan.FromDays(100));
        (clock.GetUtcNow() - before).Should().Be(TimeSpan.FromDays(100));
        clock.GetLocalNow().Offset.Should().Be(TimeSpan.Zero);
    }
}
