using CareerContext.Store;

namespace CareerContext.Mcp;

/// <summary>Up to which change each client has seen the file, so that it does not write over what others changed after that. Lives as long as the server.</summary>
internal sealed class SeenVersions
{
    private const int MostClients = 1000; // Names are the clients' own: nobody is to fill the memory with new ones.

    private readonly Lock gate = new();
    private readonly Dictionary<Origin, long> seen = [];

    /// <summary>The number of the last change that a client has seen; null where nothing is known of that.</summary>
    public long? Of(Origin client)
    {
        lock (gate) return seen.TryGetValue(client, out long number) ? number : null;
    }

    /// <summary>A client was given an answer.</summary>
    /// <param name="client">Who.</param>
    /// <param name="number">The file's last change at that time; 0 for an answer that is not made of the file.</param>
    public void Read(Origin client, long number)
    {
        if (number > 0) Set(client, number);
    }

    /// <summary>A client wrote. Who wrote has not seen what others did just before.</summary>
    /// <param name="client">Who.</param>
    /// <param name="before">The file's last change before it.</param>
    /// <param name="after">The number of its own last change.</param>
    public void Wrote(Origin client, long before, long after)
    {
        if (Of(client) is not { } known || known == before) Set(client, after);
    }

    private void Set(Origin client, long number)
    {
        lock (gate)
        {
            if (seen.Count >= MostClients && !seen.ContainsKey(client)) seen.Clear();
            seen[client] = number;
        }
    }
}
