namespace CareerContext.Vocabulary;

/// <summary>Names that are everyday words as well: within a sentence they count only where they are written as names.</summary>
internal static class EverydayWords
{
    private const int FewWords = 3;

    // Tools and companies. Written with a capital they are names, except where the sentence begins and goes on in small letters.
    private static readonly HashSet<string> Names = Set("""
        access ads airtable ant apple asana asp astro atom audition aurora backbone base basecamp bash bean beam bing blender bolt bottle box brave buffer c canvas cascade chase chef cinema clarity
        clay clean close cobalt coda confluence consul crystal cucumber d dart dash delta discord drill drive ember epic excel express fabric falcon fish flame flask flink flow fly forge forms freshdesk
        front fusion gap gin go gulp haskell heap hive hub hugo impala indeed insight intercom iris jasmine java jest jet jump karma keynote kite lean less linear lit loom lotus lua magic make maple
        maya mention merge meta meteor mocha monday motion next node note notes notion numbers oak opera oracle orange outlook pages paint panda parcel pascal pen photos pig pipedrive planner play
        presto prefect prime prism processing project publisher pulse puppet pyramid quarto quick r rail rails ray react recharge redux remix rhino ruby rust safe sage sails salt sass scala scheme scratch segment sentry
        shell shift ship sketch slack slate slides snap snowflake solid spark sphinx spring square stata steam storm stripe stylus swift switch tableau target teams tempo things titan together trace trello
        tribe triton turbo twist unity unreal vault vega victory visa vision viva wave webex word works zoom
        """);

    // Little words of five languages that some abbreviation is spelt like: they count in capitals only.
    private static readonly HashSet<string> LittleWords = Set("""
        a ab ai al all als am an and ao ap app ar are art as at au aus auf be bei bin by can car care com come con cure da das de dem den der des die do dos du e ea ed ein el em en er es est et eu fa far for fur
        ha hat had has he her him his i ii id if il im in is isa it its la las le led les lo los mal man map mas mat may me men met mi mit my na ne no nos not nu o of off on one only or os ou our out pa par para pas per
        pin plus por pos pour pro que sa se sei sem sen send ser set she si sie sin so son soy sur tag tar te the they this to top tu um un una und up us van vom von vor war was we well wer who will wir you zu zum zur
        ear kit ppm sea tea uva vet vol
        """);

    private static readonly string[] Conjunctions = ["and ", "or ", "und ", "oder ", "et ", "ou ", "y ", "e "];

    /// <summary>Whether a word that bears the name of an entity names it here.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="kind">What it would name.</param>
    /// <param name="written">The text it stands in, or null.</param>
    /// <param name="isAlone">Whether the text is that word alone.</param>
    public static bool IsName(string word, EntityKind kind, string? written, bool isAlone)
    {
        if (isAlone) return true;
        bool little = LittleWords.Contains(word);
        if (!little && (kind == EntityKind.Skill || !Names.Contains(word))) return true;
        if (written is null) return false;
        for (int at = Next(written, word, 0); at >= 0; at = Next(written, word, at + word.Length))
        {
            if (IsWrittenAsName(written, at, word.Length, little)) return true;
        }
        return false;
    }

    private static bool IsWrittenAsName(string written, int at, int length, bool little)
    {
        ReadOnlySpan<char> word = written.AsSpan(at, length);
        if (!char.IsUpper(word[0])) return false;
        bool capitals = !word.ContainsAnyInRange('a', 'z');
        if (little) return capitals && length > 1;
        if (capitals || !Begins(written, at)) return true;
        // "Go through the list": the capital belongs to the sentence. A list of names has no small words between them.
        int after = at + length;
        while (after < written.Length && written[after] == ' ') after++;
        foreach (string and in Conjunctions)
        {
            if (string.CompareOrdinal(written, after, and, 0, and.Length) == 0) after += and.Length;
        }
        return after >= written.Length || !char.IsLower(written[after]) || written.AsSpan().Count(' ') < FewWords;
    }

    private static bool Begins(string written, int at)
    {
        int before = at - 1;
        while (before >= 0 && written[before] is ' ' or '•' or '-' or '*' or '–') before--;
        return before < 0 || written[before] is '.' or '!' or '?' or ':' or '\n';
    }

    private static int Next(string written, string word, int from)
    {
        for (int at = Index(written, word, from); at >= 0; at = Index(written, word, at + 1))
        {
            bool starts = at == 0 || !char.IsLetterOrDigit(written[at - 1]), ends = at + word.Length == written.Length || !char.IsLetterOrDigit(written[at + word.Length]);
            if (starts && ends) return at;
        }
        return -1;
    }

    private static int Index(string written, string word, int from) => from >= written.Length ? -1 : written.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
