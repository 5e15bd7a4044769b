using System.CommandLine;
using System.Globalization;
using CareerContext.Cli;
using CareerContext.Store;

namespace CareerContext.Vocabulary;

/// <summary><c>vocabulary list|show|add|alias|review|import|undo</c></summary>
internal static class VocabularyVerbs
{
    private const int MostListed = 200, MostParts = 12;

    /// <summary>Makes the verbs.</summary>
    public static Verb Build(VerbContext context) =>
        new("vocabulary", "Looks after the names of skills, technologies, companies and universities that answers know.", "careercontext vocabulary show Kubernetes")
        {
            List(context), Show(context), Add(context), Alias(context), Review(context), Import(context), Undo(context),
        };

    private static Verb List(VerbContext context)
    {
        Argument<string[]> query = new("QUERY") { Description = "Only names that hold these words.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> field = new("--field") { Description = $"Only this field of work: {string.Join(", ", BuiltInVocabulary.Fields)}, own, esco.", HelpName = "FIELD" };
        Option<string?> kind = Kind("Only this kind: skill, technology, company, university.");
        Verb verb = new("list", "Lists canonical names, or counts them by field when nothing is asked for.", "careercontext vocabulary list", "careercontext vocabulary list --field health wound") { query, field, kind };
        verb.SetAction(result =>
        {
            EntityKind? only = KindOf(result.GetValue(kind));
            string words = string.Join(' ', result.GetValue(query) ?? []);
            IReadOnlyList<Entity> all = Index(context, result).Entities;
            if (words.Length == 0 && result.GetValue(field) is null && only is null)
            {
                context.PrintTable(["field", "entities", "names"], all.GroupBy(e => e.Field).Select(g => new[] { g.Key, VerbContext.Count(g.Count()), VerbContext.Count(g.Sum(e => e.Names.Count())) }));
                return ExitCode.Done;
            }
            List<string> wanted = [.. Context.Words.Of(words)];
            List<Entity> found = [.. all.Where(e => (only is null || e.Kind == only) && (result.GetValue(field) is not { } f || e.Field == f) && (wanted.Count == 0 || e.Terms.Any(t => wanted.TrueForAll(w => t.Contains(w, StringComparison.Ordinal)))))];
            if (found.Count == 0) context.Out.WriteLine("Nothing of that name.");
            else context.PrintTable(["name", "kind", "field", "origin"], found.Take(MostListed).Select(e => new[] { e.Name, Entity.KindName(e.Kind), e.Field, e.Status == ReviewStatus.Flagged ? "flagged" : e.Origin }));
            if (found.Count > MostListed) context.Out.WriteLine($"Shown {MostListed} of {VerbContext.Count(found.Count)}; narrow it by words, --field or --kind.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Show(VerbContext context)
    {
        Argument<string[]> name = new("NAME") { Description = "A canonical name, another name, or an id.", Arity = ArgumentArity.OneOrMore };
        Verb verb = new("show", "Shows an entity: its names by language, what it is a part of, its parts, and the records that name it.", "careercontext vocabulary show k8s") { name };
        verb.SetAction(result =>
        {
            string wanted = string.Join(' ', result.GetRequiredValue(name));
            VocabularyIndex index = Index(context, result);
            List<Entity> found = [.. index.ById(wanted) is { } byId ? [byId] : index.Match(wanted).Select(m => m.Entity)];
            if (found.Count == 0) throw new CareerException(Fault.NotFound, "The vocabulary knows no such name; `careercontext vocabulary list WORD` searches it.");
            EntityLinks links = HasFile(context, result) ? new EntityLinks(context.Open(result).Read(EntityLinkStore.List)) : EntityLinks.None;
            foreach (Entity entity in found) Print(context, entity, links);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Print(VerbContext context, Entity entity, EntityLinks links)
    {
        List<string[]> rows = [["name", entity.Name], ["id", entity.Id], ["kind", Entity.KindName(entity.Kind)], ["field", entity.Field], ["origin", entity.Origin]];
        if (entity.Uri is not null) rows.Add(["address", entity.Uri]);
        foreach (IGrouping<string, EntityTerm> language in entity.Names.Skip(1).GroupBy(n => n.Language)) rows.Add([language.Key.Length == 0 ? "also" : language.Key, string.Join(", ", language.Select(t => t.Term))]);
        if (entity.Broader.Count > 0) rows.Add(["part of", string.Join(", ", entity.Broader.Select(e => e.Name))]);
        if (entity.Narrower.Count > 0) rows.Add(["parts", string.Join(", ", entity.Narrower.Take(MostParts).Select(e => e.Name)) + (entity.Narrower.Count > MostParts ? $" and {entity.Narrower.Count - MostParts} more" : "")]);
        rows.AddRange(links.To(entity).Select((l, i) => new[] { i == 0 ? "records" : "", string.Create(CultureInfo.InvariantCulture, $"{l.RecordId} {l.Field} ({l.Method} {l.Score:0.##}{(l.ReviewRequired ? ", to look at" : "")})") }));
        context.PrintTable([], rows);
        context.Out.WriteLine();
    }

    private static Verb Add(VerbContext context)
    {
        Argument<string> name = new("NAME") { Description = "The canonical name." };
        Option<string?> kind = Kind("What it is: skill (default), technology, company, university.");
        Option<string[]> alias = new("--alias") { Description = "Another name; may be given several times.", HelpName = "ALIAS" };
        Option<string?> language = Language();
        Option<string?> broader = new("--broader") { Description = "What it is a kind or a part of.", HelpName = "NAME" };
        Option<string?> field = new("--field") { Description = "The field of work.", HelpName = "FIELD" };
        Verb verb = new("add", "Adds an entity of your own, or names to one that is there.", "careercontext vocabulary add \"Beekeeping\" --alias Imkerei --language de --broader Agriculture") { name, kind, alias, language, broader, field };
        verb.SetAction(result => Change(context, result, session => OwnVocabulary.Add(session, KindOf(result.GetValue(kind)) ?? EntityKind.Skill, result.GetRequiredValue(name), result.GetValue(field) ?? "",
            result.GetValue(alias) ?? [], result.GetValue(language) ?? "", result.GetValue(broader))));
        return verb;
    }

    private static Verb Alias(VerbContext context)
    {
        Argument<string> name = new("NAME") { Description = "A name of the entity, or its id." };
        Argument<string> alias = new("ALIAS") { Description = "Another name for it." };
        Option<string?> language = Language();
        Verb verb = new("alias", "Adds a name to an entity.", "careercontext vocabulary alias Kubernetes \"the cluster\"") { name, alias, language };
        verb.SetAction(result => Change(context, result, session => OwnVocabulary.AddAlias(session, result.GetRequiredValue(name), result.GetRequiredValue(alias), result.GetValue(language) ?? "")));
        return verb;
    }

    private static Verb Review(VerbContext context)
    {
        Option<string?> approve = new("--approve") { Description = "Stands by a name.", HelpName = "NAME" };
        Option<string?> flag = new("--flag") { Description = "Sets a name aside: it is never found.", HelpName = "NAME" };
        Verb verb = new("review", "Lists names that were recognised in the records and nobody has looked at, and doubtful matches.", "careercontext vocabulary review", "careercontext vocabulary review --approve \"Nordfrakt AB\"") { approve, flag };
        verb.SetAction(result =>
        {
            if (result.GetValue(approve) is not null && result.GetValue(flag) is not null) throw new CareerException(Fault.Invalid, "Give --approve or --flag, not both.");
            if (result.GetValue(approve) is { } approved) return Change(context, result, session => OwnVocabulary.Review(session, approved, ReviewStatus.Approved));
            if (result.GetValue(flag) is { } flagged) return Change(context, result, session => OwnVocabulary.Review(session, flagged, ReviewStatus.Flagged));
            (List<StoredEntity> pending, List<EntityLink> doubtful) = context.Open(result).Read(s => (VocabularyStore.ListPending(s), EntityLinkStore.List(s).FindAll(l => l.ReviewRequired)));
            if (pending.Count > 0) context.PrintTable(["recognised", "kind"], pending.Select(e => new[] { e.Name, Entity.KindName(e.Kind) }));
            if (doubtful.Count > 0) context.PrintTable(["record", "field", "taken for", "by"], doubtful.Select(l => new[] { l.RecordId, l.Field, l.EntityId, l.Method }));
            if (pending.Count + doubtful.Count == 0) context.Out.WriteLine("Nothing to look at.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Import(VerbContext context)
    {
        Argument<string> source = new("FILE") { Description = "A CSV file of ESCO's download: skills_en.csv first, then skills_de.csv and the like, then broaderRelationsSkillPillar_en.csv." };
        Verb verb = new("import", "Brings ESCO's skills into the career file's vocabulary; importing again changes nothing.", "careercontext vocabulary import skills_en.csv") { source };
        verb.SetAction(result =>
        {
            string path = result.GetRequiredValue(source);
            string csv = ReadText(path);
            VocabularyImported done = context.Open(result).Write(Origin.Import(Path.GetFileName(path)), session =>
            {
                using StringReader reader = new(csv);
                return EscoImport.Read(session, Path.GetFileName(path), reader);
            });
            context.Out.WriteLine($"{VerbContext.Count(done.Concepts)} rows read: {VerbContext.Count(done.Added)} entities, {VerbContext.Count(done.Names)} names and {VerbContext.Count(done.Relations)} relations are new{(done.Unmatched > 0 ? $"; {VerbContext.Count(done.Unmatched)} rows are about concepts that are not imported" : "")}.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb Undo(VerbContext context)
    {
        Verb verb = new("undo", "Takes your last change of the vocabulary back; once more brings it back.", "careercontext vocabulary undo");
        verb.SetAction(result =>
        {
            List<string> undone = context.Open(result).Write(Origin.Cli, VocabularyStore.Undo);
            context.Out.WriteLine(undone.Count == 0 ? "Nothing to take back." : $"Taken back: {string.Join(", ", undone)}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static int Change(VerbContext context, ParseResult result, Func<WriteSession, StoredEntity> change)
    {
        StoredEntity entity = context.Open(result).Write(Origin.Cli, change);
        context.Out.WriteLine($"{entity.Name} ({Entity.KindName(entity.Kind)}, {VocabularyStore.StatusName(entity.Status)}): {VerbContext.Count(entity.Terms.Count)} names of your own");
        return ExitCode.Done;
    }

    // The vocabulary can be looked at before there is a career file.
    private static VocabularyIndex Index(VerbContext context, ParseResult result) => HasFile(context, result) ? context.Open(result).Read(VocabularyStore.Index) : BuiltInVocabulary.Index;

    private static bool HasFile(VerbContext context, ParseResult result) => context.Open(result).Look() is FileState.Ready or FileState.Older;

    private static string ReadText(string path) => GivenFile.Read(
        path,
        stream =>
        {
            using StreamReader reader = new(stream);
            return reader.ReadToEnd();
        },
        _ => ".");

    private static Option<string?> Kind(string description) => new("--kind") { Description = description, HelpName = "KIND" };

    private static Option<string?> Language() => new("--language") { Description = "The other name's language: de, fr, es, pt; left out, English or the same everywhere.", HelpName = "LANGUAGE" };

    private static EntityKind? KindOf(string? name) => name is null ? null
        : Entity.KindOf(name) ?? throw new CareerException(Fault.Invalid, "--kind takes skill, technology, company or university.");
}
