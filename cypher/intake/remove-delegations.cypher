// purpose: Removes what sheet Delegation named before.
// param:   codes LIST<STRING> codes
UNWIND $codes AS code
MATCH (n:Delegation {code: code})
DETACH DELETE n
