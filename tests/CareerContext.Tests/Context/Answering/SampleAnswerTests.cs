using CareerContext.Context;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Answering;

/// <summary>The sample person asked through the one way out; what is right follows from the résumé in samples/ and the day.</summary>
public sealed class SampleAnswerTests(SampleCareer sample) : IClassFixture<SampleCareer>
{
    private const string Software = "Software Developer, Harbour Loop: 2011-09 to 2013-05";
    private const string Junior = "Junior Software Developer, Harbour Loop: 2009-08 to 2011-08";
    private const string Data = "Data Engineer, Brightwater Metering: 2014-01 to 2017-06";
    private const string Senior = "Senior Data Engineer, Brightwater Metering: 2017-07 to 2020-09";

    [Theory]
    [InlineData("Inés Halvorsen", "Who is this?", "Wer ist das?", "Qui est-elle ?", "¿Quién es ella?", "Quem é ela?")]
    [InlineData("Bergen", "Where does she live?", "Wo wohnt sie?", "Où habite-t-elle ?", "¿Dónde vive?", "Onde mora?")]
    [InlineData(Junior, "What was her first job?", "Was war ihr erster Job?", "Quel était son premier emploi ?", "¿Cuál fue su primer trabajo?", "Qual foi o primeiro emprego dela?")]
    [InlineData("Engineering Manager, Data Platform", "Where does she work now?", "Wo arbeitet sie derzeit?", "Où travaille-t-elle actuellement ?", "¿Dónde trabaja ahora?", "Onde trabalha agora?")]
    [InlineData(Senior, "Where was she in 2018?", "Wo war sie 2018?", "Où travaillait-elle en 2018 ?", "¿Dónde trabajaba en 2018?", "Onde trabalhava em 2018?")]
    [InlineData("3 years 10 months", "How long was she at Harbour Loop?", "Wie lange war sie bei Harbour Loop?", "Combien de temps est-elle restée chez Harbour Loop ?", "¿Cuánto tiempo estuvo en Harbour Loop?", "Quanto tempo trabalhou na Harbour Loop?")]
    [InlineData("7 months", "Any gaps in her career?", "Gibt es Lücken im Lebenslauf?", "Y a-t-il des trous dans son parcours ?", "¿Hay huecos en su carrera?", "Há lacunas no currículo?")]
    [InlineData("Norwegian (Native speaker)", "Which languages does she speak?", "Welche Sprachen spricht sie?", "Quelles langues parle-t-elle ?", "¿Qué idiomas habla?", "Que línguas fala?")]
    [InlineData("Nordic Grid Data Prize", "Which awards did she win?", "Welche Auszeichnungen hat sie?", "Quels prix a-t-elle reçus ?", "¿Qué premios ganó?", "Que prémios ganhou?")]
    [InlineData("grade A (1.4)", "What grade did she get in her Master?", "Welche Note hatte sie im Master?", "Quelle note a-t-elle eue à son master ?", "¿Qué nota sacó en el máster?", "Qual a nota do mestrado?")]
    public void The_same_question_has_the_same_answer_in_five_languages(string holds, params string[] requests)
    {
        requests.Should().HaveCount(5);
        foreach (string request in requests)
        {
            ContextAnswer answer = sample.Answer(request);
            answer.Text.Should().Contain(holds, request);
            answer.Receipt.Answered.Should().BeTrue(request);
        }
    }

