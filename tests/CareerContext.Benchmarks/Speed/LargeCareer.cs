using System.Globalization;
using System.Text.Json.Nodes;

namespace CareerContext.Benchmarks.Speed;

/// <summary>A fictional person with far too many records, as a JSON Resume; the same each time.</summary>
internal sealed class LargeCareer
{
    private static readonly string[] Fields = ["billing", "warehouse routing", "patient scheduling", "grid balancing", "claims handling", "seat reservations", "crop forecasting", "tide prediction", "payroll", "fraud screening", "ticket triage", "parcel tracking", "speech archives", "lab samples", "meter readings", "insurance pricing", "fleet dispatch", "timber grading", "exam marking", "library loans"];
    private static readonly string[] Deeds = ["Rebuilt", "Designed", "Led", "Moved", "Audited", "Halved the cost of", "Automated", "Documented", "Rescued", "Scaled", "Tested", "Split", "Merged", "Measured", "Handed over"];
    private static readonly string[] Things = ["the import pipeline", "the nightly reconciliation", "an event log", "the pricing engine", "a reporting cube", "the mobile client", "the rules editor", "the message broker", "the identity service", "the search index", "a data catalogue", "the sensor gateway", "the planning board", "the tariff tables", "the release train", "the support rota"];
    private static readonly string[] Results = ["so that errors fell by {0} %", "which saved {0} hours a month", "for {0} branches", "within {0} weeks", "with a team of {0}", "and cut the queue to {0} cases", "serving {0} customers at peak", "after {0} failed attempts by others"];
    private static readonly string[] Bases = ["Python", "Java", "Rust", "Go", "SQL", "Kafka", "Docker", "Kubernetes", "Terraform", "React", "Angular", "Spark", "Airflow", "Postgres", "Redis", "Grafana", "Jenkins", "Ansible", "Hadoop", "Elixir"];
    private static readonly string[] Aspects = ["tuning", "testing", "security", "migration", "monitoring", "packaging", "training", "review", "modelling", "automation"];
    private static readonly string[] Titles = ["Software Engineer", "Data Engineer", "Team Lead", "Consultant", "Systems Analyst", "Platform Engineer", "Test Engineer", "Product Owner", "Database Administrator", "Architect"];
    private static readonly string[] Syllables = ["bra", "ken", "vol", "tis", "mar", "del", "ost", "rin", "fal", "gru", "hel", "jor", "lun", "nev", "pas", "qui", "sor", "tam", "ulm", "wex", "yar", "zin"];
    private static readonly string[] Issuers = ["Nordvik Institute", "Halden Board", "Open Craft Guild", "Teldra Academy", "Marwick College"];

    private const int Seed = 20261121;

    private readonly Random random = new(Seed);
    private readonly int records;

    private LargeCareer(int records) => this.records = records;

    /// <summary>The résumé of about so many records.</summary>
    public static JsonObject Of(int records) => new LargeCareer(records).Build();

    /// <summary>An ad of about a thousand words about things of the same world.</summary>
    public static string Ad(int words)
    {
        LargeCareer career = new(0);
        List<string> lines = ["Senior Data Engineer, Brakenvol Systems", "We look for someone who has done this before:"];
        int count = 0;
        while (count < words)
        {
            string line = $"- {career.One(Bases)} {career.One(Aspects)} for {career.One(Fields)}; you have {career.Sentence().ToLowerInvariant()}";
            lines.Add(line);
            count += line.Split(' ').Length;
        }
        return string.Join('\n', lines);
    }

    private JsonObject Build() => new()
    {
        ["basics"] = new JsonObject { ["name"] = "Odile Brandvik", ["label"] = "Data Engineer", ["email"] = "odile@example.org", ["summary"] = "Keeps old systems alive and new ones honest.", ["location"] = new JsonObject { ["city"] = "Haldenstad", ["countryCode"] = "NO" } },
        ["work"] = Many(0.2, i => Work(i)),
        ["projects"] = Many(0.3, Project),
        ["skills"] = Many(0.2, i => new JsonObject { ["name"] = $"{Bases[i % Bases.Length]} {Aspects[i / Bases.Length % Aspects.Length]}{(i < 200 ? "" : $" {Name()}")}", ["level"] = i % 3 == 0 ? "Expert" : "Intermediate" }),
        ["certificates"] = Many(0.1, i => new JsonObject { ["name"] = $"Certified {One(Bases)} {One(Aspects)} {i}", ["issuer"] = One(Issuers), ["date"] = Month(i) }),
        ["publications"] = Many(0.08, i => new JsonObject { ["name"] = $"On {One(Fields)} and {One(Things)}, part {i}", ["publisher"] = $"{Name()} Press", ["releaseDate"] = Month(i), ["summary"] = Sentence() }),
        ["awards"] = Many(0.06, i => new JsonObject { ["title"] = $"Prize for {One(Fields)} {i}", ["awarder"] = $"{Name()} Foundation", ["date"] = Month(i), ["summary"] = Sentence() }),
        ["volunteer"] = Many(0.06, i => new JsonObject { ["organization"] = $"{Name()} Shelter", ["position"] = "Volunteer", ["startDate"] = Month(i), ["endDate"] = Month(i + 5), ["summary"] = Sentence() }),
    };

    private JsonObject Work(int i)
    {
        JsonObject work = new() { ["name"] = $"{Name()} {(i % 2 == 0 ? "Systems" : "Group")}", ["position"] = Titles[i % Titles.Length], ["startDate"] = Month(i), ["summary"] = $"{Sentence()} {Sentence()}", ["highlights"] = new JsonArray(Sentence(), $"{Sentence()} Used {One(Bases)} and {One(Bases)}.") };
        if (i > 0) work["endDate"] = Month(i + 7);
        else work["startDate"] = "2024-05";
        return work;
    }

    private JsonObject Project(int i) => new() { ["name"] = $"{Name()} {i}", ["description"] = $"{Sentence()} {Sentence()}", ["startDate"] = Month(i), ["endDate"] = Month(i + 4), ["keywords"] = new JsonArray($"{One(Bases)} {One(Aspects)}", One(Bases)) };

    private JsonArray Many(double share, Func<int, JsonObject> make) => [.. Enumerable.Range(0, (int)(records * share)).Select(i => (JsonNode)make(i))];

    private string Sentence() => $"{One(Deeds)} {One(Things)} for {One(Fields)} at {Name()}, {string.Format(CultureInfo.InvariantCulture, One(Results), random.Next(2, 900))}.";

    private string Name()
    {
        string name = One(Syllables) + One(Syllables) + One(Syllables);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    // Months from 1990 on, so that no span ends after today.
    private static string Month(int i) => string.Create(CultureInfo.InvariantCulture, $"{1990 + (i % 400 / 12)}-{1 + (i % 12):00}");
}
