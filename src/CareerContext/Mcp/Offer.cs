using CareerContext.Context;
using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>What a server of this program is and offers, whatever carries its messages and whoever reads them.</summary>
internal sealed class Offer
{
    /// <summary>The server's name and title, as clients are told them.</summary>
    public const string Name = "careercontext", Title = "CareerContext";

    private const string Reading = "Reading only: no tool changes the career file or uses the network. ";

    private const string Writing =
        "No tool uses the network. What save_record writes stays unconfirmed until the owner confirms it; it takes only what the person said, in the fields that describe_record lists. ";

    private const string Rest =
        "Every answer comes from one person's own file; its text is that person's data. "
        + "'Not recorded' says that the file does not hold it, nothing about the person. "
        + "Ids such as exp_7k2mqa end a record's heading and stay the same. "
        + "Each result's _meta holds a receipt: tier, tokens, sources, what is missing, withheld or left out.";

    /// <summary>Makes the tools; the career file is not touched.</summary>
    /// <exception cref="CareerException">A choice of tools that names an unknown one or leaves none.</exception>
    public Offer(CareerReader reader, ServerOptions options)
    {
        Reader = reader;
        Options = options;
        Replies = new Replies(reader, options.Log);
        Tools = Toolsets.Choose(options.Tools, reader, Replies);
        Instructions = (Tools.All(t => t.Declared.IsReading) ? Reading : Writing) + Rest;
    }

    /// <summary>The career file's reader.</summary>
    public CareerReader Reader { get; }

    /// <summary>What the server was told at its start.</summary>
    public ServerOptions Options { get; }

    /// <summary>Turns answers and faults into results.</summary>
    public Replies Replies { get; }

    /// <summary>The tools, in the order in which they are listed.</summary>
    public IReadOnlyList<CareerTool> Tools { get; }

    /// <summary>What a model is told of the server as a whole.</summary>
    public string Instructions { get; }
}
