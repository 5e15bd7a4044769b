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
        resources.Should().HaveCount(2 + RecordKinds.All.Count + career.Reader.Snapshot().Records.Count);
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
    public async Task Resources_say_when_they_were_last_changed_and_are_called_what_they_are()
    {
        career.Clock.Move(TimeSpan.FromDays(40));
        CareerRecord award = career.Add("award", [("title", "Golden pipe")]);
        await using McpPair pair = await McpPair.Start(career.Reader);
        IList<McpClientResource> resources = await pair.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Resource listed = resources.Single(r => r.Name == award.Id).ProtocolResource;
        listed.Title.Should().Contain("Golden pipe");
        DateTimeOffset? changed = listed.Annotations!.LastModified;
        changed.Should().Be(DateTimeOffset.Parse(award.UpdatedAt, System.Globalization.CultureInfo.InvariantCulture));
        resources.Single(r => r.Uri == "career://awards").ProtocolResource.Annotations!.LastModified.Should().Be(changed);
        resources.Single(r => r.Uri == "career://summary/quick").ProtocolResource.Annotations!.LastModified.Should().Be(changed);
        resources.Single(r => r.Uri == "career://education").ProtocolResource.Annotations!.LastModified.Should().BeBefore(changed!.Value);
        resources.Single(r => r.Uri == "career://projects").ProtocolResource.Annotations.Should().BeNull("there is none");
    }

    [Fact]
    public async Task What_is_given_only_when_asked_for_is_not_in_a_list_nor_in_what_its_titles_sum_up()
    {
        career.File.Write(CareerContext.Store.Origin.Program, session => RecordStore.Save(session, career.Brewery with { Visibility = Visibility.Ask, Values = new Dictionary<string, object>(career.Brewery.Values) { ["description"] = "Kept a SCADA in the cellar." } }));
        await using McpPair pair = await McpPair.Start(career.Reader);
        IList<McpClientResource> resources = await pair.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken);
        resources.Should().NotContain(r => r.Name == career.Brewery.Id);
        CareerContext.Context.CareerView shared = career.View().Summarised;
        CareerRecord scada = shared.Snapshot.Of("skill").Single(s => s.Title == "SCADA");
        resources.Single(r => r.Name == scada.Id).Title.Should().Be(CareerContext.Context.CareerReader.TitleOf(scada, shared));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_and_strange_cursors_are_refused()
    {
        for (int i = 0; i < 230; i++) career.Add("award", [("title", $"Medal {i}")]);
        await using McpPair pair = await McpPair.Start(career.Reader);
        List<string> seen = [];
        string? cursor = null;
        do
        {
            ListResourcesResult page = await pair.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = cursor }, TestContext.Current.CancellationToken);
            page.Resources.Count.Should().BeLessThanOrEqualTo(100);
            seen.AddRange(page.Resources.Select(r => r.Uri));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        seen.Should().OnlyHaveUniqueItems().And.HaveCount(2 + RecordKinds.All.Count + career.Reader.Snapshot().Records.Count);
        foreach (string strange in new[] { "x", "100", "99999x1", "-1x1", "' OR 1=1" })
            (await pair.Client.Invoking(c => c.ListResourcesAsync(new ListResourcesRequestParams { Cursor = strange }, TestContext.Current.CancellationToken).AsTask()).Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
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
