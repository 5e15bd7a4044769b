using System.Text.Json.Nodes;
using CareerContext.Exchange.Prose;
using CareerContext.Exchange.Trees;

namespace CareerContext.Exchange.RenderCv;

/// <summary>Reads the networks and connections of a RenderCV head: profiles, and ways to reach the person that RenderCV itself would refuse.</summary>
internal static class RenderCvProfiles
{
    /// <summary>Takes them out of the head.</summary>
    /// <param name="cv">The head.</param>
    /// <param name="basics">Where they go.</param>
    /// <param name="to">Keeps the marks.</param>
    public static void Put(JsonObject cv, JsonObject basics, Translation to)
    {
        foreach (JsonNode node in cv.TakeEach("social_networks"))
        {
            if (node is JsonObject network) PutAddress(network, to);
            Carrier.Add(basics, "profiles", node);
        }
        foreach (JsonNode node in cv.TakeEach("custom_connections"))
        {
            if (node is not JsonObject connection || !Contact(connection, basics)) Carrier.Add(basics, "profiles", node is JsonObject words ? Profile(words, to) : node);
        }
    }

    // RenderCV itself makes the address of network and username.
    private static void PutAddress(JsonObject network, Translation to)
    {
        if (network.ContainsKey("url") || network["username"] is not JsonValue username) return;
        if (RenderCvHead.AddressOf(Nodes.Text(network["network"]), Nodes.Text(username)) is { } address) network["url"] = to.From(JsonValue.Create(address), username);
    }

    // An address or a number that leads nowhere, with the icon of what it is.
    private static bool Contact(JsonObject connection, JsonObject basics)
    {
        string? key = Nodes.Text(connection["fontawesome_icon"]) switch
        {
            RenderCvHead.MailIcon => "email",
            RenderCvHead.PhoneIcon => "phone",
            RenderCvHead.WebIcon => "url",
            _ => null,
        };
        if (key is null || basics.ContainsKey(key) || connection.ContainsKey("url") || connection.TakeValue("placeholder") is not { } value) return false;
        basics[key] = value;
        return true;
    }

    // "GitHub: ada", "GitHub", "Chess: ada64 (chess.example/ada64)".
    private static JsonObject Profile(JsonObject connection, Translation to)
    {
        string icon = Nodes.Text(connection["fontawesome_icon"]);
        if (icon is RenderCvHead.LinkIcon or RenderCvHead.UserIcon) connection.Remove("fontawesome_icon");
        if (connection.TakeValue("placeholder") is not { } placeholder) return connection;
        string words = Nodes.Text(placeholder);
        if (words == Nodes.Text(connection["url"])) return connection;
        if (!connection.ContainsKey("url") && Address(words) is { } address)
        {
            connection["url"] = to.From(JsonValue.Create(address.Url), placeholder);
            words = address.Before;
        }
        int colon = icon == RenderCvHead.UserIcon ? -1 : words.IndexOf(": ", StringComparison.Ordinal);
        string name = colon < 0 ? words : words[(colon + 2)..];
        bool isUser = colon > 0 && (icon == RenderCvHead.LinkIcon || !name.Contains(' ', StringComparison.Ordinal));
        if (isUser) connection["network"] = to.From(JsonValue.Create(words[..colon]), placeholder);
        if (words.Length > 0) connection[isUser || icon == RenderCvHead.UserIcon ? "username" : "network"] = to.From(JsonValue.Create(isUser ? name : words), placeholder);
        return connection;
    }

    // Where the words end in an address in brackets, or are one.
    private static (string Before, string Url)? Address(string words)
    {
        if (ContactWords.IsWeb(words)) return ("", words);
        int bracket = words.EndsWith(')') ? words.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return bracket > 0 && ContactWords.IsWeb(words[(bracket + 2)..^1]) ? (words[..bracket], words[(bracket + 2)..^1]) : null;
    }
}
