// purpose: Ceilings of areas in the columns of sheet 限额.
// param:   codes LIST<STRING> = null codes; null for all
// column:  code STRING area, metric and kind of agency, joined by a bar
// column:  area STRING code of the area
// column:  metric STRING word of what is limited
// column:  agencyKind STRING word of the kind of agency
// column:  limit INTEGER at most so many
// column:  basis STRING
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Ceiling)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Ceiling {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:LIMITS]->(area:Area)
WITH n, min(area.code) AS area
RETURN n.code AS code, area, n.metric AS metric, n.agencyKind AS agencyKind, n.limit AS limit, n.basis AS basis
ORDER BY code
