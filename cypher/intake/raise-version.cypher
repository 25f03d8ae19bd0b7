// purpose: Says that the graph has changed.
MERGE (d:Dataset {code: 'dataset'})
SET d.version = coalesce(d.version, 0) + 1, d.changedAt = datetime()
