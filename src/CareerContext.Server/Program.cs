using System.Globalization;
using CareerContext.Cli;
using CareerContext.Server.Http;

// Dates, numbers and sorting are the file's and the protocol's, not the machine's.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// A client waits for every server that it starts; the other verbs can afford the whole parser.
return ServeShape.Match(args) is { } server
    ? await server.RunAsync(CancellationToken.None)
    : await CareerCli.RunAsync(args, CliStreams.OfProcess(), HttpProgram.RunAsync);
