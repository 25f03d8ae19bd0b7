// purpose: Areas in the columns of sheet 行政区划.
// param:   codes LIST<STRING> = null codes of areas; null for all
// column:  code STRING code of the area
// column:  name STRING
// column:  level STRING word of its level
// column:  parent STRING code of the area it lies in
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Area)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Area {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:WITHIN]->(parent:Area)
WITH n, min(parent.code) AS parent
RETURN n.code AS code, n.name AS name, n.level AS level, parent
ORDER BY code
