// purpose: Takes bureaus out of their agency.
// param:   codes LIST<STRING> codes of bureaus
UNWIND $codes AS code
MATCH (:Bureau {code: code})-[old:PART_OF]->()
DELETE old
