using CareerContext.Mcp;

namespace CareerContext.Cli;

/// <summary>Serves a career file over HTTP until it is told to end.</summary>
/// <param name="shape">What to serve.</param>
/// <param name="settings">Where, and for whom; checked.</param>
/// <param name="cancellationToken">Ends the service.</param>
/// <returns>An exit code.</returns>
public delegate Task<int> HttpService(ServeShape shape, HttpSettings settings, CancellationToken cancellationToken);
