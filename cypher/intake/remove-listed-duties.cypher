// purpose: Removes what sheet ListedDuty named before.
// param:   codes LIST<STRING> codes
UNWIND $codes AS code
MATCH (n:ListedDuty {code: code})
DETACH DELETE n
