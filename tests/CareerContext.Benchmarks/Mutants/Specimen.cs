using System.IO.Compression;
using System.Text;

namespace CareerContext.Benchmarks.Mutants;

/// <summary>A file that mutants are made of.</summary>
/// <param name="Name">Its name, whose ending formats may look at.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record Specimen(string Name, byte[] Bytes)
{
    private const int Largest = 400_000;

    private static readonly (string Name, string Text)[] Own =
    [
        ("small.html", "<!doctype html><html><head><title>t</title></head><body><h1>Ada Byron</h1><p>ada@example.org | <a href=\"https://ada.example\">site</a></p><h2>Work</h2><table><tr><td>2019 – 2021</td><td><b>Analyst</b>, Engine Ltd<ul><li>Wrote notes</li></ul></td></tr></table><dl><dt>Languages</dt><dd>English, French</dd></dl></body></html>"),
        ("small.xml", "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:styles><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style></w:styles><w:body><w:p><w:r><w:t>Ada Byron</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>Experience</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Analyst</w:t><w:tab/><w:t>Engine Ltd</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>"),
        ("small.md", "# Ada Byron\n\nada@example.org · London\n\n## Experience\n\n### Analyst, Engine Ltd (2019-03 — Present)\n\nWrote about engines.\n\n- Cut costs by 30 %\n\n## Skills\n\n- Languages: English, French\n"),
        ("small.txt", "Ada Byron\nTel: 020 5550 1234\n\nEXPERIENCE\n==========\nMar 2019 - Present   Analyst, Engine Ltd\n  * Cut costs by 30 %\n\nEDUCATION\nBSc Mathematics, University of Nowhere, 2015-2018\n"),
        ("small.yaml", "cv:\n  name: Ada Byron\n  sections:\n    experience:\n      - company: Engine Ltd\n        position: Analyst\n        start_date: 2019-03\n        highlights: [Cut costs by 30 %]\n"),
        ("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nEngine Ltd,Analyst,\"Wrote, much\",London,Mar 2019,\n"),
        ("small.json", "{\"basics\":{\"name\":\"Ada Byron\",\"email\":\"ada@example.org\"},\"work\":[{\"name\":\"Engine Ltd\",\"position\":\"Analyst\",\"startDate\":\"2019-03\"}]}"),
    ];

    /// <summary>The entries, where it is an archive; null where it is none.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)>? Entries { get; private init; }

    /// <summary>All files of a folder that are not too large, its folders of tables as archives too, and small ones of our own.</summary>
    public static List<Specimen> Collect(string folder)
    {
        List<Specimen> all = [.. Own.Select(o => new Specimen(o.Name, Encoding.UTF8.GetBytes(o.Text)))];
        all.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(f => new FileInfo(f).Length is > 0 and <= Largest).Select(f => new Specimen(Path.GetFileName(f), File.ReadAllBytes(f))));
        foreach (string tables in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(d => Directory.EnumerateFiles(d, "*.csv").Any()))
        {
            List<(string, byte[])> entries = [.. Directory.EnumerateFiles(tables, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(tables, f).Replace('\\', '/'), File.ReadAllBytes(f)))];
            all.Add(new Specimen($"{Path.GetFileName(tables)}.zip", Packed(entries)));
        }
        return [.. all.Select(s => s with { Entries = EntriesOf(s.Bytes) })];
    }

    /// <summary>An archive of entries.</summary>
    public static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = archive.CreateEntry(name, bytes.Length > 100_000 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    private static List<(string, byte[])>? EntriesOf(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..]) return null;
        using ZipArchive archive = new(new MemoryStream(bytes));
        List<(string, byte[])> entries = [];
        // Pictures and a second copy of the styles only cost time.
        foreach (ZipArchiveEntry entry in archive.Entries.Where(e => e.Length > 0 && !e.FullName.EndsWith(".jpeg", StringComparison.Ordinal) && !e.FullName.Contains("WithEffects", StringComparison.Ordinal)))
        {
            using MemoryStream content = new();
            using (Stream stream = entry.Open()) stream.CopyTo(content);
            entries.Add((entry.FullName, content.ToArray()));
        }
        return entries;
    }
}
