using System.Text;
using CareerContext.Context;
using CareerContext.Context.Understanding;

namespace CareerContext.Tests.Context;

/// <summary>What is read out of job ads; all ads are fictional.</summary>
public sealed class JobAdReaderTests
{
    [Fact]
    public void An_English_ad_yields_musts_and_what_is_nice_and_neither_the_blurb_nor_the_offer()
    {
        List<Requirement> read = Read("en", """
            Would I fit here?

            Data Engineer at Pebble Ferry
            Our 20 years of experience make us the leading ferry company of the fjord.

            What you bring
            - 5+ years of data engineering
            - Python, Kafka and PostgreSQL
            - Bachelor's degree in Computer Science or similar
            - Full driving licence
            - Fluent Norwegian

            Nice to have
            - Terraform

            What we offer
            - Free ferry rides and dental insurance
            - Experience with herring

            Pebble Ferry is an equal opportunity employer. Send your CV to jobs@example.com.
            """);
        Labels(read, RequirementKind.Must).Should().Equal("data engineering", "Python", "Kafka", "PostgreSQL", "Bachelor's degree in Computer Science", "driving licence", "Norwegian (fluent)");
        Labels(read, RequirementKind.Nice).Should().Equal("Terraform");
        read[0].Years.Should().Be(5);
        read[4].Degree.Should().Be(4);
        read[5].IsLicence.Should().BeTrue();
        read[6].Languages.Should().ContainSingle().Which.Should().Be(new AskedLanguage("norwegian", 5, "fluent"));
    }

    [Fact]
    public void A_German_ad_is_read_by_its_headings_and_by_what_stands_in_the_sentence()
    {
        List<Requirement> read = Read("de", """
            Passt das zu mir?

            Ihre Aufgaben:
            – Planung der Fährzeiten

            Ihr Profil:
            – mindestens drei Jahre Berufserfahrung in der Disposition
            – Deutsch mindestens B2
            – Von Vorteil: Moodle, Staplerschein

            Wir bieten ein Jobrad und 30 Tage Urlaub.
            """);
        read.Should().Contain(r => r.Kind == RequirementKind.Must && r.Years == 3);
        read.Should().Contain(r => r.Languages.Any(l => l.Name == "german" && l.Level == 4));
        Labels(read, RequirementKind.Nice).Should().Equal("Moodle", "Staplerschein");
        read.Should().NotContain(r => r.Label.Contains("Jobrad") || r.Label.Contains("Urlaub"));
    }

    [Fact]
    public void A_French_ad_in_whole_sentences_is_taken_apart_by_its_clauses()
    {
        List<Requirement> read = Read("fr", """
            Est-ce que je corresponds ?

            Profil recherché
            De formation Bac+5 en droit social, vous justifiez d'au moins 7 ans d'expérience. La maîtrise du contentieux est indispensable, celle de la paie serait un plus. Anglais courant.

            Nous offrons : 12 RTT et une mutuelle.
            """);
        read.Should().Contain(r => r.Degree == 5 && r.Kind == RequirementKind.Must);
        read.Should().Contain(r => r.Years == 7);
        Labels(read, RequirementKind.Must).Should().Contain(l => l.Contains("contentieux"));
        Labels(read, RequirementKind.Nice).Should().Contain(l => l.Contains("paie")).And.NotContain(l => l.Contains("contentieux"));
        read.Should().Contain(r => r.Languages.Any(l => l.Name == "english"));
        read.Should().NotContain(r => r.Label.Contains("mutuelle"));
    }

    [Fact]
    public void A_Spanish_ad_yields_a_list_of_what_is_valued()
    {
        List<Requirement> read = Read("es", """
            ¿Encajo?

            Requisitos:
            – Cinco años de experiencia en enseñanza
            – Carné de conducir

            Se valorará: publicaciones didácticas, premios a la innovación, certificado de francés B2.

            Ofrecemos contrato indefinido.
            """);
        read.Should().Contain(r => r.Years == 5 && r.Kind == RequirementKind.Must);
        read.Should().Contain(r => r.IsLicence && r.Kind == RequirementKind.Must);
        Labels(read, RequirementKind.Nice).Should().Contain(["publicaciones didácticas", "premios a la innovación"]);
        read.Should().Contain(r => r.Kind == RequirementKind.Nice && r.Languages.Any(l => l.Name == "french"));
    }

