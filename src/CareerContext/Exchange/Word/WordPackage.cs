using System.IO.Compression;
using System.IO.Packaging;
using System.Xml.Linq;
using CareerContext.Store;

namespace CareerContext.Exchange.Word;

/// <summary>Opens the package that a .docx is. What it points to outside is never fetched, macros are never read.</summary>
internal static class WordPackage
{
    private const int MostEntries = 2000;
    private const long MostBytes = 200L * 1024 * 1024;
    private const long MostBytesOfPart = 40L * 1024 * 1024;
    private const int MostTimes = 200; // How much larger than packed: text packs to a twentieth, bombs to a thousandth.
    private const long SmallPart = 1024 * 1024;

    private const string Broken = "The Word document is damaged; open it in Word, save it again as .docx and import that.";

    /// <summary>Reads the parts with text.</summary>
    /// <exception cref="CareerException">Damaged, or larger than a résumé can be.</exception>
    public static WordFile Read(ReadOnlyMemory<byte> bytes)
    {
        byte[] content = bytes.ToArray();
        try
        {
            CheckSizes(content);
            return Followed(content) ?? Gathered(content);
        }
        // The archive's readers throw whatever a damaged one makes them stumble over; none of it is our fault or the reader's business.
        catch (Exception error) when (error is not (CareerException or OutOfMemoryException))
        {
            throw new CareerException(Fault.Invalid, Broken, error);
        }
    }

    // By the package's own lists of what belongs together; null where these are wrong, as some programs write them.
    private static WordFile? Followed(byte[] content)
    {
        try
        {
            using MemoryStream stream = new(content, writable: false);
            using Package package = Package.Open(stream, FileMode.Open, FileAccess.Read);
            if (Related(package, package.GetRelationships(), "officeDocument").FirstOrDefault() is not { } main) return null;
            WordPart body = Part(main);
            if (body.Root.Name.LocalName != "document") return null;
            PackagePart[] Of(string type) => [.. Related(package, main.GetRelationships(), type)];
            List<WordMargin> margins = [.. Of("header").Select(p => new WordMargin(Part(p), IsHeader: true)), .. Of("footer").Concat(Of("footnotes")).Select(p => new WordMargin(Part(p), IsHeader: false))];
            return new WordFile(body, margins, Of("styles").FirstOrDefault() is { } styles ? Xml(styles.GetStream(FileMode.Open, FileAccess.Read)) : null);
        }
        catch (Exception error) when (error is not (CareerException or OutOfMemoryException))
        {
            return null;
        }
    }

    private static WordFile Gathered(byte[] content)
    {
        using MemoryStream stream = new(content, writable: false);
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        Dictionary<string, XElement> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(e => IsText(e.FullName))) parts.TryAdd("/" + entry.FullName, Xml(entry.Open()));
        return WordParts.Together(parts);
    }

    private static bool IsText(string name)
    {
        string file = name[(name.LastIndexOf('/') + 1)..];
        return name.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && (file is "styles.xml" or "footnotes.xml"
            || ((file.StartsWith("document", StringComparison.OrdinalIgnoreCase) || file.StartsWith("header", StringComparison.OrdinalIgnoreCase) || file.StartsWith("footer", StringComparison.OrdinalIgnoreCase)) && (file.EndsWith(".xml", StringComparison.Ordinal) || file.EndsWith(".rels", StringComparison.Ordinal))));
    }

    private static void CheckSizes(byte[] content)
    {
        using MemoryStream stream = new(content, writable: false);
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries) throw TooLarge();
        long all = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            all += entry.Length;
            if (all > MostBytes || entry.Length > MostBytesOfPart) throw TooLarge();
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > MostTimes) throw TooLarge();
        }
    }

    // Standard and transitional documents differ in what a type's name begins with.
    private static bool IsOf(PackageRelationship relation, string type) => relation.RelationshipType.EndsWith("/" + type, StringComparison.Ordinal);

    private static IEnumerable<PackagePart> Related(Package package, IEnumerable<PackageRelationship> relations, string type) =>
        relations.Where(r => r.TargetMode == TargetMode.Internal && IsOf(r, type)).Select(r => package.GetPart(PackUriHelper.ResolvePartUri(r.SourceUri, r.TargetUri)));

    private static WordPart Part(PackagePart part)
    {
        Dictionary<string, string> links = new(StringComparer.Ordinal);
        foreach (PackageRelationship link in part.GetRelationships().Where(r => IsOf(r, "hyperlink"))) links[link.Id] = link.TargetUri.OriginalString;
        return new WordPart(Xml(part.GetStream(FileMode.Open, FileAccess.Read)), links);
    }

    private static XElement Xml(Stream part)
    {
        using MemoryStream whole = new();
        using (Stream stream = part)
        {
            byte[] block = new byte[81_920];
            for (int read = stream.Read(block); read > 0; read = stream.Read(block))
            {
                if (whole.Length + read > MostBytesOfPart) throw TooLarge(); // Sizes that a package states may be lies.
                whole.Write(block, 0, read);
            }
        }
        return WordXml.Read(() => new StreamReader(new MemoryStream(whole.GetBuffer(), 0, (int)whole.Length, writable: false)));
    }

    private static CareerException TooLarge() => new(Fault.Invalid, "The Word document unpacks to more than any résumé holds; nothing was imported.");
}
