using System.Text.Json;
using CareerContext.Person;
using CareerContext.Records;

namespace CareerContext.Exchange.JsonResume;

/// <summary>Reads <c>basics.profiles</c> into the person's links.</summary>
internal sealed class ProfileReader(TextBender texts, EntryReader entries)
{
    // A kind of its own lets a profile's object be read like any other.
    private static readonly RecordKind Columns = new("link", "links", "lnk", PersonKind.Kind.List("links").Columns) { Heading = "Links", TitleField = "network" };

    /// <summary>Reads the list; one object alone is taken for a list of one.</summary>
    public void Read(JsonElement value, FieldList list, Spot spot, Draft person)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            List<(JsonElement Item, string Full)> nameless = [];
            foreach (JsonElement item in value.EnumerateArray())
            {
                Spot at = spot.Index(i++, person.Entries(list.Table).Count);
                if (!One(item, list, at, person) && item.ValueKind == JsonValueKind.Object) nameless.Add((item, at.Full));
            }
            KeepNameless(nameless, list, spot, person);
        }
        else if (value.ValueKind == JsonValueKind.Null)
        {
            texts.Null(spot.Full);
        }
        else
        {
            texts.Warn(spot.Full, "one value where a list belongs; taken as its only entry");
            if (!One(value, list, spot.Index(0, 0), person)) person.Keep(Leaves.Of(value, spot.Relative));
        }
    }

    // They come after the named ones, so that an export appends them.
    private static void KeepNameless(List<(JsonElement Item, string Full)> nameless, FieldList list, Spot spot, Draft person)
    {
        int next = person.Entries(list.Table).Count;
        foreach ((JsonElement item, string _) in nameless)
        {
            string at = spot.Index(0, next).Relative;
            List<UnknownField> leaves = [.. Leaves.Of(item, at).Where(Leaves.Says)];
            if (leaves.Count == 0) continue;
            person.Keep(leaves);
            next++;
        }
    }

    private bool One(JsonElement item, FieldList list, Spot spot, Draft person)
    {
        Draft link = new(Columns, spot.Full);
        if (item.ValueKind == JsonValueKind.Object)
        {
            entries.Read(item, Sections.Profile, spot, link);
        }
        else if (texts.Read(item, spot, isLong: false, person) is { } text)
        {
            texts.Warn(spot.Full, "a text where a profile belongs; taken for its address or name");
            string column = text.Text.Contains("://", StringComparison.Ordinal) || text.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "url" : "username";
            link.Tell(column, text.Text, text);
        }
        CareerRecord read = link.Finish(0).Record;
        if (read.Values.Count == 0) return false;
        FieldSource? bent = read.Sources.FirstOrDefault(s => s.RawValue is not null);
        person.Add(list.Table, new ListEntry(null, read.Values), new BentText("", spot.Full, bent?.RawValue, read.Sources.Min(s => s.Confidence)));
        person.Keep(read.Unknown);
        return true;
    }
}
