using System.Text.Json;
using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Reads dates into a record: the date where one is understood, and the source's words beside it where they say it otherwise.</summary>
internal sealed class DateFields(TextBender texts, DateOnly today)
{
    private const string EndField = "end_date";

    /// <summary>The field that keeps a date's own words; null where the kind has none.</summary>
    public static string? WordsField(RecordKind kind, string field)
    {
        string name = field.EndsWith("_date", StringComparison.Ordinal) ? $"{field[..^5]}_text" : field.EndsWith("_on", StringComparison.Ordinal) ? $"{field[..^3]}_text" : "";
        return kind.HasField(name) ? name : null;
    }

    /// <summary>Reads what stands at a date's place.</summary>
    public void Read(JsonElement value, Field field, Spot spot, Draft draft)
    {
        if (texts.Read(value, spot, isLong: false, draft) is not { } words) return;
        DateReading read = ForeignDates.Read(words.Text, today);
        bool isEnd = field.Name == EndField;
        if (isEnd && read.End is not null) read = read.End;
        if (read.IsIso)
        {
            draft.Tell(field.Name, read.Date!.Value.ToString(), words);
            return;
        }
        bool isUnderstood = read.Date is not null || (isEnd && read.IsPresent && draft.Kind.HasField("is_current"));
        texts.Warn(spot.Full, Message(read, isUnderstood));
        PutDate(read, field, words, draft);
        PutWords(field, words, isUnderstood, spot, draft);
    }

    private static void PutDate(DateReading read, Field field, BentText words, Draft draft)
    {
        BentText from = words with { Raw = words.Text, Confidence = read.IsSure ? BentText.Bent : BentText.Unsure };
        if (read.Date is { } date) draft.Tell(field.Name, date.ToString(), from);
        else if (field.Name == EndField && read.IsPresent && draft.Kind.HasField("is_current")) draft.Tell("is_current", true, from);
        if (field.Name != "start_date" || read.End is not { } end || draft.Has(EndField)) return;
        if (end.Date is { } until) draft.Tell(EndField, until.ToString(), from);
        else if (draft.Kind.HasField("is_current")) draft.Tell("is_current", true, from);
    }

    private static void PutWords(Field field, BentText words, bool isUnderstood, Spot spot, Draft draft)
    {
        if (WordsField(draft.Kind, field.Name) is not { } wordsField)
        {
            if (!isUnderstood) draft.Keep([new UnknownField(spot.Relative, words.Text, "string")]);
        }
        else if (isUnderstood)
        {
            draft.Derive(wordsField, words.Text);
        }
        else
        {
            draft.Tell(wordsField, words.Text, words with { Confidence = BentText.Unsure });
        }
    }

    private static string Message(DateReading read, bool isUnderstood)
    {
        if (!isUnderstood) return "not understood as a date; its words are kept";
        if (read.IsPresent) return "understood as \"until now\"; its words are kept";
        string precision = read.Date!.Value.IsYearOnly ? "year" : read.Date.Value.Day == 0 ? "month" : "day";
        string sure = read.IsSure ? "" : ", no more was certain";
        return $"not an ISO date; understood to the {precision}{sure}, its words are kept";
    }
}
