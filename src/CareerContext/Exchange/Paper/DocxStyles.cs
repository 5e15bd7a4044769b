using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

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
    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "60", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(Title, "Title", null, "40", before: "0", after: "0"),
        Heading(Subtitle, "Subtitle", null, "24", before: "0", after: "60"),
        Heading(Heading1, "heading 1", 0, "25", before: "240", after: "80"),
        Heading(Heading2, "heading 2", 1, "21", before: "140", after: "0"),
        Plain(Line, "Entry Line", new StyleRunProperties(new Color { Val = "444444" })),
        Plain(Point, "List Bullet", null));

    /// <summary>Makes the list.</summary>
    public static Numbering Numbering() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new ParagraphStyleIdInLevel { Val = Point }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "357", Hanging = "357" })) { LevelIndex = 0 }) { AbstractNumberId = Numbered },
        new NumberingInstance(new AbstractNumId { Val = Numbered }) { NumberID = Numbered });

    private static Style Heading(string id, string name, int? level, string size, string before, string after)
    {
        StyleParagraphProperties paragraph = new(new KeepNext(), new SpacingBetweenLines { Before = before, After = after });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph,
            new StyleRunProperties(new Bold(), new FontSize { Val = size }, new FontSizeComplexScript { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style Plain(string id, string name, StyleRunProperties? run)
    {
        StyleParagraphProperties paragraph = id == Point
            ? new StyleParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = Numbered }))
            : new StyleParagraphProperties(new KeepNext());
        Style style = new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id == Line };
        if (run is not null) style.Append(run);
        return style;
    }
}
