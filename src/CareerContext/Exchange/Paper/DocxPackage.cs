using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CareerContext.Exchange.Paper;

/// <summary>The package of a Word document: its parts, what they are, and who refers to whom. The same parts give the same bytes.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string Main = "word/document.xml";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PartType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly MemoryStream stream = new();
    private readonly ZipArchive archive;

    private DocxPackage() => archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Packs a document.</summary>
    /// <param name="document">The text.</param>
    /// <param name="others">Its further parts by name, e.g. <c>styles</c>; the first is related to it as <c>rId1</c>.</param>
    /// <param name="links">The addresses that it leads to, after those.</param>
    public static byte[] Pack(XElement document, IReadOnlyList<(string Name, XElement Root)> others, IEnumerable<string> links)
    {
        using DocxPackage package = new();
        package.Add("[Content_Types].xml", ContentTypes(others.Select(o => o.Name)));
        package.Add("_rels/.rels", new XElement(Relations + "Relationships", Relation(1, "officeDocument", Main)));
        package.Add("word/_rels/document.xml.rels", new XElement(Relations + "Relationships",
            others.Select((o, i) => Relation(i + 1, o.Name, o.Name + ".xml")),
            links.Select((l, i) => Relation(others.Count + i + 1, "hyperlink", l, new XAttribute("TargetMode", "External")))));
        package.Add(Main, document);
        foreach ((string name, XElement root) in others) package.Add($"word/{name}.xml", root);
        package.archive.Dispose();
        return package.stream.ToArray();
    }

    /// <summary>How the document names what it is related to, from 1.</summary>
    public static string Id(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{number}");

    /// <inheritdoc/>
    public void Dispose()
    {
        archive.Dispose();
        stream.Dispose();
    }

    private static XElement ContentTypes(IEnumerable<string> others)
    {
        XNamespace types = Types;
        XElement Part(string name, string type) => new(types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", $"{PartType}{type}+xml"));
        return new XElement(types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Part(Main, "document.main"),
            others.Select(o => Part($"word/{o}.xml", o)));
    }

    private static XElement Relation(int number, string type, string target, XAttribute? mode = null) =>
        new(Relations + "Relationship", new XAttribute("Id", Id(number)), new XAttribute("Type", $"{DocxXml.Links.NamespaceName}/{type}"), new XAttribute("Target", target), mode);

    private void Add(string name, XElement root)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
        entry.LastWriteTime = Epoch; // A résumé that has not changed is to be the same file.
        using Stream part = entry.Open();
        using XmlWriter writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(writer);
    }
}
