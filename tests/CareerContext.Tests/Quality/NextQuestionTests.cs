using System.Text.Json;
using CareerContext.Cli;
using CareerContext.Context;
using CareerContext.Exchange.Interview;
using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Quality;

/// <summary>The question whose answer would make most kinds of request answerable.</summary>
public sealed class NextQuestionTests
{
    [Fact]
    public void Names_of_kinds_and_questions_are_unique_and_their_fields_are_there()
    {
        RequestKinds.All.Select(k => k.Name).Should().OnlyHaveUniqueItems();
        RequestKinds.All.Select(k => k.Request).Should().OnlyHaveUniqueItems();
        FactQuestions.All.Select(q => q.Key).Should().OnlyHaveUniqueItems();
        FactQuestions.All.Select(q => q.Interview).OfType<QuickQuestion>().Should().BeEquivalentTo(QuickQuestion.All);
        foreach ((RecordKind kind, string field) in RequestKinds.All.SelectMany(k => k.Needed).SelectMany(f => f).Select(f => (f.Kind, f.Field)).Concat(FactQuestions.All.SelectMany(q => q.Facts.Select(f => (q.Kind, f.Field)))))
            (kind.HasField(field) || kind.Lists.Any(l => l.Table == field)).Should().BeTrue($"{kind.Name}.{field} is asked for");
        RequestKinds.All.Where(k => !k.Needed.All(a => a.Any(f => FactQuestions.All.Any(f.IsAskedBy)))).Should().BeEmpty("what answers a request can be asked for");
    }

    [Fact]
    public void What_the_commands_record_is_valid()
    {
        foreach (FactQuestion question in FactQuestions.All.Where(q => q.Interview is null))
            RecordRules.Check(question.Imagined(null, 0), new DateOnly(2026, 3, 1), RuleScope.Owner).Where(b => question.Place is FactPlace.New or FactPlace.Earlier || !b.IsMissing).Should().BeEmpty($"'{question.Key}' shows how");
        FactQuestion project = FactQuestions.All.First(q => q.Key == "project"), achievement = FactQuestions.All.First(q => q.Key == "achievement");
        project.Command(null).Should().Be("careercontext record add project name=\"Footbridge over the Otra\" description=\"A timber bridge of 48 m, built in nine weeks.\"");
        achievement.Command(new CareerRecord { Kind = achievement.Kind, Id = "exp_7k2mqa" }).Should().Be("careercontext record edit exp_7k2mqa key_achievements+=\"Cut the cost of a footbridge by 18 %\"");
    }

    [Fact]
    public void A_career_in_memory_is_tried_as_itself_not_as_the_file_behind_it()
    {
        using SmallCareer small = new();
        CareerFile empty = small.File.InMemory(small.Clock, _ => { });
        NextQuestion.AnswerableNow(empty).Should().BeEmpty();
        NextQuestion.AnswerableNow(small.File).Should().NotBeEmpty();
    }

    [Fact]
    public void An_empty_career_answers_nothing_and_with_all_answers_everything()
    {
        using TempCareer career = new();
        NextQuestion first = NextQuestion.Of(career.File);
        first.Answerable.Should().BeEmpty();
        first.Question.Should().NotBeNull();
        career.Names().Should().BeEmpty("looking makes no file");

        for (NextQuestion next = first; next.Question is { } question; next = NextQuestion.Of(career.File))
        {
            int promised = next.Answerable.Count + next.Gained.Count;
            Answer(career, question);
            IReadOnlyList<RequestKind> now = NextQuestion.AnswerableNow(career.File);
            now.Should().BeEquivalentTo(next.Answerable.Concat(next.Gained), $"'{question.Key}' promised it");
            now.Count.Should().Be(promised);
        }
        NextQuestion.Of(career.File).Lines.Should().Equal($"All {RequestKinds.All.Count} kinds of request that this program knows can be answered.");
    }

