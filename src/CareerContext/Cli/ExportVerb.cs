using System.CommandLine;
using System.Text;
using CareerContext.Context;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>export</c></summary>
internal static class ExportVerb
{
    private const string Private = "private";
    private const string References = "references";

    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<string?> format = new("--format") { Description = $"{string.Join(", ", Exporter.Formats)} (default: {Exporter.Formats[0]}).", HelpName = "FORMAT" };
        Option<string?> output = new("--output") { Description = "A file that does not exist yet; else standard output.", HelpName = "FILE" };
        Option<string?> job = new("--for") { Description = "A role, or the text of a job ad: only what says most for it, the best first, as much as the pages hold.", HelpName = "TEXT" };
        Option<string?> jobFile = new("--for-file") { Description = "The same, with the ad in a text file.", HelpName = "FILE" };
        Option<int?> pages = VerbContext.WholeNumber("--pages", "N", $"The pages that --for may fill (default: {ExportOrder.UsualPages}); about 50 lines of 90 characters each.");
        Option<string[]> with = new("--with") { Description = "private: street address, birth date and records that are not shared; references: what others say. Both are left out of résumés for people.", HelpName = $"{Private}|{References}", AllowMultipleArgumentsPerToken = true };
        Option<bool> confirmed = new("--confirmed") { Description = "Only what you have confirmed; else standard error says what you have not. Not for archives." };
        Verb verb = new("export", "Writes the career in a format that people or other programs read, or whole as an archive.",
            "careercontext export --format json-resume --output resume.json", "careercontext export --format docx --for \"Head of Data Engineering\" --output resume.docx",
            "careercontext export --format archive --output career.zip")
        {
            format,
            output,
            job,
            jobFile,
            pages,
            with,
            confirmed,
        };
        verb.Remark = "What the format cannot say, what was left out and what the export holds of private values is listed on standard error. json-resume (without --for) and archive\n"
            + "hold private values too; of the two only an archive holds everything, and `careercontext import` makes an equal career file of it.";
        verb.SetAction(result =>
        {
            ExportOrder order = new ExportOrder(result.GetValue(format) ?? Exporter.Formats[0]) { For = Job(result.GetValue(job), result.GetValue(jobFile)), Pages = result.GetValue(pages), OnlyConfirmed = result.GetValue(confirmed) };
            Run(context, context.Open(result), With(order, result.GetValue(with) ?? []), result.GetValue(output));
            return ExitCode.Done;
        });
        return verb;
    }

    private static ExportOrder With(ExportOrder order, string[] with)
    {
        foreach (string part in with.SelectMany(w => w.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            order = part.ToLowerInvariant() switch
            {
                Private => order with { WithPrivate = true },
                References => order with { WithReferences = true },
                _ => throw new CareerException(Fault.Invalid, $"--with takes {Private} or {References}."),
            };
        }
        return order;
    }

    private static string? Job(string? text, string? path)
    {
        if (path is null) return text;
        if (text is not null) throw new CareerException(Fault.Invalid, "Give --for or --for-file, not both.");
        try
        {
            using StreamReader reader = new(path, Encoding.UTF8);
            char[] content = new char[CareerReader.MaxRequest + 1];
            return new string(content, 0, reader.ReadBlock(content));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CareerException(Fault.NotFound, $"{PlainText.CleanLine(path)} cannot be read: name a text file with the job ad.", error);
        }
    }

    private static void Run(VerbContext context, CareerFile file, ExportOrder order, string? output)
    {
        if (output is null && Exporter.IsBinary(order.Format)) throw new CareerException(Fault.Invalid, "This format is no text; name a file with --output.");
        ExportResult export = Exporter.Export(file, order);
        if (output is null) context.Out.Write(Encoding.UTF8.GetString(export.Content).TrimEnd('\n') + "\n");
        else
        {
            string path = Path.GetFullPath(output);
            Save(path, export.Content);
            context.Out.WriteLine($"Written: {path}");
        }
        foreach (string left in export.LeftOut) context.Error.WriteLine($"Left out: {PlainText.CleanLine(left)}");
        foreach (string lost in export.Losses) context.Error.WriteLine($"Not in the export: {PlainText.CleanLine(lost)}");
        foreach (string note in export.Notes) context.Error.WriteLine(note);
    }

    private static void Save(string path, byte[] content)
    {
        bool isMine = false;
        try
        {
            isMine = OwnerOnly.CreateFile(path);
            if (!isMine) throw new CareerException(Fault.Conflict, $"{path} exists already; name a new file.");
            File.WriteAllBytes(path, content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (isMine) File.Delete(path); // Half an export would be taken for one.
            throw new CareerException(Fault.Unsupported, $"{path} cannot be written: {error.Message}", error);
        }
    }
}
