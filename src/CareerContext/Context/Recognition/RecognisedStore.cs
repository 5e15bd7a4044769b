using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Recognition;

/// <summary>Keeps what the program proposes for open fields.</summary>
internal static class RecognisedStore
{
    private static readonly string[] Names = ["$record", "$entry", "$field", "$value", "$confidence"];

    /// <summary>What is proposed for a record, or for all where none is named.</summary>
    public static List<RecognisedValue> List(CareerSession session, string? recordId = null) => session.Query(
        "SELECT record_id, entry_id, field, value, confidence FROM recognised_values WHERE $record IS NULL OR record_id = $record ORDER BY record_id, entry_id, field",
        row => new RecognisedValue(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetDouble(4)), ("$record", recordId));

    /// <summary>Reads the records that changed anew; all of them where <paramref name="all"/> says so.</summary>
    public static void Build(WriteSession session, IReadOnlyList<CareerRecord> records, VocabularyIndex index, bool all)
    {
        if (all) session.Execute("DELETE FROM recognised_values");
        else
        {
            foreach (string id in session.Changed) session.ExecutePrepared("DELETE FROM recognised_values WHERE record_id = $record", ["$record"], [id]);
        }
        Recogniser recogniser = new(index);
        HashSet<string> changed = [.. session.Changed];
        foreach (RecognisedValue value in records.Where(r => all || changed.Contains(r.Id)).SelectMany(recogniser.Read))
            session.ExecutePrepared("INSERT INTO recognised_values (record_id, entry_id, field, value, confidence) VALUES ($record, $entry, $field, $value, $confidence)",
                Names, [value.RecordId, value.EntryId, value.Field, value.Value, value.Confidence]);
    }
}
