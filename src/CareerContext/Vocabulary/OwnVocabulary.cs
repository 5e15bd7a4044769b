using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary>What the owner may do with the vocabulary. Each is one change of the history and can be taken back.</summary>
public static class OwnVocabulary
{
    /// <summary>Adds an entity, or names and broader ones to an entity that is there.</summary>
    /// <param name="session">The write.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">The canonical name.</param>
    /// <param name="field">The field of work, or empty.</param>
    /// <param name="aliases">Other names.</param>
    /// <param name="language">Their language: two letters, or empty for English and all.</param>
    /// <param name="broader">The name of what it is a kind or a part of, or null.</param>
    /// <exception cref="CareerException">A name is empty, or nothing bears the broader name.</exception>
    public static StoredEntity Add(WriteSession session, EntityKind kind, string name, string field, IReadOnlyList<string> aliases, string language, string? broader)
    {
        string canonical = Clean(name);
        VocabularyIndex index = VocabularyStore.Index(session);
        StoredEntity entity = index.Named(canonical, kind) is { } known && Entity.Kin(known.Kind) == Entity.Kin(kind) ? Stored(session, known)
            : new StoredEntity(Entity.IdOf(kind, canonical), kind, canonical) { Field = field.Length == 0 ? "own" : field };
        if (broader is not null) entity = entity with { Broader = [.. entity.Broader.Append(One(session, broader).Id).Distinct()] };
        return Save(session, With(entity, aliases, language));
    }

    /// <summary>Adds a name to an entity.</summary>
    /// <exception cref="CareerException">Nothing bears the name, or several do.</exception>
    public static StoredEntity AddAlias(WriteSession session, string name, string alias, string language) => Save(session, With(One(session, name), [alias], language));

    /// <summary>Approves or flags an entity; a flagged one is never found again until it is approved.</summary>
    /// <exception cref="CareerException">Nothing bears the name, or several do.</exception>
    public static StoredEntity Review(WriteSession session, string name, ReviewStatus status)
    {
        StoredEntity entity = One(session, name);
        return Save(session, entity with { Status = status, Origin = entity.Origin == "recognised" ? "owner" : entity.Origin });
    }

    /// <summary>The one entity of a name: canonical, else other; recognised and flagged ones too.</summary>
    /// <exception cref="CareerException">Nothing bears the name, or several do.</exception>
    public static StoredEntity One(CareerSession session, string name)
    {
        string wanted = Clean(name);
        VocabularyIndex index = VocabularyStore.Index(session);
        List<Entity> found = [.. index.Entities.Where(e => e.Id == wanted || string.Equals(PlainText.Fold(e.Name), PlainText.Fold(wanted), StringComparison.Ordinal))];
        if (found.Count == 0) found = [.. index.Find(wanted)];
        if (found.Count == 1) return Stored(session, found[0]);
        List<StoredEntity> pending = [.. VocabularyStore.ListPending(session).Where(e => e.Id == wanted || PlainText.Fold(e.Name) == PlainText.Fold(wanted))];
        if (found.Count == 0 && pending.Count == 1) return pending[0];
        throw found.Count + pending.Count == 0
            ? new CareerException(Fault.NotFound, "The vocabulary knows no such name; `careercontext vocabulary list WORD` searches it.")
            : new CareerException(Fault.Conflict, $"Several bear this name; name one by its id: {string.Join(", ", found.Select(e => e.Id).Concat(pending.Select(e => e.Id)).Take(5))}.");
    }

    private static StoredEntity Stored(CareerSession session, Entity entity) => VocabularyStore.ListOwn(session).Find(e => e.Id == entity.Id)
        ?? new StoredEntity(entity.Id, entity.Kind, entity.Name) { Field = entity.Field, Origin = entity.Origin, Status = entity.Status, Uri = entity.Uri };

    private static StoredEntity With(StoredEntity entity, IReadOnlyList<string> aliases, string language)
    {
        if (language.Length != 0 && (language.Length != 2 || !language.All(char.IsAsciiLetterLower))) throw new CareerException(Fault.Invalid, "A language is two small letters: de, fr, es, pt.");
        string said = language == "en" ? "" : language;
        return entity with { Terms = [.. entity.Terms.Concat(aliases.Select(a => new EntityTerm(Clean(a), said))).DistinctBy(t => (PlainText.Fold(t.Term), t.Language))] };
    }

    private static StoredEntity Save(WriteSession session, StoredEntity entity)
    {
        VocabularyStore.Save(session, entity.Id, entity);
        return entity;
    }

    private static string Clean(string name) => PlainText.CleanLine(name) is { Length: > 0 and <= 200 } clean && TermKey.Of(clean).Words > 0 ? clean
        : throw new CareerException(Fault.Invalid, "A name has 1 to 200 characters and at least one letter or digit.");
}
