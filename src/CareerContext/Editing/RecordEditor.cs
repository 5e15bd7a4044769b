using System.Globalization;
using System.Text.Json;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>The one way in for edits by hand, the owner's and assistants' alike: checked as a whole, then written as a whole or not at all.</summary>
/// <remarks>Only what is named is written, so that two who edit one record lose nothing of each other.</remarks>
public static class RecordEditor
{
    private const double TrustInAssistants = 0.7;

    /// <summary>Works out what an edit would do; nothing is written.</summary>
    /// <exception cref="CareerException">Wrong fields (all are named), no such record, a stale version, or a new record that looks like one that is there.</exception>
    public static PlannedEdit Plan(CareerSession session, RecordEdit edit, EditAuthor author)
    {
        RecordKind kind = edit.Kind;
        CareerRecord? before = Target(session, edit, author);
        GivenFields given = new(kind, edit.Fields, author.IsOwner);
        List<string> problems = [.. given.Problems];
        CareerRecord from = before ?? Fresh(session, kind, author);
        CareerRecord after = from;
        if (problems.Count == 0)
        {
            if (given.IsEmpty) throw new CareerException(Fault.Invalid, $"No field is named; {kind.Name} has {string.Join(", ", FieldNames(kind))}.");
            after = FollowUp.Of(session, from, given.Over(from), given.Names, edit.Names);
            problems.AddRange(EditGuard.Unreachable(from, after, author).Select(name => $"'{name}' is kept from this client, so only the owner can change it: `careercontext record edit`"));
            problems.AddRange(EditGuard.DeadLinks(session, from, after, author));
            problems.AddRange(Breaches(session.Today, before, after, given, author));
        }
        if (problems.Count > 0) throw Wrong(kind, problems);
        List<FieldChange> changes = Changes(before, after);
        if (before is not null && changes.Count > 0) Staleness.Check(session, before, changes.Select(c => c.Name).Except(given.Patched), edit.IfVersion, author);
        if (before is null && changes.Count == 0) throw Empty(kind);
        if (before is null && !edit.IsNew) LookAlike.Refuse(session, after, author, edit.Names);
        return new PlannedEdit(before, after, changes);
    }

    /// <summary>Writes an edit. What an assistant writes is unconfirmed until the owner confirms it.</summary>
    /// <returns>What was done; <see cref="PlannedEdit.After"/> is the record as it is now.</returns>
    /// <exception cref="CareerException">See <see cref="Plan(CareerSession, RecordEdit, EditAuthor)"/>; nothing is written then.</exception>
    public static PlannedEdit Save(WriteSession session, RecordEdit edit, EditAuthor author)
    {
        PlannedEdit plan = Plan(session, edit, author);
        if (plan.Changes.Count == 0) return plan;
        CareerRecord signed = EditSources.Sign(session, plan, author, author.IsOwner ? 1 : TrustInAssistants);
        return plan with { After = RecordStore.Save(session, signed with { Confirmed = author.IsOwner && (signed.Confirmed || IsOwnersOnly(signed)) }) };
    }

    // When the owner has said every fact of it anew, nothing is left that could wait.
    private static bool IsOwnersOnly(CareerRecord record) => FactsOf(record).All(f => record.Sources.Any(s => s.Method == EditSources.Owners && s.Field == f));

    private static IEnumerable<string> FactsOf(CareerRecord record) => record.Kind.Fields.Where(f => GivenFields.IsOpen(f) && record.Values.ContainsKey(f.Name)).Select(f => f.Name)
        .Concat(record.Kind.Lists.SelectMany(l => Enumerable.Range(0, record.List(l.Table).Count).Select(i => JsonPath.Index(l.Table, i))));

    /// <summary>Finds what is to be removed; nothing is written.</summary>
    /// <exception cref="CareerException">No such record, it lies in the trash already, or the version is stale.</exception>
    public static CareerRecord PlanRemoval(CareerSession session, string id, long? ifVersion, EditAuthor author)
    {
        CareerRecord record = EditGuard.Get(session, id, author);
        if (!record.IsActive) throw new CareerException(Fault.Conflict, $"{record.Id} lies in the trash already; `careercontext record restore {record.Id}` brings it back.");
        Staleness.Check(session, record, null, ifVersion, author);
        return record;
    }

    /// <summary>Puts a record into the trash, from which it can be restored. Its text stays in the file until it is forgotten.</summary>
    /// <exception cref="CareerException">See <see cref="PlanRemoval"/>; nothing is written then.</exception>
    public static CareerRecord Remove(WriteSession session, string id, long? ifVersion, EditAuthor author)
    {
        CareerRecord record = PlanRemoval(session, id, ifVersion, author);
        return RecordStore.Save(session, record with { IsActive = false, Confirmed = record.Confirmed && author.IsOwner });
    }

    /// <summary>Takes a record out of the trash.</summary>
    /// <exception cref="CareerException">No such record, or it does not lie there.</exception>
    public static CareerRecord Restore(WriteSession session, string id)
    {
        CareerRecord record = RecordStore.Get(session, id);
        if (record.IsActive) throw new CareerException(Fault.Conflict, $"{record.Id} does not lie in the trash.");
        // An assistant's removal waited for the owner's word, which this is; what was unconfirmed before still is.
        string? before = History.List(session, record.Id).FindLast(c => c is { Before: not null, After: not null } && RecordJson.Read(c.Before).IsActive && !RecordJson.Read(c.After).IsActive)?.Before;
        if (record.Kind.IsSingle && RecordStore.List(session, record.Kind).FirstOrDefault() is { } only) throw OneOnly(only, EditAuthor.Owner);
        return RecordStore.Save(session, record with { IsActive = true, Confirmed = record.Confirmed || (before is not null && RecordJson.Read(before).Confirmed) });
    }

