using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CareerContext.Server.Http;

/// <summary>Decides who may ask: by a token of the owner's, by an issuer's tokens, or anybody.</summary>
public interface IAdmission
{
    /// <summary>Looks at a request's credentials; they are read from the Authorization header alone, never from the address.</summary>
    ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>What tells a client where tokens come from (RFC 9728), as JSON in UTF-8; null where no issuer gives them.</summary>
    ReadOnlyMemory<byte>? ResourceMetadata => null;
}

/// <summary>What became of a request's credentials.</summary>
/// <param name="User">Who asks; null where nobody is told apart.</param>
/// <param name="Status">200, or the status of the refusal: 401 without or with wrong credentials, 403 where they do not suffice, 503 where nobody can tell now.</param>
/// <param name="Problem">One sentence for the client; never a part of the credentials.</param>
/// <param name="Challenge">The value of WWW-Authenticate, or null.</param>
public sealed record Admission(ClaimsPrincipal? User, int Status = StatusCodes.Status200OK, string Problem = "", string? Challenge = null)
{
    /// <summary>Whether the request goes on.</summary>
    public bool IsGranted => Status == StatusCodes.Status200OK;

    /// <summary>Whether this user may use tools that change the file.</summary>
    public bool MayWrite { get; init; } = true;

    /// <summary>The value of WWW-Authenticate where a user who may not write calls such a tool, or null.</summary>
    public string? WriteChallenge { get; init; }

    /// <summary>How long the credentials still count; what is held open ends with them.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.MaxValue;
}

/// <summary>Everybody who reaches the address may ask; for loopback alone.</summary>
public sealed class OpenAdmission : IAdmission
{
    /// <inheritdoc/>
    public ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new Admission(null));
}
