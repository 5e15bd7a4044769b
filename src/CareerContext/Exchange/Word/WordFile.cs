using System.Xml.Linq;

namespace CareerContext.Exchange.Word;

/// <summary>One part of a document with text in it.</summary>
/// <param name="Root">Its XML.</param>
/// <param name="Links">The addresses that its links name by id.</param>
internal sealed record WordPart(XElement Root, IReadOnlyDictionary<string, string> Links)
{
    /// <summary>A part whose links name their addresses themselves.</summary>
    public WordPart(XElement root)
        : this(root, new Dictionary<string, string>())
    {
    }
}

/// <summary>A document of Word, whatever holds its parts: a package, one XML file, or Word 2003's own XML.</summary>
/// <param name="Body">The text.</param>
/// <param name="Margins">Headers, then footers and footnotes.</param>
/// <param name="Styles">The styles; null where there are none.</param>
internal sealed record WordFile(WordPart Body, IReadOnlyList<WordMargin> Margins, XElement? Styles);

/// <summary>Text that stands outside the body.</summary>
/// <param name="Part">The text.</param>
/// <param name="IsHeader">Whether it stands at the top of pages.</param>
internal sealed record WordMargin(WordPart Part, bool IsHeader);
