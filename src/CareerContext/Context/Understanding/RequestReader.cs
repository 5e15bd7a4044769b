using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Context.Understanding;

/// <summary>Reads a request in plain words into what it asks for. What is recognised in the words decides; nothing is guessed.</summary>
internal static partial class RequestReader
{
    private const int AdLength = 500;
    private const int AdWords = 70;

    private static readonly Topic[] Lists = [Topic.Certificates, Topic.Education, Topic.Publications, Topic.Awards, Topic.Projects, Topic.Volunteering, Topic.Courses, Topic.Languages, Topic.References];

    // "Three lines for the programme": to write something of a length is to write of the person.
    private static readonly HashSet<string> Writing = ["write", "draft", "compose", "need", "schreib", "schreibe", "verfasse", "redige", "rediger", "ecris", "escribe", "redacta", "escribeme", "redija", "escreva", "escreve", "redige"];
    private static readonly HashSet<string> Lengths = ["lines", "sentences", "words", "paragraph", "zeilen", "satze", "worter", "worte", "absatz", "lignes", "phrases", "mots", "paragraphe", "lineas", "frases", "palabras", "parrafo", "linhas", "palavras", "paragrafo"];
    private static readonly HashSet<string> Presenting = ["pitch", "pitched", "presentation", "introduction", "vorstellung", "vorstellen", "presentacion", "apresentacao"];
    private static readonly HashSet<string> Giving = ["give", "gib", "donne", "dame", "da", "short", "speaker", "linkedin", "me", "mich", "moi"];
    private static readonly HashSet<string> Introducing = ["introduce", "introducing", "present", "portray", "vorstellen", "stelle", "stell", "presente", "presenter", "presentez", "presenta", "apresente", "apresenta", "apresentar"];
    private static readonly HashSet<string> Themselves = ["me", "myself", "her", "him", "mich", "moi", "mi", "mim"];
    private static readonly Topic[] Whole = [Topic.Roles, Topic.Education, Topic.Volunteering, Topic.Skills, Topic.Languages, Topic.Certificates, Topic.Projects, Topic.Awards, Topic.Publications];

    // Whoever says "handle" or "username" asks for one, whatever else is said.
    private static readonly HashSet<string> Handles = ["handle", "handles", "username", "usernames", "nickname", "fediverse", "benutzername", "nutzername", "pseudo", "identifiant", "apelido"];
    private static readonly HashSet<string> Positions = ["position", "job", "role", "employer", "title", "work", "working", "stelle", "arbeit", "arbeitgeber", "poste", "emploi", "employeur", "puesto", "trabajo", "cargo", "emprego", "trabalho"];
    private static readonly HashSet<string> BeforeNames = ["at", "with", "join", "joined", "for", "bei", "beim", "chez", "from", "called", "named", "namens", "empresa", "societe", "firma", "company", "company", "en", "na", "no", "em", "in", "aux", "au", "der", "of", "von", "de", "pela", "pelo", "fur", "an", "nach", "via"];
    private static readonly HashSet<string> Joining = ["of", "de", "du", "des", "&", "the", "la", "da", "do", "and", "der", "del", "und", "et", "y", "e"];

