using CareerContext.Context;
using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Exchange.Interview;

/// <summary>A question whose answer makes the quick summary useful.</summary>
/// <param name="Key">Its name in a file of answers, e.g. <c>employer</c>.</param>
/// <param name="Words">As a person is asked.</param>
/// <param name="Example">An answer of a fictional person.</param>
public sealed record QuickQuestion(string Key, string Words, string Example)
{
    /// <summary>Asks for the name.</summary>
    public static QuickQuestion Name { get; } = new("name", "What is your name?", "Ines Halvorsen");

    /// <summary>Asks for what the person does.</summary>
    public static QuickQuestion Headline { get; } = new("headline", "What do you do, in a few words?", "Structural engineer for timber bridges");

    /// <summary>Asks for the role.</summary>
    public static QuickQuestion Role { get; } = new("role", "What is your present role?", "Senior structural engineer");

    /// <summary>Asks for the employer.</summary>
    public static QuickQuestion Employer { get; } = new("employer", "For whom do you work?", "Fjordspan AS");

    /// <summary>Asks when the role began.</summary>
    public static QuickQuestion Since { get; } = new("since", "Since when? A year, or a month and year.", "2021-03");

    /// <summary>Asks for the place.</summary>
    public static QuickQuestion Place { get; } = new("place", "Where do you live or work? A town and country are enough.", "Bergen, Norway");

    /// <summary>Asks for skills.</summary>
    public static QuickQuestion Skills { get; } = new("skills", "Which three to five skills are your strongest? With commas between.", "Timber design, Finite elements, Python");

    /// <summary>Asks for the degree.</summary>
    public static QuickQuestion Degree { get; } = new("degree", "What is your highest degree or training?", "MSc Civil Engineering");

    /// <summary>Asks for the school.</summary>
    public static QuickQuestion School { get; } = new("school", "Where did you get it?", "NTNU Trondheim");

    /// <summary>Asks for languages.</summary>
    public static QuickQuestion Languages { get; } = new("languages", "Which languages do you speak, and how well? With commas between.", "Norwegian (native), English (C1)");

    /// <summary>All questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<QuickQuestion> All { get; } = [Name, Headline, Role, Employer, Since, Place, Skills, Degree, School, Languages];

    /// <summary>The names of all questions, for messages.</summary>
    public static string Keys => string.Join(", ", All.Select(q => q.Key));

    /// <summary>The question of a name, whatever its case; null where there is none.</summary>
    public static QuickQuestion? Find(string key) => All.FirstOrDefault(q => string.Equals(q.Key, key.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the career file holds no answer yet.</summary>
    /// <param name="view">The file's records.</param>
    public bool IsOpen(CareerView view) => Key switch
    {
        "name" => view.Person?.Text("name") is null,
        "headline" => view.Person?.Text("professional_headline") is null,
        "place" => view.Person is not { } person || !Array.Exists(["city", "region", "location"], f => person.Text(f) is not null),
        "role" => view.Lead?.Text("title") is null,
        "employer" => view.Lead?.Text("company") is null,
        "since" => view.Lead is not { } lead || !Array.Exists(["start_date", "start_text", "end_date", "end_text"], f => lead.Text(f) is not null),
        "skills" => !view.Snapshot.Of("skill").Any(),
        "degree" => view.HighestDegree is not { } study || !Array.Exists(["degree", "field_of_study"], f => study.Text(f) is not null),
        "school" => view.HighestDegree?.Text("institution") is null,
        _ => !view.Snapshot.Of("language").Any(),
    };

    /// <summary>The questions of which one must be answered before this one makes sense; empty for most.</summary>
    public IReadOnlyList<QuickQuestion> Needs => Key switch
    {
        "since" => [Role, Employer],
        "school" => [Degree],
        _ => [],
    };

    /// <summary>Whether the question makes sense yet: "since when" needs a role, "where" a degree.</summary>
    /// <param name="view">The file's records; null where there is no file yet.</param>
    public bool MakesSense(CareerView? view) => Key switch
    {
        "since" => view?.Lead is not null,
        "school" => view?.HighestDegree is not null,
        _ => true,
    };
}
