using System.Text;

namespace CareerContext.Tests.Exchange;

/// <summary>Nora Vestergaard, who does not exist, as two of her files tell her: the second with slips, other names, coarser and finer dates, more and other facts.</summary>
internal static class TwoSources
{
    public const string FirstName = "nora.json", SecondName = "profile.json";

    public const string First = """
        {
          "basics": { "name": "Nora Vestergaard", "label": "Backend engineer", "email": "nora@vestergaard.example", "phone": "+45 20 11 22 33", "summary": "Builds quiet systems.",
            "location": { "city": "Aarhus" }, "profiles": [ { "network": "GitHub", "username": "noravest", "url": "https://github.example/noravest" } ] },
          "work": [
            { "name": "Fjordline Systems A/S", "position": "Senior Software Engineer", "startDate": "2021-04", "highlights": ["Moved the booking service to Kubernetes", "Cut page load by 40 %"] },
            { "name": "Fjordline Systems A/S", "position": "Software Engineer", "startDate": "2018-09", "endDate": "2021-03", "summary": "Built the booking service." },
            { "name": "International Business Machines", "position": "Developer", "startDate": "2015", "endDate": "2018-08", "location": "Copenhagen" }
          ],
          "education": [ { "institution": "Aarhus University", "studyType": "MSc", "area": "Computer Science", "startDate": "2013", "endDate": "2015" } ],
          "skills": [ { "name": "Kubernetes" }, { "name": "C#", "level": "Advanced" }, { "name": "PostgreSQL" } ],
          "certificates": [ { "name": "Certified Scrum Master", "issuer": "Scrum Alliance", "date": "2019-05" } ],
          "languages": [ { "language": "German", "fluency": "Good" } ]
        }
        """;

    public const string Second = """
        {
          "basics": { "name": "Nora Vestergaard", "label": "Engineering manager", "email": "Nora@Vestergaard.example", "phone": "20 11 22 33", "location": { "city": "Aarhus" },
            "profiles": [ { "network": "GitHub", "url": "http://github.example/noravest/" }, { "network": "Mastodon", "url": "https://social.example/@nora" } ] },
          "work": [
            { "name": "Fjordline Systems", "position": "Engineering Manager", "startDate": "2023-02" },
            { "name": "Fjordline Systems", "position": "Sr. Software Engineer", "startDate": "2021-04", "endDate": "2023-01", "highlights": ["Cut page load by 40%", "Mentored four juniors"] },
            { "name": "Fjordline Sytems", "position": "Software Engineer", "startDate": "2018", "endDate": "2021-03", "summary": "Built the booking service. Owned its database." },
            { "name": "IBM", "position": "Developer", "startDate": "2014-11", "endDate": "2018", "location": "Copenhagen, Denmark" }
          ],
          "education": [ { "institution": "Aarhus University", "studyType": "Master of Science", "area": "Computer Science", "endDate": "2015-06", "courses": ["Databases"] } ],
          "skills": [ { "name": "k8s" }, { "name": "C#", "level": "Expert" }, { "name": "Postgres" }, { "name": "Terraform" } ],
          "certificates": [ { "name": "Certified Scrum Master", "issuer": "Scrum Alliance", "date": "2019" }, { "name": "Certified Scrum Master", "issuer": "Scrum Alliance", "date": "2023-05" } ],
          "languages": [ { "language": "Deutsch", "fluency": "Good" } ]
        }
        """;

    /// <summary>A bench that holds the first file.</summary>
    public static Bench Begun()
    {
        Bench bench = new();
        bench.Import(Encoding.UTF8.GetBytes(First), FirstName);
        return bench;
    }

    public static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
