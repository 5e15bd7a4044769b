using System.Net;
using CareerContext.Contenders.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// plain FILE: Kestrel answering each request with the file's bytes. sdk FILE: the bare SDK, whose one tool answers with the result in the file.
RequestDelegate? answer = args switch
{
    ["plain", string file] => new PlainEndpoint(File.ReadAllBytes(file)).AnswerAsync,
    ["sdk", string file] => new SdkEndpoint(File.ReadAllText(file)).AnswerAsync,
    _ => null,
};
if (answer is null)
{
    await Console.Error.WriteLineAsync("usage: endpoint plain|sdk FILE");
    return 2;
}
WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(IPAddress.Loopback, 0);
});
await using WebApplication application = builder.Build();
application.Run(answer);
await application.StartAsync();
string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
await Console.Error.WriteLineAsync($"Serving {address}/mcp until it is ended.");
await application.WaitForShutdownAsync();
return 0;
