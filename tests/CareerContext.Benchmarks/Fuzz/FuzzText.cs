using System.Text;

namespace CareerContext.Benchmarks.Fuzz;

/// <summary>Shows what was sent.</summary>
internal static class FuzzText
{
    private const int Most = 400;

    /// <summary>A text's beginning, with what cannot be shown as escapes.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        StringBuilder shown = new();
        foreach (byte one in text[..Math.Min(text.Length, Most)])
        {
            if (one is >= 32 and < 127) shown.Append((char)one);
            else shown.Append("\\x").Append(one.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return text.Length > Most ? $"{shown}… ({text.Length} bytes)" : shown.ToString();
    }
}
