using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CareerContext.Exchange.RenderCv;

/// <summary>Writes a tree as YAML that reads back the same in YAML 1.1 and 1.2: a text that could be taken for a date, a number, yes or no stands in quotes.</summary>
internal static partial class YamlWriter
{
    private static readonly EmitterSettings Settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n", indentSequences: true);

    private static readonly HashSet<string> Meaning = new(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes it; UTF-8.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="comment">A line before it, without its mark.</param>
    public static byte[] Write(JsonObject root, string comment)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Emitter emitter = new(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return Encoding.UTF8.GetBytes($"# {comment}\n{text}");
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, members.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach ((string key, JsonNode? member) in members)
                {
                    emitter.Emit(Scalar(key));
                    Emit(emitter, member);
                }
                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, list.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (JsonNode? entry in list) Emit(emitter, entry);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                emitter.Emit(Scalar(value.GetValue<string>()));
                break;
            default:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, node?.ToJsonString() ?? "null", ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true));
                break;
        }
    }

    private static Scalar Scalar(string text) => new(AnchorName.Empty, TagName.Empty, text, StyleOf(text), isPlainImplicit: true, isQuotedImplicit: true);

    // Plain is only what begins like a word and holds nothing that means anything to YAML; a block only what a block keeps to the letter.
    private static ScalarStyle StyleOf(string text)
    {
        if (Plain().IsMatch(text) && !Meaning.Contains(text)) return ScalarStyle.Plain;
        bool isBlock = text.Contains('\n', StringComparison.Ordinal) && text.Split('\n').All(l => l.Length > 0 && !char.IsWhiteSpace(l[0]) && !char.IsWhiteSpace(l[^1]) && l.All(IsPrintable));
        return isBlock ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
    }

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' or >= '\u00A1' and < '\u2000' and not '\u00AD' or >= '\u2010' and < '\u2027' or >= '\u3001' and < '\uD800';

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} .,/()&+'_–—-]*(?<! )\z")]
    private static partial Regex Plain();
}
