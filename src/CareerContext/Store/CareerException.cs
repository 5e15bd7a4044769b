namespace CareerContext.Store;

/// <summary>What went wrong, in the six words that every face (MCP, CLI, HTTP) maps by one table of its own.</summary>
public enum Fault
{
    /// <summary>The named record, file or page does not exist.</summary>
    NotFound,

    /// <summary>The input breaks a rule; the message says which and what would be right.</summary>
    Invalid,

    /// <summary>The change contradicts what the file holds, or another writer is at work.</summary>
    Conflict,

    /// <summary>The change was made against an older version of the record.</summary>
    Stale,

    /// <summary>This program cannot do that with this file or format.</summary>
    Unsupported,

    /// <summary>A fault of the program; details go to the log, never to the reader.</summary>
    Internal,
}

/// <summary>An expected fault, with one sentence fit for a person and for a model: what is wrong and what would be right.</summary>
/// <remarks>The message never quotes stored career text.</remarks>
public sealed class CareerException : Exception
{
    /// <summary>Creates a fault.</summary>
    /// <param name="fault">The kind of fault.</param>
    /// <param name="message">One or two sentences without stored career text.</param>
    /// <param name="inner">The cause, for the log.</param>
    public CareerException(Fault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>The kind of fault.</summary>
    public Fault Fault { get; }
}
