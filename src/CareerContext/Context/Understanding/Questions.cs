using System.Text.RegularExpressions;

namespace CareerContext.Context.Understanding;

/// <summary>Takes a request that asks several things apart: <c>Where does she work now, and which languages does she speak?</c></summary>
internal static partial class Questions
{
    private const int Most = 4;

    /// <summary>The questions as they were read; empty where the request is one, or where a later one may lean on a name of another.</summary>
    public static List<Request> Of(Request request, Lookup file)
    {
        // A story is one, however it is asked for.
        if (request.AsksAny(Topic.Fit, Topic.Story)) return [];
        string[] parts = [.. Between().Split(request.Text).Select(p => p.Trim()).Where(p => p.Length > 0)];
        if (parts.Length < 2 || parts.Length > Most) return [];
        List<Request> asked = [.. parts.Select(p => RequestReader.Read(p, file))];
        bool whole = asked.TrueForAll(a => a.Form != AskForm.Open && (a.Topics.Count > 0 || a.Named.Count > 0));
        bool apart = asked.TrueForAll(a => a.Named.Count == 0 && a.UnknownNames.Count == 0) || asked.TrueForAll(a => a.Named.Count > 0 || StandsAlone(a));
        return whole && apart ? asked : [];
    }

    /// <summary>Whether a text asks more than one thing, though they may lean on one another.</summary>
    public static bool AreSeveral(string text) => Between().Split(text).Count(p => p.Trim().Length > 0) > 1;

    // "… and which languages does she speak" needs no name; "… and how long was it" does.
    private static bool StandsAlone(Request part) => !part.Has(Leaning) && (part.When is not null || part.AsksAny(Topic.Languages, Topic.Certificates, Topic.Education, Topic.Contact, Topic.Email, Topic.Phone, Topic.Who, Topic.Place, Topic.Current, Topic.Awards, Topic.Publications, Topic.Volunteering, Topic.References, Topic.Interests, Topic.Objective, Topic.NotHeld));

    private static readonly HashSet<string> Leaning = ["it", "that", "there", "this", "they", "them", "its", "es", "das", "dort", "da", "daran", "dafur", "ca", "cela", "celui", "celle", "ahi", "alli", "eso", "ello", "la", "isso", "ali", "before", "after", "then"];

    // Where a word of asking begins another question.
    [GeneratedRegex(@"(?:\?\s+(?:and|und|et|y|e)?\s*|[,;]?\s+(?:and|und|et|y|e)\s+|[,;]\s+)(?=(?:¿\s*)?(?:who|what|where|when|which|(?:by\s+)?how|why|does|did|is|was|were|wer|was|wo|wann|welche[nrs]?|wie|warum|hat|qui|que|quoi|où|ou|quand|quel(?:le)?s?|combien|pourquoi|quién|quien|qué|dónde|donde|cuándo|cuando|cuál(?:es)?|cual(?:es)?|cuánt[ao]s?|cuant[ao]s?|cómo|quem|onde|quando|qual|quais|quant[ao]s?|como)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
