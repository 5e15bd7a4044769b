using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerContext.Store;

namespace CareerContext.Exchange.Interview;

/// <summary>Answers that were written down: a JSON object, or lines <c>question: answer</c>.</summary>
public static class AnswerSheet
{
    /// <summary>The largest sheet, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads a sheet. Empty answers are left out; lines that begin with # are no answers.</summary>
    /// <param name="content">The bytes.</param>
    /// <returns>In the order in which the questions are asked.</returns>
    /// <exception cref="CareerException">Too large, no text, an unknown question, or one that is answered twice.</exception>
    public static IReadOnlyList<(QuickQuestion Question, string Answer)> Read(ReadOnlyMemory<byte> content)
    {
        if (content.Length > MaxBytes) throw Refusal("The answers are larger than 1 MB.");
        string text = new ForeignContent(content, "").Text ?? throw Refusal("The answers are no text.");
        Dictionary<QuickQuestion, string> answers = [];
        foreach ((string key, string answer) in text.AsSpan().TrimStart() is ['{', ..] ? Members(text) : Lines(text))
        {
            QuickQuestion question = QuickQuestion.Find(key) ?? throw Refusal($"There is no question {Short(key)}; known are: {QuickQuestion.Keys}.");
            if (!answers.TryAdd(question, answer)) throw Refusal($"{question.Key} is answered twice.");
        }
        return [.. QuickQuestion.All.Where(q => answers.TryGetValue(q, out string? answer) && !string.IsNullOrWhiteSpace(answer)).Select(q => (q, answers[q]))];
    }

    private static List<(string Key, string Answer)> Members(string text)
    {
        using JsonDocument document = ForeignJson.Parse(Encoding.UTF8.GetBytes(text));
        return [.. document.RootElement.EnumerateObject().Select(m => (ForeignJson.Name(m), Answer(m.Value)))];
    }

    private static string Answer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ForeignJson.Text(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => string.Concat(value.EnumerateArray().Select(v => ForeignJson.Text(v) + "\n")),
        _ => throw Refusal("An answer is neither a text nor a list of texts."),
    };

    private static IEnumerable<(string Key, string Answer)> Lines(string text)
    {
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the answers has no colon; write each as `name: Ines Halvorsen`."));
            yield return (line[..colon], line[(colon + 1)..].Trim());
        }
    }

    private static string Short(string key) => PlainText.CleanLine(key) is { Length: > 40 } line ? $"'{line[..40]}…'" : $"'{PlainText.CleanLine(key)}'";

    private static CareerException Refusal(string why) => new(Fault.Invalid, why);
}
