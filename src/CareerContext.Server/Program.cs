using CareerContext;
using CareerContext.Mcp;
using CareerContext.Store;

if (args is not ["serve", ..]) return 2;
int db = Array.IndexOf(args, "--db");
CareerFile file = CareerLibrary.Open(CareerFilePath.Resolve(db >= 0 && db + 1 < args.Length ? args[db + 1] : null), args.Contains("--read-only"));
await StdioServer.RunAsync(CareerLibrary.Reader(file), new ServerOptions("0.1.0", Console.Error), CancellationToken.None);
return 0;
