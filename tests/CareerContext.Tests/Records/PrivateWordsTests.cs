using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Tests.Exchange;

namespace CareerContext.Tests.Records;

/// <summary>What an import could not place has no declared visibility; contacts and births in it are kept back all the same.</summary>
public sealed class PrivateWordsTests
{
    [Theory]
    [InlineData("basics.age")]
    [InlineData("basics.Alter")]
    [InlineData("basics['edad']")]
    [InlineData("persona.idade")]
    [InlineData("basics.geburtsdatum")]
    [InlineData("basics.dateNaissance")]
    [InlineData("basics.fecha_de_nacimiento")]
    [InlineData("basics.dataDeNascimento")]
    [InlineData("basics.dataNascita")]
    [InlineData("references[0].linkedin")]
    public void Births_ages_and_all_of_referees_are_private(string path) => PrivateWords.IsPrivate(Of("person"), new UnknownField(path, "x", "string")).Should().BeTrue();

    [Theory]
    [InlineData("basics.language")]
    [InlineData("basics.alternance")]
    [InlineData("basics.drivingLicence")]
    public void Other_words_are_not_private(string path) => PrivateWords.IsPrivate(Of("person"), new UnknownField(path, "x", "string")).Should().BeFalse();

    [Theory]
    [InlineData("person", "basics.street", "12 Elm Street")]
    [InlineData("person", "basics.location.street", "7 Pine St")]
    [InlineData("person", "personal.born", "1980-05-05")]
    [InlineData("person", "referees[0].phone", "555-8")]
    [InlineData("person", "recommendations[0].email", "eve@example.com")]
    [InlineData("experience", "supervisor.email", "jim@example.com")]
    [InlineData("experience", "contactPhone", "+47 555 01 999")]
    public void Homes_and_other_peoples_contacts_are_private(string kind, string path, string value) => PrivateWords.IsPrivate(Of(kind), new UnknownField(path, value, "string")).Should().BeTrue();

    [Theory]
    [InlineData("project", "githubUrl", "https://git.example.com/x")]
    [InlineData("experience", "website", "https://acme.example.com")]
    [InlineData("person", "locationPreferences[0]", "Bergen")]
    [InlineData("award", "url", "https://prize.example.com")]
    public void Links_of_works_are_not(string kind, string path, string value) => PrivateWords.IsPrivate(Of(kind), new UnknownField(path, value, "string")).Should().BeFalse();

    [Fact]
    public void Every_unknown_field_of_a_reference_is_private() => PrivateWords.IsPrivate(Of("reference"), new UnknownField("favouriteColour", "x", "string")).Should().BeTrue();

    [Theory]
    [InlineData("basics.secondaryEmail", "x")]
    [InlineData("basics.skype", "live:ines")]
    [InlineData("basics.workTel", "4711")]
    [InlineData("basics.social.matrix", "@ines")]
    [InlineData("basics.signal", "ines.07")]
    [InlineData("basics.home", "ines@example.org")]
    [InlineData("basics.home", "https://example.org/ines")]
    [InlineData("basics.home", "+49 30 5550 1234")]
    [InlineData("basics.home", null, false)]
    [InlineData("basics.hotel", "Ritz", false)]
    [InlineData("basics.hourly", "yes", false)]
    [InlineData("basics.since", "2012-04-01", false)]
    public void Ways_to_reach_the_person_are_given_only_when_asked_for(string path, string? value, bool isAsk = true) => PrivateWords.IsAsk(path, value).Should().Be(isAsk);

