using System.Text.RegularExpressions;

namespace CareerContext.Exchange;

/// <summary>Whether values have the form that their fields promise. What has not is kept all the same, with a warning.</summary>
internal static partial class WellFormed
{
    /// <summary>What is odd about a field's value, or null.</summary>
    public static string? Oddity(string field, string value) => field switch
    {
        "url" or "company_url" or "website" when !IsUrl(value) => "not a full web address (https://…); kept as it is",
        "email" when !Email().IsMatch(value) => "not an e-mail address; kept as it is",
        "country_code" when !Country().IsMatch(value) => "not a country code of two letters; kept as it is",
        _ => null,
    };

    private static bool IsUrl(string value) => Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && !uri.IsFile && !value.Contains(' ', StringComparison.Ordinal);

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[A-Za-z]{2}$")]
    private static partial Regex Country();
}
