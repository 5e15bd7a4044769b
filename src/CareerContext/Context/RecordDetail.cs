using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>One record in full: every shared field and list, linked skills and projects, unknown fields, source and confidence.</summary>
public static class RecordDetail
{
    private const int LongestOther = 300, LongestSource = 100, LongestClient = 40, MostLabels = 4;

    // Ids that only say again what employer and category say in words.
    private static readonly HashSet<string> Inner = ["employer_id", "category_id"];

    /// <summary>The record's lines; the first one is its heading and ends with its id.</summary>
    /// <param name="record">The record.</param>
    /// <param name="view">The view.</param>
    /// <param name="alone">Whether this very record was asked for: then it tells what is given only on request, and where it comes from whatever its kind.</param>
    public static IReadOnlyList<ContextLine> Lines(CareerRecord record, CareerView view, bool alone)
    {
        ContextLine title = Sections.Line(record, view) ?? new ContextLine(record.Kind.Heading, []);
        List<ContextLine> lines = [new ContextLine($"### {title.Text} — {record.Id}", title.Facts)];
        HashSet<string> said = [.. title.Facts.Where(f => f.RecordId == record.Id).Select(f => f.Field)];
        foreach (Field field in record.Kind.Fields.Where(f => record.Values.ContainsKey(f.Name) && !said.Contains(f.Name) && !Inner.Contains(f.Name) && f.Visibility == Visibility.Shared))
        {
            string label = field.Name == "description" ? "" : Capital(field.Label) + ": ";
            lines.Add(new ContextLine(label + FactText.Of(record.Values[field.Name]), [Fact.Stored(record, field, view.Leads(record))]));
        }
        if (alone) lines.AddRange(Otherwise(record, view));
        foreach (FieldList list in record.Kind.Lists.Where(l => l.Visibility == Visibility.Shared)) lines.AddRange(ListLines(record, list));
        lines.AddRange(Linked(record, view));
        lines.AddRange(record.Unknown.Where(u => u.Value is not null && !IsAboutTheFile(record, u) && !IsContact(record, u))
            .Select(u => new ContextLine($"{u.Path}: {u.Value}", [new Fact(record.Id, Fact.Unknown + u.Path, u.Value!, Tier.Detailed)])));
        if (alone && Proposed(record, view) is { } proposed) lines.Add(proposed);
        if (alone && OnRequest(record) is { Length: > 0 } asked) lines.Add(new ContextLine($"Only when asked for: {asked}", []));
        if (alone || record.Kind.Name == "experience") lines.Add(Origin(record, view));
        return [lines[0], .. lines.Skip(1).Select(l => StoredText.Guarded(l, isForeign: IsForeign(l, record)))];
    }

    // A description begins without a word of ours, and an unknown field with its file's.
    private static bool IsForeign(ContextLine line, CareerRecord record) => line.Facts is [{ } fact] && fact.RecordId == record.Id && (fact.Field == "description" || fact.Field.StartsWith(Fact.Unknown, StringComparison.Ordinal));

    // What another source says, until the owner decides; what is recorded stands before it.
    private static IEnumerable<ContextLine> Otherwise(CareerRecord record, CareerView view)
    {
        foreach (MergeDecision open in view.Snapshot.Contradictions.Where(c => c.RecordId == record.Id && c.Field is not null && record.Kind.HasField(c.Field)))
        {
            Field field = record.Kind.Field(open.Field!);
            if (field.Visibility != Visibility.Shared || open.IncomingValue is not { } other || record.Values.GetValueOrDefault(field.Name) is not { } value || FactText.Of(value) == other) continue;
            string recorded = field.Type == FieldType.LongText ? "" : $"{FactText.Of(value)}; ";
            yield return new ContextLine($"{Capital(field.Label)}: {recorded}another source says {FieldText.Shortened(other, LongestOther)} ({open.SourceName})", [Fact.Stored(record, field, view.Leads(record))]);
        }
    }

    // A JSON Resume's $schema and meta speak of the file, not of the person.
    private static bool IsAboutTheFile(CareerRecord record, UnknownField field) => record.Kind.Name == "person"
        && (field.Path == "$schema" || field.Path == "meta" || field.Path.StartsWith("meta.", StringComparison.Ordinal) || field.Path.StartsWith("meta[", StringComparison.Ordinal));

    private static bool IsContact(CareerRecord record, UnknownField field) => record.Kind.Name == "person" && field.Value is not null && !IsAboutTheFile(record, field) && PrivateWords.IsAsk(field.Path, field.Value);

    private static string OnRequest(CareerRecord record) => string.Join(", ", record.Kind.Fields.Where(f => f.Visibility == Visibility.Ask && record.Values.ContainsKey(f.Name)).Select(f => f.Label)
        .Concat(record.Kind.Lists.Where(l => l.Visibility == Visibility.Ask && record.List(l.Table).Count > 0).Select(l => l.Label))
        .Concat(record.Unknown.Any(u => IsContact(record, u)) ? ["further contact"] : []));

    private static IEnumerable<ContextLine> ListLines(CareerRecord record, FieldList list)
    {
        IReadOnlyList<ListEntry> entries = record.List(list.Table);
        if (entries.Count == 0) yield break;
        if (list.Columns.Count == 1)
        {
            yield return new LineWriter().SayList(record, list.Table, Capital(list.Label) + ": ").Line()!;
            yield break;
        }
        foreach (ListEntry entry in entries)
        {
            string words = string.Join(" ", list.Columns.Select(c => entry.Values.GetValueOrDefault(c.Name)).Where(v => v is not null).Select(v => FactText.Of(v!)));
            yield return new ContextLine("- " + words, [new Fact(record.Id, list.Table, words, list.Tier)]);
        }
    }

