using CareerContext.Quality;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Tests.Review;

/// <summary>What stands twice, and how it becomes one: nothing goes without a word, and all of it is undone as one.</summary>
public sealed class ProposedMergeTests
{
    [Fact]
    public void Two_names_of_one_skill_become_one_and_what_led_to_the_second_leads_to_the_first()
    {
        using ReviewedFile file = new();
        CareerRecord kept = file.Add("skill", ("name", "JavaScript"), ("proficiency_level", "Advanced"), ("years_of_experience", 6.0));
        CareerRecord gone = file.Add("skill", ("name", "JS"), ("last_used", "2024"), ("proficiency_level", "Beginner"));
        CareerRecord member = file.Add("skill", ("name", "React"), ("category_id", gone.Id));
        Finding finding = file.Found("twice").Should().ContainSingle().Subject;
        finding.Problem.Should().Be($"Two names of one skill: JavaScript ({kept.Id}) and JS ({gone.Id}).");
        MergePreview preview = finding.Merge!.Preview(file.View);
        preview.Changed.Should().Equal("last used");
        preview.Apart.Should().BeEquivalentTo([new KeptApart("own rating", "Advanced", "Beginner"), new KeptApart("skill", "JavaScript", "JS")]);
        string before = Written(file), batch = Accept(file, preview);
        file.Get(kept.Id).Values.Should().Contain("name", "JavaScript").And.Contain("last_used", "2024").And.Contain("proficiency_level", "Advanced");
        file.Get(gone.Id).IsActive.Should().BeFalse("it lies in the trash, whole");
        file.Get(member.Id).Text("category_id").Should().Be(kept.Id);
        file.Found("twice").Should().BeEmpty();
        file.File.Write(Origin.Cli, s => BatchUndo.Undo(s, batch));
        Written(file).Should().Be(before);
        file.Found("twice").Should().ContainSingle().Which.Id.Should().Be(finding.Id);
    }

    [Fact]
    public void What_an_assistant_wrote_is_confirmed_by_nobody_s_merge()
    {
        using ReviewedFile file = new();
        CareerRecord kept = file.Add("skill", ("name", "JavaScript")), gone = file.Add("skill", ("name", "JS"));
        file.File.Write(new Origin("mcp", "Chat 1"), s => RecordStore.Save(s, gone with { Confirmed = false, Values = new Dictionary<string, object>(gone.Values) { ["years_of_experience"] = 33.0 } }));
        MergePreview preview = file.Found("twice").Should().ContainSingle().Which.Merge!.Preview(file.View);
        file.Invoking(f => Accept(f, preview)).Should().Throw<CareerException>().WithMessage($"{gone.Id} holds what an assistant wrote*");
        file.Get(kept.Id).Values.Should().NotContainKey("years_of_experience");
    }

    [Fact]
    public void Roles_at_one_employer_with_the_same_dates_unite_their_lists_and_keep_the_first_word()
    {
        using ReviewedFile file = new();
        CareerRecord kept = file.With(file.Role("Process Engineer", "Águas do Vale", "2016-09", "2021-02", ("description", "Ran the membrane filtration plant.")), "key_achievements", "Cut chlorine use by 30 %.", "Built the sampling plan of the plant.");
        CareerRecord gone = file.With(file.Role("Plant Engineer", "Águas do Vale", "2016-09", "2021-02", ("people_led", 4L)), "key_achievements", "Cut chlorine use by 30 %", "Trained four operators.");
        CareerRecord project = file.Add("project", ("name", "Weir"), ("experience_id", gone.Id));
        Finding finding = file.Found("twice").Should().ContainSingle().Subject;
        finding.Problem.Should().StartWith("Two roles at one employer with the same dates");
        MergePreview preview = finding.Merge!.Preview(file.View);
        preview.Apart.Should().ContainSingle(a => a.Label == "title").Which.Should().Be(new KeptApart("title", "Process Engineer", "Plant Engineer"));
        Accept(file, preview);
        CareerRecord merged = file.Get(kept.Id);
        merged.Texts("key_achievements").Should().Equal("Cut chlorine use by 30 %.", "Built the sampling plan of the plant.", "Trained four operators.");
        (merged.Title, merged.Number("people_led")).Should().Be(("Process Engineer", 4));
        file.Get(project.Id).Text("experience_id").Should().Be(kept.Id);
        file.Get(gone.Id).Texts("key_achievements").Should().HaveCount(2, "the trash has it whole");
    }

