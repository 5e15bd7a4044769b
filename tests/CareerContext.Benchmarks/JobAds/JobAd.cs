using System.Text;
using System.Text.Json;

namespace CareerContext.Benchmarks.JobAds;

/// <summary>A job ad of the corpus, labelled as good or bad for the person.</summary>
/// <param name="Id">The corpus's number.</param>
/// <param name="Title">The job's title.</param>
/// <param name="IsGood">Whether it is one of the best.</param>
/// <param name="Text">The ad: title, company, description, and the skills as requirements.</param>
internal sealed record JobAd(long Id, string Title, bool IsGood, string Text)
{
    /// <summary>The labelled ads of a folder with <c>jsonresume-match-goldset.json</c> and <c>jsonresume-match-corpus.json</c>.</summary>
    public static List<JobAd> Labelled(string folder)
    {
        using JsonDocument corpus = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "jsonresume-match-corpus.json")));
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "jsonresume-match-goldset.json")));
        Dictionary<long, JsonElement> jobs = corpus.RootElement.GetProperty("jobs").EnumerateArray().ToDictionary(j => j.GetProperty("id").GetInt64());
        return [.. Of("best", isGood: true), .. Of("worst", isGood: false)];

        IEnumerable<JobAd> Of(string list, bool isGood) => gold.RootElement.GetProperty(list).EnumerateArray()
            .Select(l => l.GetProperty("id").GetInt64()).Select(id => new JobAd(id, jobs[id].GetProperty("title").GetString()!, isGood, TextOf(jobs[id])));
    }

    private static string TextOf(JsonElement job)
    {
        StringBuilder text = new($"{job.GetProperty("title").GetString()}\n{job.GetProperty("company").GetString()}\n\n{job.GetProperty("description").GetString()}\n\nRequirements:\n");
        foreach (JsonElement skill in job.GetProperty("skills").EnumerateArray())
        {
            string[] keywords = skill.TryGetProperty("keywords", out JsonElement list) ? [.. list.EnumerateArray().Select(k => k.GetString()!)] : [];
            text.Append("- ").Append(skill.GetProperty("name").GetString()).Append(keywords.Length > 0 ? $" ({string.Join(", ", keywords)})" : "").Append('\n');
        }
        return text.ToString();
    }
}
