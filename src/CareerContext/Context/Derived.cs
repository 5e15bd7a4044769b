using CareerContext.Context.Recognition;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context;

/// <summary>Builds all that is derived from the records, inside the write that changed them: links to the vocabulary, evidence of skills, the text index, the summaries' tables.</summary>
public static class Derived
{
    // Above this many changed records the index is built anew: finding rows one by one would cost more.
    private const int RebuildFrom = 200;

    private static readonly string[] TextNames = ["$record", "$text"];

    /// <summary>Brings everything derived up to date; does nothing when no record changed.</summary>
    public static void Build(WriteSession session)
    {
        if (session.Changed.Count == 0 && !session.RebuildAll) return;
        List<CareerRecord> records = RecordStore.ListAll(session);
        (VocabularyIndex vocabulary, bool all) = EntityLinkStore.Build(session, records);
        RecognisedStore.Build(session, records, vocabulary, all);
        List<SkillEvidence> evidence = EvidenceStore.Save(session, EvidenceFinder.Find(records));
        IndexText(session, records);
        CareerView view = new(new CareerSnapshot(records, evidence, SourceStore.List(session), History.LastNumber(session), session.Today).ForReaders().Summarised());
        session.Execute("DELETE FROM quick_summary");
        session.Execute("DELETE FROM profile_summary");
        if (view.Snapshot.Records.Count == 0) return;
        SaveQuick(session, view);
        SaveProfile(session, view);
    }

    /// <summary>The text of a record that the index holds: all its shared words, a line each.</summary>
    public static string TextOf(CareerRecord record) => string.Join('\n', [
        .. record.Kind.Fields.Where(f => f.Visibility != Visibility.Private && f.Type is FieldType.Text or FieldType.LongText).Select(f => record.Text(f.Name)).OfType<string>(),
        .. record.Kind.Lists.Where(l => l.Visibility != Visibility.Private).SelectMany(l => record.Texts(l.Table)),
        .. record.Unknown.Where(u => u.Value is not null && !PrivateWords.IsPrivate(record, u)).Select(u => $"{FieldPath.WordsOf(u.Path)} {u.Value}")]);

    private static void IndexText(WriteSession session, List<CareerRecord> records)
    {
        bool all = session.RebuildAll || session.Changed.Count > RebuildFrom;
        HashSet<string> changed = [.. session.Changed];
        if (all) session.Execute("DELETE FROM record_text");
        else
        {
            foreach (string id in changed) session.Execute("DELETE FROM record_text WHERE record_id = $record", ("$record", id));
        }
        foreach (CareerRecord record in records.Where(r => all || changed.Contains(r.Id)))
            session.ExecutePrepared("INSERT INTO record_text (record_id, text) VALUES ($record, $text)", TextNames, [record.Id, TextOf(record)]);
    }

    private static void SaveQuick(WriteSession session, CareerView view)
    {
        CareerRecord? person = view.Person;
        session.Execute("""
            INSERT INTO quick_summary (person_id, name, professional_headline, current_title, current_company, location, years_experience, total_roles,
                total_employers, key_strengths, career_objective, highest_education, last_updated, built_from, built_on)
            VALUES ($person, $name, $headline, $title, $company, $location, $years, $roles, $employers, $strengths, $objective, $education, $updated, $from, $on)
            """,
            ("$person", person?.Id ?? ""), ("$name", person?.Text("name")), ("$headline", person?.Text("professional_headline")),
            ("$title", view.Lead?.Text("title")), ("$company", view.Lead?.Text("company")),
            ("$location", person is null ? null : Value(Person.PersonSection.Place(person))), ("$years", person?.Number("years_experience") ?? view.Experience?.Years),
            ("$roles", view.PaidRoles.Count), ("$employers", view.Employers), ("$strengths", Value(Person.PersonSection.Strengths(view))),
            ("$objective", person?.Text("career_objective")), ("$education", view.HighestDegree is { } degree ? Sections.Line(degree, view)?.Text : null),
            ("$updated", Timestamp.Of(session.Now)), ("$from", view.Snapshot.FileVersion), ("$on", Timestamp.Of(session.Today)));
    }

    private static void SaveProfile(WriteSession session, CareerView view)
    {
        CareerRecord? person = view.Person;
        session.Execute("""
            INSERT INTO profile_summary (person_id, years_experience, career_start, industries, career_objective, summary, roles, career_highlights,
                leadership_experience, top_skills, technical_expertise, education, credentials, languages, publications, awards, volunteering, projects, last_updated, built_from, built_on)
            VALUES ($person, $years, $start, $industries, $objective, $summary, $roles, $highlights, $leadership, $skills, $expertise, $education, $credentials,
                $languages, $publications, $awards, $volunteering, $projects, $updated, $from, $on)
            """,
            ("$person", person?.Id ?? ""), ("$years", person?.Number("years_experience") ?? view.Experience?.Years),
            ("$start", view.PaidSpans.Count == 0 ? null : view.PaidRoles.Select(r => r.Date("start_date")).Where(d => d is not null).Min()?.ToString()),
            ("$industries", Joined(view.PaidRoles.Select(r => r.Text("industry")).OfType<string>().Distinct())),
            ("$objective", person?.Text("career_objective")), ("$summary", person?.Text("summary")),
            ("$roles", Block(view, "experience", "Roles")), ("$highlights", Block(view, "experience", "Highlights")), ("$leadership", Stating(view, "leadership_experience")),
            ("$skills", FirstLine(view, "skill")?.Replace("Top: ", "", StringComparison.Ordinal)), ("$expertise", OtherLines(view, "skill")), ("$education", Block(view, "education", "Education")),
            ("$credentials", Lines(view, "certificate")), ("$languages", Lines(view, "language")), ("$publications", Lines(view, "publication")), ("$awards", Lines(view, "award")),
            ("$volunteering", Lines(view, "volunteering")), ("$projects", Lines(view, "project")),
            ("$updated", Timestamp.Of(session.Now)), ("$from", view.Snapshot.FileVersion), ("$on", Timestamp.Of(session.Today)));
    }

    private static IReadOnlyList<ContextBlock> Profile(CareerView view, string kind) => Sections.All.First(s => s.Kind.Name == kind).Profile(view);

    private static string? Block(CareerView view, string kind, string heading) => Joined(Profile(view, kind).Where(b => b.Heading == heading).SelectMany(b => b.Lines).Select(l => l.Text));

    private static string? Stating(CareerView view, string field) => Joined(Profile(view, "experience").SelectMany(b => b.Lines).Where(l => l.Facts.Any(f => f.Field == field)).Select(l => l.Text));

    private static string? FirstLine(CareerView view, string kind) => Joined(Profile(view, kind).SelectMany(b => b.Lines).Take(1).Select(l => l.Text));

    private static string? OtherLines(CareerView view, string kind) => Joined(Profile(view, kind).SelectMany(b => b.Lines).Skip(1).Select(l => l.Text));

    private static string? Lines(CareerView view, string kind) => Joined(view.Snapshot.Of(kind).Select(r => Sections.Line(r, view)?.Text).OfType<string>());

    private static string? Value(ContextLine? line) => line is null ? null : line.Text[(line.Text.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    private static string? Joined(IEnumerable<string> texts)
    {
        string joined = string.Join('\n', texts);
        return joined.Length == 0 ? null : joined;
    }
}
