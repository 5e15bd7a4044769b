using CareerContext.Context;
using CareerContext.Records;

namespace CareerContext.Exchange.Merging;

/// <summary>How sure it is that two records of one kind speak of one thing. Two positions at one employer are two things, and what is only like another is none.</summary>
internal sealed class RecordLikeness(NameLikeness names)
{
    /// <summary>Below this score two records are two things.</summary>
    public const double Least = 0.6;

    /// <summary>Below this score the owner is asked.</summary>
    public const double Sure = 0.75;

    private const int LongestCompared = 2000;

    private const double FineOther = 0.7, FineRank = 0.8, CoarseRank = 0.68, StartRank = 0.62;

    // What the dates make of two positions at one employer: of one title, of titles of which one is not told, of titles that share words.
    private static readonly Dictionary<DateAgreement, (double Same, double Untold, double Related)> Positions = new()
    {
        [DateAgreement.Both] = (0.99, 0.9, 0.85),
        [DateAgreement.Start] = (0.97, 0.82, 0.74),
        [DateAgreement.End] = (0.93, 0.78, 0.72),
        [DateAgreement.Close] = (0.9, 0.7, 0.66),
        [DateAgreement.Overlap] = (0.8, 0.65, 0),
        [DateAgreement.Unknown] = (0.88, 0.62, 0),
        [DateAgreement.Apart] = (0, 0, 0),
    };

    private static readonly Dictionary<DateAgreement, double> Studies = new()
    {
        [DateAgreement.Both] = 0.97,
        [DateAgreement.Start] = 0.97,
        [DateAgreement.End] = 0.97,
        [DateAgreement.Close] = 0.92,
        [DateAgreement.Overlap] = 0.85,
        [DateAgreement.Unknown] = 0.9,
        [DateAgreement.Apart] = 0,
    };

    /// <summary>The field that names a record of a kind best, and what it names.</summary>
    public static (string Field, NameSort Sort) Naming(RecordKind kind) => kind.Name switch
    {
        "experience" => ("company", NameSort.Employer),
        "volunteering" => ("organization", NameSort.Employer),
        "education" => ("institution", NameSort.Employer),
        "skill" => ("name", NameSort.Ability),
        "language" => ("language", NameSort.Language),
        _ => (kind.TitleField, NameSort.Other),
    };

    /// <summary>Compares two records of one kind.</summary>
    public Likeness Of(CareerRecord one, CareerRecord other)
    {
        (string field, NameSort sort) = Naming(one.Kind);
        Likeness likeness = one.Kind.Name switch
        {
            "experience" or "volunteering" => Position(one, other, Name(one, other, field, sort)),
            "education" => Study(one, other, Name(one, other, field, sort)),
            "skill" or "interest" or "language" => Name(one, other, field, sort) is { IsSame: true } same ? same : Likeness.None,
            "project" => Named(one, other, "entity", DateLikeness.Of(one, other).Agreement != DateAgreement.Apart),
            "certificate" => Named(one, other, "issuer", DateLikeness.Fits(one, other, "issued_on") != false),
            "award" => Named(one, other, "awarder", DateLikeness.Fits(one, other, "awarded_on") != false),
            "publication" => Named(one, other, "publisher", DateLikeness.Fits(one, other, "published_on") != false),
            "reference" => Referee(one, other),
            _ => Likeness.None,
        };
        return likeness.Score >= Least ? likeness : Likeness.None;
    }

    private Likeness Name(CareerRecord one, CareerRecord other, string field, NameSort sort) =>
        one.Text(field) is { } name && other.Text(field) is { } second ? names.Of(name, second, sort) : Likeness.None;

    private static bool AreTold(CareerRecord one, CareerRecord other, string field) => one.Text(field) is not null && other.Text(field) is not null;

