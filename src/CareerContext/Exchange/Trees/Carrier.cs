using System.Text.Json.Nodes;
using CareerContext.Exchange.JsonResume;

namespace CareerContext.Exchange.Trees;

/// <summary>Carries entries from a foreign tree to a translation. What no key takes goes along as it is, so that nothing is lost.</summary>
/// <param name="to">The translation.</param>
/// <param name="format">The format's name: it holds what would be misunderstood under its own key.</param>
/// <param name="today">The owner's day.</param>
internal sealed class Carrier(Translation to, string format, DateOnly today)
{
    /// <summary>The translation.</summary>
    public Translation To => to;

    /// <summary>A new entry of a section, at the place of what it is made from.</summary>
    public JsonObject Entry(string section, JsonNode source)
    {
        JsonObject entry = to.From(new JsonObject(), source);
        to.Section(section).Add((JsonNode)entry);
        return entry;
    }

    /// <summary>Carries the entries of a list to a section by pairs of keys; entries that are plain values go as they are.</summary>
    /// <param name="section">The section, e.g. <c>work</c>.</param>
    /// <param name="entries">A list, or one entry alone.</param>
    /// <param name="pairs"><c>old=new</c>, separated by spaces.</param>
    /// <param name="first">What is done with each entry before the pairs are; may be null.</param>
    public void Entries(string section, JsonNode? entries, string pairs, Action<JsonObject, JsonObject>? first = null)
    {
        foreach (JsonNode node in Nodes.Each(entries))
        {
            if (node is not JsonObject source)
            {
                to.Section(section).Add(node);
                continue;
            }
            JsonObject entry = Entry(section, source);
            first?.Invoke(source, entry);
            source.Move(entry, pairs);
            Finish(section, source, entry);
        }
    }

    /// <summary>Parts bulleted texts into points, reads a lone date, and carries what is left.</summary>
    public void Finish(string section, JsonObject source, JsonObject entry)
    {
        if (source.ContainsKey("date") && EntryDates.Put(source["date"]!, entry, section, to, today)) source.Remove("date");
        if (section is "work" or "volunteer") Points(entry, "summary");
        else if (section == "projects") Points(entry, "description");
        Rest(source, entry, SectionNamed(section).Keys);
    }

    /// <summary>Carries what is left of an object; what the section would take for something else goes under the format's name.</summary>
    public void Rest(JsonObject source, JsonObject entry, KeyMap keys)
    {
        Nodes.Prune(source);
        foreach ((string key, JsonNode? node) in source.Empty())
        {
            if (keys.Find(key) is null && key != format && !entry.ContainsKey(key)) entry[key] = node;
            else Aside(entry)[key] = node;
        }
    }

    /// <summary>Keeps a node on an entry under the format's name.</summary>
    public void Keep(JsonObject entry, string key, JsonNode? node)
    {
        if (node is null) return;
        JsonObject aside = Aside(entry);
        if (aside.ContainsKey(key)) Add(aside, key, node);
        else aside[key] = node;
    }

    /// <summary>Keeps all that is left of the file on the person, under the format's name.</summary>
    public void Leave(JsonObject root)
    {
        if (!Nodes.Prune(root)) Rest(root, Aside(to.Root), new KeyMap());
    }

    /// <summary>The object that holds what is kept under the format's name.</summary>
    public JsonObject Aside(JsonObject entry)
    {
        if (entry[format] is JsonObject aside) return aside;
        entry[format] = aside = [];
        return aside;
    }

    /// <summary>Adds a text to a list of the entry; made where it is missing.</summary>
    public static void Add(JsonObject entry, string list, JsonNode node)
    {
        if (entry[list] is not JsonArray texts)
        {
            JsonNode? one = entry[list];
            entry[list] = null;
            entry[list] = texts = one is null ? [] : [one];
        }
        texts.Add(node);
    }

    /// <summary>Puts a list's texts as further lines of a text; made where it is missing.</summary>
    public void AddLines(JsonObject entry, string field, JsonNode? list)
    {
        if (list is null) return;
        if (entry[field] is not (null or JsonValue) || list is JsonObject || (list is JsonArray texts && texts.Any(t => t is not JsonValue)))
        {
            Keep(entry, field, list);
            return;
        }
        JsonNode? before = entry[field];
        entry[field] = to.From(JsonValue.Create(string.Join('\n', Nodes.Each(list).Select(Nodes.Text).Prepend(Nodes.Text(before)).Where(t => t.Length > 0))), before ?? list);
    }

    /// <summary>A section's keys.</summary>
    public static Section SectionNamed(string name) => Sections.All.First(s => s.Name == name);

    private void Points(JsonObject entry, string field)
    {
        if (entry.ContainsKey("highlights") || entry[field] is not JsonValue node || Bullets.Of(Nodes.Text(node)) is not { } parts) return;
        entry.Remove(field);
        if (parts.Text.Length > 0) entry[field] = to.From(JsonValue.Create(parts.Text), node);
        JsonArray points = to.From(new JsonArray(), node);
        foreach (string point in parts.Points) points.Add((JsonNode)to.From(JsonValue.Create(point), node));
        entry["highlights"] = points;
    }
}
