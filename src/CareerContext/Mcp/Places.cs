namespace CareerContext.Mcp;

/// <summary>A number of places that are taken and given back; nobody waits for one.</summary>
/// <param name="most">How many there are.</param>
public sealed class Places(int most)
{
    private int taken;

    /// <summary>Takes a place; false where none is free.</summary>
    public bool TryTake()
    {
        if (Interlocked.Increment(ref taken) <= most) return true;
        Release();
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Release() => Interlocked.Decrement(ref taken);
}
