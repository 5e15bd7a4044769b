using CareerContext.Context;
using CareerContext.Context.Understanding;

namespace CareerContext.Tests.Context;

public sealed class RehearsalTests
{
    [Fact]
    public void It_understands_its_question() => Rehearsal.Run().Topics.Should().Contain(Topic.Current);
}
