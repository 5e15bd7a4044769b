using System.Diagnostics;
using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.Prose;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>Texts that no person wrote: refused in a sentence or read in time, never a crash.</summary>
public sealed class ProseLimitTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "a.txt", Repeated("a | b · c\t") }, { "a.txt", Repeated("EXPERIENCE\n\nEngineer, Acme (2019 - 2020)\n- x\n") }, { "a.txt", "SKILLS\n" + Repeated("Go, ") }, { "a.txt", "SKILLS\n\nWeb: " + Repeated("HTML CSS ") },
        { "a.txt", Repeated("(((([[[[") }, { "a.txt", "EXPERIENCE\n- x\n" + Repeated("    deeper\n") }, { "a.txt", Repeated("Jan - Feb - Mar - 2019 - ") }, { "a.txt", "EDUCATION\n" + Repeated("2019\n") },
        { "a.txt", Repeated("SUMMARY\nA.\n") }, { "a.txt", Repeated("x\n=====\n") }, { "a.txt", "INTERESTS\n" + Repeated("tea; ") }, { "a.txt", Repeated("a") }, { "a.txt", "EXPERIENCE\n" + Repeated("Engineer, Acme\n") },
        { "a.md", Repeated("[") }, { "a.md", Repeated("**a ") }, { "a.md", Repeated("> ") }, { "a.md", Repeated("- ") }, { "a.md", Repeated("`") }, { "a.md", Repeated("[a](b)|") }, { "a.md", "# " + Repeated("[a](b) ") },
        { "a.md", Repeated("<a href=") }, { "a.md", Repeated("|a|b|\n|-|-|\n") }, { "a.md", Repeated("# x\n\n") }, { "a.md", Repeated("*a_") }, { "a.md", Repeated("![") }, { "a.md", Repeated("<!--") }, { "a.md", Repeated("&amp;") },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_text_is_read_or_refused_in_time(string name, string source)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ForeignFile file = Importer.Open(Encoding.UTF8.GetBytes(source), name);
        try
        {
            file.Format.Read(file, Bench.Today).Should().NotBeNull();
        }
        catch (CareerException refused)
        {
            refused.Message.Should().EndWith(".");
        }
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "{0} must not cost its square", source[..20]);
    }

    [Fact]
    public void A_text_of_five_megabytes_is_read_in_seconds()
    {
        StringBuilder text = new();
        while (text.Length < (5 * 1024 * 1024) - 20_000) text.Append(ProsePeople.English).Append('\n').Append(string.Join('\n', Enumerable.Repeat("A long line of a story that goes on and on, told by somebody who had much to say about it.", 100))).Append('\n');
        Stopwatch watch = Stopwatch.StartNew();
        Written.Text(text.ToString()).Career.Records.Should().NotBeEmpty();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("   \n\n", "*no word in the file*")]
    [InlineData("a\u0001\u0002\u0003\u0004b", "*not text*")]
    public void What_is_no_text_is_refused(string source, string message) => FluentActions.Invoking(() => Read(Encoding.UTF8.GetBytes(source))).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void A_text_of_more_than_five_megabytes_is_refused() =>
        FluentActions.Invoking(() => Read(Encoding.UTF8.GetBytes(new string('a', 6 * 1024 * 1024)))).Should().Throw<CareerException>().WithMessage("*larger than 5 MB*");

    [Theory]
    [InlineData("Certificates", "Cloud Badge, ()")]
    [InlineData("Certificates", "Cloud Badge | ( )")]
    [InlineData("Awards", "Cloud Badge, [ ]")]
    [InlineData("Publications", "Cloud Badge\t()")]
    [InlineData("Projects", "Cloud Badge ()")]
    [InlineData("Certificates", ", at Cloud Badge")]
    [InlineData("Experience", ", at Cloud Badge\t2019")]
    [InlineData("Education", ", at Cloud Badge\t2019")]
    public void Empty_parts_are_no_parts(string section, string line)
    {
        Written written = Written.Text($"Ada Bellweather\nada@bell.example\n\n{section}\n\n{line}\n");
        written.Lost().Should().BeEmpty();
    }

    [Fact]
    public void A_title_has_two_sides()
    {
        TitleAt.Split("Welder at Hull").Should().Be(("Welder", "Hull"));
        TitleAt.Split(" , at Hull").Should().BeNull();
        TitleAt.Split("Welder at  ").Should().BeNull();
    }

    [Fact]
    public void A_letter_without_any_section_is_kept_as_notes_or_summary()
    {
        Written written = Written.Text("To whom it may concern\n\nthe ship sails at noon\nbring the blue box\n");
        written.Lost().Should().BeEmpty();
        written.Career.Records.Should().ContainSingle().Which.Record.Kind.Name.Should().Be("person");
    }

    [Theory]
    [InlineData("cv", "# Ada\n\ntext", "markdown")]
    [InlineData("cv.txt", "Ada\n\ntext", "text")]
    [InlineData("cv.md", "Ada", "markdown")]
    [InlineData("cv", "Ada Bellweather\nEngineer", "text")]
    [InlineData("cv.json", "Ada", "json-resume")]
    [InlineData("cv", "{\"basics\":{}}", "json-resume")]
    public void The_format_of_a_text_is_known(string name, string source, string format) => Formats.Of(new ForeignContent(Encoding.UTF8.GetBytes(source), name)).Name.Should().Be(format);

    private static void Read(byte[] content)
    {
        ForeignFile file = Importer.Open(content, "a.txt", "text");
        file.Format.Read(file, Bench.Today);
    }

    private static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
}
