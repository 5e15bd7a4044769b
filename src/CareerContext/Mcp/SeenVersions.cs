using CareerContext.Context;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>What each client has been shown of each record, so that it does not write over what others changed after that. Lives as long as the server.</summary>
/// <param name="most">At most so many records of clients are remembered; the one that was longest out of use is forgotten first.</param>
internal sealed class SeenVersions(int most = 100_000)
{
    private const int MostOwn = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<(Origin Client, string Id), LinkedListNode<Mark>> marks = [];
    private readonly LinkedList<Mark> byUse = [];

    /// <summary>What a client has been shown of a record; null where that is nothing.</summary>
    public SeenRecord? Of(Origin client, string id)
    {
        lock (gate) return marks.TryGetValue((client, id), out LinkedListNode<Mark>? node) ? node.Value.Seen : null;
    }

    /// <summary>A client was given an answer.</summary>
    /// <param name="client">Who.</param>
    /// <param name="receipt">The answer's.</param>
    /// <param name="isWhole">Whether the record that the answer begins with, and others of its kind, are told in full.</param>
    public void Read(Origin client, Receipt receipt, bool isWhole)
    {
        RecordKind? whole = isWhole && receipt.Sources.Count > 0 ? RecordKinds.OfId(receipt.Sources[0]) : null;
        foreach (string id in receipt.Sources) Read(client, id, receipt.FileVersion, whole is not null && RecordKinds.OfId(id) == whole);
    }

    /// <summary>A client was shown a record.</summary>
    /// <param name="client">Who.</param>
    /// <param name="id">The record.</param>
    /// <param name="number">The file's last change at that time.</param>
    /// <param name="isWhole">Whether it was told in full. Who sees a part of it knows no more of the rest than before.</param>
    public void Read(Origin client, string id, long number, bool isWhole)
    {
        lock (gate) Set(client, id, known => known is null || isWhole ? new SeenRecord(number, []) : known);
    }

    /// <summary>A client changed a record and was told so. What others did just before it has not seen.</summary>
    /// <param name="client">Who.</param>
    /// <param name="id">The record.</param>
    /// <param name="number">The number of the change.</param>
    public void Wrote(Origin client, string id, long number)
    {
        lock (gate) Set(client, id, known => known is null ? new SeenRecord(number, []) : known with { Own = [.. known.Own.TakeLast(MostOwn - 1), number] });
    }

    private void Set(Origin client, string id, Func<SeenRecord?, SeenRecord> change)
    {
        if (marks.Remove((client, id), out LinkedListNode<Mark>? old)) byUse.Remove(old);
        if (marks.Count >= most && byUse.First is { } oldest)
        {
            marks.Remove((oldest.Value.Client, oldest.Value.Id));
            byUse.RemoveFirst();
        }
        marks[(client, id)] = byUse.AddLast(new Mark(client, id, change(old?.Value.Seen)));
    }

    private sealed record Mark(Origin Client, string Id, SeenRecord Seen);
}
