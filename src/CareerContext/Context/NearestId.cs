using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>What a wrong id was probably meant to be. Ids and the program's own names only: no word of a record reaches an error.</summary>
internal static class NearestId
{
    private const int MostSlips = 2;
    private const int Longest = 40;

    /// <summary>The nearest id or collection; null when nothing is near.</summary>
    /// <param name="given">An id, a collection's name, or the last part of a uri.</param>
    /// <param name="isAlone">Whether it stood alone, so that it may be a collection.</param>
    /// <param name="view">What this client may see.</param>
    public static string? Of(string given, bool isAlone, CareerView view)
    {
        string wanted = given.Trim().ToLowerInvariant();
        if (wanted.Length is 0 or > Longest) return null;
        string? collection = isAlone
            ? RecordKinds.All.SelectMany(k => new[] { (Name: k.Table, k.Table), (Name: k.Heading.ToLowerInvariant(), k.Table) })
                .Where(n => Nearness.IsSlip(wanted, n.Name)).OrderBy(n => Nearness.Distance(wanted, n.Name)).Select(n => CareerReader.Scheme + n.Table).FirstOrDefault()
            : null;
        return collection ?? view.Snapshot.Records.Where(r => r.Visibility == Visibility.Shared)
            .Select(r => (r.Id, Slips: Slips(wanted, r.Id))).Where(r => r.Slips <= MostSlips)
            .OrderBy(r => r.Slips).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id).FirstOrDefault();
    }

    // The letters behind the prefix are the id; another kind's prefix is one slip.
    private static int Slips(string wanted, string id)
    {
        int whole = Math.Abs(wanted.Length - id.Length) > MostSlips ? int.MaxValue : Nearness.Distance(wanted, id);
        return whole > 1 && wanted.EndsWith(id[^RecordId.RandomLength..], StringComparison.Ordinal) ? 1 : whole;
    }
}
