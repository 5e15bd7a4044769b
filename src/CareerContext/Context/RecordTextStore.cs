using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>The index over all shared text of the records (<c>record_text</c>, FTS5, unicode folding) and its words.</summary>
internal static class RecordTextStore
{
    // The ranked rows first, the record's id after: a flat select would read every hit's row (bm25 is all that sorting needs).
    internal const string Ranked = """
        SELECT t.record_id FROM record_text AS t
        JOIN (SELECT rowid AS hit, bm25(record_text) AS score FROM record_text WHERE record_text MATCH $match ORDER BY score LIMIT $limit) AS best ON t.rowid = best.hit
        ORDER BY best.score, t.rowid
        """;

    /// <summary>Every word of the index with the number of records that hold it.</summary>
    public static Dictionary<string, int> Terms(CareerSession session)
    {
        Dictionary<string, int> terms = new(StringComparer.Ordinal);
        foreach ((string term, int records) in session.Query("SELECT term, doc FROM record_terms", row => (row.GetString(0), row.GetInt32(1)))) terms[term] = records;
        return terms;
    }

    /// <summary>The ids of the records that hold any of the words or phrases, the best match first.</summary>
    /// <param name="session">The open file.</param>
    /// <param name="phrases">Words and phrases; each is quoted, so that nothing in it is syntax.</param>
    /// <param name="limit">At most so many.</param>
    public static List<string> Search(CareerSession session, IReadOnlyCollection<string> phrases, int limit)
    {
        if (phrases.Count == 0) return [];
        string match = string.Join(" OR ", phrases.Select(p => "\"" + p.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""));
        return session.Query(Ranked, row => row.GetString(0), ("$match", match), ("$limit", limit));
    }
}
