using System.Xml.Linq;
using CareerContext.Store;

namespace CareerContext.Exchange.Word;

/// <summary>Puts a document together of its parts by their names and what they are, whatever a package's own lists say of them.</summary>
internal static class WordParts
{
    /// <summary>The document.</summary>
    /// <param name="parts">Names within the package, from its root, e.g. <c>/word/document.xml</c>, and their content.</param>
    /// <exception cref="CareerException">No part of them is a document.</exception>
    public static WordFile Together(IReadOnlyDictionary<string, XElement> parts)
    {
        string main = parts.FirstOrDefault(p => p.Value.Name.LocalName == "document").Key ?? throw new CareerException(Fault.Invalid, "The file is no document of Word; nothing was imported.");
        WordPart Part(string name) => new(parts[name], Links(parts.GetValueOrDefault($"{name[..name.LastIndexOf('/')]}/_rels{name[name.LastIndexOf('/')..]}.rels")));
        List<WordMargin> margins = [.. parts.Where(p => p.Value.Name.LocalName is "hdr" or "ftr" or "footnotes").OrderByDescending(p => p.Value.Name.LocalName == "hdr").ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new WordMargin(Part(p.Key), p.Value.Name.LocalName == "hdr"))];
        return new WordFile(Part(main), margins, parts.Values.FirstOrDefault(p => p.Name.LocalName == "styles"));
    }

    private static Dictionary<string, string> Links(XElement? relationships)
    {
        Dictionary<string, string> links = new(StringComparer.Ordinal);
        foreach (XElement link in relationships?.Named("Relationship") ?? [])
        {
            if (link.Value("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) == true && link.Value("Id") is { } id && link.Value("Target") is { } target) links.TryAdd(id, target);
        }
        return links;
    }
}
