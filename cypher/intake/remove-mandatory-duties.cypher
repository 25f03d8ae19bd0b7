// purpose: Removes what sheet MandatoryDuty named before.
// param:   codes LIST<STRING> codes
UNWIND $codes AS code
MATCH (n:MandatoryDuty {code: code})
DETACH DELETE n
