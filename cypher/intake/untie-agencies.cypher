// purpose: Takes agencies off their area, superior and successors.
// param:   codes LIST<STRING> codes of agencies
UNWIND $codes AS code
MATCH (:Agency {code: code})-[old:SERVES|SUBORDINATE_TO|FUNCTIONS_MOVED_TO]->()
DELETE old
