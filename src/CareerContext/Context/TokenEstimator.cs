namespace CareerContext.Context;
public static class TokenEstimator { public static int Count(ReadOnlySpan<char> text) { int n = 0; foreach (char c in text) n += c < 128 ? 1 : 3; return (n + 2) / 3; } }
