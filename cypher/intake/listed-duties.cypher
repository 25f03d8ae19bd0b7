// purpose: Lines of townships' duty lists in the columns of sheet 履职清单.
// param:   codes LIST<STRING> = null codes of lines; null for all
// column:  code STRING township and name, joined by a bar
// column:  township STRING code of the township's government
// column:  name STRING
// column:  list STRING BASIC, COOPERATING or TAKEN_BACK
// column:  leader STRING code of the agency that leads
// column:  bureau STRING code of the township's bureau that handles it
// key:     code
CALL () {
  WITH $codes AS codes WHERE codes IS NULL
  MATCH (n:ListedDuty)
  RETURN n
  UNION ALL
  UNWIND $codes AS code
  MATCH (n:ListedDuty {code: code})
  RETURN n
}
OPTIONAL MATCH (n)-[:LISTED_FOR]->(township:Agency)
OPTIONAL MATCH (n)-[:LED_BY]->(leader:Agency)
OPTIONAL MATCH (n)-[:HANDLED_BY]->(bureau:Bureau)
WITH n, min(township.code) AS township, min(leader.code) AS leader, min(bureau.code) AS bureau
RETURN n.code AS code, township, n.name AS name, n.list AS list, leader, bureau
ORDER BY code
