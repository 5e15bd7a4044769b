using CareerContext.Context;
using CareerContext.Context.Answering;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Store;
using CareerContext.Vocabulary;

namespace CareerContext.Exchange.Paper;

/// <summary>How much each line of a career says for a job: by the requirements that are read from the ad, or by the words of a role; weighed as answers weigh them.</summary>
internal sealed class Relevance
{
    private const double OfMust = 1;
    private const double OfNice = 0.6;
    private const double OfTask = 0.5;
    private const double Proof = 1; // What the best evidence for a requirement has beside lines that only share words with it.
    private const double Least = 0.25; // A share of a requirement's words below this is chance.
    private const int MostTerms = 40;

    private readonly Dictionary<IndexedLine, double> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, double> records = new(StringComparer.Ordinal);
    private readonly Dictionary<CareerRecord, List<double>> achievements = new(ReferenceEqualityComparer.Instance);
    private readonly Lookup lookup;

    /// <summary>Weighs all records.</summary>
    /// <param name="file">The file, for its vocabulary.</param>
    /// <param name="session">An open session of it.</param>
    /// <param name="snapshot">What may be shown.</param>
    /// <param name="text">A job ad or a role.</param>
    /// <exception cref="CareerException">Too long, or without a word.</exception>
    public Relevance(CareerFile file, CareerSession session, CareerSnapshot snapshot, string text)
    {
        if (text.Length > CareerReader.MaxRequest) throw new CareerException(Fault.Invalid, $"The job ad has {text.Length} characters; at most {CareerReader.MaxRequest} are read.");
        if (!Words.Of(text).Any()) throw new CareerException(Fault.Invalid, "The job ad or role holds no words; name a role, or paste the ad.");
        View = new CareerView(snapshot) { Vocabulary = new CareerVocabulary(file, snapshot) };
        lookup = new Lookup(View, session);
        Request request = RequestReader.Read(text, lookup);
        JobAd ad = JobAdReader.Read(request.Text, request.Language);
        if (ad.Requirements.Any(r => r.Kind != RequirementKind.Task)) WeighRequirements(ad, request.Language);
        else WeighWords(request);
    }

    /// <summary>The career as it was weighed.</summary>
    public CareerView View { get; }

    /// <summary>What a record says for the job, 0 for nothing.</summary>
    public double Of(CareerRecord record) => records.GetValueOrDefault(record.Id);

    /// <summary>What an entry of the achievements says for it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="entry">The entry's place in the list.</param>
    public double OfAchievement(CareerRecord record, int entry)
    {
        if (!achievements.TryGetValue(record, out List<double>? values)) achievements[record] = values = [.. LinesOf(record, Achievements.List.Table).Select(l => lines.GetValueOrDefault(l))];
        return entry < values.Count ? values[entry] : 0;
    }

    /// <summary>What a field or list of a record says for it.</summary>
    public double OfField(CareerRecord record, string field) => LinesOf(record, field).Select(l => lines.GetValueOrDefault(l)).DefaultIfEmpty().Max();

    private IEnumerable<IndexedLine> LinesOf(CareerRecord record, string field) => View.Index.Lines(record).Where(l => l.Line.Facts is [var fact, ..] && fact.Field == field && fact.RecordId == record.Id);

    private void WeighRequirements(JobAd ad, string language)
    {
        RequirementEvidence evidence = new(lookup, language);
        foreach (Requirement requirement in ad.Requirements)
        {
            double weight = requirement.Kind switch { RequirementKind.Must => OfMust, RequirementKind.Nice => OfNice, _ => OfTask };
            IEnumerable<IReadOnlyList<RequestWord>> ways = requirement.Options.Count > 0 ? requirement.Options.Prepend(requirement.Words) : [requirement.Words];
            foreach (IReadOnlyList<RequestWord> way in ways) Weigh(AdTerms.Of(way, language, lookup, requirement.IsLiteral), weight);
            foreach (IndexedLine line in evidence.Of(requirement) is { IsNear: false } proof ? proof.Lines : [])
            {
                Add(lines, line, weight * Proof);
                Add(records, line.Record.Id, weight * Proof);
            }
        }
    }

    private void WeighWords(Request request) =>
        Weigh([.. AdTerms.Of([.. request.Words.Where(w => !Lexicon.IsStop(w.Folded)).DistinctBy(w => w.Folded)], request.Language, lookup).Take(MostTerms)], OfMust);

    private void Weigh(List<Term> terms, double weight)
    {
        terms.RemoveAll(t => t.IsNowhere);
        if (terms.Count == 0) return;
        double all = Math.Max(terms.Sum(lookup.WeightOf), 0.001);
        foreach (FoundRecord found in lookup.Weigh(View.Snapshot.Records.Where(r => r.Kind.Name is not ("person" or "preferences")), terms))
        {
            double best = 0;
            foreach (FoundLine line in found.Lines.Where(l => l.Score / all >= Least))
            {
                best = Math.Max(best, line.Score / all);
                Add(lines, line.Line, weight * line.Score / all);
            }
            if (best > 0) Add(records, found.Record.Id, weight * best);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double value)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + value;
}
