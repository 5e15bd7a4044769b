using CareerContext.Context;
using CareerContext.Exchange.Merging;
using CareerContext.Records;

namespace CareerContext.Quality;

/// <summary>What stands there twice, with a proposal how it would be one.</summary>
internal static class UniquenessChecks
{
    // Names that may mean several things are no proof that two skills are one.
    private const double SureSkill = 0.9, SureRecord = RecordLikeness.Sure, SameDates = 0.69;
    private const int LeastWords = 4, LeastToldTwice = 7, LargestGroup = 60, MostEntries = 60, LongestCompared = 2_000;

    public static IEnumerable<Finding> Find(ReviewedCareer career) => [.. Records(career), .. WithinRecords(career), .. AcrossRecords(career)];

    private static IEnumerable<Finding> Records(ReviewedCareer career)
    {
        RecordLikeness likeness = new(career.Names);
        foreach (RecordKind kind in RecordKinds.All.Where(k => k.Name is not ("person" or "preferences")))
        {
            HashSet<string> gone = new(StringComparer.Ordinal);
            foreach ((CareerRecord one, CareerRecord other) in Pairs(career, kind))
            {
                if (gone.Contains(one.Id) || gone.Contains(other.Id) || AreApart(one, other) || !IsSame(likeness.Of(one, other), one, other)) continue;
                (CareerRecord kept, CareerRecord left) = ProposedMerge.Richer(one, other);
                gone.Add(left.Id);
                yield return Twice(career, kind, kept, left);
            }
        }
    }

    private static Finding Twice(ReviewedCareer career, RecordKind kind, CareerRecord kept, CareerRecord left)
    {
        bool isExact = kept.Title is not null && left.Title is not null && Store.PlainText.Fold(kept.Title) == Store.PlainText.Fold(left.Title);
        string problem = kind.Name switch
        {
            "skill" when !isExact => $"Two names of one skill: {ReviewedCareer.NameOf(kept)} and {ReviewedCareer.NameOf(left)}.",
            "experience" when !isExact => $"Two roles at one employer with the same dates: {ReviewedCareer.NameOf(kept)} and {ReviewedCareer.NameOf(left)}.",
            _ => $"It looks as if one {kind.Name} stands there twice: {ReviewedCareer.NameOf(kept)} and {ReviewedCareer.NameOf(left)}.",
        };
        ProposedMerge merge = new(kept.Id, left.Id);
        double worth = kind.Name switch { "experience" => 46, "education" => 43, "skill" => 26, _ => 33 };
        Finding found = ReviewedCareer.Of(ReviewArea.Uniqueness, "twice", [kept, left], problem, "", kind.Name == "experience" ? "Time and achievements that count once, and one answer for each role." : "Lists without repetition, and evidence that counts in one place.", worth);
        return found with { Merge = merge, Advice = Advice(found.Id, $"what {kept.Id} lacks is taken from {left.Id}, which goes to the trash") };
    }

    // Names that share a key of the matcher; comparing each with each would take the square of a large file.
    private static IEnumerable<(CareerRecord, CareerRecord)> Pairs(ReviewedCareer career, RecordKind kind)
    {
        (string field, NameSort sort) = RecordLikeness.Naming(kind);
        Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
        List<CareerRecord> records = [.. Named(career, kind)];
        for (int i = 0; i < records.Count; i++)
        {
            foreach (string key in (records[i].Text(field) is { } name ? career.Names.Keys(name, sort) : [""]).Distinct())
            {
                if (!byKey.TryGetValue(key, out List<int>? group)) byKey[key] = group = [];
                if (group.Count < LargestGroup) group.Add(i);
            }
        }
        return byKey.Values.SelectMany(g => g.SelectMany((one, at) => g.Skip(at + 1).Select(other => (one, other)))).Distinct().Order().Select(p => (records[p.one], records[p.other]));
    }

    // What stands in three groups of skills is a word about them ("learning"), and no skill.
    private static IEnumerable<CareerRecord> Named(ReviewedCareer career, RecordKind kind) => kind.Name != "skill" ? career.Snapshot.Of(kind.Name)
        : career.Snapshot.Of(kind.Name).GroupBy(s => Store.PlainText.Fold(s.Title ?? s.Id)).Where(g => g.Select(s => s.Text("category")).Distinct().Count() < 3).SelectMany(g => g);