    [Fact]
    public void Of_one_achievement_told_twice_in_a_role_the_poorer_telling_goes_and_its_number_stays()
    {
        using ReviewedFile file = new();
        CareerRecord role = file.Role("Engineer", "Vale", "2016-09", "2021-02");
        role = file.Save(role with
        {
            Lists = new Dictionary<string, IReadOnlyList<ListEntry>>
            {
                ["key_achievements"] =
                [
                    new(null, new Dictionary<string, object> { ["text"] = "Built the sampling plan of the plant", ["metric_value"] = 3.0 }),
                    ListEntry.Of("Wrote the manual.", "text"),
                    new(null, new Dictionary<string, object> { ["text"] = "Built the sampling plan of the plant, and taught it to the night shift.", ["metric_direction"] = "up" }),
                ],
            },
        });
        Finding finding = file.Found("achievement twice").Should().ContainSingle().Subject;
        Accept(file, finding.Merge!.Preview(file.View));
        CareerRecord merged = file.Get(role.Id);
        merged.Texts("key_achievements").Should().Equal("Wrote the manual.", "Built the sampling plan of the plant, and taught it to the night shift.");
        merged.List("key_achievements")[1].Values.Should().Contain("metric_value", 3.0).And.Contain("metric_direction", "up");
    }

    [Fact]
    public void What_a_private_record_says_does_not_become_everybodys()
    {
        using ReviewedFile file = new();
        CareerRecord kept = file.Add("certificate", ("name", "Confined Space Entry"), ("issuer", "Safety Board"), ("issued_on", "2018-05"));
        CareerRecord gone = file.Add("certificate", ("name", "Confined space entry"), ("license_number", "77"));
        file.Save(gone with { Visibility = Visibility.Private });
        Accept(file, file.Found("twice").Single().Merge!.Preview(file.View));
        file.Get(kept.Id).Visibility.Should().Be(Visibility.Private);
    }

    [Fact]
    public void What_was_changed_meanwhile_is_not_merged()
    {
        using ReviewedFile file = new();
        file.Add("skill", ("name", "JavaScript"), ("proficiency_level", "Advanced"));
        CareerRecord gone = file.Add("skill", ("name", "JS"));
        MergePreview preview = file.Found("twice").Single().Merge!.Preview(file.View);
        file.Save(gone with { Values = new Dictionary<string, object> { ["name"] = "Java" } });
        file.Invoking(f => Accept(f, preview)).Should().Throw<CareerException>().Which.Fault.Should().Be(Fault.Stale);
        file.Get(gone.Id).IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData("skill", "Java", "JavaScript")]
    [InlineData("skill", "Windows 10", "Windows 11")]
    [InlineData("language", "Portuguese", "Spanish")]
    [InlineData("project", "Weir", "Pumps")]
    public void What_is_only_alike_stays_two(string kind, string one, string other)
    {
        using ReviewedFile file = new();
        string field = RecordKinds.Find(kind)!.TitleField;
        file.Add(kind, (field, one));
        file.Add(kind, (field, other));
        file.Found("twice").Should().BeEmpty();
    }

    [Fact]
    public void Two_positions_renewals_and_words_of_a_whole_group_stay_apart()
    {
        using ReviewedFile file = new();
        file.Role("Process Engineer", "Vale", "2016-09", "2018-02");
        file.Role("Operations Lead", "Vale", "2018-03", null);
        file.Add("certificate", ("name", "First Aid"), ("issued_on", "2018-05"));
        file.Add("certificate", ("name", "First Aid"), ("issued_on", "2021-05"));
        foreach (string category in new[] { "Languages", "Frameworks", "Tools" }) file.Add("skill", ("name", "learning"), ("category", category));
        CareerRecord group = file.Add("skill", ("name", "Automation"));
        file.Add("skill", ("name", "automation"), ("category_id", group.Id));
        file.Found("twice").Should().BeEmpty();
    }

    [Fact]
    public void An_achievement_in_two_records_is_told_and_a_common_phrase_is_not()
    {
        using ReviewedFile file = new();
        file.With(file.Role("Engineer", "Vale", "2016-09", "2018-02"), "key_achievements", "Built the sampling plan of the whole plant.", "Led a team of five.");
        file.With(file.Role("Engineer", "Norte", "2012-01", "2015-12"), "key_achievements", "Built the sampling plan of the whole plant", "Led a team of five.");
        file.Found("achievement in two").Should().ContainSingle().Which.Merge.Should().BeNull("which of them is right only the owner knows");
    }

    private static string Accept(ReviewedFile file, MergePreview preview) => file.File.Write(Origin.Cli, session =>
    {
        preview.Accept(session);
        return session.BatchId;
    });

    // All that is recorded, versions and times aside.
    private static string Written(ReviewedFile file) => string.Join('\n', file.Snapshot.Records.Select(r => RecordJson.Write(r with { Version = 0, UpdatedAt = "", CreatedAt = "" })));
}
