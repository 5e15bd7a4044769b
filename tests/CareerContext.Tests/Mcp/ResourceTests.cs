using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Tests.Kit;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

public sealed class ResourceTests : IDisposable
{
    private readonly SmallCareer career = new();

    public void Dispose() => career.Dispose();

    [Theory]
    [InlineData(McpPair.Legacy)]
    [InlineData(McpPair.Modern)]
    public async Task Every_listed_resource_can_be_read(string protocol)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        IList<McpClientResource> resources = await pair.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        resources.Should().HaveCount(2 + RecordKinds.All.Count);
        foreach (McpClientResource resource in resources)
        {
            ReadResourceResult result = await pair.Client.ReadResourceAsync(resource.Uri, cancellationToken: TestContext.Current.CancellationToken);
            TextResourceContents contents = result.Contents.Should().ContainSingle().Subject.Should().BeOfType<TextResourceContents>().Subject;
            contents.Uri.Should().Be(resource.Uri);
            contents.MimeType.Should().Be("text/markdown");
            contents.Text.Should().Be(career.Reader.Record(resource.Uri, null, CareerReader.MaxTokens).Text);
            result.Meta![Replies.ReceiptKey]!["file_version"]!.GetValue<long>().Should().BePositive();
        }
    }

    [Fact]
    public async Task Every_record_can_be_read_by_its_id()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        IReadOnlyList<CareerRecord> records = career.Reader.Snapshot().Records;
        records.Should().NotBeEmpty();
        foreach (CareerRecord record in records)
            (await pair.Read($"career://{record.Kind.Table}/{record.Id}")).Should().Be(career.Reader.Record(record.Id, null, CareerReader.MaxTokens).Text);
    }

    [Fact]
    public async Task Summaries_are_the_readers()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        (await pair.Read("career://summary/quick")).Should().Be(career.Reader.QuickSummary().Text);
        (await pair.Read("career://summary/profile")).Should().Be(career.Reader.ProfileSummary(CareerReader.MaxTokens).Text);
    }

    [Theory]
    [InlineData("career://skills/")]
    [InlineData("CAREER://skills")]
    public async Task An_address_that_a_uri_type_rewrote_is_understood(string uri)
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        (await pair.Read(uri)).Should().Be(await pair.Read("career://skills"));
    }

    [Theory]
    [InlineData(McpPair.Legacy, McpErrorCode.ResourceNotFound)]
    [InlineData(McpPair.Modern, McpErrorCode.InvalidParams)]
    public async Task What_does_not_exist_has_the_code_of_the_clients_era(string protocol, McpErrorCode code)
    {
        await using McpPair pair = await McpPair.Start(career.Reader, protocol);
        foreach (string uri in (string[])["career://nothing", "career://skills/exp_zzzzzz", "career://skills/skl_zzzzzz", "career://skills/../person", "career://summary", "career://", "file:///etc/passwd", $"career://skills/{career.Plant.Id}", "career://experiences/1/2"])
        {
            Func<Task> read = () => pair.Read(uri);
            (await read.Should().ThrowAsync<McpProtocolException>(uri)).Which.ErrorCode.Should().Be(code, uri);
        }
        pair.Log.Should().BeEmpty();
    }

    [Fact]
    public async Task A_private_value_does_not_leave()
    {
        await using McpPair pair = await McpPair.Start(career.Reader);
        foreach (string uri in (string[])["career://person", "career://referees", "career://summary/quick", "career://summary/profile"])
            (await pair.Read(uri)).Should().NotContainAny("1985-04-02", "Rua Fictícia", "rui@example.com");
    }
}
