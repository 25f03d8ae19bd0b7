// purpose: Lines of the duty lists of townships, and others by their codes.
// param:   agencies LIST<STRING> codes of agencies, those that are no townships have none
// param:   codes LIST<STRING> codes of lines that are asked for whosever they are
// column:  code STRING
// column:  township STRING code of the township's agency
// key:     code
CALL () {
  UNWIND $agencies AS code
  MATCH (:Agency {code: code})<-[:LISTED_FOR]-(line:ListedDuty)
  RETURN line
  UNION
  UNWIND $codes AS code
  MATCH (line:ListedDuty {code: code})
  RETURN line
}
MATCH (line)-[:LISTED_FOR]->(township:Agency)
RETURN DISTINCT line.code AS code, township.code AS township
ORDER BY code
