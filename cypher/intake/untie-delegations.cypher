// purpose: Takes delegations off their item, giver and receiver.
// param:   codes LIST<STRING> codes of delegations
UNWIND $codes AS code
MATCH (:Delegation {code: code})-[old:OF|BY|TO]->()
DELETE old
