using System.Globalization;
using CareerContext.Editing;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace CareerContext.Tests.Editing;

/// <summary>Whatever the owner and two assistants write in turn: each field holds the last successful write to it, and nothing else changed.</summary>
public sealed class EditSequenceTests
{
    private static readonly string[] Fields = ["title", "location", "industry", "description", "end_date", "people_led", "technologies_used"];
    private static readonly EditAuthor[] Authors = [EditAuthor.Owner, Edits.Client("One"), Edits.Client("Two")];

    /// <param name="Author">Of <see cref="Authors"/>.</param>
    /// <param name="Fields">Which of <see cref="EditSequenceTests.Fields"/> it names, as bits.</param>
    /// <param name="Value">What it writes; 0 clears.</param>
    /// <param name="Looks">Whether the author looks at the file before: else it writes with what it saw last.</param>
    private sealed record Step(int Author, int Fields, int Value, bool Looks);

    [Fact]
    public void Each_field_holds_the_last_write_that_went_through()
    {
        Gen<Step> step = from author in Gen.Choose(0, Authors.Length - 1) from fields in Gen.Choose(1, (1 << Fields.Length) - 1) from value in Gen.Choose(0, 6) from looks in Gen.Elements(true, false) select new Step(author, fields, value, looks);
        int refused = 0, written = 0;
        Prop.ForAll(step.ListOf(14).ToArbitrary(), steps => Run(steps, ref refused, ref written)).Check(Properties.Of(25));
        refused.Should().BePositive();
        written.Should().BePositive();
    }

    private static void Run(IEnumerable<Step> steps, ref int refused, ref int written)
    {
        using TempCareer career = new();
        CareerRecord untouched = career.Add("interest", """{"name": "Chess", "keywords": ["openings"]}""");
        CareerRecord first = career.Add("experience", """{"title": "Baker", "company": "Ofen 3", "start_date": "1999"}""");
        Dictionary<string, object?> wanted = Fields.ToDictionary(f => f, f => Told(first, f));
        long[] seen = [.. Authors.Select(_ => career.Last())];
        List<long>[] own = [.. Authors.Select(_ => new List<long>())];
        Dictionary<string, (long Number, int Author)> lastWrite = [];
        foreach (Step step in steps)
        {
            if (step.Looks)
            {
                seen[step.Author] = career.Last();
                own[step.Author].Clear();
            }
            string[] named = [.. Fields.Where((_, i) => (step.Fields >> i & 1) == 1)];
            CareerRecord before = career.Get(first.Id);
            bool isStale = named.Any(f => !Equals(Told(before, f), Value(f, step.Value)) && lastWrite.TryGetValue(f, out (long Number, int Author) write) && write.Number > seen[step.Author] && (write.Author != step.Author || step.Author == 0
                || OthersWrote(career, first.Id, f, seen[step.Author], step.Author)));
            try
            {
                career.Edit(first.Id, "{" + string.Join(", ", named.Select(f => $"\"{f}\": {Json(f, step.Value)}")) + "}", Authors[step.Author] with { SeenRecords = _ => new SeenRecord(seen[step.Author], step.Author == 0 ? [] : own[step.Author]) });
                Change last = career.Read(s => History.List(s, first.Id))[^1];
                if (last.By == Authors[step.Author].Origin) own[step.Author].Add(last.Number);
                isStale.Should().BeFalse();
                foreach (string field in named)
                {
                    if (!Equals(wanted[field], Value(field, step.Value))) lastWrite[field] = (career.Last(), step.Author);
                    wanted[field] = Value(field, step.Value);
                }
                written++;
            }
            catch (CareerException stale) when (stale.Fault == Fault.Stale)
            {
                refused++;
                RecordJson.Same(career.Get(first.Id), before).Should().BeTrue();
            }
            CareerRecord now = career.Get(first.Id);
            foreach (string field in Fields) Told(now, field).Should().Be(wanted[field], field);
        }
        CareerRecord end = career.Get(first.Id);
        FieldChange.Names(first, end).Should().BeSubsetOf([.. Fields, "confirmed"]);
        RecordJson.Same(career.Get(untouched.Id), untouched).Should().BeTrue();
        end.Sources.Where(s => !end.Values.ContainsKey(s.Field) && !s.Field.StartsWith("technologies_used[", StringComparison.Ordinal)).Should().BeEmpty();
    }

    // Somebody else's write between one's own counts, too.
    private static bool OthersWrote(TempCareer career, string id, string field, long seen, int author) => career.Read(s => History.List(s, id))
        .Any(c => c.Number > seen && c.By != Authors[author].Origin && c.Before is not null && FieldChange.Names(RecordJson.Read(c.Before), RecordJson.Read(c.After!)).Contains(field));

    private static object? Told(CareerRecord record, string field) => record.Kind.HasField(field) ? record.Values.GetValueOrDefault(field) : record.List(field).Count == 0 ? null : string.Join(";", record.Texts(field));

    private static object? Value(string field, int value) => field switch
    {
        "title" => $"Title {value}",
        _ when value == 0 => null,
        "end_date" => (2000 + value).ToString(CultureInfo.InvariantCulture),
        "people_led" => (long)value,
        "technologies_used" => string.Join(";", Enumerable.Range(0, value).Select(i => $"Tool {i}")),
        _ => $"{field} {value}",
    };

    private static string Json(string field, int value) => Value(field, value) switch
    {
        null => "null",
        string text when field == "technologies_used" => $"[{string.Join(", ", text.Split(';').Select(t => $"\"{t}\""))}]",
        string text => $"\"{text}\"",
        object number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };
}
