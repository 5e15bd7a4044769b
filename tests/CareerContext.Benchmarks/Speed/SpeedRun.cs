using System.Diagnostics;
using CareerContext.Benchmarks.Printing;

namespace CareerContext.Benchmarks.Speed;

/// <summary>Measures part by part. Printed and written down, never asserted: machines differ.</summary>
internal static class SpeedRun
{
    /// <summary>The parts by name, in the order in which they are told.</summary>
    public static IReadOnlyDictionary<string, SpeedPart> Parts { get; } = new Dictionary<string, SpeedPart>
    {
        ["start"] = new("Start", StartPart.Run),
        ["stdio"] = new("Calls over standard input and output", StdioPart.Run),
        ["memory"] = new("Memory", MemoryPart.Run),
        ["http"] = new("Calls over HTTP", HttpPart.Run),
        ["import"] = new("Import", ImportPart.Run),
        ["query"] = new("Full-text query", QueryPart.Run),
        ["context"] = new("Answers on a large file", ContextPart.Run),
    };

    /// <summary>Measures, prints, and writes what the settings ask for.</summary>
    public static int Print(TextWriter output, SpeedSettings settings)
    {
        // Before minutes of measuring, not after them.
        if (settings.Readme is { } readme) MarkdownRegion.Check(readme, SpeedDocument.Region);
        Findings findings = new();
        List<(string Title, string Text)> parts = [];
        using Contenders contenders = new(settings);
        foreach ((string name, SpeedPart part) in Parts.Where(p => settings.Only.Contains(p.Key)))
        {
            settings.Log.WriteLine($"{name} …");
            long from = Stopwatch.GetTimestamp();
            PartReport report = new(findings);
            part.Run(contenders, settings, report);
            parts.Add((part.Title, report.Text));
            settings.Log.WriteLine(FormattableString.Invariant($"{name}: {Stopwatch.GetElapsedTime(from).TotalSeconds:0} s"));
        }
        string document = SpeedDocument.Of(findings, parts, settings);
        output.Write(document);
        if (settings.Out is { } path) File.WriteAllText(path, document);
        if (settings.Readme is not null) MarkdownRegion.Write(settings.Readme, SpeedDocument.Region, MarkdownRegion.Read(document, SpeedDocument.Region));
        return 0;
    }
}

/// <summary>One part.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Run">Measures it.</param>
internal sealed record SpeedPart(string Title, Action<Contenders, SpeedSettings, PartReport> Run);
