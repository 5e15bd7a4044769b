using CareerContext.Records;

namespace CareerContext.Context;

/// <summary>Finds which records prove which skills: stated where a record lists the skill as a technology, recognised where its text names it. Other names of a skill are <see cref="EvidenceStore"/>'s matter.</summary>
public static class EvidenceFinder
{
    private const int LongestName = 6;
    internal const double StatedConfidence = 1;
    internal const double RecognisedConfidence = 0.8;

    internal static readonly string[] Proving = ["experience", "project", "volunteering", "publication", "certificate", "award"];

    /// <summary>All evidence among active records, ordered by skill and record.</summary>
    public static List<SkillEvidence> Find(IReadOnlyList<CareerRecord> records)
    {
        SkillNames skills = new(records);
        List<SkillEvidence> evidence = [];
        if (skills.IsEmpty) return evidence;
        foreach (CareerRecord record in records.Where(r => Proving.Contains(r.Kind.Name)))
        {
            HashSet<string> stated = [.. record.Kind.Lists.Any(l => l.Table == "technologies_used") ? skills.NamedIn(record.Texts("technologies_used")) : []];
            evidence.AddRange(stated.Select(id => new SkillEvidence(id, record.Id, "stated", StatedConfidence)));
            evidence.AddRange(skills.NamedIn(Texts(record)).Where(id => !stated.Contains(id)).Select(id => new SkillEvidence(id, record.Id, "recognised", RecognisedConfidence)));
        }
        return [.. evidence.OrderBy(e => e.SkillId, StringComparer.Ordinal).ThenBy(e => e.RecordId, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Texts(CareerRecord record) =>
    [
        .. record.Kind.Fields.Where(f => f.Type is FieldType.Text or FieldType.LongText && f.Name is not ("company" or "company_description" or "location")).Select(f => record.Text(f.Name)).OfType<string>(),
        .. record.Kind.Lists.Where(l => l.Table != "technologies_used").SelectMany(l => record.Texts(l.Table)),
    ];

    /// <summary>The skills by the folded words of their names.</summary>
    private sealed class SkillNames
    {
        private readonly Dictionary<string, List<string>> ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal); // By the first word: most words of a text begin no name.

        public SkillNames(IReadOnlyList<CareerRecord> records)
        {
            foreach (CareerRecord skill in records.Where(r => r.Kind.Name == "skill" && r.Title is not null))
            {
                string[] words = [.. Words.Of(skill.Title!)];
                if (words.Length is 0 or > LongestName) continue;
                string key = string.Join(' ', words);
                if (!ids.TryGetValue(key, out List<string>? same)) ids[key] = same = [];
                same.Add(skill.Id);
                longest[words[0]] = Math.Max(longest.GetValueOrDefault(words[0]), words.Length);
            }
        }

        public bool IsEmpty => ids.Count == 0;

        public HashSet<string> NamedIn(IEnumerable<string> texts)
        {
            HashSet<string> found = new(StringComparer.Ordinal);
            foreach (string text in texts)
            {
                List<string> words = [.. Words.Of(text)];
                for (int i = 0; i < words.Count; i++)
                {
                    string key = words[i];
                    int most = Math.Min(longest.GetValueOrDefault(key), words.Count - i);
                    for (int length = 1; length <= most; length++)
                    {
                        if (length > 1) key += " " + words[i + length - 1];
                        if (ids.TryGetValue(key, out List<string>? named) && (length > 1 || !Words.IsAmbiguous(key, text))) found.UnionWith(named);
                    }
                }
            }
            return found;
        }
    }
}
