using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>A place to go on from: opaque to clients, checked when it comes back.</summary>
/// <param name="Offset">How many entries were shown.</param>
/// <param name="FileVersion">The state of the file that they were counted in.</param>
public sealed record Cursor(int Offset, long FileVersion)
{
    /// <summary>The words that clients hand back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Offset}x{FileVersion:x}");

    /// <summary>Reads what a client hands back; the beginning for null.</summary>
    /// <exception cref="CareerException">No cursor, or the file changed since.</exception>
    public static int Read(string? text, long fileVersion)
    {
        if (string.IsNullOrEmpty(text)) return 0;
        int x = text.IndexOf('x', StringComparison.Ordinal);
        if (x <= 0 || !int.TryParse(text.AsSpan(0, x), NumberStyles.None, CultureInfo.InvariantCulture, out int offset)
            || !long.TryParse(text.AsSpan(x + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long version))
            throw new CareerException(Fault.Invalid, "This is no cursor; pass the one that an earlier answer gave, or none to start.");
        return version == fileVersion ? offset : throw new CareerException(Fault.Stale, "The career file changed since this cursor was given; ask again without it.");
    }
}