    [Fact]
    public void The_sample_person_is_asked_for_what_the_sample_lacks()
    {
        using SampleCareer sample = new();
        CareerFile file = CareerLibrary.Open(sample.FilePath, clock: new SetClock());
        List<string> before = Database.Dump(sample.FilePath);
        NextQuestion next = NextQuestion.Of(file);
        next.Unanswerable.Select(k => k.Name).Should().Contain(["the career goal", "preferred places"]).And.NotContain(["the current role", "languages", "the e-mail address"]);
        next.Gained.Should().NotBeEmpty();
        next.Command.Should().StartWith("careercontext record ");
        Database.Dump(sample.FilePath).Should().Equal(before, "nothing that is tried reaches the file");
    }

    [Fact]
    public void No_example_reaches_the_file_or_anything_beside_it()
    {
        using SmallCareer small = new();
        NextQuestion.Of(small.File).Question.Should().NotBeNull();
        foreach (string path in Directory.GetFiles(Path.GetDirectoryName(small.File.FilePath)!))
        {
            string bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path));
            foreach (AskedFact fact in FactQuestions.All.SelectMany(q => q.Facts).Where(f => f.Example.Length > 14)) bytes.Should().NotContain(fact.Example, $"{Path.GetFileName(path)} is the owner's");
        }
    }

    [Fact]
    public void What_the_owner_keeps_private_is_not_asked_for_again()
    {
        using TempCareer career = new();
        career.Write(session =>
        {
            Save(session, "person", new() { ["name"] = "Mara Testfall" });
            return Save(session, "experience", new() { ["title"] = "Welder", ["company"] = "Fictional Works", ["start_date"] = "2020", ["is_current"] = true });
        });
        NextQuestion next = NextQuestion.Of(career.File);
        next.Answerable.Should().BeEmpty("assistants see nothing of it");
        new[] { "name", "role", "employer", "since" }.Should().NotContain(next.Question!.Key);
        string.Join('\n', next.Lines).Should().NotContain("Welder").And.NotContain("Mara");

        static CareerRecord Save(WriteSession session, string kind, Dictionary<string, object> values) =>
            RecordStore.Save(session, new CareerRecord { Kind = RecordKinds.Find(kind)!, Values = values, Visibility = Visibility.Private });
    }

    [Fact]
    public void A_file_that_may_only_be_read_is_looked_at_too()
    {
        using TempCareer career = new();
        Answer(career, FactQuestions.All.First(q => q.Key == "role"));
        NextQuestion writable = NextQuestion.Of(career.File), readable = NextQuestion.Of(career.Open(readOnly: true));
        readable.Lines.Should().Equal(writable.Lines);
        readable.Answerable.Should().NotBeEmpty();
    }

    [Fact]
    public void The_command_line_asks_says_why_and_how_to_answer()
    {
        using TempCareer career = new();
        Finished empty = CliRun.Of("review", "--next", "--db", career.FilePath);
        empty.ExitCode.Should().Be(ExitCode.Done);
        empty.Output.Split('\n').Should().HaveElementAt(0, "What is your present role? (e.g. Senior structural engineer)").And.Contain("To record your answer: careercontext init");
        empty.Output.Should().Contain($" of {RequestKinds.All.Count} kinds of request would become answerable: ").And.Contain($"Now 0 of {RequestKinds.All.Count} are.");

        using SmallCareer small = new();
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("review", "--next", "--json", "--db", small.File.FilePath).Output);
        NextQuestion next = NextQuestion.Of(small.File);
        json.RootElement.GetProperty("key").GetString().Should().Be(next.Question!.Key);
        json.RootElement.GetProperty("command").GetString().Should().Be(next.Command);
        json.RootElement.GetProperty("gained").GetArrayLength().Should().Be(next.Gained.Count);
        json.RootElement.GetProperty("answerable").GetArrayLength().Should().Be(next.Answerable.Count);

        CliRun.Of("review", "--next", "--all", "--db", career.FilePath).ExitCode.Should().Be(ExitCode.Of(Fault.Invalid));
    }

    private static void Answer(TempCareer career, FactQuestion question) => career.Write(session =>
    {
        CareerView view = new(CareerSnapshot.Load(session));
        return RecordStore.Save(session, question.Imagined(question.Target(view), view.Snapshot.Of(question.Kind.Name).Count()));
    });
}
