using System.Text;

namespace CareerContext.Exchange.Paper;

/// <summary>Writes a résumé as plain text, for forms and mails: headings in capitals, points with dashes, no line is folded.</summary>
internal static class PlainTextWriter
{
    /// <summary>Writes it; UTF-8.</summary>
    public static byte[] Write(PaperResume resume)
    {
        List<string> blocks = [];
        List<string> head = [.. new[] { resume.Name, resume.Headline }.OfType<string>()];
        head.AddRange(resume.Contacts.Select(l => string.Join(PaperResume.Between, l.Select(Contact))));
        if (head.Count > 0) blocks.Add(string.Join('\n', head));
        foreach (PaperSection section in resume.Sections) Section(blocks, section);
        return Encoding.UTF8.GetBytes(string.Join("\n\n", blocks) + (blocks.Count > 0 ? "\n" : ""));
    }

    private static void Section(List<string> blocks, PaperSection section)
    {
        blocks.Add(section.Title.ToUpperInvariant());
        blocks.AddRange(section.Paragraphs.Select(p => Lines(p, "")));
        if (section.Lines.Count > 0) blocks.Add(string.Join('\n', section.Lines.Select(l => "- " + l.Plain)));
        if (section.IsList) blocks.Add(string.Join('\n', section.Entries.Select(e => "- " + Line(e))));
        else if (section.IsRegister) blocks.Add(string.Join('\n', section.Entries.Select(Point)));
        else blocks.AddRange(section.Entries.Select(e => section.IsLine(e) ? Line(e) : Entry(e)));
    }

    private static string Line(PaperEntry entry) => string.Join(PaperResume.Between, entry.Cells.Prepend(entry.Title).Select(c => c.Plain).Concat(Leading(entry)));

    // One point; what is told of it is indented.
    private static string Point(PaperEntry entry)
    {
        IEnumerable<string> told = [.. entry.Notes.Select(n => n.Plain), .. entry.Paragraphs.Select(p => Lines(p, "  ")), .. entry.Bullets.Select(b => "- " + Lines(b, "    "))];
        return string.Concat(told.Select(t => "\n  " + t).Prepend("- " + Line(entry)));
    }

    private static string Entry(PaperEntry entry)
    {
        List<string> lines = [];
        if (entry.Title.Plain.Length > 0) lines.Add(entry.Title.Plain);
        if (entry.Cells.Count > 0) lines.Add(string.Join(PaperResume.Between, entry.Cells.Select(c => c.Plain)));
        lines.AddRange(Leading(entry).Select(a => "Website: " + a));
        lines.AddRange(entry.Notes.Select(n => n.Plain));
        lines.AddRange(entry.Paragraphs.Select(p => Lines(p, "")));
        lines.AddRange(entry.Bullets.Select(b => "- " + Lines(b, "  ")));
        return string.Join('\n', lines);
    }

    private static List<string> Leading(PaperEntry entry) => [.. entry.Cells.Prepend(entry.Title).Select(w => w.Link).OfType<string>()];

    // An address that says the name too stands for both.
    private static string Contact(PaperWords contact)
    {
        bool isWeb = contact.Link is { } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (!isWeb) return contact.Plain;
        string words = contact.Link!.Contains(contact.Text, StringComparison.OrdinalIgnoreCase) ? contact.Link : $"{contact.Text} ({contact.Link})";
        return contact.Label is null ? words : $"{contact.Label}: {words}";
    }

    private static string Lines(string paragraph, string indent) => string.Join("\n" + indent, paragraph.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
