using System.Text.Json;
using CareerContext.Exchange.Merging;
using CareerContext.Quality;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Prints what a review finds.</summary>
internal static class FindingList
{
    private const int MostShown = 10;

    /// <summary>Prints the scores, what waits for a decision, then the findings by area.</summary>
    public static void Print(VerbContext context, CareerReview review, List<MergeQuestion> questions, ReviewArea? area, bool isAll, bool json)
    {
        List<Finding> wanted = [.. review.Findings.Where(f => area is null || f.Area == area)];
        if (json)
        {
            context.PrintJson(writer => Write(writer, review.Completeness, questions, wanted));
            return;
        }
        context.Out.WriteLine(QualityReview.Head(review));
        if (isAll) context.PrintTable([], review.Completeness.Parts.Select(p => new[] { $"  {p.Name}", $"{p.Points:0.#}/{p.Most}" }));
        if (area is null) PrintQuestions(context, questions);
        // What the table of questions says already.
        wanted.RemoveAll(f => area is null && f.QuestionId is not null);
        List<Finding> shown = isAll ? wanted : [.. wanted.Take(MostShown)];
        foreach (IGrouping<ReviewArea, Finding> group in shown.GroupBy(f => f.Area)) PrintArea(context, group);
        context.Out.WriteLine();
        if (wanted.Count == 0) context.Out.WriteLine("Nothing else is to be looked at.");
        else if (shown.Count < wanted.Count) context.Out.WriteLine($"{shown.Count} of {VerbContext.Count(wanted.Count)} findings ({QualityReview.Counts(wanted)}); --all or --area NAME shows more.");
        else context.Out.WriteLine($"{VerbContext.Count(wanted.Count)} {(wanted.Count == 1 ? "finding" : "findings")} ({QualityReview.Counts(wanted)}).");
    }

    /// <summary>Prints one finding in full, with what its merge would do.</summary>
    public static void Print(VerbContext context, Finding finding, MergePreview? preview, bool json)
    {
        if (json)
        {
            context.PrintJson(writer => Write(writer, finding, preview));
            return;
        }
        context.Out.WriteLine($"{finding.Id} ({CareerReview.NameOf(finding.Area)}): {finding.Problem}");
        context.Out.WriteLine($"Do: {finding.Advice}");
        context.Out.WriteLine($"Adds: {finding.Gain}");
        if (preview is null) return;
        context.Out.WriteLine();
        PrintPreview(context, preview, "would stay", "would get", "would go to the trash", "would go", "would not be taken", "would lead to it");
    }

    /// <summary>Prints what a merge did.</summary>
    public static void PrintMerged(VerbContext context, MergePreview preview, string batch)
    {
        PrintPreview(context, preview, "stays", "got", "went to the trash", "went", "was not taken", "leads to it now");
        context.Out.WriteLine($"To take it back: careercontext undo {batch}");
    }

    private static void PrintQuestions(VerbContext context, List<MergeQuestion> questions)
    {
        context.Out.WriteLine();
        if (questions.Count == 0)
        {
            context.Out.WriteLine("Nothing waits for a decision.");
            return;
        }
        context.Out.WriteLine($"{VerbContext.Count(questions.Count)} {(questions.Count == 1 ? "waits" : "wait")} for your decision between sources (careercontext review mrg_… --take new|old):");
        QuestionList.PrintTable(context, questions, isWhole: false);
    }

    private static void PrintArea(VerbContext context, IGrouping<ReviewArea, Finding> area)
    {
        string name = CareerReview.NameOf(area.Key);
        context.Out.WriteLine();
        context.Out.WriteLine($"{char.ToUpperInvariant(name[0])}{name[1..]}");
        foreach (Finding finding in area)
        {
            context.Out.WriteLine($"  {finding.Id}  {finding.Problem}");
            context.Out.WriteLine($"              {finding.Advice}");
            context.Out.WriteLine($"              Adds: {finding.Gain}");
        }
    }

    private static void PrintPreview(VerbContext context, MergePreview preview, string stays, string got, string trashed, string left, string notTaken, string relinked)
    {
        context.Out.WriteLine($"{Name(preview.Before)} {stays}{(preview.Changed.Count == 0 ? "" : $" and {got}: {string.Join(", ", preview.Changed)}")}.");
        if (preview.Gone is { } gone) context.Out.WriteLine($"{Name(gone)} {trashed}.");
        foreach (KeptApart apart in preview.Apart)
        {
            string what = preview.Gone is null ? $"  {left}" : $"  {notTaken} ({apart.Label})";
            context.Out.WriteLine($"{what}: {PlainText.CleanLine(apart.Left)}{(apart.Kept.Length == 0 ? "" : $" — beside: {PlainText.CleanLine(apart.Kept)}")}");
        }
        foreach (Records.CareerRecord record in preview.Relinked) context.Out.WriteLine($"  {Name(record)} {relinked}");
    }

    private static string Name(Records.CareerRecord record) => $"{PlainText.CleanLine(record.Title ?? record.Kind.Name)} {record.Id}";

    private static void Write(Utf8JsonWriter writer, Completeness score, List<MergeQuestion> questions, List<Finding> findings)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("completeness");
        writer.WriteNumber("score", score.Basic);
        writer.WriteBoolean("complete", score.IsComplete);
        writer.WriteNumber("fine_score", score.Fine);
        writer.WriteStartArray("parts");
        foreach (ScorePart part in score.Parts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", part.Name);
            writer.WriteNumber("points", Math.Round(part.Points, 1));
            writer.WriteNumber("most", part.Most);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WritePropertyName("questions");
        QuestionList.Write(writer, questions);
        writer.WriteStartArray("findings");
        foreach (Finding finding in findings) Write(writer, finding, null);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding, MergePreview? preview)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("area", CareerReview.NameOf(finding.Area));
        writer.WriteString("rule", finding.Rule);
        Texts(writer, "record_ids", finding.RecordIds);
        writer.WriteString("problem", finding.Problem);
        writer.WriteString("advice", finding.Advice);
        writer.WriteString("gain", finding.Gain);
        writer.WriteString("question_id", finding.QuestionId);
        if (finding.Merge is null) writer.WriteNull("merge");
        else Write(writer, finding.Merge, preview);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ProposedMerge merge, MergePreview? preview)
    {
        writer.WriteStartObject("merge");
        writer.WriteString("kept_id", merge.KeptId);
        writer.WriteString("gone_id", merge.GoneId);
        if (preview is not null)
        {
            Texts(writer, "changed", preview.Changed);
            writer.WriteStartArray("not_taken");
            foreach (KeptApart apart in preview.Apart)
            {
                writer.WriteStartObject();
                writer.WriteString("field", apart.Label);
                writer.WriteString("kept", apart.Kept);
                writer.WriteString("left", apart.Left);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            Texts(writer, "relinked", preview.Relinked.Select(r => r.Id));
        }
        writer.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
