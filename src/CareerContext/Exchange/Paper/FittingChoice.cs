using System.Globalization;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Paper;

/// <summary>
/// Chooses from a career what says most for a job and fits on the pages. Every role keeps its heading, so that no gap comes about, and every study and
/// language stays; achievements, skills and all else are taken by what they say for the job, then by how recent they are. No word is added.
/// </summary>
internal sealed class FittingChoice
{
    private const double Recent = 0.3;
    private const double Figure = 0.1;
    private const double Again = 0.85; // Each further achievement of one role counts less.
    private const double ShortestLine = 0.2;
    private const double SecondLine = 1.6;
    private const int Whole = -1;
    private const int MostPoints = 3; // Of a project or an engagement.

    // Whatever says nothing for the job fills what is left in this order.
    private static readonly Dictionary<string, double> OfKind = new(StringComparer.Ordinal)
    {
        ["skill"] = 0.12, ["certificate"] = 0.1, ["project"] = 0.08, ["award"] = 0.06, ["volunteering"] = 0.06, ["publication"] = 0.05, ["reference"] = 0.05, ["interest"] = 0.01,
    };

    private static readonly string[] OfRole = ["description", "technologies_used", "company_description"];
    private static readonly string[] OfStudy = ["description", "courses", "thesis", "grade"];

    private readonly Relevance relevance;
    private readonly CareerSnapshot whole;
    private readonly List<Part> parts = [];

    private FittingChoice(Relevance relevance, CareerSnapshot whole) => (this.relevance, this.whole) = (relevance, whole);

    /// <summary>Chooses.</summary>
    /// <param name="relevance">What each line says for the job.</param>
    /// <param name="pages">The pages there are.</param>
    /// <param name="leftOut">Gets a line for each thing that was left out.</param>
    public static CareerSnapshot Choose(Relevance relevance, int pages, List<string> leftOut)
    {
        FittingChoice choice = new(relevance, relevance.View.Snapshot);
        choice.AddParts();
        List<Part> chosen = choice.Fill(pages * PageEstimate.LinesOfPage);
        leftOut.AddRange(choice.LeftOut([.. chosen]));
        return choice.With(chosen);
    }

    // Something that can be left out: a whole record, an achievement of a role, or one of its fields.
    private sealed record Part(CareerRecord Record, int Entry, string Name, double Value, double Cost);

    private void AddParts()
    {
        foreach ((int i, CareerRecord role) in relevance.View.Roles.Index()) AddRole(role, Recent / (1 + i));
        foreach ((int i, CareerRecord study) in relevance.View.Degrees.Index()) AddFields(study, OfStudy, Recent / (1 + i));
        HashSet<string> groups = [.. whole.Of("skill").Select(s => s.Text("category_id")).OfType<string>()];
        foreach (CareerRecord record in whole.Records.Where(r => OfKind.ContainsKey(r.Kind.Name) && !groups.Contains(r.Id)))
        {
            double cost = record.Kind.Name == "skill" ? PageEstimate.OfName(record.Title ?? "") : CostOf(Shortened(record));
            parts.Add(new Part(record, Whole, "", relevance.Of(record) + OfKind[record.Kind.Name], cost));
        }
    }

    private void AddRole(CareerRecord role, double recent)
    {
        IEnumerable<(int At, double Value, string Text)> achievements = role.List(Achievements.List.Table)
            .Select((e, i) => (i, relevance.OfAchievement(role, i) + recent + (e.Text("text")?.Any(char.IsDigit) == true ? Figure : 0), e.Text("text") ?? ""))
            .OrderByDescending(a => a.Item2);
        foreach ((int rank, (int at, double value, string text)) in achievements.Index()) parts.Add(new Part(role, at, Achievements.List.Table, value * Math.Pow(Again, rank), PageEstimate.OfPoint(text)));
        AddFields(role, OfRole, recent);
    }

    private void AddFields(CareerRecord record, string[] names, double recent)
    {
        foreach (string name in names.Where(n => record.Values.ContainsKey(n) || record.List(n).Count > 0))
        {
            string text = record.Text(name) ?? string.Join(", ", record.Kind.HasField(name) ? [] : record.Texts(name));
            parts.Add(new Part(record, Whole, name, relevance.OfField(record, name) + (name == "company_description" ? 0 : recent / 2), PageEstimate.OfText(text)));
        }
    }

    // The best first, a long one as if it were less good, as long as they fit; what is too long for the rest makes room for what is not.
    private List<Part> Fill(double lines)
    {
        List<Part> chosen = [];
        double left = lines - PageEstimate.Lines(new PaperBuilder(With([]), new Told(), isDense: true).Build());
        HashSet<string> opened = [];
        foreach (Part part in parts.OrderByDescending(p => p.Value / Math.Sqrt(Math.Max(p.Cost, ShortestLine))))
        {
            // The first of a section brings its heading; the first of a role makes two lines of one.
            string opens = OfKind.ContainsKey(part.Record.Kind.Name) ? part.Record.Kind.Name : part.Record.Id;
            double cost = part.Cost + (opened.Contains(opens) ? 0 : opens == part.Record.Id ? SecondLine : PageEstimate.SectionLines);
            if (cost > left) continue;
            opened.Add(opens);
            chosen.Add(part);
            left -= cost;
        }
        // The sums were of parts; the résumé itself is what counts.
        for (double over = Over(chosen, lines); over > 0 && chosen.Count > 0; over = Over(chosen, lines))
        {
            for (double freed = 0; freed < over && chosen.Count > 0; chosen.RemoveAt(chosen.Count - 1)) freed += chosen[^1].Cost;
        }
        return chosen;
    }

