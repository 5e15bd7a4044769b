using CareerContext.Context;
using CareerContext.Context.Understanding;
using CareerContext.Records;
using CareerContext.Tests.Kit;

namespace CareerContext.Tests.Context.Understanding;

/// <summary>Of many records only those that may hold a term are weighed; none that holds it is passed over.</summary>
public sealed class ManyRecordsTests
{
    [Theory]
    [InlineData("Where did I run kubernetes clusters?")]
    [InlineData("Wo habe ich Bestellungen automatisiert?")]
    [InlineData("Which roles had a team of engineers and dashboards?")]
    [InlineData("What did I do with pyhton and terraform?")]
    public void Every_record_that_holds_a_term_may_hold_it(string request)
    {
        using SmallCareer career = new();
        string[] deeds = ["Led a team of five on k8s", "Baute die Kundenbestellungen um", "Automating dashboards in Python", "Managed a warehouse", "Orderly clustering of data", "Trained engineers"];
        for (int i = 0; i < 80; i++) career.Add("experience", [("title", $"Engineer {i}"), ("company", $"Firm {i}"), ("start_date", "2001-02"), ("end_date", "2002-03"), ("description", $"{deeds[i % deeds.Length]} for branch {i}.")]);
        CareerView view = career.View();
        List<CareerRecord> roles = [.. view.Roles];
        career.File.Read(session =>
        {
            Lookup lookup = new(view, session);
            IReadOnlyList<Term> terms = RequestReader.Read(request, lookup).AllTerms;
            terms.Should().NotBeEmpty();
            foreach (Term term in terms)
            {
                HashSet<CareerRecord> may = new(ReferenceEqualityComparer.Instance);
                view.Index.PostingsOf("experience").AddHolding(term, may);
                List<CareerRecord> hold = roles.FindAll(r => view.Index.Lines(r).Any(l => term.In(l) > 0));
                hold.FindAll(r => !may.Contains(r)).Should().BeEmpty("{0} is held", term.Text);
            }
            lookup.Weigh(roles, terms).Should().HaveCount(roles.Count(r => view.Index.Lines(r).Any(l => terms.Any(t => t.In(l) > 0))));
            return 0;
        });
    }
}
