// purpose: Bureaus in the columns of sheet 内设机构.
// param:   codes LIST<STRING> = null codes of bureaus; null for all
// column:  code STRING code of the bureau
// column:  name STRING
// column:  agency STRING code of the agency it is part of
// column:  kind STRING
// column:  quota INTEGER posts
// column:  staff INTEGER heads
// column:  leaderQuota INTEGER posts
// column:  leaders INTEGER heads
// column:  initials STRING of its name in pinyin
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:Bureau)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:Bureau {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:PART_OF]->(agency:Agency)
WITH n, min(agency.code) AS agency
RETURN n.code AS code, n.name AS name, agency, n.kind AS kind, n.quota AS quota, n.staff AS staff,
       n.leaderQuota AS leaderQuota, n.leaders AS leaders, n.initials AS initials
ORDER BY code
