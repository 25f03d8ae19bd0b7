// purpose: The agencies above an agency, itself among them.
// param:   code STRING
// column:  code STRING
// key:     code
MATCH (:Agency {code: $code})-[:SUBORDINATE_TO*0..8]->(above:Agency)
RETURN DISTINCT above.code AS code
ORDER BY code
