// purpose: Says that the graph has changed.
MERGE (d:Dataset {code: 'dataset'})
// the lock comes first: a version read before it may be one that somebody else is just raising
SET d.lock = true
REMOVE d.lock
WITH d
SET d.version = coalesce(d.version, 0) + 1, d.changedAt = datetime()
