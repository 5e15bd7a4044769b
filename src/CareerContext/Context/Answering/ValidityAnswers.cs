using CareerContext.Context.Understanding;
using CareerContext.Records;

namespace CareerContext.Context.Answering;

/// <summary>Answers whether a certificate still counts and until when: by its expiry, or by what its own words say ("lapsed 2019").</summary>
internal static class ValidityAnswers
{
    private const double Meant = 0.3;
    private const double NearBest = 0.55;
    private const int Most = 4;

    private static readonly HashSet<string> Ended =
    [
        .. """
        lapsed expired expires expiry valid until current active renewed renewal retired suspended
        abgelaufen erloschen gultig verfallen verlangert erneuert ruhend
        expire expiree perime perimee valable valide renouvele renouvelee echu
        caducado caducada vencido vencida vigente valido valida renovado renovada
        expirado expirada caduco valido valida renovado renovada
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Answers where validity is asked of a certificate.</summary>
    /// <returns>Whether a certificate was meant; false leaves the request to others.</returns>
    public static bool Say(Draft draft, Request request, Lookup file)
    {
        if (!request.Asks(Topic.Validity)) return false;
        // "Until when" alone asks of work as well.
        bool isSure = request.Asks(Topic.Certificates) || request.NotHeld.Count > 0;
        if (!isSure && (request.Named.Count == 0 || request.Named.Any(n => n.Record.Kind.Name != "certificate"))) return false;
        List<CareerRecord> meant = Certificates(request, file);
        if (meant.Count == 0) return false;
        List<CareerRecord> telling = meant.FindAll(c => c.Values.ContainsKey("expires_on") || c.Values.ContainsKey("expires_text") || file.View.Index.Lines(c).Any(l => Ended.Overlaps(l.Words)));
        // An entry that no importer placed may tell it: a digital credential with its expiry.
        List<ContextLine> elsewhere = telling.Count > 0 ? [] : [.. meant.SelectMany(c => Entries(c, file.View)).DistinctBy(l => l.Text).Take(2)];
        draft.Explain(telling.Count + elsewhere.Count > 0 ? "validity: what certificates say of their end" : "validity: no certificate that is meant says it");
        if (telling.Count + elsewhere.Count == 0) draft.Refuse("validity");
        foreach (CareerRecord certificate in telling.Count > 0 ? telling : meant)
        {
            draft.Say(Sections.Line(certificate, file.View));
            if (telling.Count > 0) draft.Say(new LineWriter().Say(certificate, certificate.Values.ContainsKey("expires_on") ? "expires_on" : "expires_text", "Expires: ").Line());
            if (telling.Count > 0) draft.Say(file.View.Index.Lines(certificate).Where(l => !l.IsHeading && Ended.Overlaps(l.Words)).Take(1).Select(l => l.Line));
        }
        draft.Say(elsewhere);
        return true;
    }

    private static IEnumerable<ContextLine> Entries(CareerRecord certificate, CareerView view)
    {
        HashSet<string> name = [.. Words.Of(certificate.Title ?? "")];
        return (view.Person?.Unknown ?? []).Where(u => u.Path.Contains("expir", StringComparison.OrdinalIgnoreCase) || u.Path.Contains("validUntil", StringComparison.OrdinalIgnoreCase))
            .Select(u => UnknownSections.Entry(u.Path, view)).OfType<ContextLine>().Where(l => name.Count > 0 && name.Count(Words.Of(l.Text).Contains) * 2 > name.Count);
    }

    // Those that are named, else those that the other words mean; all of them where nothing but "certificates" is said.
    private static List<CareerRecord> Certificates(Request request, Lookup file)
    {
        List<CareerRecord> named = [.. request.Named.Select(n => n.Record).Where(r => r.Kind.Name == "certificate").Distinct()];
        if (named.Count > 0) return named;
        List<CareerRecord> all = [.. file.View.Snapshot.Of("certificate")];
        List<Term> terms = [.. request.AllTerms.Where(t => !t.Words.All(w => Lexicon.Find([w]).Exists(f => f.Topic is Topic.Validity or Topic.NotHeld) || w.StartsWith("certif", StringComparison.Ordinal) || w.StartsWith("zertif", StringComparison.Ordinal)))];
        if (terms.Count == 0) return request.Asks(Topic.Certificates) ? all : [];
        List<FoundRecord> found = file.Weigh(all, terms).FindAll(f => f.Coverage >= Meant);
        return [.. found.Where(f => f.Score >= found[0].Score * NearBest).Take(Most).Select(f => f.Record)];
    }
}
