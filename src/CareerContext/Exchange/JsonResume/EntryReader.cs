using System.Globalization;
using System.Text.Json;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Reads one object of the file into a record by its map of keys.</summary>
internal sealed class EntryReader(TextBender texts, DateOnly today)
{
    // Years, people: a number beyond this is none of them, and no whole number can hold the largest of JSON's.
    private const double MostOfAnything = 1e9;

    private readonly DateFields dates = new(texts, today);

    /// <summary>Reads an object. The format's own keys come first, then those that an export writes, so that they win over other names of the same.</summary>
    public void Read(JsonElement entry, KeyMap keys, Spot spot, Draft draft)
    {
        Dictionary<string, JsonElement> members = Members(entry, spot);
        List<(string Key, JsonElement Value, KeyTarget? Target)> found = [.. members.Select(m => (m.Key, m.Value, keys.Find(m.Key)))];
        foreach ((string key, JsonElement value, KeyTarget? target) in found.Where(f => f.Target is { Standing: KeyStanding.Own })) Put(value, target!, spot.Key(key), draft);
        foreach ((string key, JsonElement value, KeyTarget? target) in found.Where(f => f.Target is not { Standing: KeyStanding.Own }).OrderBy(f => f.Key == f.Target?.Key ? 0 : 1)) PutOther(value, target, spot.Key(key), draft);
    }

    /// <summary>An object's members; says which keys appear twice.</summary>
    public Dictionary<string, JsonElement> Members(JsonElement entry, Spot spot)
    {
        Dictionary<string, JsonElement> members = Leaves.Members(entry);
        if (members.Count < entry.EnumerateObject().Count())
        {
            foreach (IGrouping<string, JsonProperty> twice in entry.EnumerateObject().GroupBy(p => PlainText.Clean(ForeignJson.Name(p)), StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
                texts.Warn(spot.Key(twice.Key).Full, "the key is there more than once; the last one was taken");
        }
        return members;
    }

    /// <summary>Keeps a value that no field takes.</summary>
    public void Keep(JsonElement value, Spot spot, Draft draft)
    {
        texts.Warn(spot.Full, texts.IsTranslated ? "no field takes it; kept as it is" : "not part of JSON Resume; kept as it is");
        draft.Keep(Leaves.Of(value, spot.Relative));
    }

    /// <summary>Reads a plain text into a field, as where a text stands for a whole entry.</summary>
    public void Put(JsonElement value, Field field, Spot spot, Draft draft)
    {
        switch (field.Type)
        {
            case FieldType.Date:
                dates.Read(value, field, spot, draft);
                break;
            case FieldType.Flag:
                PutFlag(value, field, spot, draft);
                break;
            case FieldType.Number or FieldType.WholeNumber:
                PutNumber(value, field, spot, draft);
                break;
            case FieldType.Text when field.Choices is not null:
                PutChoice(value, field, field.Choices, spot, draft);
                break;
            default:
                PutText(value, field, spot, draft);
                break;
        }
    }

    private void Put(JsonElement value, KeyTarget target, Spot spot, Draft draft)
    {
        if (target.Nested is not null) PutNested(value, target.Nested, spot, draft);
        else if (target.List is { Columns.Count: > 1, HasIds: false }) new ProfileReader(texts, this).Read(value, target.List, spot, draft);
        else if (target.List is not null) new ListReader(texts).Read(value, target.List, spot, draft);
        else Put(value, target.Field!, spot, draft);
    }

    private void PutOther(JsonElement value, KeyTarget? target, Spot spot, Draft draft)
    {
        if (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(ForeignJson.Text(value))) return;
        if (target is null)
        {
            Keep(value, spot, draft);
        }
        else if (!IsTold(target, draft))
        {
            if (!texts.IsTranslated) texts.Warn(spot.Full, target.Standing == KeyStanding.Older ? $"another name; taken for {target.Key}" : $"not part of JSON Resume; taken for {target.Field?.Label ?? target.List!.Label}");
            Put(value, target, spot, draft);
        }
        else if (!SaysTheSame(value, target, draft))
        {
            texts.Warn(spot.Full, $"{target.Key} is there too and was taken; this is kept as it is");
            draft.Keep(Leaves.Of(value, spot.Relative));
        }
        else
        {
            texts.Warn(spot.Full, $"another name of {target.Key}, which is there too and says the same");
        }
    }

    // Of a date that was not understood only the words are there.
    private static bool IsTold(KeyTarget target, Draft draft) =>
        draft.Has(target.Name) || (target.Field is { Type: FieldType.Date } date && DateFields.WordsField(draft.Kind, date.Name) is { } words && draft.Has(words));

    private static bool SaysTheSame(JsonElement value, KeyTarget target, Draft draft) =>
        value.ValueKind == JsonValueKind.String && target.Field is not null && draft.Value(target.Name) is string known && PlainText.CleanLine(known) == PlainText.CleanLine(ForeignJson.Text(value));

    private void PutNested(JsonElement value, KeyMap keys, Spot spot, Draft draft)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            Read(value, keys, spot, draft);
            return;
        }
        Field place = draft.Kind.Field("location");
        if (value.ValueKind != JsonValueKind.Null) texts.Warn(spot.Full, "no object; taken for the place as one text");
        PutText(value, place, spot, draft);
    }

