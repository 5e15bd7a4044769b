using System.Text;
using System.Text.Json;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Lets the owner change a record as a form in their editor: only what they changed is written, and nothing that they typed is lost.</summary>
/// <param name="context">The streams.</param>
/// <param name="writing">Writes.</param>
/// <param name="kind">The kind.</param>
/// <param name="id">The record, or null for a new one.</param>
/// <param name="ifVersion">The version that it must be of, or null.</param>
/// <param name="isNew">Whether a new one may look like one that is there.</param>
internal sealed class FormEditing(VerbContext context, RecordWriting writing, RecordKind kind, string? id, long? ifVersion, bool isNew)
{
    private const int MostRounds = 20;
    private const string NothingChanged = "Nothing was changed.";

    private EditAuthor author = EditAuthor.Owner;
    private CareerRecord record = new() { Kind = kind };

    /// <summary>Opens the form, and writes what was changed when the owner says so.</summary>
    /// <exception cref="CareerException">No terminal, no editor, or the edit is refused; then the typed text is kept and its place said.</exception>
    public void Run()
    {
        string words = id is null ? $"add {kind.Name}" : $"edit {id}";
        string way = $"name the fields instead, e.g. `careercontext record {words} {RecordEditor.FieldNames(kind).First()}=…`";
        if (!context.Streams.InIsTerminal) throw new CareerException(Fault.Invalid, $"A form needs a terminal, and this is none; {way}.");
        string editor = context.Streams.Editor ?? throw new CareerException(Fault.Invalid, $"No editor is named: set VISUAL or EDITOR, e.g. EDITOR=nano; or {way}.");
        Begin();
        string offered = RecordForm.Head(record) + RecordForm.Body(record);
        using PrivateText text = new($"{kind.Name}.txt", offered);
        using StreamReader typed = new(context.Streams.In, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (Fill(editor, text) is { } fields) Finish(fields, typed);
            else context.Out.WriteLine(NothingChanged);
        }
        catch (CareerException refused) when (Kept(text) is string typedText && typedText != offered && !FilledForm.IsEmptied(typedText))
        {
            text.Keep();
            throw new CareerException(refused.Fault, $"{refused.Message}\nNothing was written. Your text is kept in {text.Path}. Delete it when you no longer need it: no forgetting reaches it.", refused);
        }
    }

    private void Begin()
    {
        if (id is null && writing.File.Look() == FileState.Missing) return;
        (CareerRecord? found, long seen) = writing.File.Read(session =>
            (id is not null ? RecordStore.Get(session, id) : kind.IsSingle && !isNew ? RecordStore.List(session, kind).FirstOrDefault() : null, History.LastNumber(session)));
        author = author with { Seen = seen };
        record = found ?? record;
        // What would be refused anyway is refused before anybody types.
        if (found is { IsActive: false }) throw new CareerException(Fault.Conflict, $"{found.Id} lies in the trash; `careercontext record restore {found.Id}` brings it back.");
    }

    // Null when the owner changed nothing.
    private JsonElement? Fill(string editor, PrivateText text)
    {
        FilledForm before = FilledForm.Read(kind, RecordForm.Body(record));
        string offered = text.Read();
        for (int round = 1; ; round++)
        {
            if (!text.Edit(editor)) return null;
            string filled = Decoded(text);
            if (FilledForm.IsEmptied(filled)) return null;
            FilledForm form = FilledForm.Read(kind, filled);
            JsonElement? fields = form.Differing(before);
            if (round == 1 && (filled == offered || (fields is null && form.Mistakes.Count == 0))) return null;
            List<string> wrong = [.. form.Mistakes.Count > 0 || fields is null ? form.Mistakes : Complaints(fields.Value)];
            if (wrong.Count == 0) return fields;
            foreach (string mistake in wrong) context.Error.WriteLine(mistake);
            // Closed as it was opened: there is nothing more to come.
            if (filled == offered || round == MostRounds) throw new CareerException(Fault.Invalid, "The form has mistakes.");
            offered = string.Concat(wrong.SelectMany(w => w.Split('\n')).Select(w => $"{RecordForm.Comment} MISTAKE: {w}\n")) + $"{RecordForm.Comment}\n" + RecordForm.Head(record) + FilledForm.WithoutHead(filled);
            text.Write(offered);
        }
    }

    private List<string> Complaints(JsonElement fields)
    {
        try
        {
            writing.Plan(Edit(fields) with { IsNew = isNew || (record.Id.Length == 0 && !kind.IsSingle) }, author);
            return [];
        }
        catch (CareerException wrong) when (wrong.Fault == Fault.Invalid)
        {
            return [wrong.Message];
        }
    }

    private void Finish(JsonElement fields, StreamReader typed)
    {
        RecordEdit edit = Edit(fields);
        PlannedEdit plan;
        try
        {
            plan = writing.Plan(edit, author);
        }
        catch (CareerException like) when (like.Fault == Fault.Conflict && record.Id.Length == 0 && !isNew)
        {
            context.Error.WriteLine(like.Message);
            if (!Agrees(typed, "Add it as another one? [y/N] ")) throw;
            edit = edit with { IsNew = true };
            plan = writing.Plan(edit, author);
        }
        if (writing.IsDryRun || plan.Changes.Count == 0)
        {
            writing.Show(plan, "Would add", "Would change");
            return;
        }
        writing.Show(plan, "This would add", "This would change");
        if (Agrees(typed, "Write it? [y/N] ")) writing.Write(edit, author);
        else context.Out.WriteLine(NothingChanged);
    }

    private bool Agrees(StreamReader typed, string question)
    {
        context.Error.Write(question);
        context.Error.Flush();
        return typed.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private RecordEdit Edit(JsonElement fields) => new(kind, fields) { Id = record.Id.Length == 0 ? null : record.Id, IfVersion = ifVersion, IsNew = isNew && record.Id.Length == 0 };

    private static string Decoded(PrivateText text)
    {
        try
        {
            return text.Read();
        }
        catch (DecoderFallbackException error)
        {
            throw new CareerException(Fault.Invalid, "The form was saved in another encoding than UTF-8.", error);
        }
    }

    // What cannot be read is kept, too.
    private static string Kept(PrivateText text)
    {
        try
        {
            return text.Read();
        }
        catch (DecoderFallbackException)
        {
            return "?";
        }
    }
}
