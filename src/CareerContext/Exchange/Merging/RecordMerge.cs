using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What a source says otherwise than the record.</summary>
/// <param name="Field">The field, or <c>unknown:KEY</c> for what no field takes.</param>
/// <param name="Existing">What is recorded, for reading.</param>
/// <param name="Incoming">What the source says, for reading.</param>
/// <param name="Part">What the source says, as a record of this one field.</param>
internal sealed record Clash(string Field, string Existing, string Incoming, CareerRecord Part);

/// <summary>What becomes of a record.</summary>
/// <param name="Record">As it would be, without what clashes.</param>
/// <param name="Clashes">What the source says otherwise.</param>
/// <param name="Kept">The labels of what somebody wrote over or took out by hand, and the source says still.</param>
/// <param name="IsRenewed">Whether a new version of the file that values came from changes them.</param>
internal sealed record MergeOutcome(CareerRecord Record, IReadOnlyList<Clash> Clashes, IReadOnlyList<string> Kept, bool IsRenewed);

/// <summary>
/// Lays what a file tells over what is recorded, field by field. A new version of the file that a value came from renews it; any other file
/// adds what is missing or finer, and what it says otherwise clashes. Nothing is removed of which the file does not speak.
/// </summary>
/// <param name="hands">What somebody wrote themselves.</param>
/// <param name="lineage">The earlier versions of the file.</param>
/// <param name="names">How alike names are.</param>
internal sealed class RecordMerge(HandEdits hands, Lineage lineage, NameLikeness names)
{
    /// <summary>What the field of a clash is called that no field takes: this and the first key.</summary>
    public const string Unknown = "unknown:";

    private readonly ValueLikeness values = new(names);

    /// <summary>The record as it would be, and what clashes.</summary>
    /// <param name="existing">What is recorded.</param>
    /// <param name="incoming">What the file says.</param>
    /// <param name="isTied">Whether anything says that the file is about this career at all.</param>
    public MergeOutcome Merge(CareerRecord existing, CareerRecord incoming, bool isTied = true)
    {
        Work work = new(existing, incoming, isTied);
        foreach (FieldGroup group in FieldGroups(incoming)) Put(work, group);
        foreach (FieldList list in incoming.Kind.Lists.Where(l => incoming.List(l.Table).Count > 0)) Put(work, list);
        PutUnknown(work);
        return new MergeOutcome(work.Merged, work.Clashes, work.Kept, work.IsRenewed);
    }

    /// <summary>Lays a clash's part over a record: what the source says is taken.</summary>
    public static CareerRecord Take(CareerRecord existing, CareerRecord part)
    {
        CareerRecord taken = existing;
        foreach (FieldGroup group in FieldGroups(part)) taken = Replace(taken, part, group);
        HashSet<string> roots = [.. part.Unknown.Select(Root)];
        return roots.Count == 0 ? taken : taken with { Unknown = [.. taken.Unknown.Where(u => !roots.Contains(Root(u))), .. part.Unknown] };
    }

    /// <summary>The words for the field of a question; the kind where the match itself is in doubt.</summary>
    public static string LabelOf(RecordKind kind, string? name) => name is null ? kind.Name : kind.HasField(name) ? kind.Field(name).Label : name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The names of the fields, lists and rests in which two records differ.</summary>
    public static List<string> Differences(CareerRecord one, CareerRecord other)
    {
        List<string> labels = [.. one.Kind.Fields.Where(f => !Equals(one.Values.GetValueOrDefault(f.Name), other.Values.GetValueOrDefault(f.Name))).Select(f => f.Label)];
        labels.AddRange(one.Kind.Lists.Where(l => !ListEntry.Same(one.List(l.Table), other.List(l.Table))).Select(l => l.Label));
        if (!one.Unknown.ToHashSet().SetEquals(other.Unknown)) labels.Add("other fields");
        return labels;
    }

    private static IEnumerable<FieldGroup> FieldGroups(CareerRecord record) => FieldGroup.Of(record.Kind).Where(g => g.IsIn(record));

    // One record while it is merged.
    private sealed class Work(CareerRecord existing, CareerRecord incoming, bool isTied)
    {
        public bool IsTied { get; } = isTied;

        public CareerRecord Existing { get; } = existing;

        public CareerRecord Incoming { get; } = incoming;

        public CareerRecord Merged { get; set; } = existing;

        public List<Clash> Clashes { get; } = [];

        public List<string> Kept { get; } = [];

        public bool IsRenewed { get; set; }
    }

