using CareerContext.Context.Understanding;

namespace CareerContext.Context.Answering;

/// <summary>What a request leaves out ("besides Acme", "excluding internships", "abgesehen von …"), and the request without it.</summary>
/// <param name="Rest">The request without these words.</param>
/// <param name="Records">The ids of the records that are left out; none where the words name nothing that is recorded.</param>
/// <param name="Words">The words.</param>
internal sealed record Exclusion(string Rest, IReadOnlySet<string> Records, string Words)
{
    private static readonly string[][] Cues = [.. """
        not counting|without counting|not including|leaving out|leaving aside|apart from|aside from|other than|except for|except|excluding|exclude|besides|abgesehen von|ausgenommen|ausser|ohne|
        en dehors de|en dehors du|a l exception de|a l exception du|sans compter|a part|outre|hormis|sauf|excepte|ademas de|aparte de|fuera de|sin contar|excluyendo|excepto|salvo|alem de|alem da|alem do|sem contar|excluindo|exceto|tirando
        """.ReplaceLineEndings("").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => c.Split(' '))];

    private const int LeastRest = 2;

    private static readonly HashSet<string> Ands = ["and", "or", "nor", "und", "oder", "et", "ou", "y", "o", "e"];

    // Words that may stand before or between names: "my time at", "the job with".
    private static readonly HashSet<string> Between = ["time", "job", "role", "work", "position", "zeit", "stelle", "arbeit", "poste", "emploi", "travail", "trabajo", "puesto", "trabalho", "cargo", "emprego", "years", "experience", "skill"];

    /// <summary>What a request leaves out; null where it leaves out nothing that can be told.</summary>
    public static Exclusion? Of(Request request, Lookup file)
    {
        List<string> folded = [.. request.Words.Select(w => w.Folded)];
        for (int at = 0; at < folded.Count; at++)
        {
            if (CueAt(folded, at) is not { } cue) continue;
            // "À part" in French; English asks who was a part of something.
            if (folded[at] == "a" && request.Language != "fr") continue;
            return Read(request, folded, at, at + cue.Length, file);
        }
        return null;
    }

    private static string[]? CueAt(List<string> folded, int at)
    {
        foreach (string[] cue in Cues)
        {
            int same = 0;
            while (same < cue.Length && at + same < folded.Count && cue[same] == folded[at + same]) same++;
            if (same == cue.Length) return cue;
        }
        return null;
    }

    private static Exclusion? Read(Request request, List<string> folded, int at, int from, Lookup file)
    {
        HashSet<int> namedAt = [.. request.Named.SelectMany(n => n.At)];
        (string Type, int At, int Length)? kind = Employment.Find(folded[from..], request.Language) is { } found ? (found.Type, found.At + from, found.Length) : null;
        bool IsKind(int i) => kind is { } k && i >= k.At && i < k.At + k.Length;
        bool IsUnknown(int i) => request.UnknownNames.Any(n => Context.Words.Of(n).Contains(folded[i]));
        int end = from, last = from;
        for (; end < folded.Count; end++)
        {
            bool named = namedAt.Contains(end) || IsKind(end) || IsUnknown(end);
            // "Besides my job at Acme and Brill", but of "besides Python at Acme" Python alone is left out.
            bool joins = last == from ? Between.Contains(folded[end]) || (Lexicon.IsStop(folded[end]) && Lexicon.FormOf([folded[end]]) == AskForm.Open) : Ands.Contains(folded[end]);
            if (!named && !joins) break;
            if (named) last = end + 1;
            // A comma ends it, unless more of the same follows: "besides Acme, where …", "besides Acme, Brill and Corvus".
            if (named && request.Words[end].Closes && !namedAt.Contains(end + 1)) break;
        }
        if (last == from) return null;
        HashSet<string> records = [.. request.Named.Where(n => n.At.All(i => i >= from && i < last)).Select(n => n.Record.Id)];
        if (records.Count == 0 && kind is { } type && type.At < last) records = [.. EmploymentAnswers.Of(type.Type, file.View).Select(r => r.Id)];
        List<string> rest = [.. request.Words.Where((_, i) => i < at || i >= last).Select(w => w.Written)];
        return rest.Count >= LeastRest ? new Exclusion(string.Join(' ', rest) + "?", records, string.Join(' ', request.Words.Skip(from).Take(last - from).Select(w => w.Written))) : null;
    }
}
