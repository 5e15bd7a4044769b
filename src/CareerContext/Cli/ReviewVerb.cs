using System.CommandLine;
using System.CommandLine.Parsing;
using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Cli;

/// <summary><c>review [ID …] [--area NAME] [--all] [--accept] [--take new|old] [--separate]</c></summary>
internal static class ReviewVerb
{
    private sealed record Asked(string[] Ids, MergeVerdict? Verdict, ReviewArea? Area, bool IsAll, bool IsAccepted, bool IsJson)
    {
        /// <summary>Whether the one id that is named is a finding's.</summary>
        public bool IsFinding => Ids.Any(i => i.StartsWith(Finding.Prefix + "_", StringComparison.Ordinal));
    }

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string[]> ids = new("ID") { Description = "Questions (mrg_4hq9xz) or one finding (fnd_7k2mqa); without any all that is open is listed.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> area = new("--area") { Description = $"Only findings of this area: {string.Join(", ", CareerReview.AreaNames)}.", HelpName = "NAME" };
        Option<bool> all = new("--all") { Description = "All findings; with --take or --separate all open questions." };
        Option<bool> accept = new("--accept") { Description = "Merges what the finding proposes to merge." };
        Option<string?> take = new("--take") { Description = "Decides: new takes what the source says, old keeps what is recorded.", HelpName = "new|old" };
        Option<bool> separate = new("--separate") { Description = "Decides that it is not the same thing: what the source says becomes a record of its own." };
        Option<bool> next = new("--next") { Description = "Asks for the one missing fact that would make most kinds of request answerable." };
        Option<bool> json = VerbContext.Json();
        Verb verb = new("review", "Says how good the file is: what is missing, contradictory, doubled or old, and what waits for your decision.",
            "careercontext review", "careercontext review --area uniqueness", "careercontext review fnd_7k2mqa --accept", "careercontext review mrg_4hq9xz --take new", "careercontext review --all --take old", "careercontext review --next")
        {
            ids, area, all, accept, take, separate, next, json,
        };
        verb.Remark = "A decision holds for the next import of that source too. Each is a batch of the history; `careercontext undo BATCH` takes it back.";
        verb.SetAction(result =>
        {
            Asked asked = new(result.GetValue(ids) ?? [], Verdict(result.GetValue(take), result.GetValue(separate)), AreaOf(result.GetValue(area)), result.GetValue(all), result.GetValue(accept), result.GetValue(json));
            if (result.GetValue(next))
            {
                if (asked is not { Ids: [], Verdict: null, Area: null, IsAll: false, IsAccepted: false }) throw new CareerException(Fault.Invalid, "--next stands alone, or with --json.");
                NextQuestionView.Print(context, context.Open(result), asked.IsJson);
                return ExitCode.Done;
            }
            Check(asked);
            Run(context, context.Open(result), asked);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Run(VerbContext context, CareerFile file, Asked asked)
    {
        if (asked.Verdict is { } verdict) Decide(context, file, asked.IsAll ? null : asked.Ids, verdict);
        else if (asked.IsFinding) One(context, file, asked);
        else if (asked.Ids.Length > 0) QuestionList.Print(context, Named(file.Read(session => MergeReview.List(session)), asked.Ids), asked.IsJson);
        else FindingList.Print(context, CareerReview.Of(View(file)), file.Read(session => MergeReview.List(session)), asked.Area, asked.IsAll, asked.IsJson);
    }

    private static void Check(Asked asked)
    {
        if (asked.Verdict is not null && (asked.IsAccepted || asked.Area is not null)) throw new CareerException(Fault.Invalid, "--take and --separate decide questions; --accept and --area are about findings.");
        if (asked.IsFinding && (asked.Ids.Length > 1 || asked.Verdict is not null)) throw new CareerException(Fault.Invalid, "A finding is looked at by itself: careercontext review fnd_7k2mqa, with --accept to merge what it proposes.");
        if (asked.IsAccepted && !asked.IsFinding) throw new CareerException(Fault.Invalid, "--accept needs one finding, e.g. careercontext review fnd_7k2mqa --accept; `careercontext review` lists them.");
    }

    // All that the owner may see, which is all.
    private static CareerView View(CareerFile file)
    {
        CareerSnapshot snapshot = file.Read(CareerSnapshot.Load);
        return new CareerView(snapshot) { Vocabulary = new CareerVocabulary(file, snapshot) };
    }

    private static void One(VerbContext context, CareerFile file, Asked asked)
    {
        CareerView view = View(file);
        Finding finding = CareerReview.Of(view).Findings.FirstOrDefault(f => f.Id == asked.Ids[0]) ?? throw new CareerException(Fault.NotFound, "No finding has this id; `careercontext review --all` lists what is found now.");
        MergePreview? preview = finding.Merge?.Preview(view);
        if (!asked.IsAccepted)
        {
            FindingList.Print(context, finding, preview, asked.IsJson);
            return;
        }
        if (preview is null) throw new CareerException(Fault.Invalid, $"{finding.Id} proposes no merge; `careercontext review {finding.Id}` says what to do.");
        string batch = file.Write(MergeReview.Origin, session =>
        {
            preview.Accept(session);
            return session.BatchId;
        });
        FindingList.PrintMerged(context, preview, batch);
    }

    private static ReviewArea? AreaOf(string? name) => name is null ? null
        : CareerReview.AreaOf(name) ?? throw new CareerException(Fault.Invalid, $"--area takes {string.Join(", ", CareerReview.AreaNames)}.");

    private static MergeVerdict? Verdict(string? take, bool separate)
    {
        if (take is not null && separate) throw new CareerException(Fault.Invalid, "--take and --separate exclude each other.");
        return take switch
        {
            null => separate ? MergeVerdict.Separate : null,
            "new" => MergeVerdict.TakeNew,
            "old" => MergeVerdict.TakeOld,
            _ => throw new CareerException(Fault.Invalid, "--take takes new or old."),
        };
    }

    private static List<MergeQuestion> Named(List<MergeQuestion> open, string[] named) => named.All(n => open.Exists(q => q.Decision.Id == n))
        ? open.FindAll(q => named.Contains(q.Decision.Id))
        : throw new CareerException(Fault.NotFound, "No open question has this id; `careercontext review` lists them.");

    private static void Decide(VerbContext context, CareerFile file, string[]? named, MergeVerdict verdict)
    {
        if (named is { Length: 0 }) throw new CareerException(Fault.Invalid, "Name the questions, or --all; `careercontext review` lists them.");
        if (named is null && file.Read(session => MergeReview.List(session).Count) == 0)
        {
            context.Out.WriteLine("Nothing waits for a decision.");
            return;
        }
        (int count, string batch) = file.Write(MergeReview.Origin, session =>
        {
            string[] wanted = named ?? [.. MergeReview.List(session).Where(q => verdict != MergeVerdict.Separate || q.Decision.ReviewRequired).Select(q => q.Decision.Id)];
            foreach (string id in wanted.Distinct(StringComparer.Ordinal)) MergeReview.Decide(session, id, verdict);
            return (wanted.Length, session.BatchId);
        });
        context.Out.WriteLine($"{VerbContext.Count(count)} decided. {(count > 0 ? $"To take it back: careercontext undo {batch}" : "")}".TrimEnd());
    }
}
