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
    [Theory]
    [InlineData("rendercv")]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("docx")]
    public void All_of_the_sample_person_comes_back(string format)
    {
        Assert.SkipUnless(Formats.Import.Any(f => f.Name == format), $"there is no reader of {format} yet");
        (List<string> missed, string report) = Measure(OnPaper.Import(Encoding.UTF8.GetString(Sample.Content())), format);
        if (Environment.GetEnvironmentVariable("CAREERCONTEXT_REPORT") is { Length: > 0 } path) File.WriteAllText($"{path}.{format}.txt", report);
        missed.Should().BeEmpty(report);
    }

    private static (List<string> Missed, string Report) Measure(CareerSnapshot career, string format)
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
        return (missed, string.Create(CultureInfo.InvariantCulture, $"{format}: {said.Count - missed.Count} of {said.Count} facts ({share:P1})\nmissed:\n{string.Join('\n', missed)}\nfound besides:\n{string.Join('\n', found.Except(said))}"));
    }

    // TEMP
    [Fact]
    public void Temp()
    {
        System.Text.StringBuilder all = new();
        foreach (string format in (string[])["rendercv", "markdown", "text", "html", "docx"])
        {
            foreach (Xunit.ITheoryDataRow row in ForeignFileTests.Resumes)
            {
                string name = (string)row.GetData()[0]!;
                try
                {
                    CareerSnapshot career = OnPaper.Import(ForeignFolder.Resume(name), "resume.json");
                    (List<string> missed, string report) = Measure(career, format);
                    all.Append("@@ ").Append(name).Append(' ').Append(report).Append('\n');
                }
                catch (Exception e) { all.Append("@@ ").Append(name).Append(' ').Append(format).Append(": ERROR ").Append(e.Message.Split('\n')[0]).Append('\n'); }
            }
        }
        File.WriteAllText("/tmp/round-others.txt", all.ToString());
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
