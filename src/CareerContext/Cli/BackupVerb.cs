using System.CommandLine;
using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary><c>backup PATH</c></summary>
internal static class BackupVerb
{
    /// <summary>Makes the verb.</summary>
    public static Verb Build(VerbContext context)
    {
        Argument<string> target = new("PATH") { Description = "A file that does not exist yet." };
        Verb verb = new("backup", "Copies the career file, as it is now, to a new file for its owner's eyes only.", "careercontext backup career-2026-03-01.db")
        {
            target,
        };
        verb.SetAction(result =>
        {
            CareerFile file = context.Open(result);
            string path = Path.GetFullPath(result.GetRequiredValue(target));
            file.Backup(path);
            context.Out.WriteLine($"Copied {file.FilePath} to {path}");
            return ExitCode.Done;
        });
        return verb;
    }
}
