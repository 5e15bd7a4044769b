using System.Security.Cryptography;
using System.Text;
using CareerContext.Store;
using Microsoft.AspNetCore.Http;

namespace CareerContext.Server.Http;

/// <summary>Admits who knows the token that lies in a file which only the owner can read.</summary>
public sealed class TokenAdmission : IAdmission
{
    private static readonly Admission Missing = new(null, StatusCodes.Status401Unauthorized, "This server wants the token of its owner: Authorization: Bearer TOKEN.", "Bearer");
    private static readonly Admission Wrong = new(null, StatusCodes.Status401Unauthorized, "This is not the token of this server's owner.", "Bearer error=\"invalid_token\"");
    private static readonly Admission Right = new(null);

    private readonly byte[] expected;

    private TokenAdmission(string token) => expected = SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Reads the token's file; makes it, with a new random token, where it is not there yet.</summary>
    /// <param name="path">The file: one line.</param>
    /// <param name="careerFile">The career file, which cannot be the token's; null for none.</param>
    /// <exception cref="CareerException">The file cannot be read or made, is none that may hold a token, holds no long enough one, or is open to others.</exception>
    public static TokenAdmission OfFile(string path, string? careerFile = null) => new(OwnersToken.Read(path, careerFile));

    /// <inheritdoc/>
    public ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (BearerCredentials.TokenOf(request) is not { } token) return ValueTask.FromResult(Missing);
        bool isRight = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), expected);
        return ValueTask.FromResult(isRight ? Right : Wrong);
    }
}
