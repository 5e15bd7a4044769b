using System.Text.Json.Nodes;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.Europass;

/// <summary>Names of the languages that Europass writes as codes of two or three letters, or as an address that ends with one.</summary>
internal static class LanguageCodes
{
    private static readonly Dictionary<string, string> Names = Table(
        "ar ara Arabic|be bel Belarusian|bg bul Bulgarian|bs bos Bosnian|ca cat Catalan|cs ces cze Czech|da dan Danish|de deu ger German|el ell gre Greek|en eng English|es spa Spanish|et est Estonian|eu eus baq Basque|"
        + "fa fas per Persian|fi fin Finnish|fr fra fre French|ga gle Irish|gl glg Galician|he heb Hebrew|hi hin Hindi|hr hrv Croatian|hu hun Hungarian|hy hye arm Armenian|is isl ice Icelandic|it ita Italian|ja jpn Japanese|"
        + "ka kat geo Georgian|ko kor Korean|ku kur Kurdish|lb ltz Luxembourgish|lt lit Lithuanian|lv lav Latvian|mk mkd mac Macedonian|mt mlt Maltese|nl nld dut Dutch|no nor nob nno Norwegian|pl pol Polish|pt por Portuguese|"
        + "ro ron rum Romanian|ru rus Russian|sk slk slo Slovak|sl slv Slovenian|sq sqi alb Albanian|sr srp Serbian|sv swe Swedish|tr tur Turkish|uk ukr Ukrainian|ur urd Urdu|vi vie Vietnamese|zh zho chi Chinese");

    /// <summary>The language's name; a text that is no known code stays as it is.</summary>
    public static JsonNode Named(JsonNode code, Translation to)
    {
        string text = Nodes.Text(code);
        string last = text[(text.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return Names.TryGetValue(last, out string? name) ? to.From(JsonValue.Create(name), code) : code;
    }

    private static Dictionary<string, string> Table(string rows)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        foreach (string[] row in rows.Split('|').Select(r => r.Split(' ')))
        {
            foreach (string code in row[..^1]) table[code] = row[^1];
        }
        return table;
    }
}
