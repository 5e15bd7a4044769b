using System.Text.RegularExpressions;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Rules;

/// <summary>One C# file of the repository.</summary>
internal sealed partial class SourceFile
{
    private static readonly Lazy<List<SourceFile>> Every = new(() => [.. Read("src"), .. Read("tests")]);

    private SourceFile(string path)
    {
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        Code = SourceText.Blank(Text);
        Lines = Text.TrimEnd('\n').Split('\n');
        Declarations = Rules.Declarations.Of(Code);
    }

    /// <summary>All files that people write, in src/ and tests/.</summary>
    public static IReadOnlyList<SourceFile> All => Every.Value;

    /// <summary>The library's files.</summary>
    public static IEnumerable<SourceFile> Library => All.Where(f => f.Path.StartsWith("src/CareerContext/", StringComparison.Ordinal));

    /// <summary>From the repository's root, with slashes.</summary>
    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The library's folder that it lies in, e.g. <c>Store</c>; empty at the library's root and elsewhere.</summary>
    public string Folder => LibraryFolder().Match(Path).Groups[1].Value;

    public string Text { get; }

    /// <summary>The text without comments and strings.</summary>
    public string Code { get; }

    public string[] Lines { get; }

    public IReadOnlyList<Declaration> Declarations { get; }

    /// <summary>Whether the code speaks of a namespace or of one below it, by using or by full name.</summary>
    public bool Knows(string space) => Regex.IsMatch(Code, $@"(?<![\w.]){Regex.Escape(space)}(?![\w])");

    /// <summary>The library's folders that the code speaks of, its own excepted.</summary>
    public IEnumerable<string> KnownFolders() => LibrarySpace().Matches(Code).Select(m => m.Groups[1].Value).Distinct().Where(f => f != Folder);

    private static IEnumerable<SourceFile> Read(string folder) => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)
        .Where(p => !Output().IsMatch(p) && !p.EndsWith(".Generated.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(p => new SourceFile(p));

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Output();

    [GeneratedRegex("^src/CareerContext/([^/]+)/")]
    private static partial Regex LibraryFolder();

    [GeneratedRegex(@"(?<![\w.])CareerContext\.([A-Z]\w*)(?=[;.\s])")]
    private static partial Regex LibrarySpace();
}
