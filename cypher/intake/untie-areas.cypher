// purpose: Takes areas out of the area above them.
// param:   codes LIST<STRING> codes of areas
UNWIND $codes AS code
MATCH (:Area {code: code})-[old:WITHIN]->()
DELETE old
