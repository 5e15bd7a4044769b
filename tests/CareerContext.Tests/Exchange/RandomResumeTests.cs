using System.Text.Json.Nodes;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Exchange;

/// <summary>Any JSON Resume of the format's own fields comes out as it went in.</summary>
public sealed class RandomResumeTests
{
    [Fact]
    public void A_resume_of_known_fields_comes_out_as_it_went_in()
    {
        Prop.ForAll(RandomResumes.Resume.ToArbitrary(), resume =>
        {
            string json = resume.ToJsonString();
            OnPaper.Plan(json, null).Warnings.Where(w => !w.IsRule).Should().BeEmpty();
            CareerSnapshot imported = OnPaper.Import(json);
            JsonNode.DeepEquals(OnPaper.Export(imported), resume).Should().BeTrue("{0} became {1}", json, OnPaper.Export(imported).ToJsonString());
            OnPaper.Plan(json, imported).Records.Count(r => r.Status != PlanStatus.Unchanged).Should().Be(0);
        }).Check(Properties.Of(300));
    }
}
