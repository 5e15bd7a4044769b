using System.Text.Json;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Kit;

/// <summary>Edits of a test's career file, by the owner and by assistants.</summary>
internal static class Edits
{
    /// <summary>An assistant's client.</summary>
    public static EditAuthor Assistant { get; } = Client("Assistant One 1.0");

    /// <summary>An assistant's client of a name.</summary>
    public static EditAuthor Client(string name) => new(new Origin("mcp", name));

    /// <summary>Fields as JSON.</summary>
    public static JsonElement Json(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Adds a record.</summary>
    public static CareerRecord Add(this TempCareer career, string kind, string fields, EditAuthor? author = null, bool isNew = false) =>
        career.Save(new RecordEdit(RecordKinds.Find(kind)!, Json(fields)) { IsNew = isNew }, author).After;

    /// <summary>Changes a record.</summary>
    public static PlannedEdit Edit(this TempCareer career, string id, string fields, EditAuthor? author = null, long? ifVersion = null) =>
        career.Save(new RecordEdit(RecordKinds.OfId(id)!, Json(fields)) { Id = id, IfVersion = ifVersion }, author);

    /// <summary>Writes an edit.</summary>
    public static PlannedEdit Save(this TempCareer career, RecordEdit edit, EditAuthor? author = null)
    {
        EditAuthor by = author ?? EditAuthor.Owner;
        return career.File.Write(by.Origin, session => RecordEditor.Save(session, edit, by));
    }

    /// <summary>The record as it stands in the file.</summary>
    public static CareerRecord Get(this TempCareer career, string id) => career.Read(session => RecordStore.Get(session, id));

    /// <summary>The number of the last change.</summary>
    public static long Last(this TempCareer career) => career.Read(History.LastNumber);

    /// <summary>The message of the refusal, after a check of its kind and that nothing was written.</summary>
    public static string Refusal(this TempCareer career, Fault fault, Action act)
    {
        long before = career.Last();
        CareerException refused = act.Should().Throw<CareerException>().Which;
        refused.Fault.Should().Be(fault, refused.Message);
        career.Last().Should().Be(before);
        return refused.Message;
    }
}
