using System.Text;
using CareerContext.Exchange;
using CareerContext.Exchange.LinkedIn;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Exchange.LinkedIn;

public sealed class LinkedInImportTests
{
    private static readonly ImportPlan Whole = FictionalExport.Plan(FictionalExport.Zip(), "Complete_LinkedInDataExport.zip");

    private static CareerRecord Only(string kind, string title) => Whole.Records.Select(r => r.Record).Should().ContainSingle(r => r.Kind.Name == kind && r.Title == title).Subject;

    private static string Said(string kind, string title) => FictionalExport.Words(Only(kind, title));

    [Fact]
    public void Positions_keep_their_text_and_make_achievements_of_bullets()
    {
        Said("experience", "Captain").Should().Be("experience: company=Fjordline Ferries; description=Answers for ship and crew.\n\n-40 degrees does not stop the ferry.; is_current=True; location=Molde; start_date=2020-01; title=Captain; "
            + "key_achievements+Cut fuel by 12 % on the Molde run; key_achievements+Trained 14 mates; key_achievements+Never missed a tide");
        Said("experience", "Mate").Should().Contain("start_date=2012-09").And.Contain("end_date=2019;").And.Contain("description=Kept the log, and the crew's tempers.");
    }

    [Fact]
    public void All_tables_of_a_career_become_records()
    {
        Said("education", "Tannwick Nautical College").Should().Be("education: degree=Bachelor of Nautical Science; description=With honours\nActivities: Rowing club; end_date=2012; institution=Tannwick Nautical College; start_date=2008; courses+Celestial navigation (NAV 201)");
        Said("certificate", "Master Mariner").Should().Be("certificate: expires_on=2028-06; issued_on=2018-06; issuer=Harbour Office; license_number=MM-77; name=Master Mariner; url=https://registry.example/mm");
        Said("project", "Tide table").Should().Contain("start_date=2021-03").And.Contain("url=https://tides.example/table");
        Said("publication", "Lee shores").Should().Be("publication: description=On lee shores; published_on=2024-03-12; publisher=Birkholm Almanac; title=Lee shores");
        Said("publication", "Self-righting buoy").Should().Contain("description=Floats either way\nNumber: NO 1234").And.Contain("publisher=Patent Office");
        Said("award", "Lifeboat medal").Should().Be("award: awarded_on=2017-05; description=Given once; title=Lifeboat medal");
        Said("award", "Maritime English").Should().Contain("description=Spoken part\nScore: 94");
        Said("volunteering", "Sea Rescue").Should().Contain("cause=Disaster and Humanitarian Relief").And.Contain("title=Coxswain");
        Said("volunteering", "Pilots' Guild").Should().Contain("title=Member");
        Said("language", "Norwegian").Should().Be("language: fluency=Native or bilingual proficiency; language=Norwegian");
        Said("interest", "Environment").Should().NotBeEmpty();
        Said("reference", "Nils Aas").Should().StartWith("reference: name=Nils Aas; organization=Salt & Sons; reference=Calm in any sea.; title=Owner").And.Contain("Status?VISIBLE");
    }

    [Fact]
    public void The_person_has_the_primary_address_and_keeps_the_others()
    {
        string said = Said("person", "Oda Brekke");
        said.Should().Contain("email=oda@oda.example").And.Contain("phone=+47 555 01 234").And.Contain("birth_date=1988-03-12").And.Contain("address=Kaigata 9, Molde").And.Contain("location=Molde, Norway")
            .And.Contain("professional_headline=Ferry captain").And.Contain("website=https://oda.example/log").And.Contain("links+Blog/https://tides.example").And.Contain("links+Twitter/odabrekke").And.Contain("links+Skype/oda.sails");
        said.Should().Contain("old@oda.example").And.Contain("new@oda.example").And.Contain("Lund").And.Contain("Knitting").And.NotContain("Profile Summary");
    }

    [Fact]
    public void A_person_s_maiden_name_is_for_nobody_else()
    {
        CareerRecord person = Only("person", "Oda Brekke");
        UnknownField maiden = person.Unknown.Should().ContainSingle(u => u.Value == "Lund").Subject;
        PrivateWords.IsPrivate(person, maiden).Should().BeTrue();
    }

    [Fact]
    public void Duplicates_are_taken_once_with_a_warning()
    {
        Whole.Records.Count(r => r.Record.Kind.Name == "experience").Should().Be(2);
        Whole.Records.Where(r => r.Record.Kind.Name == "skill").Select(r => r.Record.Title).Should().Equal("Navigation", "Radar plotting", "Knots, ropes");
        Whole.Warnings.Where(w => w.Message == "there twice; taken once").Select(w => w.Path).Should().BeEquivalentTo("Positions.csv line 8", "Skills.csv line 4");
    }

    [Fact]
    public void Two_roles_of_one_name_that_say_different_things_stay_two() =>
        FictionalExport.Plan("Positions.csv", "Company Name,Title,Description,Started On\nA,Cook,soup,2020\nA,Cook,bread,2020\n").Records.Should().HaveCount(2);

    [Fact]
    public void What_a_second_row_adds_is_not_lost()
    {
        ImportPlan plan = FictionalExport.Plan("Positions.csv", "Company Name,Title,Description,Location,Started On\nA,Cook,,Bergen,2020\nA,Cook,bread,,2020\n");
        FictionalExport.Words(plan.Records.Should().ContainSingle().Subject.Record).Should().Contain("location=Bergen").And.Contain("description=bread");
    }

