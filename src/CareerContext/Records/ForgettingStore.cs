using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>What a forgetting erased.</summary>
/// <param name="Records">Records.</param>
/// <param name="Changes">Changes of the history that lost their content.</param>
/// <param name="Decisions">Questions and decisions between sources.</param>
/// <param name="Sources">Sources that nothing names any more.</param>
/// <param name="Unlinked">Other records that were linked to it.</param>
/// <param name="Mentions">Other records, of now or of the history, in which its name still stands.</param>
public sealed record ForgottenContent(int Records, int Changes, int Decisions, int Sources, int Unlinked, IReadOnlyList<string> Mentions);

/// <summary>Erases content that the owner wants forgotten. Rows of the history stay without their content, so that numbers, times and ids still mean what they meant; no id is given twice.</summary>
public static class ForgettingStore
{
    // The program's own rows. The history is emptied, not deleted.
    private static readonly string[] Kept = ["migrations", "vocabulary_seed", "history"];

    private static readonly string[] Names = ["company", "institution", "organization", "issuer", "publisher", "awarder", "entity"];

    /// <summary>The tables that hold rows of their own: not those of the engine, and no index over others.</summary>
    internal static List<string> Tables(CareerSession session) => session.Query("""
        SELECT name FROM sqlite_master AS t WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND sql NOT LIKE 'CREATE VIRTUAL%'
        AND NOT EXISTS (SELECT 1 FROM sqlite_master AS v WHERE v.type = 'table' AND v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '\_%' ESCAPE '\')
        ORDER BY name
        """, row => row.GetString(0));

    /// <summary>Erases a record: its row and lists, its history's content, what other sources say of it, sources that only it came from.</summary>
    /// <exception cref="CareerException">No record ever had the id.</exception>
    public static ForgottenContent Record(WriteSession session, string id)
    {
        if (RecordKinds.OfId(id) is not { } kind || !History.KnowsId(session, id))
            throw new CareerException(Fault.NotFound, "No record ever had this id. Ids look like exp_7k2mqa; `careercontext history` lists all there were.");
        CareerRecord? present = RecordStore.Find(session, id);
        List<CareerRecord> states = [.. History.List(session, id).SelectMany(c => new[] { c.Before, c.After }).OfType<string>().Distinct().Select(RecordJson.Read)];
        if (present is not null) states.Add(present);
        if (states.Count == 0) return new ForgottenContent(0, 0, 0, 0, 0, []);
        int unlinked = Unlink(session, id);
        (int decisions, HashSet<string> sources) = EraseDecisions(session, id, states);
        foreach (string table in Tables(session).Except(Kept).Where(t => HasColumn(session, t, "record_id"))) session.Execute($"DELETE FROM \"{table}\" WHERE record_id = $id", ("$id", id));
        session.Execute($"DELETE FROM {kind.Table} WHERE id = $id", ("$id", id));
        int changes = History.Erase(session, id);
        History.Forget(session, kind.Name, id);
        sources.UnionWith(states.SelectMany(s => s.Sources.Select(f => f.SourceId).Append(s.SourceId)).OfType<string>());
        List<Change> rest = History.List(session);
        HashSet<string> orphans = Orphans(session, sources, rest);
        int gone = orphans.Count(source => EraseSource(session, source));
        History.EraseImportNames(session);
        session.RebuildAll = true;
        return new ForgottenContent(1, changes, decisions, gone, unlinked, Mentions(session, id, states, rest.Where(c => !orphans.Contains(c.RecordId))));
    }

    /// <summary>Erases all of the career: every record, source, question and word of the owner's vocabulary, and all content of the history. The file is empty then and can be used again.</summary>
    public static ForgottenContent All(WriteSession session)
    {
        int records = RecordStore.ListAll(session, includeRemoved: true).Count, decisions = MergeDecisionStore.List(session).Count, sources = SourceStore.List(session).Count;
        session.Execute("PRAGMA defer_foreign_keys = ON");
        bool any = false;
        foreach (string table in Tables(session).Except(Kept)) any |= session.Execute($"DELETE FROM \"{table}\"") > 0;
        int changes = History.EraseAll(session);
        if (any || changes > 0) History.Forget(session, "file", "file");
        session.RebuildAll = true;
        return new ForgottenContent(records, changes, decisions, sources, 0, []);
    }

