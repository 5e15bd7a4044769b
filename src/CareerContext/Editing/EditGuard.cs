using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>What an author can reach: the owner everything, an assistant what it is shown.</summary>
internal static class EditGuard
{
    /// <summary>The record of an id.</summary>
    /// <exception cref="CareerException">There is none that the author may know of.</exception>
    public static CareerRecord Get(CareerSession session, string id, EditAuthor author)
    {
        CareerRecord? record = RecordStore.Find(session, id.Trim());
        return record is not null && (author.IsOwner || Shown(record, author) is not null)
            ? record
            : throw new CareerException(Fault.NotFound, "No record has this id. Ids look like exp_7k2mqa and stand at the end of a record's heading.");
    }

    /// <summary>The record as the author may see it; null where it may not at all.</summary>
    public static CareerRecord? Shown(CareerRecord record, EditAuthor author) => author.IsOwner ? record : VisibleRecords.Of(record, author.Hidden);

    /// <summary>The fields and lists that an edit changes and that the author may not see, before or after.</summary>
    public static IEnumerable<string> Unreachable(CareerRecord before, CareerRecord after, EditAuthor author)
    {
        if (author.IsOwner) return [];
        CareerRecord? shownBefore = Shown(before, author), shownAfter = Shown(after, author);
        return RecordEditor.Changes(before, after).Select(c => c.Name).Where(name => GivenOf(before.Kind, name) &&
            (shownBefore is null || shownAfter is null || FieldText.Of(shownBefore, name) != FieldText.Of(before, name) || FieldText.Of(shownAfter, name) != FieldText.Of(after, name)));
    }

    /// <summary>The links that an edit sets to what is no record that the author may know of.</summary>
    public static IEnumerable<string> DeadLinks(CareerSession session, CareerRecord before, CareerRecord after, EditAuthor author)
    {
        foreach (Field field in after.Kind.Fields.Where(f => f.Type == FieldType.Link && GivenFields.IsOpen(f)))
        {
            if (after.Text(field.Name) is not { } id || id == before.Text(field.Name)) continue;
            if (RecordStore.Find(session, id) is not { IsActive: true } linked || Shown(linked, author) is null || !field.Name.StartsWith(linked.Kind.Name, StringComparison.Ordinal))
                yield return $"'{field.Name}' must be the id of {(field.Name[0] is 'e' ? "an" : "a")} {field.Name[..^"_id".Length]}";
        }
    }

    private static bool GivenOf(RecordKind kind, string name) => !kind.HasField(name) || GivenFields.IsOpen(kind.Field(name));
}
