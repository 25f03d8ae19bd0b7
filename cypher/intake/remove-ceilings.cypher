// purpose: Removes what sheet Ceiling named before.
// param:   codes LIST<STRING> codes
UNWIND $codes AS code
MATCH (n:Ceiling {code: code})
DETACH DELETE n
