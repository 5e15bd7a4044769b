using System.Globalization;
using CareerContext.Context;
using CareerContext.Context.Answering;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Editing;

/// <summary>Which records are listed.</summary>
/// <param name="Kind">Of one kind, or null for all.</param>
/// <param name="Query">Those that hold these words, or null for all.</param>
/// <param name="Removed">Those in the trash instead.</param>
internal sealed record RecordFilter(RecordKind? Kind, string? Query, bool Removed);

/// <summary>Lists records by id, version and title, one a line.</summary>
internal static class RecordListing
{
    private const int TitleTokens = 30;

    /// <summary>A page of the list.</summary>
    /// <param name="whole">The file as the client may see it.</param>
    /// <param name="session">The file.</param>
    /// <param name="filter">Which records.</param>
    /// <param name="hidden">What is kept from the client.</param>
    /// <param name="cursor">Where to go on from, or null.</param>
    /// <param name="budget">At most so many tokens.</param>
    public static ContextAnswer Page(CareerView whole, CareerSession session, RecordFilter filter, HiddenParts hidden, string? cursor, int budget)
    {
        // Who names a kind asks for what is given only when asked for; a list of everything is none of it.
        CareerView view = filter.Removed ? Trash(session, hidden, filter.Kind) : filter.Kind is null ? whole.Summarised : whole;
        string[] words = filter.Query is null ? [] : [.. Words.Of(filter.Query)];
        List<ContextLine> lines = [.. view.Snapshot.Records.Where(r => filter.Kind is null || r.Kind == filter.Kind).Select(r => Line(r, view, words)).OfType<ContextLine>()];
        if (lines.Count == 0)
        {
            string what = $"{(words.Length > 0 ? "a matching" : "any")} {filter.Kind?.Name ?? "record"}{(filter.Removed ? " in the trash" : "")}";
            return Answer.NotRecorded($"Not recorded: {what}.", whole, [what]);
        }
        Dictionary<string, object> arguments = new(StringComparer.Ordinal);
        if (filter.Kind is not null) arguments["kind"] = filter.Kind.Name;
        if (filter.Query is not null) arguments["query"] = filter.Query;
        if (filter.Removed) arguments["removed"] = "true";
        return new LinePages(lines.Count, lines.Skip, whole, "list_records", arguments) { What = "records" }.Page(cursor, budget);
    }

    private static CareerView Trash(CareerSession session, HiddenParts hidden, RecordKind? kind)
    {
        CareerSnapshot removed = VisibleRecords.Of(RecordStore.ListAll(session, includeRemoved: true).FindAll(r => !r.IsActive), hidden);
        return new CareerView(kind is null ? removed.Summarised() : removed);
    }

    private static ContextLine? Line(CareerRecord record, CareerView view, string[] words)
    {
        string title = CareerReader.TitleOf(record, view);
        if (words.Length > 0)
        {
            string text = PlainText.Fold(string.Join(' ', [title, record.Id, .. record.Values.Values.Select(FactText.Of), .. record.Lists.Values.SelectMany(l => l).SelectMany(e => e.Values.Values).Select(FactText.Of)]));
            if (!words.All(w => text.Contains(w, StringComparison.Ordinal))) return null;
        }
        // Behind the title, where no cut takes it away.
        string mark = record.Confirmed ? "" : Unconfirmed.Mark, name = mark.Length > 0 && title.EndsWith(mark, StringComparison.Ordinal) ? title[..^mark.Length] : title;
        string line = string.Create(CultureInfo.InvariantCulture, $"- {record.Kind.Name} {record.Id} version {record.Version}: {TokenBudget.Cut(name, TitleTokens)}{mark}");
        return new ContextLine(line, [new Fact(record.Id, record.Kind.TitleField, title, Tier.Profile)]);
    }
}