    private Likeness Position(CareerRecord one, CareerRecord other, Likeness employer)
    {
        Likeness title = Name(one, other, "title", NameSort.Title);
        (DateAgreement dates, bool isFine) = DateLikeness.Of(one, other);
        if (!AreTold(one, other, Naming(one.Kind).Field)) return title.IsSame && dates == DateAgreement.Both && isFine ? new Likeness(FineOther, Likeness.Dates) : Likeness.None;
        if (employer.Score < Least) return Likeness.None;
        (double same, double untold, double related) = Positions[dates];
        if (title.IsSame) return new Likeness(same - ((1 - employer.Score) * (dates == DateAgreement.Both ? 0.5 : 1)) - ((1 - title.Score) * 0.3), Weaker(employer.Method, title.Method));
        double score = !AreTold(one, other, "title") ? untold : title.Score > 0 ? related : Promoted(one, other, dates, isFine);
        return new Likeness(score - (1 - employer.Score), Likeness.Dates);
    }

    // The same position may bear another rank in another document; from other dates on it is a promotion, and a position of its own.
    private static double Promoted(CareerRecord one, CareerRecord other, DateAgreement dates, bool isFine)
    {
        bool isRank = Unranked(one).SequenceEqual(Unranked(other));
        return dates switch
        {
            DateAgreement.Both when isFine => isRank ? FineRank : FineOther,
            DateAgreement.Both when isRank => CoarseRank,
            DateAgreement.Start when isRank && isFine => StartRank,
            _ => 0,
        };
    }

    private static IEnumerable<string> Unranked(CareerRecord record) => NameWords.Of(record.Text("title")!, NameSort.Title).Where(w => !NameWords.Ranks.Contains(w)).Order(StringComparer.Ordinal);

    private Likeness Study(CareerRecord one, CareerRecord other, Likeness institution)
    {
        (DateAgreement dates, bool _) = DateLikeness.Of(one, other);
        int rank = DegreeRank.Of(one.Text("degree")), otherRank = DegreeRank.Of(other.Text("degree"));
        if (rank > DegreeRank.Unknown && otherRank > DegreeRank.Unknown && rank != otherRank) return Likeness.None;
        Likeness degree = Name(one, other, "degree", NameSort.Degree), field = Name(one, other, "field_of_study", NameSort.Other);
        bool isOtherField = AreTold(one, other, "field_of_study") && field.Score < Least, isOtherDegree = AreTold(one, other, "degree") && degree.Score < Least && rank != otherRank;
        if (!AreTold(one, other, "institution")) return degree.IsSame && field.IsSame && dates == DateAgreement.Both ? new Likeness(FineOther, Likeness.Dates) : Likeness.None;
        if (institution.Score < Least || isOtherDegree || (isOtherField && dates != DateAgreement.Both)) return Likeness.None;
        double score = Studies[dates] - (1 - institution.Score) - (degree.IsSame ? 0 : 0.03) - (field.IsSame ? 0 : isOtherField ? 0.25 : 0.03);
        return new Likeness(score, isOtherField ? Likeness.Dates : institution.Method);
    }

    private Likeness Named(CareerRecord one, CareerRecord other, string by, bool isTimeRight)
    {
        Likeness name = Name(one, other, Naming(one.Kind).Field, NameSort.Other), maker = Name(one, other, by, NameSort.Employer);
        bool isTold = AreTold(one, other, by);
        if (!isTimeRight || (isTold && maker.Score < Least) || (!name.IsSame && !(isTold && maker.IsSame && name.Score >= Least))) return Likeness.None;
        return new Likeness(name.Score - (isTold ? (1 - maker.Score) * 0.3 : 0.02), isTold ? Weaker(name.Method, maker.Method) : name.Method);
    }

    private Likeness Referee(CareerRecord one, CareerRecord other)
    {
        Likeness name = Name(one, other, "name", NameSort.Other);
        bool isNamed = AreTold(one, other, "name"), isText = AreTold(one, other, "reference");
        if ((isNamed && !name.IsSame) || (!isNamed && (!isText || Math.Max(one.Text("reference")!.Length, other.Text("reference")!.Length) > LongestCompared))) return Likeness.None;
        bool isOther = isText && TextLikeness.OfLong(one.Text("reference")!, other.Text("reference")!) == TextRelation.Other;
        if (!isNamed) return isOther ? Likeness.None : new Likeness(0.9, Likeness.Near);
        return isOther ? name with { Score = 0.8 } : name;
    }

    private static string Weaker(string one, string other) => Strength(one) <= Strength(other) ? one : other;

    private static int Strength(string method) => method switch { Likeness.Exact => 3, Likeness.Canonical => 2, Likeness.Near => 1, _ => 0 };
}
