namespace CareerContext.Exchange.Prose;

/// <summary>Understands a résumé that is written for people: its sections, entries, dates and lists, in five languages. What it does not understand is kept as notes with their lines.</summary>
internal static class ProseReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="lines">Its lines in reading order.</param>
    /// <param name="format">The name of the format it came in, e.g. <c>markdown</c>.</param>
    /// <param name="today">The owner's day.</param>
    public static ForeignCareer Read(IReadOnlyList<ProseLine> lines, string format, DateOnly today)
    {
        Translation translation = new(format, isProse: true);
        return translation.Read(today);
    }
}
