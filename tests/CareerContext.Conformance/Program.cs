using CareerContext.Conformance;
using CareerContext.Mcp;
using CareerContext.Server.Http;

// The endpoint of the real server, with the fixtures that the conformance suite asks for instead of a career.
// Prints the address, ends when its input ends.
HttpSettings settings = new() { Port = 0, IsOpen = true };
await using HttpHost host = await HttpHost.StartAsync(settings, Fixtures.Describe(), new OpenAdmission(), EndpointLimits.Usual, Console.Error, CancellationToken.None);
Console.WriteLine($"http://localhost:{host.Address.Port}/mcp");
while (await Console.In.ReadLineAsync() is not null)
{
}
