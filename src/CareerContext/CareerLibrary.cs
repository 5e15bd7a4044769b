using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext;

/// <summary>Puts the parts together: the file, what is derived inside each write, and the reader.</summary>
public static class CareerLibrary
{
    /// <summary>Opens the career file of a path; nothing is read or written yet.</summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="readOnly">Whether writing is switched off.</param>
    /// <param name="clock">Where now and today come from; null for the system's clock.</param>
    public static CareerFile Open(string path, bool readOnly = false, TimeProvider? clock = null) =>
        new(path, new CareerFileOptions(readOnly, clock ?? TimeProvider.System, Derived.Build));

    /// <summary>Makes the reader of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hidden">What the client is not to see beyond what is private; null for no more.</param>
    public static CareerReader Reader(CareerFile file, HiddenParts? hidden = null) => new(file, meaning: null, hidden);
}
