using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareerContext.Exchange.RenderCv;

/// <summary>The head of a RenderCV file. It checks each way to reach a person strictly and refuses the whole file for one that it does not know, so those become connections with free words.</summary>
internal static partial class RenderCvHead
{
    /// <summary>The icons of a connection that is e-mail, a phone number, a website, the name of a user, or a profile: what each of them is must be found again.</summary>
    public const string MailIcon = "envelope", PhoneIcon = "phone", WebIcon = "globe", UserIcon = "user", LinkIcon = "link";

    private const string Mastodon = "Mastodon";

    private static readonly string[] Place = ["address", "town", "region", "countryCode"];

    private static readonly Dictionary<string, string> Networks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["LinkedIn"] = "linkedin.com/in/", ["GitHub"] = "github.com/", ["GitLab"] = "gitlab.com/", ["IMDB"] = "imdb.com/name/", ["Instagram"] = "instagram.com/", ["ORCID"] = "orcid.org/",
        [Mastodon] = "", ["StackOverflow"] = "stackoverflow.com/users/", ["ResearchGate"] = "researchgate.net/profile/", ["YouTube"] = "youtube.com/@", ["Google Scholar"] = "scholar.google.com/citations?user=",
        ["Telegram"] = "t.me/", ["WhatsApp"] = "wa.me/", ["Leetcode"] = "leetcode.com/u/", ["X"] = "x.com/", ["Bluesky"] = "bsky.app/profile/", ["Reddit"] = "reddit.com/user/",
    };

    /// <summary>Makes it of JSON Resume's basics.</summary>
    public static JsonObject Of(JsonObject basics)
    {
        JsonObject cv = [];
        JsonArray networks = [], connections = [];
        Put(cv, "name", Text(basics, "name"));
        Put(cv, "headline", Text(basics, "label"));
        Put(cv, "location", basics["location"] is JsonObject location ? PlaceOf(location) : null);
        PutChecked(cv, connections, "email", Text(basics, "email"), MailIcon, e => Email().IsMatch(e));
        PutChecked(cv, connections, "phone", Text(basics, "phone"), PhoneIcon, p => Phone().IsMatch(p) && p.Count(char.IsAsciiDigit) is >= 8 and <= 15);
        PutChecked(cv, connections, "website", Text(basics, "url"), WebIcon, IsWeb);
        if (basics["profiles"] is JsonArray profiles)
        {
            foreach (JsonNode? profile in profiles) AddProfile(profile!.AsObject(), networks, connections);
        }
        if (networks.Count > 0) cv["social_networks"] = networks;
        if (connections.Count > 0) cv["custom_connections"] = connections;
        return cv;
    }

    /// <summary>Whether an address is one of the web.</summary>
    public static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && !address.Any(char.IsWhiteSpace);

    /// <summary>Where RenderCV leads for a user of a network; null for one that it does not know.</summary>
    public static string? AddressOf(string network, string username)
    {
        if (string.Equals(network, Mastodon, StringComparison.OrdinalIgnoreCase)) return username.Split('@') is ["", var user, var host] ? $"https://{host}/@{user}" : null;
        return Networks.TryGetValue(network, out string? address) ? $"https://{address}{username}" : null;
    }

    private static void AddProfile(JsonObject profile, JsonArray networks, JsonArray connections)
    {
        string? network = Text(profile, "network"), username = Text(profile, "username"), url = Text(profile, "url");
        string? known = Networks.Keys.FirstOrDefault(n => string.Equals(n, network, StringComparison.OrdinalIgnoreCase));
        if (known is not null && username is not null && IsUsername(known, username) && (url is null || Leads(known, username, url))) networks.Add((JsonNode)new JsonObject { ["network"] = known, ["username"] = username });
        else if (network is null && username is not null) connections.Add((JsonNode)Connection(UserIcon, username, url));
        else connections.Add((JsonNode)Connection(LinkIcon, username is null ? network ?? "" : $"{network}: {username}", url));
    }

    // RenderCV makes the address itself; one that is another must not be lost for it.
    private static bool Leads(string network, string username, string url)
    {
        string bare = Bare().Replace(url, "").TrimEnd('/');
        if (network == Mastodon) return username.Split('@') is [_, var user, var host] && string.Equals(bare, $"{host}/@{user}", StringComparison.OrdinalIgnoreCase);
        return string.Equals(bare, Networks[network] + username, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsUsername(string network, string username) => network switch
    {
        Mastodon => Fediverse().IsMatch(username),
        "StackOverflow" => StackOverflow().IsMatch(username),
        "YouTube" => Username().IsMatch(username) && username[0] != '@',
        "ORCID" => Orcid().IsMatch(username),
        "IMDB" => Imdb().IsMatch(username),
        "WhatsApp" => Phone().IsMatch(username),
        _ => Username().IsMatch(username),
    };

    private static void PutChecked(JsonObject cv, JsonArray connections, string key, string? value, string icon, Func<string, bool> isValid)
    {
        if (value is null) return;
        if (isValid(value)) cv[key] = value;
        else connections.Add((JsonNode)Connection(icon, value, null));
    }

    private static JsonObject Connection(string icon, string words, string? url)
    {
        bool leads = url is not null && IsWeb(url);
        string placeholder = words.Length > 0 ? leads || url is null ? words : $"{words} ({url})" : url ?? "";
        return new JsonObject { ["placeholder"] = placeholder, ["url"] = leads ? url : null, ["fontawesome_icon"] = icon };
    }

    private static string? PlaceOf(JsonObject location)
    {
        string? code = Text(location, "postalCode"), city = Text(location, "city");
        JsonObject parts = location.DeepClone().AsObject();
        parts["town"] = location.ContainsKey("address") && code is not null ? (city is null ? code : $"{code} {city}") : city;
        if (city is null && !location.ContainsKey("region")) parts["region"] = Text(location, "place");
        string words = string.Join(", ", Place.Select(p => Text(parts, p)).OfType<string>().Select(t => t.ReplaceLineEndings(", ")));
        return words.Length == 0 ? null : words;
    }

    private static void Put(JsonObject cv, string key, string? value)
    {
        if (value is not null) cv[key] = value;
    }

    private static string? Text(JsonObject from, string key) => from[key] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+[0-9][0-9 ()./-]*\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^https?://(?:www\.|[a-z]{2}\.)?", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[\p{L}\p{N}@._~%+-][\p{L}\p{N}@._~%+/-]*\z")]
    private static partial Regex Username();

    [GeneratedRegex(@"^@[^@\s/]+@[^@\s/]+\z")]
    private static partial Regex Fediverse();

    [GeneratedRegex(@"^\d+/[^/\s]+\z")]
    private static partial Regex StackOverflow();

    [GeneratedRegex(@"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]\z")]
    private static partial Regex Orcid();

    [GeneratedRegex(@"^nm\d{7}\z")]
    private static partial Regex Imdb();
}
