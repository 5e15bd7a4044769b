using System.Text.RegularExpressions;

namespace CareerContext.Tests.Rules;

/// <summary>Sizes, names and comments that read well. Each failure names the places, the worst first.</summary>
public sealed partial class ReadabilityTests
{
    private static readonly string[] Banned = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Data", "Info", "Dto", "Item", "Items"];
    private static readonly string[] Documented = ["Store", "Context", "Records"];

    [Fact]
    public void Files_stay_below_250_lines_and_none_exceeds_400()
    {
        List<(int Lines, string Place)> files = [.. SourceFile.All.Select(f => (f.Lines.Length, f.Path))];
        MustBeSmall(files, usual: 250, most: 400, "file", "split it by what it is about; the second half usually has a name already");
    }

    [Fact]
    public void Methods_stay_below_35_lines_and_none_exceeds_60()
    {
        List<(int Lines, string Place)> methods = [.. SourceFile.All.SelectMany(f => f.Declarations.Where(d => d.IsMethod).Select(d => (d.Lines, $"{f.Path}:{d.First} {d.Name}")))];
        methods.Should().HaveCountGreaterThan(100, "the scan finds the methods");
        MustBeSmall(methods, usual: 35, most: 60, "method", "name its steps and make each a method");
    }

    [Fact]
    public void No_name_says_nothing() =>
        SourceFile.All.SelectMany(f => f.Declarations.Where(d => d.IsType).Select(d => (Place: $"{f.Path}:{d.First}", d.Name)).Append((Place: f.Path, Name: Path.GetFileNameWithoutExtension(f.Name))))
            .Where(n => Words().Matches(n.Name).Any(w => Banned.Contains(w.Value))).Select(n => $"{n.Place} {n.Name}")
            .Should().BeEmpty("{0} say nothing about what a thing is; call it by the owner's word (Experience, Story) or by its role (Store, Section, Tools, Verbs)", string.Join(", ", Banned));

    [Fact]
    public void A_test_is_a_sentence() =>
        SourceFile.All.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal) && f.Name.EndsWith("Tests.cs", StringComparison.Ordinal))
            .SelectMany(f => f.Declarations.Where(d => d.IsMethod && d.Head.StartsWith("public void ", StringComparison.Ordinal) && d.Owner!.Name.EndsWith("Tests", StringComparison.Ordinal) && d.Name != "Dispose")
                .Where(d => !d.Name.Contains('_', StringComparison.Ordinal)).Select(d => $"{f.Path}:{d.First} {d.Name}"))
            .Should().BeEmpty("a test's name says what holds, in words: An_end_date_may_not_precede_the_start");

    [Fact]
    public void Public_types_and_members_of_the_kernel_say_what_they_take_and_give()
    {
        List<string> silent = [];
        foreach (SourceFile file in SourceFile.Library.Where(f => Documented.Contains(f.Folder)))
        {
            silent.AddRange(file.Declarations.Where(d => d.IsPublic && !d.Head.Contains(" override ", StringComparison.Ordinal) && !IsDocumented(file, d))
                .Select(d => $"{file.Path}:{d.First} {d.Name}"));
        }
        silent.Should().BeEmpty("write a /// summary: what it is, in which unit or format, and which errors it throws");
    }

    [Fact]
    public void Namespaces_follow_folders_and_are_file_scoped() =>
        SourceFile.All.Where(f => f.Declarations.Count > 0 && !f.Code.Contains($"namespace {Space(f)};", StringComparison.Ordinal)).Select(f => $"{f.Path} should say: namespace {Space(f)};")
            .Should().BeEmpty();

    private static void MustBeSmall(List<(int Lines, string Place)> all, int usual, int most, string what, string remedy)
    {
        List<string> large = [.. all.Where(a => a.Lines > usual).OrderByDescending(a => a.Lines).Select(a => $"{a.Lines} lines: {a.Place}")];
        all.Where(a => a.Lines > most).Select(a => a.Place).Should().BeEmpty("no {0} may exceed {1} lines: {2}", what, most, remedy);
        large.Count.Should().BeLessThanOrEqualTo(all.Count / 20, "at most one {0} in twenty may exceed {1} lines ({2}):\n{3}\n", what, usual, remedy, string.Join('\n', large));
    }

    // The line above the declaration, or above its attributes. A partial type is documented once.
    private static bool IsDocumented(SourceFile file, Declaration declaration)
    {
        int line = declaration.First - 2;
        while (line >= 0 && file.Lines[line].TrimStart().StartsWith('[')) line--;
        return line >= 0 && file.Lines[line].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    private static string Space(SourceFile file) => Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.');

    [GeneratedRegex("[A-Z][a-z0-9]*|[A-Z]+(?![a-z])")]
    private static partial Regex Words();
}
