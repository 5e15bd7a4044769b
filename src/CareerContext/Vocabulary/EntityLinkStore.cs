using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>Keeps the links between records and entities.</summary>
public static class EntityLinkStore
{
    // Above this many changed records all are linked anew: finding rows one by one would cost more.
    private const int RebuildFrom = 200;

    private static readonly string[] Names = ["$record", "$field", "$entity", "$method", "$score", "$review"];

    /// <summary>All links.</summary>
    public static List<EntityLink> List(CareerSession session) => session.Query("SELECT record_id, field, entity_id, match_method, match_score, review_required FROM entity_links ORDER BY record_id, field, entity_id",
        row => new EntityLink(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetDouble(4), row.GetInt64(5) == 1));

    /// <summary>Links the records that changed; all of them when the vocabulary changed. Costs nothing where there is no record.</summary>
    /// <param name="session">The write.</param>
    /// <param name="records">All active records.</param>
    /// <returns>The vocabulary as it is now, and whether all records were read anew.</returns>
    public static (VocabularyIndex Index, bool All) Build(WriteSession session, IReadOnlyList<CareerRecord> records)
    {
        if (session.RebuildAll) VocabularyStore.Restore(session);
        bool newSeed = session.Query("SELECT fingerprint FROM vocabulary_seed", row => row.GetString(0)) is not [string known] || known != BuiltInVocabulary.Fingerprint;
        bool all = session.RebuildAll || newSeed || session.Changed.Count > RebuildFrom || session.Changed.Any(id => RecordKinds.OfId(id) is null);
        if (newSeed)
        {
            session.Execute("DELETE FROM vocabulary_seed");
            session.Execute("INSERT INTO vocabulary_seed (fingerprint) VALUES ($seed)", ("$seed", BuiltInVocabulary.Fingerprint));
        }
        if (all) VocabularyStore.ClearSeed(session);
        else
        {
            foreach (string id in session.Changed) session.ExecutePrepared("DELETE FROM entity_links WHERE record_id = $record", ["$record"], [id]);
        }
        VocabularyIndex index = VocabularyStore.Index(session);
        Linker linker = new(index);
        HashSet<string> seen = new(StringComparer.Ordinal), changed = [.. session.Changed];
        foreach (StoredEntity own in VocabularyStore.ListOwn(session).Where(e => all && e.Origin == "seed")) Ensure(session, index, own.Id, seen);
        foreach (CareerRecord record in records.Where(r => all || changed.Contains(r.Id)))
        {
            (List<EntityLink> links, List<StoredEntity> unknown) = linker.Link(record);
            foreach (StoredEntity name in unknown) VocabularyStore.PutRecognised(session, name);
            foreach (EntityLink link in links)
            {
                Ensure(session, index, link.EntityId, seen);
                session.ExecutePrepared("INSERT OR IGNORE INTO entity_links (record_id, field, entity_id, match_method, match_score, review_required) VALUES ($record, $field, $entity, $method, $score, $review)",
                    Names, [link.RecordId, link.Field, link.EntityId, link.Method, link.Score, link.ReviewRequired ? 1L : 0L]);
            }
        }
        VocabularyStore.Tidy(session);
        return (index, all);
    }

    private static void Ensure(WriteSession session, VocabularyIndex index, string id, HashSet<string> seen)
    {
        if (seen.Add(id) && index.ById(id) is { } entity) VocabularyStore.PutSeed(session, entity);
    }
}
