// purpose: Version of the data: it rises by one with every committed change.
// column:  version   INTEGER 0 or more
// column:  changedAt STRING  moment of the last change, ISO 8601
// column:  judged    INTEGER 0 or more: rises by one with every verdict given or taken back
// column:  empty     BOOLEAN whether there is neither an area nor an agency
// key:     version
MATCH (d:Dataset {code: 'dataset'})
RETURN d.version AS version,
       toString(d.changedAt) AS changedAt,
       coalesce(d.judged, 0) AS judged,
       NOT EXISTS { MATCH (:Agency) } AND NOT EXISTS { MATCH (:Area) } AS empty
