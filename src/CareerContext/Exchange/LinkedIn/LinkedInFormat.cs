using System.Globalization;
using System.Text;
using CareerContext.Exchange.Archives;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>The data export that LinkedIn gives its members: the ZIP, its folder, or one table of it.</summary>
public sealed class LinkedInFormat : IFolderFormat
{
    /// <summary>The format's name.</summary>
    public const string FormatName = "linkedin";

    private const int BeginningBytes = 16_000;
    private const int MostNames = 12;
    private const string Takes = "a career file takes Profile.csv, Positions.csv, Education.csv, Skills.csv and others like them";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string MimeType => "text/csv";

    /// <inheritdoc/>
    public string MimeTypeOf(ForeignContent content) => content.Folder is not null ? "inode/directory" : SafeZip.IsZip(content.Bytes.Span) ? "application/zip" : MimeType;

    /// <inheritdoc/>
    public bool Wants(string name) => ExportNames.IsTable(name);

    /// <inheritdoc/>
    public bool Recognises(ForeignContent content)
    {
        if (content.Folder is not null) return content.Folder.Opened.Count > 0;
        if (SafeZip.IsZip(content.Bytes.Span)) return content.Ending == ".zip" || IsExport(content.Bytes);
        if (content.Ending == ".csv") return true;
        ReadOnlyMemory<byte> beginning = content.Bytes[..Math.Min(content.Bytes.Length, BeginningBytes)];
        return content.JsonKeys is null && new ForeignContent(beginning, "").Text is { } text
            && ExportFile.Begins(text, "", (_, row) => ExportTable.Of("", row) is not null);
    }

    /// <inheritdoc/>
    public ForeignCareer Read(ForeignFile file, DateOnly today)
    {
        ForeignContent content = file.Content;
        bool isZip = content.Folder is null && SafeZip.IsZip(content.Bytes.Span);
        ForeignParts parts = content.Folder ?? (isZip ? SafeZip.Read(content.Bytes, Wants) : new ForeignParts([new ForeignPart(content.FileName, content.Bytes)], []));
        if (parts.Opened.Count == 0) throw new CareerException(Fault.Unsupported, "The ZIP holds no table of LinkedIn's export (Profile.csv, Positions.csv, …); if it holds another résumé, unpack it and import that file.");
        bool isOne = content.Folder is null && !isZip;
        List<ExportFile> tables = [];
        List<string> read = [], left = [.. parts.LeftAlone];
        Dictionary<string, int> times = parts.Opened.CountBy(p => Plain(p.Name)).ToDictionary(StringComparer.Ordinal);
        foreach (ForeignPart part in parts.Opened)
        {
            if (Table(part, NameOf(part, times)) is { } table)
            {
                tables.Add(table);
                read.Add(part.Name);
            }
            else if (isOne) throw Refusal(part);
            else left.Add(part.Name);
        }
        return new ExportTranslator(today).Translate(tables) with { Remark = Remark(read, left) };
    }

    private static bool IsExport(ReadOnlyMemory<byte> zip)
    {
        try
        {
            return SafeZip.Names(zip).Exists(ExportNames.IsTable);
        }
        catch (CareerException)
        {
            return false; // Whoever reads it will say what is wrong.
        }
    }

    private static ExportFile? Table(ForeignPart part, string name) => ExportNames.IsKnownOther(part.Name) ? null : ExportFile.Read(new ForeignContent(part.Bytes, part.Name), name);

    // The folders of an export say nothing, unless two of them hold a table of one name.
    private static string NameOf(ForeignPart part, Dictionary<string, int> times)
    {
        string name = Plain(part.Name);
        return PlainText.CleanLine(times[name] > 1 ? part.Name : name.Length == 0 ? Importer.StandardInput : name);
    }

    private static string Plain(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static CareerException Refusal(ForeignPart part)
    {
        if (ExportNames.IsKnownOther(part.Name) || (new ForeignContent(part.Bytes, "").Text is { } text && ExportFile.Begins(text, "", (_, row) => ExportNames.IsOther(row))))
            return new CareerException(Fault.Unsupported, $"This file of LinkedIn's export holds nothing for a career file, so nothing was read from it; {Takes}.");
        if (new ForeignContent(part.Bytes, "").Text is { } table && ExportFile.Begins(table, "", (_, row) => IsEsco(row)))
            return new CareerException(Fault.Unsupported, "This is a table of ESCO, the vocabulary of skills and occupations, and no résumé, so nothing was imported; careercontext vocabulary import takes it.");
        return new CareerException(Fault.Unsupported, $"This table holds none of the headers of LinkedIn's export, the one export of tables that is known; {Takes}.");
    }

    private static bool IsEsco(IReadOnlyList<string> row) => row.Any(c => c.Trim('\ufeff', ' ') is "conceptUri" or "conceptType" or "conceptSchemeUri" or "occupationUri" or "skillUri" or "Level 0 URI");

    private static string Remark(List<string> read, List<string> left)
    {
        StringBuilder remark = new();
        remark.Append("Read: ").Append(read.Count == 0 ? "nothing" : List(read)).Append('.');
        if (left.Count > 0) remark.Append(" Left alone: ").Append(List(left)).Append('.');
        return remark.ToString();
    }

    private static string List(List<string> paths)
    {
        List<string> names = [.. paths.Select(Plain).Distinct(StringComparer.Ordinal)];
        string first = string.Join(", ", names.Take(MostNames).Select(PlainText.CleanLine));
        return names.Count <= MostNames ? first : string.Create(CultureInfo.InvariantCulture, $"{first} and {names.Count - MostNames} more");
    }
}
