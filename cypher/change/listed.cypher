// purpose: Lines of the duty list of a township.
// param:   township STRING code of the agency
// column:  code STRING
// column:  name STRING
// key:     code
MATCH (line:ListedDuty)-[:LISTED_FOR]->(:Agency {code: $township})
RETURN line.code AS code, line.name AS name
ORDER BY code
