using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Says of each field that an edit changed whose word it is now.</summary>
internal static class EditSources
{
    /// <summary>The method of what the owner said.</summary>
    public const string Owners = "manual";

    /// <summary>The edited record with the author as the source of what changed; what did not change keeps its source.</summary>
    /// <param name="session">The write; a source of the author is added to the file where there is none yet.</param>
    /// <param name="plan">The edit.</param>
    /// <param name="author">Who edits.</param>
    /// <param name="confidence">0 to 1.</param>
    public static CareerRecord Sign(WriteSession session, PlannedEdit plan, EditAuthor author, double confidence)
    {
        string kind = author.IsOwner ? Owners : "assistant";
        HashSet<string> changed = [.. plan.Changes.Select(c => c.Name)];
        List<FieldSource> kept = [.. plan.After.Sources.Where(s => !changed.Contains(s.Name))];
        List<string> told = [.. plan.After.Kind.Fields.Select(f => f.Name).Where(f => changed.Contains(f) && plan.After.Values.ContainsKey(f))];
        List<FieldList> lists = [.. plan.After.Kind.Lists.Where(l => changed.Contains(l.Table))];
        // Who may see a record is nobody's fact.
        if (told.Count == 0 && lists.Count == 0) return plan.After with { Sources = kept };
        string source = SourceOf(session, kind, author);
        kept.AddRange(told.Select(f => new FieldSource(f, source, null, null, confidence, kind)));
        foreach (FieldList list in lists) kept.AddRange(Entries(plan, list, new FieldSource(list.Table, source, null, null, confidence, kind)));
        return plan.After with { Sources = kept, SourceId = plan.Before is null ? source : plan.After.SourceId };
    }

    // An entry that stayed keeps its source, wherever it moved.
    private static IEnumerable<FieldSource> Entries(PlannedEdit plan, FieldList list, FieldSource own)
    {
        IReadOnlyList<ListEntry> before = plan.Before?.List(list.Table) ?? [], after = plan.After.List(list.Table);
        HashSet<int> used = [];
        for (int i = 0; i < after.Count; i++)
        {
            int old = Enumerable.Range(0, before.Count).FirstOrDefault(k => !used.Contains(k) && ListEntry.Same([before[k]], [after[i]]), -1);
            if (old >= 0) used.Add(old);
            List<FieldSource> known = old < 0 ? [] : [.. plan.Before!.Sources.Where(s => s.Field == JsonPath.Index(list.Table, old))];
            if (old < 0) yield return own with { Field = JsonPath.Index(list.Table, i) };
            foreach (FieldSource source in known) yield return source with { Field = JsonPath.Index(list.Table, i) };
        }
    }

    private static string SourceOf(WriteSession session, string kind, EditAuthor author)
    {
        string? client = author.IsOwner ? null : author.Origin.Detail;
        return (SourceStore.List(session).Find(s => s.Kind == kind && s.Client == client)
            ?? SourceStore.Save(session, new Source("", kind, null, null, null, null, null, client, ""))).Id;
    }
}
