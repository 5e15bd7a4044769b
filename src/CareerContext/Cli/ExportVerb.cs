using System.CommandLine;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>export</c></summary>
internal static class ExportVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Option<string?> format = new("--format") { Description = $"{string.Join(", ", Exporter.Formats)} (default: {Exporter.Formats[0]}).", HelpName = "FORMAT" };
        Option<string?> output = new("--output") { Description = "A file that does not exist yet; else standard output.", HelpName = "FILE" };
        Verb verb = new("export", "Writes the whole career, private values included, in a format that other programs read.",
            "careercontext export --format json-resume --output resume.json")
        {
            format,
            output,
        };
        verb.Remark = "What the format cannot say is listed on standard error.";
        verb.SetAction(result =>
        {
            Run(context, context.Open(result), result.GetValue(format) ?? Exporter.Formats[0], result.GetValue(output));
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Run(VerbContext context, CareerFile file, string format, string? output)
    {
        CareerSnapshot career = file.Read(CareerSnapshot.Load);
        ExportResult export = Exporter.Export(career, format);
        if (output is null) context.Out.Write(Encoding.UTF8.GetString(export.Content).TrimEnd('\n') + "\n");
        else
        {
            string path = Path.GetFullPath(output);
            Save(path, export.Content);
            context.Out.WriteLine($"Written: {path}");
        }
        foreach (string lost in export.Losses) context.Error.WriteLine($"Not in the export: {PlainText.CleanLine(lost)}");
        string[] withheld = [.. career.Records.SelectMany(WithheldLabels).Distinct()];
        if (withheld.Length > 0) context.Error.WriteLine($"The export holds what assistants get only on request or never: {string.Join(", ", withheld)}.");
    }

    private static IEnumerable<string> WithheldLabels(CareerRecord record) =>
        record.Kind.Fields.Where(f => f.Visibility != Visibility.Shared && f.JsonResume is not null && record.Values.ContainsKey(f.Name)).Select(f => f.Label)
            .Concat(record.Kind.Lists.Where(l => l.Visibility != Visibility.Shared && record.List(l.Table).Count > 0).Select(l => l.Label));

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
