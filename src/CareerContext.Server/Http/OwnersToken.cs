using System.Buffers.Text;
using System.Security.Cryptography;
using CareerContext.Cli;
using CareerContext.Store;

namespace CareerContext.Server.Http;

/// <summary>The owner's token in its file: one line, which only the owner can read.</summary>
internal static class OwnersToken
{
    private const int TokenBytes = 32;
    private const int LeastLength = 32;
    private const int LongestFile = 1024;
    private const string Elsewhere = "Name another file with --token-file.";

    /// <summary>Reads the token; makes its file, with a new random token, where there is none yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="careerFile">The career file, which is never opened for this; null for none.</param>
    /// <exception cref="CareerException">The file is the career's, no small file, open to others, without a long enough token, or cannot be had.</exception>
    public static string Read(string path, string? careerFile)
    {
        try
        {
            // Links are followed once and for all: what is looked at is what is read.
            string given = Path.GetFullPath(path), real = FilePlace.Resolve(given);
            if (careerFile is not null && IsOf(FilePlace.Resolve(Path.GetFullPath(careerFile)), real)) throw Refused(path, "belongs to the career file");
            // The token stands in the file before the file has its name: of two first starts, one makes it and both read the same.
            if (!File.Exists(real) && !Directory.Exists(real))
            {
                if (new FileInfo(given).LinkTarget is not null) throw Refused(path, "is a link that leads to no file");
                OwnerOnly.CreateFile(real, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)) + "\n");
            }
            RefuseUnfit(path, real);
            string token = File.ReadAllText(real).Trim();
            return token.Length >= LeastLength && token.All(IsTokenCharacter) ? token : throw Refused(path, $"holds no token of at least {LeastLength} letters and digits");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CareerException(Fault.Unsupported, $"The token's file {path} cannot be read or made. {Elsewhere}", error);
        }
    }

    private static bool IsOf(string career, string path)
    {
        StringComparison comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return ((string[])["", "-wal", "-shm", "-journal"]).Any(ending => path.Equals(career + ending, comparison));
    }

    // Names and sizes tell enough: opening a pipe would wait for its writer.
    private static void RefuseUnfit(string path, string real)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        FileInfo file = new(real);
        if (Directory.Exists(real)) throw Refused(path, "is a folder");
        if (file.Length == 0) throw Refused(path, "is empty, or no ordinary file");
        if (file.Length > LongestFile) throw Refused(path, "is too long for a token");
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & Others) != 0)
            throw Refused(path, "can be read or changed by other users of this computer, who may know its token by now");
    }

    private static CareerException Refused(string path, string why) => new(Fault.Unsupported, $"{path} cannot be the token's file: it {why}. {Elsewhere}");

    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~' or '+' or '/' or '=';
}
