using System.Text;
using CareerContext.Exchange;
using CareerContext.Records;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>Résumés in five languages become the records that a reader would expect; no word is lost, none is invented.</summary>
public sealed class ProsePeopleTests
{
    public static TheoryData<string, string> People => new()
    {
        { "english.txt", ProsePeople.English }, { "german.txt", ProsePeople.German }, { "french.md", ProsePeople.French }, { "spanish.txt", ProsePeople.Spanish }, { "portuguese.txt", ProsePeople.Portuguese },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void No_word_is_lost_and_none_invented(string name, string source)
    {
        Written written = Written.Of(source, name);
        written.Format.Should().Be(name.EndsWith(".md", StringComparison.Ordinal) ? "markdown" : "text");
        written.Lost().Should().BeEmpty();
        written.Invented().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Importing_it_again_changes_nothing(string name, string source)
    {
        using Bench bench = new();
        bench.Import(Encoding.UTF8.GetBytes(source), name).New.Should().BeGreaterThan(10);
        ImportResult again = bench.Import(Encoding.UTF8.GetBytes(source), name);
        (again.New + again.Changed + again.Conflicting).Should().Be(0);
    }

    [Fact]
    public void An_English_resume()
    {
        Written written = Written.Text(ProsePeople.English);
        CareerRecord person = written.Person;
        (person.Text("name"), person.Text("professional_headline"), person.Text("email"), person.Text("phone"), person.Text("website"))
            .Should().Be(("MARTHA OKONKWO-REED", "Hospital Pharmacist", "martha.okonkwo@example.org", "+44 113 496 0111", "https://okonkwo.example.net"));
        person.Text("summary").Should().Be("Pharmacist with nine years on wards and in dispensaries. Known for cutting medication errors and for teaching juniors.");
        written.Lines("experience", "title", "company", "location", "start_date", "end_date", "is_current", "technologies_used").Should().Equal(
            "Senior Pharmacist | St. Brannock Hospital | Leeds, UK | 2020-01 | - | True | JAC; Ascribe; Excel",
            "Pharmacist | Greenway Pharmacy Ltd | York, UK | 2015-09 | 2019-12 | - | -");
        written.All("experience")[0].Lists["key_achievements"].Select(a => a.Text("text")).Should().Equal(
            "Cut dispensing errors by 32 % across 4 wards within a year by introducing double checks at the point of handover.", "Led a team of 6.");
        written.Lines("volunteering", "title", "organization", "start_date", "end_date", "key_achievements").Should().Equal("Health Adviser | Harbour Night Shelter | 2017 | 2019 | Ran a weekly clinic.");
        written.Lines("education", "degree", "field_of_study", "institution", "end_date", "grade", "thesis").Should().Equal("MPharm | Pharmacy | University of Wexcombe | 2015 | First Class | Stability of compounded syrups");
        written.Lines("certificate", "name", "issuer", "issued_on").Should().Equal("Independent Prescriber | Royal Board of Pharmacy | 2018", "First Aid at Work | - | 2021");
        written.Lines("award", "title", "awarder", "awarded_on").Should().Equal("Ward Safety Prize | St. Brannock Hospital | 2021");
        written.Lines("language", "language", "fluency").Should().Equal("English | native", "Igbo | fluent", "French | B1");
        written.Lines("interest", "name").Should().Equal("Bell ringing", "fell running", "botany");
        written.Lines("reference", "name", "title", "organization", "email").Should().Equal("Dr. Peter Lindqvist | Chief Pharmacist | St. Brannock Hospital | p.lindqvist@example.org");
    }

    [Fact]
    public void A_German_tabular_resume()
    {
        Written written = Written.Text(ProsePeople.German);
        CareerRecord person = written.Person;
        (person.Text("name"), person.Text("birth_date"), person.Text("address"), person.Text("postal_code"), person.Text("city"), person.Text("phone"))
            .Should().Be(("Jonas Wiedemeier", "1987-11-04", "Lindenallee 7", "48149", "Münster", "0251 / 5550 1234"));
        person.Unknown.Select(u => (u.Path, u.Value)).Should().Contain(("basics.Staatsangehörigkeit", "deutsch"));
        written.Lines("experience", "title", "company", "location", "start_date", "end_date", "is_current").Should().Equal(
            "Projektleiter | Nordlicht Anlagenbau GmbH | Hamburg | 2019-03 | - | True",
            "Elektrotechniker | Stadtwerke Altenrode | - | 2014-08 | 2019-02 | -",
            "Dozent | der Volkshochschule Altenrode | - | 2016 | - | True");
        written.Lines("experience", "key_achievements")[0].Should().Be("Leitung von 12 Umbauten in laufenden Werken; Kosten um 18 % gesenkt");
        written.Lines("education", "degree", "field_of_study", "institution", "start_date", "end_date", "grade", "thesis").Should().Equal(
            "B.Eng. | Elektrotechnik | Fachhochschule Münster | 2010-10 | 2014-07 | 1,7 | Netzrückwirkungen kleiner Anlagen",
            "Abitur | - | Gymnasium am Wall | - | 2007 | - | -");
        written.Skills()["Normen"].Should().Equal("VDE 0100", "DIN EN 61439");
        written.Lines("skill", "name", "proficiency_level").Should().Contain("EPLAN | sehr gut");
        written.Lines("language", "language", "fluency").Should().Equal("Deutsch | Muttersprache", "Englisch | verhandlungssicher", "Niederländisch | Grundkenntnisse");
        written.Lines("volunteering", "title", "organization", "start_date", "end_date").Should().Equal("Jugendtrainer | SV Altenrode e.V. | 2012 | 2018");
        written.Lines("interest", "name").Should().Equal("Segeln", "Schach");
    }

    [Fact]
    public void A_French_resume()
    {
        Written written = Written.Markdown(ProsePeople.French);
        CareerRecord person = written.Person;
        (person.Text("name"), person.Text("professional_headline"), person.Text("email"), person.Text("phone"), person.Text("city"))
            .Should().Be(("Éloïse Tardivel", "Cheffe de projet événementiel", "eloise.tardivel@example.fr", "06 55 50 12 34", "Rennes"));
        written.Lines("experience", "title", "company", "location", "start_date", "end_date", "is_current").Should().Equal(
            "Cheffe de projet | Agence Brise-Lames | Rennes | 2018-03 | - | True",
            "Assistante de production | Festival des Marées | Saint-Malo | 2014-09 | 2018-02 | -");
        written.Lines("education", "degree", "field_of_study", "institution", "start_date", "end_date").Should().Equal(
            "Master | Gestion culturelle | Université de Haute-Bretagne | 2012 | 2014",
            "Licence | Lettres modernes | Université de Haute-Bretagne | 2009 | 2012");
        written.Skills()["Logiciels"].Should().Equal("Excel", "Photoshop", "Trello");
        written.Lines("language", "language", "fluency").Should().Equal("Français | langue maternelle", "Anglais | C1", "Espagnol | B2");
        written.Lines("interest", "name").Should().Equal("Plongée", "photographie argentique");
    }

    [Fact]
    public void A_Spanish_resume()
    {
        Written written = Written.Text(ProsePeople.Spanish);
        CareerRecord person = written.Person;
        (person.Text("name"), person.Text("professional_headline"), person.Text("email"), person.Text("phone"), person.Text("location"))
            .Should().Be(("Lucía Ferrándiz Olmo", "Enfermera de urgencias", "lucia.ferrandiz@example.es", "+34 600 555 012", "Zaragoza"));
        written.Lines("experience", "title", "company", "location", "start_date", "end_date", "is_current").Should().Equal(
            "Enfermera de urgencias | Hospital San Telmo | Zaragoza | 2019-05 | - | True",
            "Enfermera | Clínica Los Robles S.L. | - | 2015-06 | 2019-04 | -");
        written.Lines("education", "degree", "field_of_study", "institution", "start_date", "end_date", "grade").Should().Equal("Grado | Enfermería | Universidad de Valdelagua | 2011 | 2015 | 8,7");
        written.Lines("language", "language", "fluency").Should().Equal("Español | nativo", "Inglés | B2");
        written.Lines("skill", "name").Should().Equal("Reanimación avanzada", "triaje Manchester", "trabajo en equipo");
        written.Lines("certificate", "name", "issuer", "issued_on").Should().Equal("Soporte Vital Avanzado | Consejo Ibérico de Reanimación | 2020");
    }

    [Fact]
    public void A_Portuguese_resume()
    {
        Written written = Written.Text(ProsePeople.Portuguese);
        CareerRecord person = written.Person;
        (person.Text("name"), person.Text("professional_headline"), person.Text("email"), person.Text("phone"), person.Text("city"), person.Text("region"))
            .Should().Be(("Rafael Quintanilha", "Engenheiro de dados", "rafael.quintanilha@example.com.br", "(11) 95550-1234", "Campinas", "SP"));
        written.Lines("experience", "title", "company", "location", "start_date", "end_date", "is_current").Should().Equal(
            "Engenheiro de dados | Banco Serra Azul | Campinas, SP | 2021-01 | - | True",
            "Analista de dados | Lojas Girassol Ltda | São Paulo | 2018-02 | 2020-12 | -");
        written.Lines("experience", "technologies_used")[0].Should().Be("Python; Spark; Airflow");
        written.Lines("education", "degree", "field_of_study", "institution", "start_date", "end_date").Should().Equal("Bacharelado | Estatística | Universidade Federal do Planalto | 2014 | 2017");
        written.Skills()["Nuvem"].Should().Equal("AWS", "BigQuery");
        written.Lines("language", "language", "fluency").Should().Equal("Português | nativo", "Inglês | avançado");
        written.Lines("project", "name", "start_date", "description").Should().Equal("Mapa da Chuva | 2019 | Previsão de enchentes com dados abertos.");
    }
}
