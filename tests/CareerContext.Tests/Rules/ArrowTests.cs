using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Rules;

/// <summary>Who may know whom (src/README.md). What a project boundary would forbid, this does, in milliseconds.</summary>
public sealed class ArrowTests
{
    // Folder → the library's folders that it may speak of. A folder that is not named here is a noun: a slice.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Store"] = [],
        ["Records"] = ["Store", "Context"],
        ["Context"] = ["Store", "Records", "Vocabulary", "Person"], // Every answer is about the person.
        ["Vocabulary"] = ["Store", "Records", "Context"],
        ["Exchange"] = ["Store", "Records", "Context", "Vocabulary", .. Slices()],
        ["Editing"] = ["Store", "Records", "Context", "Vocabulary", "Exchange", .. Slices()],
        ["Quality"] = ["Store", "Records", "Context", "Vocabulary", "Exchange", "Editing", .. Slices()],
        ["Mcp"] = ["Store", "Records", "Context", "Vocabulary", "Exchange", "Editing", "Quality", .. Slices()],
        ["Cli"] = ["Store", "Records", "Context", "Vocabulary", "Exchange", "Editing", "Quality", "Mcp", .. Slices()],
    };

    private static readonly string[] Slice = ["Store", "Records", "Context"];

    [Fact]
    public void Folders_of_the_library_know_only_what_is_below_them()
    {
        List<string> wrong = [];
        foreach (SourceFile file in SourceFile.Library.Where(f => f.Folder.Length > 0))
        {
            string[] allowed = [.. MayKnow.GetValueOrDefault(file.Folder, Slice), .. Extra(file)];
            wrong.AddRange(file.KnownFolders().Where(f => Folders().Contains(f) && !allowed.Contains(f)).Select(f => $"{file.Path} speaks of CareerContext.{f}"));
        }
        wrong.Should().BeEmpty("an arrow points the wrong way. Move the code to the folder that may know both (Context for answers, Exchange for formats, Cli and Mcp for faces), " +
            "or pass what is needed as a value. If the house has changed, change MayKnow here and the picture in src/README.md together");
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_slice_or_has_its_arrows() =>
        Folders().Except(Slices()).Should().BeSubsetOf(MayKnow.Keys, "a slice has a *Kind.cs; any other new folder needs a line in MayKnow and one in src/README.md");

    [Theory]
    [InlineData("Dapper", "only Store/ and *Store.cs speak SQL; add a method to CareerSession or to the noun's store")]
    [InlineData("Microsoft.Data.Sqlite", "only Store/ and *Store.cs open the file; use CareerFile.Read and Write")]
    [InlineData("SQLitePCL", "only Store/ chooses the engine")]
    [InlineData("ModelContextProtocol", "only Mcp/ and *Tools|*Resources|*Prompts.cs speak MCP (and the demo, which is a client); return a value and let Mcp/ wrap it")]
    [InlineData("System.CommandLine", "only Cli/ and *Verbs.cs know the command line; pass plain arguments")]
    [InlineData("Spectre.Console", "only Cli/ and *Verbs.cs write to the terminal; return a value and let Cli/ print it")]
    [InlineData("Microsoft.Extensions.AI", "only Context/Understanding/MeaningSearch.cs knows embedding generators; no part of the program makes or needs one")]
    [InlineData("Microsoft.AspNetCore", "only the server project serves HTTP")]
    public void A_foreign_library_stays_behind_its_door(string library, string remedy) =>
        SourceFile.All.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Knows(library) && !MayUse(library, f)).Select(f => f.Path).Should().BeEmpty(remedy);

    [Fact]
    public void The_library_does_not_know_its_server() =>
        SourceFile.Library.Where(f => f.Knows("CareerContext.Server")).Select(f => f.Path).Should().BeEmpty("the server references the library; pass what is needed in as an argument or a delegate");

    [Fact]
    public void The_library_needs_no_web_framework() =>
        File.ReadAllText(Repository.File("src", "CareerContext", "CareerContext.csproj")).Should().NotContain("Microsoft.AspNetCore", "only the server project serves HTTP");

    // RecordKinds and Sections are the two lists of all nouns; the face's roles within a slice know their face.
    private static string[] Extra(SourceFile file) => file.Name switch
    {
        "RecordKinds.cs" or "Sections.cs" => Slices(),
        _ when IsMcpRole(file) => ["Mcp"],
        _ when file.Name.EndsWith("Verbs.cs", StringComparison.Ordinal) => ["Cli"],
        _ => [],
    };

    private static bool MayUse(string library, SourceFile file) => library switch
    {
        "Dapper" or "Microsoft.Data.Sqlite" => file.Folder == "Store" || file.Name.EndsWith("Store.cs", StringComparison.Ordinal),
        "SQLitePCL" => file.Folder == "Store",
        "Microsoft.Extensions.AI" => file.Name == "MeaningSearch.cs",
        "ModelContextProtocol" => file.Folder == "Mcp" || IsMcpRole(file) || (file.Folder == "Cli" && file.Name.StartsWith("Demo", StringComparison.Ordinal)) || InServer(file),
        "System.CommandLine" or "Spectre.Console" => file.Folder == "Cli" || file.Name.EndsWith("Verbs.cs", StringComparison.Ordinal),
        _ => InServer(file),
    };

    private static bool IsMcpRole(SourceFile file) => file.Name.EndsWith("Tools.cs", StringComparison.Ordinal) || file.Name.EndsWith("Resources.cs", StringComparison.Ordinal) || file.Name.EndsWith("Prompts.cs", StringComparison.Ordinal);

    private static bool InServer(SourceFile file) => file.Path.StartsWith("src/CareerContext.Server/", StringComparison.Ordinal);

    private static IEnumerable<string> Folders() => SourceFile.Library.Select(f => f.Folder).Where(f => f.Length > 0).Distinct();

    private static string[] Slices() => [.. SourceFile.Library.Where(f => f.Name.EndsWith("Kind.cs", StringComparison.Ordinal)).Select(f => f.Folder).Distinct()];
}
