using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CareerContext.Exchange.Word;

/// <summary>What a document's styles say of its paragraphs and runs. A style takes what it does not say from the one that it is based on.</summary>
internal sealed partial class WordStyles
{
    private const int MostSteps = 20; // A style that is based on itself, by whatever way, ends here.
    private const int BodyLevel = 9;

    private readonly Dictionary<string, XElement> byId = new(StringComparer.Ordinal);

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The element that holds them; null where there are none.</param>
    public WordStyles(XElement? styles)
    {
        foreach (XElement style in styles?.Named("style") ?? [])
        {
            if (style.Value("styleId") is { } id) byId.TryAdd(id, style);
        }
    }

    /// <summary>The level of a heading, from 1; 0 for a title; null for no heading.</summary>
    public int? HeadingLevel(XElement? properties)
    {
        if (properties.NumberOf("outlineLvl") is { } own) return own is >= 0 and < BodyLevel ? own + 1 : null;
        foreach (XElement style in Chain(properties.Setting("pStyle")))
        {
            if (LevelOfName(style.Setting("name") ?? style.Value("styleId") ?? "") is { } level) return level;
            if (style.First("pPr").NumberOf("outlineLvl") is { } outline) return outline is >= 0 and < BodyLevel ? outline + 1 : null;
        }
        // Where no styles came with the document, their ids are all there is.
        return byId.Count == 0 ? LevelOfName(properties.Setting("pStyle") ?? "") : null;
    }

    /// <summary>The depth in a list, from 0; null where the paragraph is in none.</summary>
    public int? ListDepth(XElement? properties)
    {
        if (properties?.First("listPr") is { } old) return old.Setting("ilfo") == "0" ? null : old.NumberOf("ilvl") ?? 0;
        foreach (XElement? each in Chain(properties.Setting("pStyle")).Select(s => s.First("pPr")).Prepend(properties))
        {
            if (each?.First("numPr") is { } numbering) return numbering.Setting("numId") == "0" ? null : numbering.NumberOf("ilvl") ?? 0;
            if (each?.First("listPr") is { } list) return list.NumberOf("ilvl") ?? 0;
        }
        return null;
    }

    /// <summary>Whether a run is bold, italic or underlined by itself, by its own style or by its paragraph's.</summary>
    public bool IsStrong(XElement? run, string? paragraphStyle) =>
        SaysStrong(run) ?? (Says(run.Setting("rStyle")) || Says(paragraphStyle));

    private bool Says(string? id) => Chain(id).Select(s => SaysStrong(s.First("rPr"))).FirstOrDefault(s => s is not null) ?? false;

    private static bool? SaysStrong(XElement? properties)
    {
        if (properties is null || (properties.First("b") ?? properties.First("i") ?? properties.First("u")) is null) return null;
        return properties.IsOn("b") || properties.IsOn("i") || properties.IsOn("u");
    }

    private IEnumerable<XElement> Chain(string? id)
    {
        for (int i = 0; i < MostSteps && id is not null && byId.TryGetValue(id, out XElement? style); i++)
        {
            yield return style;
            id = style.Setting("basedOn");
        }
    }

    // Word stores the names of its own styles in English, other programs in their user's language.
    private static int? LevelOfName(string name)
    {
        Match match = HeadingName().Match(name);
        if (match.Success) return int.Parse(match.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
        return TitleName().IsMatch(name) ? 0 : null;
    }

    [GeneratedRegex(@"^(heading|überschrift|berschrift|titre|título|titulo|ttulo|titolo|kop|rubrik|nagłówek|nagwek|overskrift|otsikko|cabeçalho|cabealho|encabezado|заголовок)\s*(?<level>[1-9])$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(title|titel|titre|título|titulo|ttulo|titolo)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName();
}
