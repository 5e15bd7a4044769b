using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Context;

/// <summary>What the file said then.</summary>
public sealed class AsOfTests : IDisposable
{
    private readonly TempCareer career = new();
    private readonly CareerReader reader;

    public AsOfTests() => reader = CareerLibrary.Reader(career.File);

    public void Dispose() => career.Dispose();

    [Fact]
    public void Every_answer_is_the_one_that_was_given_then()
    {
        List<(string Day, List<string> Answers, long Version)> days = [];
        CareerRecord job = Save(Job("Beekeeper", "Honeyworks", ("start_date", "2019-04"), ("is_current", true), ("description", "Looked after forty hives on the roofs of Ulm.")));
        Remember();
        career.Clock.Move(TimeSpan.FromDays(40));
        Save(job with { Values = new Dictionary<string, object>(job.Values) { ["title"] = "Head beekeeper", ["description"] = "Leads the apiary." } });
        Save(Skill("Grafting"));
        Remember();
        career.Clock.Move(TimeSpan.FromDays(365));
        career.Write(s => RecordStore.Remove(s, job.Id));
        Remember();
        career.Clock.Move(TimeSpan.FromDays(3));
        foreach ((string day, List<string> answers, long version) in days)
        {
            CareerReader then = reader.AsOf(day);
            Answers(then).Should().Equal(answers, day);
            Receipt receipt = then.QuickSummary().Receipt;
            (receipt.AsOf, receipt.FileVersion).Should().Be((day, version));
        }
        days[0].Answers.Should().NotEqual(days[1].Answers).And.NotEqual(days[2].Answers);
        reader.AsOf(days[0].Day).Answer("who looked after hives?").Text.Should().Contain("forty hives", "the text index is of then too");
        reader.AsOf(days[1].Day).Answer("who looked after hives?").Text.Should().NotContain("forty hives");

        void Remember() => days.Add((Timestamp.Of(career.File.Today), Answers(reader), career.Read(History.LastNumber)));
    }

    [Fact]
    public void A_day_means_its_end_and_a_time_its_second()
    {
        CareerRecord skill = Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromHours(2));
        Save(skill with { Values = new Dictionary<string, object> { ["name"] = "Pruning" } });
        career.Clock.Move(TimeSpan.FromDays(50));
        Name(reader.AsOf("2026-03-01T13:00:00Z")).Should().Be("Grafting");
        Name(reader.AsOf("2026-03-01T14:00:00Z")).Should().Be("Pruning");
        foreach (string text in (string[])["2026-03-01", "2026-03"]) Name(reader.AsOf(text)).Should().Be("Pruning");
        reader.AsOf("2026").Should().BeSameAs(reader, "this year is not over");
        reader.AsOf("2026-04-20").Should().BeSameAs(reader, "nor is today");