    [Fact]
    public void A_Portuguese_ad_tells_languages_and_levels_apart()
    {
        List<Requirement> read = Read("pt", """
            Devo candidatar-me?

            Requisitos obrigatórios
            - Mínimo de 3 anos em vendas hospitalares
            - Português fluente; inglês B2 para reuniões

            Valorizamos
            - Domínio de CRM
            - Espanhol

            Oferecemos seguro de saúde.
            """);
        read.Should().Contain(r => r.Years == 3 && r.Kind == RequirementKind.Must);
        read.SelectMany(r => r.Languages).Should().Equal(new AskedLanguage("portuguese", 5, "fluente"), new AskedLanguage("english", 4, "B2"), new AskedLanguage("spanish", 0, ""));
        read.Should().NotContain(r => r.Label.Contains("seguro"));
    }

    [Fact]
    public void An_ad_without_headings_is_read_by_its_cues()
    {
        List<Requirement> read = Read("en", "We are looking for a Welder. You must hold a MIG certificate. Experience with stainless steel is required. Knowledge of Tekla would be nice. We offer a warm hall and a salary of 40,000.");
        Labels(read, RequirementKind.Must).Should().HaveCount(2).And.Contain(l => l.Contains("MIG")).And.Contain(l => l.Contains("stainless steel"));
        Labels(read, RequirementKind.Nice).Should().ContainSingle().Which.Should().Contain("Tekla");
    }

    [Fact]
    public void A_list_of_skills_is_one_requirement_each()
    {
        Read("en", "Developer — Pebble\nPebble makes maps.\nSkills: React (hooks, forms); Node.js (Express); Docker (images)").Select(r => r.Label).Should().Equal("React", "Node.js", "Docker");
    }

    [Fact]
    public void An_ad_that_lists_only_the_work_asks_for_the_work()
    {
        List<Requirement> read = Read("en", "Analyst\n\nResponsibilities:\n- Write SQL queries\n- Build dashboards in Tableau\n- Clean datasets");
        read.Should().HaveCount(3).And.OnlyContain(r => r.Kind == RequirementKind.Must);
    }

    [Fact]
    public void What_is_not_needed_is_not_asked_for()
    {
        Read("en", "Requirements:\n- Rust\n- C++\n- Zephyr\n- Swedish is not needed").SelectMany(r => r.Languages).Should().BeEmpty();
    }

    [Fact]
    public void The_same_thing_asked_twice_is_one_requirement_and_stays_a_must()
    {
        List<Requirement> read = Read("en", "Requirements:\n- Kafka\n- SQL\n- Docker\n\nNice to have:\n- Kafka experience\n- Helm");
        read.Should().ContainSingle(r => r.Label.Contains("Kafka")).Which.Kind.Should().Be(RequirementKind.Must);
    }

    [Fact]
    public void However_long_an_ad_is_it_yields_a_bounded_list()
    {
        StringBuilder ad = new("Requirements:\n");
        for (int i = 0; i < 1500; i++) ad.Append("- Tool").Append(i).Append('\n');
        Read("en", ad.ToString()[..CareerReader.MaxRequest]).Should().HaveCountLessThanOrEqualTo(14);
        Read("en", "Requirements: " + new string('(', 5000) + string.Concat(Enumerable.Repeat("Ab, ", 1200))).Should().HaveCountLessThanOrEqualTo(14);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData(":::")]
    [InlineData("- \n* \n•")]
    public void Text_without_words_asks_for_nothing(string text) => Read("en", text).Should().BeEmpty();

    private static List<Requirement> Read(string language, string ad) => [.. JobAdReader.Read(ad, language).Requirements.Where(r => r.Kind != RequirementKind.Task)];

    private static IEnumerable<string> Labels(List<Requirement> read, RequirementKind kind) => read.Where(r => r.Kind == kind).Select(r => r.Label);
}