    // The numbers stand in the achievements themselves, so that they are only told as a list: what a reader can count on.
    private static ContextLine? Proposed(CareerRecord record, CareerView view)
    {
        List<RecognisedValue> found = [.. view.Snapshot.Recognised.Where(r => r.RecordId == record.Id)];
        if (found.Count == 0) return null;
        List<string> parts = [.. record.Kind.Fields.Select(f => (f.Label, found.Find(r => r.Field == f.Name && r.EntryId.Length == 0)?.Value)).Where(p => p.Value is not null).Select(p => $"{p.Label} {p.Value}")];
        List<string> numbers = [.. record.List(Achievements.List.Table).Select(e => Number([.. found.Where(r => r.EntryId == e.Id)])).OfType<string>()];
        if (numbers.Count > 0) parts.Add($"numbers: {string.Join(", ", numbers)}");
        return parts.Count == 0 ? null : new ContextLine($"Recognised, not stated: {string.Join("; ", parts)}", [.. found.Select(r => new Fact(record.Id, r.Field, r.Value, Tier.Detailed))]);
    }

    private static string? Number(List<RecognisedValue> metric)
    {
        if (metric.Count == 0) return null;
        string Part(string field) => metric.Find(r => r.Field == field)?.Value ?? "";
        string direction = Part("metric_direction");
        return $"{Part("metric_value")} {Part("metric_unit")}{(direction is "up" or "down" ? $" {direction}" : "")}";
    }

    private static IEnumerable<ContextLine> Linked(CareerRecord record, CareerView view)
    {
        List<CareerRecord> skills = [.. view.Snapshot.EvidenceIn(record.Id).Select(e => view.Snapshot.Find(e.SkillId)).OfType<CareerRecord>().OrderBy(s => s.Position)];
        if (Joined("Skills: ", skills) is { } skillLine) yield return skillLine;
        List<CareerRecord> projects = [.. view.ProjectsOf(record)];
        if (Joined("Projects: ", projects) is { } projectLine) yield return projectLine;
        if (record.Kind.Name != "skill") yield break;
        Dictionary<string, string> how = view.Snapshot.EvidenceOf(record.Id).ToDictionary(e => e.RecordId, e => e.How);
        foreach (CareerRecord proof in view.Standing(record).Evidence)
        {
            if (Sections.Line(proof, view) is { } line) yield return new ContextLine($"- {line.Text} — {proof.Id} ({how[proof.Id]})", line.Facts);
        }
    }

    private static ContextLine? Joined(string before, List<CareerRecord> records)
    {
        LineWriter line = new();
        foreach (CareerRecord linked in records.DistinctBy(r => r.Title)) line.Say(linked, linked.Kind.TitleField, line.IsEmpty ? before : ", ");
        return line.Line();
    }

    private static ContextLine Origin(CareerRecord record, CareerView view)
    {
        string source = NameOf(view, record.SourceId) is { } from ? $"source: {from}, " : "";
        string words = string.Create(CultureInfo.InvariantCulture, $"{source}confidence {record.SourceConfidence:0.##}{string.Concat(OtherSources(record, view).Select(o => "; " + o))}");
        return new ContextLine(char.ToUpperInvariant(words[0]) + words[1..], [new Fact(record.Id, "source_confidence", record.SourceConfidence.ToString("0.##", CultureInfo.InvariantCulture), Tier.Detailed)]);
    }

    // What an edit or another file said of single fields is not the first source's word.
    private static IEnumerable<string> OtherSources(CareerRecord record, CareerView view)
    {
        IEnumerable<(string Label, FieldSource From)> told = record.Sources.Where(s => s.SourceId != record.SourceId).Select(s => (Label: LabelOf(record, s.Field), s)).Where(t => t.Label is not null).Select(t => (t.Label!, t.s));
        foreach (IGrouping<(string SourceId, double Confidence), (string Label, FieldSource From)> group in told.GroupBy(t => (t.From.SourceId, t.From.Confidence)))
        {
            if (NameOf(view, group.Key.SourceId) is not { } name) continue;
            List<string> labels = [.. group.Select(t => t.Label).Distinct()];
            string more = labels.Count > MostLabels ? string.Create(CultureInfo.InvariantCulture, $" and {labels.Count - MostLabels} more") : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", labels.Take(MostLabels))}{more}: {name}, {group.Key.Confidence:0.##}");
        }
    }

    private static string? LabelOf(CareerRecord record, string place)
    {
        string name = place.Split('[')[0];
        if (record.Values.ContainsKey(name)) return record.Kind.Field(name) is { Visibility: Visibility.Shared, Type: not FieldType.Link } field ? field.Label : null;
        return record.List(name).Count > 0 && record.Kind.List(name) is { Visibility: Visibility.Shared } list ? list.Label : null;
    }

    // A file's and a client's names are what others say.
    private static string? NameOf(CareerView view, string? sourceId) => view.Snapshot.Sources.FirstOrDefault(s => s.Id == sourceId) is not { } source ? null
        : source.FileName is { } file ? FieldText.Shortened(file, LongestSource)
        : source.Client is { } client ? $"{source.Kind} {FieldText.Shortened(client, LongestClient)}" : source.Kind;

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
