using System.Globalization;
using System.Text;
using CareerContext.Cli;
using CareerContext.Exchange;
using CareerContext.Exchange.Paper;
using CareerContext.Exchange.RenderCv;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange;

/// <summary>What an export says, an import of it finds again: in a record of the same kind, in the same field.</summary>
public sealed class ExportImportTests
{
    private sealed record Measured(int Said, List<string> Missed, string Report);

    [Theory]
    [InlineData("rendercv")]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("docx")]
    public void All_of_the_sample_person_comes_back(string format)
    {
        Assert.SkipUnless(Formats.Import.Any(f => f.Name == format), $"there is no reader of {format} yet");
        Measured measured = Measure(OnPaper.Import(Encoding.UTF8.GetString(Sample.Content())), format);
        if (Environment.GetEnvironmentVariable("CAREERCONTEXT_REPORT") is { Length: > 0 } path) File.WriteAllText($"{path}.{format}.txt", measured.Report);
        measured.Missed.Should().BeEmpty(measured.Report);
    }

    private static Measured Measure(CareerSnapshot career, string format)
    {
        CareerSnapshot shown = Disclosure.Of(career, new ExportOrder(format) { WithReferences = true }, []);
        Told told = new();
        new PaperBuilder(shown, told).Build();
        List<string> said = [.. Facts(shown, (r, f) => format == "rendercv" ? RenderCvWriter.Says(r, f) : told.Has(r, f))];
        byte[] content = Exporter.Export(career, new ExportOrder(format) { WithReferences = true }).Content;
        ImportPlan plan = Importer.Plan(content, "resume." + format, format, null, Bench.Today);
        HashSet<string> found = [.. plan.Records.SelectMany(r => Facts(r.Record, (_, _) => true))];
        // A description may have taken in a labelled line beside it.
        ILookup<string, string> byField = found.ToLookup(f => f.Split(": ", 2)[0], f => f.Split(": ", 2)[1]);
        List<string> missed = said.FindAll(f => !byField[f.Split(": ", 2)[0]].Any(v => v.Contains(f.Split(": ", 2)[1], StringComparison.Ordinal)));
        double share = 1 - ((double)missed.Count / said.Count);
        return new Measured(said.Count, missed, string.Create(CultureInfo.InvariantCulture, $"{format}: {said.Count - missed.Count} of {said.Count} facts ({share:P1})\nmissed:\n{string.Join('\n', missed)}\nfound besides:\n{string.Join('\n', found.Except(said))}"));
    }

    // Facts of many people's files, whose words are what they are: names that are sentences, dates that are none, grades for skills.
    [Theory]
    [InlineData("rendercv", 0.995)]
    [InlineData("markdown", 0.975)]
    [InlineData("text", 0.97)]
    [InlineData("html", 0.975)]
    [InlineData("docx", 0.975)]
    public void Most_of_what_other_resumes_say_comes_back(string format, double least)
    {
        int said = 0, missed = 0;
        StringBuilder report = new();
        foreach (string name in ForeignFolder.Resumes())
        {
            byte[] resume = ForeignFolder.Resume(name);
            if (name is "dotnet-errors-cleaned.json" or "dotnet-deep-nulls.json" or "fresh-empty.json") continue; // Refused, or nothing that is written.
            Measured measured = Measure(OnPaper.Import(resume, "resume.json"), format);
            (said, missed) = (said + measured.Said, missed + measured.Missed.Count);
            report.Append(name).Append(' ').Append(measured.Report).Append("\n\n");
        }
        if (Environment.GetEnvironmentVariable("CAREERCONTEXT_REPORT") is { Length: > 0 } path) File.WriteAllText($"{path}.others.{format}.txt", report.ToString());
        (1 - ((double)missed / said)).Should().BeGreaterThanOrEqualTo(least);
    }

    private static IEnumerable<string> Facts(CareerSnapshot career, Func<CareerRecord, string, bool> isSaid) => career.Records.SelectMany(r => Facts(r, isSaid));

    // Flags and links are made of other values; a place is one line on paper.
    private static IEnumerable<string> Facts(CareerRecord record, Func<CareerRecord, string, bool> isSaid)
    {
        foreach ((string field, object value) in record.Values.Where(v => v.Value is string && record.Kind.Field(v.Key).Type != FieldType.Link && isSaid(record, v.Key)))
        {
            if (field is "city" or "region" or "country_code" or "location" or "proficiency_normalised" or "category" && record.Kind.Name is "person" or "skill") continue;
            yield return $"{record.Kind.Name}.{field}: {PlainText.CleanLine((string)value)}";
        }
        foreach (FieldList list in record.Kind.Lists.Where(l => isSaid(record, l.Table)))
        {
            foreach (ListEntry entry in record.List(list.Table)) yield return $"{record.Kind.Name}.{list.Table}: {PlainText.CleanLine(list.Table == "links" ? entry.Text("url") ?? entry.Text("username") ?? "" : entry.Text(list.Columns[0].Name) ?? "")}";
        }
    }
}
