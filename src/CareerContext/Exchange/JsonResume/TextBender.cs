using System.Text.Json;
using System.Text.RegularExpressions;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Makes text of whatever stands where text belongs, says what it bent, and keeps what it could not use.</summary>
internal sealed partial class TextBender(List<ImportWarning> warnings)
{
    private const string ObjectKept = "an object where text belongs; kept as it is";

    private static readonly string[] TextKeys = ["text", "value", "name", "title", "label", "content", "description", "summary", "language"];
    private static readonly string[] PlaceKeys = ["address", "city", "region", "state", "postalCode", "country", "countryCode"];

    /// <summary>The language of the file, e.g. <c>de</c>: of localized values this one is taken.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether the tree was made from a file of another format.</summary>
    public bool IsTranslated { get; init; }

    public void Warn(string path, string message) => warnings.Add(new ImportWarning(path, message));

    /// <summary>Reads one text; null when there is none.</summary>
    /// <param name="value">What stands there.</param>
    /// <param name="spot">Where.</param>
    /// <param name="isLong">Whether line breaks stay.</param>
    /// <param name="draft">Keeps what could not be used.</param>
    public BentText? Read(JsonElement value, Spot spot, bool isLong, Draft draft)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Plain(ForeignJson.Text(value), spot.Full, isLong);
            case JsonValueKind.Number:
                Warn(spot.Full, "a number where text belongs; taken as text");
                return new BentText(value.GetRawText(), spot.Full);
            case JsonValueKind.True or JsonValueKind.False:
                Warn(spot.Full, "true or false where text belongs; taken as text");
                return new BentText(value.ValueKind == JsonValueKind.True ? "true" : "false", spot.Full);
            case JsonValueKind.Array:
                return Joined(value, spot, isLong, draft);
            case JsonValueKind.Object:
                return OfObject(value, spot, isLong, draft);
            default:
                Null(spot.Full);
                return null;
        }
    }

    /// <summary>Says that a null stands there.</summary>
    public void Null(string path) => Warn(path, "null; nothing stored");

    /// <summary>The member of a localized value that is in the file's language, else English, else the first; null when the value is no such thing.</summary>
    public string? Localized(Dictionary<string, JsonElement> members)
    {
        if (members.Count == 0 || !members.Keys.All(k => LanguageTag().IsMatch(k)) || members.Values.Any(v => v.ValueKind is not (JsonValueKind.String or JsonValueKind.Array))) return null;
        return members.Keys.FirstOrDefault(k => k == Language) ?? members.Keys.FirstOrDefault(k => k.StartsWith(Language, StringComparison.OrdinalIgnoreCase))
            ?? members.Keys.FirstOrDefault(k => k.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ?? members.Keys.First();
    }

    /// <summary>Cleans a text; HTML becomes plain text.</summary>
    public BentText? Plain(string words, string path, bool isLong, bool mayBeHtml = true)
    {
        string text = words;
        bool isHtml = mayBeHtml && HtmlText.IsHtml(words);
        if (isHtml)
        {
            text = HtmlText.ToText(words);
            Warn(path, "HTML; taken as plain text");
        }
        string clean = isLong ? PlainText.Clean(text).Trim() : PlainText.CleanLine(text);
        if (clean.Length == 0) return null;
        string raw = PlainText.Clean(words);
        return new BentText(clean, path, raw == clean ? null : raw, isHtml ? BentText.Bent : 1);
    }

    private BentText? Joined(JsonElement value, Spot spot, bool isLong, Draft draft)
    {
        Warn(spot.Full, "a list where one text belongs; joined");
        List<string> parts = [];
        int i = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (Read(item, spot.Index(i++, parts.Count), isLong, draft) is { } part) parts.Add(part.Text);
        }
        return parts.Count == 0 ? null : new BentText(string.Join(isLong ? "\n" : ", ", parts), spot.Full, null, BentText.Bent);
    }

    private BentText? OfObject(JsonElement value, Spot spot, bool isLong, Draft draft)
    {
        Dictionary<string, JsonElement> members = Leaves.Members(value);
        if (Localized(members) is { } language)
        {
            Warn(spot.Full, "a text in several languages; one was taken, the others are kept");
            return OfMember(members, language, spot, isLong, draft);
        }
        if (Array.Find(TextKeys, k => members.TryGetValue(k, out JsonElement named) && named.ValueKind == JsonValueKind.String) is { } key)
        {
            Warn(spot.Full, "an object where text belongs; its text was taken, the rest is kept");
            return OfMember(members, key, spot, isLong, draft);
        }
        List<string> parts = [.. PlaceKeys.Where(k => members.TryGetValue(k, out JsonElement part) && part.ValueKind == JsonValueKind.String)
            .Select(k => PlainText.CleanLine(ForeignJson.Text(members[k]))).Where(p => p.Length > 0)];
        if (parts.Count > 0 && members.Keys.All(k => PlaceKeys.Contains(k)))
        {
            Warn(spot.Full, "an object where text belongs; its parts were joined");
            return new BentText(string.Join(", ", parts), spot.Full, null, BentText.Bent);
        }
        Warn(spot.Full, ObjectKept);
        draft.Keep(Leaves.Of(value, spot.Relative));
        return null;
    }

    private BentText? OfMember(Dictionary<string, JsonElement> members, string key, Spot spot, bool isLong, Draft draft)
    {
        foreach ((string other, JsonElement value) in members)
        {
            if (other != key) draft.Keep(Leaves.Of(value, JsonPath.Key(spot.Relative, other)));
        }
        BentText? text = Read(members[key], spot.Key(key), isLong, draft);
        return text is null ? null : text with { Confidence = Math.Min(text.Confidence, BentText.Bent) };
    }

    [GeneratedRegex("^[a-z]{2}([-_][A-Za-z]{2,4})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
