using System.Text.Json;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Store;
using ModelContextProtocol.Protocol;

namespace CareerContext.Tests.Mcp;

public class ToolArgumentsTests
{
    [Theory]
    [InlineData("get_career_context", """{}""", "'request' is missing, it must be a text of 1 to 10000 characters")]
    [InlineData("get_career_context", """{"request":null}""", "'request' is missing")]
    [InlineData("get_career_context", """{"request":" "}""", "'request' must be a text of 1 to 10000 characters, not 1")]
    [InlineData("get_career_context", """{"request":["a"]}""", "'request' must be a text")]
    [InlineData("get_career_context", """{"request":42}""", "'request' must be a text")]
    [InlineData("get_career_context", """{"request":"\ud800"}""", "'request' must be a text of 1 to 10000 characters of whole Unicode characters")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":39}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":8001}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":1e400}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":100.5}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":"many"}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_career_context", """{"request":"a","max_tokens":true}""", "'max_tokens' must be a whole number from 40 to 8000")]
    [InlineData("get_quick_summary", """{"max_tokens":100}""", "'max_tokens' is no argument of this tool (it takes none)")]
    [InlineData("get_experiences", """{"limit":0}""", "'limit' must be a whole number from 1 to 50")]
    [InlineData("get_experiences", """{"since":"soon"}""", "'since' must be a date as YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("get_experiences", """{"since":"2021-13"}""", "'since' must be a date as YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("get_experiences", """{"until":2020}""", "'until' must be a text (YYYY, YYYY-MM or YYYY-MM-DD)")]
    [InlineData("get_experiences", """{"since":"2021-02","until":"2020"}""", "'since' must not be after 'until'")]
    [InlineData("search_skills", """{"query":"a","limit":21}""", "'limit' must be a whole number from 1 to 20")]
    [InlineData("search_skills", """{"skill":"a"}""", "'query' is missing, it must be a text of 1 to 200 characters; 'skill' is no argument of this tool (arguments: query, limit, max_tokens)")]
    [InlineData("get_record", """{"id":""}""", "'id' must be a text of 1 to 200 characters, not 0")]
    public void A_wrong_argument_is_named_with_what_would_be_right(string tool, string arguments, string says) =>
        Complaint(tool, arguments).Should().StartWith($"Wrong arguments for {tool}: {says}").And.EndWith(".");

    [Theory]
    [InlineData("save_record", """{"kind":"skill","fields":{"name":"\ud800"}}""", "'fields' must be an object")]
    [InlineData("save_record", """{"kind":"skill","fields":{"\ud800":"a"}}""", "'fields' must be an object")]
    [InlineData("save_record", """{"kind":"skill","fields":"{\"name\":\"\\ud800\"}"}""", "'fields' must be an object")]
    [InlineData("save_record", """{"kind":"skill","fields":"name: Rust"}""", "'fields' must be an object of names and values, at most 8 levels deep and 100000 characters long")]
    [InlineData("save_record", """{"kind":"skill","fields":{},"if_version":0}""", "'if_version' must be a whole number from 1 on")]
    [InlineData("save_record", """{"kind":"skill","fields":{},"if_version":9007199254740994}""", "'if_version' must be a whole number from 1 on")]
    [InlineData("save_record", """{"kind":"skill","fields":{},"new":"maybe"}""", "'new' must be true or false")]
    [InlineData("save_record", """{"fields":{}}""", "'kind' is missing, it must be a text of 1 to 10000 characters")]
    [InlineData("save_record", """{"kind":"skills and more","fields":7}""", "'fields' must be an object of names and values, at most 8 levels deep and 100000 characters long; 'kind' must be one of person, ")]
    public void So_is_a_wrong_object_or_truth_value(string tool, string arguments, string says) =>
        Complaint(tool, arguments).Should().StartWith($"Wrong arguments for {tool}: {says}").And.EndWith(".");

    [Fact]
    public void An_object_and_a_truth_value_are_taken_however_they_are_written()
    {
        foreach (string written in (string[])["""{"name":"Rust"}""", "\"{\\\"name\\\":\\\"Rust\\\"}\""])
        {
            ToolArguments arguments = Read("save_record", $$"""{"kind":"skill","fields":{{written}},"if_version":"9007199254740992","new":" True","dry_run":false}""");
            arguments.Complaint("save_record").Should().BeNull(written);
            arguments.Object("fields").GetProperty("name").GetString().Should().Be("Rust");
            arguments.Large("if_version").Should().Be(9007199254740992);
            arguments.Flag("new").Should().BeTrue();
            arguments.Flag("dry_run").Should().BeFalse();
        }
        Read("save_record", """{"kind":"skill","fields":{}}""").Flag("new").Should().BeFalse();
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_one_sentence() =>
        Complaint("get_experiences", """{"limit":"x","bogus":1,"until":"later","other":2}""").Should().Be(
            "Wrong arguments for get_experiences: 'limit' must be a whole number from 1 to 50; "
            + "'bogus', 'other' are no arguments of this tool (arguments: company, skill, since, until, limit, cursor, max_tokens); "
            + "'until' must be a date as YYYY, YYYY-MM or YYYY-MM-DD.");

    [Fact]
    public void Many_and_long_unknown_names_are_cut()
    {
        string arguments = "{" + string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"{new string('x', 500)}{i}\":1")) + "}";
        Complaint("get_quick_summary", arguments).Should().Contain("and 25 more").And.Subject.Length.Should().BeLessThan(400);
    }

    [Theory]
    [InlineData("100")]
    [InlineData("\"100\"")]
    [InlineData("100.0")]
    [InlineData("1e2")]
    public void A_whole_number_is_taken_however_it_is_written(string written) =>
        Read("get_career_context", $$"""{"request":"a","max_tokens":{{written}}}""").MaxTokens.Should().Be(100);

    [Fact]
    public void What_is_left_open_is_as_if_not_given()
    {
        ToolArguments arguments = Read("get_experiences", """{"company":"","skill":"  ","since":null,"limit":null,"cursor":""}""");
        arguments.Complaint("get_experiences").Should().BeNull();
        arguments.Text("company").Should().BeNull();
        arguments.Text("skill").Should().BeNull();
        arguments.Text("cursor").Should().BeNull();
        arguments.Date("since").Should().BeNull();
        arguments.Whole("limit").Should().BeNull();
        arguments.MaxTokens.Should().Be(CareerReader.DefaultTokens);
    }

    [Fact]
    public void No_arguments_at_all_are_no_arguments() => new ToolArguments(Tools.Named("get_quick_summary").InputSchema, null).Complaint("x").Should().BeNull();

    [Fact]
    public void A_request_may_have_ten_thousand_characters_and_no_more()
    {
        Complaint("get_career_context", $$"""{"request":"{{new string('x', CareerReader.MaxRequest)}}"}""").Should().BeNull();
        Complaint("get_career_context", $$"""{"request":"{{new string('x', CareerReader.MaxRequest + 1)}}"}""").Should().EndWith("'request' must be a text of 1 to 10000 characters, not 10001.");
    }

    [Fact]
    public void Partial_dates_are_read() =>
        Read("get_experiences", """{"since":" 2019-03 "}""").Date("since").Should().Be(PartialDate.Create(2019, 3));

    private static ToolArguments Read(string tool, string json) =>
        new(Tools.Named(tool).InputSchema, JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value));

    private static string? Complaint(string tool, string json)
    {
        ToolArguments arguments = Read(tool, json);
        return Tools.Checked(tool, arguments);
    }
}
