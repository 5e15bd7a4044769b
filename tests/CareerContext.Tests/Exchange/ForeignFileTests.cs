using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class ForeignFileTests
{
    public static TheoryData<string> Resumes => [.. ForeignFolder.Resumes()];

    [Theory]
    [MemberData(nameof(Resumes))]
    public void Every_foreign_resume_imports_and_only_a_broken_one_is_refused(string name)
    {
        byte[] content = ForeignFolder.Resume(name);
        using Bench bench = new();
        if (name == "dotnet-errors-cleaned.json")
        {
            bench.Invoking(b => b.Import(content, name)).Should().Throw<CareerException>().WithMessage("*line 17, column*");
            return;
        }
        ImportResult result = bench.Import(content, name);
        foreach (CareerRecord record in bench.Snapshot.Records)
        {
            record.Sources.All(s => s.SourceId == result.SourceId && s.Place is not null && s.Method == "json-resume").Should().BeTrue();
            record.Values.Values.OfType<string>().All(v => v.Length > 0 && v == PlainText.Clean(v)).Should().BeTrue();
            RecordJson.Same(record, RecordJson.Read(RecordJson.Write(record))).Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Resumes))]
    public void Importing_the_same_file_again_changes_nothing(string name)
    {
        byte[] content = ForeignFolder.Resume(name);
        if (name == "dotnet-errors-cleaned.json") Assert.Skip("refused by design");
        using Bench bench = new();
        bench.Import(content, name);
        (int history, int sources) = (bench.HistoryRows, bench.SourceRows);
        ImportResult again = bench.Import(content, name);
        again.SourceId.Should().BeNull();
        (again.New + again.Changed + again.Conflicting).Should().Be(0);
        (bench.HistoryRows, bench.SourceRows).Should().Be((history, sources));
    }

    [Theory]
    [MemberData(nameof(Resumes))]
    public void What_an_export_says_imports_as_the_same_facts(string name)
    {
        byte[] content = ForeignFolder.Resume(name);
        if (name == "dotnet-errors-cleaned.json") Assert.Skip("refused by design");
        using Bench first = new();
        using Bench second = new();
        first.Import(content, name);
        byte[] exported = Exporter.JsonResume(first.Snapshot).Content;
        second.Import(exported, name);
        Exporter.JsonResume(second.Snapshot).Content.Should().Equal(exported);
    }
}
