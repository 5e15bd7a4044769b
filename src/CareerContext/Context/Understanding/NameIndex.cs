using CareerContext.Records;

namespace CareerContext.Context.Understanding;

/// <summary>A name that a record bears.</summary>
/// <param name="Record">The record.</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="Entities">What the vocabulary knows it as.</param>
internal sealed record RecordName(CareerRecord Record, string Field, IReadOnlyList<string> Words, IReadOnlySet<string> Entities)
{
    // Employers and schools are called by a part of their name or by its initials; a title or a degree's subject only in full.
    private static readonly HashSet<string> InPart = ["company", "location", "institution", "organization", "issuer", "awarder", "publisher", "name"];

    /// <summary>Whether people call it by a part.</summary>
    public bool IsCalledInPart => Record.Kind.Name is "experience" or "education" or "volunteering" or "project" ? InPart.Contains(Field) : Field is "issuer" or "awarder" or "publisher" || (Record.Kind.Name is "skill" or "reference" && Words.Count <= 3);

    /// <summary>How many of its words tell it from others.</summary>
    public int Telling { get; } = Words.Count(w => !NameIndex.IsCommon(w));
}

/// <summary>The names of all records by their words and by what the vocabulary knows them as. Made once a view.</summary>
internal sealed class NameIndex
{
    // A name may be said in part: these words alone name nothing.
    private static readonly HashSet<string> Common =
    [
        .. """
        inc inc. corp corp. ltd llc gmbh ag sa sas sarl slu lda ltda kg plc co cie e.v group groupe grupo gruppe company university universitat universite universidad universidade hochschule college school schule ecole escuela escola institute institut instituto academy akademie
        systems services solutions software technologies technology industries project senior junior engineer developer manager lead assistant director team data web app hospital klinik klinikum clinic clinica
        of the and de du des la le der die das und et y e for fur pour para international national global new city state development design management certified professional associate certificate award
        media home self freelance local open source research center centre centro zentrum online platform product business science computer language time full stack work english labs lab studio studios partners consulting
        a1 a2 b1 b2 c1 c2 foundation course degree bachelor master diploma diplom level certification training basic advanced grade class technical engineering teacher nurse analyst consultant specialist
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Institutions =
    [
        .. "university universitat universite universidad universidade hochschule fachhochschule college school institute institut instituto academy akademie academia inc corp ltd llc gmbh ag group hospital klinik klinikum bank avocats abogados advogados labs foundation".Split(' '),
    ];

    private static readonly (string Kind, string[] Fields)[] Naming =
    [
        ("experience", ["company", "title", "location"]), ("education", ["institution", "field_of_study"]), ("project", ["name"]), ("volunteering", ["organization"]), ("certificate", ["name", "issuer"]),
        ("award", ["title", "awarder"]), ("publication", ["title", "publisher"]), ("skill", ["name"]), ("language", ["language"]), ("reference", ["name"]), ("interest", ["name"]),
    ];

    private readonly List<RecordName> names = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byEntity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byInitials = new(StringComparer.Ordinal);

    private readonly Lazy<WordList> words;

    public NameIndex(CareerView view)
    {
        words = new(() => new WordList([.. byWord.Keys.Where(k => k[0] != '~')]));
        foreach ((string kind, string[] fields) in Naming)
        {
            foreach (CareerRecord record in view.Snapshot.Of(kind))
            {
                foreach (string field in fields)
                {
                    if (NameOf(record, field) is { } text && Context.Words.Of(text).ToArray() is { Length: > 0 } words) Add(view, record, field, words, text);
                }
            }
        }
    }

    /// <summary>Whether a word makes the words beside it the name of an employer or a school.</summary>
    public static bool IsInstitution(string word) => Institutions.Contains(word);

    /// <summary>Whether a word alone names nothing.</summary>
    public static bool IsCommon(string word) => Common.Contains(word) || Lexicon.IsStop(word);

    /// <summary>Whether names hold a word as it stands that alone names nothing.</summary>
    public bool IsPartOnly(string word) => IsCommon(word) && byWord.ContainsKey(word);

    /// <summary>All names, in the order of the records.</summary>
    public IReadOnlyList<RecordName> Names => names;

    /// <summary>The names that hold a word, as it stands or in another form.</summary>
    public IReadOnlyList<int> With(string word) => byWord.GetValueOrDefault(word) ?? byWord.GetValueOrDefault("~" + Singular(word)) ?? [];

    /// <summary>A word without the ending of a plural or a possessor.</summary>
    public static string Singular(string word) => word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : word.Length > 4 && word.EndsWith("en", StringComparison.Ordinal) ? word[..^2] : word.Length > 3 && word[^1] is 's' or 'n' or 'e' ? word[..^1] : word;

    /// <summary>The names that the vocabulary knows as an entity.</summary>
    public IReadOnlyList<int> Of(string entity) => byEntity.GetValueOrDefault(entity) ?? [];

    /// <summary>The names whose words begin with these letters: <c>EFF</c>.</summary>
    public IReadOnlyList<int> OfInitials(string letters) => byInitials.GetValueOrDefault(letters) ?? [];

    /// <summary>The words of names that are one slip away.</summary>
    public IEnumerable<string> SlipsOf(string word) => words.Value.Near(word).Where(k => !IsCommon(k) && Nearness.IsSlip(word, k));

    // "Counsel, pôle social", "Nurse (80 %)": a title is called by what stands before the comma.
    private static string? NameOf(CareerRecord record, string field)
    {
        if (record.Text(field) is not { } text || field is not ("title" or "location") || record.Kind.Name != "experience") return record.Text(field);
        int end = text.IndexOfAny([',', '(', '/', '|', '–', '—', ';']);
        return end > 2 ? text[..end] : text;
    }

    private void Add(CareerView view, CareerRecord record, string field, string[] words, string text)
    {
        List<string> stems = [.. words.Select(Stems.Of)];
        HashSet<string> entities = [.. view.Index.Senses.In(words, stems, text, Tongues.None).Where(s => s.IsEntity && IsOf(s, words, view.Index.Senses)).Select(s => s.Id)];
        int number = names.Count;
        names.Add(new RecordName(record, field, words, entities));
        foreach (string word in words.Distinct())
        {
            Put(byWord, word, number);
            Put(byWord, "~" + Singular(word), number);
        }
        foreach (string entity in entities) Put(byEntity, entity, number);
        string[] parts = [.. words.Where(w => !Lexicon.IsStop(w))];
        if (parts.Length > 2 || (parts.Length > 1 && names[^1].IsCalledInPart)) foreach (string initials in Initials(string.Concat(parts.Select(p => p[0])), field)) Put(byInitials, initials, number);
    }

    // KAM: Key Account Manager North.
    private static IEnumerable<string> Initials(string all, string field) => field == "title" ? Enumerable.Range(ShortInitials, Math.Max(0, all.Length - ShortInitials + 1)).Select(n => all[..n]) : [all];

    private const int ShortInitials = 3;

    // "Klinikum Weserbogen" is not the hospital as such; "Rackspace Hosting Ltd" is Rackspace.
    private static bool IsOf(Sense sense, string[] words, Senses senses)
    {
        int content = words.Count(w => !Lexicon.IsStop(w));
        if (sense.Length >= content) return !(sense.Length == 1 && IsCommon(words[sense.At]));
        return sense.Length * 2 >= content && (sense.Length > 1 || !Thesaurus.BuiltIn.Knows(Stems.Of(words[sense.At]))) && senses.IsName(sense.Id) && !Enumerable.Range(sense.At, sense.Length).All(i => IsCommon(words[i]));
    }

    private static void Put(Dictionary<string, List<int>> map, string key, int number)
    {
        if (!map.TryGetValue(key, out List<int>? list)) map[key] = list = [];
        list.Add(number);
    }
}
