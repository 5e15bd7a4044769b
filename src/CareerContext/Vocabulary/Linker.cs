using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>Finds which entities the fields of a record name.</summary>
/// <param name="index">The vocabulary.</param>
public sealed class Linker(VocabularyIndex index)
{
    private const double CanonicalScore = 1, AliasScore = 0.95, StemScore = 0.8, TextScore = 0.7, Sure = 0.9;
    private const int MostWords = 8;

    private static readonly EntityKind[] Abilities = [EntityKind.Technology, EntityKind.Skill], Employers = [EntityKind.Company, EntityKind.University], Schools = [EntityKind.University, EntityKind.Company];

    // Which fields and lists are names, what they may name, and what an unknown name there becomes.
    private static readonly Dictionary<(string Kind, string Field), (EntityKind[] Kinds, EntityKind? Unknown)> Naming = new()
    {
        [("skill", "name")] = (Abilities, EntityKind.Skill),
        [("experience", "company")] = (Employers, EntityKind.Company),
        [("experience", "technologies_used")] = (Abilities, EntityKind.Skill),
        [("project", "technologies_used")] = (Abilities, EntityKind.Skill),
        [("project", "entity")] = (Employers, null),
        [("volunteering", "organization")] = (Employers, null),
        [("education", "institution")] = (Schools, EntityKind.University),
        [("education", "field_of_study")] = (Abilities, null),
        [("education", "courses")] = (Abilities, null),
        [("certificate", "name")] = (Abilities, null),
        [("certificate", "issuer")] = (Employers, null),
        [("award", "awarder")] = (Employers, null),
        [("publication", "publisher")] = (Employers, null),
        [("interest", "name")] = (Abilities, null),
        [("interest", "keywords")] = (Abilities, null),
    };

    // Names of places and people, contact, prose about an employer, what others say: nothing there is the person's own ability.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "location", "address", "city", "region", "country_code", "postal_code", "timezone", "language", "url", "website", "image", "email", "phone", "company_url", "company_description", "preferred_locations", "links", "fluency", "grade" };
    private static readonly HashSet<string> SilentKinds = new(StringComparer.Ordinal) { "reference", "language", "preferences" };

    // "Acme GmbH" is called Acme.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "inc", "inc.", "llc", "ltd", "limited", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "kgaa", "se", "ohg", "ug", "ev", "e.v", "sa", "s.a", "sas", "sarl", "s.a.r.l", "sl", "s.l", "srl", "s.r.l", "spa", "s.p.a", "bv", "b.v", "nv", "n.v", "ab", "oy", "a.s", "aps", "lda", "ltda", "pte", "pty", "holding", "group", "gruppe", "groupe", "grupo",
    };

    /// <summary>The links of a record, and names that the vocabulary does not know.</summary>
    public (List<EntityLink> Links, List<StoredEntity> Unknown) Link(CareerRecord record)
    {
        List<EntityLink> links = [];
        List<StoredEntity> unknown = [];
        if (SilentKinds.Contains(record.Kind.Name)) return (links, unknown);
        HashSet<(string, string)> linked = [];
        foreach ((string field, string text) in Texts(record))
        {
            if (!Naming.TryGetValue((record.Kind.Name, field), out (EntityKind[] Kinds, EntityKind? Unknown) naming)) Mentions(record.Id, field, text, null, links, linked);
            else if (!Name(record.Id, field, text, naming.Kinds, links, linked))
            {
                Mentions(record.Id, field, text, naming.Kinds, links, linked);
                if (naming.Unknown is { } kind && Recognised(kind, text) is { } made && index.ById(made.Id) is null)
                {
                    unknown.Add(made);
                    if (linked.Add((field, made.Id))) links.Add(new EntityLink(record.Id, field, made.Id, "canonical", CanonicalScore, ReviewRequired: false));
                }
            }
        }
        return (links, unknown);
    }

    private static IEnumerable<(string Field, string Text)> Texts(CareerRecord record)
    {
        foreach (Field field in record.Kind.Fields)
        {
            if (field.Visibility != Visibility.Private && field.Type is FieldType.Text or FieldType.LongText && field.Choices is null && !Silent.Contains(field.Name) && record.Text(field.Name) is { } text) yield return (field.Name, text);
        }
        foreach (FieldList list in record.Kind.Lists)
        {
            if (list.Visibility == Visibility.Private || Silent.Contains(list.Table)) continue;
            foreach (string text in record.Texts(list.Table)) yield return (list.Table, text);
        }
    }

    private bool Name(string record, string field, string text, EntityKind[] kinds, List<EntityLink> links, HashSet<(string, string)> linked)
    {
        IReadOnlyList<TermMatch> found = Best(text, kinds);
        MatchMethod? instead = null;
        if (found.Count == 0 && kinds != Abilities && WithoutLegalForm(text) is { } bare)
        {
            found = Best(bare, kinds);
            instead = MatchMethod.Alias;
        }
        // "Kubernetes (EKS)": what stands in brackets explains the name.
        if (found.Count == 0 && text.IndexOf('(', StringComparison.Ordinal) is var open and > 1) found = Best(text[..open], kinds);
        if (found.Count == 0) return false;
        foreach (TermMatch match in found)
        {
            MatchMethod method = instead is { } other && match.Method < other ? other : match.Method;
            double score = method switch { MatchMethod.Canonical => CanonicalScore, MatchMethod.Alias => AliasScore, _ => StemScore };
            if (linked.Add((field, match.Entity.Id)))
                links.Add(new EntityLink(record, field, match.Entity.Id, method switch { MatchMethod.Canonical => "canonical", MatchMethod.Alias => "alias", _ => "stem" }, score, score < Sure || found.Count > 1));
        }
        return true;
    }

    private IReadOnlyList<TermMatch> Best(string name, EntityKind[] kinds) => index.Best(name, e => kinds.Contains(e.Kind));

    private void Mentions(string record, string field, string text, EntityKind[]? kinds, List<EntityLink> links, HashSet<(string, string)> linked)
    {
        List<string> words = [.. Words.Of(text)];
        if (words.Count == 0) return;
        Span<bool> taken = words.Count <= 1024 ? stackalloc bool[words.Count] : new bool[words.Count];
        TermMatch last = new(-1, 0, null!, default);
        foreach (TermMatch match in index.FindIn(words, text))
        {
            if (kinds is not null && !kinds.Contains(match.Entity.Kind)) continue;
            // Longest first: "project management software" leaves no project management. Two of the very same words are both meant,
            // but whose canonical name it is goes before those who are also called so.
            Span<bool> here = taken.Slice(match.At, match.Length);
            if (here.Contains(true) && (last.At != match.At || last.Length != match.Length || last.Method != match.Method)) continue;
            here.Fill(true);
            last = match;
            if (linked.Add((field, match.Entity.Id))) links.Add(new EntityLink(record, field, match.Entity.Id, EntityLink.Text, TextScore, ReviewRequired: false));
        }
    }

    private static StoredEntity? Recognised(EntityKind kind, string text)
    {
        string name = PlainText.CleanLine(text);
        int words = Words.Of(name).Count();
        return words is 0 or > MostWords ? null : new StoredEntity(Entity.IdOf(kind, name), kind, name) { Origin = "recognised", Status = ReviewStatus.Pending };
    }

    private static string? WithoutLegalForm(string text)
    {
        List<string> words = [.. Words.Of(text)];
        int count = words.Count;
        while (words.Count > 1 && LegalForms.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return words.Count == count ? null : string.Join(' ', words);
    }
}
