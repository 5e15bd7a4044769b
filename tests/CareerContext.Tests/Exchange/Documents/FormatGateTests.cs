using System.Globalization;
using CareerContext.Benchmarks.Formats;
using CareerContext.Benchmarks.Mutants;

namespace CareerContext.Tests.Exchange.Documents;

/// <summary>What imports of other people's files are worth; the measure itself is <c>CareerContext.Benchmarks formats</c>.</summary>
public sealed class FormatGateTests
{
    [Fact]
    public void Each_rendering_of_one_person_gives_as_much_as_it_must()
    {
        Assert.SkipUnless(ForeignFolder.Folder is not null, "the foreign files (../shared/data) are not here");
        List<FormatFigures> figures = FormatRun.Measure(ForeignFolder.Folder!);
        figures.Count.Should().BeGreaterThan(5);
        figures.Where(f => f.IsWorse).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}: {f.Share:0.000}, at least {f.Floor:0.00}; invented: {string.Join("; ", f.Invented)}")).Should().BeEmpty();
    }

    [Fact]
    public void The_measure_counts_what_the_reader_does_not()
    {
        Assert.SkipUnless(ForeignFolder.Folder is not null, "the foreign files (../shared/data) are not here");
        List<JsonFact> facts = JsonFact.Read(Path.Combine(ForeignFolder.Folder!, "formats", "multi", "hackmyresume-jane.json"));
        facts.Should().HaveCount(190);
        Rendering text = Rendering.Of(Path.Combine(ForeignFolder.Folder!, "formats", "multi", "hackmyresume-jane.txt"))!;
        HashSet<JsonFact> stated = text.Stated(facts);
        stated.Should().Contain(f => f.Field == "phone").And.NotContain(f => f.Field == "country_code").And.NotContain(f => f.Section == "references");
    }

    [Fact]
    public void Spoiled_files_are_read_or_refused_and_leave_no_half_import()
    {
        Assert.SkipUnless(ForeignFolder.Folder is not null, "the foreign files (../shared/data) are not here");
        MutationRun.Run(new MutationSettings(ForeignFolder.Folder!, 600, 20261121) { Limit = TimeSpan.FromSeconds(5) }).Breaches.Should().BeEmpty();
    }
}
