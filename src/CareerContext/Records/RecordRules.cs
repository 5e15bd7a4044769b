using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CareerContext.Store;

namespace CareerContext.Records;

/// <summary>Whose word is checked.</summary>
public enum RuleScope
{
    /// <summary>A file's: people's real files are wrong, so breaches are warnings.</summary>
    Import,

    /// <summary>An assistant's: it must not be made to invent what it was not told.</summary>
    Assistant,

    /// <summary>The owner's own.</summary>
    Owner,
}

/// <summary>One thing that is wrong with a record.</summary>
/// <param name="Field">The field's or list's name; a column of an entry as <c>key_achievements[0].metric_value</c>.</param>
/// <param name="Message">What would be right, as the end of a sentence that begins with the field, e.g. <c>must not be before start_date</c>. It quotes nothing that is stored.</param>
public sealed record RuleBreach(string Field, string Message)
{
    /// <summary>Whether the field is not given at all.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>What a record of a kind must be like: its kind's own rules, and those of all kinds.</summary>
public static class RecordRules
{
    private const string CareerBreak = "career break", NotInFuture = "must not lie in the future; it is recorded once it has begun or happened";
    private static readonly string Recent = string.Create(CultureInfo.InvariantCulture, $"must be of {FieldRules.FirstYear} or later"), NotFar = string.Create(CultureInfo.InvariantCulture, $"must lie at most {FieldRules.MostYearsAhead} years ahead");

    /// <summary>All that is wrong with a record, in the order of its fields.</summary>
    /// <param name="record">The record.</param>
    /// <param name="today">The owner's day, for what must not lie in the future.</param>
    /// <param name="scope">Whose word it is.</param>
    public static List<RuleBreach> Check(CareerRecord record, DateOnly today, RuleScope scope)
    {
        List<RuleBreach> breaches = [.. Missing(record, scope)];
        foreach (Field field in record.Kind.Fields)
        {
            if (Breach(record, field, today, scope) is { } message) breaches.Add(new RuleBreach(field.Name, message));
        }
        foreach (FieldList list in record.Kind.Lists) breaches.AddRange(Check(record, list, today, scope));
        List<string> order = [.. record.Kind.Fields.Select(f => f.Name), .. record.Kind.Lists.Select(l => l.Table)];
        return [.. breaches.OrderBy(b => order.IndexOf(b.Field.Split('[')[0]))];
    }

    /// <summary>What a field's values must be like, a phrase each, for whoever fills it in.</summary>
    public static IEnumerable<string> Describe(RecordKind kind, Field field)
    {
        if (kind.Required.FirstOrDefault(g => g.Contains(field.Name)) is { } group) yield return group.Count == 1 ? "must be given" : $"must be given where {string.Join(" and ", group.Where(f => f != field.Name))} is not";
        if (kind.RequiredOfOwner.Contains(field.Name)) yield return "is to be given where it is known";
        if (field.Choices is { } choices) yield return OneOf(choices);
        else if (field.Type is FieldType.Text or FieldType.LongText) yield return AtMost(FieldRules.MostOf(field));
        foreach (ValidationAttribute rule in field.Rules) yield return rule.ErrorMessage!;
        // That nobody means the year 1 or 2999 is not worth a line of every date.
        if (field.IsPast) yield return NotInFuture;
        if (field.NotBefore is { } other) yield return NotBefore(other);
    }

    private static IEnumerable<RuleBreach> Missing(CareerRecord record, RuleScope scope)
    {
        RecordKind kind = record.Kind;
        foreach (IReadOnlyList<string> group in kind.Required.Where(g => !g.Any(record.Values.ContainsKey)))
        {
            // Nobody employs a person during a break.
            if (group is ["company"] && record.Text("employment_type") == CareerBreak) continue;
            string others = group.Count == 1 ? "" : $", or {string.Join(" or ", group.Skip(1))} instead";
            yield return new RuleBreach(group[0], $"must be given{others}") { IsMissing = true };
        }
        if (scope != RuleScope.Owner) yield break;
        foreach (string field in kind.RequiredOfOwner.Where(f => !record.Values.ContainsKey(f)))
            yield return new RuleBreach(field, "must be given, e.g. 2019-03, or 2019 where the month is not known") { IsMissing = true };
    }

    private static string? Breach(CareerRecord record, Field field, DateOnly today, RuleScope scope)
    {
        if (!record.Values.TryGetValue(field.Name, out object? value)) return null;
        if (Breach(field, value, FieldRules.MostOf(field), today, scope) is { } message) return message;
        if (field.NotBefore is { } other && record.Date(field.Name) is { } later && record.Date(other) is { } earlier && later.Last < earlier.First) return NotBefore(other);
        // Files say "present" in more ways than one; who writes by hand is asked which of the two is meant.
        if (field.Name == "is_current" && scope != RuleScope.Import && value is true && record.Date("end_date") is { } end && end.Last < today) return "must be no where end_date has passed; leave one of them out";
        return null;
    }

    private static string? Breach(Field field, object value, int most, DateOnly today, RuleScope scope)
    {
        if (field.Choices is { } choices && !choices.Contains(value as string)) return OneOf(choices);
        if (field.Type == FieldType.Date && BreachOfDate(field, PartialDate.Parse(value as string), today) is { } wrong) return wrong;
        if (field.Type is FieldType.Text or FieldType.LongText && value is string text && Length(text) > most) return AtMost(most);
        if (value is double number && !double.IsFinite(number)) return "must be a number";
        return field.Rules.FirstOrDefault(r => !r.IsValid(r == FieldRules.WebAddress ? Whole(value, scope) : value))?.ErrorMessage;
    }

    private static string? BreachOfDate(Field field, PartialDate? given, DateOnly today)
    {
        if (given is not { } date) return "must be a date such as 2019, 2019-03 or 2019-03-14";
        if (date.Year < FieldRules.FirstYear) return Recent;
        if (field.IsPast) return date.First > today ? NotInFuture : null;
        return date.Year > today.Year + FieldRules.MostYearsAhead ? NotFar : null;
    }

    private static IEnumerable<RuleBreach> Check(CareerRecord record, FieldList list, DateOnly today, RuleScope scope)
    {
        IReadOnlyList<ListEntry> entries = record.List(list.Table);
        if (entries.Count > FieldRules.MostEntries) yield return new RuleBreach(list.Table, string.Create(CultureInfo.InvariantCulture, $"must have at most {FieldRules.MostEntries} entries"));
        for (int i = 0; i < Math.Min(entries.Count, FieldRules.MostEntries); i++)
        {
            foreach (Field column in list.Columns.Where(c => entries[i].Values.ContainsKey(c.Name)))
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"{list.Table}[{i}]");
                if (Breach(column, entries[i].Values[column.Name], FieldRules.MostOfEntry, today, scope) is { } message) yield return new RuleBreach(column == list.Columns[0] ? place : $"{place}.{column.Name}", message);
            }
        }
    }

    // Files give addresses without a scheme, and everybody knows what is meant.
    private static object Whole(object value, RuleScope scope) => scope == RuleScope.Import && value is string text && !text.Contains("://", StringComparison.Ordinal) ? "https://" + text : value;

    private static int Length(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static string OneOf(IReadOnlyList<string> choices) => $"must be one of: {string.Join(", ", choices)}";

    private static string AtMost(int most) => string.Create(CultureInfo.InvariantCulture, $"must have at most {most:#,0} characters");

    private static string NotBefore(string other) => $"must not be before {other}";
}
