using CareerContext.Context.Understanding;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

public sealed class RequestReaderTests(SampleCareer sample) : IClassFixture<SampleCareer>
{
    [Theory]
    [InlineData("What did she do at Harbour Loop?", "Harbour Loop")]
    [InlineData("what did she do at harbour loop", "Harbour Loop")]
    [InlineData("What did she do at Harbor Loop?", "Harbour Loop")]
    [InlineData("Was hat sie bei Brightwater gemacht?", "Brightwater Metering")]
    [InlineData("what was she doing at brihgtwater", "Brightwater Metering")]
    public void An_employer_is_named_in_full_in_part_and_with_a_slip(string request, string company) =>
        sample.Read(request).Named.Where(n => n.Record.Kind.Name == "experience").Should().NotBeEmpty().And.OnlyContain(n => n.Record.Text("company") == company);

    [Fact]
    public void A_slip_is_known_as_one()
    {
        sample.Read("What did she do at Harbour Loop?").Named.Should().OnlyContain(n => n.IsExact);
        sample.Read("What did she do at brihgtwater?").Named.Should().NotBeEmpty().And.OnlyContain(n => !n.IsExact);
    }

    [Theory]
    [InlineData("What does CKA stand for in her file?", "Certified Kubernetes Administrator")]
    [InlineData("Tell me about tidemark", "tidemark")]
    [InlineData("How long does she know k8s?", "Kubernetes")]
    [InlineData("Does she know Postgres?", "PostgreSQL")]
    [InlineData("Does she speak Deutsch?", "German")]
    public void Records_are_named_by_initials_and_by_other_names(string request, string title) => sample.Read(request).Named.Select(n => n.Record.Title).Should().Contain(title);

    [Fact]
    public void A_place_names_the_work_there() =>
        sample.Read("What did she do in Trondheim?").Named.Should().NotBeEmpty().And.OnlyContain(n => n.Field == "location" && n.Record.Text("company") == "Brightwater Metering");

    [Theory]
    [InlineData("What did she do at Initech?", "Initech")]
    [InlineData("what did she do at initech", "initech")]
    [InlineData("Did she study at Universidad de Salamanca?", "Universidad de Salamanca")]
    [InlineData("Was hat sie bei Acme GmbH gemacht?", "Acme GmbH")]
    [InlineData("Qu'a-t-elle fait chez Delcambre ?", "Delcambre")]
    public void A_name_that_is_not_recorded_is_unknown(string request, string name)
    {
        Request read = sample.Read(request);
        read.UnknownNames.Should().Equal(name);
        read.Named.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Did she work at Brightwater Zorblax?")]
    [InlineData("What did she do at Delcambre & Brightwater?")]
    public void A_name_that_goes_on_otherwise_is_another_one(string request) => sample.Read(request).Named.Where(n => n.Record.Kind.Name == "experience").Should().BeEmpty();

    [Theory]
    [InlineData("Where was she in 2016?", "2016", "2016")]
    [InlineData("Where was she in May 2016?", "2016-05", "2016-05")]
    [InlineData("Wo war sie im März 2016?", "2016-03", "2016-03")]
    [InlineData("Où était-elle en décembre 2016 ?", "2016-12", "2016-12")]
    [InlineData("¿Dónde estaba en agosto de 2016?", "2016-08", "2016-08")]
    [InlineData("Onde estava em fevereiro de 2016?", "2016-02", "2016-02")]
    [InlineData("What did she do from 2012 to 2014?", "2012", "2014")]
    [InlineData("Where was she on 2016-05?", "2016-05", "2016-05")]
    [InlineData("Where was she in mid-2018?", "2018-07", "2018-07")]
    public void Dates_are_read_in_words_of_five_languages(string request, string from, string until)
    {
        Request read = sample.Read(request);
        read.When.Should().NotBeNull();
        (read.When!.Value.From.ToString(), read.When.Value.Until.ToString()).Should().Be((from, until));
    }

    [Theory]
    [InlineData("How many of the 2,016 readings?")]
    [InlineData("Room 20161?")]
    [InlineData("Where does she work?")]
    public void Other_figures_are_no_dates(string request) => sample.Read(request).When.Should().BeNull();

    [Fact]
    public void What_is_left_of_grammar_and_names_are_terms()
    {
        Request read = sample.Read("By how much did she cut the cloud bill at Lumen Orchard?");
        read.Terms.SelectMany(t => t.Words).Should().Contain(["cut", "cloud", "bill"]).And.NotContain(["lumen", "orchard", "she", "the", "much"]);
        read.Form.Should().Be(AskForm.HowMuch);
        read.Terms.Should().OnlyContain(t => !t.IsNowhere);
    }

    [Fact]
    public void A_product_means_itself_and_not_what_it_is_one_of()
    {
        Term java = sample.Read("Does she know Java?").Terms.Should().ContainSingle().Subject;
        java.IsNowhere.Should().BeTrue("Python is no Java");
        java.Senses.Should().OnlyContain(s => !Sense.IsConcept(s));
        sample.Read("Does she know MySQL?").Terms.Should().ContainSingle().Which.IsNowhere.Should().BeTrue("SQL Server is no MySQL");
    }

    [Fact]
    public void A_misspelt_word_stands_for_one_of_the_file()
    {
        Term term = sample.Read("Tell me about the meter raedings").Terms.Single(t => t.Words.Contains("raedings"));
        term.Slips.Should().Contain("readings");
        sample.Read("Which zertfikate?").Topics.Should().Contain(Topic.Certificates);
    }

    [Theory]
    [InlineData("What is her salary?", "salary")]
    [InlineData("Welchen Führerschein hat sie?", "Führerschein")]
    [InlineData("Quel est son préavis ?", "préavis")]
    [InlineData("¿Tiene visado?", "visado")]
    [InlineData("Qual é o salário dela?", "salário")]
    public void What_no_career_file_holds_by_itself_is_known(string request, string thing) => sample.Read(request).NotHeld.Should().Equal(thing);

    [Theory]
    [InlineData("Where does she work now, and which languages does she speak?", 2)]
    [InlineData("Wo wohnt sie und welche Sprachen spricht sie?", 2)]
    [InlineData("Who is this? What are her hobbies? Which awards did she win?", 3)]
    [InlineData("How long was she at Harbour Loop and what did she do there?", 0)]
    [InlineData("What did she do at Harbour Loop and which skills did she use?", 0)]
    [InlineData("Which certificates and awards does she have?", 0)]
    [InlineData("Tell me about a time when she was wrong and how she put it right", 0)]
    public void Questions_are_taken_apart_unless_one_leans_on_another(string request, int count) =>
        sample.Look(file => Questions.Of(RequestReader.Read(request, file), file)).Should().HaveCount(count);

    [Fact]
    public void A_long_text_is_an_ad()
    {
        string ad = string.Join(' ', Enumerable.Repeat("We look for a data engineer with Kafka and Python to build pipelines.", 10));
        sample.Read(ad).Topics.Should().Equal(Topic.Fit);
    }
}
