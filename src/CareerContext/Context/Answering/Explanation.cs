using System.Collections;
using System.Globalization;
using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Why an answer is as it is: what was understood, which records were considered, what was chosen, fact by fact, and what was left out.
/// Made only when somebody reads it: an answer costs nothing for it.</summary>
internal sealed class Explanation : IReadOnlyList<string>
{
    private const int MostEntries = 12, MostSteps = 30, MostFacts = 12, MostInputs = 6;
    private const int LineTokens = 14, NameTokens = 16;

    private readonly Lazy<List<string>> lines;

    private Explanation(Func<IEnumerable<string>> make) => lines = new(() => [.. make()]);

    /// <summary>Explains an answer to a request.</summary>
    /// <param name="draft">What was to be said.</param>
    /// <param name="shown">The lines that were said.</param>
    /// <param name="view">The view.</param>
    /// <param name="maxTokens">The budget.</param>
    public static Explanation Of(Draft draft, IReadOnlyList<ContextLine> shown, CareerView view, int maxTokens) => new(() =>
    [
        .. Section("Understood", draft.Request is { } request ? Understood(request, view) : [], MostEntries + MostEntries),
        .. Section("How", draft.Explanation, MostSteps),
        .. Section("Considered", Considered(draft, view), MostEntries),
        .. Chosen(draft.Lines, shown, maxTokens),
        .. Section("Left out", LeftOut(draft, shown, view, maxTokens), MostEntries + MostEntries),
    ]);

    /// <summary>Explains a text that was asked for by its name, as a summary is.</summary>
    /// <param name="how">Why there was nothing to understand.</param>
    /// <param name="shown">The lines that were said.</param>
    /// <param name="left">Those that were not.</param>
    /// <param name="maxTokens">The budget.</param>
    public static Explanation Of(string how, IReadOnlyList<ContextLine> shown, IReadOnlyList<ContextLine> left, int maxTokens) => new(() =>
    [
        .. Section("How", [how], MostSteps),
        .. Chosen([.. shown, .. left], shown, maxTokens),
        .. Section("Left out", left.Select(l => NoRoom(l, maxTokens)), MostEntries),
    ]);

    /// <inheritdoc/>
    public int Count => lines.Value.Count;