    private double Over(List<Part> chosen, double lines) => PageEstimate.Lines(new PaperBuilder(With(chosen), new Told(), isDense: true).Build()) - lines;

    private CareerSnapshot With(List<Part> chosen)
    {
        ILookup<string, Part> byRecord = chosen.ToLookup(p => p.Record.Id, StringComparer.Ordinal);
        Dictionary<string, double> values = chosen.GroupBy(p => p.Record.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(p => p.Value), StringComparer.Ordinal);
        // A group of skills is as good as its best, and stays only with one of them.
        foreach (Part skill in chosen.Where(p => p.Record.Kind.Name == "skill" && p.Record.Text("category_id") is not null))
            values[skill.Record.Text("category_id")!] = Math.Max(values.GetValueOrDefault(skill.Record.Text("category_id")!), skill.Value);
        List<CareerRecord> records = [];
        foreach (RecordKind kind in RecordKinds.All)
        {
            IEnumerable<CareerRecord> kept = whole.Of(kind.Name).Where(r => !OfKind.ContainsKey(kind.Name) || values.ContainsKey(r.Id));
            if (OfKind.ContainsKey(kind.Name)) kept = kept.OrderByDescending(r => values[r.Id]);
            records.AddRange(kept.Select(r => kind.Name == "experience" ? Kept(r, OfRole, byRecord[r.Id]) : kind.Name == "education" ? Kept(r, OfStudy, byRecord[r.Id]) : OfKind.ContainsKey(kind.Name) ? Shortened(r) : r));
        }
        return Disclosure.Of(whole, records);
    }

    private static CareerRecord Kept(CareerRecord record, string[] names, IEnumerable<Part> chosen)
    {
        List<Part> kept = [.. chosen.OrderByDescending(p => p.Value)];
        HashSet<string> gone = [.. names.Except(kept.Select(p => p.Name))];
        Dictionary<string, IReadOnlyList<ListEntry>> lists = record.Lists.Where(l => !gone.Contains(l.Key)).ToDictionary(StringComparer.Ordinal);
        if (lists.ContainsKey(Achievements.List.Table)) lists[Achievements.List.Table] = [.. kept.Where(p => p.Entry != Whole).Select(p => record.List(Achievements.List.Table)[p.Entry])];
        return record with { Values = record.Values.Where(v => !gone.Contains(v.Key)).ToDictionary(StringComparer.Ordinal), Lists = lists };
    }

    // A project or an engagement keeps the points that say most.
    private CareerRecord Shortened(CareerRecord record)
    {
        IReadOnlyList<ListEntry> points = record.List(Achievements.List.Table);
        if (points.Count == 0) return record;
        Dictionary<string, IReadOnlyList<ListEntry>> lists = new(record.Lists, StringComparer.Ordinal)
        {
            [Achievements.List.Table] = [.. points.Select((e, i) => (Entry: e, Value: relevance.OfAchievement(record, i))).OrderByDescending(p => p.Value).Take(MostPoints).Select(p => p.Entry)],
        };
        return record with { Lists = lists };
    }

    private static double CostOf(CareerRecord record)
    {
        PaperResume alone = new PaperBuilder(new CareerSnapshot([record], [], [], 0, default), new Told(), isDense: true).Build();
        return Math.Max(1, PageEstimate.Lines(alone) - PageEstimate.Lines(alone with { Sections = [] }) - PageEstimate.SectionLines);
    }

    private IEnumerable<string> LeftOut(HashSet<Part> chosen)
    {
        List<Part> left = parts.FindAll(p => !chosen.Contains(p));
        foreach (IGrouping<CareerRecord, Part> record in left.Where(p => p.Name.Length > 0).GroupBy(p => p.Record))
        {
            int achievements = record.Count(p => p.Entry != Whole), all = record.Key.List(Achievements.List.Table).Count;
            List<string> what = achievements == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{achievements} of {all} {(all == 1 ? "achievement" : "achievements")}")];
            what.AddRange(record.Where(p => p.Entry == Whole).Select(p => record.Key.Kind.HasField(p.Name) ? record.Key.Kind.Field(p.Name).Label : record.Key.Kind.List(p.Name).Label));
            yield return $"{NameOf(record.Key)}: {string.Join(", ", what)}";
        }
        foreach (IGrouping<RecordKind, Part> kind in left.Where(p => p.Name.Length == 0).GroupBy(p => p.Record.Kind))
            yield return $"{kind.Key.Heading}: {string.Join("; ", kind.Select(p => p.Record.Title ?? p.Record.Id))}";
        foreach (CareerRecord record in chosen.Where(p => p.Name.Length == 0).Select(p => p.Record).Where(r => r.List(Achievements.List.Table).Count > MostPoints))
            yield return string.Create(CultureInfo.InvariantCulture, $"{NameOf(record)}: {record.List(Achievements.List.Table).Count - MostPoints} of {record.List(Achievements.List.Table).Count} achievements");
    }

    // A role by its title and employer, a study by its degree and institution.
    private static string NameOf(CareerRecord record) => string.Join(", ", record.Kind.Fields.Take(2).Select(f => record.Text(f.Name)).OfType<string>().DefaultIfEmpty(record.Id));
}
