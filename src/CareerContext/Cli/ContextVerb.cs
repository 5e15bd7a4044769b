using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>context "REQUEST"</c></summary>
internal static class ContextVerb
{
    private const string StandardInput = "-";

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string[]> request = new("REQUEST") { Description = "What an assistant would ask, in plain words; - reads it from standard input.", Arity = ArgumentArity.OneOrMore };
        Option<int?> maxTokens = VerbContext.WholeNumber("--max-tokens", "N", $"The most tokens the answer may cost, {CareerReader.MinTokens} to {CareerReader.MaxTokens} (default {CareerReader.DefaultTokens}).");
        Option<string?> tier = new("--tier") { Description = "Forces quick, profile or detailed; else the smallest that holds the answer.", HelpName = "TIER" };
        Option<string?> asOf = VerbContext.AsOf();
        Option<bool> json = VerbContext.Json();
        Option<bool> explain = new("--explain") { Description = "Says why this answer and not another one." };
        Verb verb = new("context", "Answers a request exactly as an assistant would get it.",
            "careercontext context \"How many years of Python?\"", "careercontext context - --max-tokens 600 < job-ad.md")
        {
            request,
            maxTokens,
            tier,
            asOf,
            json,
            explain,
        };
        verb.SetAction(result =>
        {
            Tier? forced = ReadTier(result.GetValue(tier));
            string words = Words(context, result.GetRequiredValue(request));
            ContextAnswer answer = context.Reader(result, asOf).Answer(words, result.GetValue(maxTokens) ?? CareerReader.DefaultTokens, forced);
            AnswerText.Print(context, answer, result.GetValue(json), result.GetValue(explain));
            return ExitCode.Done;
        });
        return verb;
    }

    private static Tier? ReadTier(string? name) => name is null ? null
        : TierNames.Parse(name) ?? throw new CareerException(Fault.Invalid, "--tier is one of quick, profile, detailed.");

    private static string Words(VerbContext context, string[] request)
    {
        if (request is not [StandardInput]) return string.Join(' ', request);
        using StreamReader reader = new(context.Streams.In, Encoding.UTF8, leaveOpen: true);
        // One character more than allowed is enough to be refused; an endless input is not read to its end.
        char[] buffer = new char[CareerReader.MaxRequest + 1];
        int length = reader.ReadBlock(buffer, 0, buffer.Length);
        return new string(buffer, 0, length);
    }
}