        string Name(CareerReader then) => then.Snapshot().Of("skill").Single().Title!;
    }

    [Fact]
    public void What_is_no_day_of_the_past_is_refused()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(10));
        Refused("tomorrow", Fault.Invalid, "'as_of' must be a date such as 2026-03-01*");
        Refused("2026-03-12", Fault.Invalid, "'as_of' must not lie in the future; today is 2026-03-11.");
        Refused("2027", Fault.Invalid, "'as_of' must not lie in the future*");
        Refused("2026-02-28", Fault.NotFound, "The file did not exist yet on 2026-02-28; its first change is of 2026-03-01.");

        void Refused(string text, Fault fault, string message) => reader.Invoking(r => r.AsOf(text)).Should().Throw<CareerException>().WithMessage(message).Which.Fault.Should().Be(fault);
    }

    [Fact]
    public void What_is_kept_private_now_does_not_come_out_because_it_was_shared_once()
    {
        CareerRecord secret = Save(Skill("Locksmithing")), asked = Save(Skill("Grafting") with { Visibility = Visibility.Private }), undone = Save(Skill("Juggling"));
        string batch = career.Read(s => History.Batches(s)[^1].Id);
        career.Clock.Move(TimeSpan.FromDays(5));
        career.Write(s => RecordStore.Save(s, secret with { Visibility = Visibility.Private }));
        career.Write(s => RecordStore.Save(s, asked with { Visibility = Visibility.Shared }));
        career.Write(s => BatchUndo.Undo(s, batch));
        career.Clock.Move(TimeSpan.FromDays(5));
        CareerReader then = reader.AsOf("2026-03-01");
        foreach (string name in (string[])["Locksmithing", "Grafting"])
        {
            then.Answer(name).Receipt.Answered.Should().BeFalse(name);
            foreach (string request in (string[])["what skills?", "list all skills", "who is this?"]) then.Answer(request).Text.Should().NotContain(name, request);
        }
        then.Invoking(t => t.Record(secret.Id)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.NotFound);
        then.Record(undone.Id).Text.Should().Contain("Juggling", "it was shared to the last");
        then.Snapshot().Records.Select(r => (r.Id, r.Visibility)).Should().BeEquivalentTo([(secret.Id, Visibility.Private), (asked.Id, Visibility.Private), (undone.Id, Visibility.Shared)]);
    }

    [Fact]
    public void What_is_hidden_from_a_client_is_hidden_of_then_too()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(5));
        new CareerReader(career.File, hidden: HiddenParts.Parse("skills")).AsOf("2026-03-01").Answer("what skills?").Text.Should().NotContain("Grafting");
    }

    [Fact]
    public void What_is_forgotten_was_never_said()
    {
        CareerRecord skill = Save(Skill("Grafting"));
        Save(Skill("Pruning"));
        career.Clock.Move(TimeSpan.FromDays(5));
        CareerReader before = reader.AsOf("2026-03-01");
        before.Answer("what skills?").Text.Should().Contain("Grafting");
        career.File.Forget(s => ForgettingStore.Record(s, skill.Id), out _);
        career.Clock.Move(TimeSpan.FromDays(5));
        reader.AsOf("2026-03-01").Should().NotBeSameAs(before);
        reader.AsOf("2026-03-01").Answer("what skills?").Text.Should().Contain("Pruning").And.NotContain("Grafting");
        reader.AsOf("2026-03-01").Snapshot().Records.Should().ContainSingle();
    }

    [Fact]
    public void Sources_that_an_undo_took_are_there_again()
    {
        career.File.Write(Origin.Import("a.json"), s => RecordStore.Save(s, Skill("Grafting") with { SourceId = SourceStore.Save(s, GeneratedRecords.Upload("a.json")).Id }));
        career.Clock.Move(TimeSpan.FromDays(2));
        string undo = career.Write(s => BatchUndo.Undo(s, History.Batches(s)[0].Id)).BatchId;
        career.Clock.Move(TimeSpan.FromDays(2));
        career.Write(s => BatchUndo.Undo(s, undo));
        career.Clock.Move(TimeSpan.FromDays(2));
        Sources("2026-03-01").Should().Be(1);
        Sources("2026-03-03").Should().Be(0);
        Sources("2026-03-05").Should().Be(1);

        int Sources(string day) => reader.AsOf(day).Snapshot().Sources.Count;
    }

    [Fact]
    public void Nothing_of_it_is_written_and_the_file_stays_as_it_is()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(5));
        Save(Skill("Pruning"));
        byte[] before = File.ReadAllBytes(career.FilePath);
        CareerReader then = reader.AsOf("2026-03-01");
        then.Answer("what skills?");
        then.File.Write(Origin.Cli, s => RecordStore.Save(s, Skill("Only in memory")));
        then.Answer("what skills?").Text.Should().Contain("Only in memory");
        File.ReadAllBytes(career.FilePath).Should().Equal(before);
        career.Names().Should().Equal("career.db");
    }

    [Fact]
    public void A_clock_that_was_set_back_loses_nothing()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(100));
        Save(Skill("Pruning"));
        career.Clock.Move(TimeSpan.FromDays(-98));
        Save(Skill("Watering"));
        career.Clock.Move(TimeSpan.FromDays(200));
        reader.AsOf("2026-03-05").Snapshot().Records.Should().HaveCount(3);
        reader.AsOf("2026-03-01").Snapshot().Records.Should().ContainSingle();
    }

    [Fact]
    public void Words_of_the_owners_own_mean_then_what_they_meant_then()
    {
        Save(Skill("Docker"));
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(5));
        career.Write(s => OwnVocabulary.AddAlias(s, "Docker", "blorpship", ""));
        career.Clock.Move(TimeSpan.FromDays(5));
        career.Write(VocabularyStore.Undo).Should().NotBeEmpty();
        career.Clock.Move(TimeSpan.FromDays(5));
        Knows("2026-03-01").Should().BeFalse();
        Knows("2026-03-06").Should().BeTrue();
        Knows("2026-03-11").Should().BeFalse();

        bool Knows(string day) => reader.AsOf(day).SearchSkills("blorpship").Text.StartsWith("Docker; also blorpship", StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_few_times_are_kept_and_the_memory_of_others_is_given_back()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(30));
        CareerReader first = Of("2026-03-01");
        foreach (string day in (string[])["2026-03-02", "2026-03-03", "2026-03-04"]) Of(day).Should().NotBeSameAs(first);
        Of(" 2026-03-01 ").Should().BeSameAs(first);
        CareerReader last = Of("2026-03-05");
        Of("2026-03-01").Should().BeSameAs(first, "the one not asked for longest went");
        reader.AsOf("2026-03-01", then =>
        {
            foreach (int day in Enumerable.Range(10, PastReaders.MostKept)) Of($"2026-03-{day}");
            return then.Answer("what skills?").Text.Should().Contain("Grafting", "who reads it still has it");
        });
        first.Invoking(f => f.Snapshot()).Should().Throw<Exception>("nobody reads it any more");
        Save(Skill("Pruning"));
        CareerReader again = Of("2026-03-13");
        again.Answer("what skills?").Text.Should().NotContain("Pruning");
        last.Invoking(f => f.Snapshot()).Should().Throw<Exception>();
        reader.AsOf("2026", then => then).Should().BeSameAs(reader);
    }

    [Fact]
    public void A_time_that_many_ask_about_at_once_is_built_once_and_one_that_fails_is_tried_anew()
    {
        Save(Skill("Grafting"));
        career.Clock.Move(TimeSpan.FromDays(30));
        CareerReader[] readers = new CareerReader[6];
        Thread[] threads = [.. Enumerable.Range(0, readers.Length).Select(i => new Thread(() => readers[i] = Of("2026-03-01")))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        readers.Distinct().Should().ContainSingle();
        foreach (int _ in Enumerable.Range(0, 2)) reader.Invoking(r => r.AsOf("2026-02-01", then => then)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.NotFound);
    }

    private CareerReader Of(string day) => reader.AsOf(day, then =>
    {
        then.Answer("what skills?").Text.Should().Contain("Grafting");
        return then;
    });

    private static List<string> Answers(CareerReader of) =>
    [
        of.QuickSummary().Text, of.ProfileSummary().Text, of.Answer("What does this person do?").Text, of.Answer("who looked after hives?").Text, of.Answer("Grafting").Text, of.Answer("how many years of experience?").Text,
    ];

    private CareerRecord Save(CareerRecord record) => career.Write(s => RecordStore.Save(s, record));

    private static CareerRecord Job(string title, string company, params (string Field, object Value)[] values) => new()
    {
        Kind = RecordKinds.Find("experience")!,
        Values = values.Append(("title", title)).Append(("company", company)).ToDictionary(v => v.Item1, v => v.Item2),
    };

    private static CareerRecord Skill(string name) => new() { Kind = RecordKinds.Find("skill")!, Values = new Dictionary<string, object> { ["name"] = name } };
}
