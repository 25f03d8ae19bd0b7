// The counter that every committed change raises: ETags and what-ifs are held against it.
MERGE (d:Dataset {code: 'dataset'}) ON CREATE SET d.version = 0, d.changedAt = datetime();
