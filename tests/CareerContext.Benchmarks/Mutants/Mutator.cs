using System.Text;

namespace CareerContext.Benchmarks.Mutants;

/// <summary>Spoils files.</summary>
/// <param name="random">Where choices come from.</param>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "{", "}", "[", "]", "\"", ",", ":", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#x110000;", "&amp;", "<table><tr><td>", "<ul><li>", "</div>",
            "<w:tbl>", "<w:p>", "</w:r>", "<w:t>", "---\n", "- ", ": ", "|\n", ">\n", "&a *a ", "!!binary ", "\t", "\n", "\r\n", "\n\n\n", "# ", "## ", "* ", "```\n", "| a | b |\n|---|---|\n", "[a](b)", "\"\"", ",,,,", ";",
            "2019", "2019-13", "99/99/9999", "Present", "Jan 2020 – ", "0000-00", "-1", "1e999", "null", "true", "\\u0000", "\\ud800", "\uFEFF", "\u202E", "\u200B", "e\u0301\u0301", "𝔘", "%s%n", "../../x", "{{a}}", "EXPERIENCE\n", "Skills: ",
            "%PDF-1.4\n", "endobj", "/Encrypt", "stream\n", "PK\u0003\u0004", "<html>", "basics", "cv:", "Company Name,", "\f",
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xE2, 0x82], [0x1B],
    ];

    /// <summary>A mutant and what was done to make it.</summary>
    public (byte[] Bytes, string Way) Of(Specimen specimen, IReadOnlyList<Specimen> others)
    {
        if (specimen.Entries is not { Count: > 0 } entries || random.Next(4) == 0) return Spoil(specimen.Bytes, others);
        List<(string Name, byte[] Bytes)> changed = [.. entries];
        // Mostly where the text is.
        int at = changed.FindIndex(e => e.Name.EndsWith("word/document.xml", StringComparison.Ordinal));
        if (at < 0 || random.Next(3) == 0) at = random.Next(changed.Count);
        (byte[] bytes, string way) = random.Next(20) == 0 ? ([], "emptied") : Spoil(changed[at].Bytes, others);
        changed[at] = random.Next(30) == 0 ? ("../" + changed[at].Name, bytes) : (changed[at].Name, bytes);
        if (random.Next(20) == 0) changed.RemoveAt(random.Next(changed.Count));
        return (Specimen.Packed(changed), way + " within");
    }

    private (byte[] Bytes, string Way) Spoil(byte[] bytes, IReadOnlyList<Specimen> others)
    {
        int times = random.Next(3) == 0 ? random.Next(2, 12) : 1;
        string way = "";
        for (int i = 0; i < times; i++) (bytes, way) = Once(bytes, others);
        return (bytes, times == 1 ? way : "several");
    }

    private (byte[] Bytes, string Way) Once(byte[] bytes, IReadOnlyList<Specimen> others)
    {
        if (bytes.Length == 0) return ([.. Token()], "token");
        switch (random.Next(10))
        {
            case 0: return (Flipped(bytes), "flipped");
            case 1: return (bytes[..random.Next(bytes.Length)], "cut off");
            case 2: return (Without(bytes), "taken out");
            case 3: return (Doubled(bytes), "doubled");
            case 4: return (Swapped(bytes), "swapped");
            case 5: return (Grafted(bytes, others), "grafted");
            case 6: return (Repeated(bytes), "repeated");
            default:
                int at = random.Next(bytes.Length);
                return ([.. bytes[..at], .. Token(), .. bytes[at..]], "token");
        }
    }

    private byte[] Token() => Tokens[random.Next(Tokens.Length)];

    private byte[] Flipped(byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int times = random.Next(1, 9); times > 0; times--) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Without(byte[] bytes)
    {
        (int from, int length) = Stretch(bytes);
        return [.. bytes[..from], .. bytes[(from + length)..]];
    }

    private byte[] Doubled(byte[] bytes)
    {
        (int from, int length) = Stretch(bytes);
        return [.. bytes[..(from + length)], .. bytes[from..]];
    }

    private byte[] Swapped(byte[] bytes)
    {
        (int from, int length) = Stretch(bytes);
        int to = random.Next(bytes.Length - length + 1);
        byte[] rest = [.. bytes[..from], .. bytes[(from + length)..]];
        return [.. rest[..to], .. bytes[from..(from + length)], .. rest[to..]];
    }

    private byte[] Grafted(byte[] bytes, IReadOnlyList<Specimen> others)
    {
        byte[] other = others[random.Next(others.Count)].Bytes;
        (int from, int length) = Stretch(other);
        int at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. other[from..(from + length)], .. bytes[at..]];
    }

    // One mark very often: what nests must not exhaust the stack, what repeats must not take the square of its length.
    private byte[] Repeated(byte[] bytes)
    {
        byte[] token = Token();
        int at = random.Next(bytes.Length + 1), times = random.Next(4) == 0 ? random.Next(1000, 20_000) : random.Next(2, 300);
        List<byte> mutant = [.. bytes[..at]];
        for (int i = 0; i < times; i++) mutant.AddRange(token);
        mutant.AddRange(bytes[at..]);
        return [.. mutant];
    }

    private (int From, int Length) Stretch(byte[] bytes)
    {
        int length = random.Next(1, Math.Max(2, Math.Min(bytes.Length, random.Next(2) == 0 ? 64 : 4000)));
        length = Math.Min(length, bytes.Length);
        return (random.Next(bytes.Length - length + 1), length);
    }
}
