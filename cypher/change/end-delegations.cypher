// purpose: Ends delegations.
// param:   codes LIST<STRING>
UNWIND $codes AS code
MATCH (given:Delegation {code: code})
DETACH DELETE given
