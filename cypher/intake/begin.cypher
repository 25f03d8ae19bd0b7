// purpose: Makes other imports wait until this one is committed or given up.
MERGE (d:Dataset {code: 'dataset'})
ON CREATE SET d.version = 0, d.changedAt = datetime()
SET d.version = d.version