    private void PutText(JsonElement value, Field field, Spot spot, Draft draft)
    {
        bool isAddress = field.Name is "url" or "company_url" or "website" or "image" or "email";
        BentText? text = isAddress && value.ValueKind == JsonValueKind.String
            ? texts.Plain(ForeignJson.Text(value), spot.Full, isLong: false, mayBeHtml: false)
            : texts.Read(value, spot, field.Type == FieldType.LongText, draft);
        if (text is null) return;
        if (WellFormed.Oddity(field.Name, text.Text) is { } odd) texts.Warn(spot.Full, odd);
        draft.Tell(field.Name, text.Text, text);
    }

    // "Full Time", FULL_TIME and full-time are one.
    private void PutChoice(JsonElement value, Field field, IReadOnlyList<string> choices, Spot spot, Draft draft)
    {
        JsonElement one = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 ? value[0] : value;
        string words = one.ValueKind == JsonValueKind.String ? PlainText.CleanLine(ForeignJson.Text(one)) : "";
        if (choices.FirstOrDefault(c => KeyMap.Squeezed(c) == KeyMap.Squeezed(words)) is { } choice) draft.Tell(field.Name, choice, new BentText(choice, spot.Full, choice == words ? null : words));
        else KeepBad(value, $"none of {string.Join(", ", choices)}; kept as it is", spot, draft);
    }

    private void PutFlag(JsonElement value, Field field, Spot spot, Draft draft)
    {
        bool? flag = value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => ForeignJson.Text(value).Trim().ToLowerInvariant() switch { "true" or "yes" => true, "false" or "no" => false, _ => null },
            _ => null,
        };
        if (flag is { } known) draft.Tell(field.Name, known, new BentText("", spot.Full));
        else KeepBad(value, "neither true nor false; kept as it is", spot, draft);
    }

    private void PutNumber(JsonElement value, Field field, Spot spot, Draft draft)
    {
        string words = value.ValueKind == JsonValueKind.String ? PlainText.CleanLine(ForeignJson.Text(value)) : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "";
        string digits = value.ValueKind == JsonValueKind.Number ? words : string.Concat(words.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')).TrimEnd('.');
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number) || Math.Abs(number) > MostOfAnything)
        {
            KeepBad(value, "not a number; kept as it is", spot, draft);
            return;
        }
        bool isExact = digits == words;
        if (!isExact) texts.Warn(spot.Full, "words with a number; the number was taken");
        BentText from = new(digits, spot.Full, isExact ? null : words, isExact ? 1 : BentText.Bent);
        draft.Tell(field.Name, field.Type == FieldType.WholeNumber ? (object)(long)number : number, from);
    }

    private void KeepBad(JsonElement value, string message, Spot spot, Draft draft)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            texts.Null(spot.Full);
            return;
        }
        texts.Warn(spot.Full, message);
        draft.Keep(Leaves.Of(value, spot.Relative));
    }
}
