// purpose: Version of the data and when it last changed.
// column:  version INTEGER rises by one with every committed change
// column:  changedAt STRING instant, ISO 8601
// key:     version
MATCH (dataset:Dataset {code: 'dataset'})
RETURN dataset.version AS version, toString(dataset.changedAt) AS changedAt
ORDER BY version
