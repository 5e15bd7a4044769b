using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Cuts two texts for a list where they differ, instead of at their common beginning.</summary>
internal static class DifferingPart
{
    private const int WordsBefore = 3;
    private const int ShortEnough = 24;

    /// <summary>Both texts in one short line each, from a few words before the first difference on.</summary>
    public static (string One, string Other) Of(string one, string other)
    {
        (string first, string second) = (PlainText.CleanLine(one), PlainText.CleanLine(other));
        int at = first.AsSpan().CommonPrefixLength(second);
        bool isWhole = RecordView.Short(first) == first && RecordView.Short(second) == second;
        if (isWhole || at <= ShortEnough) return (RecordView.Short(first), RecordView.Short(second));
        int start = at;
        // The word in which they part, and some before it.
        for (int i = 0; i <= WordsBefore && start > 0; i++) start = first.LastIndexOf(' ', start - 1, start) is >= 0 and int space ? space : 0;
        if (at - start > ShortEnough) start = char.IsLowSurrogate(first[at - ShortEnough]) ? at - ShortEnough - 1 : at - ShortEnough;
        return (From(first, start), From(second, start));
    }

    private static string From(string text, int start) => RecordView.Short(start == 0 ? text : "…" + text[start..].TrimStart());
}