    private static bool IsSame(Likeness likeness, CareerRecord one, CareerRecord other) => one.Kind.Name switch
    {
        "skill" or "interest" or "language" => likeness.Score >= SureSkill,
        "experience" or "volunteering" => likeness.Score >= SureRecord || (likeness.Score >= SameDates && one.Text("company") is not null && DateLikeness.Of(one, other) is (DateAgreement.Both, true)),
        "project" => likeness.Score >= SureSkill && DateLikeness.Of(one, other).Agreement is not (DateAgreement.Close or DateAgreement.Overlap),
        _ => likeness.Score >= SureRecord,
    };

    // A group of skills may be called as one of its members; another number is another certificate, another time another one of it.
    private static bool AreApart(CareerRecord one, CareerRecord other)
    {
        if (one.Kind.Name == "skill") return one.Text("category_id") == other.Id || other.Text("category_id") == one.Id;
        if (one.Kind.Name != "certificate") return DateLikeness.AreYearsApart(one, other);
        return (one.Text("license_number") is { } number && other.Text("license_number") is { } second && number != second) || DateLikeness.Fits(one, other, "issued_on") == false;
    }

    private static IEnumerable<Finding> WithinRecords(ReviewedCareer career)
    {
        string list = Achievements.List.Table;
        foreach (CareerRecord record in career.View.Engagements.Where(r => r.List(list).Count is > 1 and <= MostEntries))
        {
            IReadOnlyList<ListEntry> entries = record.List(list);
            HashSet<int> gone = [];
            for (int i = 0; i < entries.Count; i++)
            {
                for (int j = i + 1; j < entries.Count; j++)
                {
                    if (gone.Contains(i) || gone.Contains(j) || !AreNear(entries[i], entries[j])) continue;
                    (int kept, int left) = entries[j].Values.Count + (entries[j].Text("text")!.Length / 10_000.0) > entries[i].Values.Count + (entries[i].Text("text")!.Length / 10_000.0) ? (j, i) : (i, j);
                    gone.Add(left);
                    if (entries[kept].Id is not { } keptId || entries[left].Id is not { } leftId) continue;
                    Finding found = ReviewedCareer.Of(ReviewArea.Uniqueness, "achievement twice", [record], $"{ReviewedCareer.NameOf(record)} tells one achievement twice: \"{ReviewedCareer.Short(entries[kept].Text("text")!, 90)}\" and \"{ReviewedCareer.Short(entries[left].Text("text")!, 90)}\".", "",
                        "Answers that do not repeat themselves.", 28, $"{keptId} {leftId}");
                    yield return found with { Merge = new ProposedMerge(keptId, leftId) { RecordId = record.Id }, Advice = Advice(found.Id, "the second of them goes") };
                }
            }
        }
    }

    private static IEnumerable<Finding> AcrossRecords(ReviewedCareer career)
    {
        Dictionary<string, (CareerRecord Record, string Text)> seen = new(StringComparer.Ordinal);
        foreach (CareerRecord record in career.View.Engagements)
        {
            foreach (string text in record.Texts(Achievements.List.Table).Where(t => t.Length <= LongestCompared))
            {
                string words = TextLikeness.Joined(text);
                if (words.Count(' ') - 1 < LeastToldTwice) continue;
                if (!seen.TryGetValue(words, out (CareerRecord Record, string Text) first)) seen[words] = (record, text);
                else if (first.Record.Id != record.Id)
                    yield return ReviewedCareer.Of(ReviewArea.Uniqueness, "achievement in two", [first.Record, record], $"\"{ReviewedCareer.Short(text, 90)}\" stands in {ReviewedCareer.NameOf(first.Record)} and in {ReviewedCareer.NameOf(record)}.",
                        $"Keep it where it belongs: {ReviewedCareer.Edit(record.Id)}.", "An achievement that counts once, at its time.", 24, words);
            }
        }
    }

    // A few words may be the same by chance, and what holds the other whole may be an achievement that goes further.
    private static bool AreNear(ListEntry one, ListEntry other)
    {
        if (one.Text("text") is not { Length: <= LongestCompared } text || other.Text("text") is not { Length: <= LongestCompared } second) return false;
        return TextLikeness.Joined(text) == TextLikeness.Joined(second) || (Words.Of(text).Count() >= LeastWords && Words.Of(second).Count() >= LeastWords && TextLikeness.OfLong(text, second) != TextRelation.Other);
    }

    private static string Advice(string id, string what) => $"If they are one: `careercontext review {id} --accept` ({what}); `careercontext review {id}` shows it first.";
}
