namespace CareerContext.Context.Understanding;

/// <summary>Reads a pasted job ad into what it asks for. Headings and the words of a sentence decide; nothing is guessed.</summary>
internal static class JobAdReader
{
    private const int MostRequirements = 14;
    private const int MostTasks = 6;
    private const int Few = 3;
    private const int FewBesideManners = 5;
    private const int MostStatements = 160;

    /// <summary>Reads an ad, with or without the question that was asked of it in front.</summary>
    /// <param name="text">At most <see cref="CareerReader.MaxRequest"/> characters; line feeds matter.</param>
    /// <param name="language">The language that most of it is in: en, de, fr, es or pt.</param>
    public static JobAd Read(string text, string language)
    {
        List<AdStatement> whole = [.. AdText.Statements(text)], statements = [.. whole.Take(MostStatements)];
        List<Requirement> all = [];
        foreach (AdStatement statement in statements)
        {
            if (KindOf(statement) is { } kind) all.AddRange(RequirementReader.Read(statement, kind, language));
        }
        // An ad that lists only the work asks for what the work takes; a text without any order is looked through for names.
        if (all.Count(r => r.Kind != RequirementKind.Task && !r.IsSoft) < Few) all = [.. all.Select(r => r.Kind == RequirementKind.Task ? r with { Kind = RequirementKind.Must } : r)];
        if (all.Count(r => !r.IsSoft) < Few)
        {
            foreach (AdStatement statement in statements.Where(s => KindOf(s) is null)) all.AddRange(RequirementReader.Read(statement, RequirementKind.Must, language));
        }
        List<Requirement> merged = Merge(all);
        // Manners count only where an ad asks for little else.
        int manners = merged.Count(r => r.Kind != RequirementKind.Task && !r.IsSoft) >= FewBesideManners ? merged.RemoveAll(r => r.IsSoft) : 0;
        List<Requirement> asked = merged.FindAll(r => r.Kind != RequirementKind.Task), tasks = merged.FindAll(r => r.Kind == RequirementKind.Task && !r.IsSoft);
        (string Kind, int Count)[] left = [("requirement", asked.Count - MostRequirements), ("task", tasks.Count - MostTasks), ("manner", manners), ("statement", whole.Count - MostStatements)];
        return new JobAd([.. Most(asked, MostRequirements), .. Most(tasks, MostTasks)], left.Where(l => l.Count > 0).ToDictionary(l => l.Kind, l => l.Count, StringComparer.Ordinal));
    }

    private static RequirementKind? KindOf(AdStatement statement)
    {
        string folded = AdWords.Fold(statement.Text);
        return statement.Section switch
        {
            AdSection.Must when !statement.IsBullet && AdWords.IsSeeking(folded) && !AdWords.AsksMust(folded) => null,
            AdSection.Must => RequirementKind.Must,
            AdSection.Nice => RequirementKind.Nice,
            AdSection.Task => !statement.IsBullet && AdWords.AsksNice(folded) ? RequirementKind.Nice : RequirementKind.Task,
            _ when AdWords.AsksNice(folded) => RequirementKind.Nice,
            _ when AdWords.AsksMust(folded) && !IsOfEmployer(folded) && !AdWords.IsSeeking(folded) => RequirementKind.Must,
            _ when statement.IsBullet => RequirementKind.Task,
            _ => null,
        };
    }

    // "Our 20 years of experience": the employer speaks of itself.
    private static bool IsOfEmployer(string folded)
    {
        bool self = folded.StartsWith(" our ", StringComparison.Ordinal) || folded.StartsWith(" we ", StringComparison.Ordinal) || folded.StartsWith(" at ", StringComparison.Ordinal) || folded.StartsWith(" unser", StringComparison.Ordinal)
            || folded.StartsWith(" notre ", StringComparison.Ordinal) || folded.StartsWith(" nuestr", StringComparison.Ordinal) || folded.StartsWith(" noss", StringComparison.Ordinal) || folded.StartsWith(" o nosso ", StringComparison.Ordinal) || folded.StartsWith(" seit ", StringComparison.Ordinal) || folded.StartsWith(" working at ", StringComparison.Ordinal);
        return self && !folded.Contains(" you ", StringComparison.Ordinal) && !folded.Contains(" require", StringComparison.Ordinal);
    }

    // The same thing asked twice is one requirement: a must before what is nice, the years with it.
    private static List<Requirement> Merge(List<Requirement> all)
    {
        List<Requirement> merged = [];
        foreach (Requirement next in all.OrderBy(r => r.Kind))
        {
            HashSet<string> own = Stems(next);
            int same = merged.FindIndex(m => next.Languages.Count > 0 ? m.Languages.Select(l => l.Name).SequenceEqual(next.Languages.Select(l => l.Name))
                : m.Languages.Count == 0 && own.Count > 0 && (m.Years is null || next.Years is null || m.Years == next.Years) && m.Degree == next.Degree && IsSame(own, Stems(m)));
            if (same < 0) merged.Add(next);
            else if (merged[same].Years is null && next.Years is not null) merged[same] = merged[same] with { Years = next.Years };
        }
        return merged;
    }

    private static bool IsSame(HashSet<string> one, HashSet<string> other) => other.Count > 0 && one.Count(other.Contains) >= 0.8 * Math.Max(one.Count, other.Count);

    private static HashSet<string> Stems(Requirement requirement) => [.. requirement.Words.Concat(requirement.Options.SelectMany(o => o)).Where(w => !Lexicon.IsStop(w.Folded) || w.IsMarked).Select(w => w.Stem)];

    // The most telling ones, in the ad's order.
    private static IEnumerable<Requirement> Most(List<Requirement> all, int most)
    {
        if (all.Count <= most) return all.OrderBy(r => r.Kind);
        HashSet<Requirement> kept = [.. all.OrderBy(r => r.Telling == 0).ThenByDescending(r => r.Telling + (r.Kind == RequirementKind.Must ? 2 : 0)).Take(most)];
        return all.Where(kept.Contains).OrderBy(r => r.Kind);
    }
}
