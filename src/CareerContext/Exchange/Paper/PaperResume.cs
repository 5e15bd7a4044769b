namespace CareerContext.Exchange.Paper;

/// <summary>Words on paper: with a label before them, and leading somewhere.</summary>
/// <param name="Text">One clean line; empty where the label says all.</param>
/// <param name="Address">Where they lead: an address of the web or of e-mail; null for nowhere.</param>
/// <param name="Label">What stands before them with a colon, e.g. <c>Technologies</c>; null for nothing.</param>
internal sealed record PaperWords(string Text, string? Address = null, string? Label = null)
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>The address where a document may lead; null for any other scheme, which is then shown as text alone.</summary>
    public string? Link => Address is { } address && Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) ? address : null;

    /// <summary>Label and text as plain words.</summary>
    public string Plain => Label is null ? Text : Text.Length == 0 ? Label : $"{Label}: {Text}";
}

/// <summary>One entry of a section: a role, a study, a project.</summary>
/// <param name="Title">Its heading.</param>
internal sealed record PaperEntry(PaperWords Title)
{
    /// <summary>What stands under the heading on one line: whom for, where, when.</summary>
    public IReadOnlyList<PaperWords> Cells { get; init; } = [];

    /// <summary>Text; each may have several lines.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The points; each may have several lines.</summary>
    public IReadOnlyList<string> Bullets { get; init; } = [];

    /// <summary>Labelled lines under that line. Nothing stands between, lest a label of its own be read as the heading of a section.</summary>
    public IReadOnlyList<PaperWords> Notes { get; init; } = [];

    /// <summary>Whether heading and line under it are all of it.</summary>
    public bool IsPlain => Paragraphs.Count == 0 && Bullets.Count == 0 && Notes.Count == 0;
}

/// <summary>A section under its English title.</summary>
/// <param name="Title">E.g. <c>Experience</c>.</param>
internal sealed record PaperSection(string Title)
{
    /// <summary>Text without entries; each may have several lines.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Its entries.</summary>
    public IReadOnlyList<PaperEntry> Entries { get; init; } = [];

    /// <summary>Its lines, where it has no entries.</summary>
    public IReadOnlyList<PaperWords> Lines { get; init; } = [];

    /// <summary>Whether its entries are points of a list: heading and line are all of each.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether its entries are small, as certificates are: where no headings can be set apart, heading and line of each are a point of a list, and what is told of it stands under it.</summary>
    public bool IsRegister { get; init; }

    /// <summary>Whether room is short, so that an entry of which heading and line are all is one heading.</summary>
    public bool IsDense { get; init; }

    /// <summary>Whether an entry stands on one line.</summary>
    public bool IsLine(PaperEntry entry) => IsList || (IsDense && entry.IsPlain);
}

/// <summary>A résumé as people read it. Markdown, plain text, HTML and DOCX all show this and nothing else.</summary>
/// <param name="Name">The person; null where nobody is recorded.</param>
/// <param name="Headline">What stands under the name, or null.</param>
/// <param name="Contacts">Where and how to reach them: lines that hold something.</param>
/// <param name="Sections">The sections that have something to say, in reading order.</param>
internal sealed record PaperResume(string? Name, string? Headline, IReadOnlyList<IReadOnlyList<PaperWords>> Contacts, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>Between cells and contacts.</summary>
    public const string Between = " | ";
}
