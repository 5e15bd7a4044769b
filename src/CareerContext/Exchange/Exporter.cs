using System.Globalization;
using CareerContext.Exchange.Archive;
using CareerContext.Exchange.JsonResume;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.RenderCv;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange;

/// <summary>The one way out to foreign formats.</summary>
public static class Exporter
{
    private const string RenderCvName = "rendercv";
    private const string DocxName = "docx";
    private const int MostNamed = 10;

    private static readonly Dictionary<string, Func<PaperResume, byte[]>> Paper = new(StringComparer.Ordinal)
    {
        ["markdown"] = MarkdownWriter.Write, ["text"] = PlainTextWriter.Write, ["html"] = HtmlWriter.Write, [DocxName] = DocxWriter.Write,
    };

    /// <summary>The names of the formats that can be written.</summary>
    public static IReadOnlyList<string> Formats { get; } = [JsonResumeFormat.FormatName, RenderCvName, .. Paper.Keys, ArchiveFormat.ExportName];

    /// <summary>Whether a format is no text.</summary>
    public static bool IsBinary(string format) => NameOf(format) is DocxName or ArchiveFormat.ExportName;

    /// <summary>Writes a career file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="order">The format, and what is to be in it.</param>
    /// <exception cref="CareerException">An unknown format, an order that cannot be meant, or a file that cannot be read.</exception>
    public static ExportResult Export(CareerFile file, ExportOrder order)
    {
        order.Check();
        if (NameOf(order.Format) != ArchiveFormat.ExportName) return file.Read(session => Write(CareerSnapshot.Load(session), order, (shown, leftOut) => FittingChoice.Choose(new Relevance(file, session, shown, order.For!), order.Pages ?? ExportOrder.UsualPages, leftOut)));
        if (order.For is not null) throw new CareerException(Fault.Invalid, "An archive is always whole; --for holds for the other formats.");
        if (order.OnlyConfirmed) throw new CareerException(Fault.Invalid, "An archive is always whole; --confirmed holds for the other formats.");
        return new ExportResult(file.Read(ArchiveWriter.Write), [])
        {
            Notes = ["The archive holds everything: private values, the trash, all sources and the whole history. It is for its owner alone."],
        };
    }

    /// <summary>Writes a snapshot.</summary>
    /// <exception cref="CareerException">An unknown format, or the archive, which is made of the file itself.</exception>
    public static ExportResult Export(CareerSnapshot snapshot, string format) => Export(snapshot, new ExportOrder(format));

    /// <summary>Writes a snapshot; whatever it is for, all of it is written.</summary>
    /// <exception cref="CareerException">An unknown format, or the archive, which is made of the file itself.</exception>
    public static ExportResult Export(CareerSnapshot snapshot, ExportOrder order) => Write(snapshot, order, null);

    /// <summary>Writes JSON Resume: UTF-8, indented. It is the owner's own file, so private fields are in it.</summary>
    public static ExportResult JsonResume(CareerSnapshot snapshot) => new(new JsonResumeWriter(snapshot).Write(), JsonResumeLosses.Of(snapshot)) { Notes = Notes(snapshot, JsonResumeLosses.Says) };

    private static ExportResult Write(CareerSnapshot whole, ExportOrder order, Func<CareerSnapshot, List<string>, CareerSnapshot>? choose)
    {
        string format = NameOf(order.Format);
        if (format == ArchiveFormat.ExportName) throw new CareerException(Fault.Unsupported, "An archive is made of a career file, not of what was read from one.");
        List<string> leftOut = [];
        if (order.OnlyConfirmed) whole = Confirmed(whole, leftOut);
        // JSON Resume is the owner's own copy, unless it is made for somebody.
        CareerSnapshot shown = format == JsonResumeFormat.FormatName && order.For is null ? whole : Disclosure.Of(whole, order, leftOut);
        if (order.For is not null && choose is not null) shown = choose(shown, leftOut);
        ExportResult result = format switch
        {
            JsonResumeFormat.FormatName => JsonResume(shown),
            RenderCvName => new ExportResult(new RenderCvWriter(shown).Write(), RenderCvWriter.Losses(shown)) { Notes = Notes(shown, RenderCvWriter.Says) },
            _ => OnPaper(shown, Paper[format], isDense: order.For is not null),
        };
        return result with { LeftOut = leftOut, Notes = [.. result.Notes, .. Unconfirmed(shown, format)] };
    }

    private static CareerSnapshot Confirmed(CareerSnapshot whole, List<string> leftOut)
    {
        HashSet<string> waiting = [.. whole.Records.Where(r => !r.Confirmed).Select(r => r.Id)];
        if (waiting.Count == 0) return whole;
        leftOut.Add($"{Count(waiting.Count)} not confirmed");
        return whole.Without(waiting);
    }

    // An employer takes what stands there for the owner's word.
    private static IEnumerable<string> Unconfirmed(CareerSnapshot shown, string format)
    {
        List<CareerRecord> waiting = [.. shown.Records.Where(r => !r.Confirmed && (format == JsonResumeFormat.FormatName ? r.Kind.JsonResume is not null : r.Kind.Name != "preferences"))];
        if (waiting.Count == 0) yield break;
        string more = waiting.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {waiting.Count - MostNamed} more") : "";
        yield return $"{Count(waiting.Count)} that you have not confirmed {(waiting.Count == 1 ? "is" : "are")} in it: {string.Join(' ', waiting.Take(MostNamed).Select(r => r.Id))}{more}; `careercontext confirm` lists {(waiting.Count == 1 ? "it" : "them")}, `--confirmed` leaves {(waiting.Count == 1 ? "it" : "them")} out.";
    }

    private static string Count(int records) => string.Create(CultureInfo.InvariantCulture, $"{records} {(records == 1 ? "record" : "records")}");

    private static ExportResult OnPaper(CareerSnapshot shown, Func<PaperResume, byte[]> write, bool isDense)
    {
        Told told = new();
        byte[] content = write(new PaperBuilder(shown, told, isDense).Build());
        return new ExportResult(content, new Losses(k => k.Name != "preferences", told.Has).AddFields(shown).AddMarks(shown).AddUnknown(shown).Lines) { Notes = Notes(shown, told.Has) };
    }

    private static string[] Notes(CareerSnapshot shown, Func<CareerRecord, string, bool> says)
    {
        string[] held = [.. Disclosure.Held(shown.Records.Where(r => r.Kind.JsonResume is not null), says)];
        return held.Length == 0 ? [] : [$"The export holds what assistants get only on request or never: {string.Join(", ", held)}."];
    }

    private static string NameOf(string format) => Formats.FirstOrDefault(f => string.Equals(f, format, StringComparison.OrdinalIgnoreCase))
        ?? throw new CareerException(Fault.Unsupported, $"This format cannot be exported; known are: {string.Join(", ", Formats)}.");
}
