using System.Buffers;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareerContext.Context;
using CareerContext.Mcp;
using CareerContext.Records;
using CareerContext.Store;
using Spectre.Console;

namespace CareerContext.Cli;

/// <summary>What all verbs of one run share: the streams, the option <c>--db</c>, and how results are written.</summary>
internal sealed class VerbContext(CliStreams streams, HttpService? http = null)
{
    // A pipe has no width; tables must not be folded for it.
    private const int Unbounded = 4000;
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The streams.</summary>
    public CliStreams Streams => streams;

    /// <summary>Results.</summary>
    public TextWriter Out => streams.Out;

    /// <summary>Faults, progress, questions.</summary>
    public TextWriter Error => streams.Error;

    /// <summary>The option that names the career file; it holds for every verb, before or after it.</summary>
    public Option<string?> Db { get; } = new("--db")
    {
        Description = $"The career file; else {CareerFilePath.Variable}, else the system's usual place for a person's data.",
        HelpName = "PATH",
        Recursive = true,
    };

    /// <summary>Opens the career file that the command line names; nothing is read yet.</summary>
    public CareerFile Open(ParseResult result, bool readOnly = false)
    {
        string? given = result.GetValue(Db);
        if (given is not null && string.IsNullOrWhiteSpace(given)) throw new CareerException(Fault.Invalid, "--db names no file; give a path or leave it out.");
        return CareerLibrary.Open(CareerFilePath.Resolve(given), readOnly);
    }

    /// <summary>Serves over HTTP by the program's own means; the library knows no sockets.</summary>
    public Task<int> ServeHttp(ServeShape shape, HttpSettings settings, CancellationToken cancellationToken) =>
        http is null ? throw new CareerException(Fault.Unsupported, "This program cannot serve over HTTP.") : http(shape, settings, cancellationToken);

    /// <summary>The reader of the career file that the command line names.</summary>
    public CareerReader Reader(ParseResult result) => CareerLibrary.Reader(Open(result));

    /// <summary>The career as it was at the time that the option names; as it is now without it.</summary>
    public CareerFile Open(ParseResult result, Option<string?> asOf)
    {
        CareerFile file = Open(result);
        return result.GetValue(asOf) is { } text ? PastCareer.At(file, text, "--as-of") : file;
    }

    /// <summary>The reader of the career as it was at the time that the option names; as it is now without it.</summary>
    public CareerReader Reader(ParseResult result, Option<string?> asOf)
    {
        CareerReader reader = Reader(result);
        return result.GetValue(asOf) is { } text ? reader.AsOf(text, "--as-of") : reader;
    }

    /// <summary>The option <c>--as-of</c>.</summary>
    public static Option<string?> AsOf() => new("--as-of") { Description = "What the file said at the end of this day (UTC): 2026-03-01, 2026-03, 2026, or a time as 2026-03-01T12:30:00Z; with what lies in the trash now.", HelpName = "DATE" };

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Prints JSON for programs." };

    /// <summary>An option that takes a whole number, with a fault message a person can act on.</summary>
    public static Option<int?> WholeNumber(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
            argument.AddError($"{name} takes a whole number, e.g. {name} 400.");
            return null;
        },
    };

    /// <summary>Writes one JSON value to the output.</summary>
    public void PrintJson(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, JsonOptions)) write(writer);
        Out.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        Out.Write('\n');
    }

    /// <summary>Writes a table; stored text is never read as markup.</summary>
    /// <param name="headers">The columns' names; empty for a table without a head.</param>
    /// <param name="rows">The cells, one array a row.</param>
    public void PrintTable(IReadOnlyList<string> headers, IEnumerable<string[]> rows)
    {
        List<string[]> cells = [.. rows];
        Table table = new() { Border = TableBorder.None, ShowHeaders = headers.Count > 0 };
        int columns = headers.Count > 0 ? headers.Count : cells.Select(c => c.Length).DefaultIfEmpty(1).Max();
        for (int i = 0; i < columns; i++)
            table.AddColumn(new TableColumn(new Text(headers.Count > 0 ? headers[i] : "", new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 2, 0) });
        foreach (string[] row in cells) table.AddRow(row.Select(cell => new Text(PlainText.Clean(cell))));
        StringWriter text = new(CultureInfo.InvariantCulture);
        IAnsiConsole console = Terminal(text);
        console.Write(table);
        foreach (string line in text.ToString().TrimEnd().Split('\n')) Out.WriteLine(line.TrimEnd());
    }

    /// <summary>Tells a waiting person what goes on; says nothing when nobody looks.</summary>
    public void Progress(string words)
    {
        if (streams.ErrorIsTerminal) Error.WriteLine(words);
    }

    /// <summary>Writes a number with thousands apart, the same everywhere.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private IAnsiConsole Terminal(TextWriter writer)
    {
        bool colour = streams.OutIsTerminal && !streams.NoColour;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = streams.OutIsTerminal ? TerminalWidth() : Unbounded;
        return console;
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 20 ? Console.WindowWidth : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
