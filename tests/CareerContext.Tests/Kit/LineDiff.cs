using System.Globalization;
using System.Text;

namespace CareerContext.Tests.Kit;

/// <summary>What changed between two texts, line by line, with two lines around each change.</summary>
internal static class LineDiff
{
    private const int Around = 2;

    public static string Of(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        List<(char Mark, string Line)> script = Script(old, now);
        StringBuilder text = new();
        int shown = -2;
        for (int i = 0; i < script.Count; i++)
        {
            bool near = Enumerable.Range(i - Around, (2 * Around) + 1).Any(j => j >= 0 && j < script.Count && script[j].Mark != ' ');
            if (!near) continue;
            if (shown != i - 1) text.Append(CultureInfo.InvariantCulture, $"@@ line {script.Take(i).Count(s => s.Mark != '+') + 1}\n");
            text.Append(script[i].Mark).Append(' ').Append(script[i].Line).Append('\n');
            shown = i;
        }
        return text.ToString();
    }

    // Longest common subsequence of what is left between the equal beginning and the equal end.
    private static List<(char Mark, string Line)> Script(string[] old, string[] now)
    {
        int head = 0, tail = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head]) head++;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        ReadOnlySpan<string> a = old.AsSpan(head, old.Length - head - tail), b = now.AsSpan(head, now.Length - head - tail);
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--) common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        List<(char Mark, string Line)> script = [.. old.Take(head).Select(line => (' ', line))];
        int x = 0, y = 0;
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                script.Add((' ', a[x++]));
                y++;
            }
            else if (x < a.Length && (y == b.Length || common[x + 1, y] >= common[x, y + 1])) script.Add(('-', a[x++]));
            else script.Add(('+', b[y++]));
        }
        script.AddRange(old.Skip(old.Length - tail).Select(line => (' ', line)));
        return script;
    }
}
