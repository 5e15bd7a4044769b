using System.Globalization;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Merging;

/// <summary>What a field's value in one source is to its value in another.</summary>
internal sealed class ValueLikeness(NameLikeness names)
{
    private const int LeastDigits = 7;

    // A name is another one with a word more; a place or a degree is only told in more words.
    private static readonly Dictionary<string, NameSort> Sorts = new(StringComparer.Ordinal)
    {
        ["company"] = NameSort.Employer, ["organization"] = NameSort.Employer, ["institution"] = NameSort.Employer, ["entity"] = NameSort.Employer,
        ["issuer"] = NameSort.Employer, ["awarder"] = NameSort.Employer, ["publisher"] = NameSort.Employer, ["language"] = NameSort.Language,
    };

    // What groups a record, or links it, is no fact that another source could contradict.
    private static readonly HashSet<string> Idle = ["category", "category_id", "employer_id", "experience_id"];

    /// <summary>What an incoming record says of a group of fields, beside what is recorded.</summary>
    public TextRelation Of(FieldGroup group, CareerRecord recorded, CareerRecord incoming)
    {
        string field = group.Main.Name;
        if (Idle.Contains(field)) return TextRelation.Coarser;
        if (group.IsEnd) return OfEnd(group, recorded, incoming);
        object? known = recorded.Values.GetValueOrDefault(field), told = incoming.Values.GetValueOrDefault(field);
        if (known is null && told is null) return TextLikeness.OfShort(group.TextIn(recorded), group.TextIn(incoming));
        if (known is null || told is null) return known is null ? TextRelation.Finer : TextRelation.Coarser;
        if (Equals(known, told)) return TextRelation.Same;
        if (known is not string text || told is not string other) return AreEqual(HandEdits.TextOf(known), HandEdits.TextOf(told)) ? TextRelation.Same : TextRelation.Other;
        return group.Main.Type switch
        {
            FieldType.Date => OfDate(recorded.Date(field), incoming.Date(field)),
            FieldType.LongText => TextLikeness.OfLong(text, other),
            _ when group.Main.Choices is not null => TextRelation.Other,
            _ => OfText(recorded.Kind, field, text, other) is not TextRelation.Same and var relation ? relation : PersonNames.Spelling(text, other) ?? TextRelation.Same,
        };
    }

    /// <summary>Whether two values are one, as a number or as text.</summary>
    public static bool AreEqual(string one, string other) => one.Trim() == other.Trim()
        || (decimal.TryParse(one, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) && decimal.TryParse(other, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal second) && number == second);

    private TextRelation OfText(RecordKind kind, string field, string recorded, string incoming)
    {
        if (field is "url" or "website" or "company_url" or "image") return Address(recorded) == Address(incoming) ? TextRelation.Same : TextRelation.Other;
        if (field == "email") return PlainText.Fold(recorded) == PlainText.Fold(incoming) ? TextRelation.Same : TextRelation.Other;
        if (field == "phone") return OfNumbers(Digits(recorded), Digits(incoming));
        if (field == "proficiency_level" && Proficiency.Of(recorded) is { } level && level == Proficiency.Of(incoming)) return TextRelation.Same;
        if (field == "fluency" && SpokenLanguages.LevelOf(recorded).Level is > 0 and int known && known == SpokenLanguages.LevelOf(incoming).Level) return TextRelation.Same;
        NameSort sort = SortOf(kind, field);
        if (names.Of(recorded, incoming, sort).IsSame) return TextRelation.Same;
        if (sort == NameSort.Degree) return TextLikeness.OfShort(string.Join(' ', NameWords.Of(recorded, sort)), string.Join(' ', NameWords.Of(incoming, sort)));
        return (field == kind.TitleField && field != "institution" && kind.Name != "person") || field == "professional_headline" || sort is NameSort.Employer or NameSort.Title ? TextRelation.Other : TextLikeness.OfShort(recorded, incoming);
    }

    private static NameSort SortOf(RecordKind kind, string field) => (kind.Name, field) switch
    {
        ("experience" or "volunteering" or "reference", "title") => NameSort.Title,
        ("skill" or "interest", "name") => NameSort.Ability,
        ("person", "language") => NameSort.Other,
        (_, "degree") => NameSort.Degree,
        _ => Sorts.GetValueOrDefault(field, NameSort.Other),
    };

    private static TextRelation OfDate(PartialDate? recorded, PartialDate? incoming)
    {
        if (recorded is not { } known || incoming is not { } told || !DateLikeness.Fits(known, told)) return TextRelation.Other;
        return known == told ? TextRelation.Same : told.First >= known.First && told.Last <= known.Last ? TextRelation.Finer : TextRelation.Coarser;
    }

    // That nothing is said of an end is the least that can be said; that it goes on is a word like any other.
    private static TextRelation OfEnd(FieldGroup group, CareerRecord recorded, CareerRecord incoming)
    {
        bool isEnded = recorded.Values.ContainsKey("end_date"), isEnd = incoming.Values.ContainsKey("end_date");
        if (isEnded && isEnd) return OfDate(recorded.Date("end_date"), incoming.Date("end_date"));
        if (isEnded) return DateLikeness.SaysItGoesOn(incoming) ? TextRelation.Other : TextRelation.Coarser;
        if (isEnd) return DateLikeness.SaysItGoesOn(recorded) ? TextRelation.Other : TextRelation.Finer;
        if (group.TextIn(recorded) is { Length: > 0 } words && !recorded.Flag("is_current")) return TextLikeness.OfShort(words, group.TextIn(incoming));
        return recorded.Flag("is_current") || !incoming.Flag("is_current") ? TextRelation.Coarser : TextRelation.Finer;
    }

    private static TextRelation OfNumbers(string recorded, string incoming)
    {
        if (recorded == incoming) return TextRelation.Same;
        if (Math.Min(recorded.Length, incoming.Length) < LeastDigits) return TextRelation.Other;
        return recorded.EndsWith(incoming, StringComparison.Ordinal) ? TextRelation.Coarser : incoming.EndsWith(recorded, StringComparison.Ordinal) ? TextRelation.Finer : TextRelation.Other;
    }

    private static string Digits(string number) => new string([.. number.Where(char.IsAsciiDigit)]).TrimStart('0');

    /// <summary>An address without what does not change where it leads.</summary>
    public static string Address(string url)
    {
        string folded = PlainText.Fold(url);
        int scheme = folded.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) folded = folded[(scheme + 3)..];
        return (folded.StartsWith("www.", StringComparison.Ordinal) ? folded[4..] : folded).TrimEnd('/');
    }
}