    /// <summary>Reads a request against the names and words that the file holds.</summary>
    public static Request Read(string text, Lookup file)
    {
        string clean = PlainText.Clean(text).Trim();
        List<RequestWord> words = RequestWord.Of(clean);
        string language = Lexicon.LanguageOf(words.ConvertAll(w => w.Folded));
        words = Owner.AsPronoun(words, clean, language, file.View);
        List<string> folded = words.ConvertAll(w => w.Folded), stems = words.ConvertAll(w => w.Stem);
        List<NamedTopic> found = [.. Lexicon.Find(folded)];
        found = found.FindAll(f => f.Length > 1 || Lexicon.IsSaidIn(folded[f.At], language));
        // "Am I paid to do" asks for the work, not for the pay.
        found = found.FindAll(f => f.Topic != Topic.NotHeld || !found.Exists(o => o.Topic != Topic.NotHeld && o.Length > f.Length && o.At <= f.At && f.At + f.Length <= o.At + o.Length));
        bool isLong = (clean.Length > AdLength && words.Count > AdWords) || IsShortAd(clean, folded);
        if (isLong) return new Request { Text = clean, Words = words, Language = language, Topics = new HashSet<Topic> { Topic.Fit }, Terms = [] };
        List<Sense> senses = Read(folded, stems, clean, language, file);
        // A name that is not known here is no slip of another word.
        if (found.Count == 0) found = [.. Misspelt(words, file).Where(m => !senses.Exists(s => s.IsEntity && s.At == m.At))];
        HashSet<int> used = Places(found.Select(f => (f.At, f.Length)));
        List<NamedRecord> named = NameFinder.Find(file.View.Index.Names, words, senses, used, clean, capitalsTell: language != "de");
        HashSet<int> namedAt = [.. named.SelectMany(n => n.At)];
        // "School of Design" names a school here; it does not ask for schools.
        found = found.FindAll(f => !named.Exists(n => n.At.Count > 1 && n.IsExact && Enumerable.Range(f.At, f.Length).All(n.At.Contains)));
        used = Places(found.Select(f => (f.At, f.Length)));
        (PartialDate, PartialDate)? when = When(clean);
        List<Term> all = Terms(words, senses, at => namedAt.Contains(at), language, file);
        List<Term> terms = all.FindAll(t => !Enumerable.Range(t.At, t.Words.Count).All(used.Contains));
        HashSet<Topic> topics = Settle([.. found.Where(f => f.Topic != Topic.Overview || !((IsWeak(found, folded) && terms.Count > 0) || (IsTelling(found, folded) && named.Exists(n => n.Record.Kind.Name is "skill" or "project" or "experience")))).Select(f => f.Topic)], folded);
        // The average at a school is a grade.
        bool averages = topics.Contains(Topic.Average) && named.Exists(n => n.Record.Kind.Name == "education") && !named.Exists(n => n.Record.Kind.Name == "experience");
        if (averages) topics.Remove(Topic.Average);
        if (topics.Contains(Topic.Links) && terms.Count > 1 && !folded.Exists(Handles.Contains) && found.TrueForAll(f => f.Topic != Topic.Links || f.Length == 1)) topics.Remove(Topic.Links);
        List<string> unknown = UnknownNames(words, named, language, file);
        // "Tell me about a conflict": the story of a competency.
        bool mayBeStory = named.Count == 0 && unknown.Count == 0 && when is null && topics.IsSubsetOf([Topic.Story]);
        List<Term> competencies = mayBeStory ? Competencies.Of(Competencies.WithPhrases(all, senses, words), file) : [];
        if (competencies.Count > 0 && (topics.Contains(Topic.Story) || Competencies.AskForStory(folded, competencies)))
        {
            topics.Add(Topic.Story);
            (all, terms) = (competencies, competencies);
        }
        return new Request
        {
            Text = clean,
            Words = words,
            Language = language,
            Form = Lexicon.FormOf(folded),
            FormAt = Lexicon.FormAt(folded),
            Topics = topics,
            Slot = averages ? Slot.Grade : Lexicon.SlotOf(folded, language),
            AsksForField = FieldWords().IsMatch(string.Join(' ', folded)),
            NotHeld = [.. found.Where(f => f.Topic == Topic.NotHeld).Select(f => string.Join(' ', words.Skip(f.At).Take(f.Length).Select(w => w.Written)))],
            Named = named,
            UnknownNames = unknown,
            When = when,
            AllTerms = all,
            Terms = terms,
        };
    }

    // A short ad: several lines under words that ads are made of.
    private static bool IsShortAd(string text, List<string> words) => words.Count >= LeastAdWords && text.Count(c => c == '\n') >= LeastAdLines && words.Count(AdCues.Contains) >= 2;