    private void Put(Work work, FieldGroup group)
    {
        (CareerRecord existing, CareerRecord incoming) = (work.Existing, work.Incoming);
        bool isHand = group.Fields.Any(f => hands.Holds(existing.Id, f)), isIn = group.IsIn(existing);
        if (SaysLess(group, existing, incoming)) return;
        if (!isHand && !isIn && IsAsked(work, group))
        {
            work.Clashes.Add(new Clash(group.Main.Name, "", group.TextIn(incoming), Part(incoming, group)));
            return;
        }
        if (!isHand && (!isIn || IsOwn(existing, group)))
        {
            if (group.Fields.All(f => Equals(incoming.Values.GetValueOrDefault(f), existing.Values.GetValueOrDefault(f)))) return;
            work.Merged = Replace(work.Merged, incoming, group);
            work.IsRenewed |= isIn;
            return;
        }
        if (group.Fields.All(f => !incoming.Values.TryGetValue(f, out object? told) || Equals(told, existing.Values.GetValueOrDefault(f)))) return;
        TextRelation relation = isIn ? values.Of(group, existing, incoming) : TextRelation.Other;
        if (relation is TextRelation.Same or TextRelation.Coarser) return;
        if (relation == TextRelation.Finer && !isHand && IsSure(group, incoming)) work.Merged = Replace(work.Merged, incoming, group);
        else if (isHand && hands.Replaced(existing.Id, group.Main.Name, group.TextIn(incoming))) work.Kept.Add(group.Main.Label);
        else work.Clashes.Add(new Clash(group.Main.Name, group.TextIn(existing), group.TextIn(incoming), Part(incoming, group)));
    }

    // A long text that was taken from prose would look as confirmed as the record that it joins.
    private bool IsAsked(Work work, FieldGroup group)
    {
        if (group.Main.Type != FieldType.LongText || lineage.IsOf(work.Existing)) return false;
        if (work.Existing.Confirmed && !IsSure(group, work.Incoming)) return true;
        return !work.IsTied && work.Incoming.Sources.Any(s => group.Fields.Contains(s.Field) && s.Confidence < 1);
    }

    // What was understood from text, and not surely, replaces nothing.
    private static bool IsSure(FieldGroup group, CareerRecord incoming) => incoming.Sources.Where(s => group.Fields.Contains(s.Field)).All(s => s.Confidence >= Translation.Sure);

    // That a job without an end goes on is a conclusion; a recorded end is better knowledge.
    private static bool SaysLess(FieldGroup group, CareerRecord existing, CareerRecord incoming) => group.IsEnd && existing.Values.ContainsKey("end_date")
        && !incoming.Values.ContainsKey("end_date") && !incoming.Values.ContainsKey("end_text") && !DateLikeness.SaysItGoesOn(incoming);

