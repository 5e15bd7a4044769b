using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CareerContext.Store;

namespace CareerContext.Exchange.Word;

/// <summary>Reads XML of unknown origin within fixed limits: no DTD, nothing from elsewhere, no depth that exhausts the stack.</summary>
internal static class WordXml
{
    /// <summary>Each level costs stack frames later on; Word itself nests a few dozen.</summary>
    public const int MaxDepth = 200;

    private const int MostNodes = 2_000_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="CareerException">It is no XML, has a DTD, or is deeper or larger than a résumé can be.</exception>
    public static XElement Read(Func<TextReader> open)
    {
        try
        {
            using (XmlReader look = XmlReader.Create(open(), Settings)) Check(look);
            using XmlReader reader = XmlReader.Create(open(), Settings);
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            if (error.LineNumber == 0) throw new CareerException(Fault.Invalid, "The document's XML is broken, or brings definitions of its own; nothing was imported.", error);
            throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The document's XML is broken at line {error.LineNumber}, column {error.LinePosition}; nothing was imported."), error);
        }
    }

    /// <summary>The children of a name, whatever its namespace.</summary>
    public static IEnumerable<XElement> Named(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The first child of a name, or null.</summary>
    public static XElement? First(this XElement element, string name) => element.Named(name).FirstOrDefault();

    /// <summary>An attribute by its local name, or null.</summary>
    public static string? Value(this XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name && !a.IsNamespaceDeclaration)?.Value;

    /// <summary>The attribute <c>val</c> of a child; null without child or attribute.</summary>
    public static string? Setting(this XElement? element, string name) => element?.First(name)?.Value("val");

    /// <summary>Whether a child of a switch's name is there and not switched off.</summary>
    public static bool IsOn(this XElement? element, string name) => element?.First(name) is { } found && found.Value("val") is not ("0" or "false" or "off" or "none");

    /// <summary>The number in the attribute <c>val</c> of a child, or null.</summary>
    public static int? NumberOf(this XElement? element, string name) =>
        int.TryParse(element.Setting(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static void Check(XmlReader reader)
    {
        int nodes = 0;
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth) throw new CareerException(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"The document's XML is nested deeper than {MaxDepth} levels, so it is no résumé; nothing was imported."));
            if (++nodes > MostNodes) throw new CareerException(Fault.Invalid, "The document is larger than any résumé; nothing was imported.");
        }
    }
}
