using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerContext.Records;

/// <summary>The rules that kinds name for their fields. They are attributes of DataAnnotations used as plain objects: nothing is reflected.</summary>
/// <remarks>Each rule's <see cref="ValidationAttribute.ErrorMessage"/> ends a sentence that begins with the field: <c>must be an e-mail address such as name@example.com</c>.</remarks>
public static partial class FieldRules
{
    /// <summary>The most characters of one line of text.</summary>
    public const int MostText = 255;

    /// <summary>The most characters of titles of papers and theses.</summary>
    public const int LongTitle = 500;

    /// <summary>The most characters of a web address.</summary>
    public const int MostAddress = 2_048;

    /// <summary>The most characters of a text of several lines.</summary>
    public const int MostLongText = 10_000;

    /// <summary>The most entries of a list.</summary>
    public const int MostEntries = 200;

    /// <summary>The most characters of an entry's text.</summary>
    public const int MostOfEntry = 2_000;

    /// <summary>The most years that anybody did anything.</summary>
    public const int MostYears = 80;

    /// <summary>The first year that a date of anybody's career may name.</summary>
    public const int FirstYear = 1900;

    /// <summary>The most years that an end or an expiry may lie ahead.</summary>
    public const int MostYearsAhead = 20;

    /// <summary>A whole web address: http or https, and a host.</summary>
    public static ValidationAttribute WebAddress { get; } = new WebAddressAttribute { ErrorMessage = "must be a whole web address such as https://example.com/me" };

    /// <summary>An e-mail address.</summary>
    public static ValidationAttribute MailAddress { get; } = new MailAddressAttribute { ErrorMessage = "must be an e-mail address such as name@example.com" };

    /// <summary>A telephone number.</summary>
    public static ValidationAttribute Phone { get; } = Shaped(PhoneShape, "must be a telephone number such as +351 900 000 000");

    /// <summary>A country's two letters.</summary>
    public static ValidationAttribute Country { get; } = Shaped(CountryShape, "must be the country's two letters (ISO 3166) such as PT");

    /// <summary>A language's tag.</summary>
    public static ValidationAttribute Language { get; } = Shaped(LanguageShape, "must be a language's tag (BCP 47) such as en or de-CH");

    /// <summary>A time zone's name.</summary>
    public static ValidationAttribute TimeZone { get; } = Shaped(TimeZoneShape, "must be a time zone such as Europe/Lisbon or UTC+01:00");

    /// <summary>A number within a range, both ends included.</summary>
    public static ValidationAttribute Between(double least, double most) =>
        new RangeAttribute(least, most) { ErrorMessage = string.Create(CultureInfo.InvariantCulture, $"must be a number from {least:#,0} to {most:#,0}") };

    /// <summary>The most characters that a field takes.</summary>
    public static int MostOf(Field field) => field.MaxLength ?? (field.Type == FieldType.LongText ? MostLongText : field.Rules.Contains(WebAddress) ? MostAddress : MostText);

    private static ShapeAttribute Shaped(Func<Regex> shape, string message) => new(shape) { ErrorMessage = message };

    [GeneratedRegex(@"^(?=(?:[^0-9]*[0-9]){5})[+0-9(][0-9 ()./\-–+\u00a0]{3,40}(?:\s?(?:x|ext\.?|#)\s?[0-9]{1,8})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();

    [GeneratedRegex("^[A-Za-z]{2}$")]
    private static partial Regex CountryShape();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageShape();

    [GeneratedRegex(@"^(?:[A-Za-z]{1,5}|[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+\-]+){1,2}|(?:UTC|GMT)?\s?[+\-−][0-9]{1,2}(?::?[0-9]{2})?)$")]
    private static partial Regex TimeZoneShape();

    [GeneratedRegex(@"^[^\s@<>""(),;:\\]{1,64}@(?=.{1,253}$)[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\-]{0,61}[\p{L}\p{Nd}])?(?:\.[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\-]{0,61}[\p{L}\p{Nd}])?)+$")]
    private static partial Regex MailShape();

    // Never written above a declaration: kinds hold them as values.
    [AttributeUsage(AttributeTargets.Property)]
    private sealed class WebAddressAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not string text || (Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            && address.Scheme is "http" or "https" && !text.Any(char.IsWhiteSpace) && text.Contains("://", StringComparison.Ordinal)
            && (address.HostNameType != UriHostNameType.Dns || address.Host.Contains('.', StringComparison.Ordinal) || address.Host == "localhost"));
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class MailAddressAttribute : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not string text || (MailShape().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal));
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class ShapeAttribute(Func<Regex> shape) : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not string text || shape().IsMatch(text);
    }
}
