using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.EndToEnd;

/// <summary>Normalisation needs the globalisation data that a published program may lack; so it is tried on the built program.</summary>
public sealed class UnicodeTests
{
    [Fact]
    public void The_built_program_stores_text_in_composed_form()
    {
        using TempCareer career = new();
        string resume = Path.Combine(career.Place, "resume.json");
        File.WriteAllText(resume, """{"basics":{"name":"Zoe\u0308 A\u030Angstro\u0308m\u200B","label":"Caf\u0065\u0301 owner"}}""");
        BuiltProgram.Run(["import", resume, "--db", career.FilePath]).Expect();
        CareerRecord person = career.Read(CareerSnapshot.Load).Person!;
        person.Text("name").Should().Be("Zoë Ångström");
        person.Text("professional_headline").Should().Be("Café owner");
    }
}
