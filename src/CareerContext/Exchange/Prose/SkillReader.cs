using System.Text.RegularExpressions;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange.Prose;

/// <summary>Reads skills: groups before a colon, lists between commas, bars or tabs, levels behind them.</summary>
/// <param name="tree">The tree.</param>
/// <param name="notes">Keeps sentences.</param>
internal sealed partial class SkillReader(Translation tree, NoteBook notes)
{
    private const int LongestSkill = 80, MostSkillWords = 10; // Characters, words: more is a sentence.
    private const int LeastSpaced = 3;

    private Row? group;

    /// <summary>Reads a section's lines.</summary>
    public void Read(List<Row> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Line.IsBlank) continue;
            Row? next = rows.Skip(i + 1).Take(2).FirstOrDefault(r => !r.Line.IsBlank);
            ReadLine(rows[i], next);
        }
    }

    /// <summary>Whether most of what a line lists are names of technologies rather than of languages people speak.</summary>
    public static bool AreTechnologies(IEnumerable<Row> rows)
    {
        List<string> named = [.. rows.Where(r => !r.Line.IsBlank).Take(20).SelectMany(r => Cut(r.Label?.Value ?? r.Text)).Take(40)];
        return named.Count > 0 && named.Count(n => n.Length < 40 && BuiltInVocabulary.Index.Find(Level().Replace(n, "")).Any(e => e.Kind == EntityKind.Technology)) * 2 > named.Count;
    }

    private void ReadLine(Row row, Row? next)
    {
        if (IsGroup(row, next))
        {
            group = row;
            return;
        }
        if (row.Label is { } label)
        {
            group = null;
            if (Proficiency.Of(label.Value) is not null || Years().IsMatch(label.Value)) One(label.Label, label.Value, null, row);
            else if (label.Value.Length > LongestSkill && Cut(label.Value).Exists(IsSentence)) Told(label.Label, label.Value, row);
            else Group(label.Label, label.Value, row);
            return;
        }
        List<string> skills = Cut(row.Text);
        if (skills.Exists(IsSentence))
        {
            notes.Keep(row);
            return;
        }
        if (skills.Count == 1 && row.Segments.Count == 2 && row.Dates is null && Proficiency.Of(row.Segments[1].Text) is not null)
        {
            One(row.Segments[0].Text, row.Segments[1].Text, null, row);
            return;
        }
        foreach (string skill in skills)
        {
            (string name, string? level) = Levelled(skill);
            One(name, level, group is null ? null : Plain(group), row);
        }
    }

    // A heading, or a line set apart, with its skills under it.
    private static bool IsGroup(Row row, Row? next)
    {
        if (row.Line.Heading > 0) return true;
        if (next is null || row.Line.IsBullet || next.Line.Heading > 0) return false;
        return row.Text.EndsWith(':') || (row.Line.IsStrong && !next.Line.IsStrong) || (next.Line.IsBullet && !row.Line.IsBullet && Cut(row.Text).Count == 1);
    }

    private void Group(string name, string value, Row row)
    {
        (string group, string? groupLevel) = Levelled(name);
        List<string> skills = Cut(value.TrimEnd('.'));
        double confidence = Sure.Labelled;
        if (skills.Count == 1 && skills[0].Count(c => c == ' ') >= LeastSpaced - 1 && Spaced(skills[0]) is { } spaced) (skills, confidence) = (spaced, Sure.Likely);
        EntryNode node = new(tree, "skills");
        node.Put("name", group, row, Sure.Labelled);
        if (groupLevel is not null) node.Put("level", groupLevel, row, Sure.Labelled);
        List<(string Name, string? Level)> levelled = [.. skills.Select(Levelled)];
        foreach ((string skill, string? _) in levelled.Where(s => s.Level is null)) node.Add("keywords", skill, row, confidence);
        node.Finish(row, Sure.Labelled);
        foreach ((string skill, string? level) in levelled.Where(s => s.Level is not null)) One(skill, level, group, row);
    }

    private void One(string name, string? level, string? category, Row row)
    {
        EntryNode node = new(tree, "skills");
        node.Put("name", name, row, Sure.Regular);
        if (level is not null) node.Put(Years().IsMatch(level) ? "yearsOfExperience" : "level", level, row, Sure.Labelled);
        if (category is not null) node.Put("category", category, row, Sure.Regular);
        node.Finish(row, Sure.Regular);
    }

    private void Told(string name, string value, Row row)
    {
        EntryNode node = new(tree, "skills");
        node.Put("name", name, row, Sure.Regular);
        node.Put("summary", value, row, Sure.Regular);
        node.Finish(row, Sure.Regular);
    }

    private static string Plain(Row row) => row.Text.TrimEnd(':', ' ');

    private static bool IsSentence(string text) => text.Length > LongestSkill || text.Count(c => c == ' ') >= MostSkillWords;

    private static List<string> Cut(string text)
    {
        List<string> parts = Segment.Cut(text, c => c is ',' or ';' or '|' or '\t' or '•' or '·' or '／' or '、');
        return parts.Count > 1 ? [.. parts.Select(p => p.TrimEnd('.'))] : parts;
    }

    // "JavaScript HTML 5 CSS": known names cover it; a number belongs to the word before it.
    private static List<string>? Spaced(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 60) return null;
        List<string> names = [];
        int covered = 0;
        bool isUnknown = false;
        for (int i = 0; i < words.Length;)
        {
            int length = Math.Min(4, words.Length - i);
            while (length > 0 && !IsName(words[i..(i + length)])) length--;
            covered += length;
            int take = Math.Max(1, length);
            while (i + take < words.Length && words[i + take].All(c => char.IsAsciiDigit(c) || c == '.')) take++;
            string name = string.Join(' ', words[i..(i + take)]);
            // Two unknown words in a row are rather one name than two.
            if (length == 0 && isUnknown && names.Count > 0) names[^1] += $" {name}";
            else names.Add(name);
            isUnknown = length == 0;
            i += take;
        }
        return covered * 2 >= words.Length ? names : null;
    }

    // "AWS EC2" are two of a list, although it is a name too; "React Native" is one.
    private static bool IsName(string[] words) => IsKnown(string.Join(' ', words)) && (words.Length == 1 || !Array.TrueForAll(words, IsKnown));

    private static bool IsKnown(string text) => BuiltInVocabulary.Index.Find(text).Any(e => e.Kind is EntityKind.Technology or EntityKind.Skill);

    private static (string Name, string? Level) Levelled(string skill)
    {
        Match match = Level().Match(skill);
        if (!match.Success || match.Index == 0) return (skill, null);
        string level = match.Groups["level"].Value;
        return Proficiency.Of(level) is not null || Years().IsMatch(level) ? (skill[..match.Index].Trim(), level) : (skill, null);
    }

    [GeneratedRegex(@"\s*(?:\((?<level>[^()]{2,40})\)|[–—]\s+(?<level>[^–—]{2,40})|\s-\s+(?<level>[^-]{2,40}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Level();

    [GeneratedRegex(@"^\d{1,2}\+?\s*(?:years?|yrs?|jahre?|ans|años|anos)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Years();
}
