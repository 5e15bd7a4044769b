using System.Text;
using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange;

public sealed class ImportRefusalTests
{
    [Theory]
    [InlineData("not json", "The file is not valid JSON: line 1, column 2. Nothing was imported.")]
    [InlineData("{\n  \"basics\": {\"name\": \"Zoë\",}\n}", "The file is not valid JSON: line 2, column 28. Nothing was imported.")]
    [InlineData("{\"basics\":", "The file is not valid JSON: line 1, column 11. Nothing was imported.")]
    [InlineData("[1]", "The JSON is not an object; a JSON Resume is one object with sections such as basics and work.")]
    [InlineData("\"text\"", "The JSON is not an object; a JSON Resume is one object with sections such as basics and work.")]
    [InlineData("{\"dependencies\":{}}", "None of JSON Resume's sections is in this file; if it is one all the same, import it with --format json-resume.")]
    [InlineData("", "The file is empty; there is nothing to import.")]
    public void What_is_no_resume_is_refused_in_one_sentence(string content, string message) =>
        FluentActions.Invoking(() => Bench.Plan(content)).Should().Throw<CareerException>().WithMessage(message);

    [Fact]
    public void A_file_of_unknown_sections_imports_when_its_format_is_named() =>
        Importer.Plan("{\"dependencies\":{\"a\":1}}"u8.ToArray(), "x.json", "json-resume", null, Bench.Today).Records.Should().ContainSingle();

    [Fact]
    public void An_unknown_format_is_refused_with_the_known_ones() =>
        FluentActions.Invoking(() => Importer.Open("{}"u8.ToArray(), "x", "word")).Should().Throw<CareerException>().WithMessage("*known are: docx, *rendercv, fresh,*json-resume, markdown, text.");

    [Fact]
    public void Deep_nesting_is_refused_at_once()
    {
        string deep = "{\"work\":" + new string('[', 10_000) + new string(']', 10_000) + "}";
        FluentActions.Invoking(() => Bench.Plan(deep)).Should().Throw<CareerException>().WithMessage("The JSON is nested deeper than 64 levels*");
    }

    [Fact]
    public void A_large_file_is_refused_without_reading_it_whole()
    {
        using EndlessStream endless = new();
        FluentActions.Invoking(() => Importer.Open(endless, "big.json")).Should().Throw<CareerException>().WithMessage("The file is larger than 50 MB*");
        endless.Taken.Should().BeLessThan(Importer.MaxBytes + 1_000_000);
        FluentActions.Invoking(() => Importer.Open(new byte[Importer.MaxBytes + 1], "big.json")).Should().Throw<CareerException>().WithMessage("The file is larger than 50 MB*");
    }

    [Fact]
    public void Text_in_another_encoding_is_refused() =>
        FluentActions.Invoking(() => Importer.Plan(Encoding.Latin1.GetBytes("{\"basics\":{\"name\":\"Zoë\"}}"), "a.json", null, null, Bench.Today))
            .Should().Throw<CareerException>().WithMessage("The file is not UTF-8 text*");

    [Fact]
    public void Five_thousand_jobs_are_planned_and_known_again()
    {
        string json = $$"""{"work":[{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{"name":"Company {{i % 400}}","position":"Job {{i}}","startDate":"20{{i % 20:00}}-01","highlights":["One","Two"]}"""))}}]}""";
        using Bench bench = new();
        Bench.Plan(json).Count(PlanStatus.New).Should().Be(5_000);
        bench.Import(json);
        ImportBasis basis = bench.File.Read(ImportBasis.Load);
        Importer.Plan(Importer.Open(Encoding.UTF8.GetBytes(json), "resume.json"), basis, Bench.Today).Count(PlanStatus.Unchanged).Should().Be(5_000);
    }

    private sealed class EndlessStream : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        private int Fill(int count)
        {
            Taken += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Fill(count);

        public override int Read(Span<byte> buffer) => Fill(buffer.Length);

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
