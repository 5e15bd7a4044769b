using System.Text;
using CareerContext.Store;

namespace CareerContext.Cli.Clients;

/// <summary>A file that belongs to another program: read as it is, replaced as a whole, with a copy beside it.</summary>
internal static class ConfigurationFile
{
    /// <summary>What a copy's name ends with.</summary>
    public const string CopyEnding = ".before-careercontext";

    private const int Longest = 32 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; empty where there is no file.</summary>
    /// <exception cref="CareerException">It cannot be read, or is no text.</exception>
    public static string Read(string path)
    {
        try
        {
            if (Directory.Exists(path)) throw new CareerException(Fault.Unsupported, $"{path} is a folder; nothing was changed.");
            if (!File.Exists(path)) return "";
            if (new FileInfo(path).Length > Longest) throw new CareerException(Fault.Unsupported, $"{path} is too long for a configuration; nothing was changed.");
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new CareerException(Fault.Unsupported, $"{path} cannot be read as text; nothing was changed.", error);
        }
    }

    /// <summary>Replaces the text, keeping the file's rights, and keeps a copy of what was there.</summary>
    /// <param name="path">The file; a link is followed, so that people who keep their settings elsewhere keep their link.</param>
    /// <param name="before">What the change was made from.</param>
    /// <param name="after">What is to stand there.</param>
    /// <returns>The copy's path; null where there was no file.</returns>
    /// <exception cref="CareerException">It has changed meanwhile, or cannot be written; the file is as it was.</exception>
    public static string? Write(string path, string before, string after)
    {
        try
        {
            string target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            // Clients write these files too, some of them all the time.
            if (Read(target) != before) throw Changed(path);
            if (File.Exists(target)) return Replace(target, after);
            if (!OwnerOnly.CreateFile(target, after)) throw Changed(path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CareerException(Fault.Unsupported, $"{path} cannot be written; it is as it was.", error);
        }
    }

    private static string Replace(string target, string text)
    {
        string made = $"{target}.{Path.GetRandomFileName()}", copy = FreeName(target);
        try
        {
            File.Copy(target, made); // With the rights that the file has.
            File.WriteAllText(made, text, Strict);
            File.Copy(target, copy);
            File.Move(made, target, overwrite: true);
            return copy;
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static CareerException Changed(string path) => new(Fault.Conflict, $"{path} has just been changed by another program; nothing was written. Try again.");

    private static string FreeName(string path)
    {
        string name = path + CopyEnding;
        for (int i = 2; File.Exists(name); i++) name = $"{path}{CopyEnding}-{i}";
        return name;
    }
}
