// purpose: Removes what sheet Completeness named before.
// param:   codes LIST<STRING> codes
UNWIND $codes AS code
MATCH (n:Completeness {code: code})
DETACH DELETE n
