using System.Globalization;
using System.Text;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Keeps an author from writing over what others wrote meanwhile.</summary>
internal static class Staleness
{
    private const int LongestValue = 200;

    /// <summary>Refuses an edit of another version than the present one; without a version, one of fields that were changed since the author was last shown the record.</summary>
    /// <param name="session">The file.</param>
    /// <param name="present">The record as it is now.</param>
    /// <param name="fields">The fields and lists that would be written over; null for the record as a whole.</param>
    /// <param name="ifVersion">The version that the author knows, or null.</param>
    /// <param name="author">Who edits.</param>
    /// <exception cref="CareerException">It is stale; the message says the present version and what differs.</exception>
    public static void Check(CareerSession session, CareerRecord present, IEnumerable<string>? fields, long? ifVersion, EditAuthor author)
    {
        if (ifVersion is { } known)
        {
            if (known == present.Version) return;
            CareerRecord? then = History.List(session, present.Id).FindLast(c => c.RecordVersion == known)?.After is { } json ? RecordJson.Read(json) : null;
            string unknown = then is null ? " which is no version of it" : "";
            List<string> moved = then is null ? [] : [.. RecordEditor.Changes(then, present).Select(c => c.Name)];
            throw Stale(present, $"{present.Id} is of version {present.Version} now, not {known}{unknown}.", moved, author);
        }
        if (author.SeenOf(present.Id) is not { } seen) return;
        // Whoever wrote it: two programs may go by one name, and the owner may have two windows open.
        List<Change> unseen = History.List(session, present.Id).FindAll(c => c.After is not null && !seen.Covers(c.Number));
        HashSet<string>? wanted = fields is null ? null : [.. fields];
        List<string> meanwhile = [.. unseen.SelectMany(Changed).Distinct().Where(f => wanted?.Contains(f) != false)];
        if (meanwhile.Count > 0 || (wanted is null && unseen.Count > 0)) throw Stale(present, $"{present.Id} was changed by others meanwhile and is of version {present.Version} now.", meanwhile, author);
    }

    private static IEnumerable<string> Changed(Change change) =>
        RecordEditor.Changes(change.Before is null ? null : RecordJson.Read(change.Before), RecordJson.Read(change.After!)).Select(c => c.Name);

    private static CareerException Stale(CareerRecord present, string what, List<string> fields, EditAuthor author)
    {
        StringBuilder message = new($"Stale: {what}");
        HashSet<string> known = [.. RecordEditor.FieldNames(present.Kind).Except(VisibleRecords.Unreachable(present.Kind, author))];
        CareerRecord? shown = EditGuard.Shown(present, author);
        List<string> visible = shown is null ? [] : fields.FindAll(known.Contains);
        if (visible.Count > 0) message.Append(" What differs is now:");
        foreach (string field in visible) message.Append(CultureInfo.InvariantCulture, $"\n- {field}{(IsSaid(present.Kind, field, author) ? $": {Short(FieldText.Of(shown!, field))}" : "")}");
        message.Append(visible.Count > 0 ? "\n" : " ").Append(CultureInfo.InvariantCulture, $"To write all the same, pass the version {present.Version}.");
        return new CareerException(Fault.Stale, message.ToString());
    }

    // What is given only when asked for is named and not said.
    private static bool IsSaid(RecordKind kind, string field, EditAuthor author) =>
        author.IsOwner || (kind.HasField(field) ? kind.Field(field).Visibility : kind.List(field).Visibility) == Visibility.Shared;

    private static string Short(string? text) => text is null ? "not recorded" : FieldText.Shortened(text, LongestValue);
}
