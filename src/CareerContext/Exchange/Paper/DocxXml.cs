using System.Xml.Linq;

namespace CareerContext.Exchange.Paper;

/// <summary>Elements and attributes of WordprocessingML.</summary>
internal static class DocxXml
{
    /// <summary>Text, styles and lists.</summary>
    public static readonly XNamespace Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The ids of relationships.</summary>
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Makes the outermost element of a part.</summary>
    public static XElement Root(string name, params object?[] content) =>
        new(Words + name, new XAttribute(XNamespace.Xmlns + "w", Words.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Links.NamespaceName), content);

    /// <summary>Makes an element.</summary>
    public static XElement Of(string name, params object?[] content) => new(Words + name, content);

    /// <summary>Makes an element that is but a value.</summary>
    public static XElement Set(string name, object value) => Of(name, Is("val", value));

    /// <summary>Makes an attribute.</summary>
    public static XAttribute Is(string name, object value) => new(Words + name, value);
}
