using CareerContext.Store;

namespace CareerContext.Cli;

/// <summary>One line of the table of exit codes, shown by <c>--help</c> and in README.</summary>
/// <param name="Code">What the shell sees.</param>
/// <param name="Meaning">A few words.</param>
/// <param name="Fault">The fault behind it, or null.</param>
public sealed record ExitCode(int Code, string Meaning, Fault? Fault)
{
    /// <summary>Success.</summary>
    public const int Done = 0;

    /// <summary>Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>The one table.</summary>
    public static IReadOnlyList<ExitCode> All { get; } =
    [
        new(Done, "done", null),
        new(1, "a fault of the program", Store.Fault.Internal),
        new(2, "wrong usage or invalid input", Store.Fault.Invalid),
        new(3, "not found, or no career file yet", Store.Fault.NotFound),
        new(4, "conflict: exists already, or another writer is at work", Store.Fault.Conflict),
        new(5, "the record has changed meanwhile", Store.Fault.Stale),
        new(6, "this file or format cannot be used: foreign, damaged, newer, forbidden", Store.Fault.Unsupported),
        new(Interrupted, "interrupted", null),
    ];

    /// <summary>The code of a fault.</summary>
    public static int Of(Fault fault) => All.First(c => c.Fault == fault).Code;
}
