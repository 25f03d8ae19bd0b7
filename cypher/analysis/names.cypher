// purpose: Names of nodes by their codes, for showing findings.
// param:   codes LIST<STRING> business codes
// column:  code STRING code
// column:  name STRING name, of a duty its text
// key:     code
UNWIND $codes AS code
CALL (code) {
  MATCH (n:Agency {code: code}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Bureau {code: code}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Duty {code: code}) RETURN n.text AS name
  UNION ALL
  MATCH (n:Item {code: code}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Area {code: code}) RETURN n.name AS name
  UNION ALL
  MATCH (n:MandatoryDuty {code: code}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Ceiling {code: code})-[:LIMITS]->(area:Area) RETURN area.name AS name
}
RETURN code, head(collect(name)) AS name
ORDER BY code