    [Fact]
    public void Unsafe_addresses_are_left_out_with_a_warning()
    {
        Whole.Warnings.Where(w => w.Message == "an address that is not safe to open; left out").Select(w => w.Path).Should().BeEquivalentTo("Profile.csv line 2", "Certifications.csv line 3");
        Whole.Records.Select(r => RecordJson.Write(r.Record)).Should().NotContain(r => r.Contains("javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Places_name_the_file_and_the_line()
    {
        Whole.Records.Where(r => r.Record.Kind.Name == "experience").Select(r => r.Place).Should().Equal("Positions.csv line 2", "Positions.csv line 9");
        Whole.Records.Single(r => r.Record.Kind.Name == "person").Place.Should().Be("Profile.csv line 2");
        Only("person", "Oda Brekke").Sources.Single(s => s.Field == "email").Place.Should().Be("Email Addresses.csv line 4");
        Whole.Records.SelectMany(r => r.Record.Sources).Should().OnlyContain(s => s.Method == "linkedin" && s.Confidence > 0.8);
    }

    [Fact]
    public void What_no_field_takes_is_named_by_its_column()
    {
        Whole.Warnings.Where(w => w.Message == "no field takes it; kept as it is").Select(w => w.Path)
            .Should().BeEquivalentTo("Profile.csv line 2, Maiden Name", "Profile.csv line 2, Industry", "Email Addresses.csv line 2", "PhoneNumbers.csv line 2", "Courses.csv line 3", "Recommendations_Received.csv line 2, Creation Date", "Recommendations_Received.csv line 2, Status");
        Whole.Warnings.Should().HaveCount(11);
    }

    [Fact]
    public void Every_header_that_a_kind_names_is_known_to_a_table()
    {
        foreach (RecordKind kind in RecordKinds.All)
        {
            string section = kind.JsonResume is null or "basics" ? "" : kind.JsonResume;
            foreach (Field field in kind.Fields.Where(f => f.LinkedIn is not null))
                ExportTable.All.Where(t => t.Section == section).Any(t => t.Key(field.LinkedIn!) is not null).Should().BeTrue("{0}.{1} names the header {2}", kind.Name, field.Name, field.LinkedIn);
        }
    }

    [Fact]
    public void Nothing_private_is_read_and_one_line_says_what_was()
    {
        string.Join('\n', Whole.Records.Select(r => RecordJson.Write(r.Record))).Should().NotContain("secret");
        Whole.Remark.Should().StartWith("Read: Causes You Care About.csv, Certifications.csv, ").And.Contain(" and 7 more. Left alone: Ad_Targeting.csv, Comments_4711.csv, Connections.csv, ").And.Contain("messages.csv").And.NotContain("secret");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic_LinkedInDataExport_03-01-2026/")]
    public void Zip_folder_and_single_files_say_the_same(string below)
    {
        List<string> expected = FictionalExport.Words(Whole);
        FictionalExport.Words(FictionalExport.Plan(FictionalExport.Zip(below), "export.zip")).Should().Equal(expected);

        using TempFolder folder = new();
        string path = FictionalExport.Unpack(folder, below + "unpacked");
        FictionalExport.Words(Importer.Plan(Importer.OpenFolder(path), null, FictionalExport.Today)).Should().Equal(expected);

        using Bench bench = new();
        // Courses look for their school in the same export, so they are not part of this one.
        foreach ((string name, string text) in FictionalExport.Tables.Where(t => t.Key != "Courses.csv")) bench.Import(Encoding.UTF8.GetBytes(text), name);
        bench.Snapshot.Records.Where(r => r.Kind.Name is not ("person" or "education")).Select(FictionalExport.Words).Order(StringComparer.Ordinal)
            .Should().Equal(expected.Where(w => !w.StartsWith("person", StringComparison.Ordinal) && !w.StartsWith("education", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_export_again_changes_nothing_and_a_folder_is_known_again()
    {
        using TempFolder folder = new();
        string path = FictionalExport.Unpack(folder);
        using Bench bench = new();
        bench.File.Write(Origin.Import("export"), Importer.Plan(bench.File, Importer.OpenFolder(path)).Apply);
        string hash = ForeignSource.Of(Importer.OpenFolder(path)).Hash;
        foreach (string file in Directory.GetFiles(path)) File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.AppendAllText(Path.Combine(path, "messages.csv"), "2,Nils,more\n");
        ForeignFile again = Importer.OpenFolder(path);
        ForeignSource.Of(again).Hash.Should().Be(hash, "neither times nor files that nobody reads count");
        Importer.Plan(bench.File, again).Records.Should().OnlyContain(r => r.Status == PlanStatus.Unchanged);
        Importer.Plan(bench.File, Importer.Open(FictionalExport.Zip(), "export.zip")).Records.Should().OnlyContain(r => r.Status == PlanStatus.Unchanged);
        File.AppendAllText(Path.Combine(path, "Skills.csv"), "Whistling\n");
        ForeignSource.Of(Importer.OpenFolder(path)).Hash.Should().NotBe(hash);
    }
}
