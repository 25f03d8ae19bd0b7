// purpose: Takes over the verdicts of an export; of two on the same finding the later one stands.
// param:   rows LIST<MAP> key, decision, reason, text, by, at (ISO 8601 with its zone)
UNWIND $rows AS row
OPTIONAL MATCH (former:Verdict {key: row.key})
WITH row, former
WHERE former IS NULL OR former.at < datetime(row.at)
MERGE (v:Verdict {key: row.key})
SET v.decision = row.decision, v.reason = row.reason, v.text = row.text, v.by = row.by, v.at = datetime(row.at)
WITH count(*) AS taken
WHERE taken > 0
MERGE (d:Dataset {code: 'dataset'})
SET d.judged = coalesce(d.judged, 0) + 1
