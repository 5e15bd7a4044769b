using System.Globalization;
using System.Text.RegularExpressions;
using CareerContext.Context;
using CareerContext.Context.Recognition;
using CareerContext.Exchange.Merging;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Quality;

/// <summary>What is not well-formed, or contradicts another number of the file or of a source.</summary>
internal static partial class AccuracyChecks
{
    private const double YearsApart = 2, ShareApart = 0.25, LeastAge = 13;
    private const int LeastWords = 6, MostCompared = 2_000;

    private static readonly string[] Claims = ["professional_headline", "summary"];

    public static IEnumerable<Finding> Find(ReviewedCareer career) =>
        [.. BrokenRules(career), .. Contradictions(career), .. PeopleLed(career), .. YearsOfExperience(career), .. Figures(career), .. Employers(career), .. Ages(career)];

    private static IEnumerable<Finding> BrokenRules(ReviewedCareer career)
    {
        foreach (CareerRecord record in career.Snapshot.Records)
        {
            List<RuleBreach> broken = RecordRules.Check(record, career.Today, RuleScope.Owner).FindAll(b => !b.IsMissing);
            if (broken.Count == 0) continue;
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "rule", [record], $"{ReviewedCareer.NameOf(record)}: {string.Join("; ", broken.Take(5).Select(b => $"{b.Field} {b.Message}"))}.", $"Correct it: {ReviewedCareer.Edit(record.Id)}.",
                "Values that answers, exports and comparisons can use.", 38 + Math.Min(broken.Count, 5));
        }
    }

    private static IEnumerable<Finding> Contradictions(ReviewedCareer career)
    {
        foreach (MergeDecision question in career.Snapshot.Contradictions.Where(c => c.Field is not null and not "title"))
        {
            if (career.Snapshot.Find(question.RecordId) is not { } record || (record.Kind.HasField(question.Field!) && Equals(record.Text(question.Field!), question.IncomingValue))) continue;
            string label = RecordMerge.LabelOf(record.Kind, question.Field), value = career.IsQuoted(record.Kind, question.Field!) ? $", \"{ReviewedCareer.Short(question.IncomingValue ?? "")}\"" : "";
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "source", [record], $"{ReviewedCareer.NameOf(record)}: {ReviewedCareer.Short(question.SourceName)} gives another {label}{value}.",
                $"Decide which holds: `careercontext review {question.Id} --take new` or `--take old`.", "One value that all sources agree on.", 44, question.Id) with { QuestionId = question.Id };
        }
    }

    // A team of eight within a department of twelve is none; a team of twenty is.
    private static IEnumerable<Finding> PeopleLed(ReviewedCareer career)
    {
        foreach (CareerRecord role in career.View.Roles.Where(r => r.Number("people_led") is not null))
        {
            double stated = role.Number("people_led")!.Value;
            int told = Texts(role).Select(MetricReader.PeopleLed).OfType<int>().DefaultIfEmpty(0).Max();
            if (told < (stated * (1 + ShareApart)) + 1) continue;
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "people led", [role], string.Create(CultureInfo.InvariantCulture, $"{ReviewedCareer.NameOf(role)} states {stated:0} people led, and its text speaks of {told}."),
                $"Say which holds: {ReviewedCareer.Edit(role.Id)}.", "One answer to how many people were led.", 40);
        }
    }

    private static IEnumerable<Finding> YearsOfExperience(ReviewedCareer career)
    {
        if (career.Snapshot.Person is not { } person || career.View.Experience is not { } computed) yield break;
        string roles = string.Create(CultureInfo.InvariantCulture, $"the dated roles make {computed.Years:0.#}");
        if (person.Number("years_experience") is { } stated && Math.Abs(stated - computed.Years) > Math.Max(YearsApart, computed.Years * ShareApart))
        {
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "years of experience", [person], string.Create(CultureInfo.InvariantCulture, $"{stated:0.#} years of experience are stated, and {roles}."),
                $"Correct the number ({ReviewedCareer.Edit(person.Id)}), or add the roles that are missing: `careercontext record add experience`.", "One answer to how many years.", 44);
        }
        if (career.Began is not { } began) yield break;
        double possible = (career.Today.DayNumber - began.DayNumber) / 365.25;
        foreach (string field in Claims.Where(f => person.Text(f) is { Length: <= MostCompared }))
        {
            double claimed = YearsClaimed().Matches(person.Text(field)!).Select(m => double.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
            if (claimed <= possible + YearsApart) continue;
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "years claimed", [person], string.Create(CultureInfo.InvariantCulture, $"The {person.Kind.Field(field).Label} speaks of {claimed:0} years, and what is recorded began {began.Year}."),
                $"Correct the text ({ReviewedCareer.Edit(person.Id)}), or add the roles that came before.", "A claim that the dates support.", 41, field);
        }
    }

    // Two achievements of nearly the same words with other numbers: of one employer, of one role and its project, or of one time.
    private static IEnumerable<Finding> Figures(ReviewedCareer career)
    {
        List<Telling> told = [.. career.View.Engagements.SelectMany(r => r.Texts(Achievements.List.Table).Select(t => Telling.Of(r, t))).OfType<Telling>()];
        foreach (IGrouping<string, Telling> alike in told.GroupBy(t => t.Words, StringComparer.Ordinal))
        {
            List<Telling> all = [.. alike];
            for (int i = 1; i < all.Count; i++)
            {
                (Telling one, Telling other) = (all[0], all[i]);
                if (one.Figures == other.Figures || one.NamesYear || other.NamesYear || !AreTied(one.Record, other.Record)) continue;
                List<CareerRecord> records = one.Record == other.Record ? [one.Record] : [one.Record, other.Record];
                yield return ReviewedCareer.Of(ReviewArea.Accuracy, "figures", records, $"The same is told with {one.Figures} and with {other.Figures}: \"{ReviewedCareer.Short(one.Text, 90)}\" in {string.Join(" and ", records.Select(ReviewedCareer.NameOf))}.",
                    $"Say which holds: {ReviewedCareer.Edit(other.Record.Id)}.", "A result with one number.", 43, alike.Key);
            }
        }
    }

    private static IEnumerable<Finding> Employers(ReviewedCareer career)
    {
        foreach (IGrouping<string, CareerRecord> employer in career.View.Roles.Where(r => ReviewedCareer.EmployerOf(r) is not null).GroupBy(r => ReviewedCareer.EmployerOf(r)!, StringComparer.Ordinal))
        {
            List<CareerRecord> roles = [.. employer.Where(r => HostOf(r.Text("company_url")) is not null).DistinctBy(r => HostOf(r.Text("company_url")))];
            if (roles.Count < 2) continue;
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "employer website", roles, $"One employer has {roles.Count} websites ({string.Join(", ", roles.Select(r => ReviewedCareer.Short(r.Text("company_url")!)))}): {ReviewedCareer.NamesOf(roles)}.",
                $"Keep the right one: {ReviewedCareer.Edit(roles[^1].Id)}.", "One address of the employer.", 12);
        }
    }

    private static IEnumerable<Finding> Ages(ReviewedCareer career)
    {
        if (career.Snapshot.Person is not { } person || person.Date("birth_date") is not { } born) yield break;
        List<CareerRecord> early = [.. career.View.PaidRoles.Where(r => r.Date("start_date") is { } start && start.Last.DayNumber - born.First.DayNumber < LeastAge * 365.25)];
        if (early.Count > 0)
            yield return ReviewedCareer.Of(ReviewArea.Accuracy, "age", [person, .. early], $"A role began before the age of {LeastAge:0}: {ReviewedCareer.NamesOf(early)}.", $"Correct the birth date ({ReviewedCareer.Edit(person.Id)}) or the role's start.", "Dates that can be true.", 40);
    }

    private static IEnumerable<string> Texts(CareerRecord role) => new[] { role.Text("description") }.OfType<string>().Concat(role.Texts(Achievements.List.Table));

    private static bool AreTied(CareerRecord one, CareerRecord other) => one.Id == other.Id || one.Text("experience_id") == other.Id || other.Text("experience_id") == one.Id
        || (ReviewedCareer.EmployerOf(one) is { } employer && employer == ReviewedCareer.EmployerOf(other) && one.Text("title") == other.Text("title"));

    private static string? HostOf(string? url) => url is not null && Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url, UriKind.Absolute, out Uri? address) && address.Host.Contains('.', StringComparison.Ordinal)
        ? string.Join('.', address.Host.Split('.')[^2..]) : null;

    // An achievement taken apart into its words and its figures.
    private sealed record Telling(CareerRecord Record, string Text, string Words, string Figures, bool NamesYear)
    {
        public static Telling? Of(CareerRecord record, string text)
        {
            if (text.Length > MostCompared) return null;
            string[] figures = [.. Figure().Matches(text).Select(m => m.Value.Trim('.', ','))];
            string words = string.Join(' ', Context.Words.Of(Figure().Replace(text, " ")));
            return figures.Length == 0 || words.Count(' ') + 1 < LeastWords ? null : new Telling(record, text, words, string.Join(" and ", figures), figures.Any(f => f.Length == 4 && f[0] is '1' or '2'));
        }
    }

    [GeneratedRegex(@"[0-9][0-9.,]*")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<n>[0-9]{1,2})\s?\+?\s?-?(?:years?|yrs?|Jahren?|ans|años|anos)(?:['’]|\b)[^.;\n]{0,40}?(?:experience|expertise|Erfahrung|Berufserfahrung|expérience|experiencia|experiência)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearsClaimed();
}
