using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>A place to go on from: opaque to clients, checked when it comes back.</summary>
/// <param name="Record">How many records were shown in full.</param>
/// <param name="Line">How many lines of the next record were shown.</param>
/// <param name="FileVersion">The state of the file that they were counted in.</param>
public sealed record Cursor(int Record, int Line, long FileVersion)
{
    /// <summary>The words that clients hand back, e.g. <c>3x37</c> or <c>3.5x37</c>.</summary>
    public override string ToString() => Line == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Record}x{FileVersion:x}")
        : string.Create(CultureInfo.InvariantCulture, $"{Record}.{Line}x{FileVersion:x}");

    /// <summary>Reads what a client hands back; the beginning for null.</summary>
    /// <exception cref="CareerException">No cursor, or the file changed since.</exception>
    public static Cursor Read(string? text, long fileVersion)
    {
        if (string.IsNullOrEmpty(text)) return new Cursor(0, 0, fileVersion);
        string[] parts = text.Split('x');
        string[] places = parts[0].Split('.');
        int line = 0;
        if (parts.Length != 2 || places.Length > 2 || !Number(places[0], out int record) || (places.Length == 2 && !Number(places[1], out line))
            || !long.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long version))
            throw new CareerException(Fault.Invalid, "This is no cursor; pass the one that an earlier answer gave, or none to start.");
        return version == fileVersion ? new Cursor(record, line, version) : throw new CareerException(Fault.Stale, "The career file changed since this cursor was given; ask again without it.");
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
