using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>Files that the owner names on the command line.</summary>
internal static class GivenFile
{
    /// <summary>Opens a file and reads it.</summary>
    /// <param name="path">As it was given.</param>
    /// <param name="read">Reads the open file.</param>
    /// <param name="reason">What follows "cannot be read" in the refusal, e.g. <c> as a file of answers.</c></param>
    /// <exception cref="CareerException">It is not there, or cannot be read.</exception>
    public static T Read<T>(string path, Func<Stream, T> read, Func<Exception, string> reason)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return read(stream);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CareerException(Fault.NotFound, $"There is no file {PlainText.CleanLine(path)}.", error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new CareerException(Fault.Unsupported, $"{PlainText.CleanLine(path)} cannot be read{reason(error)}", error);
        }
    }
}