    [Theory]
    [InlineData("Write to rui.m@mail.example.com, he answers.", "Write to [withheld], he answers.")]
    [InlineData("Call +351 900 000 000 or (030) 555-01234.", "Call [withheld] or [withheld].")]
    [InlineData("Tel. 06 12 34 56 78", "Tel. [withheld]")]
    [InlineData("555.123.4567 in the office, 01761234567 at home", "[withheld] in the office, [withheld] at home")]
    [InlineData("Call 912 345 678.", "Call [withheld].")]
    [InlineData("Call 912.345.678 or 555_123_4567.", "Call [withheld] or [withheld].")]
    [InlineData("030\u2010555\u201101234, 030\u2012555\u201301234, 030\u2014555\u201501234, 030\u2212555\u221201234", "[withheld], [withheld], [withheld], [withheld]")]
    [InlineData("電話０９０－１２３４－５６７８。", "電話[withheld]。")]
    [InlineData("هاتف ٠٣٠ ٥٥٥٠ ١٢٣٤", "هاتف [withheld]")]
    [InlineData("＋４９ ３０ ５５５０ １２３４", "[withheld]")]
    [InlineData("rui.m (at) mail.example.com, rui[at]mail(dot)example[dot]com, rui @ example.com, rui＠example.com.", "[withheld], [withheld], [withheld], [withheld].")]
    [InlineData("See https://www.linkedin.com/in/rui-modelo-1b2/, de.linkedin.com/in/rui.", "See [withheld], [withheld].")]
    [InlineData("Write to t.me/rui_m, x.com/ruim or https://wa.me/351900000000.", "Write to [withheld], [withheld] or [withheld].")]
    [InlineData("Code: github.com/ruim. And https://github.com/ruim/?tab=stars and (gitlab.com/ruim).", "Code: [withheld]. And [withheld] and ([withheld]).")]
    public void Contact_in_a_text_is_masked(string text, string masked) => ContactText.Masked(text).Should().Be(masked);

    [Theory]
    [InlineData("From 2015-2019 and 2020 – 2024, on 2019-03-14 and 14.03.2019.")]
    [InlineData("Cut costs by 30 %, then +20 %, of 12,000,000 or 12.345.678 or 1 200 000 000.")]
    [InlineData("Earned € 12 345 678, 12 345 678 EUR, $12345678901 and +12 345 678 €.")]
    [InlineData("ISO 27001, 24/7, 9001:2015, 3.5 of 4")]
    [InlineData("From 2015\u20142019, 2019\u201003\u201014 and 2019_03_14; ２０１５年から２０１９年, ２０１５－２０１９, ١٤/٠٣/٢٠١٩.")]
    [InlineData("１２ ３４５ ６７８ 円, ￥１２３４５６７８９０１, ３０％ and 12345678901円")]
    [InlineData("Engineer @ Booking.com, met at example.com (at home), 3 @ 4 pm")]
    [InlineData("https://github.com/ruim/pump, gitlab.com/ruim/pump.git, linkedin.com/company/acme, netflix.com/title, max.com/shows")]
    public void Years_percentages_and_amounts_stay(string text) => ContactText.Masked(text).Should().Be(text);

    [Theory]
    [InlineData("1 1.1-")]
    [InlineData("a.b-c")]
    [InlineData("rui (at) ")]
    [InlineData("x.com/")]
    [InlineData("github.com/a/")]
    [InlineData("https://www.")]
    public void A_long_text_is_masked_in_good_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 20_000));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        ContactText.Masked(text);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void No_record_lists_contact_unasked()
    {
        using Bench bench = new();
        bench.Import("""
            {"basics":{"name":"Ines","email":"ines@example.org","secondaryEmail":"two@example.org","skype":"live:ines","geburtsdatum":"1985-04-02","age":41,"pets":"two cats"},
             "contact":{"email":"three@example.org"},
             "references":[{"name":"Rui","reference":"Ask me: rui@example.com, +351 900 000 000, since 2015.","linkedin":"rui-modelo","whatsapp":"900 000 001"}]}
            """);
        CareerReader reader = CareerLibrary.Reader(bench.File);
        string person = reader.Record(bench.Only("person").Id, null, CareerReader.MaxTokens).Text;
        person.Should().Contain("two cats").And.Contain("Only when asked for: e-mail, further contact").And.NotContainAny("@example", "live:ines", "1985", "41");
        ContextAnswer referee = reader.Record(bench.Only("reference").Id, null, CareerReader.MaxTokens);
        referee.Text.Should().Contain("Ask me: [withheld], [withheld], since 2015.").And.NotContainAny("rui-modelo", "900 000");
        referee.Receipt.Withheld.Should().BeEquivalentTo("linkedin", "whatsapp", "contact in the reference");
    }

    private static CareerRecord Of(string kind) => new() { Kind = RecordKinds.Find(kind)! };
}