    // A link names the record by its id, which stays in the history and is no content.
    private static int Unlink(WriteSession session, string id)
    {
        List<CareerRecord> linked = RecordStore.ListAll(session, includeRemoved: true).FindAll(r => r.Id != id && LinksTo(r).Any());
        foreach (CareerRecord record in linked)
        {
            HashSet<string> fields = [.. LinksTo(record)];
            RecordStore.Save(session, record with { Values = record.Values.Where(v => !fields.Contains(v.Key)).ToDictionary(StringComparer.Ordinal) });
        }
        return linked.Count;

        IEnumerable<string> LinksTo(CareerRecord record) => record.Kind.Fields.Where(f => f.Type == FieldType.Link && record.Text(f.Name) == id).Select(f => f.Name);
    }

    // Questions about the record, and the question that it came out of: that holds all that the record said at first.
    private static (int Count, HashSet<string> Sources) EraseDecisions(WriteSession session, string id, List<CareerRecord> states)
    {
        HashSet<string> sources = new(StringComparer.Ordinal), decisions = new(StringComparer.Ordinal);
        List<MergeDecision> all = MergeDecisionStore.List(session);
        all.AddRange(History.ListKind(session, MergeDecision.HistoryKind).SelectMany(c => new[] { c.Before, c.After }).OfType<string>().Select(MergeDecision.FromJson));
        foreach (MergeDecision decision in all.Where(d => d.RecordId == id || Became(d, states)))
        {
            decisions.Add(decision.Id);
            sources.Add(decision.SourceId);
        }
        foreach (string decision in decisions)
        {
            session.Execute("DELETE FROM merge_decisions WHERE id = $id", ("$id", decision));
            History.Erase(session, decision);
        }
        return (decisions.Count, sources);
    }

    private static bool Became(MergeDecision decision, List<CareerRecord> states)
    {
        if (decision.Field is not null || decision.IncomingRecord.Length == 0) return false;
        CareerRecord incoming = RecordJson.Read(decision.IncomingRecord);
        if (incoming.Kind != states[0].Kind) return false;
        HashSet<(string, string, string?)> places = [.. incoming.Sources.Select(s => (s.Field, s.SourceId, s.Place))];
        return states.Exists(s => s.Sources.Any(f => places.Contains((f.Field, f.SourceId, f.Place))) || (incoming.Values.Count > 0 && incoming.Values.All(v => Equals(s.Values.GetValueOrDefault(v.Key), v.Value))));
    }

    // Of these sources, those that no record, no question and no change of anything else names.
    private static HashSet<string> Orphans(CareerSession session, HashSet<string> sources, List<Change> history)
    {
        HashSet<string> orphans = [.. sources];
        orphans.ExceptWith(SourceStore.List(session).Where(s => sources.Contains(s.Id) && RecordStore.Names(session, s)).Select(s => s.Id));
        orphans.ExceptWith(session.Query("SELECT DISTINCT source_id FROM merge_decisions", row => row.GetString(0)));
        orphans.RemoveWhere(source => history.Exists(c => c.RecordId != source && (Quotes(c.Before, source) || Quotes(c.After, source))));
        return orphans;

        static bool Quotes(string? json, string source) => json?.Contains($"\"{source}\"", StringComparison.Ordinal) == true;
    }

    private static bool EraseSource(WriteSession session, string id)
    {
        History.Erase(session, id);
        return session.Execute("DELETE FROM sources WHERE id = $id", ("$id", id)) > 0;
    }

    private static bool HasColumn(CareerSession session, string table, string column) => session.Number("SELECT count(*) FROM pragma_table_info($table) WHERE name = $column", ("$table", table), ("$column", column)) == 1;

    // Its name alone: what else others say in the same words is theirs.
    private static List<string> Mentions(CareerSession session, string id, List<CareerRecord> states, IEnumerable<Change> history)
    {
        List<string> names = [.. states.SelectMany(s => Names.Select(s.Text).Append(s.Title)).OfType<string>().Where(n => n.Length > 2).Distinct().Select(n => JsonEncodedText.Encode(n, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString())];
        List<string> found = [.. RecordStore.ListAll(session, includeRemoved: true).Where(r => r.Id != id && Tells(RecordJson.Write(r))).Select(r => r.Id)];
        HashSet<string> known = [.. found];
        found.AddRange(history.Where(c => c.RecordId != id && !known.Contains(c.RecordId) && (Tells(c.Before) || Tells(c.After))).Select(c => c.RecordId).Distinct());
        return found;

        bool Tells(string? json) => json is not null && names.Exists(n => json.Contains(n, StringComparison.OrdinalIgnoreCase));
    }
}