    /// <summary>Works out what an edit would do, also to a file that is not there yet: its first record is checked against a career of nothing, so that no file is made for what is refused.</summary>
    /// <returns>The plan, and the number of the last change it was made after.</returns>
    /// <exception cref="CareerException">See <see cref="Plan(CareerSession, RecordEdit, EditAuthor)"/>.</exception>
    public static (PlannedEdit Plan, long Version) Plan(CareerFile file, RecordEdit edit, EditAuthor author)
    {
        CareerFile whole = file.Look() == FileState.Missing ? file.InMemory(new StillClock(new DateTimeOffset(file.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)), _ => { }) : file;
        try
        {
            return whole.Read(session => (Plan(session, edit, author), History.LastNumber(session)));
        }
        finally
        {
            if (whole != file) whole.CloseMemory();
        }
    }

    /// <summary>What an edit changes, or others changed meanwhile; whether the owner stands by it aside.</summary>
    /// <param name="before">Before; null for a record that is new.</param>
    /// <param name="after">After.</param>
    internal static List<FieldChange> Changes(CareerRecord? before, CareerRecord after) => FieldChange.Between(before, after).FindAll(c => c.Name != "confirmed");

    /// <summary>The names of the fields and lists that can be written.</summary>
    public static IEnumerable<string> FieldNames(RecordKind kind) => [.. kind.Fields.Where(GivenFields.IsOpen).Select(f => f.Name), .. kind.Lists.Select(l => l.Table)];

    private static CareerRecord? Target(CareerSession session, RecordEdit edit, EditAuthor author)
    {
        if (edit.Id is not { Length: > 0 } id)
        {
            if (edit is { Kind.IsSingle: true, IsNew: false } && RecordStore.List(session, edit.Kind).Find(r => author.IsOwner || r.Visibility != Visibility.Private) is { } only)
                return NamesAnother(edit, only) ? throw OneOnly(only, author) : only;
            return edit.IfVersion is null ? null : throw new CareerException(Fault.Invalid, "A version belongs to a record: pass its id too, or leave the version out.");
        }
        if (edit.IsNew) throw new CareerException(Fault.Invalid, "An id and new: true exclude each other; leave one of them out.");
        CareerRecord record = EditGuard.Get(session, id, author);
        if (record.Kind != edit.Kind) throw new CareerException(Fault.Invalid, $"{record.Id} is of the kind {record.Kind.Name}, not {edit.Kind.Name}.");
        if (!record.IsActive) throw new CareerException(Fault.Conflict, $"{record.Id} lies in the trash; `careercontext record restore {record.Id}` brings it back.");
        return record;
    }

    // Somebody else's name is no correction: who means that says so by the id.
    private static bool NamesAnother(RecordEdit edit, CareerRecord only) => edit.Kind.Field(edit.Kind.TitleField).Choices is null && only.Title is { } title && edit.Fields.ValueKind == JsonValueKind.Object
        && edit.Fields.TryGetProperty(edit.Kind.TitleField, out JsonElement name) && name.ValueKind == JsonValueKind.String && PlainText.Fold(name.ToString()) != PlainText.Fold(title);

    private static CareerException OneOnly(CareerRecord shown, EditAuthor author) => new(Fault.Conflict,
        $"There can be one record of the kind {shown.Kind.Name} only: {shown.Id}{(author.IsOwner || shown.Visibility == Visibility.Shared ? $" ({ShownName.Of(shown)})" : "")}. Pass that id to change it.");

    private static CareerException Empty(RecordKind kind) => new(Fault.Invalid, $"A new {kind.Name} needs a value in at least one field.");

    private static CareerException Wrong(RecordKind kind, List<string> problems) => new(Fault.Invalid, $"Wrong fields for {kind.Name}: {string.Join("; ", problems)}.");

    private static CareerRecord Fresh(CareerSession session, RecordKind kind, EditAuthor author)
    {
        List<CareerRecord> known = RecordStore.List(session, kind, includeRemoved: true);
        if (kind.IsSingle && known.Find(r => r.IsActive) is { } single)
        {
            throw EditGuard.Shown(single, author) is { } shown
                ? OneOnly(shown, author)
                : new CareerException(Fault.Unsupported, $"Records of the kind {kind.Name} are not this client's to write; the owner can: `careercontext record edit`.");
        }
        return new CareerRecord { Kind = kind, Position = known.Select(r => r.Position).DefaultIfEmpty(-1).Max() + 1, SourceConfidence = author.IsOwner ? 1 : TrustInAssistants };
    }

    // What was wrong before and is not touched is nothing that this edit could mend.
    private static IEnumerable<string> Breaches(DateOnly today, CareerRecord? before, CareerRecord after, GivenFields given, EditAuthor author)
    {
        HashSet<string> named = [.. given.Names];
        List<RuleBreach> old = before is null ? [] : RecordRules.Check(before, today, author.Scope);
        return RecordRules.Check(after, today, author.Scope).Where(b => named.Contains(b.Field.Split('[')[0]) || !old.Contains(b))
            .Select(b => string.Create(CultureInfo.InvariantCulture, $"'{b.Field}' {b.Message}"));
    }
}
