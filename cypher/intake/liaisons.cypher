// purpose: Which township bureau takes its work from which agency, in the columns of sheet 对接.
// param:   codes LIST<STRING> = null bureau and agency, joined by a bar; null for all
// column:  code STRING bureau and agency, joined by a bar
// column:  bureau STRING code of the bureau
// column:  agency STRING code of the agency
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (b:Bureau)-[:LIAISES_WITH]->(a:Agency)
  RETURN b, a
  UNION ALL
  UNWIND $codes AS code
  WITH split(code, '|') AS pair
  MATCH (b:Bureau {code: pair[0]})-[:LIAISES_WITH]->(a:Agency {code: pair[1]})
  RETURN b, a
}
RETURN b.code + '|' + a.code AS code, b.code AS bureau, a.code AS agency
ORDER BY code
