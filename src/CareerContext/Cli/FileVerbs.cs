using System.CommandLine;
using System.Globalization;
using System.Text;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>file rollback VERSION</c></summary>
internal static class FileVerbs
{
    /// <summary>Makes the verbs.</summary>
    public static Verb Build(VerbContext context) =>
        new("file", "Looks after the career file's schema.", "careercontext file rollback 1") { Rollback(context) };

    private static Verb Rollback(VerbContext context)
    {
        Argument<string> version = new("VERSION") { Description = "The schema version to go back to; `careercontext doctor` prints the present one." };
        Option<bool> yes = new("--yes") { Description = "Does it without asking." };
        Verb verb = new("rollback", "Takes the career file back to an older schema, for an older version of this program.", "careercontext file rollback 1")
        {
            version,
            yes,
        };
        verb.SetAction(result =>
        {
            if (!int.TryParse(result.GetRequiredValue(version), NumberStyles.None, CultureInfo.InvariantCulture, out int target))
                throw new CareerException(Fault.Invalid, "VERSION is a whole number, e.g. 1.");
            return Run(context, context.Open(result), target, result.GetValue(yes));
        });
        return verb;
    }

    private static int Run(VerbContext context, CareerFile file, int target, bool yes)
    {
        IReadOnlyList<SchemaLoss> losses = file.LossOfRollback(target);
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.FilePath}: schema {file.SchemaVersion()} to {target}."));
        if (losses.Count == 0) context.Out.WriteLine("Nothing would be lost.");
        else
        {
            context.Out.WriteLine("Would be lost:");
            context.PrintTable(["table", "column", "rows"], losses.Select(l => new[] { l.Table, l.Column ?? "(all)", VerbContext.Count(l.Rows) }));
        }
        context.Out.WriteLine("A copy is put beside the file first. This program brings the file up again at its next use.");
        context.Out.Flush();
        if (!yes && !Confirm(context)) return ExitCode.Of(Fault.Invalid);
        string copy = file.Rollback(target);
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Done: the file has schema {target}. The copy: {copy}"));
        return ExitCode.Done;
    }

    private static bool Confirm(VerbContext context)
    {
        if (!context.Streams.InIsTerminal)
        {
            context.Error.WriteLine("Nothing was changed: add --yes to go on.");
            return false;
        }
        context.Error.Write("Go on? Type yes: ");
        context.Error.Flush();
        using StreamReader answers = new(context.Streams.In, Encoding.UTF8, leaveOpen: true);
        if (string.Equals(answers.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase)) return true;
        context.Error.WriteLine("Nothing was changed.");
        return false;
    }
}
