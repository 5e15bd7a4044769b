using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Ways to spoil a right message.</summary>
/// <param name="random">Where choices come from.</param>
internal sealed partial class Mutations(Random random)
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "7", "1e400", "-0.5", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[[]]",
        "[null]", "{\"\":0}", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"../../etc/passwd\"", "\"career://\"", "\"'; DROP TABLE person; --\"", "\"%s%n{0}\"", "\"\\u202e\\u2066\"",
    ];

    private static readonly byte[][] NoUtf8 = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF4, 0x90, 0x80, 0x80]];
    private static readonly int[] Depths = [30, 60, 61, 62, 63, 64, 65, 100, 1000, 20_000];

    /// <summary>A value of a strange sort, as JSON.</summary>
    public string OddValue() => random.Next(20) == 0 ? $"\"{new string('x', random.Next(200, 20_000))}\"" : Odd[random.Next(Odd.Length)];

    /// <summary>Puts a value of another sort in the place of any other.</summary>
    public string WrongType(JsonObject message)
    {
        List<(JsonObject Parent, string Name)> places = [];
        Collect(message, places);
        (JsonObject parent, string name) = places[random.Next(places.Count)];
        if (random.Next(6) == 0) parent.Remove(name);
        else parent[name] = JsonNode.Parse(OddValue());
        return message.ToJsonString();
    }

    /// <summary>Names a member twice, at any depth.</summary>
    public string Twice(string message)
    {
        MatchCollection names = Name().Matches(message);
        Match name = names[random.Next(names.Count)];
        return message.Insert(name.Index, $"{name.Value}{OddValue()},");
    }

    /// <summary>Puts half of a surrogate pair somewhere behind a quotation mark.</summary>
    public string HalfPair(string message)
    {
        List<int> marks = [.. Enumerable.Range(0, message.Length).Where(i => message[i] == '"')];
        return message.Insert(marks[random.Next(marks.Count)] + 1, random.Next(2) == 0 ? "\\ud800" : "\\udfff\\ud83d");
    }

    /// <summary>Nests any value deeply.</summary>
    public string Deep(JsonObject message)
    {
        List<(JsonObject Parent, string Name)> places = [];
        Collect(message, places);
        (JsonObject parent, string name) = places[random.Next(places.Count)];
        const string place = "\"<here>\"";
        parent[name] = "<here>";
        int depth = Depths[random.Next(Depths.Length)];
        bool isClosed = random.Next(4) > 0;
        (string open, string close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        StringBuilder nest = new();
        for (int i = 0; i < depth; i++) nest.Append(open);
        nest.Append('0');
        for (int i = 0; isClosed && i < depth; i++) nest.Append(close);
        return message.ToJsonString(Relaxed).Replace(place, nest.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Cuts a message off.</summary>
    public byte[] Truncated(byte[] message) => message[..random.Next(1, message.Length)];

    /// <summary>Puts bytes in that are no UTF-8.</summary>
    public byte[] BrokenUtf8(byte[] message)
    {
        int at = random.Next(message.Length);
        return [.. message[..at], .. NoUtf8[random.Next(NoUtf8.Length)], .. message[at..]];
    }

    /// <summary>Changes, takes away and adds single bytes.</summary>
    public byte[] Noise(byte[] message)
    {
        List<byte> bytes = [.. message];
        for (int times = random.Next(1, 6); times > 0 && bytes.Count > 1; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"{}[]\",:\\0 -e"[random.Next(12)]); break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>What was never a message.</summary>
    public byte[] Rubbish()
    {
        byte[] bytes = new byte[random.Next(1, 300)];
        switch (random.Next(4))
        {
            case 0: random.NextBytes(bytes); return bytes;
            case 1: return [.. bytes.Select(_ => (byte)random.Next(32, 127))];
            case 2: return Encoding.UTF8.GetBytes(OddValue());
            default: return Encoding.UTF8.GetBytes(Plain[random.Next(Plain.Length)]);
        }
    }

    private static readonly string[] Plain =
    [
        "GET / HTTP/1.1", "Content-Length: 20", "\uFEFF{}", " \t ", "{", "[[[[", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"id\":1}", "{\"id\":1,\"method\":\"ping\"}", "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
        "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}]", "{'jsonrpc':'2.0'}", "{\"jsonrpc\":\"2.0\",\"method\":7,\"id\":1}", "// comment", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",}",
    ];

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Collect(JsonObject node, List<(JsonObject Parent, string Name)> places)
    {
        foreach ((string name, JsonNode? value) in node)
        {
            places.Add((node, name));
            if (value is JsonObject inner) Collect(inner, places);
        }
    }

    [GeneratedRegex("\"[A-Za-z_/.]+\":")]
    private static partial Regex Name();
}
