using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

public sealed class LexiconTests
{
    [Fact]
    public void The_shipped_tables_are_made_of_the_text()
    {
        string folder = Repository.File("src", "CareerContext", "Context", "Understanding");
        Snapshot.MatchBytes(Path.Combine(folder, "Lexicon.bin"), LexiconPacker.Pack(File.ReadAllText(Path.Combine(folder, "lexicon.txt"))));
    }

    [Theory]
    [InlineData(Topic.Who, "who is this", "wer ist das", "qui est-elle", "quién es", "quem é ela")]
    [InlineData(Topic.Current, "her current job", "ihre aktuelle Stelle", "son poste actuel", "su empleo actual", "o emprego atual")]
    [InlineData(Topic.Place, "where does she live", "wo wohnt sie", "où habite-t-elle", "dónde vive", "onde mora")]
    [InlineData(Topic.First, "her first job", "der erste Job erster Job", "son premier emploi", "su primer empleo", "o primeiro emprego")]
    [InlineData(Topic.Longest, "the longest role", "die längste Stelle", "le plus longtemps", "el más largo", "o mais longo")]
    [InlineData(Topic.Shortest, "the shortest role", "die kürzeste Stelle", "le plus court", "el más corto", "o mais curto")]
    [InlineData(Topic.Average, "on average", "im Durchschnitt", "en moyenne", "en promedio", "em média")]
    [InlineData(Topic.Duration, "how long", "wie lange", "combien de temps", "cuánto tiempo", "quanto tempo")]
    [InlineData(Topic.Gap, "any gaps", "gibt es Lücken", "des trous", "hay huecos", "há lacunas")]
    [InlineData(Topic.Overlap, "at the same time", "gleichzeitig", "en même temps", "al mismo tiempo", "ao mesmo tempo")]
    [InlineData(Topic.Education, "her degree", "ihr Abschluss", "ses diplômes", "su licenciatura", "a licenciatura")]
    [InlineData(Topic.Grade, "the grade", "die Abschlussnote", "la mention", "la calificación", "a nota")]
    [InlineData(Topic.Certificates, "certificates", "Zertifikate", "certifications", "certificados", "certificações")]
    [InlineData(Topic.Awards, "awards", "Auszeichnungen", "prix", "premios", "prémios")]
    [InlineData(Topic.Publications, "publications", "Veröffentlichungen", "publié", "publicaciones", "publicações")]
    [InlineData(Topic.Volunteering, "volunteering", "Ehrenamt", "bénévolat", "voluntariado", "voluntariado")]
    [InlineData(Topic.Languages, "languages", "Sprachen", "langues", "idiomas", "línguas")]
    [InlineData(Topic.Interests, "hobbies", "Hobbys", "loisirs", "aficiones", "passatempos")]
    [InlineData(Topic.Skills, "skills", "Fähigkeiten", "compétences", "habilidades", "competências")]
    [InlineData(Topic.Overview, "walk me through", "Werdegang", "parcours", "trayectoria", "percurso")]
    [InlineData(Topic.NotHeld, "salary", "Gehalt", "salaire", "sueldo", "salário")]
    public void Topics_are_named_in_five_languages(Topic topic, params string[] requests)
    {
        requests.Should().HaveCount(5);
        foreach (string request in requests) Lexicon.Find([.. Words.Of(request)]).Select(f => f.Topic).Should().Contain(topic, request);
    }

    [Theory]
    [InlineData("en", "Where does she work and what did she do there?")]
    [InlineData("de", "Wo arbeitet sie und was hat sie dort gemacht?")]
    [InlineData("fr", "Où travaille-t-elle et qu'est-ce qu'elle a fait ?")]
    [InlineData("es", "¿Dónde trabaja y qué ha hecho en su empresa?")]
    [InlineData("pt", "Onde ela trabalha e o que fez na empresa?")]
    [InlineData("en", "kubernetes")]
    public void The_language_is_that_of_the_words_of_grammar(string language, string request) => Lexicon.LanguageOf([.. Words.Of(request)]).Should().Be(language);

    [Theory]
    [InlineData("HowMany", "how many students", "wie viele Schüler", "combien d'élèves", "cuántos alumnos", "quantos alunos")]
    [InlineData("Who", "who was it", "wer war das", "qui était-ce", "quién fue", "quem foi")]
    [InlineData("When", "when was it", "wann war das", "quand était-ce", "cuándo fue", "quando foi")]
    [InlineData("Where", "where was it", "wo war das", "où était-ce", "dónde fue", "onde foi")]
    [InlineData("Why", "why so", "warum so", "pourquoi ça", "por qué así", "por que assim")]
    [InlineData("What", "what was it", "was war das", "quelle était-elle", "qué fue", "qual foi")]
    public void How_a_request_asks_is_told_in_five_languages(string form, params string[] requests)
    {
        requests.Should().HaveCount(5);
        foreach (string request in requests) Lexicon.FormOf([.. Words.Of(request)]).ToString().Should().Be(form, request);
    }

    [Theory]
    [InlineData("SomebodyElse", "What was my manager's name?")]
    [InlineData("SomebodyElse", "Wie hieß mein Chef?")]
    [InlineData("SomebodyElse", "Who supervised her thesis?")]
    [InlineData("Grade", "What grade did she get?")]
    [InlineData("Grade", "Welche Note hatte sie?")]
    [InlineData("Count", "How many students did I teach?")]
    [InlineData("Count", "Wie groß war das Team?")]
    [InlineData("Any", "What did she do at Acme?")]
    [InlineData("Any", "Who is the current manager?")]
    public void A_slot_is_what_alone_can_answer(string slot, string request) => Slot(request).ToString().Should().Be(slot);

    [Theory]
    [InlineData("the", true)]
    [InlineData("und", true)]
    [InlineData("une", true)]
    [InlineData("los", true)]
    [InlineData("uma", true)]
    [InlineData("x", true)]
    [InlineData("7", false)]
    [InlineData("kafka", false)]
    [InlineData("turbine", false)]
    public void Words_of_grammar_carry_nothing(string word, bool isStop) => Lexicon.IsStop(word).Should().Be(isStop);

    [Theory]
    [InlineData("zertfikate", Topic.Certificates)]
    [InlineData("voluntering", Topic.Volunteering)]
    [InlineData("publikatoinen", Topic.Publications)]
    public void A_misspelt_word_may_be_meant_for_a_topic(string word, Topic topic) => Lexicon.Nearly(word).Should().Contain(topic);

    private static Slot Slot(string request)
    {
        List<string> words = [.. Words.Of(request)];
        return Lexicon.SlotOf(words, Lexicon.LanguageOf(words));
    }
}
