using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Exchange.Archive;

/// <summary>Writes the archive: a ZIP file of a manifest, its checksum and one JSON-lines file a table. The same career gives the same bytes.</summary>
internal static class ArchiveWriter
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes all of a career file.</summary>
    /// <exception cref="CareerException">It is too large to be imported again.</exception>
    public static byte[] Write(CareerSession session) => Pack(ArchiveStore.Read(session));

    /// <summary>Packs tables.</summary>
    /// <exception cref="CareerException">They are too large to be imported again.</exception>
    internal static byte[] Pack(CareerArchive archive)
    {
        byte[] manifest = Manifest(archive);
        using MemoryStream zip = new();
        using (ZipArchive entries = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(entries, CareerArchive.Manifest, manifest);
            Add(entries, CareerArchive.ManifestChecksum, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(manifest)) + "\n"));
            foreach (ArchiveTable table in archive.Tables) Add(entries, CareerArchive.EntryOf(table.Name), table.Lines);
        }
        if (zip.Length > Importer.MaxBytes || archive.Tables.Sum(t => (long)t.Lines.Length) > ArchiveReader.MostUnpacked)
            throw new CareerException(Fault.Unsupported, "This career is too large for an archive that could be imported again; `careercontext backup` copies the file itself.");
        return zip.ToArray();
    }

    private static byte[] Manifest(CareerArchive archive)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("careercontext_archive", CareerArchive.Version);
            writer.WriteNumber("schema", archive.Schema);
            writer.WriteStartArray("tables");
            foreach (ArchiveTable table in archive.Tables)
            {
                writer.WriteStartObject();
                writer.WriteString("name", table.Name);
                writer.WriteStartArray("columns");
                foreach (string column in table.Columns) writer.WriteStringValue(column);
                writer.WriteEndArray();
                writer.WriteNumber("rows", table.Rows);
                writer.WriteNumber("bytes", table.Lines.Length);
                writer.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(table.Lines)));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        entry.LastWriteTime = Epoch;
        using Stream stream = entry.Open();
        stream.Write(content);
    }
}
