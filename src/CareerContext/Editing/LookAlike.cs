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
    public static void Refuse(CareerSession session, CareerRecord record, EditAuthor author)
    {
        List<CareerRecord> known = RecordStore.List(session, record.Kind).FindAll(r => EditGuard.Shown(r, author) is not null);
        if (known.Count == 0 || Nearest(session, record, known) is not { } like) return;
        throw new CareerException(Fault.Conflict, $"Looks like {like.Id} ({ShownName.Of(EditGuard.Shown(like, author)!)}). Pass that id to change it, or new: true for another one.");
    }

    private static CareerRecord? Nearest(CareerSession session, CareerRecord record, List<CareerRecord> known)
    {
        string key = RecordMatching.NameKey(record);
        if (key.Length > 0 && known.Find(k => RecordMatching.NameKey(k) == key && !DateLikeness.AreYearsApart(k, record)) is { } same) return same;
        RecordLikeness likeness = new(FollowUp.NamesOf(session));
        return known.Select(k => (Record: k, likeness.Of(k, record).Score)).Where(k => k.Score >= RecordLikeness.Sure).OrderByDescending(k => k.Score).Select(k => k.Record).FirstOrDefault();
    }
}
