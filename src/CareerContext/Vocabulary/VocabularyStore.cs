using System.Data.Common;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>Reads and writes what a career file itself holds of the vocabulary.</summary>
public static class VocabularyStore
{
    /// <summary>How changes of the vocabulary are called in the history.</summary>
    public const string HistoryKind = "entity";

    // What the owner or an import said; the rest stands in the file for readers of SQL and can be made again.
    private const string Own = """
        (e.origin IN ('owner', 'esco') OR (e.origin = 'seed' AND e.review_status <> 'approved')
        OR EXISTS (SELECT 1 FROM entity_aliases AS a WHERE a.entity_id = e.id AND a.origin <> 'seed')
        OR EXISTS (SELECT 1 FROM entity_relations AS r WHERE r.narrower_id = e.id AND r.origin <> 'seed'))
        """;

    private const string Columns = "SELECT e.id, e.kind, e.canonical_name, e.field, e.origin, e.review_status, e.uri FROM entities AS e";

    private static readonly string[] EntityNames = ["$id", "$kind", "$name", "$field", "$origin", "$status", "$uri"];
    private static readonly string[] AliasNames = ["$folded", "$id", "$term", "$language", "$origin"];
    private static readonly string[] RelationNames = ["$broader", "$narrower", "$origin"];

    /// <summary>The index of the seed and of what the file adds to it.</summary>
    public static VocabularyIndex Index(CareerSession session) => IndexWith(ListOwn(session));

    /// <summary>The index of the seed and of what was read by <see cref="ListOwn"/>.</summary>
    internal static VocabularyIndex IndexWith(IReadOnlyCollection<StoredEntity> own) =>
        own.Count == 0 ? BuiltInVocabulary.Index : new VocabularyIndex(BuiltInVocabulary.Tables, new OwnNames(BuiltInVocabulary.Tables, own));

    /// <summary>What the owner added and what was imported, by id.</summary>
    public static List<StoredEntity> ListOwn(CareerSession session)
    {
        List<StoredEntity> found = session.Query($"{Columns} WHERE {Own} ORDER BY e.id", Read);
        if (found.Count == 0) return found;
        ILookup<string, (string Origin, EntityTerm Term)> terms = session.Query("SELECT entity_id, origin, term, language FROM entity_aliases WHERE origin <> 'seed' ORDER BY entity_id, language, term_folded",
            row => (Id: row.GetString(0), Origin: row.GetString(1), Term: new EntityTerm(row.GetString(2), row.GetString(3)))).ToLookup(r => r.Id, r => (r.Origin, r.Term), StringComparer.Ordinal);
        ILookup<string, (string Origin, string Broader)> broader = session.Query("SELECT narrower_id, origin, broader_id FROM entity_relations WHERE origin <> 'seed' ORDER BY broader_id",
            row => (Id: row.GetString(0), Origin: row.GetString(1), Broader: row.GetString(2))).ToLookup(r => r.Id, r => (r.Origin, r.Broader), StringComparer.Ordinal);
        return found.ConvertAll(e => e with
        {
            Terms = [.. terms[e.Id].Where(t => t.Origin == "owner").Select(t => t.Term)],
            ImportedTerms = [.. terms[e.Id].Where(t => t.Origin == "esco").Select(t => t.Term)],
            Broader = [.. broader[e.Id].Where(b => b.Origin == "owner").Select(b => b.Broader)],
            ImportedBroader = [.. broader[e.Id].Where(b => b.Origin == "esco").Select(b => b.Broader)],
        });
    }

    /// <summary>What was recognised in the records and nobody has looked at yet, by name.</summary>
    public static List<StoredEntity> ListPending(CareerSession session) => session.Query($"{Columns} WHERE e.review_status = 'pending' ORDER BY e.kind, e.canonical_name, e.id", Read);

    /// <summary>The row of an entity, without its names; null when the file has none.</summary>
    public static StoredEntity? Find(CareerSession session, string id) => session.Query($"{Columns} WHERE e.id = $id", Read, ("$id", id)).FirstOrDefault();

