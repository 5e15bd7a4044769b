using System.Xml.Linq;
using static CareerContext.Exchange.Paper.DocxXml;

namespace CareerContext.Exchange.Paper;

/// <summary>The styles and the list of a résumé's Word document. Sizes are half points, distances twentieths of a point.</summary>
internal static class DocxStyles
{
    /// <summary>The name.</summary>
    public const string Title = "Title";

    /// <summary>The headline.</summary>
    public const string Subtitle = "Subtitle";

    /// <summary>A section.</summary>
    public const string Heading1 = "Heading1";

    /// <summary>An entry.</summary>
    public const string Heading2 = "Heading2";

    /// <summary>The line under a heading: whom for, where, when.</summary>
    public const string Line = "EntryLine";

    /// <summary>A point of a list.</summary>
    public const string Point = "ListBullet";

    private const int Numbered = 1;

    /// <summary>Makes the styles.</summary>
    public static XElement Styles() => Root("styles",
        Of("docDefaults",
            Of("rPrDefault", Of("rPr", Of("rFonts", Is("ascii", "Calibri"), Is("hAnsi", "Calibri"), Is("eastAsia", "Calibri"), Is("cs", "Calibri")), Size("21"), Set("lang", "en-GB"))),
            Of("pPrDefault", Of("pPr", Of("spacing", Is("before", 0), Is("after", 60), Is("line", 264), Is("lineRule", "auto"))))),
        Of("style", Is("type", "paragraph"), Is("default", 1), Is("styleId", "Normal"), Set("name", "Normal"), Of("qFormat")),
        Heading(Title, "Title", null, "40", before: 0, after: 0),
        Heading(Subtitle, "Subtitle", null, "24", before: 0, after: 60),
        Heading(Heading1, "heading 1", 0, "25", before: 240, after: 80),
        Heading(Heading2, "heading 2", 1, "21", before: 140, after: 0),
        Plain(Line, "Entry Line", Of("rPr", Set("color", "444444"))),
        Plain(Point, "List Bullet", null));

    /// <summary>Makes the list.</summary>
    public static XElement Numbering() => Root("numbering",
        Of("abstractNum", Is("abstractNumId", Numbered),
            Set("multiLevelType", "hybridMultilevel"),
            Of("lvl", Is("ilvl", 0), Set("start", 1), Set("numFmt", "bullet"), Set("pStyle", Point), Set("lvlText", "•"), Set("lvlJc", "left"), Of("pPr", Of("ind", Is("left", 357), Is("hanging", 357))))),
        Of("num", Is("numId", Numbered), Set("abstractNumId", Numbered)));

    private static XElement Heading(string id, string name, int? level, string size, int before, int after) => Of("style", Is("type", "paragraph"), Is("styleId", id),
        Set("name", name), Set("basedOn", "Normal"), Set("next", "Normal"), Of("qFormat"),
        Of("pPr", Of("keepNext"), Of("spacing", Is("before", before), Is("after", after)), level is { } outline ? Set("outlineLvl", outline) : null),
        Of("rPr", Of("b"), Size(size)));

    private static XElement Plain(string id, string name, XElement? run) => Of("style", Is("type", "paragraph"), id == Line ? Is("customStyle", 1) : null, Is("styleId", id),
        Set("name", name), Set("basedOn", "Normal"), Of("qFormat"),
        Of("pPr", id == Point ? Of("numPr", Set("ilvl", 0), Set("numId", Numbered)) : Of("keepNext")),
        run);

    private static XElement[] Size(string halfPoints) => [Set("sz", halfPoints), Set("szCs", halfPoints)];
}
