// purpose: Names of nodes by their codes, for showing findings.
// param:   codes LIST<STRING> business codes
// column:  code STRING code
// column:  name STRING name, of a duty its text
// key:     code
CALL () {
  MATCH (n:Agency) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
  UNION ALL
  MATCH (n:Bureau) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
  UNION ALL
  MATCH (n:Duty) WHERE n.code IN $codes RETURN n.code AS code, n.text AS name
  UNION ALL
  MATCH (n:Item) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
  UNION ALL
  MATCH (n:Area) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
  UNION ALL
  MATCH (n:MandatoryDuty) WHERE n.code IN $codes RETURN n.code AS code, n.name AS name
  UNION ALL
  MATCH (n:Ceiling)-[:LIMITS]->(area:Area) WHERE n.code IN $codes RETURN n.code AS code, area.name AS name
}
RETURN code, head(collect(name)) AS name
ORDER BY code
