using System.Text.Json;
using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Reads lists of texts: highlights, courses, keywords, roles.</summary>
internal sealed class ListReader(TextBender texts)
{
    private static readonly char[] Bullets = ['-', '*', '•', '·', '–', '▪', '◦', ' ', '\t'];

    /// <summary>Reads what stands at a list's place.</summary>
    public void Read(JsonElement value, FieldList list, Spot spot, Draft draft)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                int i = 0;
                foreach (JsonElement item in value.EnumerateArray()) Add(item, list, spot.Index(i++, draft.Entries(list.Table).Count), draft);
                break;
            case JsonValueKind.Null:
                texts.Null(spot.Full);
                break;
            case JsonValueKind.String:
                Split(ForeignJson.Text(value), list, spot, draft);
                break;
            case JsonValueKind.Object when Leaves.Members(value) is var members && texts.Localized(members) is { } language:
                texts.Warn(spot.Full, "a list in several languages; one was taken, the others are kept");
                foreach ((string other, JsonElement kept) in members.Where(m => m.Key != language)) draft.Keep(Leaves.Of(kept, JsonPath.Key(spot.Relative, other)));
                Read(members[language], list, spot.Key(language), draft);
                break;
            case JsonValueKind.Object:
                texts.Warn(spot.Full, "an object where a list belongs; kept as it is");
                draft.Keep(Leaves.Of(value, spot.Relative));
                break;
            default:
                texts.Warn(spot.Full, "one value where a list belongs; taken as its only entry");
                Add(value, list, spot, draft);
                break;
        }
    }

    private void Add(JsonElement item, FieldList list, Spot spot, Draft draft)
    {
        if (texts.Read(item, spot, isLong: list.HasIds, draft) is { } text) draft.Add(list.Table, ListEntry.Of(text.Text, list.Columns[0].Name), text);
    }

    // Sentences may hold commas, so that they are parted at line ends only; keywords at commas too.
    private void Split(string words, FieldList list, Spot spot, Draft draft)
    {
        if (texts.Plain(words, spot.Full, isLong: true) is not { } whole) return;
        texts.Warn(spot.Full, "one text where a list belongs; taken apart");
        char[] marks = list.HasIds || list.Table is "courses" or "career_highlights" ? ['\n'] : ['\n', ',', ';'];
        string[] parts = [.. whole.Text.Split(marks).Select(p => p.Trim(Bullets)).Where(p => p.Length > 0)];
        foreach (string part in parts)
            draft.Add(list.Table, ListEntry.Of(part, list.Columns[0].Name), new BentText(part, spot.Full, parts.Length > 1 || whole.Text != part ? whole.Text : null, BentText.Bent));
    }
}
