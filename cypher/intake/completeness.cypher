// purpose: Which lists are loaded for which agency, in the columns of sheet 清单.
// param:   codes LIST<STRING> = null agency and list, joined by a bar; null for all
// column:  code STRING agency and list, joined by a bar
// column:  agency STRING code of the agency
// column:  list STRING word of the list
// column:  complete BOOLEAN whether the list is loaded whole
// column:  date DATE of the list
// column:  derived BOOLEAN true where no file ever said so and it follows from what a file held
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Completeness)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Completeness {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:COVERS]->(agency:Agency)
WITH n, min(agency.code) AS agency
RETURN n.code AS code, agency, n.list AS list, n.complete AS complete, n.date AS date, n.derived AS derived
ORDER BY code