    private void Put(Work work, FieldList list)
    {
        string prefix = list.Table + "[";
        CareerRecord existing = work.Existing;
        ListMerge entries = new(list, names);
        bool isHand = hands.Holds(existing.Id, list.Table), isKnown = existing.Sources.Any(s => s.Field.StartsWith(prefix, StringComparison.Ordinal) && lineage.Holds(s.SourceId));
        if (!isHand && (isKnown || existing.List(list.Table).Count == 0)) entries.Renew(existing, work.Incoming, s => lineage.Holds(s.SourceId));
        else entries.Join(existing, work.Incoming, isHand, text => hands.Replaced(existing.Id, list.Table, text));
        if (entries.IsKept) work.Kept.Add(list.Label);
        if (ListEntry.Same(existing.List(list.Table), entries.Entries)) return;
        work.IsRenewed |= isKnown && !isHand;
        work.Merged = work.Merged with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(work.Merged.Lists, StringComparer.Ordinal) { [list.Table] = entries.Entries },
            Sources = [.. work.Merged.Sources.Where(s => !s.Field.StartsWith(prefix, StringComparison.Ordinal)), .. entries.Sources],
        };
    }

    private void PutUnknown(Work work)
    {
        List<UnknownField> fields = [.. work.Existing.Unknown];
        bool isOfFile = work.Existing.SourceId is { } source && lineage.Holds(source);
        ILookup<string, UnknownField> byRoot = fields.ToLookup(Root, StringComparer.Ordinal);
        foreach (IGrouping<string, UnknownField> root in work.Incoming.Unknown.GroupBy(Root, StringComparer.Ordinal))
        {
            HashSet<UnknownField> known = [.. byRoot[root.Key]];
            if (known.SetEquals(root) || SayTheSame(known, root)) continue;
            if (known.Count == 0 || isOfFile)
            {
                if (known.Count > 0) fields.RemoveAll(known.Contains);
                fields.AddRange(root);
                work.IsRenewed |= known.Count > 0;
            }
            else if (root.Key is ForeignRecord.Notes or ForeignRecord.PrivateNotes && known.Concat(root).All(IsNote))
            {
                fields.AddRange(NewNotes(root.Key, known, root));
            }
            else if (root.Key is not ("meta" or "$schema"))
            {
                work.Clashes.Add(new Clash(Unknown + root.Key, TextOf(known), TextOf(root), Empty(work.Incoming) with { Unknown = [.. root] }));
            }
        }
        if (!fields.SequenceEqual(work.Existing.Unknown)) work.Merged = work.Merged with { Unknown = fields };
    }

    // 10 and "10" are one.
    private static bool SayTheSame(HashSet<UnknownField> known, IEnumerable<UnknownField> told)
    {
        Dictionary<string, string?> values = [];
        foreach (UnknownField field in known) values[field.Path] = field.Value;
        List<UnknownField> all = [.. told];
        return all.Count == known.Count && all.TrueForAll(t => values.TryGetValue(t.Path, out string? value) && value is not null && t.Value is not null && ValueLikeness.AreEqual(value, t.Value));
    }

    // Notes are lines that no reader understood: each source has its own, and what was noted before is not noted again.
    private static IEnumerable<UnknownField> NewNotes(string key, HashSet<UnknownField> known, IEnumerable<UnknownField> told)
    {
        HashSet<string> said = [.. known.Select(k => TextLikeness.Joined(k.Value ?? ""))];
        int next = known.Max(NumberOf) + 1;
        foreach (IGrouping<int, UnknownField> note in told.GroupBy(NumberOf).Where(n => n.Any(f => !IsPlace(f) && !said.Contains(TextLikeness.Joined(f.Value ?? "")))))
        {
            foreach (UnknownField field in note) yield return field with { Path = JsonPath.Index(key, next) + field.Path[(field.Path.IndexOf(']', StringComparison.Ordinal) + 1)..] };
            next++;
        }

        static int NumberOf(UnknownField field) => (int)JsonPath.Parse(field.Path)[1];
        static bool IsPlace(UnknownField field) => JsonPath.Parse(field.Path) is [_, _, "line"];
    }

    private static bool IsNote(UnknownField field) => JsonPath.Parse(field.Path) is [_, int, string];

    // A value comes from the file when the file is named as its source; the program's own guess gives way to any; what was concluded from values goes with them.
    private bool IsOwn(CareerRecord existing, FieldGroup group)
    {
        List<FieldSource> told = [.. existing.Sources.Where(s => group.Fields.Contains(s.Field))];
        return told.Count > 0 ? told.TrueForAll(s => lineage.Holds(s.SourceId) || lineage.IsRecognised(s.SourceId)) : existing.SourceId is { } source && lineage.Holds(source);
    }

    private static CareerRecord Replace(CareerRecord record, CareerRecord incoming, FieldGroup group)
    {
        Dictionary<string, object> values = new(record.Values, StringComparer.Ordinal);
        // The words of a date that could not be read stay beside the first date that can.
        foreach (string field in group.Fields.Where(f => record.Values.ContainsKey(group.Main.Name) || !f.EndsWith("_text", StringComparison.Ordinal))) values.Remove(field);
        foreach (string field in group.Fields.Where(incoming.Values.ContainsKey)) values[field] = incoming.Values[field];
        HashSet<string> told = [.. group.Fields.Where(values.ContainsKey).Where(f => Equals(values[f], record.Values.GetValueOrDefault(f)))];
        return record with
        {
            Values = values,
            Sources = [.. record.Sources.Where(s => !group.Fields.Contains(s.Field) || told.Contains(s.Field)),
                .. incoming.Sources.Where(s => group.Fields.Contains(s.Field) && !record.Sources.Any(r => r.Field == s.Field && told.Contains(s.Field)))],
        };
    }

    private static CareerRecord Part(CareerRecord incoming, FieldGroup group) => Empty(incoming) with
    {
        Values = incoming.Values.Where(v => group.Fields.Contains(v.Key)).ToDictionary(StringComparer.Ordinal),
        Sources = [.. incoming.Sources.Where(s => group.Fields.Contains(s.Field))],
    };

    private static CareerRecord Empty(CareerRecord incoming) => new() { Kind = incoming.Kind, SourceConfidence = incoming.SourceConfidence, Confirmed = incoming.Confirmed };

    private static string Root(UnknownField field) => JsonPath.Parse(field.Path)[0].ToString()!;

    private static string TextOf(IEnumerable<UnknownField> fields) => string.Join("; ", fields.Select(f => f.Value ?? f.ValueType));
}
