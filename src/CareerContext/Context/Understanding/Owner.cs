namespace CareerContext.Context.Understanding;

/// <summary>Reads the owner's own name in a request as what it stands for: <c>two lines about Marcus</c> are two lines about me.</summary>
internal static class Owner
{
    private const int LeastLetters = 3;

    /// <summary>The words with the owner's name as a pronoun of their language; names that records bear too stay what they are.</summary>
    public static List<RequestWord> AsPronoun(List<RequestWord> words, string text, string language, CareerView view)
    {
        if (view.Person?.Title is not { } name) return words;
        HashSet<string> own = [.. Words.Of(name).Where(w => w.Length >= LeastLetters && view.Index.Names.With(w).Count == 0)];
        if (own.Count == 0) return words;
        string pronoun = language switch { "de" => "mich", "fr" => "moi", "es" => "mi", "pt" => "mim", _ => "me" };
        string possessive = language switch { "de" => "mein", "fr" => "mon", "es" => "mi", "pt" => "meu", _ => "my" };
        List<RequestWord> read = new(words.Count);
        bool before = false;
        for (int i = 0; i < words.Count; i++)
        {
            RequestWord word = words[i];
            bool isOwn = IsOwn(word, own);
            bool owns = isOwn && (!own.Contains(word.Folded) || (i + 1 < words.Count && words[i + 1].Folded == "s") || text.Contains(word.Written + "' ", StringComparison.Ordinal) || text.Contains(word.Written + "\u2019 ", StringComparison.Ordinal));
            // First name and surname are one person.
            if (isOwn && before) read[^1] = owns ? new RequestWord(possessive, word.Written, read[^1].Opens, word.Closes) : read[^1] with { Closes = word.Closes };
            else read.Add(isOwn ? new RequestWord(owns ? possessive : pronoun, word.Written, word.Opens, word.Closes) : word);
            before = isOwn;
        }
        return read;
    }

    // "Yaras Lebenslauf"; a name that is an everyday word only where a capital makes it one.
    private static bool IsOwn(RequestWord word, HashSet<string> own) =>
        (own.Contains(word.Folded) || (word.Folded.Length > LeastLetters && word.Folded[^1] == 's' && own.Contains(word.Folded[..^1]))) && (Lexicon.IsKnown(word) ? word is { IsCapital: true, Opens: false } : true);
}
