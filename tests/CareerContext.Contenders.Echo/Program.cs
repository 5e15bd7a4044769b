using CareerContext.Contenders.Echo;

// The least that a program of .NET can do comes first, before anything of the SDK is touched.
if (args is ["hello"])
{
    Console.WriteLine("hello, world");
    return;
}
await Serving.RunAsync();
