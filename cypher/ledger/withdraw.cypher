// purpose: Takes a verdict back.
// param:   key STRING of the finding; of a pair pair, both codes, both agencies, with bars between
MATCH (v:Verdict {key: $key})
DELETE v
MERGE (d:Dataset {code: 'dataset'})
SET d.judged = coalesce(d.judged, 0) + 1
