using CareerContext.Context.Recognition;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Context;

/// <summary>What is read from the words of achievements and titles without anybody's telling.</summary>
public sealed class RecognitionTests
{
    [Theory]
    [InlineData("Cut costs by 30 %", 30, "percent", "down")]
    [InlineData("Reduced churn by 4.5 percent within a year", 4.5, "percent", "down")]
    [InlineData("Increased revenue 120% year over year", 120, "percent", "up")]
    [InlineData("+12 % conversion", 12, "percent", "up")]
    [InlineData("-7% returns", 7, "percent", "down")]
    [InlineData("Shipped 30% fewer defects", 30, "percent", "down")]
    [InlineData("Umsatz um 12,5 Prozent gesteigert", 12.5, "percent", "up")]
    [InlineData("Fehlerquote um 40 % gesenkt", 40, "percent", "down")]
    [InlineData("Réduction des délais de 25 pour cent", 25, "percent", "down")]
    [InlineData("Aumenté las ventas un 18 por ciento", 18, "percent", "up")]
    [InlineData("Reduziu custos em 22 por cento", 22, "percent", "down")]
    [InlineData("Coverage of 98 % of the code", 98, "percent", "none")]
    [InlineData("Saved $2M a year", 2_000_000, "USD", "down")]
    [InlineData("Won a contract of €1.5 million", 1_500_000, "EUR", "none")]
    [InlineData("More than 200 customers won", 200, "customers", "none")]
    [InlineData("Error rate of 0.125 percent", 0.125, "percent", "none")]
    [InlineData("Budget von 3,2 Mio. € verantwortet", 3_200_000, "EUR", "none")]
    [InlineData("Raised £250k in seed funding", 250_000, "GBP", "up")]
    [InlineData("Vendas de R$ 1.200.000", 1_200_000, "BRL", "none")]
    [InlineData("Handled a budget of 1,200 euros", 1_200, "EUR", "none")]
    [InlineData("Brought deployments down from 4 h to 10 min", 10, "minutes", "down")]
    [InlineData("Cycle time from 20 days to 5 days", 5, "days", "down")]
    [InlineData("Test coverage from 40% to 85%", 85, "percent", "up")]
    [InlineData("Bearbeitungszeit von 3 Tagen auf 4 Stunden verkürzt", 4, "hours", "down")]
    [InlineData("Grew the customer base from 200 to 1,500 customers", 1_500, "customers", "up")]
    [InlineData("Managed a 5-person development team", 5, "people", "none")]
    [InlineData("Led a team of 12", 12, "people", "none")]
    [InlineData("Mentored 8 engineers", 8, "people", "none")]
    [InlineData("Équipe de 6 développeurs", 6, "people", "none")]
    [InlineData("Made builds 3x faster", 3, "times", "up")]
    [InlineData("Ventes multipliées : 4 fois plus", 4, "times", "up")]
    [InlineData("Doubled the number of subscribers", 2, "times", "up")]
    [InlineData("Durchlaufzeit halbiert", 2, "times", "down")]
    [InlineData("Serves 2 million users", 2_000_000, "users", "none")]
    [InlineData("Reviewed 240 pull requests", 240, "pull requests", "none")]
    [InlineData("Plus de 1 200 patients suivis", 1_200, "patients", "none")]
    public void An_achievement_tells_its_number(string text, double value, string unit, string direction)
    {
        Metric? metric = MetricReader.Read(text);
        metric.Should().NotBeNull();
        (metric!.Value, metric.Unit, metric.Direction).Should().Be((value, unit, direction));
        metric.Confidence.Should().BeInRange(0.5, 0.95);
    }

    [Theory]
    [InlineData("Accomplishment 2")]
    [InlineData("Moved services from 2019 to 2021")]
    [InlineData("Migrated to Java 11 and .NET 8")]
    [InlineData("Prepared ISO 9001 audits")]
    [InlineData("Joined in March 2020 as the first hire")]
    [InlineData("Since 2008 a member of the board")]
    [InlineData("10 years of experience")]
    [InlineData("Wrote the front end in HTML5 and CSS3")]
    [InlineData("On call 24/7")]
    [InlineData("Promoted to intermediate developer after 6 months")]
    [InlineData("No number at all")]
    [InlineData("")]
    public void A_number_that_measures_nothing_is_no_metric(string text) => MetricReader.Read(text).Should().BeNull();

    [Theory]
    [InlineData("Managed a 5-person development team", 5)]
    [InlineData("Leitung eines Teams von 12 Pflegekräften", 12)]
    [InlineData("Encadrement d'une équipe de 6 développeurs", 6)]
    [InlineData("Lideré un equipo de 9", 9)]
    [InlineData("Worked in a team of 8", null)]
    [InlineData("Mentored 8 engineers", null)]
    public void A_text_tells_how_many_people_were_led(string text, int? people) => MetricReader.PeopleLed(text).Should().Be(people);

    [Theory]
    [InlineData("Led a team of \u0663\u0664 people")]
    [InlineData("Led a \u0663-person team")]
    [InlineData("Cut costs by \u0663\u0660 %")]
    [InlineData("Cut costs from \u0663\u0660 days to \u0663 days")]
    public void Digits_of_other_scripts_are_no_numbers_and_no_failure(string text) => (MetricReader.Read(text), MetricReader.PeopleLed(text)).Should().Be((null, null));

    [Theory]
    [InlineData("Senior Software Engineer", "senior", "individual contributor")]
    [InlineData("Sr. Analyst", "senior", "individual contributor")]
    [InlineData("Junior Designer", "junior", "individual contributor")]
    [InlineData("Software Engineering Intern", "intern", "individual contributor")]
    [InlineData("Praktikantin Controlling", "intern", "individual contributor")]
    [InlineData("Staff Engineer", "lead", "lead")]
    [InlineData("Staff Nurse", null, "individual contributor")]
    [InlineData("Tech Lead", "lead", "lead")]
    [InlineData("Engineering Manager", "manager", "manager")]
    [InlineData("Product Manager", null, "individual contributor")]
    [InlineData("Teamleiterin Vertrieb", "lead", "lead")]
    [InlineData("Abteilungsleiter Einkauf", "manager", "manager")]
    [InlineData("Chef de service", "manager", "manager")]
    [InlineData("Chef de projet", null, "individual contributor")]
    [InlineData("Jefa de enfermería", "manager", "manager")]
    [InlineData("Diretora Financeira", "director", "manager")]
    [InlineData("Vice President Sales", "director", "manager")]
    [InlineData("Head of Data", "director", "manager")]
    [InlineData("CTO", "executive", "executive")]
    [InlineData("Co-Founder & CEO", "executive", "founder")]
    [InlineData("Assistant to the CEO", null, "individual contributor")]
    [InlineData("Lead Generation Specialist", null, "individual contributor")]
    [InlineData("Software Engineer", null, "individual contributor")]
    public void A_title_tells_level_and_kind(string title, string? seniority, string roleType)
    {
        TitleReader.Seniority(title)?.Value.Should().Be(seniority);
        (TitleReader.Seniority(title) is null).Should().Be(seniority is null);
        TitleReader.RoleType(title)!.Value.Value.Should().Be(roleType);
    }

    [Fact]
    public void Every_industry_that_names_tell_is_one_of_the_vocabulary() =>
        IndustryReader.Telling.Select(t => BuiltInVocabulary.Index.Named(t.Industry, EntityKind.Company)?.Name).Should().Equal(IndustryReader.Telling.Select(t => t.Industry));
}
