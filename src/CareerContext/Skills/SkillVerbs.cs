using System.CommandLine;
using CareerContext.Cli;
using CareerContext.Context;

namespace CareerContext.Skills;

/// <summary><c>skill search QUERY</c></summary>
internal static class SkillVerbs
{
    /// <summary>Makes the verbs.</summary>
    public static Verb Build(VerbContext context) =>
        new("skill", "Looks into the recorded skills.", "careercontext skill search Python") { Search(context) };

    private static Verb Search(VerbContext context)
    {
        Argument<string[]> query = new("QUERY") { Description = "The skill's name.", Arity = ArgumentArity.OneOrMore };
        Option<int?> limit = VerbContext.WholeNumber("--limit", "N", "At most so many skills, 1 to 20 (default 5).");
        Option<bool> json = VerbContext.Json();
        Verb verb = new("search", "Says whether a skill is recorded, and which records prove it.", "careercontext skill search Python", "careercontext skill search \"time series\" --json")
        {
            query,
            limit,
            json,
        };
        verb.SetAction(result =>
        {
            ContextAnswer answer = context.Reader(result).SearchSkills(string.Join(' ', result.GetRequiredValue(query)), result.GetValue(limit) ?? 5);
            AnswerText.Print(context, answer, result.GetValue(json));
            return ExitCode.Done;
        });
        return verb;
    }
}