    /// <summary>Saves what the owner says of an entity, as a change of the history. Nothing happens where nothing changes.</summary>
    /// <param name="session">The write.</param>
    /// <param name="id">The entity.</param>
    /// <param name="after">What the owner says now; null takes it back.</param>
    public static void Save(WriteSession session, string id, StoredEntity? after)
    {
        StoredEntity? before = ListOwn(session).Find(e => e.Id == id);
        string? was = before is null || !IsOwners(before) ? null : EntityJson.Write(before), now = after is null ? null : EntityJson.Write(after);
        if (was == now) return;
        Put(session, id, after, before);
        // A change that takes all back leaves an entry that says so, as the trash does for records: null would mean erased.
        History.Append(session, HistoryKind, id, 1 + session.Number("SELECT count(*) FROM history WHERE record_id = $id", ("$id", id)), was, now ?? EntityJson.Nothing);
    }

    /// <summary>Takes the last change of the vocabulary back; the change back can be taken back in turn.</summary>
    /// <returns>The ids of the entities; empty when there was no change.</returns>
    public static List<string> Undo(WriteSession session)
    {
        string? batch = session.Query("SELECT batch_id FROM history WHERE record_kind = $kind AND record_id <> $import AND forgotten = 0 ORDER BY number DESC LIMIT 1", row => row.GetString(0), ("$kind", HistoryKind), ("$import", EscoImport.HistoryId)).FirstOrDefault();
        if (batch is null) return [];
        List<(string Id, string? Before)> changes = session.Query("SELECT record_id, before FROM history WHERE batch_id = $batch AND record_kind = $kind ORDER BY number DESC",
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), ("$batch", batch), ("$kind", HistoryKind));
        foreach ((string id, string? before) in changes) Save(session, id, before is null ? null : EntityJson.Read(id, before));
        return [.. changes.Select(c => c.Id).Distinct()];
    }

    /// <summary>Makes the owner's entities again from the history alone.</summary>
    internal static void Restore(WriteSession session)
    {
        if (session.Number($"SELECT EXISTS (SELECT 1 FROM entities AS e WHERE {Own})") == 1) return;
        Dictionary<string, string> last = new(StringComparer.Ordinal);
        foreach ((string id, string after) in session.Query("SELECT record_id, after FROM history WHERE record_kind = $kind AND record_id <> $import AND after IS NOT NULL ORDER BY number",
            row => (row.GetString(0), row.GetString(1)), ("$kind", HistoryKind), ("$import", EscoImport.HistoryId))) last[id] = after;
        List<StoredEntity> all = [.. last.Select(l => EntityJson.Read(l.Key, l.Value)).OfType<StoredEntity>()];
        foreach (StoredEntity entity in all) Put(session, entity.Id, entity with { Broader = [] }, null);
        foreach (StoredEntity entity in all) Put(session, entity.Id, entity, null);
    }

    /// <summary>Puts the rows of an entity of the seed into the file, and the bare names of what it is a part of.</summary>
    internal static void PutSeed(WriteSession session, Entity entity)
    {
        if (entity.Origin != "seed") return;
        PutBare(session, entity);
        foreach (EntityTerm term in entity.Names) PutTerm(session, entity.Id, term, "seed");
    }

    private static void PutBare(WriteSession session, Entity entity)
    {
        if (!PutEntity(session, entity.Id, entity.Kind, entity.Name, entity.Field, "seed", ReviewStatus.Approved, entity.Uri)) return;
        foreach (Entity broader in entity.Broader.Where(b => b.Origin == "seed"))
        {
            PutBare(session, broader);
            PutRelation(session, broader.Id, entity.Id, "seed");
        }
    }

    /// <summary>Puts a recognised name into the file.</summary>
    internal static void PutRecognised(WriteSession session, StoredEntity entity)
    {
        if (PutEntity(session, entity.Id, entity.Kind, entity.Name, entity.Field, "recognised", ReviewStatus.Pending, null)) PutTerm(session, entity.Id, new EntityTerm(entity.Name, ""), "seed");
    }

    /// <summary>Takes out of the file what no record names any more and nobody said anything about.</summary>
    internal static void Tidy(WriteSession session)
    {
        while (session.Execute($"""
            DELETE FROM entities WHERE id IN (SELECT e.id FROM entities AS e WHERE e.origin IN ('seed', 'recognised') AND NOT {Own}
            AND NOT EXISTS (SELECT 1 FROM entity_links AS l WHERE l.entity_id = e.id) AND NOT EXISTS (SELECT 1 FROM entity_relations AS r WHERE r.broader_id = e.id))
            """) > 0)
        {
            // Broader ones go when their last part is gone.
        }
        // One that now stands there only for its parts stands there by its name alone, as if it had never been named.
        session.Execute($"""
            DELETE FROM entity_aliases WHERE origin = 'seed' AND entity_id IN (SELECT e.id FROM entities AS e WHERE e.origin = 'seed' AND NOT {Own}
            AND NOT EXISTS (SELECT 1 FROM entity_links AS l WHERE l.entity_id = e.id))
            """);
    }

    /// <summary>Forgets the rows that come from the seed, before they are made anew.</summary>
    internal static void ClearSeed(WriteSession session)
    {
        session.Execute("DELETE FROM entity_links");
        session.Execute("DELETE FROM entity_aliases WHERE origin = 'seed'");
        session.Execute("DELETE FROM entity_relations WHERE origin = 'seed'");
        session.Execute($"DELETE FROM entities WHERE id IN (SELECT e.id FROM entities AS e WHERE e.origin IN ('seed', 'recognised') AND NOT {Own} AND NOT EXISTS (SELECT 1 FROM entity_relations AS r WHERE r.broader_id = e.id))");
    }

    internal static bool PutEntity(WriteSession session, string id, EntityKind kind, string name, string field, string origin, ReviewStatus status, string? uri) => session.ExecutePrepared(
        "INSERT OR IGNORE INTO entities (id, kind, canonical_name, field, origin, review_status, uri) VALUES ($id, $kind, $name, $field, $origin, $status, $uri)",
        EntityNames, [id, Entity.KindName(kind), name, field.Length == 0 ? null : field, origin, StatusName(status), uri]) == 1;

    internal static bool PutTerm(WriteSession session, string id, EntityTerm term, string origin) => session.ExecutePrepared(
        "INSERT OR IGNORE INTO entity_aliases (term_folded, entity_id, term, language, origin) VALUES ($folded, $id, $term, $language, $origin)",
        AliasNames, [PlainText.Fold(term.Term), id, term.Term, term.Language, origin]) == 1;

    internal static bool PutRelation(WriteSession session, string broader, string narrower, string origin) => session.ExecutePrepared(
        "INSERT OR IGNORE INTO entity_relations (broader_id, narrower_id, origin) VALUES ($broader, $narrower, $origin)", RelationNames, [broader, narrower, origin]) == 1;

    internal static string StatusName(ReviewStatus status) => status.ToString().ToLowerInvariant();

    internal static ReviewStatus StatusOf(string name) => name switch { "pending" => ReviewStatus.Pending, "flagged" => ReviewStatus.Flagged, _ => ReviewStatus.Approved };

    // An entity of the seed or of an import bears what the owner says of it; it stays when the owner takes that back.
    private static bool IsOwners(StoredEntity entity) => entity.Origin == "owner" || entity.Status != ReviewStatus.Approved || entity.Terms.Count > 0 || entity.Broader.Count > 0;

    private static void Put(WriteSession session, string id, StoredEntity? after, StoredEntity? before)
    {
        session.Execute("DELETE FROM entity_aliases WHERE entity_id = $id AND origin = 'owner'", ("$id", id));
        session.Execute("DELETE FROM entity_relations WHERE narrower_id = $id AND origin = 'owner'", ("$id", id));
        if (after is null)
        {
            if (before?.Origin == "owner") session.Execute("DELETE FROM entities WHERE id = $id", ("$id", id));
            else session.Execute("UPDATE entities SET review_status = 'approved' WHERE id = $id", ("$id", id));
            return;
        }
        if (after.Origin == "seed" && BuiltInVocabulary.Index.ById(id) is { } seed) PutSeed(session, seed);
        PutEntity(session, id, after.Kind, after.Name, after.Field, after.Origin, after.Status, after.Uri);
        session.Execute("UPDATE entities SET origin = $origin, review_status = $status WHERE id = $id", ("$id", id), ("$origin", after.Origin), ("$status", StatusName(after.Status)));
        foreach (EntityTerm term in after.Terms) PutTerm(session, id, term, "owner");
        foreach (string broader in after.Broader)
        {
            if (BuiltInVocabulary.Index.ById(broader) is { } known) PutBare(session, known);
            PutRelation(session, broader, id, "owner");
        }
    }

    private static StoredEntity Read(DbDataReader row) => new(row.GetString(0), Entity.KindOf(row.GetString(1)) ?? EntityKind.Skill, row.GetString(2))
    {
        Field = row.IsDBNull(3) ? "" : row.GetString(3),
        Origin = row.GetString(4),
        Status = StatusOf(row.GetString(5)),
        Uri = row.IsDBNull(6) ? null : row.GetString(6),
    };
}
