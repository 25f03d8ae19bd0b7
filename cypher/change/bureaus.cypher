// purpose: Bureaus of an agency.
// param:   agency STRING code
// column:  code STRING
// column:  name STRING
// key:     code
MATCH (bureau:Bureau)-[:PART_OF]->(:Agency {code: $agency})
RETURN bureau.code AS code, bureau.name AS name
ORDER BY code
