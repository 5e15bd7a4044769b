using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers about roles of one kind of employment: "my freelance jobs", "any internships?", "how long did I work part-time?".</summary>
internal static class EmploymentAnswers
{
    private const int ToldOf = 3;
    private const int LinesTold = 2;

    private static readonly HashSet<string> OfWork = ["experience", "work", "worked", "working", "job", "jobs", "role", "roles", "position", "positions", "employed", "employment", "stelle", "stellen", "job", "gearbeitet", "arbeit", "poste", "postes", "emploi", "emplois", "travail", "travaille", "trabajo", "trabajos", "trabajado", "trabaje", "empleo", "empleos", "trabalho", "trabalhos", "trabalhei", "emprego", "empregos", "done", "gemacht", "fait", "faits", "hecho", "hice", "fiz", "feito", "time", "periods", "total"];

    /// <summary>Answers where nothing but a kind of employment narrows the roles.</summary>
    public static bool Say(Draft draft, Request request, CareerView view)
    {
        if (request.AsksAny(Topic.Story, Topic.Bio, Topic.Overview, Topic.Leadership, Topic.NotHeld, Topic.References, Topic.Education, Topic.Metrics, Topic.Gap, Topic.Overlap) || request.When is not null || request.UnknownNames.Count > 0) return false;
        if (Employment.Find([.. request.Words.Select(w => w.Folded)], request.Language) is not { } kind) return false;
        bool Within(int at) => at >= kind.At && at < kind.At + kind.Length;
        if (request.Terms.Any(t => !Enumerable.Range(t.At, t.Words.Count).All(i => Within(i) || OfWork.Contains(request.Words[i].Folded))) || request.Named.Any(n => !n.At.All(Within))) return false;
        List<CareerRecord> roles = Of(kind.Type, view);
        draft.Explain($"kind of employment: {kind.Type}");
        if (roles.Count == 0)
        {
            if (!request.Asks(Topic.Roles)) return false;
            draft.Refuse($"{kind.Type} roles");
            draft.WithholdRecords(view.Snapshot, "experience");
            return true;
        }
        if (request.Asks(Topic.Duration)) TimeAnswers.Sum(draft, roles, view);
        else
        {
            foreach (CareerRecord role in roles)
            {
                draft.Say(Sections.Line(role, view));
                if (roles.Count <= ToldOf && !request.Asks(Topic.Roles)) draft.Say(view.Index.Lines(role).Where(l => !l.IsHeading && l.Worth >= 1 && !l.IsLinks).Take(LinesTold).Select(l => l.Line));
            }
        }
        draft.WithholdRecords(view.Snapshot, "experience");
        return true;
    }

    /// <summary>The roles of a kind of employment, newest first: by the recorded kind, else by what title or employer say.</summary>
    public static List<CareerRecord> Of(string type, CareerView view) => [.. view.Roles.Where(r => r.Text("employment_type") is { } stated ? stated == type
        : new[] { r.Text("title"), r.Text("company") }.OfType<string>().Any(t => Employment.Find([.. Words.Of(t)], Lexicon.LanguageOf([.. Words.Of(t)]))?.Type == type))];
}
