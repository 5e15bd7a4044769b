using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Writes the owner's edits and says what changed.</summary>
/// <param name="context">The streams.</param>
/// <param name="file">The career file.</param>
/// <param name="isDryRun">Whether nothing is to be written.</param>
internal sealed class RecordWriting(VerbContext context, CareerFile file, bool isDryRun)
{
    private const int LongestValue = 100;
    private const string Nothing = "(nothing)";

    /// <summary>The career file.</summary>
    public CareerFile File => file;

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDryRun => isDryRun;

    /// <summary>Works out what an edit would do.</summary>
    /// <exception cref="CareerException">It is refused.</exception>
    public PlannedEdit Plan(RecordEdit edit, EditAuthor author) => edit.Id is null
        ? RecordEditor.Plan(file, edit, author).Plan
        : file.Read(session => RecordEditor.Plan(session, edit, author));

    /// <summary>Writes an edit, or shows what it would do.</summary>
    /// <exception cref="CareerException">It is refused; nothing is written then.</exception>
    public void Write(RecordEdit edit) => Write(edit, EditAuthor.Owner);

    /// <summary>Writes an edit, or shows what it would do.</summary>
    /// <exception cref="CareerException">It is refused; nothing is written then.</exception>
    public void Write(RecordEdit edit, EditAuthor author)
    {
        // A file that is not there is not made for what is refused.
        if (isDryRun || file.Look() == FileState.Missing)
        {
            PlannedEdit plan = Plan(edit, author);
            if (isDryRun)
            {
                Show(plan, "Would add", "Would change");
                return;
            }
        }
        (PlannedEdit done, string batch) = file.Write(author.Origin, session => (RecordEditor.Save(session, edit, author), session.BatchId));
        Show(done, "Added", "Changed");
        if (done.Changes.Count > 0) context.Out.WriteLine($"To take it back: careercontext undo {batch}");
    }

    /// <summary>Says what an edit does, a line a field.</summary>
    public void Show(PlannedEdit plan, string added, string changed)
    {
        CareerRecord record = plan.After;
        string id = record.Id.Length == 0 ? record.Kind.Name : record.Id;
        if (plan.Changes.Count == 0)
        {
            context.Out.WriteLine($"Nothing changes: {id} says so already.");
            return;
        }
        context.Out.WriteLine($"{(plan.Before is null ? added : changed)} {id}: {ShownName.Of(record)}");
        foreach (FieldChange change in plan.Changes)
        {
            if (record.Kind.HasField(change.Name) && !GivenFields.IsOpen(record.Kind.Field(change.Name))) continue;
            if (change.IsList) ShowList(change);
            else context.Out.WriteLine($"  {change.Name}: {Words(change, plan.Before is null)}");
        }
    }

    private static string Words(FieldChange change, bool isNew)
    {
        if (isNew) return FieldText.Shortened(change.After ?? Nothing, LongestValue);
        if (change.Before is not { } before || change.After is not { } after) return $"{FieldText.Shortened(change.Before ?? Nothing, LongestValue)} → {FieldText.Shortened(change.After ?? Nothing, LongestValue)}";
        (string one, string other) = DifferingPart.Of(before, after);
        return $"{one} → {other}";
    }

    private void ShowList(FieldChange change)
    {
        context.Out.WriteLine($"  {change.Name}:{(change.Removed.Count + change.Added.Count == 0 ? " in another order" : "")}");
        foreach (string entry in change.Removed) context.Out.WriteLine($"    - {FieldText.Shortened(entry, LongestValue)}");
        foreach (string entry in change.Added) context.Out.WriteLine($"    + {FieldText.Shortened(entry, LongestValue)}");
    }
}
