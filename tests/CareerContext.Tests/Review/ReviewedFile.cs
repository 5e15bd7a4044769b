using CareerContext.Context;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Review;

/// <summary>A career file that a test fills record by record, and looks at; its day is 1 March 2026.</summary>
internal sealed class ReviewedFile : IDisposable
{
    private readonly TempCareer career = new();

    public CareerFile File => career.File;

    public string FilePath => career.FilePath;

    public SetClock Clock => career.Clock;

    public CareerSnapshot Snapshot => career.Read(CareerSnapshot.Load);

    /// <summary>All of it, as the owner sees it.</summary>
    public CareerView View
    {
        get
        {
            CareerSnapshot snapshot = Snapshot;
            return new CareerView(snapshot) { Vocabulary = new CareerVocabulary(File, snapshot) };
        }
    }

    public CareerReview Review => CareerReview.Of(View);

    /// <summary>The findings of a rule.</summary>
    public List<Finding> Found(string rule) => [.. Review.Findings.Where(f => f.Rule == rule)];

    /// <summary>Saves a record with values.</summary>
    public CareerRecord Add(string kind, params (string Field, object Value)[] values) => career.Write(session => RecordStore.Save(session, new CareerRecord
    {
        Kind = RecordKinds.Find(kind)!,
        Position = RecordStore.List(session, RecordKinds.Find(kind)!).Count,
        Values = values.ToDictionary(v => v.Field, v => v.Value),
    }));

    /// <summary>Saves a role at an employer.</summary>
    public CareerRecord Role(string title, string company, string? start, string? end, params (string, object)[] more)
    {
        List<(string, object)> values = [("title", title), ("company", company), .. more];
        if (start is not null) values.Add(("start_date", start));
        values.Add(end is null ? ("is_current", true) : ("end_date", end));
        return Add("experience", [.. values]);
    }

    /// <summary>Gives a record a list of texts.</summary>
    public CareerRecord With(CareerRecord record, string list, params string[] texts) => Save(record with
    {
        Lists = new Dictionary<string, IReadOnlyList<ListEntry>>(record.Lists) { [list] = [.. texts.Select(t => ListEntry.Of(t, record.Kind.List(list).Columns[0].Name))] },
    });

    public CareerRecord Save(CareerRecord record) => career.Write(s => RecordStore.Save(s, record));

    public CareerRecord Get(string id) => career.Read(s => RecordStore.Get(s, id));

    public void Dispose() => career.Dispose();
}