    /// <inheritdoc/>
    public string this[int index] => lines.Value[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => lines.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<string> Section(string heading, IEnumerable<string> entries, int most)
    {
        List<string> all = [.. entries];
        if (all.Count == 0) return [];
        int more = all.Count - most;
        return [heading, .. all.Take(most).Select(e => "  " + e), .. more > 0 ? [string.Create(CultureInfo.InvariantCulture, $"  … and {more} more")] : (string[])[]];
    }

    private static IEnumerable<string> Understood(Request request, CareerView view)
    {
        string topics = request.Topics.Count == 0 ? "none" : string.Join(", ", request.Topics.Order()).ToLowerInvariant();
        yield return $"language {request.Language}; asks {Asking(request.Form)}; topics: {topics}";
        if (Needed(request.Slot) is { } needed) yield return $"answered only by {needed}";
        if (request.When is { } when) yield return when.From == when.Until ? $"time: {when.From}" : $"time: {when.From} to {when.Until}";
        foreach (NamedRecord named in request.Named) yield return $"named: {Name(named.Record.Id, view)}, by \"{named.Words}\"{(named.IsExact ? "" : " (nearly)")}";
        foreach (string name in request.UnknownNames) yield return $"a name that is not recorded: {TokenBudget.Cut(name, NameTokens)}";
        foreach (Term term in request.Terms)
        {
            string meaning = term.Senses.Count == 0 ? "" : $" ({string.Join(", ", term.Senses.Take(3).Select(view.Index.Senses.NameOf))})";
            yield return $"word: {TokenBudget.Cut(term.Written, NameTokens)}{meaning}{(term.IsNowhere ? ", not in the file" : $", in the file as {string.Join(", ", term.Forms.Concat(term.Slips).Take(5))}")}";
        }
    }

    private static string Asking(AskForm form) => form switch
    {
        AskForm.Open => "for whatever there is",
        AskForm.Whether => "whether",
        AskForm.HowMany => "how many",
        AskForm.HowMuch => "how much",
        _ => form.ToString().ToLowerInvariant(),
    };

    private static string? Needed(Slot slot) => slot switch
    {
        Slot.SomebodyElse => "somebody's name",
        Slot.Grade => "a grade",
        Slot.Count => "a number beside what is counted",
        _ => null,
    };

    // Each record once, as it was weighed best.
    private static List<FoundRecord> Weighed(Draft draft) => [.. draft.Considered.GroupBy(f => f.Record.Id).Select(g => g.MaxBy(f => f.Score)!).OrderByDescending(f => f.Score).ThenBy(f => f.Record.Position).ThenBy(f => f.Record.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Considered(Draft draft, CareerView view)
    {
        if (draft.Considered.Count == 0) return ["no record had to be weighed by its words: kinds, names and dates decided"];
        return Weighed(draft).Select(f => string.Create(CultureInfo.InvariantCulture, $"{Name(f.Record.Id, view)}: weight {f.Score:0.0}, holds {f.Coverage * 100:0} % of the words ({string.Join(", ", f.Held.Take(5).Select(t => TokenBudget.Cut(t.Written, NameTokens)))})"));
    }

    private static IEnumerable<string> Chosen(IReadOnlyList<ContextLine> all, IReadOnlyList<ContextLine> shown, int maxTokens) => all.Count == 0
        ? ["Chosen: nothing"]
        : Section(string.Create(CultureInfo.InvariantCulture, $"Chosen: {shown.Count} of {all.Count} lines, {Answer.Cost(shown)} of {maxTokens} tokens"), shown.Select(Said), MostEntries);

    // "Engineer, Acme: 2011 to 2014…", 21 tokens: exp_1.title, .company, .start_date, .end_date (quick), .length = 4 years, from .start_date, .end_date (profile)
    private static string Said(ContextLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Quote(line)}\", {TokenBudget.Count(line.Text)} tokens: {(line.Facts.Count == 0 ? "no fact, only words" : Facts(line))}");

    private static string Facts(ContextLine line)
    {
        List<string> tiers = [];
        string before = "";
        foreach (IGrouping<Tier, Fact> tier in line.Facts.Take(MostFacts).GroupBy(f => f.Tier))
        {
            List<string> places = [];
            foreach (Fact fact in tier)
            {
                places.Add(Place(fact, before));
                before = fact.RecordId;
            }
            tiers.Add($"{string.Join(", ", places.Distinct())} ({tier.Key.Name()})");
        }
        return string.Join(", ", tiers) + More(line.Facts.Count - MostFacts);
    }

    // The record is named once in a row.
    private static string Place(Fact fact, string before)
    {
        string place = $"{(fact.RecordId == before ? "" : fact.RecordId)}.{fact.Field}";
        if (!fact.IsComputed) return place;
        IEnumerable<string> inputs = fact.Inputs.Take(MostInputs).Select(i => i.StartsWith(fact.RecordId + ".", StringComparison.Ordinal) ? i[fact.RecordId.Length..] : i);
        return $"{place} = {TokenBudget.Cut(fact.Value, NameTokens)}, from {string.Join(", ", inputs)}{More(fact.Inputs.Count - MostInputs)}";
    }

    private static string More(int count) => count <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {count} more");

    private static IEnumerable<string> LeftOut(Draft draft, IReadOnlyList<ContextLine> shown, CareerView view, int maxTokens)
    {
        foreach (string missing in draft.Missing) yield return $"{TokenBudget.Cut(missing, NameTokens)}: not recorded";
        foreach (string withheld in draft.Withheld) yield return $"{withheld}: withheld by the owner";
        foreach (ContextLine line in draft.Lines.Skip(shown.Count)) yield return NoRoom(line, maxTokens);
        HashSet<string> drafted = [.. draft.Lines.SelectMany(l => l.RecordIds)];
        List<FoundRecord> weighed = Weighed(draft);
        double best = weighed.Where(f => drafted.Contains(f.Record.Id)).Select(f => f.Score).DefaultIfEmpty(0).Max();
        foreach (FoundRecord found in weighed.Where(f => !drafted.Contains(f.Record.Id)))
        {
            string why = best == 0 ? string.Create(CultureInfo.InvariantCulture, $"holds {found.Coverage * 100:0} % of the words, not enough for an answer")
                : found.Score < best ? string.Create(CultureInfo.InvariantCulture, $"weight {found.Score:0.0}, less than what was chosen ({best:0.0})")
                : "not of the kind or the records asked for";
            yield return $"{Name(found.Record.Id, view)}: {why}";
        }
        foreach (string id in shown.Where(l => l.Facts.Count > 0).Select(l => l.Facts[0].RecordId).Distinct())
        {
            if (Unsaid(id, draft.Lines, view) is { } unsaid) yield return unsaid;
        }
    }

    private static string NoRoom(ContextLine line, int maxTokens) => string.Create(CultureInfo.InvariantCulture, $"no room within {maxTokens} tokens: {Said(line)}");

    // What else a record that is spoken of tells: its fields that nobody asked for.
    private static string? Unsaid(string id, IReadOnlyList<ContextLine> drafted, CareerView view)
    {
        if (view.Snapshot.Find(id) is not { } record) return null;
        HashSet<(string, string)> said = [.. drafted.SelectMany(l => l.Facts).Where(f => f.RecordId == id).Select(f => (f.Field, f.Value))];
        List<string> fields = [.. view.Index.Lines(record).SelectMany(l => l.Line.Facts).Where(f => f.RecordId == id && !f.IsComputed && !said.Contains((f.Field, f.Value)))
            .GroupBy(f => f.Field).Select(g => g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})"))];
        return fields.Count == 0 ? null : $"{Name(id, view)}: not asked for: {string.Join(", ", fields.Take(MostFacts))}";
    }

    private static string Quote(ContextLine line) => TokenBudget.Cut(line.Text.Replace('\n', ' '), LineTokens);

    private static string Name(string id, CareerView view)
    {
        if (view.Snapshot.Find(id) is not { } record) return id;
        string name = string.Join(", ", new[] { record.Title, record.Kind.HasField("company") ? record.Text("company") : null }.OfType<string>().Distinct());
        return name.Length == 0 ? id : $"{id} {TokenBudget.Cut(name, NameTokens)}";
    }
}