    private const int LeastAdWords = 20;
    private const int LeastAdLines = 4;
    private static readonly HashSet<string> AdCues =
    [
        "requirements", "required", "must", "nice", "hiring", "essential", "desirable", "responsibilities", "qualifications", "degree", "apply", "applicants", "candidate", "profil", "profile", "anforderungen", "vorteil", "bewerbung", "wunschenswert", "aufgaben",
        "suchen", "bringst", "bringen", "exige", "exigences", "souhaite", "recherche", "recherchons", "missions", "atout", "requisitos", "imprescindible", "deseable", "valorable", "buscamos", "ofrecemos", "obrigatorio", "desejavel", "diferencial", "diferenciais", "procuramos", "vaga",
        "valid", "registration", "licence", "minimum", "plus", "preferred", "ideally", "mindestens", "zwingend", "idealement", "minimo",
    ];

    // "According to my CV": the file is named, not asked for.
    private static bool IsWeak(List<NamedTopic> found, List<string> words) =>
        found.Where(f => f.Topic == Topic.Overview).All(f => words.Skip(Math.Max(0, f.At - 2)).Take(Math.Min(2, f.At)).Any(AccordingTo.Contains) && FilesOfCareers.Contains(string.Join(' ', words.Skip(f.At).Take(f.Length))));

    // "Tell me about her Kafka experience": of her, only that.
    private static bool IsTelling(List<NamedTopic> found, List<string> words) => found.Where(f => f.Topic == Topic.Overview).All(f => Telling.Contains(words[f.At]));

    private static readonly HashSet<string> Telling = ["tell", "describe", "parle", "presente", "hablame", "erzahl", "erzahle", "beschreibe", "uber", "fale", "sobre"];

    private static readonly HashSet<string> AccordingTo = ["in", "according", "laut", "im", "per", "from", "on", "dans", "selon", "sur", "en", "segun", "no", "na", "segundo", "conforme", "aus", "within"];
    private static readonly HashSet<string> FilesOfCareers = ["lebenslauf", "curriculum", "my cv", "the cv", "his cv", "her cv", "resume"];

    // In the language of the request; a word that means nothing there may be borrowed.
    private static List<Sense> Read(List<string> folded, List<string> stems, string text, string language, Lookup file)
    {
        List<Sense> senses = file.View.Index.Senses.In(folded, stems, text, Thesaurus.TongueOf(language), apart: true);
        HashSet<int> known = [.. senses.SelectMany(s => Enumerable.Range(s.At, s.Length))];
        senses.AddRange(file.View.Index.Senses.In(folded, stems, text, Tongues.All).Where(s => !s.IsEntity && !Enumerable.Range(s.At, s.Length).Any(i => known.Contains(i) || Lexicon.IsStop(folded[i]))));
        return senses;
    }

