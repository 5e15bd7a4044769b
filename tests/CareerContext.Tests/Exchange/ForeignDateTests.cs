using System.Diagnostics;
using CareerContext.Exchange;

namespace CareerContext.Tests.Exchange;

public sealed class ForeignDateTests
{
    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019-03", "2019-03")]
    [InlineData(" 2019-03-14 ", "2019-03-14")]
    public void An_iso_date_needs_no_word(string text, string date)
    {
        DateReading read = ForeignDates.Read(text, Bench.Today);
        (read.Date.ToString(), read.IsIso).Should().Be((date, true));
    }

    [Theory]
    [InlineData("1899")]
    [InlineData("0001-01-01")]
    [InlineData("2101-01")]
    [InlineData("9999-12-31")]
    [InlineData("1850-01 – 9999-12")]
    public void A_year_that_no_career_has_is_not_taken_even_in_iso_form(string text) => ForeignDates.Read(text, Bench.Today).Should().Be(DateReading.Unread);

    [Theory]
    [InlineData("\u0662\u0660\u0661\u0669")]
    [InlineData("\u0663/\u0662\u0660\u0661\u0669")]
    [InlineData("\u0661\u0662.\u0663.\u0662\u0660\u0661\u0669")]
    [InlineData("May '\u0661\u0669")]
    [InlineData("\u0663/\u0667/\u0662\u0664, \u0662:\u0662\u0662 PM")]
    public void Digits_of_other_scripts_are_kept_as_words(string text)
    {
        ForeignDates.Read(text, Bench.Today).Should().Be(DateReading.Unread);
        CareerContext.Exchange.LinkedIn.ExportDates.Iso(text, Bench.Today).Should().Be(text);
    }

    [Theory]
    [InlineData(" a ")]
    [InlineData(" 2019 - ")]
    [InlineData("– ")]
    public void A_long_text_is_no_date_and_costs_nothing(string part)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ForeignDates.Read(string.Concat(Enumerable.Repeat(part, 200_000)), Bench.Today).Should().Be(DateReading.Unread);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("Aug. 2012", "2012-08")]
    [InlineData("March 2019", "2019-03")]
    [InlineData("March 5th, 2019", "2019-03-05")]
    [InlineData("5 March 2019", "2019-03-05")]
    [InlineData("2012 August", "2012-08")]
    [InlineData("Sept 2020", "2020-09")]
    [InlineData("März 2019", "2019-03")]
    [InlineData("3. März 2019", "2019-03-03")]
    [InlineData("Dez. 2011", "2011-12")]
    [InlineData("1er août 2010", "2010-08-01")]
    [InlineData("févr. 2014", "2014-02")]
    [InlineData("octubre de 2015", "2015-10")]
    [InlineData("5 de enero de 2016", "2016-01-05")]
    [InlineData("fevereiro de 2018", "2018-02")]
    [InlineData("dezembro 2018", "2018-12")]
    [InlineData("2019年3月", "2019-03")]
    [InlineData("2019年3月14日", "2019-03-14")]
    [InlineData("Mar '19", "2019-03")]
    [InlineData("Jun ’98", "1998-06")]
    [InlineData("2019/03", "2019-03")]
    [InlineData("2019.3.14", "2019-03-14")]
    [InlineData("03/2019", "2019-03")]
    [InlineData("3.2019", "2019-03")]
    [InlineData("14.03.2019", "2019-03-14")]
    [InlineData("04.03.2019", "2019-03-04")]
    [InlineData("03/14/2019", "2019-03-14")]
    [InlineData("14/03/2019", "2019-03-14")]
    [InlineData("03/03/2019", "2019-03-03")]
    [InlineData("2013-12-021", "2013-12-21")]
    [InlineData("2019-03-14T10:00:00Z", "2019-03-14")]
    public void A_date_in_words_or_another_order_is_understood(string text, string date)
    {
        DateReading read = ForeignDates.Read(text, Bench.Today);
        (read.Date.ToString(), read.IsIso, read.IsSure).Should().Be((date, false, true));
    }

    [Theory]
    [InlineData("03/04/2019", "2019")]
    [InlineData("2019-13-01", "2019")]
    [InlineData("2019-02-31", "2019-02")]
    [InlineData("Summer 2024", "2024")]
    [InlineData("ca. 2012", "2012")]
    [InlineData("2012-13", "2012")]
    public void What_is_uncertain_is_not_taken(string text, string date)
    {
        DateReading read = ForeignDates.Read(text, Bench.Today);
        (read.Date.ToString(), read.IsSure).Should().Be((date, false));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-1-08-01")]
    [InlineData("soon")]
    [InlineData("ERROR invalid Date")]
    [InlineData("12345")]
    [InlineData("March")]
    [InlineData("2012, 2014 and 2016")]
    public void What_is_no_date_stays_unread(string text) => ForeignDates.Read(text, Bench.Today).Should().Be(DateReading.Unread);

    [Theory]
    [InlineData("Present")]
    [InlineData("current")]
    [InlineData("To date")]
    [InlineData("heute")]
    [InlineData("bis heute")]
    [InlineData("aujourd'hui")]
    [InlineData("Aujourd’hui")]
    [InlineData("présent")]
    [InlineData("actualidad")]
    [InlineData("Atualmente")]
    [InlineData("até o momento")]
    [InlineData("現在")]
    public void What_goes_on_is_understood(string text) => ForeignDates.Read(text, Bench.Today).IsPresent.Should().BeTrue();

    [Theory]
    [InlineData("2012-2014", "2012", "2014")]
    [InlineData("2012 – 2014", "2012", "2014")]
    [InlineData("2012 to 2014", "2012", "2014")]
    [InlineData("March 2012 - Aug 2014", "2012-03", "2014-08")]
    [InlineData("03/2012 – 08/2014", "2012-03", "2014-08")]
    [InlineData("seit 2012", "2012", null)]
    public void A_period_has_two_ends(string text, string start, string? end)
    {
        DateReading read = ForeignDates.Read(text, Bench.Today);
        (read.Date.ToString(), read.End?.Date?.ToString()).Should().Be((start, end));
    }

    [Fact]
    public void A_period_may_go_on() => ForeignDates.Read("Mar 2012 - Present", Bench.Today).End!.IsPresent.Should().BeTrue();
}
