using CareerContext.Exchange;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Keeps one thing from being recorded twice.</summary>
internal static class LookAlike
{
    /// <summary>Refuses a new record that looks like one that is there and that the author may see.</summary>
    /// <exception cref="CareerException">There is one; the message names it.</exception>
    public static void Refuse(CareerSession session, CareerRecord record, EditAuthor author, NameIndex names)
    {
        // As the author sees them: what is kept from it is not to be found out by guessing.
        List<CareerRecord> all = RecordStore.List(session, record.Kind);
        IReadOnlyList<CareerRecord> known = author.IsOwner ? all : VisibleRecords.Of(all, author.Hidden).Records;
        if (known.Count == 0 || Nearest(session, record, known, names) is not { } like) return;
        string name = author.IsOwner || like.Visibility == Visibility.Shared ? $" ({ShownName.Of(like)})" : "";
        throw new CareerException(Fault.Conflict, $"Looks like {like.Id}{name}. Pass that id to change it, or new: true for another one.");
    }

    private static CareerRecord? Nearest(CareerSession session, CareerRecord record, IReadOnlyList<CareerRecord> known, NameIndex names)
    {
        string key = RecordMatching.NameKey(record);
        if (key.Length > 0 && known.FirstOrDefault(k => RecordMatching.NameKey(k) == key && !DateLikeness.AreYearsApart(k, record)) is { } same) return same;
        RecordLikeness likeness = new(names.Of(session));
        return known.Select(k => (Record: k, likeness.Of(k, record).Score)).Where(k => k.Score >= RecordLikeness.Sure).OrderByDescending(k => k.Score).Select(k => k.Record).FirstOrDefault();
    }
}