    [Theory]
    [InlineData("What was her longest role?", "Longest: Data Engineer, Brightwater Metering")]
    [InlineData("Which was her shortest job?", "Shortest: Data Consultant (freelance, part-time), Halvorsen Data")]
    [InlineData("What is her average tenure?", "over 7 dated roles")]
    [InlineData("Any gaps in her career?", "Gap: 2013-06-01 to 2013-12-31 (7 months), between Software Developer, Harbour Loop and Data Engineer, Brightwater Metering")]
    [InlineData("How much time passed between Harbour Loop and Brightwater Metering?", "Gap: 2013-06-01 to 2013-12-31 (7 months)")]
    [InlineData("Do any of her jobs overlap?", "2019-03 to 2020-08 (1 year 6 months)")]
    [InlineData("How long was she at Brightwater Metering?", "Together 6 years 9 months")]
    [InlineData("How many awards has she won?", "2 awards")]
    public void What_is_computed_is_stated_outright_with_the_dates_it_comes_from(string request, string states)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Text.Should().Contain(states);
        answer.Receipt.Tier.Should().Be(Tier.Profile);
        answer.Explanation.Should().Contain(e => e.Contains(", from "), "a computed fact names its inputs");
    }

    [Theory]
    [InlineData("What did she do right after Harbour Loop?", Data, Senior)]
    [InlineData("What came right before Halvorsen Data?", Data, Junior)]
    [InlineData("Where did she work in January 2015?", Data, Senior)]
    [InlineData("Where did she work in October 2012?", Software, Junior)]
    [InlineData("What did she do in Ålesund?", "Harbour Loop", "Brightwater")]
    [InlineData("Which certificate for AWS?", "AWS Solutions Architect", "Kubernetes Administrator")]
    [InlineData("Which courses did she take in her Master?", "Database Internals", "Mathematics")]
    [InlineData("Welche Note hatte sie im Bachelor?", "8.7 / 10", "A (1.4)")]
    [InlineData("What programming languages does she know?", "C#", "Norwegian")]
    [InlineData("Tell me about tidemark", "1,900 stars", "Harbour heat map")]
    [InlineData("By how much did she cut the cloud bill?", "38 percent", "Kystkode")]
    public void An_answer_holds_what_was_asked_for_and_not_what_was_not(string request, string holds, string holdsNot) =>
        sample.Answer(request).Text.Should().Contain(holds).And.NotContain(holdsNot);

    [Theory]
    [InlineData("How many stars does tidemark have?", "1,900 stars")]
    [InlineData("How many messages per second?", "240,000 messages per second")]
    [InlineData("How many engineers did she hire?", "Hired seven engineers")]
    [InlineData("How many participants did her courses have?", "240 participants")]
    public void How_many_is_answered_by_a_number_beside_the_thing(string request, string holds)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Theory]
    [InlineData("How many patients did she treat?", "patients")]
    [InlineData("How many boats does Kystkode own?", "boats")]
    public void Without_a_number_beside_it_nothing_is_counted(string request, string missing)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Receipt.Answered.Should().BeFalse();
        answer.Receipt.Missing.Should().ContainSingle().Which.Should().StartWith(missing);
    }

    [Theory]
    [InlineData("Who was her manager at Lumen Orchard?", "Torbjørn Åkre")]
    [InlineData("Who can recommend her?", "Torbjørn Åkre")]
    public void Others_are_named_where_a_reference_says_who(string request, string name) => sample.Answer(request).Text.Should().Contain(name);

    [Theory]
    [InlineData("Who supervised her master thesis?")]
    [InlineData("Who was her colleague at Harbour Loop?")]
    [InlineData("Wie hieß ihr Chef bei Brightwater Metering?")]
    public void Others_are_not_recorded_where_nothing_names_them(string request) => sample.Answer(request).Receipt.Should().Match<Receipt>(r => !r.Answered && r.Missing.Count > 0 && r.Tier == Tier.None);

    [Theory]
    [InlineData("Does she know MySQL?", "MySQL")]
    [InlineData("Does she know Java?", "Java")]
    [InlineData("Does she know C++?", "C++")]
    [InlineData("Does she know Rust?", "Rust")]
    [InlineData("Has she worked at Google?", "Google")]
    [InlineData("Did she win the Nobel Prize?", "Nobel Prize")]
    [InlineData("Does she have a certificate in Azure?", "Azure")]
    [InlineData("Does she speak French?", "French")]
    [InlineData("Parle-t-elle italien ?", "italien")]
    [InlineData("Does she have a PhD?", "PhD")]
    [InlineData("Hat sie ein Doktorat oder eine Promotion? PhD?", "PhD")]
    [InlineData("Has she ever worked as a nurse?", "nurse")]
    [InlineData("What is her salary?", "salary")]
    [InlineData("Braucht sie ein Visum?", "Visum")]
    [InlineData("Does she hold a driving licence?", "driving licence")]
    public void What_is_only_near_does_not_pass_for_it(string request, string missing)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Receipt.Answered.Should().BeFalse();
        answer.Receipt.Tier.Should().Be(Tier.None);
        answer.Receipt.Missing.Should().Equal(missing);
        answer.Text.Should().Contain($"Not recorded: {missing}");
    }

    [Fact]
    public void The_nearest_is_shown_and_said_to_be_no_more()
    {
        ContextAnswer answer = sample.Answer("Does she speak French?");
        answer.Text.Should().Contain("Norwegian").And.EndWith("Not recorded: French.");
        sample.Answer("Did she work at Harboar?").Text.Should().Contain("Harbour Loop");
        sample.Answer("Tell me about Brightfield").Receipt.Answered.Should().BeFalse();
    }

    [Theory]
    [InlineData("Does she know k8s?", "Kubernetes (")]
    [InlineData("Kennt sie Postgres?", "PostgreSQL (")]
    [InlineData("How good is she at dotnet?", ".NET")]
    [InlineData("Did she work with TimescaleDB?", "TimescaleDB (Data engineering, Expert, 3.3 years, last used 2020-09)")]
    public void Other_names_of_a_thing_are_known(string request, string holds)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Text.Should().Contain(holds);
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Theory]
    [InlineData("Where does she work now, and which languages does she speak?", "Lumen Orchard", "Norwegian")]
    [InlineData("Who is this and what are her hobbies?", "Inés Halvorsen", "Sea kayaking")]
    [InlineData("Wo wohnt sie und welche Sprachen spricht sie?", "Bergen", "Norwegian")]
    [InlineData("Où habite-t-elle et quelles langues parle-t-elle ?", "Bergen", "Norwegian")]
    [InlineData("¿Dónde vive y qué idiomas habla?", "Bergen", "Norwegian")]
    [InlineData("Onde mora e quais são os prêmios dela?", "Bergen", "Nordic Grid Data Prize")]
    [InlineData("Does she know Python and Kafka?", "Python (", "Apache Kafka")]
    public void Two_questions_in_one_are_both_answered(string request, string one, string other) => sample.Answer(request).Text.Should().Contain(one).And.Contain(other);

    [Fact]
    public void Of_two_questions_one_may_not_be_recorded()
    {
        ContextAnswer answer = sample.Answer("What is her salary and where does she live?");
        answer.Text.Should().Contain("Bergen").And.EndWith("Not recorded: salary.");
        answer.Receipt.Answered.Should().BeTrue();
        answer.Receipt.Missing.Should().Equal("salary");
        sample.Answer("What is her salary and when does her visa expire?").Receipt.Answered.Should().BeFalse();
    }

    [Theory]
    [InlineData("Tell me about a time she led a team")]
    [InlineData("Give me an example of how she improved reliability")]
    [InlineData("Raconte une fois où elle a réduit les coûts")]
    [InlineData("Erzähl von einer Situation, in der sie etwas automatisiert hat")]
    [InlineData("Cuenta una vez en que formó a otros")]
    public void A_story_is_something_that_happened(string request)
    {
        ContextAnswer answer = sample.Answer(request);
        answer.Text.Should().Contain("\n- ");
        answer.Receipt.Tier.Should().Be(Tier.Detailed);
        answer.Receipt.Answered.Should().BeTrue();
    }

    [Theory]
    [InlineData("Write a short bio of her")]
    [InlineData("Schreib eine Kurzbiografie")]
    [InlineData("Walk me through her CV")]
    [InlineData("Tell me about this person")]
    [InlineData("Tell me about the candidate")]
    [InlineData("Describe this person")]
    [InlineData("Parle-moi de cette personne")]
    [InlineData("Háblame de esta persona")]
    [InlineData("Erzähl mir von dieser Person")]
    [InlineData("Fale-me sobre esta pessoa")]
    [InlineData("Résume son parcours")]
    public void A_bio_and_an_overview_tell_who_and_where_from(string request) =>
        sample.Answer(request).Text.Should().Contain("Inés Halvorsen").And.Contain("Lumen Orchard").And.Contain("Vestland Institute of Technology").And.NotContain("+47 555");

    [Theory]
    [InlineData("Tell me about her Kafka experience")]
    [InlineData("Tell me about this person's Kafka experience")]
    [InlineData("tell me everything about Kafka")]
    public void Who_is_to_be_told_of_one_thing_is_told_of_that(string request) => sample.Answer(request).Text.Should().StartWith("Apache Kafka");
}
