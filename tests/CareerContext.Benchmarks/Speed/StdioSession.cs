using System.Diagnostics;
using System.Globalization;
using System.Text;
using CareerContext.Benchmarks.Fuzz;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A contender as a process, asked by raw JSON-RPC lines over its standard input and output: no client library stands in between.</summary>
internal sealed class StdioSession : IDisposable
{
    private const string Open = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"benchmark","version":"1"}}}""";
    private const string Opened = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";
    private const string ListTools = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    private readonly Contender contender;
    private readonly ServedProgram program;
    private readonly Stream input;
    private readonly Stream output;
    private byte[] buffer = new byte[64 * 1024];
    private int start, end;
    private int lastId = 1;

    /// <summary>Starts it.</summary>
    public StdioSession(Contender contender)
    {
        this.contender = contender;
        program = new ServedProgram(contender);
        input = program.Process.StandardInput.BaseStream;
        output = program.Process.StandardOutput.BaseStream;
    }

    /// <summary>The process.</summary>
    public Process Process => program.Process;

    /// <summary>What it wrote to standard error.</summary>
    public string Errors => program.Errors;

    /// <summary>Says hello and hears its answer.</summary>
    public void Initialize()
    {
        Send(Open);
        Expect(Answer(), "\"serverInfo\""u8);
        Send(Opened);
    }

    /// <summary>Asks for the tools.</summary>
    public void List()
    {
        Send(ListTools);
        Expect(Answer(), Encoding.ASCII.GetBytes($"\"{contender.First.Tool}\""));
    }

    /// <summary>Calls a tool and checks its answer.</summary>
    public void Call(ToolCall call)
    {
        Send(call.Message(++lastId));
        call.Check(Answer());
    }

    /// <summary>Initialises, lists and makes the first call.</summary>
    public void Begin()
    {
        Initialize();
        List();
        Call(contender.First);
    }

    /// <summary>Makes calls one after the other.</summary>
    /// <returns>What each took, in microseconds.</returns>
    public double[] OneByOne(CallSet calls, int count)
    {
        double[] times = new double[count];
        for (int i = 0; i < count; i++)
        {
            ToolCall call = calls.At(i);
            string message = call.Message(++lastId);
            long from = Stopwatch.GetTimestamp();
            Send(message);
            ReadOnlySpan<byte> answer = Answer();
            times[i] = Stopwatch.GetElapsedTime(from).TotalMicroseconds;
            call.Check(answer);
        }
        return times;
    }

    /// <summary>Makes calls with several in flight; answers may come in any order.</summary>
    /// <returns>What all of it took, in milliseconds.</returns>
    public double Together(CallSet calls, int count, int inFlight)
    {
        Dictionary<int, ToolCall> open = [];
        int sent = 0;
        long from = Stopwatch.GetTimestamp();
        StringBuilder lines = new();
        while (sent < Math.Min(inFlight, count)) Take();
        Flush();
        for (int answered = 0; answered < count;)
        {
            // All answers that are there make room for as many calls, which go out at once.
            do
            {
                ReadOnlySpan<byte> answer = Answer();
                if (!open.Remove(IdOf(answer), out ToolCall? call)) throw new IOException($"{contender.Name} answered what was not asked: {Encoding.UTF8.GetString(answer)}");
                call.Check(answer);
                answered++;
                if (sent < count) Take();
            }
            while (buffer.AsSpan(start, end - start).Contains((byte)'\n') && answered < count);
            Flush();
        }
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;

        void Take()
        {
            ToolCall call = calls.At(sent++);
            open.Add(++lastId, call);
            lines.Append(call.Message(lastId)).Append('\n');
        }

        void Flush()
        {
            if (lines.Length > 0) SendRaw(lines.ToString());
            lines.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => program.Dispose();

    // The first number under this name: ids of records are text, and text within the answer has its quotes escaped.
    private static int IdOf(ReadOnlySpan<byte> answer)
    {
        ReadOnlySpan<byte> name = "\"id\":"u8, rest = answer;
        for (int at; (at = rest.IndexOf(name)) >= 0;)
        {
            rest = rest[(at + name.Length)..];
            int length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (length > 0) return int.Parse(rest[..length], CultureInfo.InvariantCulture);
        }
        return -1;
    }

    private void Expect(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> part)
    {
        if (answer.IndexOf(part) < 0) throw new IOException($"{contender.Name} answered without {Encoding.UTF8.GetString(part)}: {Encoding.UTF8.GetString(answer)}");
    }

    private void Send(string message) => SendRaw(message + "\n");

    private void SendRaw(string lines)
    {
        input.Write(Encoding.UTF8.GetBytes(lines));
        input.Flush();
    }

    // The next line that is an answer; what a server tells unasked is passed over.
    private ReadOnlySpan<byte> Answer()
    {
        while (true)
        {
            ReadOnlySpan<byte> line = Line();
            if (line.IndexOf("\"method\":"u8) < 0) return line;
        }
    }

    private ReadOnlySpan<byte> Line()
    {
        int searched = start;
        while (true)
        {
            int length = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                ReadOnlySpan<byte> line = buffer.AsSpan(start, searched + length - start);
                start = searched + length + 1;
                return line;
            }
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                end -= start;
                start = 0;
            }
            searched = end;
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            int read = output.Read(buffer, end, buffer.Length - end);
            if (read == 0) throw new IOException($"{contender.Name} ended: {program.Errors}");
            end += read;
        }
    }
}
