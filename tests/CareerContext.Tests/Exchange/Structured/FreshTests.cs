using CareerContext.Exchange;
using CareerContext.Store;

namespace CareerContext.Tests.Exchange.Structured;

public sealed class FreshTests
{
    private const string Json = """
        {"name":"Tomás Ibarra","meta":{"format":"FRESH@0.6.0","version":"0.4.0"},
         "info":{"label":"Sound engineer","brief":"Records **brass**.","image":"","quote":"Listen first."},
         "contact":{"website":"https://ibarra.example","phone":"+34 600 000 000","email":"t@ibarra.example","other":[{"label":"Studio","flavor":"phone","value":"+34 600 000 001"}]},
         "location":{"address":"Calle Uno 1","city":"Bilbao","region":"Bizkaia","code":"48001","country":"ES"},
         "social":[{"label":"GitHub","network":"GitHub","user":"tomas","url":"https://github.com/tomas"}],
         "employment":{"summary":"Ten years of sound","history":[{"employer":"Ondas","url":"https://ondas.example","position":"Engineer","summary":"Live sound.","start":"2015-02","keywords":["FOH"],"highlights":["500 shows"],"flavor":"full"}]},
         "education":{"level":"degree","history":[{"institution":"EHU","title":"BSc","area":"Acoustics","start":"2008-09","end":"2012-06","grade":"8.1","curriculum":["Waves"],"summary":"Good years.","highlights":["Top of class"]}]},
         "service":{"history":[{"flavor":"volunteer","organization":"Radio Kalea","position":"Host","start":"2010","end":"2011","highlights":["40 shows"]}]},
         "skills":{"sets":[{"name":"Mixing","level":"advanced","skills":["Pro Tools"]}],"list":[{"name":"Soldering","level":"5","years":"3","summary":"Cables.","proof":"https://x.example"}]},
         "projects":[{"title":"Ear","role":"author","start":"2016-01","description":"Ear training.","summary":"Built all of it.","repo":"https://r.example","keywords":["C++"],"highlights":["1k users"]}],
         "samples":[{"title":"Brass One","summary":"A record.","date":"2014"}],
         "writing":[{"title":"On Brass","flavor":"article","date":"2017","publisher":{"name":"Eco","url":"https://eco.example"},"url":"https://eco.example/1"}],
         "recognition":[{"flavor":"award","from":"City","title":"Sound Prize","event":"Fest","date":"2018"}],
         "references":[{"name":"Ana Ruiz","role":"Manager","private":true,"contact":[{"flavor":"phone","value":"+34 1"},{"flavor":"email","value":"ana@x.example"}]}],
         "testimonials":[{"name":"Leo Paz","quote":"Great ears."}],
         "languages":[{"language":"Basque","level":"Native","years":30}],
         "interests":[{"name":"Bells","summary":"Church bells.","keywords":["bronze"]}],
         "reading":[{"title":"Sound","author":"B. Truax"}],
         "disposition":{"travel":25,"remote":true}}
        """;

    private static readonly string[] Expected =
    [
        "person | name=Tomás Ibarra | professional_headline=Sound engineer | summary=Records **brass**. | email=t@ibarra.example | phone=+34 600 000 000 | website=https://ibarra.example | address=Calle Uno 1 | city=Bilbao | region=Bizkaia"
            + " | postal_code=48001 | country_code=ES | links=GitHub,https://github.com/tomas,tomas | ?fresh.meta.format=FRESH@0.6.0 | ?fresh.meta.version=0.4.0 | ?fresh.info.quote=Listen first. | ?fresh.contact.other[0].label=Studio"
            + " | ?fresh.contact.other[0].flavor=phone | ?fresh.contact.other[0].value=+34 600 000 001 | ?fresh.employment.summary=Ten years of sound | ?fresh.education.level=degree | ?fresh.reading[0].title=Sound | ?fresh.reading[0].author=B. Truax"
            + " | ?fresh.disposition.travel=25 | ?fresh.disposition.remote=true",
        "experience | company=Ondas | company_url=https://ondas.example | title=Engineer | description=Live sound. | start_date=2015-02 | is_current=True | key_achievements=500 shows | technologies_used=FOH | ?flavor=full",
        "volunteering | organization=Radio Kalea | title=Host | start_date=2010 | end_date=2011 | key_achievements=40 shows | ?flavor=volunteer",
        "education | description=Good years.⏎Top of class | institution=EHU | degree=BSc | field_of_study=Acoustics | start_date=2008-09 | end_date=2012-06 | grade=8.1 | courses=Waves",
        "award | title=Sound Prize | awarded_on=2018 | awarder=City | ?flavor=award | ?event=Fest",
        "publication | publisher=Eco | title=On Brass | published_on=2017 | url=https://eco.example/1 | ?fresh.publisher.url=https://eco.example | ?flavor=article",
        "skill | name=Mixing | proficiency_level=advanced | proficiency_normalised=advanced", "skill | name=Pro Tools | category=Mixing",
        "skill | name=Soldering | proficiency_level=5 | years_of_experience=3 | narrative_context=Cables. | ?proof=https://x.example",
        "language | language=Basque | fluency=Native | ?years=30",
        "interest | name=Bells | keywords=bronze | ?summary=Church bells.",
        "reference | email=ana@x.example | phone=+34 1 | name=Ana Ruiz | relationship=Manager | ?private=true | ?contact[0].flavor=phone | ?contact[1].flavor=email",
        "reference | name=Leo Paz | reference=Great ears.",
        "project | name=Ear | start_date=2016-01 | description=Ear training. | roles=author | key_achievements=Built all of it.; 1k users | technologies_used=C++ | ?repo=https://r.example",
        "project | name=Brass One | description=A record. | start_date=2014",
    ];

    [Fact]
    public void A_whole_file_becomes_these_records() => Told.Says(Told.Plan(Json, "r.json"), Expected);

    [Fact]
    public void Yaml_says_the_same_as_json()
    {
        // A JSON text is YAML too; the comment makes it no JSON.
        ImportPlan plan = Importer.Plan(System.Text.Encoding.UTF8.GetBytes("# as YAML\n" + Json), "r.yaml", "fresh", null, Bench.Today);
        Told.Says(plan, Expected);
    }

    [Fact]
    public void An_empty_template_is_refused_and_a_name_alone_is_enough()
    {
        FluentActions.Invoking(() => Told.Plan("""{"name":"","meta":{"format":"FRESH@0.6.0"},"info":{"label":""}}""", "r.json")).Should().Throw<CareerException>().WithMessage("All fields*");
        Told.Says(Told.Plan("""{"name":"Tomás","meta":{"format":"FRESH@0.6.0"}}""", "r.json"), "person | name=Tomás | ?fresh.meta.format=FRESH@0.6.0");
    }
}
