using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CareerContext.Vocabulary;

/// <summary>What the owner says of an entity, as the history keeps it.</summary>
public static class EntityJson
{
    /// <summary>That the owner says nothing any more.</summary>
    public const string Nothing = "{}";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it; imported names are left out.</summary>
    public static string Write(StoredEntity entity)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Entity.KindName(entity.Kind));
            writer.WriteString("canonical_name", entity.Name);
            if (entity.Field.Length > 0) writer.WriteString("field", entity.Field);
            writer.WriteString("origin", entity.Origin);
            writer.WriteString("review_status", VocabularyStore.StatusName(entity.Status));
            writer.WriteStartArray("aliases");
            foreach (EntityTerm term in entity.Terms.OrderBy(t => t.Language, StringComparer.Ordinal).ThenBy(t => t.Term, StringComparer.Ordinal))
            {
                writer.WriteStartObject();
                writer.WriteString("term", term.Term);
                writer.WriteString("language", term.Language);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteStartArray("broader");
            foreach (string id in entity.Broader.Order(StringComparer.Ordinal)) writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads it; null for <see cref="Nothing"/>.</summary>
    public static StoredEntity? Read(string id, string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        if (!root.TryGetProperty("canonical_name", out JsonElement name)) return null;
        return new StoredEntity(id, Entity.KindOf(root.GetProperty("kind").GetString()) ?? EntityKind.Skill, name.GetString()!)
        {
            Field = root.TryGetProperty("field", out JsonElement field) ? field.GetString()! : "",
            Origin = root.GetProperty("origin").GetString()!,
            Status = VocabularyStore.StatusOf(root.GetProperty("review_status").GetString()!),
            Terms = [.. root.GetProperty("aliases").EnumerateArray().Select(a => new EntityTerm(a.GetProperty("term").GetString()!, a.GetProperty("language").GetString()!))],
            Broader = [.. root.GetProperty("broader").EnumerateArray().Select(b => b.GetString()!)],
        };
    }

    /// <summary>A few words about a change, for whoever reads the history.</summary>
    public static string Summary(string? before, string? after)
    {
        using JsonDocument document = JsonDocument.Parse(after ?? before ?? Nothing);
        if (document.RootElement.TryGetProperty("imported", out JsonElement file)) return $"imported: {file.GetString()}";
        if (after == Nothing) return $"vocabulary: took back {Name(before)}";
        return $"vocabulary: {(before is null ? "added" : "changed")} {Name(after)}";
    }

    private static string Name(string? json) => json is null ? "" : Read("", json)?.Name ?? "";
}
