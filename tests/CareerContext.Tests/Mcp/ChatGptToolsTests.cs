using System.Text.Json;
using CareerContext.Mcp;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Mcp;

public sealed class ChatGptToolsTests
{
    private static readonly ToolSelection Both = new("chatgpt");

    [Fact]
    public async Task Search_gives_ids_titles_and_addresses_and_fetch_takes_them()
    {
        using SmallCareer career = new();
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Both);
        JsonElement found = Json(await pair.Text("search", ("query", "chlorine dosing")));
        found.EnumerateObject().Select(p => p.Name).Should().Equal("results");
        JsonElement best = found.GetProperty("results")[0];
        best.EnumerateObject().Select(p => p.Name).Should().Equal("id", "title", "url");
        best.GetProperty("id").GetString().Should().Be(career.Plant.Id);
        best.GetProperty("title").GetString().Should().Contain("Operations Lead").And.NotContainAny("*", career.Plant.Id);
        best.GetProperty("url").GetString().Should().Be($"career://experiences/{career.Plant.Id}");

        JsonElement whole = Json(await pair.Text("fetch", ("id", best.GetProperty("id").GetString())));
        whole.EnumerateObject().Select(p => p.Name).Should().Equal("id", "title", "text", "url", "metadata");
        whole.GetProperty("text").GetString().Should().Contain("Cut chlorine use by 30 %");
        whole.GetProperty("title").GetString().Should().Be(best.GetProperty("title").GetString());
        Json(await pair.Text("fetch", ("id", best.GetProperty("url").GetString()))).GetProperty("id").GetString().Should().Be(career.Plant.Id);
    }

    [Fact]
    public async Task What_is_not_there_is_an_empty_list_or_an_error_that_says_what_to_do()
    {
        using SmallCareer career = new();
        await using McpPair pair = await McpPair.Start(career.Reader, tools: Both);
        Json(await pair.Text("search", ("query", "zeppelin"))).GetProperty("results").GetArrayLength().Should().Be(0);
        (await pair.Error("fetch", ("id", "exp_zzzzzz"))).Should().Contain("No record has this id");
        (await pair.Error("fetch", ("id", "career://experiences"))).Should().Contain("search returns the ids");
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
