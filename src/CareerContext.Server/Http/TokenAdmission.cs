using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CareerContext.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CareerContext.Server.Http;

/// <summary>Admits who knows the token that lies in a file which only the owner can read.</summary>
public sealed class TokenAdmission : IAdmission
{
    private const int TokenBytes = 32;
    private const int LeastLength = 32;
    private const string Scheme = "Bearer ";

    private static readonly Admission Missing = new(null, StatusCodes.Status401Unauthorized, "This server wants the token of its owner: Authorization: Bearer TOKEN.", "Bearer");
    private static readonly Admission Wrong = new(null, StatusCodes.Status401Unauthorized, "This is not the token of this server's owner.", "Bearer error=\"invalid_token\"");
    private static readonly Admission Right = new(null);

    private readonly byte[] expected;

    private TokenAdmission(string token) => expected = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Reads the token's file; makes it, with a new random token, where it is not there yet.</summary>
    /// <param name="path">The file: one line.</param>
    /// <exception cref="CareerException">The file cannot be read or made, holds no long enough token, or is open to others.</exception>
    public static TokenAdmission OfFile(string path)
    {
        try
        {
            if (OwnerOnly.CreateFile(path)) File.WriteAllText(path, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)) + "\n");
            RefuseOpen(path);
            string token = File.ReadAllText(path).Trim();
            return token.Length >= LeastLength && token.All(IsTokenCharacter)
                ? new TokenAdmission(token)
                : throw new CareerException(Fault.Invalid, $"{path} holds no token of at least {LeastLength} letters and digits; delete the file, and the next start makes a new one.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CareerException(Fault.Unsupported, $"The token's file {path} cannot be read or made; name another one with --token-file.", error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (BearerToken(request) is not { } token) return ValueTask.FromResult(Missing);
        bool isRight = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), expected);
        return ValueTask.FromResult(isRight ? Right : Wrong);
    }

    /// <summary>The token of the Authorization header, or null.</summary>
    internal static string? BearerToken(HttpRequest request)
    {
        if (request.Headers[HeaderNames.Authorization] is not [{ } value]) return null;
        return value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : null;
    }

    private static void RefuseOpen(string path)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == 0) return;
        throw new CareerException(Fault.Unsupported, $"{path} can be read by other users of this computer; delete it, and the next start makes a new token that only you can read.");
    }

    private static bool IsTokenCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '~' or '+' or '/' or '=';
}
