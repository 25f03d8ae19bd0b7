// purpose: Makes other imports wait until this one is committed or given up.
MERGE (d:Dataset {code: 'dataset'})
ON CREATE SET d.version = 0, d.changedAt = datetime()
// a property of its own: d.version = d.version would write back a version read before the lock was there
SET d.lock = true
REMOVE d.lock
