using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerContext.Exchange.Merging;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>review [ID …] [--take new|old] [--separate]</c></summary>
internal static class ReviewVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string[]> ids = new("ID") { Description = "Questions, e.g. mrg_4hq9xz; without any all open ones are listed.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> take = new("--take") { Description = "Decides: new takes what the source says, old keeps what is recorded.", HelpName = "new|old" };
        Option<bool> separate = new("--separate") { Description = "Decides that it is not the same thing: what the source says becomes a record of its own." };
        Option<bool> all = new("--all") { Description = "All open questions." };
        Option<bool> next = new("--next") { Description = "Asks for the one missing fact that would make most kinds of request answerable." };
        Option<bool> json = VerbContext.Json();
        Verb verb = new("review", "Lists where sources say otherwise than the file, and takes your decisions.", "careercontext review", "careercontext review mrg_4hq9xz --take new", "careercontext review --all --take old")
        {
            ids,
            take,
            separate,
            all,
            next,
            json,
        };
        verb.Remark = "A decision holds for the next import of that source too. It is a batch of the history; `careercontext undo BATCH` takes it back.";
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string[] named = result.GetValue(ids) ?? [];
            if (result.GetValue(next))
            {
                if (named.Length > 0 || result.GetValue(all) || result.GetValue(take) is not null || result.GetValue(separate)) throw new CareerException(Fault.Invalid, "--next stands alone, or with --json.");
                NextQuestionView.Print(context, file, result.GetValue(json));
                return ExitCode.Done;
            }
            MergeVerdict? verdict = Verdict(result.GetValue(take), result.GetValue(separate));
            if (verdict is null)
            {
                if (result.GetValue(all)) throw new CareerException(Fault.Invalid, "--all needs --take new, --take old or --separate.");
                List(context, file.Read(session => MergeReview.List(session)), named, result.GetValue(json));
                return ExitCode.Done;
            }
            Decide(context, file, result.GetValue(all) ? null : named, verdict.Value);
            return ExitCode.Done;
        });
        return verb;
    }

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

    private static void List(VerbContext context, List<MergeQuestion> open, string[] named, bool json)
    {
        List<MergeQuestion> shown = named.Length == 0 ? open : open.FindAll(q => named.Contains(q.Decision.Id));
        if (named.FirstOrDefault(n => !open.Exists(q => q.Decision.Id == n)) is not null) throw new CareerException(Fault.NotFound, "No open question has this id; `careercontext review` lists them.");
        if (json) context.PrintJson(writer => Write(writer, shown));
        else if (shown.Count == 0) context.Out.WriteLine("Nothing waits for a decision.");
        else context.PrintTable(["id", "record", "field", "recorded", "the source says", "source", "found by", "score"], shown.Select(q => new[]
        {
            q.Decision.Id,
            $"{PlainText.CleanLine(q.Record.Title ?? q.Record.Kind.Name)} {q.Record.Id}",
            q.Decision.Field is null ? "the same?" : PlainText.CleanLine(q.Label),
            named.Length > 0 ? q.Recorded : DifferingPart.Of(q.Recorded, q.Decision.IncomingValue ?? "").One,
            named.Length > 0 ? q.Decision.IncomingValue ?? "" : DifferingPart.Of(q.Recorded, q.Decision.IncomingValue ?? "").Other,
            PlainText.CleanLine(q.Decision.SourceName),
            q.Decision.MatchMethod,
            q.Decision.MatchScore.ToString("0.00", CultureInfo.InvariantCulture) + (q.Decision.ReviewRequired ? " ?" : ""),
        }));
    }

    private static void Write(Utf8JsonWriter writer, List<MergeQuestion> questions)
    {
        writer.WriteStartArray();
        foreach (MergeQuestion question in questions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", question.Decision.Id);
            writer.WriteString("record_id", question.Record.Id);
            writer.WriteString("record", question.Record.Title);
            writer.WriteString("field", question.Decision.Field);
            writer.WriteString("recorded", question.Recorded);
            writer.WriteString("incoming", question.Decision.IncomingValue);
            writer.WriteString("source_format", question.Decision.SourceFormat);
            writer.WriteString("source_name", question.Decision.SourceName);
            writer.WriteString("place", question.Decision.Place);
            writer.WriteString("match_method", question.Decision.MatchMethod);
            writer.WriteNumber("match_score", question.Decision.MatchScore);
            writer.WriteBoolean("review_required", question.Decision.ReviewRequired);
            writer.WriteString("raised_at", question.Decision.RaisedAt);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
