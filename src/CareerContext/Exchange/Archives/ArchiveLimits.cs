using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Exchange.Archives;

/// <summary>How much of a folder or an archive is read at most.</summary>
internal static class ArchiveLimits
{
    /// <summary>Files and folders within.</summary>
    public const int MostEntries = 10_000;

    /// <summary>Bytes of one file within.</summary>
    public const long MostBytes = 50 * 1024 * 1024;

    /// <summary>Bytes of all files within.</summary>
    public const long MostBytesInAll = 200 * 1024 * 1024;

    /// <summary>How many times its packed size a file within may have: tables pack to a tenth, bombs to a thousandth.</summary>
    public const long MostTimes = 200;

    /// <summary>Bytes below which nobody asks how well a file was packed.</summary>
    public const long Small = 1024 * 1024;

    /// <summary>Refuses more entries than are read.</summary>
    /// <param name="what">The folder or The ZIP.</param>
    public static CareerException TooMany(string what) => new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"{what} holds more than {MostEntries:N0} entries; nothing was read."));

    /// <summary>Refuses a file within that is too large.</summary>
    public static CareerException TooLarge(string what) =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"{what} holds a file of more than {MostBytes / 1024 / 1024} MB; nothing was imported."));

    /// <summary>Refuses files that are too large together.</summary>
    public static CareerException TooLargeInAll(string what) =>
        new(Fault.Invalid, string.Create(CultureInfo.InvariantCulture, $"{what} holds more than {MostBytesInAll / 1024 / 1024} MB in all; nothing was imported."));
}
