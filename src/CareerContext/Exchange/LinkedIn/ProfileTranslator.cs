using System.Text.Json.Nodes;
using CareerContext.Store;

namespace CareerContext.Exchange.LinkedIn;

/// <summary>The tables about the member: profile, summary, e-mail addresses, telephone numbers.</summary>
internal sealed class ProfileTranslator(Translation translation, DateOnly today)
{
    private static readonly string[] Own = ["", "Personal", "Portfolio"];

    private readonly List<(string Text, string Place, bool IsPrimary, bool IsConfirmed)> mails = [];
    private readonly List<(string Text, string Place)> phones = [];
    private bool hasProfile;

    /// <summary>Reads one row.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="row">The row.</param>
    public void Read(string table, ExportRow row)
    {
        switch (table.Split('|')[0])
        {
            case "Profile":
                ReadProfile(row);
                break;
            case "Profile Summary":
                PutSummary(row);
                break;
            case "Email Addresses":
                if (row.Text("emailaddress") is { } mail) mails.Add((mail, row.Place, IsYes(row.Text("primary")), IsYes(row.Text("confirmed"))));
                // Whether and when LinkedIn confirmed an address says nothing of a career.
                KeepRest("emailAddresses", row, "emailaddress", "confirmed", "primary", "updatedon");
                break;
            default:
                ReadPhone(row);
                break;
        }
    }

    /// <summary>Chooses among several addresses: the primary one that is confirmed, else a confirmed one, else the first. The others are kept.</summary>
    public void Finish()
    {
        List<(string Text, string Place, bool IsPrimary, bool IsConfirmed)> ordered = [.. mails.OrderByDescending(m => m.IsConfirmed && m.IsPrimary).ThenByDescending(m => m.IsConfirmed).DistinctBy(m => m.Text.ToLowerInvariant())];
        PutFirst("email", "otherEmails", [.. ordered.Select(m => (m.Text, m.Place))]);
        PutFirst("phone", "otherPhones", [.. phones.DistinctBy(p => p.Text)]);
    }

    private static bool IsYes(string? word) => word is not null && (word.Equals("yes", StringComparison.OrdinalIgnoreCase) || word.Equals("true", StringComparison.OrdinalIgnoreCase));

    private void PutFirst(string key, string others, List<(string Text, string Place)> values)
    {
        if (values.Count == 0) return;
        translation.Basics()[key] = translation.Text(values[0].Text, values[0].Place);
        if (values.Count > 1) translation.Basics()[others] = translation.At(new JsonArray([.. values.Skip(1).Select(v => translation.Text(v.Text, v.Place))]), values[1].Place);
    }

    private void ReadPhone(ExportRow row)
    {
        if (row.Text("number") is { } number) phones.Add((number, row.Place));
        // Its type, and an extension of which nobody says where it belongs.
        if (row.Cells.Count > 1 || row.Text("number") is null) KeepRest("phoneNumbers", row);
    }

    private void KeepRest(string key, ExportRow row, params string[] taken)
    {
        List<ExportCell> rest = [.. row.Cells.Where(c => !taken.Contains(JsonResume.KeyMap.Squeezed(c.Header)))];
        if (rest.Count == 0) return;
        JsonObject kept = translation.At(new JsonObject(), row.Place);
        foreach (ExportCell cell in rest) kept[cell.Header] = cell.Text;
        translation.At(translation.Section(key), row.Place).Add((JsonNode)kept);
    }

    private void ReadProfile(ExportRow row)
    {
        if (hasProfile)
        {
            translation.Warn(row.Place, "another profile; kept as it is");
            KeepRest("otherProfiles", row);
            return;
        }
        hasProfile = true;
        JsonObject basics = translation.At(translation.Basics(), row.Place);
        if (ExportTranslator.PersonName(row) is { } name) basics["name"] = translation.Text(name, row.Place);
        foreach (ExportCell cell in row.Cells) PutCell(basics, cell, row.Place);
    }

    private void PutCell(JsonObject basics, ExportCell cell, string place)
    {
        switch (JsonResume.KeyMap.Squeezed(cell.Header))
        {
            case "firstname" or "lastname":
                break;
            case "websites":
                PutWebsites(cell.Text, place);
                break;
            case "twitterhandles":
                foreach (string handle in cell.Text.Trim('[', ']').Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries)) AddProfile("Twitter", "username", handle, place);
                break;
            case "instantmessengers":
                foreach (LabelledValue messenger in WebAddresses.Parse(cell.Text)) AddProfile(messenger.Label.Length > 0 ? messenger.Label : "Messenger", "username", messenger.Value, place);
                break;
            case "birthdate":
                basics["birthDate"] = translation.Text(ExportDates.Iso(cell.Text, today), place);
                break;
            case var _ when cell.Key?.StartsWith("location.", StringComparison.Ordinal) == true:
                JsonObject location = basics["location"] as JsonObject ?? [];
                location[cell.Key["location.".Length..]] = translation.Text(cell.Text, place);
                basics["location"] = location;
                break;
            default:
                if (cell.Key is null && cell.Header.Contains("url", StringComparison.OrdinalIgnoreCase) && !ExportTranslator.IsUsable(translation, cell.Text, place)) break;
                basics.TryAdd(cell.Key ?? cell.Header, translation.Text(cell.Text, cell.Key is null ? ExportTranslator.PlaceOf(cell, place) : place));
                break;
        }
    }

    private void PutSummary(ExportRow row)
    {
        JsonObject basics = translation.Basics();
        string? words = row.Text("profilesummary"), known = basics["summary"]?.GetValue<string>();
        if (words is not null && known is null) basics["summary"] = translation.Text(words, row.Place);
        bool isSaid = words is not null && (known is null || PlainText.CleanLine(known) == PlainText.CleanLine(words));
        KeepRest("profileSummaries", row, isSaid ? ["profilesummary"] : []);
    }

    // One address is the owner's website, those of a blog or a company only where there is no other; the rest stand among the links.
    private void PutWebsites(string cell, string place)
    {
        List<LabelledValue> sites = [.. WebAddresses.Parse(cell).Where(s => ExportTranslator.IsUsable(translation, s.Value, place))];
        LabelledValue? own = sites.FirstOrDefault(s => Own.Contains(s.Label)) ?? sites.FirstOrDefault();
        if (own is null) return;
        translation.Basics()["url"] = translation.Text(own.Value, place);
        foreach (LabelledValue site in sites.Where(s => s != own)) AddProfile(site.Label, "url", site.Value, place);
    }

    private void AddProfile(string network, string key, string value, string place)
    {
        JsonObject basics = translation.Basics();
        JsonArray profiles = basics["profiles"] as JsonArray ?? [];
        basics["profiles"] = profiles;
        JsonObject profile = translation.At(new JsonObject { [key] = value }, place);
        if (network.Length > 0) profile["network"] = network;
        profiles.Add((JsonNode)profile);
    }
}
