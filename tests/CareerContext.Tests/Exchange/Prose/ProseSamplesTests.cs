using CareerContext.Exchange;
using CareerContext.Records;

namespace CareerContext.Tests.Exchange.Prose;

/// <summary>The foreign samples: no word is lost, and one person's renderings say what her JSON says.</summary>
public sealed class ProseSamplesTests(ITestOutputHelper output)
{
    private const string Absent = "";

    public static TheoryData<string> Samples => ForeignFolder.Folder is not { } folder || !Directory.Exists(Path.Combine(folder, "formats")) ? [Absent]
        : [.. ((string[])["txt", "md", "multi"]).SelectMany(f => Directory.GetFiles(Path.Combine(folder, "formats", f))).Where(f => Path.GetExtension(f) is ".txt" or ".md").Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_word_of_a_sample_is_lost_and_none_invented(string name)
    {
        Written written = Written.Of(Read(name), Path.GetFileName(name));
        written.Invented().Should().BeEmpty();
        // A page about a program, no résumé: its pictures' sizes and its links' tooltips are not shown, so they are not kept.
        if (!name.EndsWith("junian-readme.md", StringComparison.Ordinal)) written.Lost().Should().BeEmpty();
    }

    [Theory]
    [InlineData("hackmyresume-jane.txt")]
    [InlineData("hackmyresume-jane.md")]
    public void A_rendering_says_nine_tenths_of_what_it_states_of_the_JSON(string name)
    {
        string source = Read(Path.Combine("formats", "multi", name));
        ILookup<string, string> found = Written.Of(source, name).Career.Records.SelectMany(r => Facts(r.Record)).ToLookup(f => f.Field, f => f.Value);
        List<(string Field, string Value)> stated = [.. Written.Of(Read(Path.Combine("formats", "multi", "hackmyresume-jane.json")), "jane.json").Career.Records.SelectMany(r => Stated(r.Record, Bare(source))).Distinct()];
        stated.Should().HaveCountGreaterThan(80);
        List<string> missed = [.. stated.Where(f => !found[f.Field].Any(v => Says(v, f))).Select(f => $"{f.Field}={f.Value}")];
        (missed.Count * 10).Should().BeLessThanOrEqualTo(stated.Count, "of {0} facts these were missed: {1}", stated.Count, string.Join("\n", missed));
        output.WriteLine($"{name}: {stated.Count - missed.Count} of {stated.Count} facts; missed: {string.Join(", ", missed)}");
    }

    // A date may be more exact, a description may go on.
    private static bool Says(string value, (string Field, string Value) fact) => value == fact.Value
        || (fact.Field.EndsWith("_on", StringComparison.Ordinal) && value.StartsWith(fact.Value, StringComparison.Ordinal))
        || (fact.Field.EndsWith("description", StringComparison.Ordinal) && value.StartsWith(fact.Value, StringComparison.Ordinal));

    // What stands near the record's own name: a word of it elsewhere says nothing of it.
    private static IEnumerable<(string Field, string Value)> Stated(CareerRecord record, string text)
    {
        const int near = 500;
        string name = Bare(record.Text(record.Kind.TitleField) ?? record.Text("organization") ?? "");
        int at = record.Kind.Name == "person" ? 0 : text.IndexOf($" {name} ", StringComparison.Ordinal);
        if (at < 0 || name.Length == 0) return [];
        List<string> windows = [];
        for (; at >= 0 && windows.Count < 20; at = text.IndexOf($" {name} ", at + 1, StringComparison.Ordinal))
        {
            windows.Add($" {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + near)]} ");
            if (record.Kind.Name == "person") break;
        }
        bool isShort = record.Kind.Name is "skill" or "language";
        return Facts(record).Where(f => f.Value.Length > 2 && windows.Exists(w => (isShort ? w[..Math.Min(w.Length, 100)] : w).Contains($" {f.Value} ", StringComparison.Ordinal)));
    }

    private static string Read(string name)
    {
        Assert.SkipUnless(ForeignFolder.Folder is not null && name != Absent && File.Exists(Path.Combine(ForeignFolder.Folder, name)), "the foreign files (../shared/data) are not here");
        return File.ReadAllText(Path.Combine(ForeignFolder.Folder!, name));
    }

    private static IEnumerable<(string Field, string Value)> Facts(CareerRecord record)
    {
        foreach ((string field, object value) in record.Values)
        {
            if (value is string text && record.Kind.Field(field).Type != FieldType.Link) yield return ($"{record.Kind.Name}.{field}", Bare(text));
        }
        foreach ((string list, IReadOnlyList<ListEntry> entries) in record.Lists)
        {
            foreach (string text in entries.SelectMany(e => e.Values.Values).OfType<string>()) yield return ($"{record.Kind.Name}.{list}", Bare(text));
        }
    }

    // Letters and digits alone: marks of a format say nothing.
    private static string Bare(string text) => string.Join(' ', DateWords.Words(text));
}