    // "zertfikat", "voluntering": a word that nobody knows and the file does not hold may be a slip of a topic's.
    private static IEnumerable<NamedTopic> Misspelt(List<RequestWord> words, Lookup file)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Folded.Length < 5 || Lexicon.IsKnown(words[i]) || file.Terms.Holds(words[i].Folded)) continue;
            foreach (Topic topic in Lexicon.Nearly(words[i].Folded)) yield return new NamedTopic(topic, i, 1);
        }
    }

    private static HashSet<int> Places(IEnumerable<(int At, int Length)> found) => [.. found.SelectMany(f => Enumerable.Range(f.At, f.Length))];

    // What is left when grammar, asking and names are taken away. Words that mean something together are one term.
    private static List<Term> Terms(List<RequestWord> words, List<Sense> senses, Func<int, bool> isNamed, string language, Lookup file)
    {
        List<Term> terms = [];
        HashSet<int> taken = [];
        // "How much", "um wie viel": words of asking.
        int asking = Lexicon.FormAt(words.ConvertAll(w => w.Folded)) is >= 0 and int place ? place : -LeastAdWords;
        foreach (Sense phrase in senses.Where(s => s.Length > 1).OrderByDescending(s => s.Length).ThenBy(s => s.IsEntity ? 0 : 1))
        {
            List<int> at = [.. Enumerable.Range(phrase.At, phrase.Length)];
            // "Show up", "take on": words that alone say nothing may mean something together.
            bool isGrammar = at.TrueForAll(i => Lexicon.IsStop(words[i].Folded));
            if (at.Exists(i => taken.Contains(i) || isNamed(i)) || (isGrammar && (phrase.IsEntity || at.Exists(i => i >= asking && i <= asking + 1)))) continue;
            Term whole = Make(words.GetRange(phrase.At, phrase.Length), phrase.At, senses, isName: phrase.IsEntity && at.Exists(i => words[i].IsMarked || (words[i] is { IsCapital: true, Opens: false } && file.View.Index.Senses.IsName(phrase.Id))), file);
            // A phrase that the file knows nothing of may still be known by its words.
            if (whole is { IsNowhere: true, IsName: false }) continue;
            taken.UnionWith(at);
            terms.Add(whole);
        }
        for (int i = 0; i < words.Count; i++)
        {
            RequestWord word = words[i];
            if (taken.Contains(i) || isNamed(i) || (Lexicon.IsStop(word.Folded) && !word.IsMarked) || Numbers.IsYear(word.Folded) || (Numbers.IsNumber(word.Folded) && !word.Folded.Any(char.IsAsciiDigit)) || YearParts.IsMonth(word.Folded) || RequestWord.IsSeasonAt(words, i)) continue;
            // "Series 63" is not Series 7.
            bool numbered = i > 0 && word.Folded.All(char.IsAsciiDigit) && words[i - 1] is { IsCapital: true, Closes: false } before && (!before.Opens || before.IsMarked);
            bool entity = senses.Exists(s => s.At == i && s.Length == 1 && s.IsEntity && file.View.Index.Senses.IsName(s.Id));
            bool proper = word is { IsCapital: true, Opens: false } && senses.Exists(s => s.At == i && s.Length == 1 && s.IsEntity && file.View.Index.Senses.IsProper(s.Id));
            bool capital = word is { IsCapital: true, Opens: false } && language != "de" && !Lexicon.IsKnown(word);
            terms.Add(Make([word], i, senses, (entity && (word.IsCapital || !Lexicon.IsKnown(word))) || word.IsMarked || capital || proper || numbered, file));
        }
        return [.. terms.OrderBy(t => t.At).DistinctBy(t => t.Text)];
    }

    private static Term Make(List<RequestWord> words, int at, List<Sense> senses, bool isName, Lookup file)
    {
        List<Sense> own = senses.FindAll(s => s.At == at && s.Length == words.Count);
        // "Kubernetes clusters": the parts mean something too, where the whole is only a phrase of everyday words.
        if (own.Count == 0) own = senses.FindAll(s => s.At >= at && s.At + s.Length <= at + words.Count);
        // Java is a programming language, but no other one answers for it.
        if (own.Exists(s => s.IsEntity && file.View.Index.Senses.IsProper(s.Id))) own = own.FindAll(s => s.IsEntity);
        Term term = new(at, words.ConvertAll(w => w.Folded), string.Join(' ', words.Select(w => w.Written)))
        {
            Senses = [.. own.Select(s => s.Id).Distinct()],
            Narrower = file.View.Index.Senses.Narrower(own),
            IsName = isName,
        };
        IReadOnlyList<string> forms = file.Terms.FormsOf(term);
        bool isSlip = forms.Count == 0 && words.Count == 1 && !term.Senses.Any(s => !Sense.IsConcept(s));
        return term with { Forms = forms, Slips = isSlip ? file.Terms.SlipsOf(words[0].Folded, isCertain: !Lexicon.IsKnown(words[0])) : new HashSet<string>(), IsKnownWord = words.TrueForAll(Lexicon.IsKnown) };
    }

    // Some words name a topic only where no nearer one is named.
    private static HashSet<Topic> Settle(HashSet<Topic> topics, List<string> words)
    {
        if (topics.Overlaps([Topic.Email, Topic.Website, Topic.Links, Topic.Phone])) topics.ExceptWith([Topic.Address, Topic.Fit]);
        // A short question is no ad: what it asks for beside "cover letter" is what it wants.
        if (topics.Contains(Topic.Fit) && words.Count < AdWords / 2) topics.Remove(Topic.Fit);
        if (topics.Contains(Topic.Links) && topics.Overlaps([Topic.Overview, Topic.Bio])) topics.Remove(Topic.Links);
        if (words.Exists(w => w.StartsWith("programming", StringComparison.Ordinal) || w is "progamming" || w.StartsWith("programmier", StringComparison.Ordinal) || w.StartsWith("programac", StringComparison.Ordinal) || w.StartsWith("programmation", StringComparison.Ordinal)))
        {
            topics.Remove(Topic.Languages);
            topics.Add(Topic.Skills);
        }
        // "Papers to teach first aid" are no publications, nor is a book shop.
        if (topics.Contains(Topic.Publications) && topics.Contains(Topic.Certificates) && words.Contains("papers")) topics.Remove(Topic.Publications);
        int book = words.FindIndex(w => w is "book" or "books");
        if (book >= 0 && book + 1 < words.Count && words[book + 1] is "shop" or "store" or "keeping" or "keeper" or "fair" or "club" or "trade" or "seller") topics.Remove(Topic.Publications);
        if (topics.Contains(Topic.References)) topics.ExceptWith([Topic.Overview, Topic.Thesis, Topic.Bio, Topic.Website, Topic.Links]);
        // "Have I taught at a university": what was done there is no study.
        if (topics.Contains(Topic.Education) && Deeds.AreOfOthersStudies(words) && !topics.Overlaps([Topic.Grade, Topic.Courses, Topic.Thesis])) topics.Remove(Topic.Education);
        if (topics.Overlaps([Topic.Grade, Topic.Courses, Topic.Thesis])) topics.Add(Topic.Education);
        // "The career: stations and studies", "in a nutshell: job, voluntary work, studies": several kinds are the whole.
        if (topics.Contains(Topic.Overview) && Whole.Count(topics.Contains) > 1) topics.ExceptWith(Whole);
        if (topics.Overlaps([Topic.Gap, Topic.Overlap])) topics.ExceptWith([Topic.Roles, Topic.Duration, Topic.Overview]);
        // "Huecos en mi carrera": of the career, not of the studies.
        if (topics.Overlaps([Topic.Gap, Topic.Overlap]) && words.Contains("carrera")) topics.Remove(Topic.Education);
        if (topics.Overlaps([Topic.Longest, Topic.Shortest, Topic.First, Topic.Average, Topic.Open])) topics.ExceptWith([Topic.Roles, Topic.Current]);
        if (topics.Overlaps([Topic.Longest, Topic.Shortest])) topics.Remove(Topic.Duration);
        int background = words.IndexOf("background");
        if (background >= 0 && background + 2 < words.Count && words[background + 1] is "in" or "with" or "as" && !Numbers.IsNumber(words[background + 2]) && words[background + 2] is not ("short" or "brief" or "a" or "bullet" or "bullets")) topics.Remove(Topic.Overview);
        bool introduces = words.Exists(Introducing.Contains) && words.Exists(Themselves.Contains);
        if ((topics.Count == 0 && words.Exists(Writing.Contains) && words.Exists(Lengths.Contains)) || (introduces && (words.Exists(Lengths.Contains) || topics.Count == 0))) topics.Add(Topic.Bio);
        // "Fala de um fracasso", "parle-moi de": told, not spoken.
        if (words.Count > 1 && words[0] is "fala" or "fale" or "parle" or "parlez" or "hablame" or "habla" && words[1] is "de" or "do" or "da" or "d" or "me" or "moi" or "sobre" or "nous" or "acerca" or "du") topics.Remove(Topic.Languages);
        if (topics.Contains(Topic.Interests)) topics.Remove(Topic.Who);
        if (topics.Contains(Topic.Who) && words.Exists(FilesOfCareers.Contains)) topics.Remove(Topic.Overview);
        // "Did I ever pitch to investors", "who heard the presentation": a deed, unless a text is to be written.
        if (topics.Contains(Topic.Bio) && Lexicon.FormOf(words) is AskForm.Whether or AskForm.When or AskForm.Who or AskForm.HowMany && !words.Exists(Writing.Contains) && !words.Exists(Giving.Contains) && words.Exists(Presenting.Contains)) topics.Remove(Topic.Bio);
        if (topics.Contains(Topic.Bio)) topics.ExceptWith([Topic.Overview, Topic.Who]);
        if (topics.Overlaps([Topic.Bio, Topic.Overview])) topics.ExceptWith([Topic.Roles, Topic.Story]);
        if (topics.IsSupersetOf([Topic.Average, Topic.Education])) topics.ExceptWith([Topic.Average]);
        // The latest certificate is not the present job; the present position at a university is no study.
        if (topics.Contains(Topic.Current) && topics.Overlaps(Lists)) topics.ExceptWith(words.Exists(Positions.Contains) ? Lists : [Topic.Current]);
        return topics;
    }

    private static List<string> UnknownNames(List<RequestWord> words, List<NamedRecord> records, string language, Lookup file)
    {
        HashSet<int> namedAt = [.. records.SelectMany(n => n.At)];
        // Of an employer only what bears an employer's name: that GitHub stands among the links makes nobody work there.
        HashSet<int> placesAt = [.. records.Where(n => n.Record.Kind.Name is "experience" or "education" or "volunteering" or "project" or "certificate" or "language").SelectMany(n => n.At)];
        bool asksWork = words.Exists(w => Positions.Contains(w.Folded));
        List<string> unknown = [];
        for (int i = 0; i < words.Count; i++)
        {
            int end = i;
            while (end < words.Count && IsPartOfName(words, i, end)) end++;
            while (end > i && Joining.Contains(words[end - 1].Folded)) end--;
            if (end == i) continue;
            List<int> at = [.. Enumerable.Range(i, end - i)];
            bool follows = i > 0 && BeforeNames.Contains(words[i - 1].Folded);
            bool telling = (language != "de" && !words[i].Opens) || follows || at.Exists(p => words[p].IsMarked);
            List<RequestWord> own = [.. at.Select(p => words[p]).Where(w => !Lexicon.IsStop(w.Folded))];
            bool named = at.Exists(namedAt.Contains);
            bool whole = !named && own.Count > 1 && own.Exists(w => NameIndex.IsInstitution(w.Folded)) && !file.HoldsPhrase(string.Join(' ', at.Select(p => words[p].Folded)));
            bool workplace = asksWork && i > 0 && EmployerWords.OfWork.Contains(words[i - 1].Folded) && own.Exists(w => w.IsMarked) && !at.Exists(placesAt.Contains);
            // "Mit der Bühnentischlerei": a compound of everyday words after an article names nothing.
            if (language == "de" && own.TrueForAll(w => Lexicon.IsKnown(w) || (i > 0 && Articles.Contains(words[i - 1].Folded) && Senses.IsEverydayCompound(w.Stem)))) telling = false;
            if (workplace || ((telling && !named && own.Count > 0 && (own.Exists(w => !IsHere(w, file)) || (whole && own.Exists(w => NameIndex.IsInstitution(w.Folded)))) && (whole || !own.TrueForAll(Lexicon.IsKnown) || (follows && EmployerWords.Joining.Contains(words[i - 1].Folded) && language != "de"))) && !IsLinked(string.Join(' ', own.Select(w => w.Folded)), file))) unknown.Add(string.Join(' ', at.Select(p => words[p].Written)));
            i = end;
        }
        // "what did i do at initech": all in small letters.
        for (int i = 1; i < words.Count; i++)
        {
            RequestWord word = words[i];
            if (EmployerWords.Joining.Contains(words[i - 1].Folded) && !word.IsCapital && !namedAt.Contains(i) && !Lexicon.IsKnown(word) && !IsHere(word, file) && !Numbers.IsNumber(word.Folded) && !YearParts.IsMonth(word.Folded) && !IsLinked(word.Folded, file)) unknown.Add(word.Written);
        }
        return unknown;
    }

    private static readonly HashSet<string> Articles = ["der", "dem", "den", "des", "das", "die", "einer", "einem", "einen", "eine", "ein", "zur", "zum", "beim"];

    // Kubernetes, where the file says k8s.
    private static bool IsLinked(string name, Lookup file) =>
        file.View.Vocabulary.Index.Best(name, e => e.Kind is EntityKind.Skill or EntityKind.Technology).Any(m => m.Method != MatchMethod.Stem && file.View.Vocabulary.Links.To(m.Entity).Any());

    private static bool IsHere(RequestWord word, Lookup file) => NameIndex.IsCommon(word.Folded) || Numbers.IsYear(word.Folded) || YearParts.IsMonth(word.Folded) || file.Terms.Holds(word.Folded);

    private static bool IsPartOfName(List<RequestWord> words, int start, int at)
    {
        if (at > start && words[at - 1].Closes) return false;
        if (words[at].IsCapital) return !words[at].Opens || words[at].IsMarked || !Lexicon.IsKnown(words[at]);
        return at > start && Joining.Contains(words[at].Folded) && at + 1 < words.Count && words[at + 1].IsCapital;
    }

    private static (PartialDate From, PartialDate Until)? When(string text)
    {
        List<PartialDate> dates = [];
        string folded = PlainText.Fold(text);
        if (!folded.Any(char.IsAsciiDigit)) return null;
        foreach (Match match in DateWords().Matches(folded))
        {
            int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
            int month = match.Groups["iso"] is { Success: true } iso ? int.Parse(iso.Value, CultureInfo.InvariantCulture) : YearParts.MonthIn(match.Groups["before"].Value);
            if (PartialDate.Create(year, month) is not { } date) continue;
            dates.Add(date);
            string before = Words.Of(match.Groups["before"].Value).FirstOrDefault() ?? "";
            if (From.Contains(before)) dates.Add(Latest);
            else if (Until.Contains(before)) dates.Add(Earliest);
        }
        return dates.Count == 0 ? null : (dates.Min(), dates.Max());
    }

    // "Since 2015" has no end, "before 2015" no beginning.
    private static readonly HashSet<string> From = ["since", "after", "seit", "nach", "ab", "depuis", "apres", "desde", "tras", "apos"];
    private static readonly HashSet<string> Until = ["before", "until", "till", "vor", "bis", "avant", "hasta", "ate"];
    private static readonly PartialDate Latest = PartialDate.Create(9998, 0)!.Value;
    private static readonly PartialDate Earliest = PartialDate.Create(1900, 0)!.Value;

    [GeneratedRegex(@"\b(?:what(?: s)? (?:is|was|were|are) (?:my|her|his|their|the)|what s (?:my|her|his)|was (?:war|ist|waren) (?:mein|ihr|sein)\w*|wie (?:hoch|gross) (?:war|ist)|quel(?:le)? (?:est|etait|etaient|fut) (?:mon|ma|son|sa|le|la)|cual (?:es|era|fue) (?:mi|su|el|la)|qual (?:e|era|foi) (?:o|a) (?:meu|minha|seu|sua)|how (?:big|large|high) was)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FieldWords();

    [GeneratedRegex(@"(?<before>(?:(?<![\p{L}.\-])[\p{L}.]{1,20}[\s\-]+(?:of\s+|de\s+|do\s+|des\s+|year\s+|jahres\s+)?)?)(?<year>(?:19|20)[0-9][0-9])(?:-(?<iso>0[1-9]|1[0-2]))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DateWords();
}
