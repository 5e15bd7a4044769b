namespace CareerContext.Tests.Rules;

/// <summary>The scan itself: a rule that reads code wrongly finds nothing, and nobody notices.</summary>
public sealed class SourceScanTests
{
    [Fact]
    public void Comments_and_strings_are_no_code()
    {
        const string Text = "a(\"{ // \\\" }\"); // {\nb($\"x{c(\"}\")}{{\"); /* { \n */ d('{', @\"\\\"\"{\", $@\"{e}\"\"\"); f(\"\"\"\n{ \" }\n\"\"\"); g";
        string code = SourceText.Blank(Text);
        code.Should().HaveLength(Text.Length).And.NotContainAny("{", "}", "\"", "//", "c(");
        code.Count(c => c == '\n').Should().Be(4);
        string.Concat(code.Where(c => !char.IsWhiteSpace(c))).Should().Be("a();b();d(,,);f();g");
    }

    [Fact]
    public void Types_and_members_are_found_with_their_lines()
    {
        const string Text = """
            using System;
            namespace A;
            public sealed record Pair(int One, int Two);
            [Some(Thing = typeof(int[]))]
            public sealed partial class B<T>(int x) : C where T : class
            {
                private const int D = 1;
                public int E { get; init; } = new() { 1 };
                public static Kind Table { get; } = new("x",
                [
                    new(1) { F = 2 },
                ]) { Lists = [] };
                public int G
                {
                    get => 1;
                }
                [Fact]
                public void H<U>(Func<int> f)
                    where U : class
                {
                    if (x) { }
                }
                public int I() => x switch
                {
                    1 => 2,
                };
                internal enum J { K, L }
                protected abstract void M();
                public static bool operator <(B<T> left, B<T> right) => true;
            }
            """;
        List<Declaration> found = Declarations.Of(SourceText.Blank(Text));
        found.Select(d => (d.Name, d.First, d.Last, d.IsType, d.IsMethod)).Should().Equal(
            ("Pair", 3, 3, true, false),
            ("B", 5, 30, true, false),
            ("D", 7, 7, false, false),
            ("E", 8, 8, false, false),
            ("Table", 9, 12, false, false),
            ("G", 13, 16, false, false),
            ("H", 18, 22, false, true),
            ("I", 23, 26, false, true),
            ("J", 27, 27, true, false),
            ("M", 28, 28, false, true),
            ("operator", 29, 29, false, true));
        found.Where(d => d.IsPublic).Select(d => d.Name).Should().Equal("Pair", "B", "E", "Table", "G", "H", "I", "operator");
    }

    [Fact]
    public void The_files_of_the_house_are_found()
    {
        SourceFile.Library.Select(f => f.Folder).Should().Contain("Store").And.Contain("Records").And.Contain("Experiences");
        SourceFile store = SourceFile.Library.Single(f => f.Name == "CareerFile.cs");
        store.Knows("Microsoft.Data.Sqlite").Should().BeTrue();
        store.Knows("Microsoft.Data").Should().BeTrue();
        store.Knows("Data.Sqlite").Should().BeFalse();
        SourceFile.Library.Single(f => f.Name == "RecordKinds.cs").KnownFolders().Should().Contain(["Experiences", "Awards"]).And.NotContain("Records");
    }
}
