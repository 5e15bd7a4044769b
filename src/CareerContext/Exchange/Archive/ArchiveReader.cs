using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Exchange.Archive;

/// <summary>Reads an archive and checks every sum before anything is believed.</summary>
internal static class ArchiveReader
{
    /// <summary>The most bytes that all tables may take unpacked.</summary>
    public const long MostUnpacked = 256L * 1024 * 1024;

    private const int MostTables = 200;
    private const int MostOfManifest = 1024 * 1024;

    /// <summary>Reads it.</summary>
    /// <exception cref="CareerException">Damaged, changed, newer or none at all.</exception>
    public static CareerArchive Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using MemoryStream stream = new(content.ToArray(), writable: false);
            using ZipArchive zip = new(stream, ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or InvalidOperationException or FormatException or KeyNotFoundException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Damaged("it cannot be read to its end", error);
        }
    }

    private static CareerArchive Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MostTables) throw Damaged("it has more parts than any archive");
        byte[] manifest = Content(zip, CareerArchive.Manifest, MostOfManifest);
        if (Encoding.ASCII.GetString(Content(zip, CareerArchive.ManifestChecksum, 100)).Trim() != Sum(manifest)) throw Damaged("the list of its parts has another checksum");
        using JsonDocument document = JsonDocument.Parse(manifest);
        JsonElement root = document.RootElement;
        int version = root.GetProperty("careercontext_archive").GetInt32(), schema = root.GetProperty("schema").GetInt32();
        if (version > CareerArchive.Version || schema > Migrator.LatestVersion)
            throw new CareerException(Fault.Unsupported, $"This archive was written by a newer version of CareerContext (schema {schema}, this program speaks {Migrator.LatestVersion}); install that version. Nothing was written.");
        if (version < 1 || schema < 1) throw Damaged("its version is none that ever was");
        List<ArchiveTable> tables = [];
        long left = MostUnpacked;
        foreach (JsonElement table in root.GetProperty("tables").EnumerateArray())
        {
            tables.Add(Table(zip, table, left));
            left -= tables[^1].Lines.Length;
        }
        if (zip.Entries.Count != tables.Count + 2 || tables.DistinctBy(t => t.Name).Count() != tables.Count) throw Damaged("its parts are not those that it lists");
        return new CareerArchive(schema, tables);
    }

    private static ArchiveTable Table(ZipArchive zip, JsonElement table, long most)
    {
        string name = table.GetProperty("name").GetString()!;
        byte[] lines = Content(zip, CareerArchive.EntryOf(name), Math.Min(most, table.GetProperty("bytes").GetInt64()));
        if (lines.Length != table.GetProperty("bytes").GetInt64() || table.GetProperty("sha256").GetString() != Sum(lines)) throw Damaged("a part has another checksum");
        return new ArchiveTable(name, [.. table.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)], table.GetProperty("rows").GetInt64(), lines);
    }

    // What a ZIP file says of an entry's size is not believed.
    private static byte[] Content(ZipArchive zip, string name, long most)
    {
        ZipArchiveEntry entry = zip.GetEntry(name) ?? throw Damaged("a part is missing");
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        byte[] block = new byte[81_920];
        for (int read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (content.Length + read > most) throw Damaged("a part is longer than it should be");
            content.Write(block, 0, read);
        }
        return content.ToArray();
    }

    private static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static CareerException Damaged(string what, Exception? cause = null) => new(Fault.Invalid, $"The archive is damaged or was changed: {what}. Nothing was written.", cause);
}
