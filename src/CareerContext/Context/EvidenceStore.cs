using CareerContext.Records;
using CareerContext.Store;

namespace CareerContext.Context;

/// <summary>Keeps which records prove which skills.</summary>
internal static class EvidenceStore
{
    private static readonly string[] Names = ["$skill", "$record", "$how", "$confidence"];

    /// <summary>Writes what was found anew, and what the vocabulary adds: a role whose text says k8s proves Kubernetes.</summary>
    /// <returns>All evidence, what an assistant said included.</returns>
    public static List<SkillEvidence> Save(WriteSession session, List<SkillEvidence> found)
    {
        session.Execute("DELETE FROM skill_evidence WHERE how IN ('stated', 'recognised')");
        foreach (SkillEvidence e in found)
            session.ExecutePrepared("INSERT OR IGNORE INTO skill_evidence (skill_id, record_id, how, confidence) VALUES ($skill, $record, $how, $confidence)", Names, [e.SkillId, e.RecordId, e.How, e.Confidence]);
        session.Execute($"""
            INSERT OR IGNORE INTO skill_evidence (skill_id, record_id, how, confidence)
            SELECT skill.record_id, proof.record_id, iif(max(proof.field = 'technologies_used'), 'stated', 'recognised'), iif(max(proof.field = 'technologies_used'), $stated, $recognised)
            FROM entity_links AS skill JOIN skills ON skills.id = skill.record_id JOIN entity_links AS proof ON proof.entity_id = skill.entity_id
            WHERE skill.field = 'name' AND skill.match_method IN ('canonical', 'alias') AND skill.review_required = 0
            AND substr(proof.record_id, 1, 3) IN ({Prefixes}) AND proof.field NOT IN ('company', 'organization', 'issuer', 'awarder', 'publisher', 'entity')
            GROUP BY skill.record_id, proof.record_id
            """, ("$stated", EvidenceFinder.StatedConfidence), ("$recognised", EvidenceFinder.RecognisedConfidence));
        return session.Query("SELECT skill_id, record_id, how, confidence FROM skill_evidence ORDER BY skill_id, record_id",
            row => new SkillEvidence(row.GetString(0), row.GetString(1), row.GetString(2), row.GetDouble(3)));
    }

    private static string Prefixes => string.Join(", ", RecordKinds.All.Where(k => EvidenceFinder.Proving.Contains(k.Name)).Select(k => $"'{k.Prefix}'"));
}
