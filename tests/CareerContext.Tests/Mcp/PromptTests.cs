using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Mcp;

/// <summary>What people say to each tool (Prompts.md): that nothing is missing there, and that no sentence is too much for the general entry.</summary>
public sealed class PromptTests
{
    [Fact]
    public void Every_tool_has_three_sentences_that_people_say() =>
        Prompts().Where(p => p.Value.Count >= 3).Select(p => p.Key).Should().BeEquivalentTo(Tools.Every.Where(t => t.Name is not ("search" or "fetch")).Select(t => t.Name));

    [Fact]
    public void The_general_entry_answers_each_sentence_within_its_budget_or_says_that_it_is_not_recorded()
    {
        using SmallCareer career = new();
        foreach (string sentence in Prompts().Where(p => Tools.All.Any(t => t.Name == p.Key)).SelectMany(p => p.Value))
        {
            ContextAnswer answer = career.Reader.Answer(sentence);
            answer.Receipt.Tokens.Should().BeLessThanOrEqualTo(CareerReader.DefaultTokens);
            (answer.Receipt.Answered || answer.Receipt.Missing.Count > 0).Should().BeTrue(sentence);
        }
    }

    private static Dictionary<string, List<string>> Prompts()
    {
        Dictionary<string, List<string>> prompts = [];
        string tool = "";
        foreach (string line in File.ReadLines(Repository.File("tests", "CareerContext.Tests", "Prompts.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) prompts[tool = line[3..].Trim()] = [];
            else if (line.StartsWith("- ", StringComparison.Ordinal)) prompts[tool].Add(line[2..].Trim());
        }
        return prompts;
    }
}
