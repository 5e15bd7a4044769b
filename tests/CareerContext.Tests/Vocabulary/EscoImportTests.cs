using CareerContext.Store;
using CareerContext.Tests.Kit;
using CareerContext.Vocabulary;

namespace CareerContext.Tests.Vocabulary;

public sealed class EscoImportTests : IDisposable
{
    // The headers are those of the download; the concepts are invented.
    private const string Skills = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\r\n" +
        "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaa,skill/competence,cross-sector,tend blorps,\"look after blorps\nblorp, \"\"tending\"\"\",,released,2016-12-20T19:00:00Z,,,http://data.europa.eu/esco/concept-scheme/skills,\"Long, with\ntwo lines.\"\r\n" +
        "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/bbb,knowledge,sector-specific,blorps,,,released,,,,,\r\n" +
        "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/ccc,knowledge,sector-specific,Python (computer programming),Py thing,,released,,,,,\r\n";

    private const string German = "conceptType,conceptUri,preferredLabel,altLabels\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaa,Blorps hüten,Blorphut\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/zzz,Unbekanntes,\n";

    private const string Broader = "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaa,tend blorps,KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/bbb,blorps\n" +
        "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaa,tend blorps,SkillGroup,http://data.europa.eu/esco/skill/S1,group\n";

    private readonly TempCareer career = new();

    public void Dispose() => career.Dispose();

    [Fact]
    public void Skills_come_in_with_their_other_names()
    {
        Import("skills_en.csv", Skills).Should().Be(new VocabularyImported(3, 2, 6, 0, 0));
        Entity tend = career.Read(VocabularyStore.Index).Find("Tend blorps").Should().ContainSingle().Subject;
        (tend.Id, tend.Origin, tend.Uri).Should().Be(("esco:aaa", "esco", "http://data.europa.eu/esco/skill/aaa"));
        tend.Aliases("en").Should().BeEquivalentTo("look after blorps", "blorp, \"tending\"");
    }

    [Fact]
    public void A_concept_that_the_vocabulary_has_is_the_same_thing()
    {
        Import("skills_en.csv", Skills);
        VocabularyIndex index = career.Read(VocabularyStore.Index);
        index.Find("py thing").Should().Equal(index.Named("Python")!);
        index.Named("Python")!.Uri.Should().Be("http://data.europa.eu/esco/skill/ccc");
    }

    [Fact]
    public void Another_language_joins_by_the_concept_and_relations_follow()
    {
        Import("skills_en.csv", Skills);
        Import("skills_de.csv", German).Should().Be(new VocabularyImported(2, 0, 2, 0, 1));
        Import("broaderRelationsSkillPillar_en.csv", Broader).Should().Be(new VocabularyImported(2, 0, 0, 1, 1));
        Entity tend = career.Read(VocabularyStore.Index).Find("blorps huten").Should().ContainSingle().Subject;
        tend.Name.Should().Be("tend blorps");
        tend.Aliases("de").Should().Equal("Blorphut", "Blorps hüten");
        tend.Broader.Should().ContainSingle(e => e.Name == "blorps");
    }

    [Fact]
    public void Importing_again_changes_nothing()
    {
        (string, string)[] files = [("skills_en.csv", Skills), ("skills_de.csv", German), ("broaderRelationsSkillPillar_en.csv", Broader)];
        foreach ((string name, string csv) in files) Import(name, csv);
        List<string> before = Database.Dump(career.FilePath);
        foreach ((string name, string csv) in files) Import(name, csv).IsChange.Should().BeFalse(name);
        Database.Dump(career.FilePath).Should().Equal(before);
        CliRun.Of("history", "--db", career.FilePath).Expect().Should().Contain("imported: skills_en.csv");
    }

    [Fact]
    public void What_the_owner_says_of_an_imported_skill_is_a_change_of_its_own()
    {
        Import("skills_en.csv", Skills);
        List<string> before = Database.Dump(career.FilePath, "history");
        career.Write(s => OwnVocabulary.AddAlias(s, "tend blorps", "blorpen", "de"));
        career.Read(VocabularyStore.Index).Find("blorpen").Should().ContainSingle(e => e.Id == "esco:aaa");
        career.Write(VocabularyStore.Undo);
        Database.Dump(career.FilePath, "history", "quick_summary").Should().Equal(before.Where(r => !r.StartsWith("quick_summary", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2")]
    [InlineData("{\"basics\": {}}")]
    public void Another_file_is_refused(string text)
    {
        FluentActions.Invoking(() => Import("other.csv", text)).Should().Throw<CareerException>().Where(e => e.Fault == Fault.Invalid && e.Message.StartsWith("other.csv is no CSV file of ESCO's skills"));
    }

    [Theory]
    [InlineData("occupations_en.csv", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description\nOccupation,http://data.europa.eu/esco/occupation/aaa,2221,blorp nurse,,,released,,,,,,\n")]
    [InlineData("ISCOGroups_en.csv", "conceptType,conceptUri,code,preferredLabel,altLabels,inScheme,description\nISCOGroup,http://data.europa.eu/esco/isco/C0,0,Blorp occupations,,,\n")]
    [InlineData("broaderRelationsOccPillar_en.csv", "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nOccupation,http://data.europa.eu/esco/occupation/aaa,blorp nurse,ISCOGroup,http://data.europa.eu/esco/isco/C0,Blorp occupations\n")]
    public void Occupations_are_no_skills(string name, string csv)
    {
        FluentActions.Invoking(() => Import(name, csv)).Should().Throw<CareerException>().Which.Message.Should().Be($"{name} holds ESCO's occupations, which the vocabulary does not take; import the skills instead (skills_en.csv).");
        career.Read(VocabularyStore.Index).Find("blorp nurse").Should().BeEmpty();
    }

    [Theory]
    [InlineData("ictSkillsCollection_en.head.csv")]
    [InlineData("languageSkillsCollection_en.head.csv")]
    [InlineData("transversalSkillsCollection_en.head.csv")]
    public void The_heads_of_the_real_files_are_read(string name)
    {
        string path = Path.Combine(Repository.SharedData("formats", "esco"), name);
        VocabularyImported done = Import(name, File.ReadAllText(path));
        done.Concepts.Should().BePositive();
        done.Names.Should().BeGreaterThan(done.Concepts);
        Import(name, File.ReadAllText(path)).IsChange.Should().BeFalse();
    }

    [Fact]
    public void Cells_are_read_as_the_standard_says()
    {
        using CsvText csv = new(new StringReader("\ufeffa,\"b,\"\"c\"\"\nd\",\r\n\r\n\"\",x\"y\n\"open,\n"));
        csv.Next().Should().Equal("a", "b,\"c\"\nd", "");
        csv.Next().Should().Equal("", "x\"y");
        csv.Next().Should().Equal("open,\n");
        csv.Next().Should().BeNull();
    }

    private VocabularyImported Import(string name, string csv) => career.File.Write(Origin.Import(name), s => EscoImport.Read(s, name, new StringReader(csv)));
}
