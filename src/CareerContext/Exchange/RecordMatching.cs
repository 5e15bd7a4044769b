using CareerContext.Experiences;
using CareerContext.Person;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>Finds for each record of a foreign file the one in the career file that it speaks of, and what would become of it.</summary>
internal sealed class RecordMatching(ImportBasis basis, string hash)
{
    private static readonly Dictionary<string, string[]> Naming = new(StringComparer.Ordinal)
    {
        ["experience"] = ["company", "title", "start_date"],
        ["education"] = ["institution", "degree", "field_of_study"],
        ["skill"] = ["name", "category"],
        ["volunteering"] = ["organization", "title", "start_date"],
        ["certificate"] = ["name", "issuer"],
        ["award"] = ["title", "awarder"],
        ["reference"] = ["name", "reference"],
        ["project"] = ["name", "start_date"],
    };

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idByPlace = new(StringComparer.Ordinal);
    private readonly Employers employers = new(basis.Records);

    /// <summary>Why the whole file is refused; null when it is not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Matches all records; each existing one is matched at most once.</summary>
    public IReadOnlyList<PlannedRecord> Match(IReadOnlyList<ForeignRecord> records)
    {
        CareerRecord?[] matches = new CareerRecord?[records.Count];
        foreach (IGrouping<RecordKind, int> kind in Enumerable.Range(0, records.Count).GroupBy(i => records[i].Record.Kind))
        {
            List<CareerRecord> existing = [.. basis.Records.Where(r => r.Kind == kind.Key).OrderByDescending(r => r.IsActive)];
            if (existing.Count > 0) MatchKind(records, [.. kind], existing, matches);
        }
        List<PlannedRecord> plan = [.. records.Select((r, i) => Planned(r, matches[i]))];
        return Positions.Arrange(plan, basis.Records);
    }

    private static string[] NamingOf(RecordKind kind) => Naming.GetValueOrDefault(kind.Name) ?? [kind.TitleField];

    private static string Folded(CareerRecord record, string field) => record.Text(field) is { } text ? PlainText.Fold(text) : "";

    private static string NameKey(CareerRecord record)
    {
        string key = string.Join('\n', NamingOf(record.Kind).Select(f => Folded(record, f)));
        return key.Trim('\n').Length > 0 ? key : string.Join('\n', record.Kind.Lists.SelectMany(l => record.Texts(l.Table)).Select(PlainText.Fold));
    }

    private static string? Place(CareerRecord record) => Array.Find(NamingOf(record.Kind), f => record.Sources.Any(s => s.Field == f)) is { } field
        ? $"{field}\n{record.Sources.First(s => s.Field == field).Place}" : null;

    private void MatchKind(IReadOnlyList<ForeignRecord> records, List<int> indexes, List<CareerRecord> existing, CareerRecord?[] matches)
    {
        RecordKind kind = existing[0].Kind;
        if (kind == PersonKind.Kind)
        {
            matches[indexes[0]] = existing.Find(r => r.IsActive);
            return;
        }
        Pass(r => $"{NameKey(r)}\n{Place(r)}", r => $"{NameKey(r)}\n{Place(r)}");
        Pass(NameKey, NameKey);
        Pass(Place, r => r.Sources.Any(s => basis.SourceHashes.GetValueOrDefault(s.SourceId) == hash) ? Place(r) : null);
        foreach (string field in NamingOf(kind).Where(f => kind.Field(f).Type != FieldType.Date)) Pass(r => Partial(r, field), r => Partial(r, field));

        void Pass(Func<CareerRecord, string?> incomingKey, Func<CareerRecord, string?> existingKey)
        {
            ILookup<string, CareerRecord> free = existing.Where(r => !taken.Contains(r.Id) && existingKey(r) is not null).ToLookup(r => existingKey(r)!, StringComparer.Ordinal);
            Dictionary<string, Queue<CareerRecord>> queues = free.ToDictionary(g => g.Key, g => new Queue<CareerRecord>(g), StringComparer.Ordinal);
            foreach (int i in indexes.Where(i => matches[i] is null))
            {
                if (incomingKey(records[i].Record) is not { } key || !queues.TryGetValue(key, out Queue<CareerRecord>? queue) || queue.Count == 0) continue;
                matches[i] = queue.Dequeue();
                taken.Add(matches[i]!.Id);
            }
        }
    }

    private static string? Partial(CareerRecord record, string field) =>
        record.Text(field) is null || record.Sources.FirstOrDefault(s => s.Field == field)?.Place is not { } place ? null : $"{place}\n{Folded(record, field)}";

    private PlannedRecord Planned(ForeignRecord foreign, CareerRecord? existing)
    {
        CareerRecord incoming = WithEmployer(WithLinks(foreign.Record), existing);
        if (existing is null) return new PlannedRecord(PlanStatus.New, foreign.Place, incoming, null);
        idByPlace[foreign.Place] = existing.Id;
        if (existing.Kind == PersonKind.Kind && !IsSamePerson(existing, incoming))
        {
            Refusal = "The file is about somebody else than this career file; name another career file with --db to import it there.";
            return new PlannedRecord(PlanStatus.Conflicting, foreign.Place, existing, existing, "another name, e-mail and phone");
        }
        CareerRecord merged = RecordMerge.Merge(existing, incoming);
        List<string> differences = RecordMerge.Differences(existing, merged);
        if (!existing.IsActive) return new PlannedRecord(PlanStatus.Conflicting, foreign.Place, merged, existing, "it is in the trash and stays there");
        if (differences.Count == 0) return new PlannedRecord(PlanStatus.Unchanged, foreign.Place, existing, existing);
        return basis.EditedByHand.Contains(existing.Id)
            ? new PlannedRecord(PlanStatus.Conflicting, foreign.Place, merged, existing, $"changed by hand since; differs in {string.Join(", ", differences)}")
            : new PlannedRecord(PlanStatus.Changed, foreign.Place, merged, existing);
    }

    private CareerRecord WithLinks(CareerRecord record)
    {
        if (record.Text("category_id") is not { Length: > 1 } link || link[0] != ForeignRecord.LinkMark || !idByPlace.TryGetValue(link[1..], out string? id)) return record;
        return record with { Values = new Dictionary<string, object>(record.Values, StringComparer.Ordinal) { ["category_id"] = id } };
    }

    private CareerRecord WithEmployer(CareerRecord record, CareerRecord? existing)
    {
        if (record.Kind != ExperienceKind.Kind || record.Text("company") is not { } company) return record;
        if (existing?.Text("employer_id") is not null && existing.Text("company") is { } known && Employers.Same(known, company)) return record;
        return record with { Values = new Dictionary<string, object>(record.Values, StringComparer.Ordinal) { ["employer_id"] = employers.IdOf(company) } };
    }

    // A name that is written out, shortened or mended is still the same person's; so is any with the same e-mail or phone.
    private static bool IsSamePerson(CareerRecord one, CareerRecord other)
    {
        if (one.Text("name") is not { } name || other.Text("name") is not { } otherName) return true;
        HashSet<string> words = [.. DateWords.Words(name)], otherWords = [.. DateWords.Words(otherName)];
        if (words.IsSubsetOf(otherWords) || otherWords.IsSubsetOf(words)) return true;
        return SameText("email") || SameText("phone");

        bool SameText(string field) => one.Text(field) is not null && Folded(one, field) == Folded(other, field);
    }
}
