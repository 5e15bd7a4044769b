namespace CareerContext.Context.Understanding;

/// <summary>Reads the owner's own name in a request as what it stands for: <c>two lines about Marcus</c> are two lines about me.</summary>
internal static class Owner
{
    private const int LeastLetters = 3;

    /// <summary>The words with the owner's name as a pronoun of their language; names that records bear too stay what they are.</summary>
    public static List<RequestWord> AsPronoun(List<RequestWord> words, string language, CareerView view)
    {
        if (view.Person?.Title is not { } name) return words;
        HashSet<string> own = [.. Words.Of(name).Where(w => w.Length >= LeastLetters && view.Index.Names.With(w).Count == 0)];
        if (own.Count == 0) return words;
        string pronoun = language switch { "de" => "mich", "fr" => "moi", "es" => "mi", "pt" => "mim", _ => "me" };
        List<RequestWord> read = new(words.Count);
        bool before = false;
        foreach (RequestWord word in words)
        {
            bool isOwn = IsOwn(word, own);
            // First name and surname are one person.
            if (isOwn && before) read[^1] = read[^1] with { Closes = word.Closes };
            else read.Add(isOwn ? new RequestWord(pronoun, word.Written, word.Opens, word.Closes) : word);
            before = isOwn;
        }
        return read;
    }

    // "Yaras Lebenslauf"; a name that is an everyday word only where a capital makes it one.
    private static bool IsOwn(RequestWord word, HashSet<string> own) =>
        (own.Contains(word.Folded) || (word.Folded.Length > LeastLetters && word.Folded[^1] == 's' && own.Contains(word.Folded[..^1]))) && (Lexicon.IsKnown(word) ? word is { IsCapital: true, Opens: false } : true);
}
